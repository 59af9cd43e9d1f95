// Keeps the live page beside the form: the page of the entry that is open, in its language, and above both what a save
// means for those who subscribe to the calendars.

const [editor, page] = ["editor", "page"].map((id) => document.getElementById(id));
const news = document.getElementById("news");
const toggle = document.getElementById("live");
const main = document.querySelector("main");

/** Where the page is; nowhere if a link led to another site, which may not be shown here. */
function path() {
    try { return page.contentWindow.location.pathname; } catch { return undefined; }
}

let nAsked = 0;
let wanted;
let nTriesLeft = 0;
let isOnItsWay = false;

/** Opens the page of what the editor shows. */
async function follow() {
    const { hash } = editor.contentWindow.location;
    const [, collection = "", entry = ""] = /^#\/collections\/([^/?]+)(?:\/entries\/([^?]+))?/.exec(hash) ?? [];
    const query = new URLSearchParams({ collection, entry });
    const asked = ++nAsked;
    const { address } = await (await fetch(`address.json?${query}`)).json();
    // Another page was opened, or made, while the server answered.
    if (asked !== nAsked) return;
    toggle.href = address;
    wanted = toggle.pathname;
    nTriesLeft = 3;
    go();
}

/** Goes to the page that is wanted. One that just then loads itself again, since the site has changed, stays where it
 * is: it is sent on when it has loaded. */
function go() {
    if ((!isOnItsWay && path() === wanted) || nTriesLeft === 0) wanted = undefined;
    isOnItsWay = wanted !== undefined;
    if (!isOnItsWay) return;
    nTriesLeft -= 1;
    page.contentWindow.location.replace(wanted);
}

page.addEventListener("load", () => {
    isOnItsWay = false;
    go();
});

function say(lines, isRefused) {
    news.className = isRefused ? "refused" : "";
    news.replaceChildren(...lines.map((line) => {
        const span = document.createElement("span");
        span.textContent = line;
        return span;
    }));
}

// Sveltia changes its address in ways of which the browser tells nobody.
let followed;
setInterval(() => {
    const { hash } = editor.contentWindow.location;
    if (hash === followed) return;
    followed = hash;
    follow();
}, 300);

toggle.addEventListener("click", (event) => {
    event.preventDefault();
    const isAlone = main.classList.toggle("alone");
    toggle.setAttribute("aria-expanded", String(!isAlone));
    toggle.textContent = isAlone ? toggle.dataset.show : toggle.dataset.hide;
});

addEventListener("message", (event) => {
    if (event.origin === location.origin && event.data?.kava === "refused") say([event.data.message], true);
});

// What subscribers will see is known when the page has been built anew.
new EventSource("/_kava/events").addEventListener("state", async () => {
    say(await (await fetch("news.json")).json(), false);
    follow();
});

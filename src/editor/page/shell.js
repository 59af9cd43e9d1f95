// Keeps the live page beside the form: the page of the entry that is open, in its language, and above both what a save
// means for those who subscribe to the calendars.

const [editor, page] = ["editor", "page"].map((id) => document.getElementById(id));
const news = document.getElementById("news");
const toggle = document.getElementById("live");
const main = document.querySelector("main");

/** Opens the page of what the editor shows. */
async function follow() {
    const { hash } = editor.contentWindow.location;
    const [, collection = "", entry = ""] = /^#\/collections\/([^/?]+)(?:\/entries\/([^?]+))?/.exec(hash) ?? [];
    const query = new URLSearchParams({ collection, entry });
    const { address } = await (await fetch(`address.json?${query}`)).json();
    toggle.href = address;
    if (page.contentWindow.location.pathname !== address) page.contentWindow.location.replace(address);
}

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

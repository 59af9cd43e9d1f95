// The search page: asks the index of the site (pagefind) and lists what it answers. The index is loaded when the field
// is first used, or when the address brings a question. Without this script the page offers all pages by letter.

const form = document.querySelector("[data-search]");
const field = form.elements.q;
const types = form.querySelector("[data-search-types]");
const results = document.querySelector("[data-search-results]");
const status = document.querySelector("[data-search-status]");
const list = results.querySelector("[data-search-list]");
const more = results.querySelector("[data-search-more]");
const words = form.dataset;

/** How many results are shown at once, and how many places within one of them. */
const BATCH = 10;
const PLACES = 3;

/** The letters of a word from which on its end may be cut. */
const LONG = 7;

let engine;
let asked = 0;
let timer;

/** The index, loaded once; again if that failed. */
function load() {
  engine ??= import(`${words.index}pagefind.js`).then(async (pagefind) => {
    // In this thread: a worker would load all of its code a second time.
    const index = pagefind.createInstance({ noWorker: true, baseUrl: "/", basePath: words.index, excerptLength: 26, excerptEllipsis: "…" });
    // Loads the kinds of pages, which answers are counted by only when they are there.
    await index.filters();
    return index;
  });
  engine.catch(() => { engine = undefined; });
  return engine;
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** An excerpt as nodes: pagefind escapes `<` and `>`, then puts `<mark>` around what was found. */
function marked(excerpt) {
  const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, index) => (index % 2 ? element("mark", "", plain(part)) : plain(part)));
}

function tag(text, kind) {
  return element("span", `tag tag-${kind}`, text);
}

function place(part) {
  const link = element("a", "", part.title);
  link.href = part.url;
  return element("li", "", link, element("p", "search-excerpt", ...marked(part.excerpt)));
}

function result(page) {
  const { title, detail, ends, status: state } = page.meta;
  const link = element("a", "", title);
  link.href = page.url;
  const kind = form.querySelector(`[value="${page.filters.type[0]}"]`).dataset.kind;
  const about = element("p", "search-about", element("span", "search-kind", kind));
  if (detail) about.append(element("span", "", detail));
  if (state) about.append(tag(state, state === words.cancelled ? "cancelled" : "moved"));
  else if (Date.parse(ends) <= Date.now()) about.append(tag(words.past, "past"));
  const made = element("li", "search-result", element("h3", "", link), about);
  const places = page.sub_results.filter((part) => part.url.includes("#"));
  const whole = page.sub_results.length > places.length || places.length === 0;
  if (whole) made.append(element("p", "search-excerpt", ...marked(page.sub_results.find((part) => !part.url.includes("#"))?.excerpt ?? page.excerpt)));
  if (places.length > 0) made.append(element("ul", "search-places", ...places.slice(0, PLACES).map(place)));
  return made;
}

/** Shows the next results; whether they were still asked for. */
async function show(found, from, question) {
  const pages = await Promise.all(found.slice(from, from + BATCH).map((one) => one.data()));
  if (question !== asked) return;
  const items = pages.map(result);
  if (from === 0) list.replaceChildren(...items);
  else list.append(...items);
  results.hidden = false;
  more.hidden = from + BATCH >= found.length;
  more.onclick = async () => {
    await show(found, from + BATCH, question);
    list.children[from + BATCH]?.querySelector("a").focus();
  };
}

function count(totals, all) {
  for (const choice of form.elements.type) {
    const n = choice.value ? totals[choice.value] ?? 0 : all;
    const label = choice.closest("label");
    label.querySelector("[data-count]").textContent = `(${n})`;
    label.hidden = n === 0 && choice.value !== "" && !choice.checked;
  }
  types.hidden = all === 0;
}

function clear() {
  list.replaceChildren();
  more.hidden = true;
  results.hidden = true;
}

function sayNothing(isElsewhere) {
  clear();
  status.replaceChildren(element("strong", "", words.nothing), " ");
  if (!isElsewhere) return status.append(words.advice);
  const button = element("button", "button button-quiet", words.elsewhere);
  button.type = "button";
  button.addEventListener("click", () => { form.elements.type.value = ""; search(); field.focus(); });
  return status.append(button);
}

/** The address says what is shown, so that it can be shared and come back to. */
function remember(query, type) {
  const address = new URL(location.href);
  for (const [name, value] of [["q", query], ["type", query && type]]) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, "", address);
}

/** The query with long words cut short at their end, where one form of a word differs from another. */
function widened(query) {
  if (query.includes('"')) return query;
  return query.split(/\s+/).map((word) => (word.length < LONG ? word : word.slice(0, -2))).join(" ");
}

/**
 * What the index answers: first what has the words in a form that its stemmer knows to be the same, then what has them
 * in others. The Estonian stemmer does not know `koosloomet` for `koosloome`, nor `meeskonda` for `meeskonna`.
 */
async function answered(query, options) {
  const index = await load();
  const wide = widened(query);
  const answers = await Promise.all([query, ...(wide === query ? [] : [wide])].map((words) => index.search(words, options)));
  const results = new Map();
  for (const one of answers.flatMap((answer) => answer.results)) if (!results.has(one.id)) results.set(one.id, one);
  const totals = {};
  for (const [type, n] of answers.flatMap((answer) => Object.entries(answer.totalFilters.type ?? {}))) {
    totals[type] = Math.max(totals[type] ?? 0, n);
  }
  return { results: [...results.values()], totals };
}

async function search() {
  clearTimeout(timer);
  const question = (asked += 1);
  const query = field.value.trim();
  const type = form.elements.type.value;
  remember(query, type);
  results.ariaBusy = Boolean(query);
  if (!query) {
    clear();
    types.hidden = true;
    status.textContent = "";
    return;
  }
  if (!list.firstChild) status.textContent = words.busy;
  try {
    const answer = await answered(query, type ? { filters: { type } } : {});
    if (question !== asked) return;
    const { totals } = answer;
    const all = Object.values(totals).reduce((sum, n) => sum + n, 0);
    count(totals, all);
    if (answer.results.length === 0) return sayNothing(all > 0);
    await show(answer.results, 0, question);
    if (question === asked) status.textContent = `${words.found} ${answer.results.length}`;
  } catch {
    if (question !== asked) return;
    clear();
    status.textContent = words.failed;
  } finally {
    if (question === asked) results.ariaBusy = false;
  }
}

/** The arrows lead from the field through the results, and back. */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [field, ...list.querySelectorAll("h3 a")];
  const at = stops.indexOf(document.activeElement);
  if (event.key === "Escape" && at > 0) return field.focus();
  if (!step || at < 0 || !stops[at + step]) return undefined;
  event.preventDefault();
  return stops[at + step].focus();
}

field.addEventListener("focus", load, { once: true });
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, 180);
});
field.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !field.value) return;
  event.preventDefault();
  field.value = "";
  search();
});
types.addEventListener("change", search);
document.addEventListener("keydown", walk);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});

const brought = new URLSearchParams(location.search);
if (brought.get("q")) {
  field.value = brought.get("q");
  form.elements.type.value = brought.get("type") ?? "";
  if (!form.elements.type.value) form.elements.type.value = "";
  search();
}

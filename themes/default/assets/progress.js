// Marks of a visitor at materials. Nothing is kept before a click, all of it in this browser alone, and with the last
// mark the key goes too. Words come from the page: `data-…` of the element that has `data-progress-words`.

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const words = document.querySelector("[data-progress-words]")?.dataset ?? {};
const key = words.key;

/** The ids that are marked. What is damaged or forbidden counts as nothing. */
function marks() {
  try {
    return new Set(ids(JSON.parse(localStorage.getItem(key) ?? "{}")));
  } catch {
    return new Set();
  }
}

/** The ids of a file or of what is kept, if it is ours. */
function ids(kept) {
  const done = Array.isArray(kept?.done) ? kept.done : [];
  return done.filter((id) => typeof id === "string" && id.length < 200);
}

const written = (marked) => JSON.stringify({ version: 1, done: [...marked].sort() });

/** Keeps the marks; whether the browser lets us. */
function keep(marked) {
  try {
    if (marked.size > 0) localStorage.setItem(key, written(marked));
    else localStorage.removeItem(key);
    return true;
  } catch {
    say(words.notKept);
    return false;
  }
}

function say(text) {
  for (const status of all("[data-progress-said]")) status.textContent = text;
}

/** `1 h 25 min`, with no-break spaces. */
function duration(minutes) {
  const hours = Math.floor(minutes / 60);
  const parts = [[hours, words.hours], [minutes % 60, words.minutes]].filter(([n]) => n > 0);
  return parts.map(([n, unit]) => `${n}\u00A0${unit}`).join("\u00A0");
}

/** `3 / 9 tehtud, 45 min`, of the materials within an element, each counted once. */
function sum(within, marked) {
  const materials = new Map(all("[data-material]", within).map((it) => [it.dataset.material, Number(it.dataset.minutes) || 0]));
  const done = [...materials].filter(([id]) => marked.has(id));
  const minutes = done.reduce((total, [, length]) => total + length, 0);
  const text = words.sum.replace("[done]", done.length).replace("[all]", materials.size);
  return minutes > 0 ? `${text}, ${duration(minutes)}` : text;
}

function show() {
  const marked = marks();
  for (const button of all("[data-progress-button]")) {
    button.setAttribute("aria-pressed", marked.has(button.dataset.progressButton));
    button.hidden = false;
  }
  for (const item of all("[data-material]")) showMark(item, marked.has(item.dataset.material));
  for (const place of all("[data-progress-sum]")) {
    place.textContent = sum(place.closest("[data-progress-scope]") ?? document, marked);
    place.hidden = marked.size === 0;
  }
  for (const part of all("[data-progress-some]")) part.hidden = marked.size === 0;
  for (const part of all("[data-progress-none]")) part.hidden = marked.size > 0;
  for (const part of all("[data-progress]")) part.hidden = false;
}

function showMark(item, isDone) {
  let mark = item.querySelector(".done-mark");
  if (isDone && !mark) {
    mark = document.createElement("span");
    mark.className = "done-mark";
    mark.textContent = words.done;
    (item.querySelector(".card-meta") ?? item).append(" ", mark);
  }
  if (!isDone) mark?.remove();
  item.toggleAttribute("data-done", isDone);
}

function toggle(event) {
  const id = event.currentTarget.dataset.progressButton;
  const marked = marks();
  const isNew = !marked.has(id);
  if (isNew) marked.add(id);
  else marked.delete(id);
  if (!keep(marked)) return;
  show();
  say(isNew ? words.marked : words.unmarked);
}

function save() {
  const link = document.createElement("a");
  const url = URL.createObjectURL(new Blob([written(marks())], { type: "application/json" }));
  link.href = url;
  link.download = words.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

async function read(event) {
  const [file] = event.currentTarget.files;
  event.currentTarget.value = "";
  if (!file) return;
  let found = [];
  try {
    found = ids(JSON.parse(await file.text()));
  } catch {
    // Not JSON: nothing is found, which is said below.
  }
  if (found.length === 0) return say(words.notRead);
  if (keep(new Set([...marks(), ...found]))) {
    show();
    say(words.imported);
  }
}

function erase(event) {
  if (!confirm(words.eraseSure)) return;
  if (!keep(new Set())) return;
  // The button goes, so the focus moves to what stays.
  const section = event.currentTarget.closest("[data-progress]");
  show();
  say(words.erased);
  section?.querySelector("[data-progress-import]")?.focus();
}

if (key) {
  show();
  for (const button of all("[data-progress-button]")) button.addEventListener("click", toggle);
  for (const button of all("[data-progress-export]")) button.addEventListener("click", save);
  for (const button of all("[data-progress-erase]")) button.addEventListener("click", erase);
  for (const button of all("[data-progress-import]")) {
    const field = button.nextElementSibling;
    button.addEventListener("click", () => field.click());
    field.addEventListener("change", read);
  }
  addEventListener("storage", (event) => { if (event.key === key || event.key === null) show(); });
  addEventListener("pageshow", (event) => { if (event.persisted) show(); });
}

// What a page can do better with a script: keep states true after it was built, say how far away a day is, copy an
// address, play a video. Everything it says stands in the HTML; without it the page is whole.
//
// Browsers show nothing until this has run, so that nothing moves afterwards. What needs `Intl`, whose first use costs
// a phone a tenth of a second, is done after the page was shown, in room that is kept for it.

const root = document.documentElement;
const oneDay = 86_400_000;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const instant = (text) => (text ? Date.parse(text) : NaN);
const afterItIsShown = (work) => requestAnimationFrame(() => setTimeout(work));

/** What `make` makes, made when it is first asked for. */
function lazily(make) {
  let made;
  return () => (made ??= make());
}

const zoned = { timeZone: root.dataset.zone || undefined, year: "numeric", month: "2-digit", day: "2-digit" };
const dayFormat = lazily(() => new Intl.DateTimeFormat("en-CA", zoned));
const relative = lazily(() => new Intl.RelativeTimeFormat(root.lang, { numeric: "auto" }));
const dayAndMonth = lazily(() => new Intl.DateTimeFormat(root.lang, { day: "numeric", month: "long" }));

/** The day on which an instant is in the zone of the site: `2026-06-04`. */
const dayOf = (at) => dayFormat().format(at);

/** The number of calendar days from one instant to another, in the zone of the site. */
function daysBetween(from, to) {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / oneDay);
}

/** `past`, `underway` or `coming`. */
function phaseAt(now, element) {
  if (instant(element.dataset.ends) <= now) return "past";
  return instant(element.dataset.starts) <= now ? "underway" : "coming";
}

function showPhase(session, phase) {
  if (session.dataset.phase === phase) return;
  session.dataset.phase = phase;
  for (const tag of all("[data-phase-tag]", session)) {
    tag.className = `tag tag-${phase}`;
    tag.textContent = tag.dataset[phase] ?? "";
    tag.hidden = !tag.textContent;
  }
}

/** The first session that is not over takes the place of the next one; what has begun leaves the list below. */
function moveOn(next) {
  const items = all("[data-next-item]", next);
  const isAhead = (item) => all("[data-session]", item).some((session) => session.dataset.phase !== "past");
  const first = items.find(isAhead);
  for (const item of items) item.hidden = item !== first;
  for (const note of all("[data-next-none]", next)) note.hidden = Boolean(first);
}

/** Leaves in the list of what is coming only what is, and nothing of it when all is over. */
function thinOut(list) {
  const items = all("li", list);
  for (const item of items) item.hidden = Boolean(item.querySelector('[data-phase="past"]'));
  list.hidden = items.every((item) => item.hidden);
}

function showState(registration, state, label, words) {
  registration.dataset.state = state;
  for (const tag of all("[data-state-tag]", registration)) {
    correctFacts(tag.textContent, label);
    tag.className = `tag tag-${state}`;
    tag.textContent = label;
  }
  for (const sentence of all("[data-state-sentence]", registration)) {
    correctFacts(sentence.textContent, words);
    sentence.textContent = words;
  }
}

function close(registration) {
  for (const form of all("[data-form]", registration)) form.remove();
  showState(registration, "closed", registration.dataset.closedLabel, registration.dataset.closedSentence);
}

/** A form that was not open when the page was built is not in it. The page that is built at that instant has it. */
function askToReload(registration) {
  registration.dataset.state = "opening";
  for (const tag of all("[data-state-tag]", registration)) tag.remove();
  for (const sentence of all("[data-state-sentence]", registration)) sentence.textContent = registration.dataset.opensSentence;
}

/** Facts repeat the state of a registration word for word. */
function correctFacts(before, after) {
  for (const fact of all(".facts dd")) {
    if (fact.textContent.trim() === before.trim()) (fact.querySelector("a") ?? fact).textContent = after;
  }
}

/** Puts a note behind a part of the page, and behind what is said there already. */
function addNote(part, className, text = "") {
  const note = document.createElement("span");
  note.className = className;
  note.textContent = text;
  let last = part;
  while (last.nextElementSibling?.matches(".zone, .yours")) last = last.nextElementSibling;
  last.after(" ", note);
  return note;
}

/** Keeps a line below a part of the page for how many days away an instant is, if it is not far away. */
function sayHowFar(part, at, now) {
  const note = part.parentElement.querySelector(".relative");
  if (Math.abs(at - now) > 60 * oneDay) note?.remove();
  else (note ?? addNote(part, "relative")).dataset.at = at;
}

/** How many days are left for a form: it is open until the end of the day that is named. */
function sayHowLong(registration, closes, now) {
  for (const sentence of all("[data-state-sentence]", registration)) {
    if (now < closes && registration.querySelector("[data-form]")) sayHowFar(sentence, closes - 1, now);
    else sentence.parentElement.querySelector(".relative")?.remove();
  }
}

/** Writes into the lines that are kept how many days away it is, and marks today in the agenda and in the months. */
function writeDays() {
  const now = Date.now();
  for (const note of all(".relative")) {
    note.textContent = relative().format(daysBetween(now, Number(note.dataset.at)), "day");
  }
  for (const part of all("[data-day]")) {
    // Only a day that it is somewhere on Earth can be today here.
    const isToday = Math.abs(Date.parse(part.dataset.day) - now) < 2 * oneDay && part.dataset.day === dayOf(now);
    if (isToday) part.setAttribute("aria-current", "date");
    else part.removeAttribute("aria-current");
  }
}

/** A heading one level lower, with all that it has. */
function lower(heading) {
  const lower = document.createElement(`h${Number(heading.tagName[1]) + 1}`);
  for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
  lower.append(...heading.childNodes);
  heading.replaceWith(lower);
}

/** Moves the days of the schedule on which all is over to those that are past, the last one first. */
function moveDays(now) {
  const coming = document.querySelector("#coming.days");
  const past = document.querySelector("#past.days");
  if (!coming || !past) return;
  for (const day of all(".day", coming)) {
    if (!all("[data-session]", day).every((session) => phaseAt(now, session) === "past")) continue;
    all("h2, h3", day).reverse().forEach(lower);
    past.querySelector("h2").after(day);
    past.hidden = false;
  }
  coming.hidden = !coming.querySelector(".day");
  for (const note of all("[data-no-coming]")) note.hidden = !coming.hidden;
}

const twoDigits = (number) => String(number).padStart(2, "0");

/** What the visitor's clocks show at an instant: `2026-06-04` and `10:00`. */
function wall(at) {
  const date = new Date(at);
  return [
    [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join("-"),
    `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`,
  ];
}

/** Puts the visitor's own time beside one that their clocks do not show. */
function showYours(time) {
  const at = Date.parse(time.dateTime);
  const [date, clock] = wall(at);
  if (!time.dateTime.includes("T") || time.dateTime.startsWith(`${date}T${clock}`)) return;
  const write = (clock) => (root.lang === "et" ? clock.replace(/^0/, "").replace(":", ".") : clock);
  const ends = time.dataset.ends?.includes("T") ? `–${write(wall(Date.parse(time.dataset.ends))[1])}` : "";
  const before = time.dateTime.startsWith(date) ? "" : `${dayAndMonth().format(at)}, `;
  addNote(time, "yours", `${before}${write(clock)}${ends} ${root.dataset.yours}`);
}

let alarm;

/** Brings the page to this instant, and says when to look again. */
function update() {
  const now = Date.now();
  const instants = [];
  for (const session of all("[data-session]")) {
    instants.push(instant(session.dataset.starts), instant(session.dataset.ends));
    if (session.dataset.status !== "cancelled") showPhase(session, phaseAt(now, session));
  }
  moveDays(now);
  all("[data-next]").forEach(moveOn);
  all("[data-coming]").forEach(thinOut);
  for (const registration of all("[data-registration]")) {
    const closes = instant(registration.dataset.closes);
    const opens = instant(registration.dataset.opens);
    const closing = instant(registration.dataset.closing);
    instants.push(opens, closing, closes);
    if (opens <= now && registration.dataset.state === "not-yet-open") askToReload(registration);
    if (closing <= now && registration.dataset.state === "open") {
      showState(registration, "closing-soon", registration.dataset.closingLabel, registration.dataset.closingSentence);
    }
    if (closes <= now && registration.dataset.state !== "closed") close(registration);
    sayHowLong(registration, closes, now);
  }
  for (const time of all("time[data-relative]")) sayHowFar(time, Date.parse(time.dataset.relative), now);
  afterItIsShown(writeDays);
  // Not later than in an hour, so that "tomorrow" turns into "today", and after a sleep of the computer.
  const next = Math.min(now + 3_600_000, ...instants.filter((at) => at > now));
  clearTimeout(alarm);
  alarm = setTimeout(update, next - now + 50);
}

function prepareCopying(button) {
  const field = document.getElementById(button.dataset.copy);
  if (!field || !navigator.clipboard) return;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.after(said);
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = button.dataset.done;
      setTimeout(() => { said.textContent = ""; }, 4000);
    } catch {
      field.select();
    }
  });
}

function play(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const link = event.currentTarget;
  const player = document.createElement("iframe");
  player.className = "video-player";
  player.title = link.dataset.title;
  player.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  player.referrerPolicy = "strict-origin-when-cross-origin";
  player.src = `${link.dataset.video}?autoplay=1`;
  link.replaceWith(player);
  player.focus();
}

all("time.when").forEach(showYours);
update();
document.addEventListener("visibilitychange", () => { if (!document.hidden) update(); });
all("button[data-copy]").forEach(prepareCopying);
for (const field of all(".copy input")) field.addEventListener("focus", () => field.select());
for (const link of all("a[data-video]")) link.addEventListener("click", play);

// What a page has under `kava serve`: a bar at its foot, an overlay that tells faults, and an ear for changes.
// All of it stands in a shadow root of its own, so that it and the page do not style each other.
{
  const { src, dataset: { kavaPage: firstMark, kavaBuild: firstBuild, kavaSurroundings: surroundings } } = document.currentScript;
  const served = new ServedPage();
  const MOST_FAULTS = 50;

  /** An element with attributes and children; texts are texts, never HTML. */
  const made = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  // What a tab remembers, if the browser lets it.
  const remembered = (key) => { try { return sessionStorage.getItem(`kava-${key}`); } catch { return null; } };
  const remember = (key, value) => {
    try { if (value === null) sessionStorage.removeItem(`kava-${key}`); else sessionStorage.setItem(`kava-${key}`, value); } catch { /* The bar is unfolded next time. */ }
  };

  // ——— The bar and the overlay ———

  const host = made("kava-serve", { hidden: "" });
  const style = made("link", { rel: "stylesheet", href: `/_kava/bar.css${new URL(src).search}` });
  const fold = made("button", { type: "button", class: "fold" }, "kava");
  const lost = made("span", { class: "lost", role: "status" });
  const count = made("button", { type: "button", class: "count", hidden: "" });
  const dayLabel = made("span", {});
  const day = made("input", { type: "date", min: "2000-01-01", max: "2099-12-31", required: "" });
  const today = made("button", { type: "button", class: "today", hidden: "" });
  const inner = made("div", { class: "inner" }, made("label", {}, dayLabel, " ", day), today, lost);
  const bar = made("section", { class: "bar" }, fold, count, inner);
  const title = made("h2", { id: "title", tabindex: "-1" });
  const stays = made("p", {});
  const faults = made("ol", { role: "list" });
  const hide = made("button", { type: "button", class: "hide" });
  const overlay = made("dialog", { "aria-labelledby": "title" },
    made("div", { class: "head" }, title, hide), stays, faults);
  host.attachShadow({ mode: "open" }).append(style, bar, overlay);
  style.addEventListener("load", () => { host.hidden = false; });
  document.documentElement.append(host);

  const folded = (isFolded) => {
    inner.hidden = isFolded;
    fold.setAttribute("aria-expanded", String(!isFolded));
    fold.title = isFolded ? state?.labels.unfold ?? "" : state?.labels.fold ?? "";
  };
  fold.addEventListener("click", () => {
    remember("folded", inner.hidden ? null : "yes");
    folded(!inner.hidden);
  });
  count.addEventListener("click", () => opened());
  hide.addEventListener("click", () => overlay.close());

  const opened = () => {
    if (!overlay.open) overlay.showModal();
    title.focus();
  };

  const turned = (to) => fetch("/_kava/day", { method: "POST", body: to }).catch(() => {});
  day.addEventListener("change", () => { if (day.validity.valid && day.value !== state.day) turned(day.value); });
  today.addEventListener("click", () => turned(""));

  /** A fault as on the terminal: what it is, then where, with excerpt and hint. */
  const fault = ({ severity, rendered }) => {
    const [first, ...rest] = rendered.trimEnd().split("\n");
    return made("li", { class: severity }, made("h3", {}, first),
      made("pre", { tabindex: "0" }, rest.join("\n")));
  };

  const counted = (labels, n, one, many) => (n === 0 ? [] : [n === 1 ? labels[one] : labels[many].replace("{n}", n)]);

  /** Shows what is told, and opens the overlay if there is an error that was not there before. */
  const tell = (isFirst) => {
    const { labels } = state;
    const { diagnostics, errors, warnings, notes } = report;
    const told = [...counted(labels, errors + (state.failure ? 1 : 0), "one_error", "errors"),
      ...counted(labels, warnings, "one_warning", "warnings"), ...counted(labels, notes, "one_note", "notes")];
    const isFaulty = errors > 0 || state.failure !== null;
    host.lang = state.language;
    bar.setAttribute("aria-label", labels.bar);
    dayLabel.textContent = labels.day;
    today.textContent = labels.today;
    hide.textContent = labels.hide;
    title.textContent = labels.overlay;
    stays.textContent = isFaulty ? (state.has_site ? labels.stays : labels.nothing_yet) : "";
    lost.textContent = "";
    if (host.shadowRoot.activeElement !== day || isFirst) day.value = state.day ?? "";
    today.hidden = !state.is_chosen;
    bar.classList.toggle("chosen", state.is_chosen);
    day.title = state.is_chosen ? labels.shown_for.replace("{day}", state.day) : "";
    folded(remembered("folded") !== null);
    count.hidden = told.length === 0;
    count.textContent = told.join(", ");
    count.className = isFaulty ? "count error" : warnings > 0 ? "count warning" : "count";
    const gravest = ["error", "warning", "note"].flatMap((weight) => diagnostics.filter(({ severity }) => severity === weight));
    const shown = gravest.slice(0, MOST_FAULTS).map(fault);
    if (state.failure) shown.unshift(made("li", { class: "error" }, made("h3", {}, state.failure)));
    const rest = diagnostics.length - MOST_FAULTS;
    if (rest > 0) shown.push(made("li", {}, labels.more.replace("{n}", rest)));
    faults.replaceChildren(...shown);
    const errorsNow = isFaulty ? [...faults.querySelectorAll(".error")].map((item) => item.textContent).join() : "";
    if (errorsNow === "") overlay.close();
    else if (errorsNow !== errorsBefore) opened();
    errorsBefore = errorsNow;
  };

  // ——— Changes ———

  let state = null;
  let report = null;
  let mark = firstMark;
  let build = firstBuild;
  let refreshed = Promise.resolve();
  let errorsBefore = "";

  const scroll = remembered("scroll");
  remember("scroll", null);
  if (scroll) {
    const [page, x, y] = JSON.parse(scroll);
    // Pictures without a size move the page until they are there.
    const back = () => { if (page === location.href) scrollTo({ left: x, top: y, behavior: "instant" }); };
    back();
    if (document.readyState !== "complete") addEventListener("load", back, { once: true });
  }

  const load = () => {
    remember("scroll", JSON.stringify([location.href, scrollX, scrollY]));
    location.reload();
  };

  const leaving = new WeakSet();

  /** Puts the style sheets that have changed in the place of those that were. */
  const restyle = (next) => {
    const sheets = (page) => [...page.querySelectorAll("link[rel='stylesheet']")].filter((sheet) => !leaving.has(sheet));
    const now = sheets(next).map((sheet) => sheet.getAttribute("href"));
    sheets(document).forEach((sheet, index) => {
      if (!now[index] || sheet.getAttribute("href") === now[index]) return;
      const next = sheet.cloneNode();
      // The old one stays until the new one is there, so that the page is never bare.
      leaving.add(sheet);
      next.addEventListener("load", () => sheet.remove(), { once: true });
      next.href = now[index];
      sheet.after(next);
    });
  };

  /** Brings the page to its next edition: its style sheets, what it says, or all of it. */
  const refresh = async () => {
    const page = await fetch(location.href, { cache: "no-store" });
    const next = new DOMParser().parseFromString(await page.text(), "text/html");
    const own = next.querySelector("script[data-kava-page]")?.dataset;
    if (own?.kavaSurroundings !== surroundings) return load();
    restyle(next);
    if (own.kavaPage === mark) return undefined;
    if (!served.becomes(next)) return load();
    mark = own.kavaPage;
    return undefined;
  };

  /** What could not be fetched is fetched when the server is heard of again. */
  const forget = () => {
    mark = "";
    build = "";
  };

  let source = null;
  let losing = 0;
  const listen = () => {
    source?.close();
    source = new EventSource("/_kava/events");
    source.addEventListener("report", (event) => { report = JSON.parse(event.data); });
    source.addEventListener("state", (event) => {
      clearTimeout(losing);
      losing = 0;
      const isFirst = state === null;
      state = JSON.parse(event.data);
      if (state.build !== build) {
        build = state.build;
        refreshed = refreshed.then(refresh).catch(forget);
      }
      tell(isFirst);
    });
    source.addEventListener("error", () => {
      losing ||= setTimeout(() => { lost.textContent = state?.labels.lost ?? ""; }, 1500);
      // The browser itself comes back, unless the answer was no stream.
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
    });
  };
  // A browser keeps few connections to one server: those of tabs that nobody sees are given back.
  const attend = () => {
    if (document.hidden) source?.close();
    else listen();
  };
  document.addEventListener("visibilitychange", attend);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => { if (event.persisted) attend(); });
  attend();
}

// What every page of a built site holds to, whatever it is about, beyond what axe knows. Runs in the page.

/** What is wrong with the page that is open, a sentence each. */
export const conventions = (page) => page.evaluate(() => {
  const faults = [];
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const claim = (holds, fault) => { if (!holds) faults.push(fault); };
  const kind = document.body.className.match(/page-(\w+)/)[1];
  const main = document.querySelector("main");

  const first = document.body.firstElementChild;
  claim(first.matches("a[href='#main']") && main.id === "main", "the page does not begin with a link to <main>");
  claim(all("h1").length === 1 && main.querySelector("h1"), "not one <h1>, in <main>");

  const way = document.querySelector("nav.breadcrumbs");
  if (["home", "not_found"].includes(kind)) claim(!way, "a way here on a page that has none");
  else claim(way?.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING, "no way here before <main>");

  // What one hears of links alone: the same words lead to the same place, unless it is a place within this page.
  const places = new Map();
  const leaves = (link) => link.href.split("#")[0] !== location.href.split("#")[0];
  for (const link of all("a[href]", main).filter((link) => !link.closest("[hidden]") && leaves(link))) {
    const text = (link.getAttribute("aria-label") ?? link.textContent).trim().replace(/\s+/g, " ");
    claim(text !== "" || link.querySelector("img[alt]:not([alt=''])"), `a link without words to ${link.href}`);
    claim((places.get(text) ?? link.href) === link.href, `„${text}“ leads to ${places.get(text)} and to ${link.href}`);
    places.set(text, link.href);
    claim(!/^(loe edasi|loe veel|siit|vaata siit|read more|click here|here|подробнее|здесь)$/i.test(text), `a link says „${text}“`);
  }
  for (const link of all("a[target]")) claim(/noopener/.test(link.rel) && /\(/.test(link.textContent), `${link.href} opens a window`);

  for (const time of all("time[datetime*=T]")) {
    claim(/(Z|[+-]\d\d:\d\d)$/.test(time.dateTime), `a time without its offset: ${time.dateTime}`);
  }
  claim(all(".zone-note").length === 1, `the zone of times is named ${all(".zone-note").length} times`);

  for (const link of all(".languages a")) {
    const alternate = document.querySelector(`link[rel=alternate][hreflang="${link.hreflang}"]`);
    claim(link.lang === link.hreflang && link.lang !== "", `the switch to ${link.href} names no language`);
    claim(!alternate || new URL(alternate.href).pathname === link.pathname, `the switch leads elsewhere than ${alternate?.href}`);
  }
  for (const image of all("img")) {
    claim(["alt", "width", "height"].every((it) => image.hasAttribute(it)), `an <img> without alt or size: ${image.src}`);
  }
  for (const header of all("table th")) claim(header.scope || header.closest("thead"), `a <th> without scope: ${header.textContent}`);
  for (const day of all(".day")) claim(/^\d{4}-\d\d-\d\d$/.test(day.id), `a day that cannot be linked to: ${day.id}`);
  for (const card of all(".card")) {
    const title = card.querySelector(".card-title");
    claim(!title || /^H[2-6]$/.test(title.tagName), "a card whose title is no heading");
    claim(!card.closest(".cards") || card.closest(".cards > li"), "a card that is no entry of its list");
  }
  claim(document.cookie === "" && localStorage.length === 0 && sessionStorage.length === 0, "something is stored");
  return faults;
});

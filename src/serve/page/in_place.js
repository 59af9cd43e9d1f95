// Brings a page to its next edition without loading it anew, where that is safe: what differs stands in plain elements
// that no script has touched. A text that is edited is such a case; whatever else differs, the browser has to load.

/** Elements that only say something: what replaces one of them needs no script to live. */
const PLAIN = new Set(["a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "body", "br", "caption",
  "cite", "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1",
  "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "nav",
  "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "source", "span", "strong", "sub",
  "sup", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "u", "ul", "var", "wbr"]);

/** Elements that nobody sees, each of which is taken over as a whole. */
const FOR_MACHINES = "meta:not([http-equiv]), link:not([rel~='stylesheet']), script[type='application/ld+json']";

/** Whatever changes in such a part has to be loaded: for themes whose scripts do something to what looks plain. */
const LOADED = "[data-kava-load]";

/** What differs in every edition and is none of its text. */
const APART = ["link[rel='stylesheet']", "script[data-kava-page]"];

/** Whether scripts find nothing in an element by which they know it. */
const isPlain = (element) => PLAIN.has(element.localName)
  && [...element.attributes].every(({ name }) => name !== "hidden" && !name.startsWith("data-"));

const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;
const isForMachines = (node) => isElement(node) && node.matches(FOR_MACHINES);
const isPlainThroughout = (node) => !isElement(node) || isForMachines(node)
  || (isPlain(node) && [...node.children].every(isPlainThroughout));

const isSameElement = (one, other) => isElement(one) && one.cloneNode(false).isEqualNode(other.cloneNode(false));

/** Whether two nodes differ within, so that the one can stay where it is. */
const isSamePlace = (one, other) => one.isEqualNode(other) || isSameElement(one, other) || (isForMachines(one) && isForMachines(other));

/** Whether a script may have changed the page before the copy of it was made, which those that wait for it do not. */
const isEarly = (script) => !script.getAttribute("src")?.startsWith("/_kava/")
  && (script.hasAttribute("async") || (!script.defer && ["", "text/javascript"].includes(script.type)));

/** The page as the server sent it, and for each node of it the one that scripts may have changed since. */
class ServedPage {
  #served = document.documentElement.cloneNode(true);
  #live = new WeakMap();

  constructor() {
    this.#pair(this.#served, document.documentElement);
  }

  /** Becomes the next edition; if that is not safe nothing happens, and it says so with `false`. */
  becomes(next) {
    for (const selector of APART) {
      const [before, after] = [this.#served, next].map((page) => page.querySelectorAll(selector));
      if (before.length === after.length) after.forEach((element, index) => element.replaceWith(before[index].cloneNode(true)));
    }
    // What stands in a template is not compared.
    if (next.querySelector("template") || [...next.scripts].some(isEarly)) return false;
    const edits = isSameElement(this.#served, next.documentElement) && this.#edits(this.#served, next.documentElement);
    if (!edits) return false;
    for (const edit of edits) this.#do(edit);
    return true;
  }

  #pair(served, live) {
    this.#live.set(served, live);
    served.childNodes.forEach((child, index) => this.#pair(child, live.childNodes[index]));
  }

  /** What has to be done to the children of an element, and theirs; nothing if that is not safe. */
  #edits(parent, next) {
    const [children, wanted] = [parent, next].map((element) => [...element.childNodes]);
    let start = 0;
    while (start < Math.min(children.length, wanted.length) && children[start].isEqualNode(wanted[start])) start += 1;
    let end = 0;
    const most = Math.min(children.length, wanted.length) - start;
    while (end < most && children.at(-1 - end).isEqualNode(wanted.at(-1 - end))) end += 1;
    const gone = children.slice(start, children.length - end);
    const come = wanted.slice(start, wanted.length - end);
    if (gone.length === come.length && gone.every((child, index) => isSamePlace(child, come[index]))) {
      const edits = gone.map((child, index) => this.#edit(child, come[index]));
      return edits.includes(undefined) ? undefined : edits.flat();
    }
    return this.#replacement(parent, gone, come, children[children.length - end] ?? null);
  }

  /** What has to be done to a node that stays in its place. */
  #edit(child, next) {
    if (child.isEqualNode(next)) return [];
    return isForMachines(child) ? this.#replacement(child.parentNode, [child], [next], child.nextSibling) : this.#edits(child, next);
  }

  #replacement(parent, gone, come, before) {
    const isSafe = isPlain(parent) && this.#isUntouched(parent, gone) && [...gone, ...come].every(isPlainThroughout)
      && !this.#isTouchedAsARule(parent, come);
    return isSafe ? [{ parent, gone, come, before }] : undefined;
  }

  /** Whether scripts have done something to elements like these in the same text, as to each table or each heading. */
  #isTouchedAsARule(parent, come) {
    if (this.#live.get(parent).closest(LOADED)) return true;
    const names = new Set(come.filter(isElement).flatMap((node) => [node, ...node.querySelectorAll("*")]).map(({ localName }) => localName));
    // What Markdown makes has no attributes of its own; what holds the text does.
    let around = parent;
    while (around.parentElement && around.attributes.length === 0) around = around.parentElement;
    return [...names].some((name) => [...around.querySelectorAll(name)].some((one) => {
      const live = this.#live.get(one);
      return !live.isConnected || live.parentNode !== this.#live.get(one.parentNode) || !isSameElement(one, live)
        || live.childNodes.length !== one.childNodes.length;
    }));
  }

  /** Whether the children of an element are those that were sent, and some of them as they were sent. */
  #isUntouched(parent, some) {
    const live = this.#live.get(parent);
    const children = [...parent.childNodes];
    return live.isConnected && live.childNodes.length === children.length
      && children.every((child, index) => this.#live.get(child) === live.childNodes[index])
      && some.every((child) => child.isEqualNode(this.#live.get(child)));
  }

  #do({ parent, gone, come, before }) {
    const live = this.#live.get(parent);
    for (const node of come) {
      const [served, shown] = [document.importNode(node, true), document.importNode(node, true)];
      parent.insertBefore(served, before);
      live.insertBefore(shown, before && this.#live.get(before));
      this.#pair(served, shown);
    }
    for (const node of gone) {
      this.#live.get(node).remove();
      node.remove();
    }
  }
}

//! Which elements and attributes come along.

/// Elements that are left out with all that is in them: they need a script, the web, or a style of the page.
const LEFT_OUT: [&str; 22] = [
    "audio", "base", "button", "canvas", "dialog", "embed", "fieldset", "form", "iframe", "link",
    "math", "meta", "noscript", "object", "script", "select", "source", "style", "svg", "template",
    "textarea", "video",
];

/// Elements that come along. Of any other only the content does: a book must hold none that readers do not know.
const KEPT: [&str; 73] = [
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "i",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "li",
    "mark",
    "nav",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];

/// Elements of HTML that hold nothing and have no end tag.
const EMPTY: [&str; 6] = ["br", "col", "hr", "img", "input", "wbr"];

/// Attributes of any element.
const ANYWHERE: [&str; 10] = [
    "class",
    "dir",
    "id",
    "lang",
    "title",
    "tabindex",
    "role",
    "aria-label",
    "aria-labelledby",
    "aria-describedby",
];

/// Attributes whose values are ids of the same document, separated by blanks.
const IDS: [&str; 4] = ["id", "aria-labelledby", "aria-describedby", "headers"];

/// Whether an element is left out with its content.
pub(super) fn is_left_out(name: &str) -> bool {
    LEFT_OUT.contains(&name)
}

/// Whether an element gives way to its content.
pub(super) fn is_unwrapped(name: &str) -> bool {
    !KEPT.contains(&name)
}

/// Whether an element never holds anything.
pub(super) fn is_empty(name: &str) -> bool {
    EMPTY.contains(&name)
}

/// Whether an attribute names ids.
pub(super) fn names_ids(attribute: &str) -> bool {
    IDS.contains(&attribute)
}

/// Whether an attribute comes along. `href` and `src` are not asked for here.
pub(super) fn is_kept(element: &str, attribute: &str) -> bool {
    if ANYWHERE.contains(&attribute) {
        return true;
    }
    let own: &[&str] = match element {
        "a" => &["hreflang", "rel"],
        "blockquote" | "q" => &["cite"],
        "col" | "colgroup" => &["span"],
        "data" | "li" => &["value"],
        "del" | "ins" => &["datetime", "cite"],
        "details" => &["open"],
        "img" => &["alt", "height", "width"],
        "input" => &["checked", "disabled", "type"],
        "ol" => &["reversed", "start", "type"],
        "td" => &["colspan", "headers", "rowspan"],
        "th" => &["abbr", "colspan", "headers", "rowspan", "scope"],
        "time" => &["datetime"],
        _ => &[],
    };
    own.contains(&attribute)
}

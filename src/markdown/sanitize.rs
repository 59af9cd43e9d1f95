//! HTML of authors without what could run, load or restyle: the one door to ammonia.
//!
//! The whole body is cleaned, not its fragments, because `<details>` may open in one fragment and close in another
//! with Markdown between them. So the lists below hold the vocabulary of our own markup as well. Links and pictures
//! that an author writes in HTML are not resolved: `href` and `src` stay as written if their scheme is allowed, are
//! not checked, and get neither size nor words; Markdown is the way to write those.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;

use super::tokens::TOKEN;

/// The HTML without what it may not hold, and with every element closed.
pub(super) fn sanitized(html: &str) -> String {
    static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(cleaner);
    CLEANER.clean(html).to_string()
}

/// Tags beyond those that ammonia allows of itself.
const TAGS: [&str; 8] =
    [TOKEN, "input", "label", "picture", "section", "source", "summary", "tfoot"];

const GENERIC_ATTRIBUTES: [&str; 12] = [
    "aria-describedby",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "class",
    "dir",
    "hidden",
    "id",
    "lang",
    "role",
    "tabindex",
    "title",
];

const TAG_ATTRIBUTES: [(&str, &[&str]); 14] = [
    (TOKEN, &["n"]),
    ("a", &["href", "hreflang", "rel"]),
    ("col", &["span"]),
    ("colgroup", &["span"]),
    ("del", &["datetime"]),
    ("details", &["open", "name"]),
    ("img", &["alt", "decoding", "height", "loading", "src", "width"]),
    ("input", &["checked", "disabled"]),
    ("ins", &["datetime"]),
    ("li", &["value"]),
    ("ol", &["reversed", "start", "type"]),
    ("source", &["sizes", "srcset", "type"]),
    ("td", &["colspan", "headers", "rowspan"]),
    ("th", &["abbr", "colspan", "headers", "rowspan", "scope"]),
];

/// The content of these is no text for people.
const TAGS_WITH_CONTENT: [&str; 8] =
    ["iframe", "noscript", "object", "script", "style", "svg", "template", "textarea"];

const SCHEMES: [&str; 5] = ["http", "https", "mailto", "tel", "webcal"];

fn cleaner() -> Builder<'static> {
    let mut attributes: HashMap<&str, HashSet<&str>> =
        TAG_ATTRIBUTES.iter().map(|(tag, names)| (*tag, names.iter().copied().collect())).collect();
    attributes.insert("time", HashSet::from(["datetime"]));
    attributes.insert("data", HashSet::from(["value"]));
    let mut cleaner = Builder::default();
    cleaner
        .add_tags(TAGS)
        .rm_tags(["acronym", "center", "map", "area", "strike", "tt"])
        .clean_content_tags(HashSet::from(TAGS_WITH_CONTENT))
        .generic_attributes(HashSet::from(GENERIC_ATTRIBUTES))
        .tag_attributes(attributes)
        // The only field is the box of a task list. A second value to set would come in a random order: ammonia
        // keeps them in a hash map.
        .set_tag_attribute_value("input", "type", "checkbox")
        // Pictures of another host would tell it who reads ours.
        .attribute_filter(|_, name, value| {
            (name != "srcset" || !value.contains("//")).then(|| value.into())
        })
        .url_schemes(HashSet::from(SCHEMES))
        .link_rel(None);
    cleaner
}

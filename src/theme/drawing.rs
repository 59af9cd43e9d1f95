//! Colours of the theme in its drawings: `fill="var(--accent)"` in an SVG of `assets/`.
//!
//! Pages show a drawing as a picture, which does not see their style sheet, and what makes icons of it knows no custom
//! properties. So each name becomes the colour of light pages, and a rule within the drawing sets that of dark ones.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::model::Colour;
use crate::report::{Report, words};
use crate::source::{Place, SourcePath};

use super::tokens::unknown;

/// What stands before the name of a colour, as the whole value of an attribute, and after it.
const OPENS: &str = "=\"var(--";
const CLOSES: &str = ")\"";

/// The drawing with colours in place of names. A name that is no token stays, which is told.
pub(super) fn coloured(
    source: &SourcePath,
    svg: &str,
    tokens: &BTreeMap<String, Colour>,
    report: &mut Report,
) -> String {
    let mut text = String::with_capacity(svg.len());
    let mut in_the_dark = BTreeSet::new();
    let mut kept = 0;
    for (start, _) in svg.match_indices(OPENS) {
        let name_start = start + OPENS.len();
        let Some(length) = svg[name_start..].find(CLOSES) else { continue };
        let range = name_start..name_start + length;
        let name = &svg[range.clone()];
        let Some(Colour { light, dark }) = tokens.get(name) else {
            let otherwise = words!(
                en: "write the colour itself: `fill=\"#14584a\"`",
                et: "kirjuta värv ise: `fill=\"#14584a\"`",
            );
            let place = Place::Bytes(source.clone(), range.clone());
            report.push(unknown(name, tokens, place, otherwise));
            continue;
        };
        let attribute = svg[..start].rsplit(char::is_whitespace).next().unwrap_or_default();
        in_the_dark.insert(format!("[{attribute}=\"{light}\"]{{{attribute}:{dark}}}"));
        text.push_str(&svg[kept..start]);
        let _ = write!(text, "=\"{light}\"");
        kept = range.end + CLOSES.len();
    }
    text.push_str(&svg[kept..]);
    let inside = text.find("<svg").and_then(|tag| Some(tag + text[tag..].find('>')? + 1));
    if let Some(inside) = inside.filter(|_| !in_the_dark.is_empty()) {
        let rules: String = in_the_dark.into_iter().collect();
        let sheet = format!("<style>@media (prefers-color-scheme:dark){{{rules}}}</style>");
        text.insert_str(inside, &sheet);
    }
    text
}

//! Markdown: from text to [`Body`], and from body to HTML.

use std::sync::Arc;

use crate::model::{Body, Call, Dimensions, HtmlPolicy, Language};
use crate::report::{Diagnostic, Report};
use crate::source::SourcePath;

/// Reads a text for its headings, links, pictures and calls of shortcodes.
///
/// `offset` is where the text begins in its file, in bytes; all ranges are of the whole file.
#[must_use]
pub fn parsed(
    source: &SourcePath,
    text: Arc<str>,
    offset: usize,
    language: Language,
) -> (Body, Report) {
    let body = Body {
        source: source.clone(),
        language,
        text,
        offset,
        headings: Vec::new(),
        links: Vec::new(),
        images: Vec::new(),
        calls: Vec::new(),
        has_html: false,
        n_words: 0,
    };
    (body, Report::new())
}

/// What a body needs to know of the page that it is shown on.
pub struct Surroundings<'a> {
    /// What becomes of HTML that the author wrote.
    pub policy: HtmlPolicy,
    /// Words that the markup needs, in the language of the page.
    pub labels: &'a Labels,
    /// The `href` of a link target as written; nothing if it leads nowhere, which `check` has told.
    pub link: &'a (dyn Fn(&str) -> Option<Href> + Sync),
    /// The `src` of a picture and its size; nothing if there is no such picture, which `check` has told.
    pub image: &'a (dyn Fn(&str) -> Option<(String, Option<Dimensions>)> + Sync),
    /// The HTML of a call of a shortcode, with the HTML of its body if it has one.
    pub component: &'a (dyn Fn(&Call, Option<&str>) -> Result<String, Diagnostic> + Sync),
}

/// Where a link leads, as a page writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Href {
    /// The value of the attribute, not yet escaped for HTML.
    pub href: String,
    /// Whether it leads to another site.
    pub is_external: bool,
}

/// Words that the markup of a text needs, in the language of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// The name of the link beside a heading: `Link jaotisele`.
    pub heading_anchor: String,
    /// The heading above footnotes, for screen readers: `Märkused`.
    pub footnotes: String,
    /// The name of the link back from a footnote: `Tagasi teksti juurde`.
    pub footnote_back: String,
    /// What is said after an external link, for screen readers: `(teine veebileht)`.
    pub external: String,
    /// Titles of alerts, in the order of the enum: note, tip, important, warning, caution.
    pub alerts: [String; 5],
    /// The name of a scroll region that holds a wide table: `Tabel`.
    pub table: String,
}

/// The HTML of a body, without an enclosing element.
#[must_use]
pub fn html(body: &Body, surroundings: &Surroundings<'_>) -> (String, Report) {
    let _ = (body, surroundings);
    (String::new(), Report::new())
}

/// The style sheet for the classes of highlighted code, for light and dark.
#[must_use]
pub fn highlight_css() -> String {
    String::new()
}

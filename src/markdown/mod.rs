//! Markdown: from text to [`Body`], and from body to HTML.
//!
//! Both passes see the same events: `calls` finds the shortcodes, `mask` hides them from the parser without moving a
//! byte, `events` parses. `outline` gathers what other stages ask about, `writer` writes HTML. Where links lead, what
//! pictures are and what shortcodes say is asked of the page through [`Surroundings`]; nothing here knows a site.

mod calls;
mod escape;
mod events;
mod heading_ids;
mod highlight;
mod mask;
mod outline;
mod problem;
mod quotes;
mod sanitize;
mod tag;
mod tokens;
mod writer;

use std::ops::Range;

use crate::model::{Body, Call, Dimensions, HtmlPolicy, Language};
use crate::report::{Diagnostic, Report};
use crate::source::{SourcePath, Tail};

use calls::found_calls;
use events::Events;
use mask::Marks;
use outline::outline;
use writer::Writer;

/// Reads a text for its headings, links, pictures and calls of shortcodes.
///
/// `offset` is where the text begins in its file, in bytes; all ranges are of the whole file.
#[must_use]
pub fn parsed(
    source: &SourcePath,
    text: impl Into<Tail>,
    offset: usize,
    language: Language,
) -> (Body, Report) {
    let text = text.into();
    let (mut calls, mut faults) = found_calls(&text);
    let marks = Marks::new(&calls, 0);
    let masked = marks.masked(&text);
    let mut found = outline(Events::new(&masked, language), &masked, (&calls, &marks), language);
    drop(masked);
    faults.append(&mut found.faults);
    faults.sort_by_key(|fault| fault.range.start);
    let mut report = Report::new();
    for fault in &faults {
        report.push(fault.to_diagnostic(source, offset));
    }

    let shift = |range: &mut Range<usize>| *range = range.start + offset..range.end + offset;
    found.headings.iter_mut().for_each(|heading| shift(&mut heading.range));
    found.links.iter_mut().for_each(|link| shift(&mut link.range));
    found.images.iter_mut().for_each(|image| shift(&mut image.range));
    found.verbatim.iter_mut().for_each(shift);
    for call in &mut calls {
        shift(&mut call.range);
        call.closing.iter_mut().for_each(shift);
        call.arguments.iter_mut().for_each(|argument| shift(&mut argument.range));
    }
    let body = Body {
        source: source.clone(),
        language,
        text,
        offset,
        headings: found.headings,
        links: found.links,
        images: found.images,
        calls,
        verbatim: found.verbatim,
        has_html: found.has_html,
        n_words: found.n_words,
    };
    (body, report)
}

/// The HTML of a body, without an enclosing element; faults are those that the shortcodes tell.
#[must_use]
pub fn html(body: &Body, surroundings: &Surroundings<'_>) -> (String, Report) {
    let marks = Marks::new(&body.calls, body.offset);
    let masked = marks.masked(&body.text);
    let has_body = |index: usize| body.calls[index].has_body;
    let writer =
        Writer::new((&masked, &marks), (&body.headings, body.offset), &has_body, surroundings);
    let mut html = writer.written(Events::new(&masked, body.language));
    if body.has_html && surroundings.policy == HtmlPolicy::Sanitize {
        html = sanitize::sanitized(&html);
    }
    let mut report = Report::new();
    if !body.calls.is_empty() {
        html = tokens::filled(&html, &body.calls, surroundings.component, &mut report);
    }
    (html, report)
}

/// The style sheet for the classes of highlighted code, for light and dark.
#[must_use]
pub fn highlight_css() -> String {
    highlight::css()
}

/// What a body needs to know of the page that it is shown on.
pub struct Surroundings<'a> {
    /// What becomes of HTML that the author wrote.
    pub policy: HtmlPolicy,
    /// Words that the markup needs, in the language of the page.
    pub labels: &'a Labels,
    /// The `href` of a link target as written; nothing if it leads nowhere, which `check` has told.
    pub link: &'a (dyn Fn(&str) -> Option<Href> + Sync),
    /// A picture; nothing if there is no such picture, which `check` has told.
    pub image: &'a (dyn Fn(&str) -> Option<Picture> + Sync),
    /// The HTML of a call of a shortcode, with the HTML of its body if it has one.
    pub component: &'a Component<'a>,
}

/// A picture as a page shows it. Addresses are not yet escaped for HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// The `src`.
    pub src: String,
    /// Smaller ones as WebP to choose from, as `srcset` has them.
    pub srcset: Option<String>,
    /// Its size, if it is known.
    pub dimensions: Option<Dimensions>,
}

/// What makes the HTML of a call of a shortcode, from the HTML of its body if it has one.
pub type Component<'a> = dyn Fn(&Call, Option<&str>) -> Result<String, Diagnostic> + Sync + 'a;

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

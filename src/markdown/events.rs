//! The stream of events of a text, as both passes see it: one set of options, quotation marks by language.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, OffsetIter, Options, Parser, TagEnd};

use crate::model::Language;

use super::quotes::Quotes;

/// The Markdown that kava understands.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}

/// An event with its range in the text.
pub(super) type Spot<'a> = (Event<'a>, Range<usize>);

/// The events of a text.
pub(super) struct Events<'a> {
    text: &'a str,
    inner: OffsetIter<'a>,
    quotes: Quotes,
}

impl<'a> Events<'a> {
    /// Reads a text whose calls of shortcodes are masked.
    pub(super) fn new(masked: &'a str, language: Language) -> Self {
        Self {
            text: masked,
            inner: Parser::new_ext(masked, options()).into_offset_iter(),
            quotes: Quotes::new(language),
        }
    }
}

impl<'a> Iterator for Events<'a> {
    type Item = Spot<'a>;

    fn next(&mut self) -> Option<Spot<'a>> {
        let (event, range) = self.inner.next()?;
        let event = match event {
            Event::Text(text) => match written_quote(self.text, &text, &range) {
                Some(is_opening) => Event::Text(CowStr::Borrowed(self.quotes.mark(
                    self.text,
                    range.start,
                    is_opening,
                ))),
                None => Event::Text(text),
            },
            Event::Start(ref tag) => {
                if !is_inline(tag.to_end()) {
                    self.quotes.reset();
                }
                event
            }
            Event::End(tag) => {
                if !is_inline(tag) {
                    self.quotes.reset();
                }
                event
            }
            other => other,
        };
        Some((event, range))
    }
}

/// Whether a text is a quotation mark that the parser has put for a straight one, and whether it takes it for an
/// opening one. Curved ones that the author wrote stay.
fn written_quote(source: &str, text: &str, range: &Range<usize>) -> Option<bool> {
    let is_straight = range.len() == 1 && matches!(source.as_bytes()[range.start], b'"' | b'\'');
    match text {
        "“" | "‘" if is_straight => Some(true),
        "”" | "’" if is_straight => Some(false),
        _ => None,
    }
}

fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

/// The text of a picture or link without markup: everything up to the end of the tag that has just begun.
pub(super) fn plain_text<'a>(events: &mut impl Iterator<Item = Spot<'a>>) -> String {
    let mut plain = String::new();
    let mut depth = 0_usize;
    for (event, _) in events {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => break,
            Event::End(_) => depth -= 1,
            Event::Text(text) | Event::Code(text) => plain.push_str(&text),
            Event::SoftBreak | Event::HardBreak => plain.push(' '),
            _ => {}
        }
    }
    plain
}

//! Calls of shortcodes hidden from the Markdown parser behind placeholders of the same length.
//!
//! The parser sees an HTML comment, which `CommonMark` takes as a block of its own, or an inline tag, and hands it
//! on untouched; every offset stays what it is in the file.

use std::borrow::Cow;
use std::ops::Range;

use crate::model::Call;

/// One tag of a call, where a placeholder stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// The placeholder, in bytes of the text.
    pub(super) range: Range<usize>,
    /// The index of the call.
    pub(super) call: usize,
    /// Whether it is the closing tag of a pair.
    pub(super) is_closing: bool,
}

/// Every tag of a text, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Marks(Vec<Mark>);

/// A part of what the parser takes for HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// HTML that the author wrote.
    Written(&'a str),
    /// A placeholder.
    Mark(&'a Mark),
}

impl Marks {
    /// The tags of calls whose ranges count from `offset`.
    pub(super) fn new(calls: &[Call], offset: usize) -> Self {
        let local = |range: &Range<usize>| range.start - offset..range.end - offset;
        let mut marks = Vec::with_capacity(calls.len());
        for (index, call) in calls.iter().enumerate() {
            marks.push(Mark { range: local(&call.range), call: index, is_closing: false });
            if let Some(closing) = &call.closing {
                marks.push(Mark { range: local(closing), call: index, is_closing: true });
            }
        }
        marks.sort_by_key(|mark| mark.range.start);
        Self(marks)
    }

    /// All of them.
    pub(super) fn all(&self) -> &[Mark] {
        &self.0
    }

    /// The tags that stand within a range.
    pub(super) fn within(&self, range: &Range<usize>) -> &[Mark] {
        let start = self.0.partition_point(|mark| mark.range.start < range.start);
        let end = start + self.0[start..].partition_point(|mark| mark.range.start < range.end);
        &self.0[start..end]
    }

    /// The text with a placeholder for each tag, byte for byte as long.
    pub(super) fn masked<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.0.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut masked = String::with_capacity(text.len());
        let mut at = 0;
        for mark in &self.0 {
            masked.push_str(&text[at..mark.range.start]);
            push_placeholder(&mut masked, mark.range.len(), is_last_in_line(text, mark.range.end));
            at = mark.range.end;
        }
        masked.push_str(&text[at..]);
        Cow::Owned(masked)
    }

    /// What the parser took for HTML at `range`, cut at the placeholders.
    ///
    /// `html` is what the event holds; `masked` the text that was parsed.
    pub(super) fn pieces<'a>(
        &'a self,
        html: &'a str,
        masked: &'a str,
        range: &Range<usize>,
    ) -> Vec<Piece<'a>> {
        let marks = self.within(range);
        if marks.is_empty() {
            return vec![Piece::Written(html)];
        }
        let mut pieces = Vec::with_capacity(marks.len() * 2 + 1);
        let mut at = range.start;
        for mark in marks {
            push_written(&mut pieces, &masked[at..mark.range.start]);
            pieces.push(Piece::Mark(mark));
            at = mark.range.end;
        }
        push_written(&mut pieces, masked.get(at..range.end).unwrap_or(""));
        pieces
    }
}

fn push_written<'a>(pieces: &mut Vec<Piece<'a>>, html: &'a str) {
    if !html.is_empty() {
        pieces.push(Piece::Written(html));
    }
}

/// A comment begins a block if it begins a line, and swallows what follows on that line; a tag begins a block only
/// if it is alone on the line, and swallows the lines after it (`CommonMark` 0.31, 4.6, conditions 2 and 7). So a
/// comment stands where nothing follows, a tag where something does.
fn push_placeholder(masked: &mut String, length: usize, is_last_in_line: bool) {
    let (start, end) = if is_last_in_line { ("<!--", "-->") } else { ("<k", ">") };
    let filling = length.saturating_sub(start.len() + end.len());
    masked.push_str(start);
    masked.extend(std::iter::repeat_n(' ', filling));
    masked.push_str(end);
}

fn is_last_in_line(text: &str, at: usize) -> bool {
    let rest = text[at..].trim_start_matches([' ', '\t', '\r']);
    rest.is_empty() || rest.starts_with('\n')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::calls::found_calls;
    use super::Marks;

    proptest! {
        #[test]
        fn a_mask_keeps_the_length_and_every_other_byte(pieces in prop::collection::vec(
            prop::sample::select(vec![
                "{{<a />}}", "{{<õ", "{{<b x=\"õ\n\n`\" />}}", "{% <c> %}", "{% </c> %}", "\n", " ", "`", "    ", "õ",
                "text", "- ", "> ", "```\n", "\r\n", "<!--", "-->",
            ]),
            0..30,
        )) {
            let text = pieces.concat();
            let (calls, _) = found_calls(&text);
            let marks = Marks::new(&calls, 0);
            let masked = marks.masked(&text);
            prop_assert_eq!(masked.len(), text.len());
            let mut at = 0;
            for mark in marks.all() {
                prop_assert_eq!(&masked[at..mark.range.start], &text[at..mark.range.start]);
                prop_assert!(masked[mark.range.clone()].is_ascii());
                prop_assert!(!masked[mark.range.clone()].contains('\n'));
                at = mark.range.end;
            }
            prop_assert_eq!(&masked[at..], &text[at..]);
        }
    }
}

//! HTML that the author wrote, by the site's policy, and the placeholders of calls among it.

use std::ops::Range;

use crate::model::HtmlPolicy;

use super::super::escape::push_text;
use super::super::mask::Piece;
use super::super::tokens;
use super::Writer;

/// What is known of a block of HTML while its lines come.
#[derive(Default)]
pub(super) struct RawBlock {
    /// Whether a paragraph is open that shows the block as text.
    is_shown: bool,
    /// Whether the block begins as a comment, which is for nobody's eyes.
    is_comment: bool,
    is_begun: bool,
}

impl Writer<'_> {
    /// Writes a line of a block of HTML, or a tag within a text.
    pub(super) fn raw_html(&mut self, html: &str, range: &Range<usize>, is_block: bool) {
        let (marks, masked) = (self.marks, self.masked);
        for piece in marks.pieces(html, masked, range) {
            match piece {
                Piece::Mark(mark) => {
                    self.end_shown();
                    if mark.is_closing {
                        tokens::push_end(&mut self.state.out);
                    } else {
                        let has_body = (self.has_body)(mark.call);
                        tokens::push_start(&mut self.state.out, mark.call, has_body);
                    }
                }
                Piece::Written(html) => self.written_html(html, is_block),
            }
        }
    }

    /// Sanitising is done on the whole text later, so here it is the same as allowing.
    fn written_html(&mut self, html: &str, is_block: bool) {
        match self.surroundings.policy {
            HtmlPolicy::Allow | HtmlPolicy::Sanitize => self.state.out.push_str(html),
            HtmlPolicy::Escape if is_block => self.show(html),
            HtmlPolicy::Escape if html.starts_with("<!--") => {}
            HtmlPolicy::Escape => push_text(&mut self.state.out, html),
        }
    }

    fn show(&mut self, html: &str) {
        if html.trim().is_empty() && !self.state.raw.is_shown && !self.state.raw.is_comment {
            self.state.out.push_str(html);
            return;
        }
        if !std::mem::replace(&mut self.state.raw.is_begun, true) {
            self.state.raw.is_comment = html.trim_start().starts_with("<!--");
        }
        if self.state.raw.is_comment {
            return;
        }
        if !std::mem::replace(&mut self.state.raw.is_shown, true) {
            self.open_line("<p>");
        }
        push_text(&mut self.state.out, html);
    }

    fn end_shown(&mut self) {
        if std::mem::take(&mut self.state.raw.is_shown) {
            let length = self.state.out.trim_end().len();
            self.state.out.truncate(length);
            self.state.out.push_str("</p>\n");
        }
    }

    /// Ends a block of HTML.
    pub(super) fn end_raw_block(&mut self) {
        self.end_shown();
        if !self.state.out.is_empty() && !self.state.out.ends_with('\n') {
            self.state.out.push('\n');
        }
    }
}

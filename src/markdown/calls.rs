//! All calls of shortcodes in a text, outside of its code, each opening tag with its closing one.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag as Block};

use crate::model::Call;

use super::events::options;
use super::problem::{Fault, Problem};
use super::tag::{Tag, TagKind, may_hold_tags, tag_at};

/// The calls of a text in order, with ranges in bytes of the text, and what is wrong with the others.
pub(super) fn found_calls(text: &str) -> (Vec<Call>, Vec<Fault>) {
    let mut pairs = Pairs { calls: Vec::new(), open: Vec::new(), faults: Vec::new() };
    if !may_hold_tags(text) {
        return (pairs.calls, pairs.faults);
    }
    let mut code = code_ranges(text).into_iter().peekable();
    let mut at = 0;
    // Where the last tag ended. What looks like code from within a tag is an argument of it.
    let mut tag_end = 0;
    while let Some(brace) = text[at..].find('{').map(|found| at + found) {
        while code.next_if(|range| range.end <= brace || range.start < tag_end).is_some() {}
        if let Some(range) = code.peek().filter(|range| range.start <= brace) {
            at = range.end;
            continue;
        }
        at = match tag_at(text, brace) {
            None => brace + 1,
            Some(Ok(tag)) => {
                tag_end = tag.range.end;
                pairs.take(text, tag);
                tag_end
            }
            Some(Err((fault, resume))) => {
                pairs.faults.push(fault);
                tag_end = resume;
                resume
            }
        };
    }
    pairs.finished()
}

/// Where tags are not looked for: code, comments, and HTML that holds raw text; in order.
fn code_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        match event {
            Event::Code(_) | Event::Start(Block::CodeBlock(_)) => ranges.push(range),
            Event::InlineHtml(html) if html.starts_with("<!--") => ranges.push(range),
            Event::Start(Block::HtmlBlock) if is_raw_text(&text[range.clone()]) => {
                ranges.push(range);
            }
            Event::Start(Block::HtmlBlock) => push_comments(text, &range, &mut ranges),
            _ => {}
        }
    }
    ranges
}

/// The elements whose content is no Markdown in any case (`CommonMark` 0.31, 4.6, condition 1).
fn is_raw_text(html: &str) -> bool {
    let html = html.trim_start();
    ["<pre", "<script", "<style", "<textarea"]
        .iter()
        .any(|tag| html.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag)))
}

fn push_comments(text: &str, block: &Range<usize>, ranges: &mut Vec<Range<usize>>) {
    let mut at = block.start;
    while let Some(found) = text[at..block.end].find("<!--") {
        let start = at + found;
        let end = text[start..block.end].find("-->").map_or(block.end, |end| start + end + 3);
        ranges.push(start..end);
        at = end;
    }
}

struct Pairs {
    calls: Vec<Call>,
    /// Indices of calls whose closing tag has not come yet.
    open: Vec<usize>,
    faults: Vec<Fault>,
}

impl Pairs {
    fn take(&mut self, text: &str, tag: Tag) {
        if tag.kind != TagKind::Call && !is_alone(text, &tag.range) {
            self.faults.push(Fault::new(Problem::TagNotAlone, tag.range.clone()));
        }
        match tag.kind {
            TagKind::Closing => self.close(&tag),
            TagKind::Opening => {
                self.open.push(self.calls.len());
                self.calls.push(call(tag));
            }
            TagKind::Call => self.calls.push(call(tag)),
        }
    }

    fn close(&mut self, tag: &Tag) {
        let Some(position) =
            self.open.iter().rposition(|index| self.calls[*index].name == tag.name)
        else {
            let problem = Problem::ClosesNothing(tag.name.clone());
            self.faults.push(Fault::new(problem, tag.range.clone()));
            return;
        };
        for index in self.open.split_off(position + 1) {
            self.tell_unclosed(index);
        }
        if let Some(index) = self.open.pop() {
            self.calls[index].closing = Some(tag.range.clone());
        }
    }

    fn tell_unclosed(&mut self, index: usize) {
        let call = &self.calls[index];
        let problem = Problem::UnclosedPair(call.name.clone());
        self.faults.push(Fault::new(problem, call.range.clone()));
    }

    fn finished(mut self) -> (Vec<Call>, Vec<Fault>) {
        for index in std::mem::take(&mut self.open) {
            self.tell_unclosed(index);
        }
        self.calls.retain(|call| call.has_body == call.closing.is_some());
        self.faults.sort_by_key(|fault| fault.range.start);
        (self.calls, self.faults)
    }
}

fn call(tag: Tag) -> Call {
    Call {
        name: tag.name,
        arguments: tag.arguments,
        has_body: tag.kind == TagKind::Opening,
        range: tag.range,
        closing: None,
    }
}

/// Whether nothing but marks of lists and quotations shares the lines of a tag.
fn is_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].rsplit('\n').next().unwrap_or("");
    let after = text[range.end..].split('\n').next().unwrap_or("");
    after.trim().is_empty()
        && before.chars().all(|sign| {
            sign.is_whitespace()
                || sign.is_ascii_digit()
                || matches!(sign, '>' | '-' | '*' | '+' | '.' | ')' | ':')
        })
}

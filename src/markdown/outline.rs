//! What a text holds: headings, links, pictures, HTML, words; found in one pass over its events.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use crate::model::{Call, Heading, Image, Language, Link};

use super::events::Spot;
use super::heading_ids::HeadingIds;
use super::mask::{Marks, Piece};
use super::problem::{Fault, Problem};

/// What a text holds; every range is in bytes of the text.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// Its headings in order.
    pub(super) headings: Vec<Heading>,
    /// Its links in the order of their ends.
    pub(super) links: Vec<Link>,
    /// Its pictures in order.
    pub(super) images: Vec<Image>,
    /// Code and remarks, in order.
    pub(super) verbatim: Vec<Range<usize>>,
    /// Whether the author wrote HTML.
    pub(super) has_html: bool,
    /// The number of words outside of code blocks.
    pub(super) n_words: usize,
    /// What is wrong.
    pub(super) faults: Vec<Fault>,
}

/// Reads the events of a text; `masked` is the text that was parsed, `calls` and `marks` what is masked in it.
pub(super) fn outline<'a>(
    events: impl Iterator<Item = Spot<'a>>,
    masked: &'a str,
    (calls, marks): (&[Call], &Marks),
    language: Language,
) -> Outline {
    let mut reader = Reader {
        masked,
        calls,
        marks,
        outline: Outline::default(),
        seen: vec![false; marks.all().len()],
        open: Vec::new(),
        ids: Vec::new(),
        footnotes: HashMap::new(),
        references: HashSet::new(),
        depth: 0,
        pairs: Vec::new(),
        is_in_word: false,
        is_in_code: false,
    };
    for (event, range) in events {
        reader.take(event, range);
    }
    reader.finished(language)
}

/// A heading, link or picture whose end has not come yet, with its text so far.
struct Open<'a> {
    what: What<'a>,
    range: Range<usize>,
    text: String,
}

enum What<'a> {
    Heading { level: u8, id: Option<CowStr<'a>> },
    Link { target: String },
    Image { target: CowStr<'a> },
}

struct Reader<'a, 'b> {
    masked: &'a str,
    calls: &'b [Call],
    marks: &'b Marks,
    outline: Outline,
    /// Which marks the parser has handed on.
    seen: Vec<bool>,
    open: Vec<Open<'a>>,
    /// The id that the author gave to each heading, with its range.
    ids: Vec<Option<Range<usize>>>,
    /// Where each footnote is defined, by name.
    footnotes: HashMap<CowStr<'a>, Range<usize>>,
    /// The names of footnotes that the text refers to.
    references: HashSet<CowStr<'a>>,
    /// How many blocks and spans are open, those of HTML aside.
    depth: usize,
    /// Open pairs: index of the call, and the depth at which it opened.
    pairs: Vec<(usize, usize)>,
    is_in_word: bool,
    is_in_code: bool,
}

impl<'a> Reader<'a, '_> {
    fn take(&mut self, event: Event<'a>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(end) => self.end(end),
            Event::Text(text) if self.is_in_code => drop(text),
            Event::Text(text) => self.text(&text),
            Event::Code(text) => {
                self.outline.verbatim.push(range);
                self.text(&text);
            }
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Html(html) => self.html(&html, &range, true),
            Event::InlineHtml(html) => {
                self.pass_over_remark(&range);
                self.html(&html, &range, false);
            }
            Event::FootnoteReference(name) => {
                self.references.insert(name);
            }
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        let what = match tag {
            Tag::HtmlBlock => return self.pass_over_remark(&range),
            Tag::Heading { level, id, .. } => Some(What::Heading { level: level as u8, id }),
            Tag::Link { link_type, dest_url, .. } => {
                Some(What::Link { target: link_target(link_type, &dest_url) })
            }
            Tag::Image { dest_url, .. } => Some(What::Image { target: dest_url }),
            Tag::CodeBlock(_) => {
                self.is_in_code = true;
                self.outline.verbatim.push(range.clone());
                None
            }
            Tag::FootnoteDefinition(name) => {
                self.define(name, range.clone());
                None
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => None,
            _ => {
                self.is_in_word = false;
                None
            }
        };
        self.depth += 1;
        if let Some(what) = what {
            self.open.push(Open { what, range, text: String::new() });
        }
    }

    fn define(&mut self, name: CowStr<'a>, range: Range<usize>) {
        // `[^name]:`, not the whole text of the note.
        let start = range.start;
        let label = self.masked[range].find("]:").map_or(start..start, |at| start..start + at + 2);
        match self.footnotes.entry(name) {
            Entry::Vacant(entry) => {
                entry.insert(label);
            }
            Entry::Occupied(entry) => {
                let problem = Problem::DuplicateFootnote(entry.key().to_string());
                self.outline.faults.push(Fault::new(problem, label).also(entry.get().clone()));
            }
        }
    }

    fn pass_over_remark(&mut self, html: &Range<usize>) {
        if self.masked[html.clone()].trim_start().starts_with("<!--") {
            self.outline.verbatim.push(html.clone());
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::HtmlBlock => return,
            TagEnd::CodeBlock => self.is_in_code = false,
            TagEnd::Heading(_) | TagEnd::Link | TagEnd::Image => self.close(),
            _ => {}
        }
        if !matches!(
            end,
            TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Link
                | TagEnd::Image
        ) {
            self.is_in_word = false;
        }
        self.depth = self.depth.saturating_sub(1);
        while let Some((call, _)) = self.pairs.pop_if(|(_, depth)| *depth > self.depth) {
            self.tell_crossing(call);
        }
    }

    fn close(&mut self) {
        let Some(Open { what, range, text }) = self.open.pop() else { return };
        if let Some(outer) = self.open.last_mut() {
            outer.text.push_str(&text);
        }
        match what {
            What::Heading { level, id } => {
                if level == 1 {
                    self.outline.faults.push(Fault::new(Problem::HeadingLevelOne, range.clone()));
                }
                let id_range = id.as_ref().map(|id| self.id_range(id, &range));
                self.ids.push(id_range);
                let id = id.map(CowStr::into_string).unwrap_or_default();
                let title = text.trim().to_owned();
                self.outline.headings.push(Heading { level, id, title, range });
            }
            What::Link { target } => {
                let text = text.trim().to_owned();
                self.outline.links.push(Link { target, text, range });
            }
            What::Image { target } => {
                let alt = text.trim().to_owned();
                if alt.is_empty() {
                    self.outline.faults.push(Fault::new(Problem::ImageWithoutAlt, range.clone()));
                }
                self.outline.images.push(Image { target: target.into_string(), alt, range });
            }
        }
    }

    /// Where `#id` stands in a heading: the last time that it does.
    fn id_range(&self, id: &str, heading: &Range<usize>) -> Range<usize> {
        let source = &self.masked[heading.clone()];
        match source.rfind(&format!("#{id}")) {
            Some(at) => heading.start + at..heading.start + at + 1 + id.len(),
            None => heading.clone(),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(open) = self.open.last_mut() {
            open.text.push_str(text);
        }
        for sign in text.chars() {
            if sign.is_whitespace() {
                self.is_in_word = false;
            } else if !self.is_in_word && sign.is_alphanumeric() {
                self.is_in_word = true;
                self.outline.n_words += 1;
            }
        }
    }

    fn html(&mut self, html: &str, range: &Range<usize>, is_block: bool) {
        let (marks, masked) = (self.marks, self.masked);
        for piece in marks.pieces(html, masked, range) {
            match piece {
                Piece::Written(written) => {
                    self.outline.has_html |= !written.trim().is_empty();
                }
                Piece::Mark(mark) => {
                    // An inline tag that holds a mark and more has the mark in an attribute.
                    let is_in_text = if is_block {
                        !ends_within_tag(&masked[range.start..mark.range.start])
                    } else {
                        mark.range == *range
                    };
                    let is_in_image =
                        self.open.iter().any(|open| matches!(open.what, What::Image { .. }));
                    if is_in_text && !is_in_image {
                        let index = marks
                            .all()
                            .partition_point(|other| other.range.start < mark.range.start);
                        self.seen[index] = true;
                        self.pair(mark.call, mark.is_closing);
                    }
                }
            }
        }
    }

    fn pair(&mut self, call: usize, is_closing: bool) {
        if !is_closing {
            if self.calls[call].has_body {
                self.pairs.push((call, self.depth));
            }
        } else if let Some((open, depth)) = self.pairs.pop_if(|(open, _)| *open == call)
            && depth != self.depth
        {
            self.tell_crossing(open);
        }
    }

    fn tell_crossing(&mut self, call: usize) {
        let call = &self.calls[call];
        let problem = Problem::PairAcrossBlocks(call.name.clone());
        let fault = match &call.closing {
            Some(closing) => Fault::new(problem, closing.clone()).also(call.range.clone()),
            None => Fault::new(problem, call.range.clone()),
        };
        self.outline.faults.push(fault);
    }

    fn finished(mut self, language: Language) -> Outline {
        for (mark, seen) in self.marks.all().iter().zip(&self.seen) {
            if !seen {
                let fault = Fault::new(Problem::CallOutsideText, mark.range.clone());
                self.outline.faults.push(fault);
            }
        }
        self.give_ids(language);
        self.tell_unused_footnotes();
        self.outline.links.sort_by_key(|link| link.range.start);
        self.outline.faults.sort_by_key(|fault| fault.range.start);
        self.outline
    }

    fn tell_unused_footnotes(&mut self) {
        let mut unused: Vec<(CowStr<'_>, Range<usize>)> = std::mem::take(&mut self.footnotes)
            .into_iter()
            .filter(|(name, _)| !self.references.contains(name))
            .collect();
        unused.sort_by_key(|(_, range)| range.start);
        self.outline.faults.extend(
            unused.into_iter().map(|(name, range)| {
                Fault::new(Problem::UnusedFootnote(name.into_string()), range)
            }),
        );
    }

    fn give_ids(&mut self, language: Language) {
        let mut ids = HeadingIds::new(language);
        let mut firsts: HashMap<String, Range<usize>> = HashMap::new();
        let mut without: Vec<usize> = Vec::new();
        for (index, heading) in self.outline.headings.iter().enumerate() {
            let Some(range) = &self.ids[index] else {
                without.push(index);
                continue;
            };
            if ids.claim(&heading.id) {
                firsts.insert(heading.id.clone(), range.clone());
            } else {
                let mut fault =
                    Fault::new(Problem::DuplicateHeadingId(heading.id.clone()), range.clone());
                fault.also = firsts.get(&heading.id).cloned();
                self.outline.faults.push(fault);
                without.push(index);
            }
        }
        for index in without {
            let heading = &mut self.outline.headings[index];
            let words = if heading.id.is_empty() { &heading.title } else { &heading.id };
            heading.id = ids.made(words);
        }
    }
}

/// Whether a tag that begins in a line of HTML has not ended at the end of it.
fn ends_within_tag(line: &str) -> bool {
    line.rfind('<').is_some_and(|start| !line[start..].contains('>'))
}

/// The target of a link as `check` and `render` should see it: an address in `<…>` is an e-mail.
pub(super) fn link_target(link_type: pulldown_cmark::LinkType, target: &str) -> String {
    match link_type {
        pulldown_cmark::LinkType::Email => format!("mailto:{target}"),
        _ => target.to_owned(),
    }
}

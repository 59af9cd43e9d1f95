//! Footnotes: numbered in the order in which the text refers to them, gathered at its end.

use std::collections::HashMap;
use std::fmt::Write as _;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::super::escape::{push_attribute, push_text};
use super::super::events::Spot;
use super::Writer;

/// What is known of the footnotes of a text.
#[derive(Default)]
pub(super) struct Footnotes<'a> {
    definitions: HashMap<CowStr<'a>, Vec<Spot<'a>>>,
    /// The index in `order` of each name.
    numbers: HashMap<CowStr<'a>, usize>,
    order: Vec<Note<'a>>,
}

struct Note<'a> {
    name: CowStr<'a>,
    n_references: usize,
}

impl<'a> Footnotes<'a> {
    /// Keeps the events of a definition that has just begun; the first of a name counts.
    pub(super) fn define(&mut self, name: CowStr<'a>, events: &mut impl Iterator<Item = Spot<'a>>) {
        let mut kept = Vec::new();
        let mut depth = 0_usize;
        for (event, range) in events {
            match &event {
                Event::Start(Tag::FootnoteDefinition(_)) => depth += 1,
                Event::End(TagEnd::FootnoteDefinition) if depth == 0 => break,
                Event::End(TagEnd::FootnoteDefinition) => depth -= 1,
                _ => {}
            }
            kept.push((event, range));
        }
        self.definitions.entry(name).or_insert(kept);
    }

    /// Counts a reference: the number of the footnote, and which reference to it this is, both from 1.
    fn refer(&mut self, name: CowStr<'a>) -> (usize, usize) {
        let index = *self.numbers.entry(name.clone()).or_insert_with(|| {
            self.order.push(Note { name, n_references: 0 });
            self.order.len() - 1
        });
        let note = &mut self.order[index];
        note.n_references += 1;
        (index + 1, note.n_references)
    }
}

impl<'a> Writer<'a> {
    /// Writes a reference to a footnote.
    pub(super) fn footnote_reference(&mut self, name: CowStr<'a>) {
        let (number, reference) = self.state.footnotes.refer(name);
        let id = reference_id(number, reference);
        let _ = write!(
            self.state.out,
            "<sup class=\"footnote-reference\"><a href=\"#fn:{number}\" id=\"{id}\" \
             role=\"doc-noteref\">{number}</a></sup>"
        );
    }

    /// Writes the footnotes that the text refers to. A footnote may refer to another, so the list can grow while it
    /// is written, and the links back are known when all are.
    pub(super) fn write_footnotes(&mut self) {
        let body = std::mem::take(&mut self.state.out);
        let mut notes: Vec<String> = Vec::new();
        while let Some(note) = self.state.footnotes.order.get(notes.len()) {
            let name = note.name.clone();
            let events = self.state.footnotes.definitions.remove(&name).unwrap_or_default();
            // The type of a plain iterator would grow without end if definitions nested.
            self.write(&mut events.into_iter());
            notes.push(std::mem::take(&mut self.state.out));
        }
        self.state.out = body;
        if notes.is_empty() {
            return;
        }
        self.open_line("<section class=\"footnotes\" role=\"doc-endnotes\">\n");
        self.state.out.push_str("<h2 class=\"visually-hidden\">");
        push_text(&mut self.state.out, &self.surroundings.labels.footnotes);
        self.state.out.push_str("</h2>\n<ol>\n");
        for (index, note) in notes.iter().enumerate() {
            self.footnote(index, note);
        }
        self.state.out.push_str("</ol>\n</section>\n");
    }

    /// Writes a footnote, with its links back at the end of its last paragraph.
    fn footnote(&mut self, index: usize, html: &str) {
        let number = index + 1;
        let n_references = self.state.footnotes.order[index].n_references;
        let (text, end) = match html.strip_suffix("</p>\n") {
            Some(text) => (text, "</p>\n"),
            None => (html, ""),
        };
        let out = &mut self.state.out;
        let _ = write!(out, "<li id=\"fn:{number}\">\n{text}");
        for reference in 1..=n_references {
            let id = reference_id(number, reference);
            let _ = write!(
                out,
                " <a class=\"footnote-back\" href=\"#{id}\" role=\"doc-backlink\" aria-label=\""
            );
            push_attribute(out, &self.surroundings.labels.footnote_back);
            let _ = write!(out, " {}\">↩\u{fe0e}</a>", &id["fnref:".len()..]);
        }
        out.push_str(end);
        out.push_str("</li>\n");
    }
}

/// The id of a reference. A colon stands in no id that is made for a heading.
fn reference_id(number: usize, reference: usize) -> String {
    if reference == 1 { format!("fnref:{number}") } else { format!("fnref:{number}-{reference}") }
}

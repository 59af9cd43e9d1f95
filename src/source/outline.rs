//! The outline of a YAML text: which value stands where. The door of `saphyr-parser`.
//!
//! Values are not interpreted here; that is the part of `load`. A text that breaks off with an error has the
//! outline of what stands before it. Aliases are followed, never expanded, so no text grows in memory.

use std::collections::BTreeMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, Span};

use super::{KeyPath, Segment};

/// Where the keys, values and items of a YAML text stand. All ranges are in bytes of that text.
#[derive(Debug, Clone, Default)]
pub(super) struct Outline {
    pub(super) nodes: Vec<Node>,
    /// Every scalar, key and closed flow collection, in order of start.
    words: Vec<Range<usize>>,
}

#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone)]
pub(super) enum Kind {
    Scalar(String),
    /// The index of the node that has the anchor, if there is one.
    Alias(Option<usize>),
    /// Indices of the nodes of key, value, key, value.
    Mapping(Vec<usize>),
    /// Indices of the nodes of the items.
    Sequence(Vec<usize>),
}

/// What a key path has led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The last key of the path, if it is a key that is there.
    pub(super) key: Option<Range<usize>>,
    /// The value; empty if nothing is written behind the key.
    pub(super) value: Range<usize>,
}

impl Outline {
    /// The outline of the first document of a text.
    pub(super) fn new(text: &str) -> Self {
        let bytes: Vec<usize> =
            text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
        let mut builder = Builder { text, bytes, ..Builder::default() };
        let mut parser = Parser::new_from_str(text);
        while let Some(Ok((event, span))) = parser.next_event() {
            if matches!(event, Event::DocumentEnd | Event::StreamEnd) {
                break;
            }
            builder.take(event, span);
        }
        builder.outline.words.sort_by_key(|word| (word.start, word.end));
        builder.outline
    }

    /// The value at a key path, or else the nearest enclosing thing; nothing in an empty text.
    ///
    /// A missing key is answered with the key that holds the mapping, or the first line of the list item.
    /// Of a key that is there twice, the later one counts.
    pub(super) fn found(&self, path: &KeyPath, text: &str) -> Option<Found> {
        let mut node = self.resolved(0)?;
        let mut found = Found { key: None, value: self.first_line(0, text) };
        for segment in path.segments() {
            let step = match (&self.nodes[node].kind, segment) {
                (Kind::Mapping(entries), Segment::Key(key)) => self.entry(entries, key),
                (Kind::Sequence(items), Segment::Index(index)) => {
                    items.get(*index).map(|item| (None, *item))
                }
                _ => None,
            };
            let Some((key, value)) = step else {
                let is_scalar = matches!(self.nodes[node].kind, Kind::Scalar(_));
                let value = match found.key {
                    Some(key) if !is_scalar || found.value.is_empty() => key,
                    _ => found.value,
                };
                return Some(Found { key: None, value });
            };
            found = Found {
                key: key.map(|key| self.nodes[key].range.clone()),
                value: self.first_line(value, text),
            };
            node = self.resolved(value)?;
        }
        Some(found)
    }

    /// The first of the keys that a key path ends with, where there are several.
    pub(super) fn first_key(&self, path: &KeyPath) -> Option<Range<usize>> {
        let (last, above) = path.segments().split_last()?;
        let mut node = self.resolved(0)?;
        for segment in above {
            let step = match (&self.nodes[node].kind, segment) {
                (Kind::Mapping(entries), Segment::Key(key)) => self.entry(entries, key)?.1,
                (Kind::Sequence(items), Segment::Index(index)) => *items.get(*index)?,
                _ => return None,
            };
            node = self.resolved(step)?;
        }
        let (Kind::Mapping(entries), Segment::Key(key)) = (&self.nodes[node].kind, last) else {
            return None;
        };
        entries.chunks_exact(2).find_map(|pair| match &self.nodes[pair[0]].kind {
            Kind::Scalar(name) if **name == **key => Some(self.nodes[pair[0]].range.clone()),
            _ => None,
        })
    }

    /// The last entry of a key, also of a mapping that is merged in by `<<`.
    fn entry(&self, entries: &[usize], key: &str) -> Option<(Option<usize>, usize)> {
        let named = |wanted: &str| {
            entries.chunks_exact(2).rev().find_map(|pair| match &self.nodes[pair[0]].kind {
                Kind::Scalar(name) if name == wanted => Some((pair[0], pair[1])),
                _ => None,
            })
        };
        if let Some((key, value)) = named(key) {
            return Some((Some(key), value));
        }
        let (_, merged) = named("<<")?;
        let Kind::Mapping(entries) = &self.nodes[self.resolved(merged)?].kind else { return None };
        entries.chunks_exact(2).rev().find_map(|pair| match &self.nodes[pair[0]].kind {
            Kind::Scalar(name) if name == key => Some((Some(pair[0]), pair[1])),
            _ => None,
        })
    }

    /// The node itself, or the one that an alias stands for. An anchor is always made before its alias.
    fn resolved(&self, index: usize) -> Option<usize> {
        match self.nodes.get(index)?.kind {
            Kind::Alias(anchor) => anchor.filter(|anchor| *anchor < index),
            _ => Some(index),
        }
    }

    /// What of a node stands on its first line, without blanks and comments.
    fn first_line(&self, index: usize, text: &str) -> Range<usize> {
        let range = self.nodes[index].range.clone();
        let rest = &text[range.start..];
        let line_end = range.start + rest.find('\n').unwrap_or(rest.len());
        let end = match self.nodes[index].kind {
            Kind::Mapping(_) | Kind::Sequence(_) => {
                let first = self.words.partition_point(|word| word.start < range.start);
                self.words[first..]
                    .iter()
                    .take_while(|word| word.start < line_end)
                    .map(|word| word.end)
                    .max()
                    .unwrap_or(line_end)
            }
            Kind::Scalar(_) | Kind::Alias(_) => range.end,
        };
        let shown = &text[range.start..end.min(line_end).max(range.start)];
        range.start..range.start + shown.trim_end().len()
    }
}

#[derive(Default)]
struct Builder<'a> {
    text: &'a str,
    /// The byte offset of each character: the parser counts characters.
    bytes: Vec<usize>,
    outline: Outline,
    open: Vec<usize>,
    anchors: BTreeMap<usize, usize>,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Scalar(value, _, anchor, _) => {
                let range = self.range(span);
                self.outline.words.push(range.clone());
                self.add(Kind::Scalar(value.into_owned()), range, anchor);
            }
            Event::Alias(anchor) => {
                let range = self.range(span);
                let length = self.text[range.clone()].find(char::is_whitespace);
                let range = range.start..length.map_or(range.end, |length| range.start + length);
                self.outline.words.push(range.clone());
                let target = self.anchors.get(&anchor).copied();
                self.add(Kind::Alias(target), range, 0);
            }
            Event::MappingStart(anchor, _) => self.open(Kind::Mapping(Vec::new()), span, anchor),
            Event::SequenceStart(anchor, _) => self.open(Kind::Sequence(Vec::new()), span, anchor),
            Event::MappingEnd | Event::SequenceEnd => self.close(span),
            _ => {}
        }
    }

    fn open(&mut self, kind: Kind, span: Span, anchor: usize) {
        let range = self.range(span);
        let index = self.add(kind, range, anchor);
        self.open.push(index);
    }

    fn close(&mut self, span: Span) {
        let Some(index) = self.open.pop() else { return };
        let range = self.range(span);
        // Only a flow collection is closed by something that one sees.
        if self.text[range.clone()].starts_with(['}', ']']) {
            let whole = self.outline.nodes[index].range.start..range.start + 1;
            self.outline.words.push(whole.clone());
            self.outline.nodes[index].range = whole;
        }
    }

    fn add(&mut self, kind: Kind, range: Range<usize>, anchor: usize) -> usize {
        let index = self.outline.nodes.len();
        self.outline.nodes.push(Node { range, kind });
        if anchor != 0 {
            self.anchors.insert(anchor, index);
        }
        if let Some(parent) = self.open.last()
            && let Kind::Mapping(children) | Kind::Sequence(children) =
                &mut self.outline.nodes[*parent].kind
        {
            children.push(index);
        }
        index
    }

    /// The bytes of a span, without what the parser (0.3.4) counts to it beyond its end: blanks and line ends,
    /// and behind a quote or bracket also a remark.
    fn range(&self, span: Span) -> Range<usize> {
        let byte = |index: usize| self.bytes.get(index).copied().unwrap_or(self.text.len());
        let start = byte(span.start.index());
        let end = byte(span.end.index()).max(start);
        let shown = self.text[start..end].trim_end();
        start..start + quoted_length(shown).unwrap_or(shown.len())
    }
}

/// The length in bytes of the quoted scalar that a text begins with, if it begins with one.
fn quoted_length(text: &str) -> Option<usize> {
    let quote = text.chars().next().filter(|letter| matches!(letter, '"' | '\''))?;
    let mut letters = text.char_indices().skip(1).peekable();
    while let Some((offset, letter)) = letters.next() {
        if letter == '\\' && quote == '"' {
            letters.next();
        } else if letter == quote {
            if quote == '\'' && letters.next_if(|(_, next)| *next == quote).is_some() {
                continue;
            }
            return Some(offset + 1);
        }
    }
    None
}

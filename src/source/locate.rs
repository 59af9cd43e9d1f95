//! From a place to a byte range of the file's text.

use std::collections::BTreeMap;
use std::ops::Range;

use super::outline::{Found, Outline};
use super::{KeyPath, Place, SourcePath, Sources};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The byte range of a place in the text of its file; nothing if the whole file is meant or the text is unknown.
///
/// A scalar is answered exactly, with its quotes; a mapping, a list and a text of many lines with their first
/// line. A key path that is not there is answered with the nearest enclosing key or list item.
/// Who asks for many places of one run asks a [`Locator`].
#[must_use]
pub fn located(place: &Place, sources: &Sources) -> Option<Range<usize>> {
    Locator::new(sources).range(place)
}

/// Finds places in the texts of a run, and reads each YAML text only once for it.
#[derive(Debug)]
pub struct Locator<'a> {
    sources: &'a Sources,
    /// By file: where its YAML stands, and the outline of that.
    outlines: BTreeMap<SourcePath, (Range<usize>, Outline)>,
}

impl<'a> Locator<'a> {
    /// A locator that has read nothing yet.
    #[must_use]
    pub fn new(sources: &'a Sources) -> Self {
        Self { sources, outlines: BTreeMap::new() }
    }

    /// The same as [`located`].
    #[must_use]
    pub fn range(&mut self, place: &Place) -> Option<Range<usize>> {
        let text = self.sources.text(place.file())?;
        match place {
            Place::File(_) => None,
            Place::Bytes(_, range) => Some(on_boundaries(text, range)),
            Place::Value(file, path) => Some(self.found(file, path, text, false)),
            Place::Key(file, path) => Some(self.found(file, path, text, true)),
            Place::FirstKey(file, path) => {
                let (part, outline) = self.outline(file, text);
                let first = outline.first_key(path)?;
                Some(first.start + part.start..first.end + part.start)
            }
        }
    }

    fn outline(&mut self, file: &SourcePath, text: &str) -> &(Range<usize>, Outline) {
        self.outlines.entry(file.clone()).or_insert_with(|| {
            let part = yaml_part(file, text);
            let outline = Outline::new(&text[part.clone()]);
            (part, outline)
        })
    }

    fn found(
        &mut self,
        file: &SourcePath,
        path: &KeyPath,
        text: &str,
        wants_key: bool,
    ) -> Range<usize> {
        let (part, outline) = self.outline(file, text);
        match outline.found(path, &text[part.clone()]) {
            Some(Found { key: Some(key), value }) if wants_key || value.is_empty() => {
                key.start + part.start..key.end + part.start
            }
            Some(Found { value, .. }) => value.start + part.start..value.end + part.start,
            None => first_line(text),
        }
    }
}

/// Where the YAML of a file stands: the front matter of a Markdown file, else all but a byte order mark.
pub(super) fn yaml_part(file: &SourcePath, text: &str) -> Range<usize> {
    let start = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
    if !matches!(file.file_name().rsplit_once('.'), Some((_, "md"))) {
        return start..text.len();
    }
    let mut lines = text[start..].split_inclusive('\n');
    let Some(fence) = lines.next().filter(|line| line.trim_end() == "---") else {
        return start..start;
    };
    let begin = start + fence.len();
    let length: usize = lines.take_while(|line| line.trim_end() != "---").map(str::len).sum();
    begin..begin + length
}

fn first_line(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start_matches(BYTE_ORDER_MARK).len();
    let line = text[start..].lines().next().unwrap_or_default();
    start..start + line.trim_end().len()
}

fn on_boundaries(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(range.start);
    let end = text.ceil_char_boundary(range.end).max(start);
    start..end
}

//! Changes of a text: some bytes of it become others, all the rest stays as it is, with comments and order.

use std::ops::Range;

use crate::source::{YamlEntry, YamlNode};

/// Changes that are still to be made. Ranges are those of the text before any change.
#[derive(Debug)]
pub(super) struct Edits<'a> {
    text: &'a str,
    changes: Vec<(Range<usize>, String)>,
}

impl<'a> Edits<'a> {
    /// No change yet.
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, changes: Vec::new() }
    }

    /// Puts a text in the place of a range; an empty range is a place to put it into.
    pub(super) fn replace(&mut self, range: Range<usize>, with: impl Into<String>) {
        self.changes.push((range, with.into()));
    }

    /// Takes keys out of a mapping, with their values and, where they have lines of their own, with those.
    pub(super) fn remove_keys(&mut self, mapping: &YamlNode, is_gone: impl Fn(&str) -> bool) {
        let entries = mapping.entries();
        let mut index = 0;
        while index < entries.len() {
            let length = entries[index..].iter().take_while(|entry| is_gone(&entry.key)).count();
            if length > 0 {
                self.remove_run(entries, index..index + length);
            }
            index += length.max(1);
        }
    }

    fn remove_run(&mut self, entries: &[YamlEntry], run: Range<usize>) {
        let first = &entries[run.start];
        let end = end_of(&entries[run.end - 1]);
        let line_start = self.text[..first.key_range.start].rfind('\n').map_or(0, |at| at + 1);
        let before = &self.text[line_start..first.key_range.start];
        let range = if before.trim().is_empty() {
            let rest = &self.text[end..];
            line_start..end + rest.find('\n').map_or(rest.len(), |at| at + 1)
        } else if let Some(next) = entries.get(run.end) {
            first.key_range.start..next.key_range.start
        } else if let Some(last) = run.start.checked_sub(1).map(|index| &entries[index]) {
            end_of(last)..end
        } else {
            first.key_range.start..end
        };
        self.replace(range, "");
    }

    /// The text with all changes made. Of two that overlap, the one that begins first is made.
    pub(super) fn made(mut self) -> String {
        self.changes.sort_by_key(|(range, _)| (range.start, range.end));
        let mut made = String::with_capacity(self.text.len());
        let mut done = 0;
        for (range, with) in &self.changes {
            if range.start < done {
                continue;
            }
            made.push_str(&self.text[done..range.start]);
            made.push_str(with);
            done = range.end;
        }
        made.push_str(&self.text[done..]);
        made
    }
}

fn end_of(entry: &YamlEntry) -> usize {
    entry.value.range.end.max(entry.key_range.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourcePath, YamlText};

    fn without(text: &str, keys: &[&str]) -> String {
        let root = YamlText::new(&SourcePath::new("content/a.yaml"), text).root.unwrap();
        let mut edits = Edits::of(text);
        edits.remove_keys(&root.items()[0], |key| keys.contains(&key));
        edits.made()
    }

    #[test]
    fn a_key_goes_with_its_line_and_nothing_else() {
        let text = "# a\n- id: x  # b\n  status: moved  # c\n  note: >-\n    so\n    on\n\n  # d\n  date: 2023-01-01\n";
        assert_eq!(
            without(text, &["status", "note"]),
            "# a\n- id: x  # b\n\n  # d\n  date: 2023-01-01\n"
        );
        assert_eq!(without("- status: moved\n  id: x\n", &["status"]), "- id: x\n");
        assert_eq!(without("- id: x\n  status: moved", &["status"]), "- id: x\n");
    }

    #[test]
    fn a_key_goes_out_of_braces_with_its_comma() {
        let text = "- {id: x, status: moved, note: 'a, b', date: 2023-01-01}\n";
        assert_eq!(without(text, &["status", "note"]), "- {id: x, date: 2023-01-01}\n");
        assert_eq!(without(text, &["id"]), "- {status: moved, note: 'a, b', date: 2023-01-01}\n");
        assert_eq!(without(text, &["date"]), "- {id: x, status: moved, note: 'a, b'}\n");
        assert_eq!(without(text, &["note", "date"]), "- {id: x, status: moved}\n");
    }
}

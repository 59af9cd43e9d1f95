//! New values put into a YAML text that somebody wrote by hand: what stays the same keeps its very letters, remarks
//! and order, so that a change of one time is a change of one line.
//!
//! A program that reads a file, changes a value and writes it anew loses every remark in it. Here only the text of
//! what differs is replaced. The result is read again; if it does not say exactly what it should, nothing is answered.

mod mapping;
mod render;
mod sequence;

use std::ops::Range;

use serde_yaml::Value;

use crate::source::{Branch, BranchKind};

pub(super) use render::whole;
pub(super) use sequence::origins;

/// The text with the new value in it; nothing if only a new text can say it.
pub(super) fn amended(text: &str, old: &Value, new: &Value) -> Option<String> {
    if old == new {
        return Some(text.to_owned());
    }
    let tree = Branch::of(text)?;
    let mut amending = Amending { text, edits: Vec::new() };
    amending.value(&tree, old, new, Hold::Root)?;
    let result = amending.applied(0..text.len());
    let said: Value = serde_yaml::from_str(&result).ok()?;
    (said == *new).then_some(result)
}

/// Changes of a text that are being found.
struct Amending<'a> {
    text: &'a str,
    /// What to put in place of which bytes.
    edits: Vec<(Range<usize>, String)>,
}

/// What holds a value, which says how it can be replaced as a whole.
#[derive(Debug, Clone, Copy)]
enum Hold {
    /// Nothing: it is the whole text.
    Root,
    /// Something in brackets.
    Flow,
    /// A key or the hyphen of an item, which ends at `after`; what is below it stands at `indent`.
    Block { after: usize, indent: usize },
}

impl Amending<'_> {
    /// Finds the changes from an old value to a new one; nothing if they cannot be made.
    fn value(&mut self, branch: &Branch, old: &Value, new: &Value, hold: Hold) -> Option<()> {
        if old == new {
            return Some(());
        }
        match (&branch.kind, old, new) {
            (BranchKind::Mapping(entries), Value::Mapping(old), Value::Mapping(new)) => {
                if self.is_flow(branch) {
                    return self.flow_mapping(branch, entries, old, new);
                }
                if entries.len() == old.len() && old.keys().any(|key| new.contains_key(key)) {
                    return self.block_mapping(entries, old, new);
                }
            }
            (BranchKind::Sequence(items), Value::Sequence(old), Value::Sequence(new))
                if !new.is_empty() && items.len() == old.len() =>
            {
                if self.is_flow(branch) {
                    return self.flow_sequence(branch, items, old, new);
                }
                return self.block_sequence(items, old, new);
            }
            _ => {}
        }
        self.replace(branch, new, hold)
    }

    /// Replaces a value as a whole.
    fn replace(&mut self, branch: &Branch, new: &Value, hold: Hold) -> Option<()> {
        match hold {
            Hold::Root => return None,
            Hold::Flow => self.edits.push((branch.range.clone(), render::flow(new))),
            Hold::Block { after, indent } => {
                let rendered = render::behind(new, indent);
                let end = branch.range.end.max(after);
                let is_scalar =
                    matches!(branch.kind, BranchKind::Scalar) && !branch.range.is_empty();
                if is_scalar && rendered.starts_with(' ') && !self.is_block_scalar(branch) {
                    // The blanks in front are the author's.
                    self.edits.push((branch.range.clone(), rendered[1..].to_owned()));
                } else {
                    self.edits.push((after..end, rendered));
                }
            }
        }
        Some(())
    }

    /// The text of a range with the changes found in it.
    fn applied(&self, range: Range<usize>) -> String {
        let mut edits: Vec<&(Range<usize>, String)> = self
            .edits
            .iter()
            .filter(|(part, _)| part.start >= range.start && part.end <= range.end)
            .collect();
        // Lines that are added come before lines that are taken out at the same place.
        edits.sort_by_key(|(part, _)| (part.start, part.end));
        let mut result = String::new();
        let mut done = range.start;
        for (part, replacement) in edits {
            if part.start < done {
                continue;
            }
            result.push_str(&self.text[done..part.start]);
            result.push_str(replacement);
            done = part.end;
        }
        result.push_str(&self.text[done..range.end]);
        result
    }

    fn is_flow(&self, branch: &Branch) -> bool {
        self.text[branch.range.start..].starts_with(['{', '['])
    }

    fn is_block_scalar(&self, branch: &Branch) -> bool {
        self.text[branch.range.start..].starts_with(['|', '>'])
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    /// Behind the line end of the line in which a byte stands.
    fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end + 1)
    }

    /// The beginning of the remarks that stand directly above a line, down to `floor`.
    fn with_remarks(&self, line: usize, floor: usize) -> usize {
        let mut start = line;
        while start > floor {
            let above = self.line_start(start - 1);
            if above < floor || !self.text[above..start].trim_start().starts_with('#') {
                break;
            }
            start = above;
        }
        start
    }

    /// Puts lines behind the line in which a byte stands.
    fn insert_below(&mut self, at: usize, lines: &str) {
        let at = self.line_end(at);
        let lines = if self.text[..at].ends_with('\n') {
            format!("{lines}\n")
        } else {
            format!("\n{lines}")
        };
        self.edits.push((at..at, lines));
    }
}

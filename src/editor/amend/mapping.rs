//! Changes of what is written as keys and values.

use serde_yaml::{Mapping, Value};

use super::{Amending, Hold, render};
use crate::source::Branch;

impl Amending<'_> {
    /// Changes values where they stand, takes out the lines of keys that are gone, adds lines for new ones.
    pub(super) fn block_mapping(
        &mut self,
        entries: &[(Branch, Branch)],
        old: &Mapping,
        new: &Mapping,
    ) -> Option<()> {
        let first = entries.first()?;
        let line = self.line_start(first.0.range.start);
        let indent = self.text[line..first.0.range.start].chars().count();
        for (index, ((key, branch), (name, value))) in entries.iter().zip(old).enumerate() {
            match new.get(name) {
                Some(wanted) => {
                    let colon = self.text[key.range.end..].find(':')?;
                    let after = key.range.end + colon + 1;
                    self.value(branch, value, wanted, Hold::Block { after, indent })?;
                }
                None => self.take_out(entries, index),
            }
        }
        let mut anchor = entries.iter().zip(old).find(|(_, (name, _))| new.contains_key(*name))?.0;
        for (name, value) in new {
            if let Some(index) = old.keys().position(|key| key == name) {
                anchor = &entries[index];
            } else {
                let below = anchor.1.range.end.max(anchor.0.range.end);
                self.insert_below(below, &render::entry(name, value, indent));
            }
        }
        Some(())
    }

    /// Takes out the lines of an entry, with the remarks directly above it.
    fn take_out(&mut self, entries: &[(Branch, Branch)], index: usize) {
        let (key, value) = &entries[index];
        let line = self.line_start(key.range.start);
        let end = self.line_end(value.range.end.max(key.range.end));
        let is_first_of_item = !self.text[line..key.range.start].trim().is_empty();
        if is_first_of_item && let Some((next, _)) = entries.get(index + 1) {
            self.edits.push((key.range.start..next.range.start, String::new()));
            return;
        }
        // What stands above the first key of all is said of the whole file.
        let start = match index.checked_sub(1).map(|above| &entries[above]) {
            Some((key, value)) => {
                self.with_remarks(line, self.line_end(value.range.end.max(key.range.end)))
            }
            None => line,
        };
        self.edits.push((start..end, String::new()));
    }

    /// Changes values where they stand; where keys come or go, the brackets are filled anew with what stays.
    pub(super) fn flow_mapping(
        &mut self,
        branch: &Branch,
        entries: &[(Branch, Branch)],
        old: &Mapping,
        new: &Mapping,
    ) -> Option<()> {
        if entries.len() != old.len() {
            return None;
        }
        for ((_, branch), (name, value)) in entries.iter().zip(old) {
            if let Some(wanted) = new.get(name) {
                self.value(branch, value, wanted, Hold::Flow)?;
            }
        }
        if old.keys().eq(new.keys()) {
            return Some(());
        }
        let parts: Vec<String> = new
            .iter()
            .map(|(name, value)| match old.keys().position(|key| key == name) {
                Some(index) => {
                    let (key, branch) = &entries[index];
                    self.applied(key.range.start..branch.range.end)
                }
                None => render::flow_entry(name, value),
            })
            .collect();
        self.refill(branch, "{", &parts, "}");
        Some(())
    }

    /// Puts parts between the brackets of a flow collection, in place of all that stands there.
    pub(super) fn refill(&mut self, branch: &Branch, open: &str, parts: &[String], close: &str) {
        self.edits
            .retain(|(part, _)| part.start < branch.range.start || part.end > branch.range.end);
        self.edits.push((branch.range.clone(), format!("{open}{}{close}", parts.join(", "))));
    }
}

/// The text at a key, if it is one.
pub(super) fn text_at<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str()
}

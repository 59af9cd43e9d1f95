//! What the author should know after an import: one note for each thing, with all that it is about.

use std::fmt;

use indexmap::{IndexMap, IndexSet};

/// One thing to know, and the events or lines that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What to know, in a clause without a full stop.
    pub message: String,
    /// What it is about, each once; empty for the calendar as a whole.
    pub about: Vec<String>,
}

impl fmt::Display for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)?;
        if self.about.is_empty() {
            return Ok(());
        }
        write!(formatter, ": {}", self.about.join(", "))
    }
}

/// Notes as they are found.
#[derive(Debug, Default)]
pub(super) struct Notes(IndexMap<String, IndexSet<String>>);

impl Notes {
    /// Something about the calendar as a whole.
    pub(super) fn add(&mut self, message: impl Into<String>) {
        self.0.entry(message.into()).or_default();
    }

    /// Something about an event or a line.
    pub(super) fn about(&mut self, message: impl Into<String>, about: impl Into<String>) {
        self.0.entry(message.into()).or_default().insert(about.into());
    }

    /// All of them, in the order in which each was first found.
    pub(super) fn into_notes(self) -> Vec<Note> {
        let notes = self.0.into_iter();
        notes.map(|(message, about)| Note { message, about: about.into_iter().collect() }).collect()
    }
}

//! What the author should know after an import: one note for each thing, with all that it is about.

use indexmap::{IndexMap, IndexSet};

use crate::report::Words;

/// One thing to know, and the events or lines that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What to know, in a clause without a full stop.
    pub message: Words,
    /// What it is about, each once; empty for the calendar as a whole.
    pub about: Vec<Words>,
}

/// Notes as they are found.
#[derive(Debug, Default)]
pub(super) struct Notes(IndexMap<Words, IndexSet<Words>>);

impl Notes {
    /// Something about the calendar as a whole.
    pub(super) fn add(&mut self, message: Words) {
        self.0.entry(message).or_default();
    }

    /// Something about an event or a line.
    pub(super) fn about(&mut self, message: Words, about: Words) {
        self.0.entry(message).or_default().insert(about);
    }

    /// All of them, in the order in which each was first found.
    pub(super) fn into_notes(self) -> Vec<Note> {
        let notes = self.0.into_iter();
        notes.map(|(message, about)| Note { message, about: about.into_iter().collect() }).collect()
    }
}

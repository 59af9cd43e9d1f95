//! Faults of the author, as data.
//!
//! A stage returns its value and a [`Report`]; it never stops at the first fault. Printing is in `excerpt`
//! (for people) and `json` (for programs); nothing here reads a file or writes to a terminal.

mod codes;
mod excerpt;
mod json;
mod nearest;
mod order;
mod words;

pub use codes::{CODES, Code, Group};
pub use excerpt::{Style, printed};
pub use json::as_json;
pub use nearest::{did_you_mean, nearest};
pub use words::{Tongue, Words, words};

use std::collections::HashSet;

use crate::source::Place;

/// How much a diagnostic weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is written while there is one.
    Error,
    /// The site is built, but the author should look.
    Warning,
    /// Said once, for information.
    Note,
}

impl Severity {
    /// Its name for programs, the same in every language: `error`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }

    /// Its name for people.
    #[must_use]
    pub fn told(self) -> Words {
        match self {
            Self::Error => words!(en: "error", et: "viga"),
            Self::Warning => words!(en: "warning", et: "hoiatus"),
            Self::Note => words!(en: "note", et: "märkus"),
        }
    }
}

/// One thing the author should know: what, where, and what to do.
///
/// `message` and `hint` are lower case without a full stop; `code` is words joined by hyphens and names the
/// rule's documentation and fixture as well.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// The name of the rule: `session-ends-first`.
    pub code: &'static str,
    /// Whether it stops the build.
    pub severity: Severity,
    /// What is wrong, in the author's words.
    pub message: Words,
    /// Where to mend it.
    pub place: Place,
    /// What stands beside the caret at `place`; empty for the caret alone.
    pub label: Words,
    /// Other ends of a contradiction, each with what stands there: `starts here`.
    pub also: Vec<(Place, Words)>,
    /// The one thing to do, in the imperative; empty if the message says it all.
    pub hint: Words,
}

impl Diagnostic {
    /// An error: the site is not written.
    #[must_use]
    pub fn error(code: &'static str, place: Place, message: Words) -> Self {
        Self::new(Severity::Error, code, place, message)
    }

    /// A warning: the site is written.
    #[must_use]
    pub fn warning(code: &'static str, place: Place, message: Words) -> Self {
        Self::new(Severity::Warning, code, place, message)
    }

    /// A note, for information.
    #[must_use]
    pub fn note(code: &'static str, place: Place, message: Words) -> Self {
        Self::new(Severity::Note, code, place, message)
    }

    fn new(severity: Severity, code: &'static str, place: Place, message: Words) -> Self {
        Self {
            code,
            severity,
            message,
            place,
            label: Words::default(),
            also: Vec::new(),
            hint: Words::default(),
        }
    }

    /// The same with a hint.
    #[must_use]
    pub fn hint(mut self, hint: Words) -> Self {
        self.hint = hint;
        self
    }

    /// The same with words beside the caret.
    #[must_use]
    pub fn label(mut self, label: Words) -> Self {
        self.label = label;
        self
    }

    /// The same with another place that belongs to it.
    #[must_use]
    pub fn also(mut self, place: Place, label: Words) -> Self {
        self.also.push((place, label));
        self
    }
}

/// All that the author should know after a stage or a run, in the order in which it was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
    /// The same, for asking whether something has been said; its order is never seen.
    said: HashSet<Diagnostic>,
}

impl Report {
    /// A report that says nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a diagnostic; one that is there already, word for word, is not said twice.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if self.said.insert(diagnostic.clone()) {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Adds all that another report says.
    pub fn merge(&mut self, other: Self) {
        for diagnostic in other.diagnostics {
            self.push(diagnostic);
        }
    }

    /// The same with every place put through `restored`.
    #[must_use]
    pub fn placed(self, restored: impl Fn(Place) -> Place) -> Self {
        let mut report = Self::new();
        for mut diagnostic in self.diagnostics {
            diagnostic.place = restored(diagnostic.place);
            for (place, _) in &mut diagnostic.also {
                *place = restored(place.clone());
            }
            report.push(diagnostic);
        }
        report
    }

    /// Whether anything in it stops the build.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// The number of diagnostics of one severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// The diagnostics, in the order in which they were found.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

impl Extend<Diagnostic> for Report {
    fn extend<T: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: T) {
        diagnostics.into_iter().for_each(|diagnostic| self.push(diagnostic));
    }
}

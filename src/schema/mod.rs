//! The format of what authors write, told to other programs: JSON Schemas, made from the very types that read it.
//!
//! Takes nothing but the language of the reader. What a schema cannot say (that an id exists, that a day is in the
//! calendar) is told by `check` alone.

mod shape;
mod subject;
mod unfold;
pub mod vscode;
mod words;

pub use shape::{Field, Shape};
pub use subject::Subject;
pub use words::{Word, Words};

use crate::model::Language;

/// By this line kava knows a schema for its own.
const MARK: &str = "Made by `kava schema`, which writes it anew.";

/// Whether a text is a schema that kava made.
#[must_use]
pub fn is_ours(text: &str) -> bool {
    text.contains(MARK)
}

/// The JSON Schema (draft 7) of a kind of file, as text. Estonian in Estonian, English in every other language.
#[must_use]
pub fn json_schema(subject: Subject, language: Language) -> String {
    let mut whole = unfold::unfolded(subject.raw(), &Words::of_program(), language);
    whole["$comment"] = MARK.into();
    format!("{whole:#}\n")
}

/// What may stand in a kind of file, for programs that make forms of it. Estonian in Estonian, English in every other
/// language.
#[must_use]
pub fn shape(subject: Subject, language: Language) -> Shape {
    shape::of(subject, language)
}

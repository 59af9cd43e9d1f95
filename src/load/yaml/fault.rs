//! What can be wrong with one value of a file, and the words for it.

use std::fmt::{self, Display};

use serde::de::{self, Expected, Unexpected};

use crate::load::schema::ValueFault;
use crate::report::{Diagnostic, nearest};
use crate::source::{KeyPath, Place, Segment, SourcePath};

/// What is wrong with a value, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fault {
    /// Steps from the value up to the root: the last step comes first.
    pub(super) steps: Vec<Segment>,
    /// What is wrong.
    pub(super) problem: Problem,
}

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Problem {
    /// A key that is not of the format; the path ends with it.
    UnknownKey { key: String, known: Vec<&'static str> },
    /// A key that must be there; the path is that of the enclosing value.
    MissingKey(&'static str),
    /// Nothing stands behind the key.
    Empty { expected: String },
    /// A value of another type.
    WrongType { found: String, expected: String },
    /// A word that is none of those that may stand here.
    UnknownWord { found: String, known: &'static [&'static str] },
    /// A value of the right type that says something impossible.
    Value(ValueFault),
    /// A key that says something impossible, where keys are ids; the path ends with it.
    Key(ValueFault),
}

impl Fault {
    pub(super) fn new(problem: Problem) -> Self {
        Self { steps: Vec::new(), problem }
    }

    pub(super) fn below(mut self, step: Segment) -> Self {
        self.steps.push(step);
        self
    }

    /// Where the fault is.
    pub(super) fn path(&self) -> KeyPath {
        self.steps.iter().rev().fold(KeyPath::root(), |path, step| path.with(step.clone()))
    }

    /// The path of the value around the fault.
    pub(super) fn enclosing(&self) -> KeyPath {
        self.steps.iter().skip(1).rev().fold(KeyPath::root(), |path, step| path.with(step.clone()))
    }

    /// The fault as the author sees it.
    pub(super) fn diagnostic(&self, file: &SourcePath) -> Diagnostic {
        let path = self.path();
        let name = name(&path);
        let place = Place::Value(file.clone(), path.clone());
        let key = Place::Key(file.clone(), path);
        match &self.problem {
            Problem::UnknownKey { key: unknown, known } => {
                Diagnostic::error("unknown-key", key, format!("there is no key `{unknown}` here"))
                    .hint(meant(unknown, known, "the keys here are"))
            }
            Problem::MissingKey(missing) => {
                let place = if self.steps.is_empty() { Place::File(file.clone()) } else { place };
                Diagnostic::error("missing-key", place, format!("the key `{missing}` is missing"))
                    .hint(format!("add a line `{missing}: …`"))
            }
            Problem::Empty { expected } => {
                Diagnostic::error("empty-value", key, format!("nothing stands behind {name}"))
                    .hint(format!("write {expected}, or take the line away"))
            }
            Problem::WrongType { found, expected } => {
                let message = format!("expected {expected}, found {found}");
                Diagnostic::error("wrong-type", place, message).hint(type_hint(found, expected))
            }
            Problem::UnknownWord { found, known } => {
                let message = format!("`{found}` is none of the words that may stand here");
                Diagnostic::error("unknown-word", place, message).hint(meant(
                    found,
                    known,
                    "write one of",
                ))
            }
            Problem::Value(fault) => {
                Diagnostic::error(fault.code, place, fault.message.clone()).hint(&*fault.hint)
            }
            Problem::Key(fault) => {
                Diagnostic::error(fault.code, key, fault.message.clone()).hint(&*fault.hint)
            }
        }
    }
}

/// The value in words: `` `title` ``, or the item of a list by its number from 1.
fn name(path: &KeyPath) -> String {
    match path.segments().last() {
        Some(Segment::Key(key)) => format!("`{key}`"),
        Some(Segment::Index(index)) => format!("the dash of item {}", index + 1),
        None => "the file".to_owned(),
    }
}

fn meant(found: &str, known: &[&str], else_say: &str) -> String {
    let lower = found.to_lowercase().replace('_', "-");
    let same = known.iter().copied().find(|word| word.replace('_', "-") == lower);
    if let Some(word) = same.or_else(|| nearest(found, known.iter().copied())) {
        return format!("did you mean `{word}`?");
    }
    let words: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
    format!("{else_say} {}", words.join(", "))
}

fn type_hint(found: &str, expected: &str) -> String {
    if expected.starts_with("a text") && found.starts_with("the number") {
        "put it in quotes, so that it is read as text".to_owned()
    } else if expected == A_WHOLE_NUMBER || expected == A_NUMBER {
        "write digits only, without quotes".to_owned()
    } else if expected == A_BOOLEAN {
        match found.trim_start_matches("the text ").trim_matches('`').to_lowercase().as_str() {
            "jah" | "yes" | "on" | "да" => "write `true`".to_owned(),
            "ei" | "no" | "off" | "нет" => "write `false`".to_owned(),
            _ => "write `true` for yes, `false` for no".to_owned(),
        }
    } else if expected.starts_with("a list") && found.starts_with("the text") {
        "put it in brackets: `[…]`".to_owned()
    } else if found == "a list" {
        "write it without the brackets or the dash".to_owned()
    } else {
        String::new()
    }
}

impl de::Error for Fault {
    fn custom<T: Display>(message: T) -> Self {
        let text = message.to_string();
        Self::new(Problem::Value(ValueFault::from_text(&text).unwrap_or(ValueFault {
            code: "wrong-value",
            message: text,
            hint: String::new(),
        })))
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let expected = expected_words(&expected.to_string());
        if matches!(found, Unexpected::Unit | Unexpected::Option) {
            return Self::new(Problem::Empty { expected });
        }
        Self::new(Problem::WrongType { found: found_words(found), expected })
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn invalid_length(_length: usize, expected: &dyn Expected) -> Self {
        let expected = expected_words(&expected.to_string());
        let found = "a list of another length".to_owned();
        Self::new(Problem::WrongType { found, expected })
    }

    fn unknown_variant(found: &str, known: &'static [&'static str]) -> Self {
        Self::new(Problem::UnknownWord { found: found.to_owned(), known })
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        Self::new(Problem::UnknownKey { key: key.to_owned(), known: known.to_vec() })
    }

    fn duplicate_field(key: &'static str) -> Self {
        Self::custom(format!("the key `{key}` is said twice, under two names"))
    }

    fn missing_field(key: &'static str) -> Self {
        Self::new(Problem::MissingKey(key))
    }
}

const A_WHOLE_NUMBER: &str = "a whole number";
const A_NUMBER: &str = "a number";
const A_BOOLEAN: &str = "`true` or `false`";

/// What serde's own visitors expect, in the author's words.
fn expected_words(expected: &str) -> String {
    match expected {
        "u8" | "u16" | "u32" | "u64" | "i32" | "i64" => A_WHOLE_NUMBER.to_owned(),
        "f32" | "f64" => A_NUMBER.to_owned(),
        "a string" | "string" => "a text".to_owned(),
        "a boolean" => A_BOOLEAN.to_owned(),
        "a sequence" => "a list, with a `-` before each item".to_owned(),
        "a map" => "keys with values".to_owned(),
        other if other.starts_with("struct ") => "keys with values".to_owned(),
        other => other.to_owned(),
    }
}

fn found_words(found: Unexpected<'_>) -> String {
    match found {
        Unexpected::Bool(value) => format!("`{value}`"),
        Unexpected::Unsigned(value) => format!("the number `{value}`"),
        Unexpected::Signed(value) => format!("the number `{value}`"),
        Unexpected::Float(value) => format!("the number `{value}`"),
        Unexpected::Str("") => "an empty text".to_owned(),
        Unexpected::Str(text) if text.chars().count() > 40 => {
            format!("the text `{}…`", text.chars().take(40).collect::<String>())
        }
        Unexpected::Str(text) => format!("the text `{text}`"),
        Unexpected::Seq => "a list".to_owned(),
        Unexpected::Map => "keys with values".to_owned(),
        _ => "something else".to_owned(),
    }
}

impl Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?} at `{}`", self.problem, self.path())
    }
}

impl std::error::Error for Fault {}

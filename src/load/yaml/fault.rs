//! What can be wrong with one value of a file, and the words for it.

use std::fmt::{self, Display};

use serde::de::{self, Expected, Unexpected};

use crate::load::schema::{ValueFault, handed_on};
use crate::report::{Diagnostic, Words, did_you_mean, nearest, words};
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
    Empty { expected: Words },
    /// A value of another type.
    WrongType { found: Found, expected: Words },
    /// A word that is none of those that may stand here.
    UnknownWord { found: String, known: &'static [&'static str] },
    /// A value of the right type that says something impossible.
    Value(ValueFault),
    /// A key that says something impossible, where keys are ids; the path ends with it.
    Key(ValueFault),
}

/// What stands where something else was expected.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Found {
    Boolean(bool),
    /// A number as text.
    Number(String),
    Text(String),
    List,
    /// A list that is too short or too long.
    OtherLength,
    Keys,
    Other,
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
        let place = Place::Value(file.clone(), path.clone());
        let key = Place::Key(file.clone(), path.clone());
        match &self.problem {
            Problem::UnknownKey { key: unknown, known } => {
                let message = words!(
                    en: "there is no key `{unknown}` here",
                    et: "võtit `{unknown}` siin ei ole",
                );
                let hint = meant(unknown, known).unwrap_or_else(|| {
                    words!(
                        en: "the keys here are {all}",
                        et: "siin võivad olla võtmed {all}",
                        all = listed(known),
                    )
                });
                Diagnostic::error("unknown-key", key, message).hint(hint)
            }
            Problem::MissingKey(missing) => {
                let place = if self.steps.is_empty() { Place::File(file.clone()) } else { place };
                let message = words!(
                    en: "the key `{missing}` is missing",
                    et: "võti `{missing}` on puudu",
                );
                Diagnostic::error("missing-key", place, message).hint(words!(
                    en: "add a line `{missing}: …`",
                    et: "lisa rida `{missing}: …`",
                ))
            }
            Problem::Empty { expected } => Diagnostic::error("empty-value", key, empty(&path))
                .hint(words!(
                    in expected;
                    en: "write {expected}, or take the line away",
                    et: "kirjuta sinna {expected}, või kustuta rida",
                )),
            Problem::WrongType { found, expected } => {
                let what = found.told();
                let message = words!(
                    in what, expected;
                    en: "expected {expected}, found {what}",
                    et: "siin on {what}, aga oodatud on {expected}",
                );
                Diagnostic::error("wrong-type", place, message).hint(type_hint(found, expected))
            }
            Problem::UnknownWord { found, known } => {
                let message = words!(
                    en: "`{found}` is none of the words that may stand here",
                    et: "sõna `{found}` siia ei sobi",
                );
                let hint = meant(found, known).unwrap_or_else(|| {
                    words!(
                        en: "write one of {all}",
                        et: "kirjuta üks neist: {all}",
                        all = listed(known),
                    )
                });
                Diagnostic::error("unknown-word", place, message).hint(hint)
            }
            Problem::Value(fault) => {
                Diagnostic::error(fault.code, place, fault.message.clone()).hint(fault.hint.clone())
            }
            Problem::Key(fault) => {
                Diagnostic::error(fault.code, key, fault.message.clone()).hint(fault.hint.clone())
            }
        }
    }
}

/// That nothing stands at a path: behind a key, or behind the dash of an item.
fn empty(path: &KeyPath) -> Words {
    match path.segments().last() {
        Some(Segment::Key(key)) => {
            words!(en: "nothing stands behind `{key}`", et: "võtme `{key}` järel ei ole midagi")
        }
        Some(Segment::Index(index)) => {
            words!(
                en: "nothing stands behind the dash of item {number}",
                et: "loendi {number}. kirje kriipsu järel ei ole midagi",
                number = index + 1,
            )
        }
        None => words!(en: "nothing stands in the file", et: "failis ei ole midagi"),
    }
}

/// The known word that another was probably meant to be, as a question.
fn meant(found: &str, known: &[&str]) -> Option<Words> {
    let lower = found.to_lowercase().replace('_', "-");
    let same = known.iter().copied().find(|word| word.replace('_', "-") == lower);
    same.or_else(|| nearest(found, known.iter().copied())).map(did_you_mean)
}

fn listed(known: &[&str]) -> String {
    let all: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
    all.join(", ")
}

fn type_hint(found: &Found, expected: &Words) -> Words {
    match found {
        Found::Number(_) if expected.english().starts_with(A_TEXT.english()) => {
            words!(
                en: "put it in quotes, so that it is read as text",
                et: "pane see jutumärkidesse, siis loetakse seda tekstina",
            )
        }
        _ if *expected == A_WHOLE_NUMBER || *expected == A_NUMBER => {
            words!(
                en: "write digits only, without quotes",
                et: "kirjuta ainult numbrid, ilma jutumärkideta",
            )
        }
        Found::Text(text) if *expected == A_BOOLEAN => match &*text.to_lowercase() {
            "jah" | "yes" | "on" | "да" => words!(en: "write `true`", et: "kirjuta `true`"),
            "ei" | "no" | "off" | "нет" => words!(en: "write `false`", et: "kirjuta `false`"),
            _ => yes_or_no(),
        },
        _ if *expected == A_BOOLEAN => yes_or_no(),
        Found::Text(_) if *expected == A_LIST => {
            words!(en: "put it in brackets: `[…]`", et: "pane see nurksulgudesse: `[…]`")
        }
        _ if expected.english().starts_with("a day") => {
            words!(
                en: "write the year first, then month and day, with hyphens: `2026-05-18`",
                et: "kirjuta kõigepealt aasta, siis kuu ja päev, vahel sidekriipsud: `2026-05-18`",
            )
        }
        Found::Text(_) | Found::Number(_) if *expected == KEYS => {
            words!(
                en: "write keys with values in braces, such as `price: {{amount: 49, vat: included}}`, or each indented below in a line of its own",
                et: "kirjuta võtmed ja väärtused looksulgudesse, näiteks `price: {{amount: 49, vat: included}}`, või igaüks selle alla omale taandega reale",
            )
        }
        Found::List => {
            words!(
                en: "write it without the brackets or the dash",
                et: "kirjuta see ilma sulgude või kriipsuta",
            )
        }
        _ => Words::default(),
    }
}

fn yes_or_no() -> Words {
    words!(
        en: "write `true` for yes, `false` for no",
        et: "kirjuta `true`, kui jah, või `false`, kui ei",
    )
}

impl de::Error for Fault {
    fn custom<T: Display>(message: T) -> Self {
        let text = message.to_string();
        Self::new(Problem::Value(ValueFault::from_text(&text).unwrap_or_else(|| ValueFault {
            code: "wrong-value",
            message: words!(
                en: "this value cannot be read: {text}",
                et: "seda väärtust ei saa lugeda: {text}",
            ),
            hint: Words::default(),
        })))
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let expected = expected_words(&expected.to_string());
        if matches!(found, Unexpected::Unit | Unexpected::Option) {
            return Self::new(Problem::Empty { expected });
        }
        Self::new(Problem::WrongType { found: Found::from_serde(found), expected })
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn invalid_length(_length: usize, expected: &dyn Expected) -> Self {
        let expected = expected_words(&expected.to_string());
        Self::new(Problem::WrongType { found: Found::OtherLength, expected })
    }

    fn unknown_variant(found: &str, known: &'static [&'static str]) -> Self {
        Self::new(Problem::UnknownWord { found: found.to_owned(), known })
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        Self::new(Problem::UnknownKey { key: key.to_owned(), known: known.to_vec() })
    }

    fn duplicate_field(key: &'static str) -> Self {
        Self::new(Problem::Value(ValueFault {
            code: "wrong-value",
            message: words!(
                en: "the key `{key}` is said twice, under two names",
                et: "võti `{key}` on kaks korda, kahe nime all",
            ),
            hint: words!(en: "take one of the two away", et: "kustuta üks neist"),
        }))
    }

    fn missing_field(key: &'static str) -> Self {
        Self::new(Problem::MissingKey(key))
    }
}

const A_TEXT: Words = Words::fixed("a text", "tekst");
const A_WHOLE_NUMBER: Words = Words::fixed("a whole number", "täisarv");
const A_COUNT: Words = Words::fixed("a whole number from 1", "täisarv alates 1-st");
const A_NUMBER: Words = Words::fixed("a number", "arv");
const A_BOOLEAN: Words = Words::fixed("`true` or `false`", "`true` või `false`");
const A_LIST: Words =
    Words::fixed("a list, with a `-` before each item", "loend, mille iga kirje ees on `-`");
const KEYS: Words = Words::fixed("keys with values", "võtmed koos väärtustega");

/// What a visitor expects, in the author's words: serde's own, or one of ours.
fn expected_words(expected: &str) -> Words {
    match expected {
        "u8" | "u16" | "u32" | "u64" | "i32" | "i64" => A_WHOLE_NUMBER,
        "a nonzero u32" => A_COUNT,
        "f32" | "f64" => A_NUMBER,
        "a string" | "string" => A_TEXT,
        "a boolean" => A_BOOLEAN,
        "a sequence" => A_LIST,
        "a map" => KEYS,
        other if other.starts_with("struct ") => KEYS,
        other => handed_on::read(other),
    }
}

impl Found {
    fn from_serde(found: Unexpected<'_>) -> Self {
        match found {
            Unexpected::Bool(value) => Self::Boolean(value),
            Unexpected::Unsigned(value) => Self::Number(value.to_string()),
            Unexpected::Signed(value) => Self::Number(value.to_string()),
            Unexpected::Float(value) => Self::Number(value.to_string()),
            Unexpected::Str(text) => Self::Text(text.to_owned()),
            Unexpected::Seq => Self::List,
            Unexpected::Map => Self::Keys,
            _ => Self::Other,
        }
    }

    fn told(&self) -> Words {
        match self {
            Self::Boolean(value) => words!(en: "`{value}`", et: "`{value}`"),
            Self::Number(number) => words!(en: "the number `{number}`", et: "arv `{number}`"),
            Self::Text(text) if text.is_empty() => words!(en: "an empty text", et: "tühi tekst"),
            Self::Text(text) if text.chars().count() > 40 => {
                let start: String = text.chars().take(40).collect();
                words!(en: "the text `{start}…`", et: "tekst `{start}…`")
            }
            Self::Text(text) => words!(en: "the text `{text}`", et: "tekst `{text}`"),
            Self::List => words!(en: "a list", et: "loend"),
            Self::OtherLength => {
                words!(en: "a list of another length", et: "teise pikkusega loend")
            }
            Self::Keys => KEYS,
            Self::Other => words!(en: "something else", et: "midagi muud"),
        }
    }
}

impl Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?} at `{}`", self.problem, self.path())
    }
}

impl std::error::Error for Fault {}

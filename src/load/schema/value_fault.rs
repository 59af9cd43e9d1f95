//! What is wrong with a single value, on its way through serde.

use std::fmt;

use super::handed_on::{SEPARATOR, written};
use crate::report::{Words, words};

/// A value of the right type that says something impossible.
///
/// serde lets a type hand on nothing but a text (`Error::custom`), so this one is written as text by [`fmt::Display`]
/// and read back by [`ValueFault::from_text`] at the door to YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueFault {
    /// The code of the diagnostic, one of a closed list.
    pub code: &'static str,
    /// What is wrong.
    pub message: Words,
    /// What to write instead; may be empty.
    pub hint: Words,
}

/// The codes of faults of single values.
const CODES: [&str; 12] = [
    "empty-text",
    "wrong-address",
    "wrong-alias",
    "wrong-amount",
    "wrong-coordinate",
    "wrong-date",
    "wrong-duration",
    "wrong-email",
    "wrong-id",
    "wrong-phone",
    "wrong-time",
    "wrong-video",
];

impl ValueFault {
    /// A fault with a code of the list.
    pub(super) fn new(code: &'static str, message: Words, hint: Words) -> Self {
        Self { code, message, hint }
    }

    /// The fault that was written as text.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.split(SEPARATOR);
        let written = parts.next()?;
        let code = CODES.into_iter().find(|code| *code == written)?;
        let mut both = || {
            let (english, estonian) = (parts.next()?, parts.next()?);
            Some(words!(en: "{english}", et: "{estonian}"))
        };
        Some(Self::new(code, both()?, both()?))
    }
}

impl fmt::Display for ValueFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, message, hint } = self;
        write!(formatter, "{code}{SEPARATOR}{}{SEPARATOR}{}", written(message), written(hint))
    }
}

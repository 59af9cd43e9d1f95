//! What is wrong with a single value, on its way through serde.

use std::fmt;

/// A value of the right type that says something impossible.
///
/// serde lets a type hand on nothing but a text (`Error::custom`), so this one is written as text by [`fmt::Display`]
/// and read back by [`ValueFault::from_text`] at the door to YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueFault {
    /// The code of the diagnostic, one of a closed list.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to write instead; may be empty.
    pub hint: String,
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

/// Stands between the parts: the control character that ASCII has for it, which no author types.
const SEPARATOR: char = '\u{1f}';

impl ValueFault {
    /// A fault with a code of the list.
    pub(super) fn new(
        code: &'static str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self { code, message: message.into(), hint: hint.into() }
    }

    /// The fault that was written as text.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, SEPARATOR);
        let written = parts.next()?;
        let code = CODES.into_iter().find(|code| *code == written)?;
        Some(Self::new(code, parts.next()?, parts.next()?))
    }
}

impl fmt::Display for ValueFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clean = |text: &str| text.replace(SEPARATOR, " ");
        write!(
            formatter,
            "{}{SEPARATOR}{}{SEPARATOR}{}",
            self.code,
            clean(&self.message),
            clean(&self.hint)
        )
    }
}

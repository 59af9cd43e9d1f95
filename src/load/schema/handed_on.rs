//! Words on their way through serde, which hands on one text: both languages in it, one behind the other.

use std::fmt;

use crate::report::{Tongue, Words, words};

/// Stands between the parts: the control character that ASCII has for it, which no author types.
pub(super) const SEPARATOR: char = '\u{1f}';

/// The words as one text, for `Visitor::expecting` and `Error::custom`.
pub(super) fn written(words: &Words) -> String {
    let clean = |tongue| words.told_in(tongue).replace(SEPARATOR, " ");
    format!("{}{SEPARATOR}{}", clean(Tongue::English), clean(Tongue::Estonian))
}

/// Writes what a visitor expects.
pub(super) fn expected(formatter: &mut fmt::Formatter<'_>, words: &Words) -> fmt::Result {
    formatter.write_str(&written(words))
}

/// The words of a text that [`written`] made; any other text is the same in both languages.
pub(in crate::load) fn read(text: &str) -> Words {
    match text.split_once(SEPARATOR) {
        Some((english, estonian)) => words!(en: "{english}", et: "{estonian}"),
        None => Words::same(text),
    }
}

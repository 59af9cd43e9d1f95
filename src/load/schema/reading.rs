//! How values of the format are read, where serde's own way is not the author's.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

use super::{ValueFault, handed_on};
use crate::report::{Words, words};

/// Quotes that a word processor makes. To YAML they are letters.
const TYPESET_QUOTES: [char; 7] = ['“', '”', '„', '‟', '«', '»', '’'];

/// A value that an author writes as one text, such as a date.
pub(super) trait FromText: Sized {
    /// The value in words, with an example: `` a day such as `2023-05-18` ``.
    const EXPECTED: Words;

    /// The value of a text.
    ///
    /// # Errors
    /// If the text says something impossible.
    fn from_text(text: &str) -> Result<Self, ValueFault>;

    /// The value of a whole number without quotes, if it may be written so.
    fn from_number(_number: u64) -> Option<Result<Self, ValueFault>> {
        None
    }

    /// The value of a number with a fraction, if it may be written so.
    fn from_fraction(_number: f64) -> Option<Result<Self, ValueFault>> {
        None
    }
}

/// Reads a value from its text; for `deserialize_with`, and for implementations of `Deserialize`.
pub(super) fn text<'de, D: Deserializer<'de>, T: FromText>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(TextVisitor(PhantomData))
}

/// The same where the value may be missing or empty.
pub(super) fn optional_text<'de, D: Deserializer<'de>, T: FromText>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    Option::<ByText<T>>::deserialize(deserializer).map(|value| value.map(|value| value.0))
}

/// A list of values that are written as texts.
pub(super) fn list_of_texts<'de, D: Deserializer<'de>, T: FromText>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let items = Vec::<ByText<T>>::deserialize(deserializer)?;
    Ok(items.into_iter().map(|item| item.0).collect())
}

/// A value read from its text.
pub(super) struct ByText<T>(T);

impl<'de, T: FromText> Deserialize<'de> for ByText<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer).map(Self)
    }
}

struct TextVisitor<T>(PhantomData<T>);

impl<T: FromText> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        handed_on::expected(formatter, &T::EXPECTED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        if text.trim().is_empty() {
            return Err(E::invalid_type(Unexpected::Str(""), &self));
        }
        let text = text.trim();
        T::from_text(text).map_err(|fault| {
            let bare = text.trim_matches(TYPESET_QUOTES);
            if bare != text && T::from_text(bare).is_ok() {
                let hint = words!(
                    en: "write `{bare}` without the quotes, or with `\"`",
                    et: "kirjuta `{bare}` ilma jutumärkideta või jutumärkidega `\"`",
                );
                return E::custom(ValueFault::new(fault.code, fault.message, hint));
            }
            E::custom(fault)
        })
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        match T::from_number(number) {
            Some(value) => value.map_err(E::custom),
            None => Err(E::invalid_type(Unexpected::Unsigned(number), &self)),
        }
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        match T::from_fraction(number) {
            Some(value) => value.map_err(E::custom),
            None => Err(E::invalid_type(Unexpected::Float(number), &self)),
        }
    }
}

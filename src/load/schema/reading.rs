//! How values of the format are read, where serde's own way is not the author's.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, StrDeserializer, U64Deserializer};
use serde::de::{
    Deserialize, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor,
};

use super::ValueFault;

/// A value that an author writes as one text, such as a date.
pub(super) trait FromText: Sized {
    /// The value in words, with an example: `` a day such as `2023-05-18` ``.
    const EXPECTED: &'static str;

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

/// Reads a list; one value alone is a list of one, and nothing is an empty list.
pub(super) fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_any(ListVisitor(PhantomData))
}

/// The same where a list that is not written means something else than an empty one (`[]`).
pub(super) fn optional_list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<Vec<T>>, D::Error> {
    Option::<ByList<T>>::deserialize(deserializer).map(|items| items.map(|items| items.0))
}

/// A list of values that are written as texts.
pub(super) fn list_of_texts<'de, D: Deserializer<'de>, T: FromText>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let items: Vec<ByText<T>> = list(deserializer)?;
    Ok(items.into_iter().map(|item| item.0).collect())
}

struct ByText<T>(T);

impl<'de, T: FromText> Deserialize<'de> for ByText<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer).map(Self)
    }
}

struct ByList<T>(Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ByList<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        list(deserializer).map(Self)
    }
}

struct TextVisitor<T>(PhantomData<T>);

impl<T: FromText> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(T::EXPECTED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        if text.trim().is_empty() {
            return Err(E::invalid_type(Unexpected::Str(""), &self));
        }
        T::from_text(text.trim()).map_err(E::custom)
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

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list, with a `-` before each item")
    }

    fn visit_unit<E: Error>(self) -> Result<Vec<T>, E> {
        Ok(Vec::new())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Vec<T>, E> {
        let one: StrDeserializer<'_, E> = text.into_deserializer();
        T::deserialize(one).map(|item| vec![item])
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Vec<T>, E> {
        let one: U64Deserializer<E> = number.into_deserializer();
        T::deserialize(one).map(|item| vec![item])
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Vec<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(|item| vec![item])
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<T>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(items)
    }
}

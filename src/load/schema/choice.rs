//! Words of which one may stand in a place: the enums of the model as authors write them.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

use super::handed_on;
use crate::model::{
    Attendance, CheckLevel, HtmlPolicy, MaterialKind, Payer, Rhythm, SeriesKind, SpokenLanguage,
    Status, Vat,
};
use crate::report::words;

/// A closed set of words. The model itself knows nothing of files, so the words stand here.
pub(super) trait Choice: Copy + 'static {
    /// What the set is called in schemas.
    const NAME: &'static str;
    /// The words, in the order of [`Choice::VALUES`].
    const WORDS: &'static [&'static str];
    /// What they mean.
    const VALUES: &'static [Self];
}

/// Reads one of the words.
pub(super) fn choice<'de, D: Deserializer<'de>, T: Choice>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(ChoiceVisitor(PhantomData))
}

/// Reads one of the words where it may be missing or empty.
pub(super) fn optional_choice<'de, D: Deserializer<'de>, T: Choice>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    Option::<Chosen<T>>::deserialize(deserializer).map(|chosen| chosen.map(|chosen| chosen.0))
}

/// Reads several of the words where they may be missing or empty.
pub(super) fn optional_choices<'de, D: Deserializer<'de>, T: Choice>(
    deserializer: D,
) -> Result<Option<Vec<T>>, D::Error> {
    let chosen = Option::<Vec<Chosen<T>>>::deserialize(deserializer)?;
    Ok(chosen.map(|chosen| chosen.into_iter().map(|chosen| chosen.0).collect()))
}

/// One of the words.
pub(super) struct Chosen<T>(T);

impl<'de, T: Choice> Deserialize<'de> for Chosen<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        choice(deserializer).map(Self)
    }
}

struct ChoiceVisitor<T>(PhantomData<T>);

impl<T: Choice> Visitor<'_> for ChoiceVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<String> = T::WORDS.iter().map(|word| format!("`{word}`")).collect();
        let all = words.join(", ");
        handed_on::expected(formatter, &words!(en: "one of {all}", et: "üks sõnadest {all}"))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        T::WORDS
            .iter()
            .zip(T::VALUES)
            .find(|(word, _)| **word == text)
            .map(|(_, value)| *value)
            .ok_or_else(|| E::unknown_variant(text, T::WORDS))
    }
}

impl Choice for Attendance {
    const NAME: &'static str = "Attendance";
    const WORDS: &'static [&'static str] = &["online", "in-person", "hybrid"];
    const VALUES: &'static [Self] = &[Self::Online, Self::InPerson, Self::Hybrid];
}

impl Choice for CheckLevel {
    const NAME: &'static str = "CheckLevel";
    const WORDS: &'static [&'static str] = &["off", "note", "warning", "error"];
    const VALUES: &'static [Self] = &[Self::Off, Self::Note, Self::Warning, Self::Error];
}

impl Choice for HtmlPolicy {
    const NAME: &'static str = "HtmlPolicy";
    const WORDS: &'static [&'static str] = &["allow", "sanitize", "escape"];
    const VALUES: &'static [Self] = &[Self::Allow, Self::Sanitize, Self::Escape];
}

impl Choice for MaterialKind {
    const NAME: &'static str = "MaterialKind";
    const WORDS: &'static [&'static str] = &["text", "video", "tool", "exercise", "template"];
    const VALUES: &'static [Self] =
        &[Self::Text, Self::Video, Self::Tool, Self::Exercise, Self::Template];
}

impl Choice for Payer {
    const NAME: &'static str = "Payer";
    const WORDS: &'static [&'static str] = &["participant", "team"];
    const VALUES: &'static [Self] = &[Self::Participant, Self::Team];
}

impl Choice for Rhythm {
    const NAME: &'static str = "Rhythm";
    const WORDS: &'static [&'static str] = &["weekly", "fortnightly", "monthly", "once"];
    const VALUES: &'static [Self] = &[Self::Weekly, Self::Fortnightly, Self::Monthly, Self::Once];
}

impl Choice for SeriesKind {
    const NAME: &'static str = "SeriesKind";
    const WORDS: &'static [&'static str] =
        &["workshop", "training", "mentoring", "info-day", "meeting"];
    const VALUES: &'static [Self] =
        &[Self::Workshop, Self::Training, Self::Mentoring, Self::InfoDay, Self::Meeting];
}

impl Choice for SpokenLanguage {
    const NAME: &'static str = "SpokenLanguage";
    const WORDS: &'static [&'static str] =
        &["et", "en", "ru", "uk", "fi", "sv", "lv", "lt", "pl", "de", "fr", "eso"];
    const VALUES: &'static [Self] = &Self::ALL;
}

impl Choice for Status {
    const NAME: &'static str = "Status";
    const WORDS: &'static [&'static str] = &["confirmed", "tentative", "moved", "cancelled"];
    const VALUES: &'static [Self] =
        &[Self::Confirmed, Self::Tentative, Self::Moved, Self::Cancelled];
}

impl Choice for Vat {
    const NAME: &'static str = "Vat";
    const WORDS: &'static [&'static str] = &["included", "added", "exempt"];
    const VALUES: &'static [Self] = &[Self::Included, Self::Added, Self::Exempt];
}

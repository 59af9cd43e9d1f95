//! Texts by key: the one door to Fluent.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::model::Language;

use super::Value;

/// The texts of one language.
pub(super) struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// The texts that need no values, made once: pages ask for the same few again and again.
    plain: BTreeMap<&'static str, String>,
}

impl Messages {
    /// Reads the embedded file of the language. A text that Fluent cannot read is missing, which a test finds.
    pub(super) fn new(language: Language) -> Self {
        Self::with(language, "")
    }

    /// The same, with texts in the form of the file that stand for those of the same keys.
    pub(super) fn with(language: Language, others: &str) -> Self {
        let source = source(language);
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks would stand in URLs, feeds and `<title>`; all our languages are written from left to right.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        if let Ok(resource) = FluentResource::try_new(others.to_owned()) {
            bundle.add_resource_overriding(resource);
        }
        let mut messages = Self { bundle, plain: BTreeMap::new() };
        let plain =
            keys(source).into_iter().filter_map(|key| match messages.formatted(key, &[])? {
                (text, true) => Some((key, text)),
                (_, false) => None,
            });
        messages.plain = plain.collect();
        messages
    }

    /// The text of a key with values in it; the key itself if there is no such text.
    pub(super) fn text(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        if let Some(text) = self.plain.get(key) {
            return text.clone();
        }
        self.formatted(key, values).map_or_else(|| key.to_owned(), |(text, _)| text)
    }

    /// Every key with its text, `-` in keys written as `_`; without texts that need values.
    pub(super) fn plain_texts(&self) -> Vec<(String, String)> {
        self.plain.iter().map(|(key, text)| (key.replace('-', "_"), text.clone())).collect()
    }

    /// The text, and whether nothing was missing in it.
    fn formatted(&self, key: &str, values: &[(&str, Value<'_>)]) -> Option<(String, bool)> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Value::Text(text) => arguments.set(*name, *text),
                Value::Number(number) => arguments.set(*name, FluentValue::from(*number)),
            }
        }
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut faults).into_owned();
        Some((text, faults.is_empty()))
    }
}

/// Why a text cannot be said otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextFault {
    /// There is no text of this key.
    Unknown,
    /// It is no text that Fluent can read.
    Unreadable,
    /// It names a value that the text does not have.
    UnknownValue(String),
}

/// Why `text` cannot stand for the text of a key; nothing if it can.
#[must_use]
pub fn text_fault(language: Language, key: &str, text: &str) -> Option<TextFault> {
    let known = variables(source(language));
    let Some(values) = known.get(key) else { return Some(TextFault::Unknown) };
    let entry = entry(key, text);
    let is_one = FluentResource::try_new(entry.clone())
        .is_ok_and(|resource| resource.entries().count() == 1);
    if !is_one {
        return Some(TextFault::Unreadable);
    }
    let own = variables(&entry).remove(key).unwrap_or_default();
    own.difference(values).next().map(|name| TextFault::UnknownValue(name.clone()))
}

/// The keys of all texts, in order.
pub fn text_keys(language: Language) -> impl Iterator<Item = &'static str> {
    keys(source(language)).into_iter()
}

/// A text in the form of the files.
pub(super) fn entry(key: &str, text: &str) -> String {
    format!("{key} = {}\n", text.trim().replace('\n', "\n    "))
}

/// The keys with the names of the values in their texts.
fn variables(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            key =
                line.split_once('=').map(|(key, _)| key.trim_end().to_owned()).unwrap_or_default();
            found.entry(key.clone()).or_default();
        }
        for name in line.split('$').skip(1) {
            let name = name.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_');
            found.entry(key.clone()).or_default().insert(name.collect());
        }
    }
    found
}

fn source(language: Language) -> &'static str {
    match language {
        Language::Estonian => include_str!("texts/et.ftl"),
        Language::English => include_str!("texts/en.ftl"),
        Language::Russian => include_str!("texts/ru.ftl"),
    }
}

/// The keys of a file in order: what stands before `=` on lines that begin with a letter. Terms begin with `-`,
/// further lines of a text with a blank.
fn keys(source: &'static str) -> Vec<&'static str> {
    source
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim_end())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fluent_reads_every_file_without_a_fault() {
        for language in Language::ALL {
            if let Err((_, faults)) = FluentResource::try_new(source(language).to_owned()) {
                panic!("{language}: {faults:?}");
            }
        }
    }

    #[test]
    fn no_key_stands_twice() {
        for language in Language::ALL {
            let mut seen = BTreeSet::new();
            let all = keys(source(language)).into_iter();
            let twice: Vec<_> = all.filter(|key| !seen.insert(*key)).collect();
            assert!(twice.is_empty(), "{language}: {twice:?}");
        }
    }

    #[test]
    fn every_text_is_there_in_every_language_and_takes_the_same_values() {
        let [one, two, three] = Language::ALL.map(|language| variables(source(language)));
        assert_eq!(one, two);
        assert_eq!(one, three);
    }
}

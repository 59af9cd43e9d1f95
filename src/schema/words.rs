//! What keys are called and mean, in Estonian and English: `words.yaml`, which stands beside this file.

use indexmap::IndexMap;
use serde::Deserialize;

use crate::model::Language;

/// The words of one key, of one type, or of one of the words that may stand in a place.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    en: String,
    et: String,
    about: Option<String>,
    example_en: Option<String>,
    example_et: Option<String>,
}

impl Word {
    /// What a form calls it. Estonian in Estonian, English in every other language.
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        if language == Language::Estonian { &self.et } else { &self.en }
    }

    /// What it means, where that is not what the doc comment of the type says.
    pub(super) fn about(&self, language: Language) -> Option<&str> {
        self.about.as_deref().filter(|_| language == Language::Estonian)
    }

    /// What may be written, where that is a text.
    pub(super) fn example(&self, language: Language) -> Option<&str> {
        let example = match language {
            Language::Estonian => &self.example_et,
            Language::English | Language::Russian => &self.example_en,
        };
        example.as_deref()
    }
}

/// All words: by type, by key, in the order of forms.
#[derive(Debug, Default, Deserialize)]
pub struct Words(IndexMap<String, IndexMap<String, Word>>);

impl Words {
    /// Those of the program. A test holds that they can be read and that none is missing.
    #[must_use]
    pub fn of_program() -> Self {
        serde_yaml::from_str(include_str!("words.yaml")).unwrap_or_default()
    }

    /// The words of a type, in the order of forms.
    #[must_use]
    pub fn of_type(&self, name: &str) -> Option<&IndexMap<String, Word>> {
        self.0.get(name)
    }

    /// Those of a key of a type.
    #[must_use]
    pub fn of_key(&self, name: &str, key: &str) -> Option<&Word> {
        self.0.get(name)?.get(key)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use serde_json::Value;

    use super::*;
    use crate::schema::Subject;

    type Names = BTreeMap<String, BTreeSet<String>>;

    /// The keys and words of every definition that a schema names.
    fn named(name: &str, value: &Value, names: &mut Names) {
        match value {
            Value::Object(schema) => {
                let own = names.entry(name.to_owned()).or_default();
                if let Some(Value::Object(properties)) = schema.get("properties") {
                    own.extend(properties.keys().filter(|key| *key != "+").cloned());
                }
                if let Some(Value::Array(choices)) = schema.get("enum") {
                    own.extend(choices.iter().filter_map(Value::as_str).map(str::to_owned));
                }
                for (key, value) in schema {
                    if let ("$defs", Value::Object(definitions)) = (key.as_str(), value) {
                        for (name, definition) in definitions {
                            named(name, definition, names);
                        }
                    } else if key == "anyOf" {
                        named(name, value, names);
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| named(name, item, names)),
            _ => {}
        }
    }

    #[test]
    fn every_key_has_words_and_no_word_is_left_over() {
        let words: Words = serde_yaml::from_str(include_str!("words.yaml")).unwrap();
        let mut names = Names::new();
        for subject in Subject::ALL {
            let raw = subject.raw().to_value();
            let name = raw["title"].as_str().unwrap().to_owned();
            named(&name, &raw, &mut names);
        }
        // Languages call themselves by their codes, and these three words need no other.
        names.retain(|name, keys| !keys.is_empty() && !matches!(&**name, "Text" | "Full"));
        let mut told: Names = words
            .0
            .iter()
            .map(|(name, keys)| {
                (name.clone(), keys.keys().filter(|key| *key != "_").cloned().collect())
            })
            .collect();
        told.retain(|_, keys| !keys.is_empty());
        assert_eq!(told, names);
        let documentation = [
            include_str!("../../docs/content/materials/content.en.md"),
            include_str!("../../docs/content/materials/themes.en.md"),
        ]
        .concat();
        for key in names.values().flatten() {
            let is_told = ["`", "{", " "].iter().any(|before| {
                documentation.contains(&format!("{before}{key}`"))
                    || documentation.contains(&format!("{before}{key}:"))
                    || documentation.contains(&format!("{before}{key},"))
            });
            assert!(is_told, "`{key}` is not documented");
        }
        for (name, key, word) in words
            .0
            .iter()
            .flat_map(|(name, keys)| keys.iter().map(move |(key, word)| (name, key, word)))
        {
            let is_described = word.about.is_some();
            let is_word = !words.0[name].contains_key("_") || words.0[name].len() == 1;
            assert!(
                is_described != is_word,
                "{name}.{key} is not described, or needs no description"
            );
        }
    }
}

//! What the forms need to know of a site, out of `content/site.yaml`.

use serde_yaml::Value;

use crate::model::Language;

/// What the forms need to know of a site. Read with a light hand: faults are told by `check`, and a form must open so
/// that they can be mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// What the site is called.
    pub title: String,
    /// Its languages, the default one first; never empty.
    pub languages: Vec<Language>,
    /// The ids of places, and what each is called.
    pub places: Vec<(String, String)>,
}

impl Facts {
    /// What the text of `site.yaml` says.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let site: Value = serde_yaml::from_str(text).unwrap_or_default();
        let codes = site.get("languages").and_then(Value::as_sequence);
        let mut languages: Vec<Language> = codes
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .filter_map(Language::from_code)
            .collect();
        if languages.is_empty() {
            languages.push(Language::Estonian);
        }
        let title = site.get("title").and_then(|title| text_in(title, languages[0]));
        let places = site.get("places").and_then(Value::as_mapping);
        let places = places.into_iter().flatten().filter_map(|(id, place)| {
            let id = id.as_str()?;
            let name = place.get("name").and_then(|name| text_in(name, languages[0]));
            Some((id.to_owned(), name.unwrap_or(id).to_owned()))
        });
        Self { title: title.unwrap_or("kava").to_owned(), places: places.collect(), languages }
    }

    /// The language of texts that are one string.
    #[must_use]
    pub fn default_language(&self) -> Language {
        self.languages[0]
    }
}

/// A text in a language, or as it is written if it is one string.
fn text_in(text: &Value, language: Language) -> Option<&str> {
    text.as_str().or_else(|| text.get(language.code())?.as_str())
}

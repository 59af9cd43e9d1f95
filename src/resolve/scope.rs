//! What every part of the resolving needs to know of the site as a whole.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::model::{Address, Addresses, Language, Section};

use super::section_paths::Step;

/// Languages, zone, instant and first steps of addresses. Never changes once made.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    /// The languages of the site, the default one first; never empty.
    pub(super) languages: Vec<Language>,
    /// The zone of times that say no other.
    pub(super) zone: TimeZone,
    /// The instant for which states are computed.
    pub(super) now: Timestamp,
    /// The words of addresses, by language of the site.
    pub(super) paths: BTreeMap<Language, BTreeMap<Step, String>>,
}

impl Scope {
    /// The language that texts are written in when they name none.
    pub(super) fn default_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::Estonian)
    }

    /// Whether the site is published in a language.
    pub(super) fn speaks(&self, language: Language) -> bool {
        self.languages.contains(&language)
    }

    /// The address of a path in each language: `path` gives it without the step of the language and without a
    /// leading `/`.
    pub(super) fn addresses(&self, mut path: impl FnMut(Language) -> String) -> Addresses {
        let address = |language: Language| {
            let path = path(language);
            if language == self.default_language() {
                (language, Address::new(format!("/{path}")))
            } else {
                (language, Address::new(format!("/{language}/{path}")))
            }
        };
        Addresses::new(self.languages.iter().copied().map(address).collect())
    }

    /// The first step of the address of a part of the site, without slashes: `ajakava`.
    pub(super) fn path(&self, section: Section, language: Language) -> &str {
        self.word(Step::Section(section), language)
    }

    /// A word of addresses.
    pub(super) fn word(&self, step: Step, language: Language) -> &str {
        self.paths
            .get(&language)
            .and_then(|paths| paths.get(&step))
            .map_or(step.key(), String::as_str)
    }

    /// The address of something below a part of the site: `rest` stands behind `/ajakava/`.
    pub(super) fn below(
        &self,
        section: Section,
        mut rest: impl FnMut(Language) -> String,
    ) -> Addresses {
        self.addresses(|language| format!("{}/{}", self.path(section, language), rest(language)))
    }
}

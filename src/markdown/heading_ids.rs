//! Ids of headings: readable, stable, unique in a text.

use std::collections::HashMap;

use crate::model::Language;

/// The ids of a text, given out in the order of its headings.
///
/// Ids that the author gave are claimed before any other is made, so that a made one never takes theirs.
pub(super) struct HeadingIds {
    language: Language,
    /// Every id that is taken, with the number that its next namesake gets.
    taken: HashMap<String, usize>,
}

impl HeadingIds {
    /// Begins with none taken; the language names headings without a word in them.
    pub(super) fn new(language: Language) -> Self {
        Self { language, taken: HashMap::new() }
    }

    /// Claims an id that the author gave; false if it is taken.
    pub(super) fn claim(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned(), 2).is_none()
    }

    /// An id from words: `Osa 1: õpe` is `osa-1-õpe`, the second of the kind `osa-1-õpe-2`.
    pub(super) fn made(&mut self, words: &str) -> String {
        let mut base = slug(words);
        if base.is_empty() {
            base.push_str(match self.language {
                Language::Estonian => "osa",
                Language::English => "section",
                Language::Russian => "раздел",
            });
        }
        let Some(&number) = self.taken.get(&base) else {
            self.claim(&base);
            return base;
        };
        let mut number = number;
        let mut id = format!("{base}-{number}");
        while self.taken.contains_key(&id) {
            number += 1;
            id = format!("{base}-{number}");
        }
        self.taken.insert(base, number + 1);
        self.claim(&id);
        id
    }
}

/// The words of a text in lower case, joined by hyphens. Letters of every alphabet are kept, apostrophes vanish.
fn slug(words: &str) -> String {
    let mut slug = String::with_capacity(words.len());
    for sign in words.chars().flat_map(char::to_lowercase) {
        if sign.is_alphanumeric() || is_combining(sign) {
            slug.push(sign);
        } else if !matches!(sign, '\'' | '’') && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Whether a sign belongs to the letter before it (the block Combining Diacritical Marks), as in decomposed text.
fn is_combining(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

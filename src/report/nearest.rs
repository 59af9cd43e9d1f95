//! The known word that an unknown one was probably meant to be. The door of `strsim`.

use super::{Words, words};

/// The candidate nearest to `word`, if it is near enough to be a slip of the hand.
///
/// Near is a Damerau–Levenshtein distance of at most a third of the word's length, and at least one, but never the
/// whole word. Capital and small letters are the same. Of several equally near ones, the first in order of letters.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let n_letters = word.chars().count();
    let limit = (n_letters / 3).max(1).min(n_letters.saturating_sub(1));
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(n_letters) <= limit)
        .map(|candidate| (strsim::damerau_levenshtein(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The hint that asks whether a word was meant.
#[must_use]
pub fn did_you_mean(word: &str) -> Words {
    words!(en: "did you mean `{word}`?", et: "kas mõtlesid `{word}`?")
}

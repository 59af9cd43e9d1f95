//! The known word that an unknown one was probably meant to be.

/// The candidate nearest to `word`, if it is near enough to be a slip of the hand.
///
/// Near is a Damerau–Levenshtein distance of at most a third of the word's length, and at least one.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

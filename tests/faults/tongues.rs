//! What is told must be told in each language of kava: nothing missing, nothing left in English.

use kava::report::{Diagnostic, Tongue, Words};

/// Words that an English sentence can hardly do without, and an Estonian one never has.
const ENGLISH: [&str; 28] = [
    "the", "is", "are", "of", "and", "or", "not", "no", "it", "its", "this", "that", "with",
    "from", "to", "an", "be", "has", "have", "write", "there", "here", "put", "take", "give",
    "leave", "which", "would",
];

/// What is wrong with the Estonian of a diagnostic, a sentence each.
pub(crate) fn untold(diagnostic: &Diagnostic) -> Vec<String> {
    let also = diagnostic.also.iter().map(|(_, label)| label);
    let all = [&diagnostic.message, &diagnostic.label, &diagnostic.hint].into_iter().chain(also);
    all.filter_map(fault).map(|fault| format!("{}: {fault}", diagnostic.code)).collect()
}

fn fault(words: &Words) -> Option<String> {
    let (english, estonian) = (words.english(), words.told_in(Tongue::Estonian));
    if english.is_empty() != estonian.is_empty() {
        return Some(format!("one language says nothing: `{english}` and `{estonian}`"));
    }
    let (said, meant) = (prose(english), prose(estonian));
    if said == meant && said.chars().any(char::is_alphabetic) {
        return Some(format!("the same in both languages: {estonian}"));
    }
    let left = meant
        .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .find(|word| ENGLISH.contains(&word.to_lowercase().as_str()));
    if let Some(word) = left {
        return Some(format!("English `{word}` in: {estonian}"));
    }
    let literals = |text: &str| text.matches('`').count();
    (literals(estonian) % 2 == 1).then(|| format!("a backtick is not closed: {estonian}"))
}

/// A text without what stands between backticks or Estonian quotes: literals are the author's.
fn prose(text: &str) -> String {
    let outside = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    outside.split('„').map(|part| part.split_once('“').map_or(part, |(_, rest)| rest)).collect()
}

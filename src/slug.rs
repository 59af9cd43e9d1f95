//! Names made of titles, for addresses, ids and files: `Võrgustiku kohtumised` is `vorgustiku-kohtumised`. The door of
//! `deunicode`.

use deunicode::deunicode;

/// Longer ids are cut at a word.
const MOST_LETTERS: usize = 60;

/// A text in lower-case ASCII letters, digits and single hyphens; empty if no letter is left.
#[must_use]
pub fn slug(text: &str) -> String {
    let plain = deunicode(text).to_ascii_lowercase();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// The id that a title makes: its slug, cut at a word if it is long; nothing if no letter is left.
#[must_use]
pub fn id_of(title: &str) -> Option<String> {
    let mut id = slug(title);
    if id.len() > MOST_LETTERS {
        let end = id[..=MOST_LETTERS].rfind('-').unwrap_or(MOST_LETTERS);
        id.truncate(end);
    }
    (!id.is_empty()).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_other_alphabets_have_their_likes() {
        assert_eq!(
            slug("Võrgustiku 2. kohtumine: Kohtla-Järve"),
            "vorgustiku-2-kohtumine-kohtla-jarve"
        );
        assert_eq!(slug(" «Сотрудничество» "), "sotrudnichestvo");
        assert_eq!(id_of("…"), None);
    }

    #[test]
    fn a_long_title_is_cut_at_a_word() {
        let id = id_of(&"koosloome ".repeat(20)).unwrap_or_default();
        assert_eq!(id, "koosloome-koosloome-koosloome-koosloome-koosloome-koosloome");
    }
}

//! Words that a template or a tired author left behind.
//!
//! What: `leftover-text`, a warning, for `TODO`, `FIXME`, `TBD` and "lorem ipsum" in a text that visitors read. Code and
//! remarks (`<!-- … -->`) are left alone. Why: visitors read it. How to mend: write the text, take it out, or hide it
//! in a remark.

use std::ops::Range;

use memchr::memmem;

use crate::model::Site;
use crate::report::{Diagnostic, Report, words};

use super::Rule;
use super::site_texts::site_texts;

/// Words that stand for a text to be written, as they are written.
const MARKS: [&str; 4] = ["TODO", "FIXME", "TBD", "ToDo"];

/// How a text begins that stands for any text, in small letters.
const FILLER: &str = "lorem ipsum";

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["leftover-text"], told: leftovers };

/// Looks for such words in every text.
fn leftovers(site: &Site) -> Report {
    let mut report = Report::new();
    for text in site_texts(site) {
        for spot in spots(text.text) {
            let word = &text.text[spot.clone()];
            let message =
                words!(en: "`{word}` is left in the text", et: "teksti on jäänud `{word}`");
            let hint = words!(
                en: "write the text, or hide the reminder: `<!-- {word} … -->`",
                et: "kirjuta tekst valmis või peida meeldetuletus: `<!-- {word} … -->`",
            );
            let place = text.place(&spot);
            report.push(Diagnostic::warning("leftover-text", place, message).hint(hint));
        }
    }
    report
}

/// Where such words stand, in order.
fn spots(text: &str) -> Vec<Range<usize>> {
    let mut spots: Vec<Range<usize>> = MARKS
        .iter()
        .flat_map(|mark| found(text, mark))
        .filter(|spot| is_whole_word(text, spot))
        .collect();
    // Letters of one size in bytes alone change here, so that the spots stay.
    let lower = text.to_ascii_lowercase();
    spots.extend(found(&lower, FILLER));
    spots.sort_by_key(|spot| spot.start);
    spots
}

fn found<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    memmem::find_iter(text.as_bytes(), word).map(|start| start..start + word.len())
}

fn is_whole_word(text: &str, spot: &Range<usize>) -> bool {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    !is_letter(text[..spot.start].chars().next_back())
        && !is_letter(text[spot.end..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_whole_words_and_filler_is_found_in_any_letters() {
        assert_eq!(spots("TODO: MASTODON ja TODOS, (TBD)"), [0..4, 26..29]);
        assert_eq!(spots("õ Lorem Ipsum ja LOREM IPSUM"), [3..14, 18..29]);
        assert!(spots("metoodika, Todo, loremipsum").is_empty());
    }
}

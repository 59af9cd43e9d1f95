//! Front matter and body of a Markdown file.

use std::ops::Range;

use crate::report::{Diagnostic, words};
use crate::source::{Place, SourcePath};

/// The byte ranges of the two parts of a file. The lines of the fences belong to neither.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parts {
    /// The YAML between the fences.
    pub(super) front: Range<usize>,
    /// The Markdown below them.
    pub(super) body: Range<usize>,
}

const FENCE: &str = "---";

/// Finds the parts of a text: YAML between two lines `---`, then Markdown.
///
/// # Errors
/// If the first line is no fence, or there is no second one.
pub(super) fn parts(file: &SourcePath, text: &str) -> Result<Parts, Box<Diagnostic>> {
    let mut lines = lines(text);
    let opening = lines.next().unwrap_or(0..0);
    if text[opening.clone()].trim_end() != FENCE {
        let end = opening.start + text[opening].trim_end().len();
        let place =
            if end == 0 { Place::File(file.clone()) } else { Place::Bytes(file.clone(), 0..end) };
        let message = words!(
            en: "the file does not begin with front matter",
            et: "faili alguses ei ole päist",
        );
        let hint = if text.trim_start().starts_with(FENCE) {
            words!(
                en: "take away what stands above the first line `---`, also if it is empty",
                et: "kustuta read, mis on esimese rea `---` kohal, ka tühjad",
            )
        } else {
            words!(
                en: "begin with a line `---`, then `title: …`, then another line `---`",
                et: "alusta faili reaga `---`, siis kirjuta `title: …` ja siis veel üks rida `---`",
            )
        };
        return Err(Box::new(Diagnostic::error("front-matter-missing", place, message).hint(hint)));
    }
    let start = opening.end;
    if let Some(closing) = lines.find(|line| text[line.clone()].trim_end() == FENCE) {
        return Ok(Parts { front: start..closing.start, body: closing.end..text.len() });
    }
    let place = Place::Bytes(file.clone(), 0..FENCE.len());
    let fault = Diagnostic::error(
        "front-matter-unclosed",
        place,
        words!(en: "the front matter is not closed", et: "päisel ei ole lõppu"),
    )
    .label(words!(en: "begins here", et: "algab siin"))
    .hint(words!(
        en: "write a line `---` below its last key",
        et: "kirjuta päise viimase võtme alla rida `---`",
    ));
    Err(Box::new(fault))
}

/// The range of each line, with its ending.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split_inclusive('\n').scan(0, |start, line| {
        let range = *start..*start + line.len();
        *start = range.end;
        Some(range)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn parts_are_found_again_where_they_were_put(
            front in "(([a-z]{1,5}: [a-zõä]{0,5})?\r?\n){0,4}",
            body in "(?s)[a-zõ\\-\r\n ]{0,30}",
            ending in "\r?\n",
        ) {
            let text = format!("---{ending}{front}---{ending}{body}");
            let Ok(parts) = parts(&SourcePath::new("content/a.md"), &text) else {
                return Err(TestCaseError::fail("there are no parts"));
            };
            prop_assert_eq!(&text[parts.front], front);
            prop_assert_eq!(&text[parts.body], body);
        }

        #[test]
        fn any_text_has_parts_or_a_fault(text in "(?s)(---)?(.|---\n){0,20}") {
            if let Ok(parts) = parts(&SourcePath::new("content/a.md"), &text) {
                prop_assert!(text.get(parts.front).is_some() && text.get(parts.body).is_some());
            }
        }
    }
}

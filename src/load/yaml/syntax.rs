//! Texts that are no YAML, or no keys with values, in words for people who have never heard of YAML.

use std::ops::Range;

use super::tree::Tree;
use crate::report::{Diagnostic, Words, words};
use crate::source::{Place, SourcePath};

const CODE: &str = "yaml-syntax";

/// The fault of a text that the parser refuses, at the spot where an author should look.
pub(super) fn diagnostic(
    error: &serde_yaml::Error,
    file: &SourcePath,
    text: &str,
    offset: usize,
) -> Diagnostic {
    let message = error.to_string();
    let at = error.location().map_or(0, |location| byte_of_char(text, location.index()));
    let advice = advice(&message, text, at);
    let range = advice.range.start + offset..advice.range.end + offset;
    Diagnostic::error(CODE, Place::Bytes(file.clone(), range), advice.message).hint(advice.hint)
}

/// The fault of a text that is YAML, but not keys with values.
pub(super) fn not_keys(
    tree: &Tree,
    file: &SourcePath,
    text: &str,
    offset: usize,
) -> Option<Diagnostic> {
    let (message, hint) = match tree {
        Tree::Map(_) => return None,
        Tree::Nothing => (
            words!(en: "there is nothing here", et: "siin ei ole midagi"),
            words!(
                en: "write keys with values, such as `title: …`",
                et: "kirjuta võtmed koos väärtustega, näiteks `title: …`",
            ),
        ),
        Tree::Text(words) if glued_key(words).is_some() => (
            NO_BLANK,
            words!(en: "write `title: text`, with a blank", et: "kirjuta tühikuga: `title: tekst`"),
        ),
        _ => (
            words!(
                en: "expected keys with values, found something else",
                et: "siin peaksid olema võtmed koos väärtustega, aga on midagi muud",
            ),
            words!(
                en: "begin each line with a key and a colon, such as `title: …`",
                et: "alusta iga rida võtme ja kooloniga, näiteks `title: …`",
            ),
        ),
    };
    let place = match text.find(|letter: char| !letter.is_whitespace()) {
        Some(start) if !matches!(tree, Tree::Nothing) => {
            let range = line(text, start);
            Place::Bytes(file.clone(), range.start + offset..range.end + offset)
        }
        _ => Place::File(file.clone()),
    };
    let code = if matches!(tree, Tree::Nothing) { "empty-file" } else { CODE };
    Some(Diagnostic::error(code, place, message).hint(hint))
}

struct Advice {
    range: Range<usize>,
    message: Words,
    hint: Words,
}

impl Advice {
    fn new(range: Range<usize>, message: Words, hint: Words) -> Self {
        Self { range, message, hint }
    }
}

/// The frequent slips in plain words.
fn advice(message: &str, text: &str, at: usize) -> Advice {
    let here = line(text, at);
    let begun = begun(message, text).unwrap_or(at);
    if let Some(tab) = tab_in_indentation(text, &here).or_else(|| before(text, &here)) {
        return Advice::new(
            tab,
            words!(
                en: "a tab stands at the beginning of the line",
                et: "rea alguses on tabeldusmärk (Tab)",
            ),
            words!(en: "write blanks instead", et: "kirjuta selle asemele tühikud"),
        );
    }
    if message.contains("quoted scalar") {
        let hint = words!(
            en: "put the same quote at the end of the text, and no other one inside it",
            et: "pane teksti lõppu sama jutumärk; teksti sees seda olla ei tohi",
        );
        return Advice::new(
            line_from(text, begun),
            words!(en: "a quote is not closed", et: "jutumärgid on lõpetamata"),
            hint,
        );
    }
    if message.contains("mapping values are not allowed") {
        if text[here.start..at.max(here.start)].contains(": ") {
            let hint = words!(
                en: "put the whole text behind the first colon in quotes",
                et: "pane kogu tekst, mis on esimese kooloni järel, jutumärkidesse",
            );
            let message =
                words!(en: "a second colon stands in the line", et: "real on teine koolon");
            return Advice::new(text_from(text, &here), message, hint);
        }
        return line_too_deep(text, here);
    }
    if message.contains("could not find expected ':'") {
        let range = line(text, begun);
        return match glued_key(&text[range.clone()]) {
            Some(key) => no_blank(range, key),
            None => Advice::new(
                range,
                words!(
                    en: "the line has no key with a colon",
                    et: "real ei ole võtit koos kooloniga",
                ),
                words!(
                    en: "write `key: value`, or indent the line if it belongs to the text above",
                    et: "kirjuta `võti: väärtus`, või kui rida kuulub eelmise teksti juurde, lisa selle algusse tühikuid",
                ),
            ),
        };
    }
    if message.contains("cannot start any token") {
        let hint = QUOTES;
        return Advice::new(
            line_from(text, at),
            words!(
                en: "a text cannot begin with this character",
                et: "tekst ei saa alata selle märgiga",
            ),
            hint,
        );
    }
    if message.contains("alias") || message.contains("anchor") {
        let hint = words!(
            en: "put the text in quotes: `*` and `&` at the beginning mean something else",
            et: "pane tekst jutumärkidesse: teksti alguses tähendavad `*` ja `&` midagi muud",
        );
        let message = words!(
            en: "a text cannot begin with `*` or `&`",
            et: "tekst ei saa alata märgiga `*` ega `&`",
        );
        return Advice::new(text_from(text, &here), message, hint);
    }
    if message.contains("block mapping") || message.contains("block collection") {
        return Advice::new(
            line_from(text, at),
            words!(
                en: "the line stands neither on the level of the lines above nor below one of them",
                et: "rea taane ei sobi kokku ülemiste ridadega",
            ),
            words!(
                en: "indent it like its neighbours, or put a text with quotes inside wholly in quotes",
                et: "alusta rida sama kaugelt kui naaberread; kui tekstis on jutumärke, pane kogu tekst jutumärkidesse",
            ),
        );
    }
    rare(message, text, at)
}

/// What comes seldom, and in the end that it is no YAML.
fn rare(message: &str, text: &str, at: usize) -> Advice {
    let here = line(text, at);
    let begun = begun(message, text).unwrap_or(at);
    if message.contains("flow ") {
        let hint = words!(
            en: "close every `[` with `]` and every `{{` with `}}`, with commas between the items",
            et: "lõpeta iga `[` märgiga `]` ja iga `{{` märgiga `}}` ning pane kirjete vahele komad",
        );
        return Advice::new(
            line_from(text, begun),
            words!(en: "a bracket is not closed", et: "sulg on lõpetamata"),
            hint,
        );
    }
    if message.contains("repetition limit") || message.contains("recursion limit") {
        let hint = words!(en: "write the values out", et: "kirjuta väärtused välja");
        return Advice::new(
            here,
            words!(
                en: "the file refers to its own parts too many times",
                et: "fail viitab oma osadele liiga palju kordi",
            ),
            hint,
        );
    }
    if message.contains("more than one document") {
        return Advice::new(
            second_document(text).unwrap_or(here),
            words!(
                en: "the file has a second part behind `---`",
                et: "failis on rea `---` järel teine osa",
            ),
            words!(en: "take the line `---` away", et: "kustuta rida `---`"),
        );
    }
    let known = RARE.into_iter().find(|(says, ..)| message.contains(says));
    let (_, message, hint) = known.unwrap_or(("", NO_YAML, LOOK));
    Advice::new(line_from(text, at), message, hint)
}

/// What the parser says, what that means, and what to do.
const RARE: [(&str, Words, Words); 6] = [
    (
        "escape character",
        Words::fixed(
            "a `\\` between double quotes begins a sign that YAML does not know",
            "jutumärkide vahel algab märgiga `\\` midagi, mida YAML ei tunne",
        ),
        Words::fixed(
            "write `\\\\`, or put the text between single quotes",
            "kirjuta `\\\\` või pane tekst ülakomade vahele",
        ),
    ),
    (
        "control characters",
        Words::fixed("a character that cannot be seen stands here", "siin on nähtamatu märk"),
        Words::fixed("write the line anew", "kirjuta see rida uuesti"),
    ),
    (
        "block sequence entries",
        Words::fixed("a list begins in the line of its key", "loend algab võtmega samal real"),
        Words::fixed(
            "begin the list in a line of its own, with a `-` before each item",
            "alusta loendit uuelt realt, iga kirje ees `-`",
        ),
    ),
    (
        "as a key",
        Words::fixed(
            "a list or keys stand where a key should be",
            "võtme kohal on loend või teised võtmed",
        ),
        QUOTES,
    ),
    (
        " tag",
        Words::fixed("a text cannot begin with `!`", "tekst ei saa alata märgiga `!`"),
        QUOTES,
    ),
    (
        "directive",
        Words::fixed("a text cannot begin with `%`", "tekst ei saa alata märgiga `%`"),
        QUOTES,
    ),
];

const QUOTES: Words = Words::fixed("put the text in quotes", "pane tekst jutumärkidesse");

// What the parser says to it is no help to an author.
const NO_YAML: Words = Words::fixed("this is not YAML", "see ei ole YAML");
const LOOK: Words =
    Words::fixed("look at the line and the one above it", "vaata see rida ja eelmine rida üle");

const NO_BLANK: Words =
    Words::fixed("a blank is missing behind the colon", "kooloni järel puudub tühik");

/// A key below a line that is no key with a blank, or that has a text already.
fn line_too_deep(text: &str, here: Range<usize>) -> Advice {
    let above = line(text, text[..here.start].trim_end().len());
    if let Some(key) = glued_key(&text[above.clone()]).filter(|_| above.end < here.start) {
        return no_blank(above, key);
    }
    Advice::new(
        here,
        words!(
            en: "the line is indented further than its neighbour, which holds a text already",
            et: "rea taane on suurem kui eelmisel, mille väärtus on juba kirjas",
        ),
        words!(en: "begin it right below the key of the line above", et: "alusta rida täpselt eelmise rea võtme alt"),
    )
}

fn no_blank(range: Range<usize>, key: &str) -> Advice {
    let hint = words!(
        en: "write `{key}: …`, with a blank behind the colon",
        et: "kirjuta `{key}: …`, kooloni järel tühik",
    );
    Advice::new(range, NO_BLANK, hint)
}

/// The byte of the character where what the parser was reading began, if it says so: `… at line 3 column 8`.
fn begun(message: &str, text: &str) -> Option<usize> {
    let (_, context) = message.split_once(", ")?;
    let (_, spot) = context.rsplit_once(" at line ")?;
    let (row, column) = spot.split_once(" column ")?;
    let row: usize = row.parse().ok()?;
    let column: usize = column.parse().ok()?;
    let start: usize = text.split_inclusive('\n').take(row.checked_sub(1)?).map(str::len).sum();
    let within = byte_of_char(text.get(start..)?, column.checked_sub(1)?);
    Some(start + within)
}

fn byte_of_char(text: &str, number: usize) -> usize {
    text.char_indices().nth(number).map_or(text.len(), |(byte, _)| byte)
}

/// The line around a byte without its ending; at the end of the text, the last line that is not blank.
fn line(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.trim_end().len());
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find(['\r', '\n']).map_or(text.len(), |end| at + end);
    start..end.max(start)
}

fn line_from(text: &str, at: usize) -> Range<usize> {
    let range = line(text, at);
    at.clamp(range.start, range.end)..range.end
}

/// What stands behind the first colon of a line, up to a remark, else the line.
fn text_from(text: &str, range: &Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let Some(colon) = words.find(": ") else { return range.clone() };
    let behind = words[colon + 2..].trim_start();
    let start = range.end - behind.len();
    let said = behind.find(" #").map_or(behind, |remark| &behind[..remark]);
    start..start + said.trim_end().len()
}

fn tab_in_indentation(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let words = &text[range.clone()];
    let indentation = words.len() - words.trim_start().len();
    let tab = words[..indentation].find('\t')?;
    Some(range.start + tab..range.start + tab + 1)
}

/// A tab at the beginning of the line above: the parser often notices one line late.
fn before(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let end = range.start.checked_sub(1)?;
    tab_in_indentation(text, &line(text, end))
}

/// The key of `title:text`, where the blank is missing.
fn glued_key(words: &str) -> Option<&str> {
    let (key, rest) = words.trim_start().trim_start_matches("- ").split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    (is_key && !rest.starts_with([' ', '/']) && !rest.is_empty()).then_some(key)
}

fn second_document(text: &str) -> Option<Range<usize>> {
    let start = text.rfind("\n---")? + 1;
    Some(line(text, start))
}

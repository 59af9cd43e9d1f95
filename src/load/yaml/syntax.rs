//! Texts that are no YAML, or no keys with values, in words for people who have never heard of YAML.

use std::ops::Range;

use super::tree::Tree;
use crate::report::Diagnostic;
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
        Tree::Nothing => ("there is nothing here", "write keys with values, such as `title: …`"),
        Tree::Text(words) if glued_key(words).is_some() => {
            ("a blank is missing behind the colon", "write `title: text`, with a blank")
        }
        _ => (
            "expected keys with values, found something else",
            "begin each line with a key and a colon, such as `title: …`",
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
    message: String,
    hint: String,
}

impl Advice {
    fn new(range: Range<usize>, message: &str, hint: &str) -> Self {
        Self { range, message: message.to_owned(), hint: hint.to_owned() }
    }
}

/// The frequent slips in plain words.
fn advice(message: &str, text: &str, at: usize) -> Advice {
    let here = line(text, at);
    let begun = begun(message, text).unwrap_or(at);
    if let Some(tab) = tab_in_indentation(text, &here).or_else(|| before(text, &here)) {
        return Advice::new(
            tab,
            "a tab stands at the beginning of the line",
            "write blanks instead",
        );
    }
    if message.contains("quoted scalar") {
        let hint = "put the same quote at the end of the text, and no other one inside it";
        return Advice::new(line_from(text, begun), "a quote is not closed", hint);
    }
    if message.contains("mapping values are not allowed") {
        if text[here.start..at.max(here.start)].contains(": ") {
            let hint = "put the whole text behind the first colon in quotes";
            let message = "a second colon stands in the line";
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
                "the line has no key with a colon",
                "write `key: value`, or indent the line if it belongs to the text above",
            ),
        };
    }
    if message.contains("cannot start any token") {
        let hint = "put the text in quotes";
        return Advice::new(line_from(text, at), "a text cannot begin with this character", hint);
    }
    if message.contains("alias") || message.contains("anchor") {
        let hint = "put the text in quotes: `*` and `&` at the beginning mean something else";
        let message = "a text cannot begin with `*` or `&`";
        return Advice::new(text_from(text, &here), message, hint);
    }
    if message.contains("block mapping") || message.contains("block collection") {
        return Advice::new(
            line_from(text, at),
            "the line stands neither on the level of the lines above nor below one of them",
            "indent it like its neighbours, or put a text with quotes inside wholly in quotes",
        );
    }
    rare(message, text, at)
}

/// What comes seldom, and in the end what the parser says.
fn rare(message: &str, text: &str, at: usize) -> Advice {
    let here = line(text, at);
    let begun = begun(message, text).unwrap_or(at);
    if message.contains("flow ") {
        let hint = "close every `[` with `]` and every `{` with `}`, with commas between the items";
        return Advice::new(line_from(text, begun), "a bracket is not closed", hint);
    }
    if message.contains("repetition limit") || message.contains("recursion limit") {
        let hint = "write the values out";
        return Advice::new(here, "the file refers to its own parts too many times", hint);
    }
    if message.contains("more than one document") {
        return Advice::new(
            second_document(text).unwrap_or(here),
            "the file has a second part behind `---`",
            "take the line `---` away",
        );
    }
    let words = message.split(" at line").next().unwrap_or(message);
    Advice::new(
        line_from(text, at),
        &format!("this is not YAML: {words}"),
        "look at the line and the one above it",
    )
}

/// A key below a line that is no key with a blank, or that has a text already.
fn line_too_deep(text: &str, here: Range<usize>) -> Advice {
    let above = line(text, text[..here.start].trim_end().len());
    if let Some(key) = glued_key(&text[above.clone()]).filter(|_| above.end < here.start) {
        return no_blank(above, key);
    }
    Advice::new(
        here,
        "the line is indented, but the line above holds a text already",
        "indent it like the line above",
    )
}

fn no_blank(range: Range<usize>, key: &str) -> Advice {
    let hint = format!("write `{key}: …`, with a blank behind the colon");
    Advice::new(range, "a blank is missing behind the colon", &hint)
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

/// What stands behind the first colon of a line, else the line.
fn text_from(text: &str, range: &Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    words.find(": ").map_or_else(
        || range.clone(),
        |colon| {
            let behind = &words[colon + 2..];
            range.end - behind.trim_start().len()..range.end
        },
    )
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

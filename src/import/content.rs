//! Content lines (RFC 5545, 3.1): bytes to unfolded lines, each with name, parameters and value.
//!
//! The parser of `ical` reads name and parameters. It is given each line unfolded and without its value, because it
//! trims the ends of physical lines and eats colons at the beginning of a value.

use ical::PropertyParser;

use super::notes::Notes;
use crate::report::{Words, words};

/// One content line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Upper case.
    pub(super) name: String,
    /// Names in upper case, with their values as written, without quotes, `^` sequences read (RFC 6868).
    pub(super) params: Vec<(String, Vec<String>)>,
    /// As written.
    pub(super) value: String,
}

impl Line {
    /// The first value of a parameter.
    pub(super) fn param(&self, name: &str) -> Option<&str> {
        let values = self.params.iter().find(|(key, _)| key == name).map(|(_, values)| values);
        values.and_then(|values| values.first()).map(String::as_str)
    }
}

/// The lines of a file. What cannot be read is told and passed over.
pub(super) fn lines(bytes: &[u8], notes: &mut Notes) -> Vec<Line> {
    let mut lines = Vec::new();
    for (number, text) in texts(bytes, notes) {
        match parsed(&text) {
            Some(line) => lines.push(line),
            None => notes.about(
                words!(
                    en: "lines that cannot be read were passed over",
                    et: "loetamatud read jäeti vahele",
                ),
                words!(
                    en: "line {number} `{start}`",
                    et: "rida {number} `{start}`",
                    start = start_of(&text),
                ),
            ),
        }
    }
    lines
}

/// The lines of a file that can be read, unfolded, each ended by CRLF.
pub(super) fn readable(bytes: &[u8]) -> String {
    let texts = texts(bytes, &mut Notes::default()).into_iter().map(|(_, text)| text);
    texts.filter(|text| parsed(text).is_some()).map(|text| text + "\r\n").collect()
}

/// The lines of a file as text, unfolded, each with the number of its first physical line; none is blank.
fn texts(bytes: &[u8], notes: &mut Notes) -> Vec<(usize, String)> {
    let decoded;
    let bytes = match bytes {
        [0xff, 0xfe, rest @ ..] => {
            decoded = utf16(rest, u16::from_le_bytes, notes);
            decoded.as_bytes()
        }
        [0xfe, 0xff, rest @ ..] => {
            decoded = utf16(rest, u16::from_be_bytes, notes);
            decoded.as_bytes()
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            notes.add(words!(
                en: "the file begins with a byte order mark, which was passed over",
                et: "faili alguses on baidijärjestuse märk (BOM), see jäeti vahele",
            ));
            rest
        }
        _ => bytes,
    };
    let lines = unfolded(bytes).into_iter().map(|(number, line)| (number, text(line, notes)));
    lines.filter(|(_, text)| !text.trim().is_empty()).collect()
}

/// Logical lines with the number of their first physical one. Joined before they are decoded: a fold may stand
/// inside a letter.
fn unfolded(bytes: &[u8]) -> Vec<(usize, Vec<u8>)> {
    let mut lines: Vec<(usize, Vec<u8>)> = Vec::new();
    // A lone CR ends a line too: files of old programs have it.
    let normal: Vec<u8> = if bytes.contains(&b'\n') {
        bytes.to_vec()
    } else {
        bytes.iter().map(|byte| if *byte == b'\r' { b'\n' } else { *byte }).collect()
    };
    for (index, line) in normal.split(|byte| *byte == b'\n').enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        match (line, lines.last_mut()) {
            ([b' ' | b'\t', rest @ ..], Some((_, last))) => last.extend_from_slice(rest),
            _ => lines.push((index + 1, line.to_vec())),
        }
    }
    lines
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, notes: &mut Notes) -> String {
    notes.add(words!(
        en: "the file is in UTF-16, which was read as such",
        et: "fail on kodeeringus UTF-16 ja loeti sellisena",
    ));
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}')).collect()
}

/// A line as text; one that is not UTF-8 is taken for Windows-1252, of which Latin-1 is a part.
fn text(line: Vec<u8>, notes: &mut Notes) -> String {
    String::from_utf8(line).unwrap_or_else(|error| {
        let text: String = error.as_bytes().iter().map(|byte| windows_1252(*byte)).collect();
        notes.about(
            words!(
                en: "lines that are not UTF-8 were read as Windows-1252 (Latin-1): look at their letters",
                et: "read, mis ei ole UTF-8, loeti kodeeringus Windows-1252 (Latin-1): vaata nende tähed üle",
            ),
            Words::same(format!("`{}`", start_of(&text))),
        );
        text
    })
}

fn windows_1252(byte: u8) -> char {
    const UPPER: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
        '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ',
        '\u{fffd}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => UPPER[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

fn parsed(text: &str) -> Option<Line> {
    let colon = colon_of_value(text)?;
    let (head, value) = (&text[..colon], &text[colon + 1..]);
    // Something must stand behind the colon, and nothing in the head may end the line.
    let head: String = head.chars().filter(|letter| !letter.is_control()).collect();
    let line = format!("{}:.", head.trim());
    let property = PropertyParser::from_reader(line.as_bytes()).next()?.ok()?;
    let params = property.params.unwrap_or_default();
    let name = property.name.trim().to_ascii_uppercase();
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    (!name.is_empty() && name.bytes().all(is_name)).then(|| Line {
        name,
        params: params
            .into_iter()
            .map(|(key, values)| {
                (key.trim().to_owned(), values.iter().map(|value| caret_read(value)).collect())
            })
            .collect(),
        value: value.to_owned(),
    })
}

/// The first colon that stands in no quotes; if a quote is never closed, the first colon of all.
fn colon_of_value(text: &str) -> Option<usize> {
    let mut is_quoted = false;
    let outside = text.bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == b':' && !is_quoted
    });
    outside.or_else(|| text.find(':'))
}

/// A parameter value with its `^n`, `^'` and `^^` read (RFC 6868, 3.1).
fn caret_read(value: &str) -> String {
    let mut read = String::with_capacity(value.len());
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        let meant = match (letter, letters.peek()) {
            ('^', Some('n')) => '\n',
            ('^', Some('\'')) => '"',
            ('^', Some('^')) => '^',
            _ => {
                read.push(letter);
                continue;
            }
        };
        letters.next();
        read.push(meant);
    }
    read
}

fn start_of(text: &str) -> String {
    let mut start: String = text
        .chars()
        .take(40)
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    if text.chars().nth(40).is_some() {
        start.push('…');
    }
    start
}

//! Values of properties: TEXT, lists, parameters, URIs.
//!
//! A [`Property`] holds its value as it will be written, escaped; `line` only quotes parameters, folds and joins.
//! A property without a value is not written, so that an empty text needs no special case.

use std::fmt::Write as _;

use ical::property::Property;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A property whose value needs no escaping: a date, a number, a name of the standard.
pub(super) fn plain(name: &str, value: impl Into<String>) -> Property {
    let value = value.into();
    Property { name: name.to_owned(), params: None, value: (!value.is_empty()).then_some(value) }
}

/// A property of type TEXT (RFC 5545, 3.3.11).
pub(super) fn text(name: &str, value: &str) -> Property {
    plain(name, escaped(&cleaned(value)))
}

/// A property that is a list of TEXT, such as CATEGORIES: each item escaped, joined with bare commas; an item that
/// is empty or was there already is left out.
pub(super) fn list<'a>(name: &str, items: impl IntoIterator<Item = &'a str>) -> Property {
    let mut values: Vec<String> = Vec::new();
    for item in items {
        let value = escaped(&cleaned(item));
        if !value.is_empty() && !values.contains(&value) {
            values.push(value);
        }
    }
    plain(name, values.join(","))
}

/// A property that is a URI, or nothing if the address is not absolute with http or https. Not escaped as TEXT is.
pub(super) fn uri(name: &str, address: &str) -> Option<Property> {
    encoded(address).map(|value| plain(name, value))
}

/// The same property with a parameter. A quotation mark cannot stand in its value (RFC 5545, 3.2), a circumflex
/// begins an escape for some readers (RFC 6868) and shows as itself in others: both become letters that look alike.
pub(super) fn with(mut property: Property, name: &str, value: &str) -> Property {
    let value = cleaned(value).replace('\n', " ").replace('"', "\u{201d}").replace('^', "\u{2c6}");
    property.params.get_or_insert_default().push((name.to_owned(), vec![value]));
    property
}

/// An http or https address in ASCII: what a URI may not hold is percent-encoded, `%` stays (RFC 3986, 2).
pub(super) fn encoded(address: &str) -> Option<String> {
    let address = address.trim();
    let (scheme, rest) = address.split_once("://")?;
    if rest.is_empty() || !matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https") {
        return None;
    }
    let mut encoded = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a `String` cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    Some(encoded)
}

/// A text that survives any reader: NFC, no control characters, each line trimmed and with single blanks.
///
/// Every line end of Unicode becomes `\n`. Runs of blanks are made one, since a physical line that ends with a blank
/// is trimmed by some parsers and a long run leaves no other place to fold. A line may not begin with a combining
/// mark: behind the escape `\n` it would combine with the letter `n`.
pub(super) fn cleaned(text: &str) -> String {
    let text: String = text
        .replace("\r\n", "\n")
        .chars()
        .map(|letter| match letter {
            '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            '\t' => ' ',
            other => other,
        })
        .filter(|letter| *letter == '\n' || !(letter.is_control() || *letter == '\u{feff}'))
        .nfc()
        .collect();
    let lines: Vec<String> = text.split('\n').map(cleaned_line).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

fn cleaned_line(line: &str) -> String {
    let line =
        line.trim_start_matches(|letter: char| letter.is_whitespace() || is_combining_mark(letter));
    let mut cleaned = String::with_capacity(line.len());
    let mut after_blank = false;
    for letter in line.trim_end().chars() {
        if !(letter.is_whitespace() && after_blank) {
            cleaned.push(letter);
        }
        after_blank = letter.is_whitespace();
    }
    cleaned
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => escaped.push_str("\\\\"),
            ';' => escaped.push_str("\\;"),
            ',' => escaped.push_str("\\,"),
            '\n' => escaped.push_str("\\n"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// The text of a TEXT value (RFC 5545, 3.3.11), as [`text`] escaped it.
pub(super) fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.extend(letters.next().map(|mark| match mark {
                'n' | 'N' => '\n',
                mark => mark,
            })),
            letter => text.push(letter),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_holds_no_quotation_mark_line_end_or_circumflex() {
        let property = with(plain("X", "v"), "LABEL", "a \"b\"\r\nc^n; d, e: f");
        let (_, values) = &property.params.unwrap()[0];
        assert_eq!(values, &["a \u{201d}b\u{201d} c\u{2c6}n; d, e: f"]);
    }

    #[test]
    fn an_address_is_absolute_in_ascii_and_not_escaped_as_text_is() {
        let value = |address| uri("URL", address).and_then(|property| property.value);
        let address = "https://näidis.example/a b,c;d?e=\"õ\"";
        let encoded = "https://n%C3%A4idis.example/a%20b,c;d?e=%22%C3%B5%22";
        assert_eq!(value(address).as_deref(), Some(encoded));
        for address in
            ["", "/ajakava/", "mailto:a@naidis.example", "ftp://naidis.example/", "https://"]
        {
            assert_eq!(value(address), None, "{address}");
        }
    }
}

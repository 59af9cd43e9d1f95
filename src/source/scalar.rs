//! Texts as YAML writes them, so that what reads them back finds the same.

use std::fmt::Write as _;

/// A text as it is where YAML takes it for nothing else, else in quotes.
#[must_use]
pub fn yaml_scalar(value: &str) -> String {
    let is_plain = value.starts_with(|letter: char| letter.is_alphabetic())
        && value.chars().all(|letter| {
            letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '.' | '_' | '(' | ')' | '/')
        })
        && !value.ends_with(' ')
        && !WORDS.contains(&value.to_ascii_lowercase().as_str());
    if is_plain { value.to_owned() } else { yaml_quoted(value) }
}

/// Words that YAML takes for something else.
const WORDS: [&str; 9] = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];

/// A text in double quotes, in one line.
#[must_use]
pub fn yaml_quoted(value: &str) -> String {
    let mut text = String::from("\"");
    for letter in value.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            letter if is_yaml_printable(letter) => text.push(letter),
            letter => {
                let _ = write!(text, "\\U{:08x}", u32::from(letter));
            }
        }
    }
    text.push('"');
    text
}

/// Whether YAML takes a letter as it is, in every place (YAML 1.2, 5.1).
#[must_use]
pub fn is_yaml_printable(letter: char) -> bool {
    !letter.is_control()
        && !matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

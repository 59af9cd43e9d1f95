//! Values as YAML, in the style in which people write it: short things in one line, quotes only where they are needed.

use serde_yaml::{Mapping, Value};

/// A line is not filled with brackets beyond this.
const LINE: usize = 90;

/// Words that other programs do not take for texts.
const NO_TEXT: [&str; 6] = ["yes", "no", "on", "off", "y", "n"];

/// A whole file.
pub(in crate::editor) fn whole(value: &Mapping) -> String {
    let entries = value.iter().map(|(key, value)| entry(key, value, 0) + "\n");
    entries.collect()
}

/// A key and its value as lines, without the line end of the last.
pub(super) fn entry(key: &Value, value: &Value, indent: usize) -> String {
    format!("{}{}:{}", " ".repeat(indent), flow(key), behind(value, indent))
}

/// An item of a list as lines, without the line end of the last.
pub(super) fn item(value: &Value, indent: usize, is_flow: bool) -> String {
    let margin = " ".repeat(indent);
    match value {
        Value::Mapping(entries) if !is_flow && !entries.is_empty() => {
            let lines: Vec<String> =
                entries.iter().map(|(key, value)| entry(key, value, indent + 2)).collect();
            format!("{margin}- {}", lines.join("\n").trim_start())
        }
        _ => format!("{margin}-{}", behind(value, indent + 2)),
    }
}

/// What stands behind a colon or a hyphen at `indent`, with the blank or line end in front.
pub(super) fn behind(value: &Value, indent: usize) -> String {
    let margin = " ".repeat(indent + 2);
    match value {
        Value::String(text) if is_block(text) => {
            let ending = if text.ends_with('\n') { "" } else { "-" };
            let lines: Vec<String> = text
                .trim_end_matches('\n')
                .split('\n')
                .map(|line| if line.is_empty() { String::new() } else { format!("{margin}{line}") })
                .collect();
            format!(" |{ending}\n{}", lines.join("\n"))
        }
        Value::Mapping(entries) if !fits(value) => {
            let lines: Vec<String> =
                entries.iter().map(|(key, value)| entry(key, value, indent + 2)).collect();
            format!("\n{}", lines.join("\n"))
        }
        Value::Sequence(items) if !fits(value) => {
            let lines: Vec<String> =
                items.iter().map(|value| item(value, indent + 2, false)).collect();
            format!("\n{}", lines.join("\n"))
        }
        _ => format!(" {}", if is_collection(value) { flow(value) } else { scalar(value, false) }),
    }
}

/// In one line, within brackets.
pub(super) fn flow(value: &Value) -> String {
    match value {
        Value::Mapping(entries) => {
            let parts: Vec<String> =
                entries.iter().map(|(key, value)| flow_entry(key, value)).collect();
            format!("{{{}}}", parts.join(", "))
        }
        Value::Sequence(items) => {
            let parts: Vec<String> = items.iter().map(flow).collect();
            format!("[{}]", parts.join(", "))
        }
        _ => scalar(value, true),
    }
}

/// A key and its value in one line.
pub(super) fn flow_entry(key: &Value, value: &Value) -> String {
    format!("{}: {}", flow(key), flow(value))
}

/// Whether a collection goes into brackets: nothing but scalars in it, and short. Empty ones have no other form.
fn fits(value: &Value) -> bool {
    let is_flat = match value {
        Value::Mapping(entries) => !entries.values().any(is_collection),
        Value::Sequence(items) => !items.iter().any(is_collection),
        _ => true,
    };
    is_flat && flow(value).chars().count() <= LINE
}

fn is_collection(value: &Value) -> bool {
    matches!(value, Value::Mapping(_) | Value::Sequence(_))
}

/// Whether a text takes lines of its own.
fn is_block(text: &str) -> bool {
    text.trim_end_matches('\n').contains('\n')
        && !text.ends_with("\n\n")
        && !text.starts_with([' ', '\n', '\t'])
        && text.chars().all(|letter| letter == '\n' || !letter.is_control())
}

fn scalar(value: &Value, is_flow: bool) -> String {
    match value {
        Value::String(text) if is_plain(text, is_flow) => text.clone(),
        Value::String(text) => serde_json::to_string(text).unwrap_or_default(),
        other => serde_yaml::to_string(other).unwrap_or_default().trim_end().to_owned(),
    }
}

/// Whether a text without quotes is read as this text.
fn is_plain(text: &str, is_flow: bool) -> bool {
    let is_special = text.starts_with(['"', '\'', '|', '>', '%', '@', '`', '?', '-', ':'])
        || text.contains(['\n', '\t'])
        || text.ends_with(':')
        || NO_TEXT.contains(&text.to_ascii_lowercase().as_str());
    let is_bracket = is_flow && text.contains([',', '[', ']', '{', '}']);
    let reads_so = matches!(serde_yaml::from_str(text), Ok(Value::String(read)) if read == text);
    reads_so && !is_special && !is_bracket
}

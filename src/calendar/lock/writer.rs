//! The lock as text: sorted, a fact a line, so that two branches that changed different sessions merge by lines.

use std::fmt::Write as _;

use crate::calendar::lock::{Lock, Locked, slot};
use crate::model::{Change, ChangeKind};

/// The head of every lock.
pub(super) const HEAD: &str = "\
# What the subscribers of the calendars have seen. `kava build` writes this file:
# commit it with the content, and leave it as it is.
";

/// The version of the form.
pub(super) const VERSION: &str = "version: 1";

/// The text of a lock: YAML, UTF-8, ended by a line feed.
pub(super) fn text(lock: &Lock) -> String {
    let mut lines = vec![VERSION.to_owned(), "entries:".to_owned()];
    for (uid, locked) in &lock.entries {
        lines.push(format!("  {}:", quoted(uid)));
        push_entry(&mut lines, locked);
    }
    lines.push("feeds:".to_owned());
    lines.extend(lock.feeds.iter().map(|address| format!("  - {}", quoted(address))));
    lines.push("retired:".to_owned());
    lines.extend(lock.retired.iter().map(|id| format!("  - {}", quoted(id))));
    format!("{HEAD}{}\n", lines.join("\n"))
}

/// What never changes stands first, so that changes of two neighbours do not touch.
fn push_entry(lines: &mut Vec<String>, locked: &Locked) {
    let facts = &locked.facts;
    let history = &locked.history;
    for (key, value) in [
        ("id", quoted(&facts.id)),
        ("language", facts.language.to_string()),
        ("series", quoted(&facts.series)),
        ("title", quoted(&facts.title)),
        ("when", quoted(&slot::written(&facts.slot))),
        ("place", quoted(&facts.place)),
        ("status", facts.status.key().to_owned()),
        ("hash", quoted(&locked.fingerprint)),
        ("sequence", history.sequence.to_string()),
        ("changed_at", history.changed_at.to_string()),
    ] {
        lines.push(format!("    {key}: {value}"));
    }
    if !history.changes.is_empty() {
        lines.push("    changes:".to_owned());
        lines.extend(history.changes.iter().map(change));
    }
}

fn change(change: &Change) -> String {
    let ends = match &change.kind {
        ChangeKind::Moved { from, to } => Some((slot::written(from), slot::written(to))),
        ChangeKind::Place { from, to } | ChangeKind::Title { from, to } => {
            Some((from.clone(), to.clone()))
        }
        _ => None,
    };
    let ends = ends.map_or_else(String::new, |(from, to)| {
        format!(", from: {}, to: {}", quoted(&from), quoted(&to))
    });
    format!(
        "      - {{at: {}, sequence: {}, what: {}{ends}}}",
        change.at,
        change.sequence,
        change.kind.key()
    )
}

/// A text in quotation marks, as YAML and JSON have it; on one line, whatever it holds.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            letter if needs_code(letter) => {
                // Writing to a `String` cannot fail.
                let _ = write!(quoted, "\\U{:08x}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// What YAML does not take as it is, or takes for the end of a line.
fn needs_code(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

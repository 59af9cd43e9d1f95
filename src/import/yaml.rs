//! The text of the file, as a careful author would write it. Read back by `load`, it says the same for any text.

use std::fmt::Write as _;

use jiff::civil::DateTime;

use crate::model::Status;
use crate::report::{Tongue, words};
use crate::source::{is_yaml_printable, yaml_quoted, yaml_scalar};

use super::notes::Note;
use super::series::WrittenSeries;
use super::sessions::{Facts, When, WrittenRule, WrittenSession};

/// A series with its notes as comments at the top.
pub(super) fn file(series: &WrittenSeries, notes: &[Note], tongue: Tongue) -> String {
    let mut text = String::new();
    let made = words!(
        en: "Made from a calendar by `kava import`. Look it through, then take these lines away.",
        et: "Tehtud kalendrist käsuga `kava import`. Vaata see üle ja kustuta siis need read.",
    );
    comment(&mut text, made.told_in(tongue));
    for note in notes {
        comment(&mut text, &format!("- {}", note.message.told_in(tongue)));
        for about in &note.about {
            comment(&mut text, &format!("    {}", about.told_in(tongue)));
        }
    }
    pair(&mut text, "", "title", &series.title);
    if let Some(summary) = &series.summary {
        pair(&mut text, "", "summary", summary);
    }
    text.push_str("kind: meeting\n");
    pair(&mut text, "", "time_zone", &series.zone);
    if !series.sessions.is_empty() {
        text.push_str("sessions:\n");
    }
    for one in &series.sessions {
        session(&mut text, one);
    }
    if !series.rules.is_empty() {
        text.push_str("repeat:\n");
    }
    for one in &series.rules {
        rule(&mut text, one);
    }
    text
}

const IN: &str = "    ";

fn session(text: &mut String, session: &WrittenSession) {
    place_comment(text, &session.facts);
    let _ = writeln!(text, "  - id: {}", yaml_scalar(&session.id));
    if let Some(uid) = &session.uid {
        let _ = writeln!(text, "{IN}uid: {}", yaml_quoted(uid));
    }
    if let Some(title) = &session.facts.title {
        pair(text, IN, "title", title);
    }
    match session.when {
        When::Days(first, last) => {
            let _ = writeln!(text, "{IN}date: {first}");
            if last != first {
                let _ = writeln!(text, "{IN}last_date: {last}");
            }
            let _ = writeln!(text, "{IN}all_day: true");
        }
        When::Timed { start, minutes, end } => {
            let _ = writeln!(text, "{IN}start: {}", moment(start));
            let _ = match end {
                // The length between two times is what the clocks say, also across a change.
                Some(end) if end.date() == start.date() => {
                    writeln!(text, "{IN}end: {}", yaml_quoted(&end.strftime("%H:%M").to_string()))
                }
                Some(end) => writeln!(text, "{IN}end: {}", moment(end)),
                None => writeln!(text, "{IN}duration: {minutes} min"),
            };
        }
    }
    facts(text, &session.facts);
    if let Some(day) = session.updated {
        let _ = writeln!(text, "{IN}updated: {day}");
    }
    if let Some(summary) = &session.facts.summary {
        pair(text, IN, "summary", summary);
    }
}

fn rule(text: &mut String, rule: &WrittenRule) {
    place_comment(text, &rule.facts);
    let _ = writeln!(text, "  - rule: {}", yaml_quoted(&rule.rule));
    let _ = writeln!(text, "{IN}start: {}", moment(rule.start));
    let _ = writeln!(text, "{IN}duration: {} min", rule.minutes);
    let _ = writeln!(text, "{IN}id: {}", yaml_quoted(&format!("{}-{{date}}", rule.id)));
    if let Some(title) = &rule.facts.title {
        pair(text, IN, "title", title);
    }
    if !rule.except.is_empty() {
        let days: Vec<String> = rule.except.iter().map(ToString::to_string).collect();
        let _ = writeln!(text, "{IN}except: [{}]", days.join(", "));
    }
    facts(text, &rule.facts);
}

fn facts(text: &mut String, facts: &Facts) {
    if facts.status != Status::Confirmed {
        let _ = writeln!(text, "{IN}status: {}", facts.status.key());
    }
    if let Some(attendance) = facts.attendance {
        let _ = writeln!(text, "{IN}attendance: {attendance}");
    }
    if let Some(place) = &facts.place {
        let _ = writeln!(text, "{IN}place: {}", yaml_scalar(place));
    }
    if let Some(url) = &facts.meeting_url {
        let _ = writeln!(text, "{IN}meeting_url: {}", yaml_quoted(url));
    }
    if facts.is_draft {
        let _ = writeln!(text, "{IN}draft: true");
    }
}

fn place_comment(text: &mut String, facts: &Facts) {
    if let Some(place) = &facts.unknown_place {
        text.push_str("  ");
        comment(text, &format!("LOCATION: {place}"));
    }
}

fn moment(at: DateTime) -> String {
    at.strftime("%Y-%m-%d %H:%M").to_string()
}

fn comment(text: &mut String, words: &str) {
    let visible: String =
        words.chars().map(|letter| if is_yaml_printable(letter) { letter } else { ' ' }).collect();
    let _ = writeln!(text, "# {}", visible.trim_end());
}

/// A key with a text, which may have several lines.
fn pair(text: &mut String, indent: &str, key: &str, value: &str) {
    let is_block = value.contains('\n')
        && value
            .split('\n')
            .all(|line| line.trim_end() == line && line.chars().all(is_yaml_printable))
        && !value.starts_with([' ', '\t', '\n'])
        && !value.ends_with('\n');
    if !is_block {
        let _ = writeln!(text, "{indent}{key}: {}", yaml_scalar(value));
        return;
    }
    let _ = writeln!(text, "{indent}{key}: |-");
    for line in value.split('\n') {
        if line.is_empty() {
            text.push('\n');
        } else {
            let _ = writeln!(text, "{indent}  {line}");
        }
    }
}

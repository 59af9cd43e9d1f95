//! A series a year later: sessions on the same weekdays, as if nothing had been moved or cancelled yet.

use jiff::civil::Date;

use crate::model::Series;
use crate::report::words;
use crate::source::{YamlNode, YamlText};

use super::super::NewFile;
use super::super::edits::Edits;
use super::days::{date_in, days_of, made_free};
use super::{Year, renamed_path, rules};

/// What a session says of the past year alone.
const PAST: [&str; 5] = ["status", "note", "updated", "uid", "aliases"];

/// The link of an old meeting leads nowhere, or among strangers.
const LINK: &str = "meeting_url";

/// The file of the new series.
pub(super) fn file(year: &mut Year<'_>, series: &Series, text: &str) -> NewFile {
    let old = series.id.as_str();
    let new = year.names.series.get(old).cloned().unwrap_or_else(|| old.to_owned());
    let path = renamed_path(&series.source, &new, old);
    let yaml = YamlText::new(&series.source, text);
    let mut edits = Edits::of(text);
    if let Some(root) = &yaml.root {
        if holds_link(root) {
            year.notes.push(words!(
                en: "`{path}` has no meeting links: those of the old cohort were left out",
                et: "failis `{path}` ei ole kohtumiste linke: vana lennu omad jäid välja",
            ));
        }
        if let Some(programme) = root.get("programme") {
            edits.replace(programme.range.clone(), year.names.programme.1.as_str());
        }
        year.carry_common(root, text, &mut edits);
        edits.remove_keys(root, |key| key == "updated" || key == LINK);
        if let Some(defaults) = root.get("defaults") {
            year.carry_common(defaults, text, &mut edits);
            edits.remove_keys(defaults, |key| key == LINK);
        }
        if let Some(sessions) = root.get("sessions") {
            carry_sessions(year, sessions.items(), text, &mut edits);
        }
        if let Some(repeat) = root.get("repeat") {
            let one = std::slice::from_ref(repeat);
            let rules = if repeat.items().is_empty() { one } else { repeat.items() };
            for rule in rules.iter().filter(|rule| !rule.entries().is_empty()) {
                edits.remove_keys(rule, |key| key == LINK);
                rules::carry(year, rule, text, &mut edits);
            }
        }
    }
    NewFile { path, text: edits.made() }
}

fn carry_sessions(year: &mut Year<'_>, sessions: &[YamlNode], text: &str, edits: &mut Edits<'_>) {
    let spans: Vec<(Date, Date)> = sessions
        .iter()
        .map(|session| {
            let (first, last) = span(session, text).unwrap_or((Date::MAX, Date::MAX));
            (year.shift.day(first), year.shift.day(last))
        })
        .collect();
    let further = made_free(&spans, |day| year.day_off(day).is_some());
    for ((session, span), further) in sessions.iter().zip(&spans).zip(further) {
        carry_session(year, session, (*span, further), text, edits);
    }
}

fn carry_session(
    year: &mut Year<'_>,
    session: &YamlNode,
    (span, further): ((Date, Date), i64),
    text: &str,
    edits: &mut Edits<'_>,
) {
    let old_id = session.get("id").and_then(YamlNode::as_text).unwrap_or_default();
    let id = year.names.now(old_id);
    if let Some(node) = session.get("id") {
        edits.replace(node.range.clone(), id.as_str());
    }
    year.carry_common(session, text, edits);
    for key in ["date", "last_date", "start", "end"] {
        year.carry_day(session.get(key), further, text, edits);
    }
    edits.remove_keys(session, |key| PAST.contains(&key) || key == LINK);
    let status = session.get("status").and_then(YamlNode::as_text);
    if status == Some("cancelled") {
        year.notes.push(words!(
            en: "`{old_id}` was cancelled; `{id}` takes place, unless you take it out",
            et: "`{old_id}` jäi ära; `{id}` toimub, kui sa seda välja ei võta",
        ));
    }
    let (first, last) = span;
    let Some((day, name)) = days_of(first, last).find_map(|day| Some((day, year.day_off(day)?)))
    else {
        return;
    };
    let now = first.checked_add(jiff::Span::new().days(further)).unwrap_or(first);
    year.notes.push(if further == 0 {
        words!(in name;
            en: "`{id}` falls on a day off, {day}: {name}; no free day was found near by",
            et: "`{id}` satub vabale päevale {day}: {name}; lähedalt vaba päeva ei leidunud",
        )
    } else {
        words!(in name;
            en: "`{id}` is on {now}, since {day} is a day off: {name}",
            et: "`{id}` on {now}, sest {day} on vaba päev: {name}",
        )
    });
}

/// The first day of a session and its last.
fn span(session: &YamlNode, text: &str) -> Option<(Date, Date)> {
    let day = |key: &str| Some(date_in(&text[session.get(key)?.range.clone()])?.1);
    let first = day("date").or_else(|| day("start"))?;
    let last = day("last_date").or_else(|| day("end")).unwrap_or(first);
    Some((first, last.max(first)))
}

/// Whether a link of a meeting stands anywhere in a series.
fn holds_link(root: &YamlNode) -> bool {
    let below = ["sessions", "repeat"].into_iter().filter_map(|key| root.get(key));
    let items = below.flat_map(|node| std::iter::once(node).chain(node.items()));
    let mut all = std::iter::once(root).chain(root.get("defaults")).chain(items);
    all.any(|node| node.get(LINK).is_some())
}

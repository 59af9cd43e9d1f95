//! A rule that makes sessions, a year later.

use jiff::civil::{Date, DateTime};

use crate::recurrence::{local_times, parts, until, until_part};
use crate::report::words;
use crate::source::YamlNode;

use super::super::edits::Edits;
use super::Year;
use super::days::date_in;

/// More sessions than this no rule may make.
const MOST_SESSIONS: u16 = 500;

/// Carries a rule on: its id, its beginning and end, and the days that it leaves out.
///
/// It begins on the first day that it makes from the old beginning on, moved. Days that were left out, but for old
/// holidays, are left out by their number; new holidays are left out, too.
pub(super) fn carry(year: &mut Year<'_>, rule: &YamlNode, text: &str, edits: &mut Edits<'_>) {
    year.carry_common(rule, text, edits);
    let old_id = rule.get("id").and_then(YamlNode::as_text).unwrap_or_default();
    let id = year.names.now(old_id);
    if let Some(node) = rule.get("id") {
        let raw = &text[node.range.clone()];
        let quote = ["\"", "'"].into_iter().find(|quote| raw.starts_with(quote));
        let quote = quote.unwrap_or_default();
        edits.replace(node.range.clone(), format!("{quote}{id}{quote}"));
    }
    let (Some(said), Some(start)) = (rule.get("rule"), rule.get("start")) else { return };
    let Some(old_rule) = said.as_text() else { return };
    let Some((at, day)) = date_in(&text[start.range.clone()]) else { return };

    let new_rule = with_new_end(year, old_rule);
    if new_rule != old_rule {
        let raw = text[said.range.clone()].replace(old_rule, &new_rule);
        edits.replace(said.range.clone(), raw);
    }
    let old_days = days(year, old_rule, day);
    let wanted = year.shift.day(day);
    let mut new_days = days(year, &new_rule, wanted);
    let first = new_days.first().copied().unwrap_or(wanted);
    if first != wanted {
        new_days = days(year, &new_rule, first);
        year.notes.push(words!(
            en: "`{id}` begins on {first}, the first day that its rule makes from {wanted} on",
            et: "`{id}` algab {first}: see on esimene päev, mille reegel alates {wanted} annab",
        ));
    }
    let from = start.range.start;
    edits.replace(from + at.start..from + at.end, first.to_string());

    let left_out = left_out(year, rule, &old_days, &new_days);
    for day in &left_out {
        if let Some(name) = year.day_off(*day) {
            year.notes.push(words!(in name;
                en: "`{id}` leaves {day} out, a day off: {name}",
                et: "`{id}` jätab vahele {day}, sest see on vaba päev: {name}",
            ));
        }
    }
    write_left_out(rule, start, &left_out, text, edits);
}

/// The days that a rule makes from a day on.
fn days(year: &Year<'_>, rule: &str, start: Date) -> Vec<Date> {
    let start = start.at(0, 0, 0, 0);
    let made = || -> Option<Vec<DateTime>> {
        let parts = parts(rule)?.into_iter().map(|(key, value)| match key.as_str() {
            "UNTIL" => until(&value, &year.zone).map(until_part),
            _ => Some((key, value)),
        });
        local_times(&parts.collect::<Option<Vec<_>>>()?, start, MOST_SESSIONS)
    };
    made().unwrap_or_default().into_iter().map(DateTime::date).collect()
}

/// A rule whose last day, if it says one, has moved.
fn with_new_end(year: &Year<'_>, rule: &str) -> String {
    let Some(at) = rule.to_ascii_uppercase().find("UNTIL=").map(|at| at + "UNTIL=".len()) else {
        return rule.to_owned();
    };
    let last = rule.get(at..at + 8).and_then(|day| Date::strptime("%Y%m%d", day).ok());
    match last {
        Some(last) => {
            let last = year.shift.day(last).strftime("%Y%m%d");
            format!("{}{last}{}", &rule[..at], &rule[at + 8..])
        }
        None => rule.to_owned(),
    }
}

/// The days that the new rule leaves out, in order.
fn left_out(year: &Year<'_>, rule: &YamlNode, old: &[Date], new: &[Date]) -> Vec<Date> {
    let except = rule.get("except");
    let items = except.map(YamlNode::items).unwrap_or_default();
    let alone = except.filter(|node| node.as_text().is_some());
    let before: Vec<Date> = items
        .iter()
        .chain(alone)
        .filter_map(|day| day.as_text()?.parse().ok())
        .filter(|day| year.day_off(*day).is_none())
        .collect();
    let is_out = |index: usize, day: Date| {
        old.get(index).is_some_and(|day| before.contains(day)) || year.day_off(day).is_some()
    };
    new.iter()
        .enumerate()
        .filter(|(index, day)| is_out(*index, **day))
        .map(|(_, day)| *day)
        .collect()
}

fn write_left_out(
    rule: &YamlNode,
    start: &YamlNode,
    days: &[Date],
    text: &str,
    edits: &mut Edits<'_>,
) {
    let list: Vec<String> = days.iter().map(Date::to_string).collect();
    let list = format!("[{}]", list.join(", "));
    match (rule.get("except"), days) {
        (None, []) => {}
        (Some(_), []) => edits.remove_keys(rule, |key| key == "except"),
        (Some(there), _) => edits.replace(there.range.clone(), list),
        (None, _) if text[rule.range.clone()].starts_with('{') => {
            let end = start.range.end;
            edits.replace(end..end, format!(", except: {list}"));
        }
        (None, _) => {
            let key = rule.entries().iter().find(|entry| entry.key == "start");
            let at = key.map_or(start.range.start, |key| key.key_range.start);
            let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
            let indent = " ".repeat(text[line..at].chars().count());
            let end =
                text[start.range.end..].find('\n').map_or(text.len(), |end| start.range.end + end);
            edits.replace(end..end, format!("\n{indent}except: {list}"));
        }
    }
}

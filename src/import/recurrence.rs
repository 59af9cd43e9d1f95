//! RRULE (RFC 5545, 3.3.10): the local times that a rule makes, and whether a series may keep it as it is.
//!
//! As in `resolve/repeat.rs`, a rule is expanded as if its times were UTC and zoned afterwards.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use rrule::RRuleSet;

use super::moment::{Written, written};

/// What a rule makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Expanded {
    /// Local times, in order, beginning with the start.
    pub(super) starts: Vec<DateTime>,
    /// Whether it would go on.
    pub(super) is_endless: bool,
    /// Whether the start is a day of the rule too.
    pub(super) has_start: bool,
    /// Whether `repeat` takes such a rule.
    pub(super) is_plain: bool,
}

/// More times than these are not looked at.
const MOST_TIMES: u16 = 5000;

/// The most sessions that a `repeat` may make.
const MOST_OF_A_REPEAT: usize = 500;

/// Expands a rule up to its end, or to the horizon if it has none.
///
/// # Errors
/// A clause that says why it cannot be followed.
pub(super) fn expanded(
    rule: &str,
    start: DateTime,
    zone: &TimeZone,
    horizon: Timestamp,
) -> Result<Expanded, String> {
    let unreadable = || format!("the rule `{}` cannot be followed", rule.escape_debug());
    let parts = parts(rule).ok_or_else(unreadable)?;
    let is_endless = !parts.iter().any(|(key, _)| matches!(key.as_str(), "COUNT" | "UNTIL"));
    let mut written = String::new();
    for (key, value) in &parts {
        let value = match key.as_str() {
            "UNTIL" => local_until(value, zone).ok_or_else(unreadable)?,
            _ => value.clone(),
        };
        written = format!("{written}{key}={value};");
    }
    if is_endless {
        let end = zone.to_datetime(horizon);
        written = format!("{written}UNTIL={}", end.max(start).strftime(UNTIL));
    }
    let mut starts = all(&written, start).ok_or_else(unreadable)?;
    if starts.len() > usize::from(MOST_TIMES) {
        return Err(format!("the rule `{rule}` makes more than {MOST_TIMES} times"));
    }
    let has_start = starts.first() == Some(&start);
    if !has_start {
        starts.retain(|time| *time > start);
        starts.insert(0, start);
    }
    let is_plain = !is_endless
        && has_start
        && starts.len() <= MOST_OF_A_REPEAT
        && parts.iter().all(|(key, value)| match key.as_str() {
            "FREQ" => matches!(value.as_str(), "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY"),
            key => !matches!(key, "BYHOUR" | "BYMINUTE" | "BYSECOND"),
        });
    Ok(Expanded { starts, is_endless, has_start, is_plain })
}

/// The local times that a rule makes up to a time; nothing if it cannot be followed.
pub(super) fn starts_until(rule: &str, start: DateTime, end: DateTime) -> Option<Vec<DateTime>> {
    let parts = parts(rule)?;
    let bounds = |key: &str| matches!(key, "COUNT" | "UNTIL");
    let own = parts.iter().find(|(key, _)| key == "UNTIL");
    let own = own.and_then(|(_, value)| local_until(value, &TimeZone::UTC));
    let own = own.and_then(|until| match written(&until) {
        Some(Written::Utc(until)) => Some(until),
        _ => None,
    });
    let rest: Vec<String> = parts
        .iter()
        .filter(|(key, _)| !bounds(key))
        .map(|(key, value)| format!("{key}={value}"))
        .collect();
    let end = own.map_or(end, |own| own.min(end)).max(start);
    all(&format!("{};UNTIL={}", rest.join(";"), end.strftime(UNTIL)), start)
}

const UNTIL: &str = "%Y%m%dT%H%M%SZ";

/// Expands a rule whose UNTIL is local time marked as UTC.
fn all(rule: &str, start: DateTime) -> Option<Vec<DateTime>> {
    let rule = rule.trim_end_matches(';');
    let text = format!("DTSTART:{}\nRRULE:{rule}", start.strftime(UNTIL));
    let set: RRuleSet = text.parse().ok()?;
    let made = set.all(MOST_TIMES + 1).dates;
    made.iter()
        .map(|date| {
            let instant = Timestamp::from_second(date.timestamp()).ok()?;
            Some(TimeZone::UTC.to_datetime(instant))
        })
        .collect()
}

/// The parts of a rule, upper case; nothing if one of them is none that there is.
fn parts(rule: &str) -> Option<Vec<(String, String)>> {
    const KNOWN: [&str; 14] = [
        "FREQ",
        "COUNT",
        "UNTIL",
        "INTERVAL",
        "BYDAY",
        "BYMONTH",
        "BYMONTHDAY",
        "BYYEARDAY",
        "BYWEEKNO",
        "BYSETPOS",
        "WKST",
        "BYHOUR",
        "BYMINUTE",
        "BYSECOND",
    ];
    let upper = rule.trim().to_ascii_uppercase();
    let written = upper.trim_matches(';').split(';').filter(|part| !part.is_empty());
    let parts: Option<Vec<(String, String)>> = written
        .map(|part| {
            let (key, value) = part.split_once('=')?;
            let is_plain =
                |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b',' | b'+' | b'-');
            let is_good = KNOWN.contains(&key) && !value.is_empty() && value.bytes().all(is_plain);
            // Steps that lead out of the calendar at once make the parser of rules count for ever.
            let is_small = key != "INTERVAL" || value.parse::<u16>().is_ok_and(|n| n <= 1000);
            (is_good && is_small).then(|| (key.to_owned(), value.to_owned()))
        })
        .collect();
    parts.filter(|parts| parts.iter().any(|(key, _)| key == "FREQ"))
}

/// UNTIL as local time marked as UTC; a day alone holds all of that day.
fn local_until(until: &str, zone: &TimeZone) -> Option<String> {
    let local = match written(until)? {
        Written::Day(day) => day.at(23, 59, 59, 0),
        Written::Local(local) => local,
        Written::Utc(utc) => zone.to_datetime(TimeZone::UTC.to_timestamp(utc).ok()?),
    };
    Some(local.strftime(UNTIL).to_string())
}

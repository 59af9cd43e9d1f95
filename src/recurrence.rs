//! RRULE (RFC 5545, 3.3.10): the local times that a rule makes. The one door to `rrule`.
//!
//! A rule is expanded as if its times were UTC and zoned afterwards, so that a change of clocks shifts no hour:
//! a meeting at 10:00 is at 10:00 in winter and in summer.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use rrule::RRuleSet;

/// A part of a rule in capitals: `("FREQ", "WEEKLY")`.
pub type Part = (String, String);

/// A local time as the rules say it that are expanded.
const LOCAL_AS_UTC: &str = "%Y%m%dT%H%M%SZ";

/// The longest step: longer ones lead out of the calendar at once, where the parser of rules counts for ever or stops
/// without a word.
const MOST_STEPS: u16 = 1000;

/// The parts of a rule, with or without `RRULE:`; nothing if one is not of the form `KEY=VALUE`.
#[must_use]
pub fn parts(rule: &str) -> Option<Vec<Part>> {
    let upper = rule.trim().to_ascii_uppercase();
    let rule = upper.strip_prefix("RRULE:").unwrap_or(&upper);
    let written = rule.split(';').filter(|part| !part.is_empty());
    written
        .map(|part| {
            let (key, value) = part.split_once('=')?;
            let is_plain =
                |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b',' | b'+' | b'-');
            let is_good = !value.is_empty() && value.bytes().all(is_plain);
            let is_small =
                key != "INTERVAL" || value.parse::<u16>().is_ok_and(|steps| steps <= MOST_STEPS);
            (is_good && is_small).then(|| (key.to_owned(), value.to_owned()))
        })
        .collect()
}

/// The last local time that UNTIL allows, whichever of its forms was written; a day alone holds all of that day.
/// `zone` is that of the start, for an UNTIL in UTC. Nothing if it is no time.
#[must_use]
pub fn until(value: &str, zone: &TimeZone) -> Option<DateTime> {
    let time = |text: &str| {
        let forms = ["%Y%m%dT%H%M%S", "%Y%m%dT%H%M"];
        forms.iter().find_map(|form| DateTime::strptime(form, text).ok())
    };
    if let Some(instant) = value.strip_suffix('Z') {
        return Some(zone.to_datetime(TimeZone::UTC.to_timestamp(time(instant)?).ok()?));
    }
    match value.len() {
        8 => Some(Date::strptime("%Y%m%d", value).ok()?.at(23, 59, 59, 0)),
        _ => time(value),
    }
}

/// The part that ends a rule at a local time.
#[must_use]
pub fn until_part(last: DateTime) -> Part {
    ("UNTIL".to_owned(), last.strftime(LOCAL_AS_UTC).to_string())
}

/// The local times that a rule makes from a start on, in order, at most one more than `most`; nothing if it cannot be
/// followed. UNTIL among the parts is one of [`until_part`].
#[must_use]
pub fn local_times(parts: &[Part], start: DateTime, most: u16) -> Option<Vec<DateTime>> {
    let rule: Vec<String> = parts.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let text = format!("DTSTART:{}\nRRULE:{}", start.strftime(LOCAL_AS_UTC), rule.join(";"));
    let set: RRuleSet = text.parse().ok()?;
    let made = set.all(most.saturating_add(1)).dates;
    let local = made.iter().map(|date| {
        let instant = Timestamp::from_second(date.timestamp()).ok()?;
        Some(TimeZone::UTC.to_datetime(instant))
    });
    local.collect()
}

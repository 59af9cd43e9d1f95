//! The rules of a calendar: the local times that they make, and whether a series may keep them as they are.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::recurrence::{Part, local_times, until, until_part};
use crate::report::{Words, words};

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
) -> Result<Expanded, Words> {
    let unreadable = || {
        words!(
            en: "the rule `{rule}` cannot be followed",
            et: "kordusreeglit `{rule}` ei saa järgida",
            rule = rule.escape_debug(),
        )
    };
    let parts = known_parts(rule).ok_or_else(unreadable)?;
    let is_endless = !parts.iter().any(is_bound);
    let mut followed = Vec::new();
    for part in &parts {
        followed.push(match part.0.as_str() {
            "UNTIL" => until_part(until(&part.1, zone).ok_or_else(unreadable)?),
            _ => part.clone(),
        });
    }
    if is_endless {
        followed.push(until_part(zone.to_datetime(horizon).max(start)));
    }
    let mut starts = local_times(&followed, start, MOST_TIMES).ok_or_else(unreadable)?;
    if starts.len() > usize::from(MOST_TIMES) {
        return Err(words!(
            en: "the rule `{rule}` makes more than {MOST_TIMES} times",
            et: "kordusreegel `{rule}` teeb rohkem kui {MOST_TIMES} korda",
        ));
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
    let (bounds, mut parts): (Vec<Part>, Vec<Part>) =
        known_parts(rule)?.into_iter().partition(is_bound);
    let own = bounds.iter().find(|(key, _)| key == "UNTIL");
    let own = own.and_then(|(_, value)| until(value, &TimeZone::UTC));
    parts.push(until_part(own.map_or(end, |own| own.min(end)).max(start)));
    local_times(&parts, start, MOST_TIMES)
}

/// Whether a part ends a rule.
fn is_bound((key, _): &Part) -> bool {
    matches!(key.as_str(), "COUNT" | "UNTIL")
}

/// The parts of a rule; nothing if one of them is none that there is.
fn known_parts(rule: &str) -> Option<Vec<Part>> {
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
    let parts = crate::recurrence::parts(rule)?;
    let is_known = parts.iter().all(|(key, _)| KNOWN.contains(&key.as_str()));
    let has_frequency = parts.iter().any(|(key, _)| key == "FREQ");
    (is_known && has_frequency).then_some(parts)
}

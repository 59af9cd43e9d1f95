//! VTIMEZONE (RFC 5545, 3.6.5): the IANA zone whose clocks go as it says.

use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, ToSpan};

use super::component::Component;
use super::moment::{Written, written};
use super::recurrence::starts_until;
use super::windows_zones::iana_names;
use super::zones::iana;

/// A change of clocks: the local time at which it comes, as the clocks show it before, and the offset afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    at: DateTime,
    offset: Offset,
}

/// The zone that has the offsets of a VTIMEZONE in all of these years: the usual one of the site if it has, else the
/// first of the zones that Windows knows, else of all.
pub(super) fn matching_zone(
    definition: &Component,
    (first, last): (i16, i16),
    usual: &TimeZone,
) -> Option<TimeZone> {
    let end = Date::new(last, 12, 31).ok()?;
    let changes = changes(definition, end.at(23, 59, 59, 0))?;
    let mut samples = Vec::new();
    let mut day = Date::new(first, 1, 1).ok()?;
    while day <= end {
        let noon = day.at(12, 0, 0, 0);
        samples.push((noon, offset_at(&changes, noon)?));
        day = day.checked_add(3.days()).ok()?;
    }
    let fits = |zone: &TimeZone| {
        samples.iter().all(|(noon, offset)| {
            let found = zone.to_ambiguous_timestamp(*noon).compatible();
            found.is_ok_and(|instant| zone.to_offset(instant) == *offset)
        })
    };
    if fits(usual) {
        return Some(usual.clone());
    }
    let mut all: Vec<String> =
        jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
    all.sort();
    let all = all.into_iter().filter_map(|name| iana(&name));
    iana_names().filter_map(iana).chain(all).find(fits)
}

/// Whether two zones have the same offsets in all of these years.
pub(super) fn have_same_clocks(
    one: &TimeZone,
    other: &TimeZone,
    (first, last): (i16, i16),
) -> bool {
    let (Ok(mut day), Ok(end)) = (Date::new(first, 1, 1), Date::new(last, 12, 31)) else {
        return false;
    };
    while day <= end {
        let instant = one.to_ambiguous_timestamp(day.at(12, 0, 0, 0)).compatible();
        let are_same = instant.is_ok_and(|at| one.to_offset(at) == other.to_offset(at));
        let Ok(next) = day.checked_add(3.days()) else { return false };
        if !are_same {
            return false;
        }
        day = next;
    }
    true
}

/// All changes up to a day, in order; nothing if the definition cannot be read.
fn changes(definition: &Component, end: DateTime) -> Option<Vec<Change>> {
    let mut changes = Vec::new();
    let observances = definition
        .parts
        .iter()
        .filter(|part| matches!(part.name.as_str(), "STANDARD" | "DAYLIGHT"));
    for observance in observances {
        let offset = offset(&observance.line("TZOFFSETTO")?.value)?;
        let start = local(&observance.line("DTSTART")?.value)?;
        let mut times = vec![start];
        for rule in observance.all("RRULE") {
            times.extend(starts_until(&rule.value, start, end)?);
        }
        for more in observance.all("RDATE") {
            times.extend(more.value.split(',').filter_map(local));
        }
        changes.extend(times.into_iter().map(|at| Change { at, offset }));
    }
    changes.sort();
    (!changes.is_empty()).then_some(changes)
}

/// The offset that holds at a local time; before the first change, that of the first.
fn offset_at(changes: &[Change], local: DateTime) -> Option<Offset> {
    let last = changes.iter().rev().find(|change| change.at <= local);
    last.or(changes.first()).map(|change| change.offset)
}

fn local(value: &str) -> Option<DateTime> {
    match written(value.trim())? {
        Written::Day(day) => Some(day.at(0, 0, 0, 0)),
        Written::Local(local) | Written::Utc(local) => Some(local),
    }
}

/// A UTC-OFFSET: `+0200`, `-033000`.
fn offset(value: &str) -> Option<Offset> {
    let value = value.trim();
    let (sign, digits) = match value.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    if !matches!(digits.len(), 4 | 6) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |start: usize| {
        digits.get(start..start + 2).map_or(Some(0), |part| part.parse::<i64>().ok())
    };
    let seconds = part(0)? * 3600 + part(2)? * 60 + part(4)?;
    Offset::try_from(SignedDuration::from_secs(sign * seconds)).ok()
}

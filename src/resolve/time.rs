//! Local times and days: the zone is added, and the hours that a clock change skips or repeats are refused.

use std::fmt;

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{Timestamp, ToSpan, ZonedDateTime};

use crate::report::{Diagnostic, Report, nearest};

use super::spot::Spot;

/// The zone of an IANA name; one that there is not is told with the nearest that there is.
pub(super) fn zone(name: &str, spot: &Spot, report: &mut Report) -> Option<TimeZone> {
    match TimeZone::get(name) {
        Ok(zone) if !zone.is_unknown() && zone.iana_name().is_some() => Some(zone),
        _ => {
            let names: Vec<String> =
                jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
            let hint = nearest(name, names.iter().map(String::as_str)).map_or_else(
                || "write a name such as `Europe/Tallinn`".to_owned(),
                |name| format!("did you mean `{name}`?"),
            );
            let message = format!("there is no time zone `{name}`");
            report.push(Diagnostic::error("unknown-zone", spot.place(), message).hint(hint));
            None
        }
    }
}

/// The instant of a local time in a zone.
///
/// # Errors
/// If a clock change skips that hour or repeats it, or the year is beyond what a calendar can hold.
pub(super) fn zoned(local: DateTime, zone: &TimeZone) -> Result<ZonedDateTime, Problem> {
    let ambiguous = zone.to_ambiguous_zoned_datetime(local);
    match ambiguous.offset() {
        AmbiguousOffset::Unambiguous { .. } => {
            ambiguous.unambiguous().map_err(|_| Problem::OutOfRange { local })
        }
        AmbiguousOffset::Gap { before, after } => {
            let change = Change::around(local, zone, before, after);
            Err(Problem::InGap { local, zone: name(zone), change })
        }
        AmbiguousOffset::Fold { before, after } => {
            let change = Change::around(local, zone, before, after);
            Err(Problem::InFold { local, zone: name(zone), change })
        }
    }
}

/// The first instant of a day, also where a clock change skips midnight.
///
/// # Errors
/// If the year is beyond what a calendar can hold.
pub(super) fn day_start(day: Date, zone: &TimeZone) -> Result<ZonedDateTime, Problem> {
    day.to_zoned_datetime(zone.clone())
        .and_then(|midnight| midnight.start_of_day())
        .map_err(|_| Problem::OutOfRange { local: day.to_datetime(jiff::civil::Time::midnight()) })
}

/// What is wrong with a local time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Problem {
    /// The clock never shows it.
    InGap { local: DateTime, zone: String, change: Change },
    /// The clock shows it twice.
    InFold { local: DateTime, zone: String, change: Change },
    /// The year is too far off.
    OutOfRange { local: DateTime },
}

/// A change of clocks: what they show before and after, and how far each is from UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Change {
    from: DateTime,
    to: DateTime,
    before: Offset,
    after: Offset,
}

impl Problem {
    /// The fault, at the value that holds the time.
    pub(super) fn diagnostic(&self, spot: &Spot) -> Diagnostic {
        let code = match self {
            Self::InGap { .. } => "time-in-gap",
            Self::InFold { .. } => "time-in-fold",
            Self::OutOfRange { .. } => "time-out-of-range",
        };
        Diagnostic::error(code, spot.place(), self.to_string()).hint(self.hint())
    }

    fn hint(&self) -> String {
        match self {
            Self::InGap { local, change, .. } => format!(
                "write a time before {} or from {} on",
                shown(change.from, *local),
                shown(change.to, *local)
            ),
            Self::InFold { local, change, .. } => format!(
                "write a time before {} or from {} on",
                shown(change.to, *local),
                shown(change.from, *local)
            ),
            Self::OutOfRange { .. } => "write a year with four digits".to_owned(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InGap { local, zone, change } => write!(
                formatter,
                "{} does not exist on {} in {zone}: clocks go from {} to {}",
                local.strftime("%H:%M"),
                local.strftime("%-d %B %Y"),
                shown(change.from, *local),
                shown(change.to, *local),
            ),
            Self::InFold { local, zone, change } => write!(
                formatter,
                "{} comes twice on {} in {zone}, at UTC{} and at UTC{}: clocks go back from {} to {}",
                local.strftime("%H:%M"),
                local.strftime("%-d %B %Y"),
                change.before,
                change.after,
                shown(change.from, *local),
                shown(change.to, *local),
            ),
            Self::OutOfRange { local } => {
                write!(formatter, "the year {} is out of range", local.year())
            }
        }
    }
}

impl Change {
    /// The change that makes `local` a time that is skipped or repeated.
    ///
    /// Read with either offset, such a time lies on either side of the change, which is therefore the last one
    /// before the later of the two readings.
    fn around(local: DateTime, zone: &TimeZone, before: Offset, after: Offset) -> Self {
        let readings = [before, after].map(|offset| offset.to_timestamp(local).ok());
        let later = readings.into_iter().flatten().max().unwrap_or(Timestamp::MAX);
        let just_after = later.checked_add(1.nanosecond()).unwrap_or(later);
        let instant = zone.preceding(just_after).next().map_or(later, |change| change.timestamp());
        Self { from: before.to_datetime(instant), to: after.to_datetime(instant), before, after }
    }
}

/// A time of the clock, with its day where that is not the day that is spoken of.
fn shown(time: DateTime, near: DateTime) -> String {
    let format = if time.date() == near.date() { "%H:%M" } else { "%-d %B %H:%M" };
    time.strftime(format).to_string()
}

fn name(zone: &TimeZone) -> String {
    zone.iana_name().unwrap_or("this zone").to_owned()
}

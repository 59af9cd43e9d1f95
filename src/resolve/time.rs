//! Local times and days: the zone is added, and the hours that a clock change skips or repeats are refused.

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{Timestamp, ToSpan, ZonedDateTime};

use crate::report::{Diagnostic, Report, Words, did_you_mean, nearest, words};

use super::spot::Spot;

/// The zone of an IANA name; one that there is not is told with the nearest that there is.
pub(super) fn zone(name: &str, spot: &Spot, report: &mut Report) -> Option<TimeZone> {
    match TimeZone::get(name) {
        Ok(zone) if !zone.is_unknown() && zone.iana_name().is_some() => Some(zone),
        _ => {
            let names: Vec<String> =
                jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
            let hint = nearest(name, names.iter().map(String::as_str)).map_or_else(
                || {
                    words!(
                        en: "write a name such as `Europe/Tallinn`",
                        et: "kirjuta ajavööndi nimi, näiteks `Europe/Tallinn`",
                    )
                },
                did_you_mean,
            );
            let message =
                words!(en: "there is no time zone `{name}`", et: "ajavööndit `{name}` ei ole");
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
        Diagnostic::error(code, spot.place(), self.message()).hint(self.hint())
    }

    fn hint(&self) -> Words {
        match self {
            Self::InGap { local, change, .. } => outside(change.from, change.to, *local),
            Self::InFold { local, change, .. } => outside(change.to, change.from, *local),
            Self::OutOfRange { .. } => {
                words!(en: "write a year with four digits", et: "kirjuta aasta nelja numbriga")
            }
        }
    }
}

impl Problem {
    /// What is wrong.
    fn message(&self) -> Words {
        match self {
            Self::InGap { local, zone, change } => {
                let (from, to) = (shown(change.from, *local), shown(change.to, *local));
                let (time, day) = (local.strftime("%H:%M"), day(*local));
                words!(
                    in from, to, day;
                    en: "{time} does not exist on {day} in {zone}: clocks go from {from} to {to}",
                    et: "{day} ei ole ajavööndis {zone} kellaaega {time}: kella keeratakse edasi, {from} → {to}",
                )
            }
            Self::InFold { local, zone, change } => {
                let (from, to) = (shown(change.from, *local), shown(change.to, *local));
                let (time, day) = (local.strftime("%H:%M"), day(*local));
                let Change { before, after, .. } = change;
                words!(
                    in from, to, day;
                    en: "{time} comes twice on {day} in {zone}, at UTC{before} and at UTC{after}: clocks go back from {from} to {to}",
                    et: "{day} on ajavööndis {zone} kellaaeg {time} kaks korda, UTC{before} ja UTC{after}: kella keeratakse tagasi, {from} → {to}",
                )
            }
            Self::OutOfRange { local } => {
                words!(
                    en: "the year {year} is out of range",
                    et: "aasta {year} on liiga kaugel",
                    year = local.year(),
                )
            }
        }
    }
}

/// What to write instead of a time that the clock skips or shows twice.
fn outside(start: DateTime, end: DateTime, near: DateTime) -> Words {
    let (start, end) = (shown(start, near), shown(end, near));
    words!(
        in start, end;
        en: "write a time before {start} or from {end} on",
        et: "kirjuta aeg, mis on enne {start} või alates {end}",
    )
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
fn shown(time: DateTime, near: DateTime) -> Words {
    let clock = time.strftime("%H:%M");
    if time.date() == near.date() {
        return Words::same(clock.to_string());
    }
    let (day, date) = (time.strftime("%-d %B"), time.strftime("%d.%m"));
    words!(en: "{day} {clock}", et: "{date} {clock}")
}

fn day(local: DateTime) -> Words {
    let (day, date) = (local.strftime("%-d %B %Y"), local.strftime("%d.%m.%Y"));
    words!(en: "{day}", et: "{date}")
}

fn name(zone: &TimeZone) -> String {
    zone.iana_name().unwrap_or("UTC").to_owned()
}

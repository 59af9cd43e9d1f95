//! When a session takes place, from what was written about it.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::load::schema::{Duration, EndYaml, SessionYaml, When};
use crate::model::Slot;
use crate::report::{Diagnostic, Report};

use super::spot::Spot;
use super::time;

/// The slot of a session; what does not make one is told. `usual` is the duration that the series gives.
pub(super) fn slot(
    written: &SessionYaml,
    usual: Option<Duration>,
    spot: &Spot,
    zone: &TimeZone,
    report: &mut Report,
) -> Option<Slot> {
    match (written.date, written.start) {
        (None, None) => refused(&Problem::NoDate { id: written.id.0.clone() }, spot, report),
        (Some(_), Some(_)) => refused(&Problem::DateAndStart, spot, report),
        (Some(date), None) => days(written, date, spot, zone, report),
        (None, Some(start)) => timed(written, start.0, usual, (spot, zone), report),
    }
}

/// The slot of one session that a rule makes; `own` is the duration that the rule gives.
pub(super) fn slot_of_rule(
    start: When,
    duration: Option<Duration>,
    spot: &Spot,
    zone: &TimeZone,
    report: &mut Report,
) -> Option<Slot> {
    let local = match start {
        When::Day(date) => return Slot::days(date, date, zone.clone(), true),
        When::Moment(local) => local,
    };
    let Some(duration) = duration else { return refused(&Problem::NoEnd, spot, report) };
    let start = match time::zoned(local, zone) {
        Ok(start) => start,
        Err(problem) => return told(problem.diagnostic(&spot.key("start")), report),
    };
    let end = start.checked_add(i64::from(duration.minutes).minutes()).ok()?;
    Slot::timed(start, &end)
}

fn days(
    written: &SessionYaml,
    first: Date,
    spot: &Spot,
    zone: &TimeZone,
    report: &mut Report,
) -> Option<Slot> {
    if written.end.is_some() {
        return refused(&Problem::EndWithoutStart, spot, report);
    }
    let last = written.last_date.unwrap_or(first);
    Slot::days(first, last, zone.clone(), !written.all_day)
        .or_else(|| refused(&Problem::LastDateFirst { first }, spot, report))
}

fn timed(
    written: &SessionYaml,
    local_start: DateTime,
    usual: Option<Duration>,
    (spot, zone): (&Spot, &TimeZone),
    report: &mut Report,
) -> Option<Slot> {
    if written.all_day {
        return refused(&Problem::AllDayWithStart, spot, report);
    }
    if written.last_date.is_some() {
        return refused(&Problem::LastDateWithStart, spot, report);
    }
    if written.end.is_some() && written.own.duration.is_some() {
        return refused(&Problem::EndAndDuration, spot, report);
    }
    // Both ends are looked at before anything is given up, so that one run tells the faults of both.
    let start = time::zoned(local_start, zone);
    if let Err(problem) = &start {
        report.push(problem.diagnostic(&spot.key("start")));
    }
    let local_end = written.end.map(|end| match end {
        EndYaml::Moment(local) => local,
        EndYaml::Time(time) => local_start.date().to_datetime(time),
    });
    let end = match (local_end, written.own.duration.or(usual)) {
        (Some(local), _) => match time::zoned(local, zone) {
            Ok(end) => end,
            Err(problem) => return told(problem.diagnostic(&spot.key("end")), report),
        },
        (None, Some(duration)) => {
            let start = start.as_ref().ok()?;
            start.checked_add(i64::from(duration.minutes).minutes()).ok()?
        }
        (None, None) => return refused(&Problem::NoEnd, spot, report),
    };
    let start = start.ok()?;
    let is_empty = start == end;
    Slot::timed(start, &end).or_else(|| {
        let is_time_alone = matches!(written.end, Some(EndYaml::Time(_)));
        let problem = if is_empty {
            Problem::NoLength { start: local_start }
        } else {
            Problem::EndsFirst { start: local_start, is_time_alone }
        };
        refused(&problem, spot, report)
    })
}

/// Why what was written about a session makes no slot.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Problem {
    NoDate { id: String },
    DateAndStart,
    NoEnd,
    EndAndDuration,
    EndWithoutStart,
    EndsFirst { start: DateTime, is_time_alone: bool },
    NoLength { start: DateTime },
    LastDateFirst { first: Date },
    LastDateWithStart,
    AllDayWithStart,
}

impl Problem {
    /// The fault, with both ends of a contradiction; `spot` is the session.
    fn diagnostic(&self, spot: &Spot) -> Diagnostic {
        let error = |code, spot: Spot| Diagnostic::error(code, spot.place(), self.to_string());
        let diagnostic = match self {
            Self::NoDate { .. } => error("session-needs-date", spot.clone()),
            Self::DateAndStart => error("session-needs-date", spot.key("start"))
                .also(spot.key("date").place(), "the date"),
            Self::NoEnd => error("session-needs-end", spot.key("start")),
            Self::EndAndDuration => error("session-ends-twice", spot.key("duration"))
                .also(spot.key("end").place(), "ends here"),
            Self::EndWithoutStart => error("session-needs-start", spot.key("end"))
                .also(spot.key("date").place(), "only a date"),
            Self::EndsFirst { .. } | Self::NoLength { .. } => {
                error("session-ends-first", spot.key("end"))
                    .also(spot.key("start").place(), "starts here")
            }
            Self::LastDateFirst { .. } => error("session-ends-first", spot.key("last_date"))
                .also(spot.key("date").place(), "starts here"),
            Self::LastDateWithStart => error("session-needs-end", spot.key("last_date"))
                .also(spot.key("start").place(), "starts here"),
            Self::AllDayWithStart => error("session-all-day-with-start", spot.key("all_day"))
                .also(spot.key("start").place(), "starts here"),
        };
        diagnostic.hint(self.hint())
    }

    fn hint(&self) -> String {
        match self {
            Self::NoDate { .. } => {
                "write `start: 2027-01-21 10:00`, or `date: 2027-01-21` if the time is not known"
                    .to_owned()
            }
            Self::DateAndStart => "leave `date` out".to_owned(),
            Self::NoEnd => "give `duration`, such as `duration: 2h 30m`, or `end`".to_owned(),
            Self::EndAndDuration => "leave one of them out".to_owned(),
            Self::EndWithoutStart => {
                "write `start` with its time instead of `date`, or leave `end` out".to_owned()
            }
            Self::EndsFirst { start, is_time_alone: true } => format!(
                "write an end after {}, with its date if it is on another day",
                start.strftime("%H:%M")
            ),
            Self::EndsFirst { start, .. } | Self::NoLength { start } => format!(
                "write an end after {}, or leave `end` out and give `duration`",
                start.strftime("%H:%M")
            ),
            Self::LastDateFirst { first } => format!("write a last day after {first}"),
            Self::LastDateWithStart => {
                "leave `last_date` out and write `end` with its date".to_owned()
            }
            Self::AllDayWithStart => {
                "leave `all_day` out, or write `date` instead of `start`".to_owned()
            }
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDate { id } => write!(formatter, "the session `{id}` has no day"),
            Self::DateAndStart => formatter.write_str("the session has both `date` and `start`"),
            Self::NoEnd => formatter.write_str("the session starts, but nothing says when it ends"),
            Self::EndAndDuration => {
                formatter.write_str("the session has both `end` and `duration`")
            }
            Self::EndWithoutStart => {
                formatter.write_str("the session has an end, but no time at which it starts")
            }
            Self::EndsFirst { .. } => formatter.write_str("the session ends before it starts"),
            Self::NoLength { .. } => formatter.write_str("the session ends at once"),
            Self::LastDateFirst { .. } => {
                formatter.write_str("the last day of the session is before its first")
            }
            Self::LastDateWithStart => {
                formatter.write_str("`last_date` is for sessions without a time")
            }
            Self::AllDayWithStart => {
                formatter.write_str("a session that takes the whole day has no time")
            }
        }
    }
}

fn refused(problem: &Problem, spot: &Spot, report: &mut Report) -> Option<Slot> {
    told(problem.diagnostic(spot), report)
}

fn told(diagnostic: Diagnostic, report: &mut Report) -> Option<Slot> {
    report.push(diagnostic);
    None
}

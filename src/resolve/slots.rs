//! When a session takes place, from what was written about it.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::load::schema::{Duration, EndYaml, SessionYaml, When};
use crate::model::Slot;
use crate::report::{Diagnostic, Report, Words, words};

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
        let error = |code, spot: Spot| Diagnostic::error(code, spot.place(), self.message());
        let diagnostic = match self {
            Self::NoDate { .. } => error("session-needs-date", spot.clone()),
            Self::DateAndStart => error("session-needs-date", spot.key("start"))
                .also(spot.key("date").place(), words!(en: "the date", et: "kuupäev")),
            Self::NoEnd => error("session-needs-end", spot.key("start")),
            Self::EndAndDuration => error("session-ends-twice", spot.key("duration"))
                .also(spot.key("end").place(), words!(en: "ends here", et: "lõpeb siin")),
            Self::EndWithoutStart => error("session-needs-start", spot.key("end"))
                .also(spot.key("date").place(), words!(en: "only a date", et: "ainult kuupäev")),
            Self::EndsFirst { .. } | Self::NoLength { .. } => {
                error("session-ends-first", spot.key("end"))
                    .also(spot.key("start").place(), words!(en: "starts here", et: "algab siin"))
            }
            Self::LastDateFirst { .. } => error("session-ends-first", spot.key("last_date"))
                .also(spot.key("date").place(), words!(en: "starts here", et: "algab siin")),
            Self::LastDateWithStart => error("session-needs-end", spot.key("last_date"))
                .also(spot.key("start").place(), words!(en: "starts here", et: "algab siin")),
            Self::AllDayWithStart => error("session-all-day-with-start", spot.key("all_day"))
                .also(spot.key("start").place(), words!(en: "starts here", et: "algab siin")),
        };
        diagnostic.hint(self.hint())
    }

    fn hint(&self) -> Words {
        match self {
            Self::NoDate { .. } => {
                words!(
                    en: "write `start: 2027-01-21 10:00`, or `date: 2027-01-21` if the time is not known",
                    et: "kirjuta `start: 2027-01-21 10:00`, või kui kellaaega veel ei tea, `date: 2027-01-21`",
                )
            }
            Self::DateAndStart => words!(en: "leave `date` out", et: "jäta `date` ära"),
            Self::NoEnd => {
                words!(
                    en: "give `duration`, such as `duration: 2h 30m`, or `end`",
                    et: "lisa kestus, näiteks `duration: 2h 30m`, või lõpp `end`",
                )
            }
            Self::EndAndDuration => words!(en: "leave one of them out", et: "jäta üks neist ära"),
            Self::EndWithoutStart => {
                words!(
                    en: "write `start` with its time instead of `date`, or leave `end` out",
                    et: "kirjuta `date` asemele `start` koos kellaajaga või jäta `end` ära",
                )
            }
            Self::EndsFirst { start, is_time_alone: true } => {
                words!(
                    en: "write an end after {start}, with its date if it is on another day",
                    et: "kirjuta lõpp, mis on hiljem kui {start}; kui see on teisel päeval, siis koos kuupäevaga",
                    start = start.strftime("%H:%M"),
                )
            }
            Self::EndsFirst { start, .. } | Self::NoLength { start } => {
                words!(
                    en: "write an end after {start}, or leave `end` out and give `duration`",
                    et: "kirjuta lõpp, mis on hiljem kui {start}, või jäta `end` ära ja lisa `duration`",
                    start = start.strftime("%H:%M"),
                )
            }
            Self::LastDateFirst { first } => {
                words!(
                    en: "write a last day after {first}",
                    et: "kirjuta viimane päev, mis on hiljem kui {first}",
                )
            }
            Self::LastDateWithStart => {
                words!(
                    en: "leave `last_date` out and write `end` with its date",
                    et: "jäta `last_date` ära ja kirjuta `end` koos kuupäevaga",
                )
            }
            Self::AllDayWithStart => {
                words!(
                    en: "leave `all_day` out, or write `date` instead of `start`",
                    et: "jäta `all_day` ära või kirjuta `start` asemele `date`",
                )
            }
        }
    }
}

impl Problem {
    /// What is wrong.
    fn message(&self) -> Words {
        match self {
            Self::NoDate { id } => {
                words!(en: "the session `{id}` has no day", et: "kohtumisel `{id}` ei ole päeva")
            }
            Self::DateAndStart => {
                words!(
                    en: "the session has both `date` and `start`",
                    et: "kohtumisel on nii `date` kui ka `start`",
                )
            }
            Self::NoEnd => {
                words!(
                    en: "the session starts, but nothing says when it ends",
                    et: "kohtumisel on algus, aga lõppu ei ole kirjas",
                )
            }
            Self::EndAndDuration => {
                words!(
                    en: "the session has both `end` and `duration`",
                    et: "kohtumisel on nii `end` kui ka `duration`",
                )
            }
            Self::EndWithoutStart => {
                words!(
                    en: "the session has an end, but no time at which it starts",
                    et: "kohtumisel on lõpp, aga alguse kellaaega ei ole",
                )
            }
            Self::EndsFirst { .. } => {
                words!(
                    en: "the session ends before it starts",
                    et: "kohtumine lõpeb enne, kui algab",
                )
            }
            Self::NoLength { .. } => {
                words!(
                    en: "the session ends at once",
                    et: "kohtumine lõpeb samal hetkel, kui algab",
                )
            }
            Self::LastDateFirst { .. } => {
                words!(
                    en: "the last day of the session is before its first",
                    et: "kohtumise viimane päev on enne esimest",
                )
            }
            Self::LastDateWithStart => {
                words!(
                    en: "`last_date` is for sessions without a time",
                    et: "`last_date` on kellaajata kohtumiste jaoks",
                )
            }
            Self::AllDayWithStart => {
                words!(
                    en: "a session that takes the whole day has no time",
                    et: "terve päeva kohtumisel ei ole kellaaega",
                )
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

//! Rules that make sessions: expanded to days and local times.

use std::fmt;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::load::schema::{RuleYaml, When};
use crate::recurrence::{Part, local_times, parts, until, until_part};
use crate::report::{Diagnostic, Report, nearest};

use super::spot::Spot;

/// The most sessions that one rule may make.
const MAX_SESSIONS: u16 = 500;

/// One session that a rule makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// Its number from 1, counted before days are left out, so that leaving one out renumbers none.
    pub(super) number: usize,
    /// Its day, or its local start.
    pub(super) start: When,
}

/// The sessions that a rule makes, in order, without the days of `except`. What is wrong with the rule is told.
pub(super) fn occurrences(
    written: &RuleYaml,
    spot: &Spot,
    zone: &TimeZone,
    report: &mut Report,
) -> Vec<Occurrence> {
    let starts = match expanded(written, zone) {
        Ok(starts) => starts,
        Err(problem) => {
            report.push(problem.diagnostic(spot));
            return Vec::new();
        }
    };
    for (index, day) in written.except.iter().enumerate() {
        if !starts.iter().any(|start| start.date() == *day) {
            report.push(unmade(*day, &starts, &spot.key("except").index(index)));
        }
    }
    let is_day = matches!(written.start, When::Day(_));
    starts
        .into_iter()
        .enumerate()
        .filter(|(_, start)| !written.except.contains(&start.date()))
        .map(|(index, start)| Occurrence {
            number: index + 1,
            start: if is_day { When::Day(start.date()) } else { When::Moment(start) },
        })
        .collect()
}

/// What is wrong with a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Problem {
    Unreadable { rule: String },
    UnknownPart { part: String },
    UnknownFrequency { frequency: String },
    NoFrequency,
    Endless,
    BadUntil { until: String },
    TooMany,
    Nothing,
    StartOffRule { first: Date },
}

fn expanded(written: &RuleYaml, zone: &TimeZone) -> Result<Vec<DateTime>, Problem> {
    let start = match written.start {
        When::Day(day) => day.to_datetime(jiff::civil::Time::midnight()),
        When::Moment(start) => start,
    };
    let rule = checked_rule(&written.rule, zone)?;
    let unreadable = || Problem::Unreadable { rule: written.rule.clone() };
    let starts = local_times(&rule, start, MAX_SESSIONS).ok_or_else(unreadable)?;
    if starts.len() > usize::from(MAX_SESSIONS) {
        return Err(Problem::TooMany);
    }
    match starts.first() {
        None => Err(Problem::Nothing),
        Some(first) if *first != start => Err(Problem::StartOffRule { first: first.date() }),
        Some(_) => Ok(starts),
    }
}

/// The parts of a rule, checked; UNTIL as the local time that it means.
fn checked_rule(written: &str, zone: &TimeZone) -> Result<Vec<Part>, Problem> {
    let unreadable = || Problem::Unreadable { rule: written.to_owned() };
    let mut checked = Vec::new();
    let (mut has_frequency, mut ends) = (false, false);
    for (key, value) in parts(written).ok_or_else(unreadable)? {
        match key.as_str() {
            "FREQ" if !FREQUENCIES.contains(&value.as_str()) => {
                return Err(Problem::UnknownFrequency { frequency: value });
            }
            "FREQ" => has_frequency = true,
            "COUNT" | "UNTIL" => ends = true,
            part if !PARTS.contains(&part) => return Err(Problem::UnknownPart { part: key }),
            _ => {}
        }
        checked.push(match key.as_str() {
            "UNTIL" => match until(&value, zone) {
                Some(last) => until_part(last),
                None => return Err(Problem::BadUntil { until: value }),
            },
            _ => (key, value),
        });
    }
    match (has_frequency, ends) {
        (false, _) => Err(Problem::NoFrequency),
        (true, false) => Err(Problem::Endless),
        (true, true) => Ok(checked),
    }
}

/// The day that is to be left out, but is not made.
fn unmade(day: Date, starts: &[DateTime], spot: &Spot) -> Diagnostic {
    let distance = |start: &&DateTime| (start.date() - day).get_days().abs();
    let near = starts.iter().min_by_key(distance).map(|start| start.date());
    let hint = near.map(|near| format!("the nearest day that it makes is {near}"));
    Diagnostic::error(
        "except-without-session",
        spot.place(),
        format!("the rule makes no session on {day}, so none can be left out"),
    )
    .hint(hint.unwrap_or_default())
}

/// How often a rule may come: by days at least, since a day has one session of a series.
const FREQUENCIES: [&str; 4] = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];

/// The parts that a rule may have.
const PARTS: [&str; 11] = [
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
];

impl Problem {
    fn diagnostic(&self, spot: &Spot) -> Diagnostic {
        let (code, key) = match self {
            Self::Endless => ("repeat-endless", "rule"),
            Self::TooMany => ("repeat-too-many", "rule"),
            Self::StartOffRule { .. } => ("repeat-start", "start"),
            _ => ("repeat-rule", "rule"),
        };
        let diagnostic = Diagnostic::error(code, spot.key(key).place(), self.to_string());
        let diagnostic = match self {
            Self::StartOffRule { .. } => diagnostic.also(spot.key("rule").place(), "the rule"),
            _ => diagnostic,
        };
        diagnostic.hint(self.hint())
    }

    fn hint(&self) -> String {
        let example = || {
            "write a rule such as `FREQ=MONTHLY;BYDAY=3TH;COUNT=6`, every third Thursday, six times"
                .to_owned()
        };
        let meant = |near: Option<&str>| {
            near.map_or_else(example, |near| format!("did you mean `{near}`?"))
        };
        match self {
            Self::UnknownPart { part } => meant(nearest(part, PARTS)),
            Self::UnknownFrequency { frequency } => meant(nearest(frequency, FREQUENCIES)),
            Self::Endless => {
                "add how many there are (`COUNT=6`) or the last day (`UNTIL=20271231`)".to_owned()
            }
            Self::BadUntil { .. } => "write the last day as `UNTIL=20271231`".to_owned(),
            Self::TooMany => {
                format!("let the rule end earlier, after {MAX_SESSIONS} sessions at most")
            }
            Self::StartOffRule { first } => {
                format!("the first day that the rule makes is {first}: write it as `start`")
            }
            Self::Unreadable { .. } | Self::NoFrequency | Self::Nothing => example(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { rule } => write!(formatter, "`{rule}` is no rule that can be read"),
            Self::UnknownPart { part } => write!(formatter, "a rule has no part `{part}`"),
            Self::UnknownFrequency { frequency } => {
                write!(formatter, "sessions cannot come `{frequency}`")
            }
            Self::NoFrequency => formatter.write_str("the rule does not say how often (`FREQ`)"),
            Self::Endless => formatter.write_str("the rule never ends"),
            Self::BadUntil { until } => write!(formatter, "`{until}` is no day"),
            Self::TooMany => write!(formatter, "the rule makes more than {MAX_SESSIONS} sessions"),
            Self::Nothing => formatter.write_str("the rule makes no session"),
            Self::StartOffRule { .. } => {
                formatter.write_str("the rule makes no session on the day of `start`")
            }
        }
    }
}

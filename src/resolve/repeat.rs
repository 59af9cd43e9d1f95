//! Rules that make sessions: expanded to days and local times. The one door to `rrule`.
//!
//! A rule is expanded as if its times were UTC and zoned afterwards, so that a change of clocks shifts no hour:
//! a meeting at 10:00 is at 10:00 in winter and in summer.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use rrule::RRuleSet;

use crate::load::schema::{RuleYaml, When};
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
    let text = format!("DTSTART:{}Z\nRRULE:{rule}", start.strftime("%Y%m%dT%H%M%S"));
    let unreadable = || Problem::Unreadable { rule: written.rule.clone() };
    let set: RRuleSet = text.parse().map_err(|_| unreadable())?;
    let made = set.all(MAX_SESSIONS + 1).dates;
    if made.len() > usize::from(MAX_SESSIONS) {
        return Err(Problem::TooMany);
    }
    let starts: Option<Vec<DateTime>> = made
        .iter()
        .map(|date| {
            let instant = Timestamp::from_second(date.timestamp()).ok()?;
            Some(TimeZone::UTC.to_datetime(instant))
        })
        .collect();
    let starts = starts.ok_or_else(unreadable)?;
    match starts.first() {
        None => Err(Problem::Nothing),
        Some(first) if *first != start => Err(Problem::StartOffRule { first: first.date() }),
        Some(_) => Ok(starts),
    }
}

/// The rule with its parts checked, and UNTIL as the local time that it means, marked as UTC.
fn checked_rule(written: &str, zone: &TimeZone) -> Result<String, Problem> {
    let upper = written.trim().to_ascii_uppercase();
    let rule = upper.strip_prefix("RRULE:").unwrap_or(&upper).trim_end_matches(';');
    let unreadable = || Problem::Unreadable { rule: written.to_owned() };
    let mut parts = Vec::new();
    let (mut has_frequency, mut ends) = (false, false);
    for part in rule.split(';') {
        let (key, value) = part.split_once('=').ok_or_else(unreadable)?;
        let is_plain =
            |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b',' | b'+' | b'-');
        if value.is_empty() || !value.bytes().all(is_plain) {
            return Err(unreadable());
        }
        match key {
            "FREQ" if !FREQUENCIES.contains(&value) => {
                return Err(Problem::UnknownFrequency { frequency: value.to_owned() });
            }
            "FREQ" => has_frequency = true,
            "COUNT" | "UNTIL" => ends = true,
            _ if !PARTS.contains(&key) => {
                return Err(Problem::UnknownPart { part: key.to_owned() });
            }
            _ => {}
        }
        let value = if key == "UNTIL" { local_until(value, zone)? } else { value.to_owned() };
        parts.push(format!("{key}={value}"));
    }
    match (has_frequency, ends) {
        (false, _) => Err(Problem::NoFrequency),
        (true, false) => Err(Problem::Endless),
        (true, true) => Ok(parts.join(";")),
    }
}

/// UNTIL, whichever of its three forms was written (RFC 5545, 3.3.10); a day alone holds all of that day.
fn local_until(until: &str, zone: &TimeZone) -> Result<String, Problem> {
    const MOMENT: &str = "%Y%m%dT%H%M%S";
    let bad = || Problem::BadUntil { until: until.to_owned() };
    let local = match (until.strip_suffix('Z'), until.len()) {
        (Some(instant), _) => {
            let utc = DateTime::strptime(MOMENT, instant).map_err(|_| bad())?;
            let instant = TimeZone::UTC.to_timestamp(utc).map_err(|_| bad())?;
            zone.to_datetime(instant)
        }
        (None, 8) => {
            let day = Date::strptime("%Y%m%d", until).map_err(|_| bad())?;
            day.at(23, 59, 59, 0)
        }
        (None, _) => DateTime::strptime(MOMENT, until).map_err(|_| bad())?,
    };
    Ok(format!("{}Z", local.strftime(MOMENT)))
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

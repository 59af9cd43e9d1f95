//! Rules that make sessions: expanded to days and local times.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::load::schema::{RuleYaml, When};
use crate::recurrence::{Part, local_times, parts, until, until_part};
use crate::report::{Diagnostic, Report, Words, did_you_mean, nearest, words};

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
    let hint = near.map(|near| {
        words!(
            en: "the nearest day that it makes is {near}",
            et: "lähim reegliga tehtud päev on {near}",
        )
    });
    Diagnostic::error(
        "except-without-session",
        spot.place(),
        words!(
            en: "the rule makes no session on {day}, so none can be left out",
            et: "reegel ei tee päevale {day} kohtumist, seega ei ole midagi välja jätta",
        ),
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
        let diagnostic = Diagnostic::error(code, spot.key(key).place(), self.message());
        let diagnostic = match self {
            Self::StartOffRule { .. } => {
                diagnostic.also(spot.key("rule").place(), words!(en: "the rule", et: "reegel"))
            }
            _ => diagnostic,
        };
        diagnostic.hint(self.hint())
    }

    fn hint(&self) -> Words {
        let example = || {
            words!(
                en: "write a rule such as `FREQ=MONTHLY;BYDAY=3TH;COUNT=6`, every third Thursday, six times",
                et: "kirjuta reegel, näiteks `FREQ=MONTHLY;BYDAY=3TH;COUNT=6`: iga kuu kolmas neljapäev, kuus korda",
            )
        };
        let meant = |near: Option<&str>| near.map_or_else(example, did_you_mean);
        match self {
            Self::UnknownPart { part } => meant(nearest(part, PARTS)),
            Self::UnknownFrequency { frequency } => meant(nearest(frequency, FREQUENCIES)),
            Self::Endless => {
                words!(
                    en: "add how many there are (`COUNT=6`) or the last day (`UNTIL=20271231`)",
                    et: "lisa kohtumiste arv (`COUNT=6`) või viimane päev (`UNTIL=20271231`)",
                )
            }
            Self::BadUntil { .. } => {
                words!(
                    en: "write the last day as `UNTIL=20271231`",
                    et: "kirjuta viimane päev kujul `UNTIL=20271231`",
                )
            }
            Self::TooMany => {
                words!(
                    en: "let the rule end earlier, after {MAX_SESSIONS} sessions at most",
                    et: "lõpeta reegel varem: kõige rohkem {MAX_SESSIONS} kohtumist",
                )
            }
            Self::StartOffRule { first } => {
                words!(
                    en: "the first day that the rule makes is {first}: write it as `start`",
                    et: "reegli esimene päev on {first}: kirjuta see võtme `start` järele",
                )
            }
            Self::Unreadable { .. } | Self::NoFrequency | Self::Nothing => example(),
        }
    }
}

impl Problem {
    /// What is wrong.
    fn message(&self) -> Words {
        match self {
            Self::Unreadable { rule } => {
                words!(
                    en: "`{rule}` is no rule that can be read",
                    et: "reeglit `{rule}` ei saa lugeda",
                )
            }
            Self::UnknownPart { part } => {
                words!(en: "a rule has no part `{part}`", et: "reeglis ei saa olla osa `{part}`")
            }
            Self::UnknownFrequency { frequency } => {
                words!(
                    en: "sessions cannot come `{frequency}`",
                    et: "kohtumised ei saa korduda sagedusega `{frequency}`",
                )
            }
            Self::NoFrequency => {
                words!(
                    en: "the rule does not say how often (`FREQ`)",
                    et: "reegel ei ütle, kui tihti (`FREQ`)",
                )
            }
            Self::Endless => words!(en: "the rule never ends", et: "reegel ei lõpe kunagi"),
            Self::BadUntil { until } => {
                words!(en: "`{until}` is no day", et: "`{until}` ei ole päev")
            }
            Self::TooMany => {
                words!(
                    en: "the rule makes more than {MAX_SESSIONS} sessions",
                    et: "reegel teeb rohkem kui {MAX_SESSIONS} kohtumist",
                )
            }
            Self::Nothing => {
                words!(en: "the rule makes no session", et: "reegel ei tee ühtegi kohtumist")
            }
            Self::StartOffRule { .. } => {
                words!(
                    en: "the rule makes no session on the day of `start`",
                    et: "reegel ei tee kohtumist päeval, mis on võtme `start` järel",
                )
            }
        }
    }
}

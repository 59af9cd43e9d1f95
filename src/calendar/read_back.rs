//! Reading back what was written: a feed that its own parser cannot read is not published.

use std::collections::BTreeSet;
use std::fmt;

use ical::IcalParser;
use ical::parser::ParserError;
use ical::parser::ical::component::{IcalCalendar, IcalEvent};

use crate::calendar::line::WIDTH;
use crate::report::{Words, words};

/// The most octets of a feed: what Google still takes.
const MOST_OCTETS: usize = 1_000_000;

/// Why a calendar text is not one that a subscriber can trust. A fault of ours, but for [`Unreadable::TooLarge`].
#[derive(Debug)]
pub enum Unreadable {
    /// It is larger than clients take.
    TooLarge {
        /// Its size.
        octets: usize,
    },
    /// A line is too long, or does not end with CRLF, or is empty.
    Line {
        /// Counted from 1.
        number: usize,
    },
    /// The parser stops.
    Syntax(ParserError),
    /// There is no calendar, or more than one.
    Calendars {
        /// How many.
        found: usize,
    },
    /// A session is missing, or there is one too many.
    Events {
        /// How many sessions there are.
        expected: usize,
        /// How many VEVENTs were read.
        found: usize,
    },
    /// A VEVENT has no UID.
    NoUid {
        /// Counted from 1.
        number: usize,
    },
    /// Two VEVENTs have the same UID.
    SameUid {
        /// The UID.
        uid: String,
    },
}

impl Unreadable {
    /// What is wrong, as a sentence.
    #[must_use]
    pub fn told(&self) -> Words {
        match self {
            Self::TooLarge { octets } => {
                words!(
                    en: "the calendar has {octets} bytes, and clients take at most {MOST_OCTETS}",
                    et: "kalendris on {octets} baiti, aga kalendriprogrammid võtavad vastu kuni {MOST_OCTETS}",
                )
            }
            Self::Line { number } => {
                words!(
                    en: "line {number} of the calendar is not well formed",
                    et: "kalendri {number}. rida ei ole õige kujuga",
                )
            }
            Self::Syntax(_) => {
                words!(en: "the calendar cannot be parsed", et: "kalendrit ei saa lugeda")
            }
            Self::Calendars { found } => {
                words!(
                    en: "the text holds {found} calendars instead of one",
                    et: "failis on ühe kalendri asemel {found}",
                )
            }
            Self::Events { expected, found } => {
                words!(
                    en: "the calendar holds {found} events instead of {expected}",
                    et: "kalendris on sündmusi {found}, aga peab olema {expected}",
                )
            }
            Self::NoUid { number } => {
                words!(
                    en: "event {number} of the calendar has no UID",
                    et: "kalendri {number}. sündmusel ei ole UID-d",
                )
            }
            Self::SameUid { uid } => {
                words!(
                    en: "two events of the calendar have the UID `{uid}`",
                    et: "kalendri kahel sündmusel on UID `{uid}`",
                )
            }
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.told().english())
    }
}

impl std::error::Error for Unreadable {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Syntax(fault) => Some(fault),
            _ => None,
        }
    }
}

impl From<ParserError> for Unreadable {
    fn from(fault: ParserError) -> Self {
        Self::Syntax(fault)
    }
}

/// Reads the text of a feed or file with the parser and counts: one calendar, a VEVENT for each session, each with a
/// UID of its own; physical lines of 1 to 75 octets with CRLF; at most 1 MB.
///
/// # Errors
/// At the first thing that is not so.
pub fn verified(text: &str, n_sessions: usize) -> Result<(), Unreadable> {
    if text.len() > MOST_OCTETS {
        return Err(Unreadable::TooLarge { octets: text.len() });
    }
    check_lines(text)?;
    let mut calendars =
        IcalParser::new(text.as_bytes()).collect::<Result<Vec<IcalCalendar>, ParserError>>()?;
    let found = calendars.len();
    let (Some(calendar), true) = (calendars.pop(), found == 1) else {
        return Err(Unreadable::Calendars { found });
    };
    if calendar.events.len() != n_sessions {
        return Err(Unreadable::Events { expected: n_sessions, found: calendar.events.len() });
    }
    check_uids(&calendar.events)
}

fn check_lines(text: &str) -> Result<(), Unreadable> {
    let mut number = 0;
    for line in text.split_inclusive('\n') {
        number += 1;
        let is_well_formed = line.strip_suffix("\r\n").is_some_and(|line| {
            (1..=WIDTH).contains(&line.len()) && !line.contains(char::is_control)
        });
        if !is_well_formed {
            return Err(Unreadable::Line { number });
        }
    }
    if text.ends_with("\r\nEND:VCALENDAR\r\n") {
        Ok(())
    } else {
        Err(Unreadable::Line { number: number.max(1) })
    }
}

fn check_uids(events: &[IcalEvent]) -> Result<(), Unreadable> {
    let mut known = BTreeSet::new();
    for (index, event) in events.iter().enumerate() {
        let uid = event
            .properties
            .iter()
            .find(|property| property.name == "UID")
            .and_then(|property| property.value.as_deref())
            .ok_or(Unreadable::NoUid { number: index + 1 })?;
        if !known.insert(uid) {
            return Err(Unreadable::SameUid { uid: uid.to_owned() });
        }
    }
    Ok(())
}

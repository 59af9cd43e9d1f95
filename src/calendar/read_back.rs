//! Reading back what was written: a feed that its own parser cannot read is not published.

use std::collections::BTreeSet;

use ical::IcalParser;
use ical::parser::ParserError;
use ical::parser::ical::component::{IcalCalendar, IcalEvent};

use crate::calendar::line::WIDTH;

/// The most octets of a feed: what Google still takes.
const MOST_OCTETS: usize = 1_000_000;

/// Why a calendar text is not one that a subscriber can trust. A fault of ours, but for [`Unreadable::TooLarge`].
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// It is larger than clients take.
    #[error("the calendar has {octets} bytes, and clients take at most {MOST_OCTETS}")]
    TooLarge {
        /// Its size.
        octets: usize,
    },
    /// A line is too long, or does not end with CRLF, or is empty.
    #[error("line {number} of the calendar is not well formed")]
    Line {
        /// Counted from 1.
        number: usize,
    },
    /// The parser stops.
    #[error("the calendar cannot be parsed")]
    Syntax(#[from] ParserError),
    /// There is no calendar, or more than one.
    #[error("the text holds {found} calendars instead of one")]
    Calendars {
        /// How many.
        found: usize,
    },
    /// A session is missing, or there is one too many.
    #[error("the calendar holds {found} events instead of {expected}")]
    Events {
        /// How many sessions there are.
        expected: usize,
        /// How many VEVENTs were read.
        found: usize,
    },
    /// A VEVENT has no UID.
    #[error("event {number} of the calendar has no UID")]
    NoUid {
        /// Counted from 1.
        number: usize,
    },
    /// Two VEVENTs have the same UID.
    #[error("two events of the calendar have the UID `{uid}`")]
    SameUid {
        /// The UID.
        uid: String,
    },
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

//! **Import**: from the calendar of another program to a file of `schedule/`.
//!
//! A function from bytes to text: `content` makes lines, `component` the tree, `event` typed entries, `zones` and
//! `recurrence` times, `sessions` what an author would have written, `yaml` its text. What cannot be carried over is
//! a note; nothing is left out in silence. The disk and the clock stay in `cli`.

mod component;
mod content;
mod event;
mod ids;
mod meeting_link;
mod moment;
mod notes;
mod places;
mod plain_text;
mod recurrence;
mod series;
mod sessions;
mod vtimezone;
mod windows_zones;
mod yaml;
mod zones;

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::tz::TimeZone;

pub use notes::Note;
pub use places::KnownPlace;

use notes::Notes;

use crate::report::{Tongue, Words, words};

/// What an import knows beside the calendar.
#[derive(Debug, Clone)]
pub struct Around {
    /// The id of the series that will be made, which is its file name.
    pub series: String,
    /// The zone of times that name none, where the calendar does not say.
    pub zone: TimeZone,
    /// Whether that zone is asked for: then it is that of the series too.
    pub is_zone_asked: bool,
    /// Endless rules are followed up to here.
    pub horizon: Timestamp,
    /// The places of the site.
    pub places: Vec<KnownPlace>,
    /// Ids that sessions of other series have.
    pub taken: BTreeSet<String>,
    /// The language of the comments in the file.
    pub tongue: Tongue,
}

/// A series made of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The text of the file: notes as comments, then the series.
    pub yaml: String,
    /// What could not be carried over, and what the author should look at.
    pub notes: Vec<Note>,
    /// How many sessions are written out.
    pub n_sessions: usize,
    /// How many rules make sessions.
    pub n_rules: usize,
    /// How many sessions have the UID that subscribers of the calendar know.
    pub n_uids: usize,
}

/// Why a calendar cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no calendar in the file.
    NoCalendar,
    /// The calendar has no event.
    NoEvent,
    /// No event could be imported.
    NoGoodEvent {
        /// Why not, event by event.
        notes: Vec<Note>,
    },
}

impl Refusal {
    /// Why, as a sentence.
    #[must_use]
    pub fn told(&self) -> Words {
        match self {
            Self::NoCalendar => {
                words!(
                    en: "this is no calendar: it holds no `BEGIN:VCALENDAR`",
                    et: "see ei ole kalender: failis ei ole rida `BEGIN:VCALENDAR`",
                )
            }
            Self::NoEvent => {
                words!(en: "the calendar has no event", et: "kalendris ei ole ühtegi sündmust")
            }
            Self::NoGoodEvent { .. } => {
                words!(
                    en: "none of the events can be imported",
                    et: "ühtegi sündmust ei saa üle võtta",
                )
            }
        }
    }
}

/// Turns a calendar (RFC 5545) into a series.
///
/// # Errors
/// If there is nothing in it that could be a session.
pub fn imported(bytes: &[u8], around: &Around) -> Result<Imported, Refusal> {
    let mut notes = Notes::default();
    let lines = content::lines(bytes, &mut notes);
    let calendar = component::calendar(lines, &mut notes).ok_or(Refusal::NoCalendar)?;
    if !calendar.parts.iter().any(|part| part.name == "VEVENT") {
        return Err(Refusal::NoEvent);
    }
    let series = series::series(&calendar, around, &mut notes);
    if series.sessions.is_empty() && series.rules.is_empty() {
        return Err(Refusal::NoGoodEvent { notes: notes.into_notes() });
    }
    let (n_sessions, n_rules) = (series.sessions.len(), series.rules.len());
    let n_uids = series.sessions.iter().filter(|session| session.uid.is_some()).count();
    let notes = notes.into_notes();
    Ok(Imported {
        yaml: yaml::file(&series, &notes, around.tongue),
        notes,
        n_sessions,
        n_rules,
        n_uids,
    })
}

/// The text of a calendar of any program for a strict parser: UTF-8, each line unfolded and ended by CRLF, without
/// those that no parser reads.
#[must_use]
pub fn readable(bytes: &[u8]) -> String {
    content::readable(bytes)
}

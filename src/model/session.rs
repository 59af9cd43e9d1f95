//! Meetings, and the series that they belong to.

use std::num::NonZeroU32;

use jiff::Timestamp;

use crate::source::{KeyPath, SourcePath};

use super::{
    Address, Addresses, Id, Person, Price, Programme, Registration, Slot, SpokenLanguage, Text,
    Topic,
};

/// A series of sessions: one file of `schedule/`.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its file name without ending: `kohtumised`.
    pub id: Id<Series>,
    /// The file.
    pub source: SourcePath,
    /// The cohort that it is part of.
    pub programme: Option<Id<Programme>>,
    /// What it is called.
    pub title: Text,
    /// More about it; may be missing.
    pub summary: Option<Text>,
    /// What its sessions are.
    pub kind: SeriesKind,
    /// Its sessions, in order of time.
    pub sessions: Vec<Id<Session>>,
}

/// The names of the colours of series in feeds (RFC 7986, 5.9), in order; a theme has a shade of its own for each.
pub const SERIES_COLORS: [&str; 6] =
    ["teal", "chocolate", "mediumvioletred", "steelblue", "olive", "slateblue"];

/// What the sessions of a series are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeriesKind {
    /// Learning together.
    Workshop,
    /// A paid or longer training.
    Training,
    /// Mentoring.
    Mentoring,
    /// To learn about the programme before it starts.
    InfoDay,
    /// Anything else.
    Meeting,
}

impl SeriesKind {
    /// Its name in YAML, templates and data.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Workshop => "workshop",
            Self::Training => "training",
            Self::Mentoring => "mentoring",
            Self::InfoDay => "info-day",
            Self::Meeting => "meeting",
        }
    }
}

/// One meeting, on one day or more.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// Stable for ever: page address and feed identity.
    pub id: Id<Session>,
    /// Its UID in feeds of the default language, where it came from another calendar; else one made of the id.
    pub uid: Option<String>,
    /// The file that it stands in, and where.
    pub source: (SourcePath, KeyPath),
    /// The series that it belongs to.
    pub series: Id<Series>,
    /// The cohort of its series.
    pub programme: Option<Id<Programme>>,
    /// What it is called: its own title, or that of the series with its number where the series has several.
    pub title: Text,
    /// What happens there; may be missing.
    pub summary: Option<Text>,
    /// When.
    pub slot: Slot,
    /// Whether it is to come, under way or over at `now`.
    pub phase: Phase,
    /// Whether it takes place as announced.
    pub status: Status,
    /// A remark of the author on what is new: why it moved or was cancelled.
    pub note: Option<Text>,
    /// Where people meet.
    pub attendance: Attendance,
    /// The place, for what is not online alone.
    pub venue: Option<Id<Venue>>,
    /// The meeting link (https), if it is public.
    pub meeting_url: Option<String>,
    /// What it is about.
    pub topics: Vec<Id<Topic>>,
    /// Who leads it.
    pub people: Vec<Id<Person>>,
    /// How to join.
    pub registration: Option<Id<Registration>>,
    /// What it costs, where it differs from the programme.
    pub price: Option<Price>,
    /// What is spoken there; empty while that is not said.
    pub languages: Vec<SpokenLanguage>,
    /// How many can take part, where that is limited.
    pub capacity: Option<NonZeroU32>,
    /// Where its page is, in every language of the site.
    pub addresses: Addresses,
    /// Where its file for a calendar is (`/ajakava/kohtumine-1.ics`), in every language of the site.
    pub calendar_files: Addresses,
    /// Old addresses that lead to its page.
    pub aliases: Vec<Address>,
    /// The beginning of the day on which it last changed, as the author says; stands in until `calendar.lock` knows.
    pub updated: Option<Timestamp>,
    /// Whether it is shown only with `--drafts`.
    pub is_draft: bool,
}

impl Session {
    /// Whether a UID of another calendar comes through every calendar as it is: of 1 to 255 letters (longer ones are
    /// cut off), without control characters and without blanks that a feed would make one or take away.
    #[must_use]
    pub fn is_good_uid(uid: &str) -> bool {
        let is_plain = |letter: char| {
            letter == ' '
                || !(letter.is_control() || letter.is_whitespace() || letter == '\u{feff}')
        };
        (1..=255).contains(&uid.chars().count())
            && uid.trim() == uid
            && !uid.contains("  ")
            && uid.chars().all(is_plain)
    }

    /// The place where people meet; nothing for what is online alone or has no place yet.
    #[must_use]
    pub fn room(&self) -> Option<&Id<Venue>> {
        self.venue.as_ref().filter(|_| self.attendance != Attendance::Online)
    }
}

/// Whether something is to come, under way or over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// It has not begun.
    Coming,
    /// It has begun and is not over.
    Underway,
    /// It is over.
    Past,
}

impl Phase {
    /// Its name in YAML, templates and data.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Coming => "coming",
            Self::Underway => "underway",
            Self::Past => "past",
        }
    }
}

/// Whether a session takes place as announced. Drives page, list, feed, schedule data and JSON-LD alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// As announced.
    Confirmed,
    /// Probably.
    Tentative,
    /// At another time or place than first announced.
    Moved,
    /// Not at all.
    Cancelled,
}

impl Status {
    /// Its name in YAML, templates and data.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Tentative => "tentative",
            Self::Moved => "moved",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Where people meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attendance {
    /// In a video meeting.
    Online,
    /// In a room.
    InPerson,
    /// In a room, with others in a video meeting.
    Hybrid,
}

impl Attendance {
    /// Its name in YAML, templates and data.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::InPerson => "in-person",
            Self::Hybrid => "hybrid",
        }
    }
}

/// A place where people meet, from `places` of `site.yaml`.
#[derive(Debug, Clone, PartialEq)]
pub struct Venue {
    /// Its key.
    pub id: Id<Venue>,
    /// What it is called: a house, a room, or the city while the house is not known.
    pub name: Text,
    /// The city.
    pub city: Option<Text>,
    /// Street and number; missing while it is to be announced.
    pub address: Option<Text>,
    /// What to know about steps, lifts and hearing loops.
    pub accessibility: Option<Text>,
    /// Latitude and longitude in degrees (WGS 84).
    pub coordinates: Option<(f64, f64)>,
}

impl Venue {
    /// The name by which the city is known apart from others: that in the language in which it was first written.
    #[must_use]
    pub fn city_key(&self) -> Option<&str> {
        let city = self.city.as_ref()?.original().1.trim();
        (!city.is_empty()).then_some(city)
    }

    /// Whether it is more than its city: a house that one can be told apart from others by.
    #[must_use]
    pub fn is_more_than_its_city(&self) -> bool {
        self.city_key() != Some(self.name.original().1.trim())
    }
}

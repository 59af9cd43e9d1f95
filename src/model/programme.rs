//! One cohort of a learning programme.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Id, Page, Phase, Price, Registration, Text};

/// One cohort: it begins, ends, costs something and is for somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    /// Its file name without ending: `labor-2023`.
    pub id: Id<Programme>,
    /// What it shares with all pages.
    pub page: Page,
    /// When it begins.
    pub starts: RoughDate,
    /// When it ends; `starts <= ends`.
    pub ends: RoughDate,
    /// Whether it is to come, under way or over at `now`, by days of its zone.
    pub phase: Phase,
    /// Whom it is for.
    pub audience: Option<Text>,
    /// What taking part costs.
    pub price: Option<Price>,
    /// How to join.
    pub registration: Option<Id<Registration>>,
    /// What it is made of, in the author's order.
    pub parts: Vec<Part>,
    /// The zone of its sessions, where a series does not say another.
    pub zone: TimeZone,
}

/// A day, or a month of which the day is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoughDate {
    /// A day.
    Day(Date),
    /// A month; the date is its first day.
    Month(Date),
}

impl RoughDate {
    /// The first day that it may be.
    #[must_use]
    pub fn first_day(self) -> Date {
        match self {
            Self::Day(day) | Self::Month(day) => day,
        }
    }

    /// The last day that it may be.
    #[must_use]
    pub fn last_day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Month(day) => day.last_of_month(),
        }
    }
}

/// A part of a programme: workshops, self-study, mentoring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub title: Text,
    /// More about it; may be missing.
    pub summary: Option<Text>,
    /// How often it comes.
    pub every: Option<Rhythm>,
    /// How long one of it takes, in minutes.
    pub minutes: Option<u32>,
    /// How many days one of it takes.
    pub days: Option<u32>,
}

/// How often something comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// Every week.
    Weekly,
    /// Every second week.
    Fortnightly,
    /// Every month.
    Monthly,
    /// Once.
    Once,
}

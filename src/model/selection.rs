//! Pages of the schedule with a part of its sessions: those of a series, a city, a person, a topic.

use super::{Addresses, FeedScope};

/// A page of the schedule that holds some of the sessions, neither none nor all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// What one chooses by.
    pub kind: SelectionKind,
    /// Which sessions it holds: a series, a city, a person or a topic.
    pub scope: FeedScope,
    /// Where it is, in every language of the site: `/ajakava/linn/tartu/`.
    pub addresses: Addresses,
}

/// What one chooses sessions by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SelectionKind {
    /// By series.
    Series,
    /// By city.
    City,
    /// By who leads them.
    Person,
    /// By topic.
    Topic,
}

impl SelectionKind {
    /// All of them, in the order in which the schedule offers them.
    pub const ALL: [Self; 4] = [Self::Series, Self::City, Self::Person, Self::Topic];

    /// Its name in the files of texts and in templates.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Series => "schedule-series",
            Self::City => "schedule-city",
            Self::Person => "schedule-person",
            Self::Topic => "schedule-topic",
        }
    }

    /// Whether search engines should know its pages. People and topics have pages of their own with the same
    /// sessions, which are the better answer.
    #[must_use]
    pub fn is_indexed(self) -> bool {
        matches!(self, Self::Series | Self::City)
    }
}

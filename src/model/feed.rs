//! Calendar feeds: which sessions each holds, and where it is.

use crate::source::Place;

use super::{Addresses, Id, Person, Programme, Series, Session, Site};

/// A calendar feed that people subscribe to. It is never empty: a scope without sessions has no feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Which sessions it holds.
    pub scope: FeedScope,
    /// Where it is, in every language of the site; ends in `.ics` and never changes.
    pub addresses: Addresses,
}

/// Which sessions a feed holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeedScope {
    /// All of them.
    All,
    /// Those of a series.
    Series(Id<Series>),
    /// Those of a cohort.
    Programme(Id<Programme>),
    /// Those that a person leads.
    Person(Id<Person>),
}

impl FeedScope {
    /// Whether a session belongs to the scope.
    #[must_use]
    pub fn holds(&self, session: &Session) -> bool {
        match self {
            Self::All => true,
            Self::Series(series) => session.series == *series,
            Self::Programme(programme) => session.programme.as_ref() == Some(programme),
            Self::Person(person) => session.people.contains(person),
        }
    }

    /// What the feed is named after; nothing for the feed of all sessions.
    #[must_use]
    pub fn place(&self, site: &Site) -> Option<Place> {
        let file = match self {
            Self::All => return None,
            Self::Series(series) => &site.series[series].source,
            Self::Programme(programme) => &site.programmes[programme].page.source,
            Self::Person(person) => &site.people[person].page.source,
        };
        Some(Place::File(file.clone()))
    }

    /// The sessions of the scope, in order of time.
    pub fn sessions<'a>(&'a self, site: &'a Site) -> impl Iterator<Item = &'a Session> {
        site.sessions.values().filter(|session| self.holds(session))
    }
}

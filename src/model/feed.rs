//! Calendar feeds: which entries each holds, and where it is.

use indexmap::IndexMap;

use crate::source::{KeyPath, Place, SourcePath};

use super::{
    Address, Addresses, Id, Language, Person, Programme, Series, Session, Site, Text, Topic, Venue,
};

/// A calendar feed that people subscribe to. It is never empty: a scope without entries has no feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Which entries it holds.
    pub scope: FeedScope,
    /// Where it is, in every language of the site; ends in `.ics` and never changes.
    pub addresses: Addresses,
}

impl Feed {
    /// Where the picture is that a phone's camera takes the feed's address from: `/kalender/kohtumised.svg`.
    #[must_use]
    pub fn code_address(&self, language: Language) -> Address {
        let address = self.addresses.get(language).as_str();
        Address::new(format!("{}.svg", address.strip_suffix(".ics").unwrap_or(address)))
    }
}

/// Which entries a feed holds: sessions, or else the deadlines of registrations.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeedScope {
    /// All sessions.
    All,
    /// Those of a series.
    Series(Id<Series>),
    /// Those of a cohort.
    Programme(Id<Programme>),
    /// Those that a person leads.
    Person(Id<Person>),
    /// Those about a topic.
    Topic(Id<Topic>),
    /// Those in a place. What is online alone is in no place.
    Place(Id<Venue>),
    /// Those in any place of a city, by its name as [`Venue::city_key`] gives it.
    City(String),
    /// No session, but when registrations open and close.
    Deadlines,
}

impl FeedScope {
    /// Whether a session belongs to the scope. `venues` are those of the site.
    #[must_use]
    pub fn holds(&self, session: &Session, venues: &IndexMap<Id<Venue>, Venue>) -> bool {
        match self {
            Self::All => true,
            Self::Series(series) => session.series == *series,
            Self::Programme(programme) => session.programme.as_ref() == Some(programme),
            Self::Person(person) => session.people.contains(person),
            Self::Topic(topic) => session.topics.contains(topic),
            Self::Place(venue) => session.room() == Some(venue),
            Self::City(city) => session
                .room()
                .and_then(|venue| venues.get(venue)?.city_key())
                .is_some_and(|key| key == city),
            Self::Deadlines => false,
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
            Self::Topic(topic) => &site.topics[topic].page.source,
            Self::Place(venue) => return Some(of_venue(venue)),
            Self::City(city) => {
                let mut venues = site.venues.values();
                let venue = venues.find(|venue| venue.city_key() == Some(city.as_str()))?;
                return Some(of_venue(&venue.id));
            }
            Self::Deadlines => &site.registrations.values().next()?.source.0,
        };
        Some(Place::File(file.clone()))
    }

    /// What it is called; the feed of all after the site's calendars, that of deadlines by a word of the language.
    #[must_use]
    pub fn title<'a>(&self, site: &'a Site) -> Option<&'a Text> {
        match self {
            Self::All => Some(&site.settings.calendar.name),
            Self::Series(id) => site.series.get(id).map(|series| &series.title),
            Self::Programme(id) => site.programmes.get(id).map(|programme| &programme.page.title),
            Self::Person(id) => site.people.get(id).map(|person| &person.page.title),
            Self::Topic(id) => site.topics.get(id).map(|topic| &topic.page.title),
            Self::Place(id) => site.venues.get(id).map(|venue| &venue.name),
            Self::City(city) => {
                let mut venues = site.venues.values();
                venues.find(|venue| venue.city_key() == Some(city.as_str()))?.city.as_ref()
            }
            Self::Deadlines => None,
        }
    }

    /// The sessions of the scope, in order of time.
    pub fn sessions<'a>(&'a self, site: &'a Site) -> impl Iterator<Item = &'a Session> {
        site.sessions.values().filter(|session| self.holds(session, &site.venues))
    }

    /// How many entries the feed holds.
    #[must_use]
    pub fn n_entries(&self, site: &Site) -> usize {
        if *self == Self::Deadlines {
            site.registrations.values().map(|it| it.window.ends().count()).sum()
        } else {
            self.sessions(site).count()
        }
    }
}

fn of_venue(id: &Id<Venue>) -> Place {
    let key = KeyPath::root().key("places").key(id.as_str());
    Place::Key(SourcePath::new("content/site.yaml"), key)
}

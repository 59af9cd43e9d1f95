//! Calendar feeds: one for all sessions; one a series, a cohort, a person, a topic, a place and a city that has some;
//! one for the deadlines of registrations.

use std::collections::BTreeSet;

use crate::model::{Addresses, Feed, FeedScope, Section};
use crate::slug::slug;

use super::parts::Parts;
use super::scope::Scope;
use super::section_paths::Step;

/// The feeds, none of them empty. Drafts do not count: a feed must not come and go with `--drafts`.
pub(super) fn feeds(parts: &Parts, scope: &Scope) -> Vec<Feed> {
    let series = parts.schedule.series.keys().cloned().map(FeedScope::Series);
    let programmes = parts.programmes.keys().cloned().map(FeedScope::Programme);
    let people = parts.people.keys().cloned().map(FeedScope::Person);
    let topics = parts.topics.keys().cloned().map(FeedScope::Topic);
    std::iter::once(FeedScope::All)
        .chain(series)
        .chain(programmes)
        .chain(people)
        .chain(topics)
        .chain(cities(parts))
        .chain(places(parts))
        .chain(std::iter::once(FeedScope::Deadlines))
        .filter(|feed| has_entries(feed, parts))
        .map(|feed| Feed { addresses: addresses(&feed, scope), scope: feed })
        .collect()
}

fn has_entries(feed: &FeedScope, parts: &Parts) -> bool {
    if *feed == FeedScope::Deadlines {
        return parts.registrations.values().any(|it| it.window.ends().next().is_some());
    }
    let mut sessions = parts.schedule.sessions.values();
    sessions.any(|session| !session.is_draft && feed.holds(session, &parts.venues))
}

/// The cities, each once, in the order in which the author names them.
pub(super) fn cities(parts: &Parts) -> impl Iterator<Item = FeedScope> {
    let mut seen = BTreeSet::new();
    let cities = parts.venues.values().filter_map(|venue| venue.city_key());
    cities.filter(move |city| seen.insert(*city)).map(|city| FeedScope::City(city.to_owned()))
}

/// The places. As long as only the city is known, its feed is all there is to follow.
fn places(parts: &Parts) -> impl Iterator<Item = FeedScope> {
    let houses = parts.venues.values().filter(|venue| venue.is_more_than_its_city());
    houses.map(|venue| FeedScope::Place(venue.id.clone()))
}

/// `/kalender.ics` for all; `/kalender/<id>.ics` for series, cohorts and people; the others say in their name what
/// they are, so that no topic or place has to look for an id that nothing else has.
fn addresses(feed: &FeedScope, scope: &Scope) -> Addresses {
    let (step, id) = match feed {
        FeedScope::All => {
            return scope
                .addresses(|language| format!("{}.ics", scope.path(Section::Calendar, language)));
        }
        FeedScope::Deadlines => {
            return scope.below(Section::Calendar, |language| {
                format!("{}.ics", scope.word(Step::DeadlineFeed, language))
            });
        }
        FeedScope::Series(id) => (None, id.to_string()),
        FeedScope::Programme(id) => (None, id.to_string()),
        FeedScope::Person(id) => (None, id.to_string()),
        FeedScope::Topic(id) => (Some(Step::TopicFeed), id.to_string()),
        FeedScope::Place(id) => (Some(Step::PlaceFeed), id.to_string()),
        FeedScope::City(city) => (Some(Step::CityFeed), slug(city)),
    };
    scope.below(Section::Calendar, |language| match step {
        Some(step) => format!("{}-{id}.ics", scope.word(step, language)),
        None => format!("{id}.ics"),
    })
}

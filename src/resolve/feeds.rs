//! Calendar feeds: one for all, one a series, a cohort and a person that has sessions.

use crate::model::{Addresses, Feed, FeedScope, Section};

use super::parts::Parts;
use super::scope::Scope;

/// The feeds, none of them empty. Drafts do not count: a feed must not come and go with `--drafts`.
pub(super) fn feeds(parts: &Parts, scope: &Scope) -> Vec<Feed> {
    let series = parts.schedule.series.keys().cloned().map(FeedScope::Series);
    let programmes = parts.programmes.keys().cloned().map(FeedScope::Programme);
    let people = parts.people.keys().cloned().map(FeedScope::Person);
    std::iter::once(FeedScope::All)
        .chain(series)
        .chain(programmes)
        .chain(people)
        .filter(|feed| {
            let mut sessions = parts.schedule.sessions.values();
            sessions.any(|session| !session.is_draft && feed.holds(session))
        })
        .map(|feed| Feed { addresses: addresses(&feed, scope), scope: feed })
        .collect()
}

/// `/kalender.ics` for all, `/kalender/<id>.ics` for the others.
fn addresses(feed: &FeedScope, scope: &Scope) -> Addresses {
    let id = match feed {
        FeedScope::All => {
            return scope
                .addresses(|language| format!("{}.ics", scope.path(Section::Calendar, language)));
        }
        FeedScope::Series(id) => id.as_str(),
        FeedScope::Programme(id) => id.as_str(),
        FeedScope::Person(id) => id.as_str(),
    };
    scope.below(Section::Calendar, |_| format!("{id}.ics"))
}

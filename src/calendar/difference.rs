//! What is not the same in two texts of one feed.

use std::collections::BTreeMap;

use ical::IcalParser;
use ical::parser::ical::component::IcalEvent;

use crate::calendar::value::unescaped;

/// Entries of a feed, by what became of them, each by its title (SUMMARY).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FeedDifference {
    /// What the feed is called (NAME, RFC 7986, 5.1); nothing if it has no name, as the file of one session.
    pub name: Option<String>,
    /// Entries whose UID came.
    pub new: Vec<String>,
    /// Entries whose UID went.
    pub gone: Vec<String>,
    /// Entries that say something else.
    pub changed: Vec<String>,
}

/// What happens to a feed from one text to another. A side that is not there, or is no calendar, has no entries.
#[must_use]
pub fn feed_difference(before: Option<&str>, after: Option<&str>) -> FeedDifference {
    let old = before.map(read).unwrap_or_default();
    let new = after.map(read).unwrap_or_default();
    let title = |event: &IcalEvent| value(event, "SUMMARY").unwrap_or_default();
    let changed = new.events.iter().filter(|(uid, event)| {
        old.events.get(*uid).is_some_and(|known| known.properties != event.properties)
    });
    let beside = |all: &Events, others: &Events| {
        let missing = all.iter().filter(|(uid, _)| !others.contains_key(*uid));
        missing.map(|(_, event)| title(event)).collect()
    };
    FeedDifference {
        changed: changed.map(|(_, event)| title(event)).collect(),
        new: beside(&new.events, &old.events),
        gone: beside(&old.events, &new.events),
        name: new.name.or(old.name),
    }
}

type Events = BTreeMap<String, IcalEvent>;

#[derive(Default)]
struct Read {
    name: Option<String>,
    events: Events,
}

fn read(text: &str) -> Read {
    let mut read = Read::default();
    for calendar in IcalParser::new(text.as_bytes()).flatten() {
        let named = calendar.properties.iter().find(|property| property.name == "NAME");
        read.name = named.and_then(|property| property.value.as_deref()).map(unescaped);
        let events = calendar.events.into_iter();
        read.events.extend(events.filter_map(|event| Some((value(&event, "UID")?, event))));
    }
    read
}

fn value(event: &IcalEvent, name: &str) -> Option<String> {
    let property = event.properties.iter().find(|property| property.name == name)?;
    property.value.as_deref().map(unescaped)
}

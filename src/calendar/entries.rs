//! Which entries the calendars of a language have.

use crate::calendar::deadline::deadline;
use crate::calendar::entry::{Entry, Facts};
use crate::calendar::vevent::{place, uid_of, vevent};
use crate::language::Wording;
use crate::model::{Session, Site};
use crate::source::Place;

/// Every entry of the feeds of a language: sessions, then deadlines, each in order of time.
pub(super) fn entries(site: &Site, wording: &Wording) -> Vec<Entry> {
    let sessions = site.sessions.values().map(|session| of_session(site, session, wording));
    sessions.chain(deadlines(site, wording)).collect()
}

/// The ends of the windows of all registrations, in order of time.
pub(super) fn deadlines(site: &Site, wording: &Wording) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for registration in site.registrations.values() {
        let ends = registration.window.ends();
        entries.extend(ends.filter_map(|(end, _)| deadline(site, registration, end, wording)));
    }
    // The order of the author where two begin at once.
    entries.sort_by_key(|entry| entry.facts.slot.starts_at());
    entries
}

/// The entry of a session.
pub(super) fn of_session(site: &Site, session: &Session, wording: &Wording) -> Entry {
    let language = wording.language();
    let (file, key) = session.source.clone();
    Entry {
        uid: uid_of(site, session, language),
        facts: Facts {
            id: session.id.to_string(),
            language,
            series: session.series.to_string(),
            title: session.title.get(language).clone(),
            slot: session.slot.clone(),
            place: place(site, session, wording).unwrap_or_default(),
            status: session.status,
        },
        updated: session.updated,
        source: Place::Value(file, key.key("id")),
        event: vevent(site, session, wording),
    }
}

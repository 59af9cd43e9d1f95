//! `calendar.lock`: what subscribers have seen, remembered from one publication to the next.
//!
//! Text in, text out: [`compared`] takes a site and the lock that the last build wrote, and gives the lock of this
//! one, the [`Ledger`] that feeds and pages are rendered with, and what subscribers will notice, in words. Nothing
//! here reads or writes the file, and nothing but what is new or has changed takes its time from `now`.

mod compare;
mod fault;
mod feeds;
mod guards;
mod published;
mod reader;
mod slot;
mod writer;

pub use published::recovered;

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::entries::entries;
use crate::calendar::entry::{Entry, Facts};
use crate::language::Wording;
use crate::model::{History, Ledger, Site};
use crate::report::{Diagnostic, Report, Words, nearest, words};
use crate::source::{KeyPath, Place, SourcePath};

/// Where the lock stands, from the folder of a site.
pub const PATH: &str = "content/calendar.lock";

/// What subscribers have seen: by UID, every entry that was ever published; every feed; and what was given up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lock {
    entries: BTreeMap<String, Locked>,
    /// The address of every feed, from the root of the site: `/kalender/tartu.ics`.
    feeds: BTreeSet<String>,
    /// Ids, and UIDs not made of them, that were dropped on purpose and must never be used again.
    retired: BTreeSet<String>,
}

impl Lock {
    /// The ids of all that was ever published, and of what was dropped: none of them may be given again.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let published = self.entries.values().map(|locked| locked.facts.id.as_str());
        published.chain(self.retired.iter().map(String::as_str))
    }
}

/// What is remembered of an entry.
#[derive(Debug, Clone, PartialEq)]
struct Locked {
    facts: Facts,
    fingerprint: String,
    history: History,
}

/// The lock of a build beside that of the one before.
#[derive(Debug, Default)]
pub struct Compared {
    /// The text of the lock as it should be.
    pub text: String,
    /// Whether the lock is as it should be already.
    pub is_current: bool,
    /// What feeds and pages are rendered with.
    pub ledger: Ledger,
    /// What subscribers will notice, a sentence each, in the default language of the site.
    pub news: Vec<String>,
    /// What stands against it.
    pub report: Report,
}

/// Reads a lock; nothing if it is damaged, which the report tells.
#[must_use]
pub fn read(text: &str) -> (Option<Lock>, Report) {
    let mut report = Report::new();
    match reader::lock(text) {
        Ok(lock) => (Some(lock), report),
        Err(fault) => {
            report.push(*fault);
            (None, report)
        }
    }
}

/// Compares a site with what was published before; without a lock, nothing was.
///
/// `is_whole`: nothing was left out of the site because it is faulty, so that what is missing has vanished.
#[must_use]
pub fn compared(site: &Site, old: Option<&Lock>, is_whole: bool) -> Compared {
    let entries: Vec<Entry> = site
        .settings
        .languages
        .iter()
        .flat_map(|language| entries(site, &Wording::new(*language)))
        .collect();
    let mut report =
        old.map_or_else(Report::new, |old| guards::guarded(site, &entries, old, is_whole));
    if let Some(old) = old.filter(|_| is_whole) {
        report.merge(feeds::vanished(site, old));
    }
    let mut new = compare::updated(site, &entries, old);
    new.feeds.extend(feeds::addresses(site));
    let text = writer::text(&new);
    let known: BTreeSet<&str> = entries.iter().map(|entry| entry.uid.as_str()).collect();
    let histories = new
        .entries
        .iter()
        .filter(|(uid, _)| known.contains(uid.as_str()))
        .map(|(_, locked)| {
            ((locked.facts.language, locked.facts.id.clone()), locked.history.clone())
        })
        .collect();
    Compared {
        is_current: old.map_or(new.entries.is_empty(), |old| writer::text(old) == text),
        text,
        ledger: Ledger::new(histories),
        news: compare::news(site, old, &new),
        report,
    }
}

/// The lock without a session, whose id is retired; or without a feed, if `id` is an address.
///
/// # Errors
/// In words, if the session is still in the schedule, the feed is still made, or either was never published.
pub fn dropped(lock: Option<&Lock>, site: &Site, id: &str) -> Result<Lock, Words> {
    if site.sessions.contains_key(id) {
        return Err(words!(
            en: "`{id}` is still in the schedule; take it out of its file first",
            et: "kohtumine `{id}` on veel ajakavas; kustuta see enne oma failist",
        ));
    }
    let old = lock.cloned().unwrap_or_default();
    if feeds::is_address(id) {
        return feeds::dropped(old, site, id);
    }
    if old.retired.contains(id) {
        return Ok(old);
    }
    let mut lock = old.clone();
    let gone = lock.entries.extract_if(.., |_, locked| locked.facts.id == id);
    let own = gone.filter(|(uid, locked)| guards::is_own(uid, &locked.facts)).map(|(uid, _)| uid);
    let own: Vec<String> = own.collect();
    lock.retired.extend(own);
    if lock.entries.len() == old.entries.len() {
        let ids: BTreeSet<&str> = old.entries.values().map(|it| it.facts.id.as_str()).collect();
        let meant = meant(nearest(id, ids));
        return Err(words!(
            in meant;
            en: "no session `{id}` was ever published{meant}",
            et: "kohtumist `{id}` ei ole kunagi avaldatud{meant}",
        ));
    }
    lock.retired.insert(id.to_owned());
    Ok(lock)
}

/// The end of a sentence about a name that is unknown, with the one that was probably meant.
fn meant(near: Option<&str>) -> Words {
    near.map_or_else(
        Words::default,
        |near| words!(en: "; is `{near}` meant?", et: "; kas mõtlesid `{near}`?"),
    )
}

fn path() -> SourcePath {
    SourcePath::new(PATH)
}

/// The line at which the entry of a UID begins.
fn place_of(uid: &str) -> Place {
    Place::Key(path(), KeyPath::root().key("entries").key(uid))
}

/// A fault of the lock itself.
fn damaged(place: Place, message: Words) -> Diagnostic {
    Diagnostic::error("damaged-lock", place, message).hint(
        words!(
            en: "put the file back as it was committed; if it is lost, `kava lock --from` makes it anew from the published feeds",
            et: "taasta fail Gitist; kui see on kadunud, teeb `kava lock --from` selle avaldatud kalendrivoogudest uuesti",
        ),
    )
}

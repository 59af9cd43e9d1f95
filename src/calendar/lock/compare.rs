//! The lock of this build: what is new, what has changed, and how.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, ToSpan};

use crate::calendar::entry::{Entry, Facts};
use crate::calendar::lock::{Lock, Locked};
use crate::language::Wording;
use crate::model::{Change, ChangeKind, History, Site, Status};

/// How many changes of an entry are remembered.
const MOST_CHANGES: usize = 8;

/// The old lock with what this build makes of it. Entries that are gone stay, so that nothing is forgotten.
pub(super) fn updated(site: &Site, entries: &[Entry], old: Option<&Lock>) -> Lock {
    let now = to_the_second(site.now);
    let mut lock = old.cloned().unwrap_or_default();
    for entry in entries {
        let fingerprint = entry.fingerprint(&site.settings);
        let history = match lock.entries.remove(&entry.uid) {
            Some(known) if known.fingerprint == fingerprint => known.history,
            Some(known) => next(known, &entry.facts, now),
            None => first(entry, old.is_some(), now),
        };
        let locked = Locked { facts: entry.facts.clone(), fingerprint, history };
        lock.entries.insert(entry.uid.clone(), locked);
    }
    lock
}

/// The history of an entry that was never published, changed when the author says so, but not in the future. With the
/// very first lock nothing is news.
fn first(entry: &Entry, is_news: bool, now: Timestamp) -> History {
    let changed_at = entry.updated.map_or(now, |updated| to_the_second(updated).min(now));
    let new = Change { at: now, sequence: 0, kind: ChangeKind::New };
    History { sequence: 0, changed_at, changes: if is_news { vec![new] } else { Vec::new() } }
}

/// The history of an entry that has changed. It never goes back, not even in a build for an earlier instant.
fn next(known: Locked, facts: &Facts, now: Timestamp) -> History {
    let Locked { facts: before, history, .. } = known;
    let after_last = history.changed_at.checked_add(1.seconds()).unwrap_or(Timestamp::MAX);
    let at = now.max(after_last);
    let sequence = history.sequence.saturating_add(1);
    let mut changes = history.changes;
    changes.extend(kinds(&before, facts).into_iter().map(|kind| Change { at, sequence, kind }));
    changes.drain(..changes.len().saturating_sub(MOST_CHANGES));
    History { sequence, changed_at: at, changes }
}

/// What differs, the weightiest first; never empty.
fn kinds(before: &Facts, after: &Facts) -> Vec<ChangeKind> {
    let mut kinds = Vec::new();
    let was_cancelled = before.status == Status::Cancelled;
    match (was_cancelled, after.status == Status::Cancelled) {
        (false, true) => kinds.push(ChangeKind::Cancelled),
        (true, false) => kinds.push(ChangeKind::BackOn),
        _ => {}
    }
    match (before.status, after.status) {
        (Status::Tentative, Status::Confirmed | Status::Moved) => kinds.push(ChangeKind::Certain),
        (was, Status::Tentative) if was != Status::Tentative => kinds.push(ChangeKind::Tentative),
        _ => {}
    }
    if before.slot != after.slot {
        kinds.push(ChangeKind::Moved { from: before.slot.clone(), to: after.slot.clone() });
    }
    if before.place != after.place {
        kinds.push(ChangeKind::Place { from: before.place.clone(), to: after.place.clone() });
    }
    if before.title != after.title {
        kinds.push(ChangeKind::Title { from: before.title.clone(), to: after.title.clone() });
    }
    if kinds.is_empty() {
        kinds.push(ChangeKind::Details);
    }
    kinds
}

/// What subscribers will notice, a sentence each, in the default language. What changes alike in several languages is
/// told once; what changes in another language alone is told with its code.
pub(super) fn news(site: &Site, old: Option<&Lock>, new: &Lock) -> Vec<String> {
    let Some(old) = old else { return Vec::new() };
    let wording = Wording::new(site.settings.default_language());
    let mut by_id: BTreeMap<&str, Vec<(&Locked, &Change)>> = BTreeMap::new();
    for language in &site.settings.languages {
        for (uid, locked) in &new.entries {
            if locked.facts.language == *language {
                let known = old.entries.get(uid).map(|known| known.history.sequence);
                let changes = &locked.history.changes;
                let latest = changes.iter().filter(|change| Some(change.sequence) > known);
                by_id
                    .entry(&locked.facts.id)
                    .or_default()
                    .extend(latest.map(|change| (locked, change)));
            }
        }
    }
    let mut sentences = Vec::new();
    for changes in by_id.into_values() {
        let mut told = BTreeSet::new();
        for (locked, change) in changes {
            if told.insert(change.kind.key()) {
                let sentence = sentence(&wording, locked, &change.kind);
                // A registration is told once, although its window has two ends.
                if !sentences.contains(&sentence) {
                    sentences.push(sentence);
                }
            }
        }
    }
    sentences
}

fn sentence(wording: &Wording, locked: &Locked, kind: &ChangeKind) -> String {
    let Facts { id, language, slot, .. } = &locked.facts;
    let deadline = locked.facts.deadline();
    let id = deadline.map_or(id.as_str(), |(registration, _)| registration);
    let is_own = *language == wording.language();
    let name = if is_own { id.to_owned() } else { format!("{id} ({language})") };
    match deadline {
        Some((_, end)) => wording.deadline_change_told(&name, (end, slot), kind),
        None => wording.change_told(&name, slot, kind),
    }
}

/// Instants in feeds are true to the second.
fn to_the_second(instant: Timestamp) -> Timestamp {
    Timestamp::from_second(instant.as_second()).unwrap_or(instant)
}

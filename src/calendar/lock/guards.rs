//! What would break a subscriber's trust: a session that vanished, one under a new id, an id used twice.
//!
//! The deadline of a registration may go without a word: whoever follows it loses no meeting.

use std::collections::BTreeSet;

use crate::calendar::entry::{Entry, Facts};
use crate::calendar::lock::{Lock, Locked, place_of};
use crate::calendar::vevent::uid as made_uid;
use crate::model::{Series, Site};
use crate::report::{Diagnostic, Report, words};
use crate::source::{KeyPath, Place, SourcePath};

/// Everything in which a site contradicts what was published.
pub(super) fn guarded(site: &Site, entries: &[Entry], old: &Lock, is_whole: bool) -> Report {
    let mut report = Report::new();
    for entry in entries {
        for name in [&entry.facts.id, &entry.uid] {
            if old.retired.contains(name) {
                report.push(retired(entry, name));
            }
        }
    }
    if !is_whole {
        return report;
    }
    let uids: BTreeSet<&str> = entries.iter().map(|entry| entry.uid.as_str()).collect();
    let ids: BTreeSet<&str> = entries.iter().map(|entry| entry.facts.id.as_str()).collect();
    let mut told = BTreeSet::new();
    for language in &site.settings.languages {
        for (uid, locked) in &old.entries {
            let facts = &locked.facts;
            let is_there = uids.contains(uid.as_str());
            if facts.language != *language || is_there || facts.deadline().is_some() {
                continue;
            }
            if ids.contains(facts.id.as_str()) {
                let other = entries.iter().find(|entry| {
                    entry.facts.id == facts.id && entry.facts.language == facts.language
                });
                match other {
                    Some(other)
                        if is_own(uid, facts)
                            || other.uid != made_uid(site, &facts.id, facts.language) =>
                    {
                        report.push(own_uid_changed(uid, other, facts));
                    }
                    // One is enough: whatever changed the UID changed them all.
                    Some(other) if told.insert("") => report.push(uid_changed(uid, other)),
                    _ => {}
                }
            } else if told.insert(facts.id.as_str()) {
                let new_name = entries.iter().find(|entry| is_same(entry, locked, old));
                report.push(match new_name {
                    Some(entry) => renamed(entry, uid, locked),
                    None => vanished(site, (uid, locked), only_newcomer(entries, locked, old)),
                });
            }
        }
    }
    report
}

/// Whether an entry that was never published is the one that is gone, under another id.
fn is_same(entry: &Entry, gone: &Locked, old: &Lock) -> bool {
    let (one, other) = (&entry.facts, &gone.facts);
    !old.entries.contains_key(&entry.uid)
        && one.language == other.language
        && (one.series == other.series || other.series.is_empty())
        && one.slot == other.slot
        && one.title == other.title
}

/// The only entry of the series that was never published: what is gone may be this, renamed and moved at once.
fn only_newcomer<'a>(entries: &'a [Entry], gone: &Locked, old: &Lock) -> Option<&'a Entry> {
    let mut new = entries.iter().filter(|entry| {
        entry.facts.language == gone.facts.language
            && entry.facts.series == gone.facts.series
            && !old.entries.contains_key(&entry.uid)
    });
    new.next().filter(|_| new.next().is_none())
}

fn renamed(entry: &Entry, uid: &str, gone: &Locked) -> Diagnostic {
    let (id, was) = (&entry.facts.id, &gone.facts.id);
    let message = words!(
        en: "the id of this session was `{was}`: as `{id}`, subscribers would get it twice",
        et: "selle kohtumise tunnus oli `{was}`: tunnusega `{id}` saaksid tellijad selle kaks korda",
    );
    Diagnostic::error("id-changed", entry.source.clone(), message)
        .also(place_of(uid), words!(en: "published under this id", et: "avaldatud selle tunnusega"))
        .hint(words!(
            en: "write `id: {was}` again; an id is never shown as a title",
            et: "kirjuta jälle `id: {was}`; tunnust ei näidata kuskil pealkirjana",
        ))
}

fn vanished(site: &Site, (uid, gone): (&str, &Locked), newcomer: Option<&Entry>) -> Diagnostic {
    let facts = &gone.facts;
    let id = &facts.id;
    let place = site
        .series
        .get(facts.series.as_str())
        .map_or_else(|| place_of(uid), |series: &Series| Place::File(series.source.clone()));
    let is_over = facts.slot.ends_at() <= site.now;
    let hint = if is_over {
        words!(
            en: "put it back, or give it up for ever with `kava lock --drop {id}`",
            et: "pane see tagasi, või kui seda ei ole enam kunagi vaja, käivita `kava lock --drop {id}`",
        )
    } else {
        words!(
            en: "if it does not take place, put it back with `status: cancelled`; to take it out of every calendar without a word, run `kava lock --drop {id}`",
            et: "kui see jääb ära, pane see tagasi koos reaga `status: cancelled`; et võtta see kõigist kalendritest välja ilma teateta, käivita `kava lock --drop {id}`",
        )
    };
    let title = &facts.title;
    let message = if is_over {
        words!(
            en: "the past session `{id}` ({title}) was published and is gone",
            et: "toimunud kohtumine `{id}` ({title}) oli avaldatud, aga nüüd on see kadunud",
        )
    } else {
        words!(
            en: "the session `{id}` ({title}) was published and is gone; people wait for it",
            et: "kohtumine `{id}` ({title}) oli avaldatud, aga nüüd on see kadunud; inimesed ootavad seda",
        )
    };
    let fault = if is_over {
        Diagnostic::warning("session-vanished", place, message)
    } else {
        Diagnostic::error("session-vanished", place, message)
    };
    let fault = fault.also(place_of(uid), words!(en: "published", et: "avaldatud"));
    match newcomer {
        Some(entry) => fault
            .also(entry.source.clone(), words!(en: "is it this one?", et: "kas see on seesama?"))
            .hint(words!(
                in hint;
                en: "if it has a new id, write `id: {id}` there again; {hint}",
                et: "kui selle tunnus on uus, kirjuta sinna jälle `id: {id}`; {hint}",
            )),
        None => fault.hint(hint),
    }
}

fn retired(entry: &Entry, name: &str) -> Diagnostic {
    let is_uid = name == entry.uid;
    let message = if is_uid {
        words!(
            en: "the uid `{name}` belonged to a session that was dropped",
            et: "UID `{name}` kuulus kohtumisele, mis on eemaldatud",
        )
    } else {
        words!(
            en: "the id `{name}` belonged to a session that was dropped",
            et: "tunnus `{name}` kuulus kohtumisele, mis on eemaldatud",
        )
    };
    let hint = if is_uid {
        words!(
            en: "take the line `uid` away, so that the session gets an identity of its own",
            et: "kustuta rida `uid`, siis saab kohtumine uue UID",
        )
    } else {
        words!(
            en: "give the session an id that was never used",
            et: "anna kohtumisele tunnus, mida ei ole varem kasutatud",
        )
    };
    Diagnostic::error("id-retired", entry.source.clone(), message).hint(hint)
}

/// Whether a UID was brought along from another calendar, and is not made of the id.
pub(super) fn is_own(uid: &str, facts: &Facts) -> bool {
    let Facts { id, language, .. } = facts;
    let rest = uid.strip_prefix(id.as_str());
    !rest.is_some_and(|rest| rest.starts_with('@') || rest.starts_with(&format!(".{language}@")))
}

fn own_uid_changed(uid: &str, entry: &Entry, facts: &Facts) -> Diagnostic {
    let now = &entry.uid;
    let message = words!(
        en: "`{uid}` would become `{now}`: every subscriber would get this session twice",
        et: "UID `{uid}` asemele tuleks `{now}`: iga tellija saaks selle kohtumise kaks korda",
    );
    let hint = if is_own(uid, facts) {
        words!(en: "write `uid: {uid:?}` again", et: "kirjuta jälle `uid: {uid:?}`")
    } else {
        words!(
            en: "take `uid` away again: subscribers know this session by its id",
            et: "kustuta `uid`: tellijad tunnevad seda kohtumist selle tunnuse järgi",
        )
    };
    Diagnostic::error("uid-changed", entry.source.clone(), message)
        .also(place_of(uid), words!(en: "published so", et: "avaldatud nii"))
        .hint(hint)
}

fn uid_changed(uid: &str, entry: &Entry) -> Diagnostic {
    let now = &entry.uid;
    let place = Place::Value(
        SourcePath::new("content/site.yaml"),
        KeyPath::root().key("calendar").key("uid_domain"),
    );
    let message = words!(
        en: "`{uid}` would become `{now}`: every subscriber would get every session twice",
        et: "UID `{uid}` asemele tuleks `{now}`: iga tellija saaks kõik kohtumised kaks korda",
    );
    Diagnostic::error("uid-changed", place, message).also(place_of(uid), words!(
        en: "published so",
        et: "avaldatud nii",
    )).hint(
        words!(
            en: "put the old `calendar.uid_domain` and the order of `languages` back; if nobody has subscribed yet, delete `content/calendar.lock`",
            et: "pane tagasi vana `calendar.uid_domain` ja keelte järjekord `languages`; kui keegi ei ole veel tellinud, kustuta `content/calendar.lock`",
        ),
    )
}

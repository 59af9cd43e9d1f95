//! UIDs of calendar entries: each a good one, and each of one entry alone.
//!
//! A calendar shows one entry for each UID, so that of two with one UID, one would vanish. Sessions may bring theirs
//! along from another calendar; all others are made of ids, those of sessions and of the deadlines of registrations.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::model::{Id, Registration, Session};
use crate::report::{Diagnostic, Report, words};
use crate::source::Place;

use super::scope::Scope;

/// Who has a UID, and where.
struct Owner {
    /// Nothing if it is a deadline of a registration.
    session: Option<Id<Session>>,
    place: Place,
}

/// The sessions, without UIDs that cannot be kept; those are told. `domain` is that of UIDs made of ids.
pub(super) fn with_own_uids(
    mut sessions: IndexMap<Id<Session>, Session>,
    registrations: &IndexMap<Id<Registration>, Registration>,
    domain: &str,
    scope: &Scope,
    report: &mut Report,
) -> IndexMap<Id<Session>, Session> {
    let mut known = of_deadlines(registrations, domain, scope);
    for session in sessions.values() {
        let (file, key) = session.source.clone();
        for (index, uid) in made(session.id.as_str(), domain, scope).into_iter().enumerate() {
            if let Some(other) = known.get(&uid).filter(|_| index == 0) {
                let place = Place::Value(file.clone(), key.key("id"));
                report.push(like_a_deadline(&session.id, place, other));
            }
            let place = Place::Value(file.clone(), key.clone());
            known.insert(uid, Owner { session: Some(session.id.clone()), place });
        }
    }
    for session in sessions.values_mut() {
        let Some(uid) = session.uid.take() else { continue };
        let place = Place::Value(session.source.0.clone(), session.source.1.key("uid"));
        if !Session::is_good_uid(&uid) {
            let message = words!(
                en: "`{uid}` cannot be the UID of a session",
                et: "`{uid}` ei sobi kohtumise UID-ks",
                uid = uid.escape_debug(),
            );
            report.push(
                Diagnostic::error("bad-uid", place, message)
                    .hint(
                        words!(
                            en: "take it as it stands behind `UID:` in the other calendar; if it has blanks in a row, no calendar keeps it: leave `uid` out",
                            et: "kopeeri see nii, nagu see teises kalendris `UID:` järel on; kui selles on mitu tühikut järjest, ei säilita seda ükski kalender: jäta `uid` ära",
                        ),
                    ),
            );
            continue;
        }
        match known.get(&uid) {
            Some(other) if other.session.as_ref() != Some(&session.id) => {
                report.push(duplicate(&uid, place, other));
            }
            _ => {
                known.insert(uid.clone(), Owner { session: Some(session.id.clone()), place });
                session.uid = Some(uid);
            }
        }
    }
    sessions
}

fn duplicate(uid: &str, place: Place, other: &Owner) -> Diagnostic {
    if other.session.is_none() {
        let message = words!(
            en: "a deadline of a registration has the UID `{uid}` already",
            et: "UID `{uid}` on juba ühel registreerimise tähtajal",
        );
        return Diagnostic::error("duplicate-uid", place, message)
            .also(other.place.clone(), words!(en: "the registration", et: "registreerimine"))
            .hint(words!(
                en: "take `uid` away: kava makes one of the `id` of the session",
                et: "kustuta `uid`: kava teeb selle ise kohtumise tunnusest `id`",
            ));
    }
    Diagnostic::error(
        "duplicate-uid",
        place,
        words!(en: "two sessions have the UID `{uid}`", et: "kahel kohtumisel on UID `{uid}`"),
    )
    .also(other.place.clone(), words!(en: "the other one", et: "teine kohtumine"))
    .hint(words!(
        en: "take `uid` away from the one that subscribers do not know yet",
        et: "kustuta `uid` kohtumiselt, mida tellijad veel ei tunne",
    ))
}

fn like_a_deadline(id: &Id<Session>, place: Place, other: &Owner) -> Diagnostic {
    let message = words!(
        en: "`{id}` is the name of a deadline in the calendar of registrations",
        et: "`{id}` on registreerimiste kalendris ühe tähtaja nimi",
    );
    Diagnostic::error("duplicate-uid", place, message)
        .also(other.place.clone(), words!(en: "the registration", et: "registreerimine"))
        .hint(words!(en: "give the session another `id`", et: "anna kohtumisele teine `id`"))
}

/// The UIDs of the ends of all windows.
fn of_deadlines(
    registrations: &IndexMap<Id<Registration>, Registration>,
    domain: &str,
    scope: &Scope,
) -> BTreeMap<String, Owner> {
    let mut known = BTreeMap::new();
    for registration in registrations.values() {
        let (file, key) = registration.source.clone();
        let place = Place::Key(file, key);
        for (end, _) in registration.window.ends() {
            for uid in made(&registration.entry_id(end), domain, scope) {
                known.insert(uid, Owner { session: None, place: place.clone() });
            }
        }
    }
    known
}

/// The UIDs that are made of an id: one for each language, the default one first.
fn made(id: &str, domain: &str, scope: &Scope) -> Vec<String> {
    let others = scope.languages.iter().skip(1);
    let others = others.map(|language| format!("{id}.{language}@{domain}"));
    std::iter::once(format!("{id}@{domain}")).chain(others).collect()
}

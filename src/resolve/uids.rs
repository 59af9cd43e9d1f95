//! UIDs that sessions brought along from another calendar: each a good one, and each of one session alone.
//!
//! A calendar shows one entry for each UID, so that of two sessions with one UID, one would vanish.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::model::{Id, Session};
use crate::report::{Diagnostic, Report};
use crate::source::Place;

use super::scope::Scope;

/// Longer ones are cut off or refused by calendars that keep them in a column of a table.
const MOST_LETTERS: usize = 255;

/// The sessions, without UIDs that cannot be kept; those are told. `domain` is that of UIDs made of ids.
pub(super) fn with_own_uids(
    mut sessions: IndexMap<Id<Session>, Session>,
    domain: &str,
    scope: &Scope,
    report: &mut Report,
) -> IndexMap<Id<Session>, Session> {
    let mut known: BTreeMap<String, (Id<Session>, Place)> = BTreeMap::new();
    for session in sessions.values() {
        let place = Place::Value(session.source.0.clone(), session.source.1.clone());
        for uid in made(session, domain, scope) {
            known.insert(uid, (session.id.clone(), place.clone()));
        }
    }
    for session in sessions.values_mut() {
        let Some(uid) = session.uid.take() else { continue };
        let place = Place::Value(session.source.0.clone(), session.source.1.key("uid"));
        if !is_good(&uid) {
            let message = format!("`{}` cannot be the UID of a session", uid.escape_debug());
            report.push(
                Diagnostic::error("bad-uid", place, message)
                    .hint("take it as it stands behind `UID:` in the other calendar"),
            );
            continue;
        }
        match known.get(&uid) {
            Some((other, other_place)) if *other != session.id => {
                let message = format!("two sessions have the UID `{uid}`");
                report.push(
                    Diagnostic::error("duplicate-uid", place, message)
                        .also(other_place.clone(), "the other one")
                        .hint("take `uid` away from the one that subscribers do not know yet"),
                );
            }
            _ => {
                known.insert(uid.clone(), (session.id.clone(), place));
                session.uid = Some(uid);
            }
        }
    }
    sessions
}

/// The UIDs that are made of an id: one for each language.
fn made(session: &Session, domain: &str, scope: &Scope) -> Vec<String> {
    let others = scope.languages.iter().skip(1);
    let mut made: Vec<String> =
        others.map(|language| format!("{}.{language}@{domain}", session.id)).collect();
    made.push(format!("{}@{domain}", session.id));
    made
}

fn is_good(uid: &str) -> bool {
    uid.trim() == uid
        && !uid.is_empty()
        && uid.chars().count() <= MOST_LETTERS
        && !uid.chars().any(char::is_control)
}

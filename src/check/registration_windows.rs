//! Registrations that outlive what they are for, or that nothing uses.
//!
//! What: `registration-outlives-session`, a warning, for one that closes after the last session that names it has
//! begun, or that never closes though all of them are over; `unused-registration`, a note. Why: people fill in a
//! form for something that they have missed. How to mend: set `closes` to an instant before the session.

use crate::model::{Phase, Registration, Session, Site};
use crate::report::{Diagnostic, Report, words};
use crate::source::Place;

use super::Rule;
use super::overlap::{takes_place, told, when};

/// The rule.
pub(super) const RULE: Rule = Rule {
    codes: &["registration-outlives-session", "unused-registration"],
    told: registration_windows,
};

/// Compares the window of every registration with the sessions that name it.
fn registration_windows(site: &Site) -> Report {
    let mut report = Report::new();
    for registration in site.registrations.values() {
        let named = |session: &&Session| session.registration.as_ref() == Some(&registration.id);
        let sessions: Vec<&Session> = site.sessions.values().filter(named).collect();
        let is_of_programme = registration.programme.is_some()
            || site
                .programmes
                .values()
                .any(|one| one.registration.as_ref() == Some(&registration.id));
        let held = sessions.iter().filter(|session| takes_place(session));
        let last = held.max_by_key(|session| session.slot.starts_at());
        // One who joins a programme joins it for what is left of it.
        if is_of_programme {
            continue;
        }
        let told = match last {
            Some(last) => outlives(registration, last),
            None => sessions.is_empty().then(|| unused(registration)),
        };
        if let Some(told) = told {
            report.push(told);
        }
    }
    report
}

fn outlives(registration: &Registration, last: &Session) -> Option<Diagnostic> {
    let (id, (file, path)) = (&registration.id, &registration.source);
    let message = match registration.window.closes() {
        Some(closes) if closes.timestamp() > last.slot.starts_at() => {
            words!(
                en: "registration `{id}` closes after `{last}` has started",
                et: "registreerimine `{id}` lõpeb pärast kohtumise `{last}` algust",
                last = last.id,
            )
        }
        None if last.phase == Phase::Past && registration.state.form().is_some() => {
            words!(
                en: "registration `{id}` is open though `{last}` is over",
                et: "registreerimine `{id}` on avatud, kuigi `{last}` on läbi",
                last = last.id,
            )
        }
        _ => return None,
    };
    let place = Place::Value(file.clone(), path.key("closes"));
    let diagnostic = Diagnostic::warning("registration-outlives-session", place, message)
        .also(when(last), told(last))
        .hint(words!(
            en: "set `closes` to a time before the session starts",
            et: "kirjuta `closes` järele aeg, mis on enne kohtumise algust",
        ));
    Some(diagnostic)
}

fn unused(registration: &Registration) -> Diagnostic {
    let (id, (file, path)) = (&registration.id, &registration.source);
    let message = words!(
        en: "no session and no programme uses registration `{id}`",
        et: "registreerimist `{id}` ei kasuta ükski kohtumine ega programm",
    );
    let hint = words!(
        en: "write `registration: {id}` where it belongs, or take it out",
        et: "kirjuta `registration: {id}` sinna, kuhu see käib, või võta registreerimine ära",
    );
    Diagnostic::note("unused-registration", Place::Key(file.clone(), path.clone()), message)
        .hint(hint)
}

//! A person who leads two sessions at once.
//!
//! What: `person-twice`, a warning, for one person in two sessions that overlap, or that are held in rooms of two
//! cities on one day. Why: one of them will not have its facilitator.
//! How to mend: move one of the sessions, or take the person out of `people` of one of them.

use crate::model::{Attendance, Person, Session, Site, Text};
use crate::report::{Diagnostic, Report, Words, words};

use super::Rule;
use super::overlap::{overlapping, takes_place, told, told_with_id, when};

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["person-twice"], told: people };

/// Looks for people in two places at once.
fn people(site: &Site) -> Report {
    let mut report = Report::new();
    for person in site.people.values() {
        let sessions: Vec<&Session> =
            site.sessions.values().filter(|session| session.people.contains(&person.id)).collect();
        let timed: Vec<&Session> =
            sessions.iter().filter(|session| session.slot.times().is_some()).copied().collect();
        let at_once = overlapping(&timed);
        for (earlier, later) in &at_once {
            let message = words!(
                en: "{name} leads two sessions at once: `{one}` and `{other}`",
                et: "{name} juhib korraga kaht kohtumist: `{one}` ja `{other}`",
                name = name(person),
                one = earlier.id,
                other = later.id,
            );
            report.push(clash(message, earlier, later));
        }
        for (earlier, later, cities) in far_apart(site, &sessions) {
            if at_once.iter().any(|pair| pair.0.id == earlier.id && pair.1.id == later.id) {
                continue;
            }
            let message = words!(
                en: "{name} is in {here} and in {there} on one day",
                et: "{name} on ühel päeval kahes linnas: {here} ja {there}",
                name = name(person),
                here = cities.0,
                there = cities.1,
            );
            report.push(clash(message, earlier, later));
        }
    }
    report
}

fn clash(message: Words, earlier: &Session, later: &Session) -> Diagnostic {
    Diagnostic::warning("person-twice", when(later), message)
        .label(told(later))
        .also(when(earlier), told_with_id(earlier))
        .hint(words!(
            en: "move one of the two, or leave the person out of its `people`",
            et: "vii üks neist teisele ajale või võta inimene selle `people` loendist ära",
        ))
}

fn name(person: &Person) -> &str {
    person.page.title.original().1
}

type Apart<'a> = (&'a Session, &'a Session, (&'a str, &'a str));

/// Pairs of sessions held in rooms of two cities on a day that they share. `sessions` are in order of time.
fn far_apart<'a>(site: &'a Site, sessions: &[&'a Session]) -> Vec<Apart<'a>> {
    let placed: Vec<(&Session, &str)> = sessions
        .iter()
        .filter(|session| takes_place(session))
        .filter_map(|session| city(site, session).map(|city| (*session, city)))
        .collect();
    let mut pairs = Vec::new();
    for (position, (earlier, here)) in placed.iter().enumerate() {
        let last_day = earlier.slot.last_day();
        for (later, there) in &placed[position + 1..] {
            if later.slot.first_day() > last_day {
                break;
            }
            if here != there {
                pairs.push((*earlier, *later, (*here, *there)));
            }
        }
    }
    pairs
}

/// The city of a session that is held in a room alone.
fn city<'a>(site: &'a Site, session: &Session) -> Option<&'a str> {
    if session.attendance != Attendance::InPerson {
        return None;
    }
    let venue = site.venues.get(session.venue.as_ref()?)?;
    venue.city.as_ref().map(original)
}

fn original(text: &Text) -> &str {
    text.original().1
}

//! Sessions outside the days of their programme.
//!
//! What: `session-outside-programme`, a warning, for a session before its programme starts or after it ends. Days
//! that inform about a programme may come before it. Why: one of the two dates is probably a slip of the hand, such
//! as last year's. How to mend: correct the session, or `starts` and `ends` of the programme.

use crate::model::{Programme, Series, SeriesKind, Session, Site};
use crate::report::{Diagnostic, Report, Words, words};
use crate::source::{KeyPath, Place};

use super::Rule;
use super::overlap::{takes_place, told, when};

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["session-outside-programme"], told: cohort };

/// Compares every session with its programme.
fn cohort(site: &Site) -> Report {
    let mut report = Report::new();
    for session in site.sessions.values().filter(|session| takes_place(session)) {
        let programme = session.programme.as_ref().and_then(|id| site.programmes.get(id));
        let Some(programme) = programme else { continue };
        if session.slot.first_day() < programme.starts.first_day() {
            if !informs(site.series.get(&session.series)) {
                let id = &session.id;
                let message = words!(
                    en: "`{id}` is before its programme starts",
                    et: "`{id}` on enne programmi algust",
                );
                report.push(outside(session, programme, message, "starts"));
            }
        } else if session.slot.last_day() > programme.ends.last_day() {
            let id = &session.id;
            let message = words!(
                en: "`{id}` is after its programme ends",
                et: "`{id}` on pärast programmi lõppu",
            );
            report.push(outside(session, programme, message, "ends"));
        }
    }
    report
}

fn informs(series: Option<&Series>) -> bool {
    series.is_some_and(|series| series.kind == SeriesKind::InfoDay)
}

fn outside(session: &Session, programme: &Programme, message: Words, key: &str) -> Diagnostic {
    let id = &programme.id;
    let at = words!(en: "`{id}` {key} here", et: "siin on programmi `{id}` `{key}`");
    let hint = words!(
        en: "correct the session, or `{key}` of the programme",
        et: "paranda kohtumise aeg või programmi `{key}`",
    );
    let end = Place::Value(programme.page.source.clone(), KeyPath::root().key(key));
    Diagnostic::warning("session-outside-programme", when(session), message)
        .label(told(session))
        .also(end, at)
        .hint(hint)
}

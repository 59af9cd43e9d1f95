//! Sessions outside the days of their programme.
//!
//! What: `session-outside-programme`, a warning, for a session before its programme starts or after it ends. Days
//! that inform about a programme may come before it. Why: one of the two dates is probably a slip of the hand, such
//! as last year's. How to mend: correct the session, or `starts` and `ends` of the programme.

use crate::model::{Programme, Series, SeriesKind, Session, Site};
use crate::report::{Diagnostic, Report};
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
                report.push(outside(session, programme, "before", "starts"));
            }
        } else if session.slot.last_day() > programme.ends.last_day() {
            report.push(outside(session, programme, "after", "ends"));
        }
    }
    report
}

fn informs(series: Option<&Series>) -> bool {
    series.is_some_and(|series| series.kind == SeriesKind::InfoDay)
}

fn outside(session: &Session, programme: &Programme, side: &str, key: &str) -> Diagnostic {
    let message = format!("`{}` is {side} its programme {key}", session.id);
    let end = Place::Value(programme.page.source.clone(), KeyPath::root().key(key));
    Diagnostic::warning("session-outside-programme", when(session), message)
        .label(told(session))
        .also(end, format!("`{}` {key} here", programme.id))
        .hint(format!("correct the session, or `{key}` of the programme"))
}

//! Sessions that last longer than a day.
//!
//! What: `session-too-long`, a warning, for a session with times that takes more than 24 hours. Why: the date of its
//! end is probably a slip of the hand, and calendars show it as one bar over all those days and nights. How to mend:
//! correct `end` or `duration`; write a session a day, or `date` and `last_date` for several whole days.

use crate::model::{Session, Site};
use crate::report::{Diagnostic, Report, words};

use super::Rule;
use super::overlap::{takes_place, when};

const SECONDS_A_DAY: i64 = 24 * 60 * 60;

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["session-too-long"], told: too_long };

/// Measures every session whose times are known.
fn too_long(site: &Site) -> Report {
    let mut report = Report::new();
    for session in site.sessions.values().filter(|session| takes_place(session)) {
        report.extend(of_session(session));
    }
    report
}

fn of_session(session: &Session) -> Option<Diagnostic> {
    let (start, end) = session.slot.times()?;
    let n_seconds = start.duration_until(end).as_secs();
    if n_seconds <= SECONDS_A_DAY {
        return None;
    }
    let n_hours = n_seconds / 3600;
    let message = words!(
        en: "the session lasts longer than a day: {n_hours} hours",
        et: "kohtumine kestab üle ööpäeva: {n_hours} tundi",
    );
    let hint = words!(
        en: "correct the end, write a session for each day, or `date` and `last_date` for whole days",
        et: "paranda lõpp, kirjuta iga päev eraldi kohtumiseks või täispäevade jaoks `date` ja `last_date`",
    );
    Some(Diagnostic::warning("session-too-long", when(session), message).hint(hint))
}

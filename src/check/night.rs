//! Sessions at night.
//!
//! What: `session-at-night`, a warning, for a session that starts or ends between 23:00 and 6:00 in its own zone. Why:
//! `02:00` is mostly meant to be two in the afternoon, and nobody comes at night. How to mend: write the hours of a
//! day of 24, such as `14:00`.

use jiff::ZonedDateTime;
use jiff::civil::{Time, time};

use crate::model::{Session, Site};
use crate::report::{Diagnostic, Report, words};

use super::Rule;
use super::overlap::{takes_place, when};

/// The last minute at which a session may start or end.
const EVENING: Time = time(23, 0, 0, 0);

/// The first minute at which it may.
const MORNING: Time = time(6, 0, 0, 0);

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["session-at-night"], told: night };

/// Looks at the hours of every session. One that lasts over a whole night has its own rule.
fn night(site: &Site) -> Report {
    let mut report = Report::new();
    for session in site.sessions.values().filter(|session| takes_place(session)) {
        report.extend(of_session(session));
    }
    report
}

fn of_session(session: &Session) -> Option<Diagnostic> {
    let (start, end) = session.slot.times()?;
    let starts_at_night = start.time() >= EVENING || start.time() < MORNING;
    let ends_at_night = end.time() > EVENING || end.time() < MORNING;
    let message = if starts_at_night {
        let at = clock(start);
        words!(en: "the session starts at night, at {at}", et: "kohtumine algab öösel, kell {at}")
    } else if ends_at_night {
        let at = clock(end);
        words!(en: "the session ends at night, at {at}", et: "kohtumine lõpeb öösel, kell {at}")
    } else {
        return None;
    };
    let hint = words!(
        en: "write the hours from 0 to 24: two in the afternoon is `14:00`",
        et: "kirjuta tunnid 24 tunni järgi: kell kaks päeval on `14:00`",
    );
    Some(Diagnostic::warning("session-at-night", when(session), message).hint(hint))
}

fn clock(instant: &ZonedDateTime) -> String {
    instant.strftime("%H:%M").to_string()
}

//! A place that is booked twice.
//!
//! What: `venue-twice`, a warning, for two sessions in one place at overlapping times. Why: one group will stand in
//! the corridor. How to mend: move one of them, or give the two rooms of a house an entry each under `places`.

use crate::model::{Attendance, Session, Site};
use crate::report::{Diagnostic, Report, words};

use super::Rule;
use super::overlap::{overlapping, told, told_with_id, when};

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["venue-twice"], told: venues };

/// Looks for places with two sessions at once. A place without an address may be a whole city, so it is left out.
fn venues(site: &Site) -> Report {
    let mut report = Report::new();
    for venue in site.venues.values().filter(|venue| venue.address.is_some()) {
        let sessions: Vec<&Session> = site
            .sessions
            .values()
            .filter(|session| session.attendance != Attendance::Online)
            .filter(|session| session.venue.as_ref() == Some(&venue.id))
            .collect();
        for (earlier, later) in overlapping(&sessions) {
            let name = venue.name.original().1;
            let message = words!(
                en: "two sessions at once in {name}: `{one}` and `{other}`",
                et: "ühes kohas ({name}) on korraga kaks kohtumist: `{one}` ja `{other}`",
                one = earlier.id,
                other = later.id,
            );
            report.push(
                Diagnostic::warning("venue-twice", when(later), message)
                    .label(told(later))
                    .also(when(earlier), told_with_id(earlier))
                    .hint(words!(
                        en: "move one of the two, or give each room its own entry under `places` of `site.yaml`",
                        et: "vii üks neist mujale või lisa kummagi ruumi eraldi faili `site.yaml` loetellu `places`",
                    )),
            );
        }
    }
    report
}

//! Topics that nothing belongs to.
//!
//! What: `empty-topic`, a note, for a topic without a session and without material. Why: its page promises
//! something to learn and has nothing. How to mend: name it in `topics` of a session or material.

use crate::model::Site;
use crate::report::{Diagnostic, Report, words};
use crate::source::{KeyPath, Place};

use super::Rule;

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["empty-topic"], told: empty };

/// Looks for topics that no session and no material names.
fn empty(site: &Site) -> Report {
    let mut report = Report::new();
    for topic in site.topics.values() {
        let in_sessions = site.sessions.values().any(|session| session.topics.contains(&topic.id));
        let in_materials =
            site.materials.values().any(|material| material.topics.contains(&topic.id));
        if !in_sessions && !in_materials {
            let place = Place::Value(topic.page.source.clone(), KeyPath::root().key("title"));
            let id = &topic.id;
            let message = words!(
                en: "topic `{id}` has no session and no material",
                et: "teemal `{id}` ei ole ühtegi kohtumist ega materjali",
            );
            let hint = words!(
                en: "write `topics: [{id}]` in a session or a material that belongs to it",
                et: "lisa `topics: [{id}]` kohtumisele või materjalile, mis selle teema alla käib",
            );
            report.push(Diagnostic::note("empty-topic", place, message).hint(hint));
        }
    }
    report
}

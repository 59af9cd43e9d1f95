//! People of whom nobody knows what they do.
//!
//! What: `person-without-role`, a note. Why: a name and a face alone do not say whom to ask about what. How to mend:
//! write `role`, such as `Mentor`.

use crate::model::Site;
use crate::report::{Diagnostic, Report, words};
use crate::source::{KeyPath, Place};

use super::Rule;

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["person-without-role"], told: roles };

/// Looks for people without a role.
fn roles(site: &Site) -> Report {
    let mut report = Report::new();
    for person in site.people.values().filter(|person| person.role.is_none()) {
        let name = person.page.title.original().1;
        let message = words!(
            en: "nothing says what {name} does in the programme",
            et: "kusagil ei ole öeldud, kes {name} programmis on",
        );
        let hint = words!(en: "write `role`, such as `role: Mentor`", et: "lisa `role`, näiteks `role: Mentor`");
        let place = Place::Value(person.page.source.clone(), KeyPath::root().key("name"));
        report.push(Diagnostic::note("person-without-role", place, message).hint(hint));
    }
    report
}

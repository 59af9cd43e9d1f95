//! Headings that leave out a level.
//!
//! What: `heading-level-jump`, a warning, for a heading more than one level below the one before it; the title of the
//! page is the first level. Why: people who listen to a page move from heading to heading by level, and look for what
//! is missing (WCAG 2.2, 1.3.1). How to mend: take the marks `#` that are too many away.

use crate::model::{Body, Site};
use crate::report::{Diagnostic, Report, words};
use crate::source::Place;

use super::Rule;

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["heading-level-jump"], told: headings };

/// Looks at the headings of every text.
fn headings(site: &Site) -> Report {
    let mut report = Report::new();
    for page in site.every_page() {
        for (_, body) in page.body.iter() {
            report.extend(of_body(body));
        }
    }
    report
}

fn of_body(body: &Body) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    // The title of the page.
    let mut above = 1;
    for heading in &body.headings {
        let (level, next) = (heading.level, above + 1);
        if level > next {
            let message = words!(
                en: "the heading is of level {level}, the one before it of level {above}",
                et: "pealkiri on {level}. taseme oma, aga eelmine on {above}. taseme oma",
            );
            let marks = "#".repeat(usize::from(next));
            let hint = words!(en: "begin it with `{marks}`", et: "alusta seda märkidega `{marks}`");
            let place = Place::Bytes(body.source.clone(), heading.range.clone());
            told.push(Diagnostic::warning("heading-level-jump", place, message).hint(hint));
        }
        above = level.max(1);
    }
    told
}

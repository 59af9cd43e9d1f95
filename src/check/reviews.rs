//! Pages that nobody has looked over for a year.
//!
//! What: `review-overdue`, a warning, if `reviewed` of a page is more than twelve months before `now`. Why: a
//! statement of accessibility or a notice of privacy is to be reviewed every year (Commission Implementing Decision (EU)
//! 2018/1523), and what it promises must still be so. How to mend: read the page, correct what is no longer so, and write the day.

use jiff::ToSpan;

use crate::model::Site;
use crate::report::{Diagnostic, Report, words};
use crate::source::{KeyPath, Place};

use super::Rule;

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["review-overdue"], told: reviews };

/// Looks at the days of all pages that name one.
fn reviews(site: &Site) -> Report {
    let mut report = Report::new();
    let today = site.now.to_zoned_datetime(site.settings.zone.clone()).date();
    for page in site.every_page() {
        let Some(reviewed) = page.reviewed else { continue };
        let place = Place::Value(page.source.clone(), KeyPath::root().key("reviewed"));
        let is_overdue = reviewed.checked_add(1.year()).is_ok_and(|due| due < today);
        if is_overdue {
            let message = words!(
                en: "the page was last reviewed more than a year ago",
                et: "leht on viimati üle vaadatud enam kui aasta tagasi",
            );
            let hint = words!(
                en: "read it, correct what is no longer so, and write the day of today",
                et: "loe see läbi, paranda, mis enam ei kehti, ja kirjuta siia tänane kuupäev",
            );
            report.push(Diagnostic::warning("review-overdue", place, message).hint(hint));
        }
    }
    report
}

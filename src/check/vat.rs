//! Prices that leave value-added tax open.
//!
//! What: `price-without-vat`, a warning, for a price that is not free and does not say how value-added tax stands
//! to it. Why: a fifth of the amount is a difference to those who pay. How to mend: write `vat`.

use crate::model::{Id, Price, Series, Site};
use crate::report::{Diagnostic, Report, words};
use crate::source::{KeyPath, Place};

use super::Rule;

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["price-without-vat"], told: vat };

/// Looks at the prices of programmes, registrations and sessions; a price shared by a series is told once.
fn vat(site: &Site) -> Report {
    let mut report = Report::new();
    for programme in site.programmes.values() {
        let place = Place::Value(programme.page.source.clone(), KeyPath::root().key("price"));
        look_at(programme.price.as_ref(), place, &mut report);
    }
    for registration in site.registrations.values() {
        let (file, path) = &registration.source;
        look_at(
            registration.price.as_ref(),
            Place::Value(file.clone(), path.key("price")),
            &mut report,
        );
    }
    let mut seen: Vec<(&Id<Series>, &Price)> = Vec::new();
    for session in site.sessions.values() {
        let Some(price) = &session.price else { continue };
        if !seen.contains(&(&session.series, price)) {
            seen.push((&session.series, price));
            let (file, path) = &session.source;
            let place = Place::Value(file.clone(), path.key("price"));
            look_at(Some(price), place, &mut report);
        }
    }
    report
}

fn look_at(price: Option<&Price>, place: Place, report: &mut Report) {
    if price.is_some_and(|price| !price.is_free() && price.vat.is_none()) {
        let message = words!(
            en: "the price does not say how value-added tax stands to it",
            et: "hinnast ei selgu, kas see on koos käibemaksuga",
        );
        let hint = words!(
            en: "write `vat: included`, `vat: added` or `vat: exempt`",
            et: "lisa `vat: included` (hinna sees), `vat: added` (lisandub) või `vat: exempt` (maksuvaba)",
        );
        report.push(Diagnostic::warning("price-without-vat", place, message).hint(hint));
    }
}

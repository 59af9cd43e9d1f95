//! Pages that nothing leads to.
//!
//! What: `orphan-page`, a note, for a page of `pages/` that stands in no menu and that no text links to. Other kinds of
//! pages stand in lists. Why: nobody finds it but by searching. How to mend: link to it, or name it in `navigation` or
//! `footer` of `site.yaml`.

use std::collections::BTreeSet;

use crate::model::{Address, Destination, NavigationItem, PlainPage, Site};
use crate::report::{Diagnostic, Report, words};
use crate::source::Place;

use super::Rule;

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["orphan-page"], told: orphans };

/// Looks for pages that neither a menu nor a link of another page leads to.
fn orphans(site: &Site) -> Report {
    let mut report = Report::new();
    let menus = [&site.settings.navigation, &site.settings.footer];
    let is_listed = |page: &PlainPage| {
        menus.iter().any(|menu| menu.contains(&NavigationItem::Page(page.id.clone())))
    };
    let unlisted: Vec<&PlainPage> = site.pages.values().filter(|page| !is_listed(page)).collect();
    if unlisted.is_empty() {
        return report;
    }
    let reached = reached(site);
    for PlainPage { id, page } in unlisted {
        let is_reached = page.addresses.iter().any(|(_, address)| reached.contains(address));
        if !is_reached {
            let message = words!(
                en: "no menu and no text leads to the page",
                et: "ükski menüü ega tekst sellele lehele ei vii",
            );
            let hint = words!(
                en: "link to it, or add `pages/{id}` to `navigation` or `footer` of `site.yaml`",
                et: "viita sellele mõnes tekstis või lisa `pages/{id}` failis `site.yaml` menüüsse `navigation` või `footer`",
            );
            let place = Place::File(page.source.clone());
            report.push(Diagnostic::note("orphan-page", place, message).hint(hint));
        }
    }
    report
}

/// The addresses that texts lead to, but for those of their own pages.
fn reached(site: &Site) -> BTreeSet<Address> {
    let mut reached = BTreeSet::new();
    for page in site.every_page() {
        for (language, body) in page.body.iter() {
            for link in &body.links {
                let found = site.links.destination(&body.source, &link.target, language, &[]);
                if let Ok(Destination::Internal(address, _)) = found
                    && !page.addresses.iter().any(|(_, own)| *own == address)
                {
                    reached.insert(address);
                }
            }
        }
    }
    reached
}

//! Two pages of one kind with the same title.
//!
//! What: `same-title`, a warning. Why: in a list, in a search result and to a screen reader the two are one.
//! How to mend: say in one of the titles what makes it different.

use std::collections::BTreeMap;

use crate::model::{Page, Site};
use crate::report::{Diagnostic, Report, words};
use crate::source::{KeyPath, Place};

use super::Rule;

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["same-title"], told: titles };

/// Compares the titles of each kind of page in the default language.
fn titles(site: &Site) -> Report {
    let mut report = Report::new();
    let language = site.settings.default_language();
    for (folder, pages) in site.pages_by_kind() {
        let key = if folder == "people" { "name" } else { "title" };
        let mut seen: BTreeMap<String, &Page> = BTreeMap::new();
        for page in pages {
            let title = page.title.get(language);
            match seen.get(&title.to_lowercase()) {
                Some(first) => report.push(
                    Diagnostic::warning(
                        "same-title",
                        place(page, key),
                        words!(
                            en: "two pages of `{folder}` are called `{title}`",
                            et: "kaustas `{folder}` on kaks lehte pealkirjaga `{title}`",
                        ),
                    )
                    .also(place(first, key), words!(en: "the other one", et: "teine leht"))
                    .hint(words!(
                        en: "say in one of them what makes it different",
                        et: "täienda üht neist, et oleks näha, mille poolest need erinevad",
                    )),
                ),
                None => {
                    seen.insert(title.to_lowercase(), page);
                }
            }
        }
    }
    report
}

fn place(page: &Page, key: &str) -> Place {
    Place::Value(page.source.clone(), KeyPath::root().key(key))
}

//! Translations that have fallen behind their originals.
//!
//! What: `stale-translation`, a warning, where `updated` of the original is later than `updated` of the translation;
//! `translation-differs`, a note, where the two have other headings by number or level. The first trusts the days that
//! the author writes, the second needs none: who adds a part to one text and forgets the other is told as well. Why:
//! those who read the translation are told what no longer holds. How to mend: bring the translation up to date, and
//! write the day of today into its `updated`.

use crate::model::{Body, Language, Page, Site};
use crate::report::{Diagnostic, Report, words};
use crate::source::{KeyPath, Place};

use super::Rule;

/// The rule.
pub(super) const RULE: Rule =
    Rule { codes: &["stale-translation", "translation-differs"], told: stale };

/// Compares every translation with its original.
fn stale(site: &Site) -> Report {
    let mut report = Report::new();
    for page in site.every_page() {
        let (_, original) = page.body.original();
        for (language, translation) in page.body.iter().skip(1) {
            report.extend(older(page, language, translation));
            report.extend(different(original, translation));
        }
    }
    report
}

fn older(page: &Page, language: Language, translation: &Body) -> Option<Diagnostic> {
    let (original, translated) = (page.updated?, *page.translated.get(&language)?);
    if original <= translated {
        return None;
    }
    let path = KeyPath::root().key("updated");
    let place = Place::Value(translation.source.clone(), path.clone());
    let message = words!(
        en: "the original was changed after its translation",
        et: "originaali on pärast tõlkimist muudetud",
    );
    let hint = words!(
        en: "bring the translation up to date and write the day of today",
        et: "vii tõlge originaaliga kooskõlla ja kirjuta siia tänane kuupäev",
    );
    let at = words!(en: "changed on {original}", et: "muudetud {original}");
    let diagnostic = Diagnostic::warning("stale-translation", place, message);
    Some(diagnostic.also(Place::Value(page.source.clone(), path), at).hint(hint))
}

/// Whether one of two texts has a part that the other has not: the first heading that is another.
fn different(original: &Body, translation: &Body) -> Option<Diagnostic> {
    // Who has translated the heading of a page and nothing else has not forgotten a part of it.
    if translation.is_empty() {
        return None;
    }
    let (levels, translated) = (levels(original), levels(translation));
    if levels == translated {
        return None;
    }
    let (n, n_translated) = (levels.len(), translated.len());
    let message = if n == n_translated {
        words!(
            en: "the headings of the translation are not of the same levels as those of the original",
            et: "tõlke pealkirjad ei ole samade tasemetega mis originaali omad",
        )
    } else {
        words!(
            en: "the translation has another number of headings than the original: {n_translated} and {n}",
            et: "tõlkes on teine arv pealkirju kui originaalis: {n_translated} ja {n}",
        )
    };
    let first = levels.iter().zip(&translated).take_while(|(one, other)| one == other).count();
    let place = |body: &Body| match body.headings.get(first).or(body.headings.last()) {
        Some(heading) => Place::Bytes(body.source.clone(), heading.range.clone()),
        None => Place::File(body.source.clone()),
    };
    let hint = words!(
        en: "compare the two texts: is a part missing in one of them?",
        et: "võrdle tekste: kas ühest on mõni osa puudu?",
    );
    let at = words!(en: "the original", et: "originaal");
    let diagnostic = Diagnostic::note("translation-differs", place(translation), message);
    Some(diagnostic.also(place(original), at).hint(hint))
}

fn levels(body: &Body) -> Vec<u8> {
    body.headings.iter().map(|heading| heading.level).collect()
}

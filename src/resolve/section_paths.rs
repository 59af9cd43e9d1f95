//! The first step of the address of each part of the site, a language each.

use std::collections::BTreeMap;

use crate::load::schema::SiteFile;
use crate::model::{Language, Section};
use crate::report::{Diagnostic, Report, nearest};

use super::address::is_slug;
use super::spot::Spot;

/// The steps for every language of the site: those of `paths` in `site.yaml`, else the usual ones.
pub(super) fn section_paths(
    file: &SiteFile,
    languages: &[Language],
    root: &Spot,
    report: &mut Report,
) -> BTreeMap<Language, BTreeMap<Section, String>> {
    let usual = |language: Language| {
        let step = move |section| (section, usual(section, language).to_owned());
        (language, Section::ALL.into_iter().map(step).collect::<BTreeMap<_, _>>())
    };
    let mut paths: BTreeMap<_, _> = languages.iter().copied().map(usual).collect();
    for (code, own) in &file.paths {
        let spot = root.key("paths").key(code);
        let language = Language::from_code(code).filter(|language| languages.contains(language));
        let steps = language.and_then(|language| paths.get_mut(&language));
        if steps.is_none() {
            let codes: Vec<&str> = languages.iter().map(|language| language.code()).collect();
            let message = format!("`{code}` is no language of the site");
            let hint = format!("the languages of the site are `{}`", codes.join("`, `"));
            report
                .push(Diagnostic::error("unknown-language", spot.key_place(), message).hint(hint));
        }
        let mut unused = BTreeMap::new();
        let steps = steps.unwrap_or(&mut unused);
        for (key, step) in own {
            if let Some(section) = checked(key, step, &spot.key(key), report) {
                steps.insert(section, step.clone());
            }
        }
    }
    paths
}

/// The part of the site that an entry of `paths` is about, if its step can be used.
fn checked(key: &str, step: &str, spot: &Spot, report: &mut Report) -> Option<Section> {
    let Some(section) = Section::ALL.into_iter().find(|section| section.key() == key) else {
        let keys = Section::ALL.map(Section::key);
        let hint = nearest(key, keys).map_or_else(
            || format!("the parts are `{}`", keys.join("`, `")),
            |key| format!("did you mean `{key}`?"),
        );
        let message = format!("there is no part of the site `{key}`");
        report.push(Diagnostic::error("unknown-section", spot.key_place(), message).hint(hint));
        return None;
    };
    if !is_slug(step) {
        let message = format!("`{step}` cannot be a step of an address");
        report.push(
            Diagnostic::error("bad-slug", spot.place(), message)
                .hint("write lower-case letters a to z, digits and hyphens"),
        );
        return None;
    }
    Some(section)
}

fn usual(section: Section, language: Language) -> &'static str {
    let [estonian, english, russian] = match section {
        Section::Programmes => ["programm", "programme", "programma"],
        Section::Topics => ["teemad", "topics", "temy"],
        Section::Schedule => ["ajakava", "schedule", "raspisanie"],
        Section::People => ["labiviijad", "people", "lyudi"],
        Section::Materials => ["materjalid", "materials", "materialy"],
        Section::Registration => ["registreeri", "register", "registratsiya"],
        Section::Calendar => ["kalender", "calendar", "kalendar"],
        Section::News => ["uudised", "news", "novosti"],
        Section::Search => ["otsing", "search", "poisk"],
    };
    match language {
        Language::Estonian => estonian,
        Language::English => english,
        Language::Russian => russian,
    }
}

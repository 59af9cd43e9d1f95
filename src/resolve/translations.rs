//! Translations of pages: those of languages that the site does not have, and those that are missing.

use crate::load::{Written, WrittenPage};
use crate::model::{Language, Page};
use crate::report::{Diagnostic, Report};
use crate::source::{Place, SourcePath};

use super::scope::Scope;
use super::spot::Spot;

/// The number of pages that the note on missing translations names.
const MAX_NAMED: usize = 12;

/// Leaves out the translations that no visitor could see, and tells them.
pub(super) fn keep_spoken(written: &mut Written, scope: &Scope, report: &mut Report) {
    written.home.iter_mut().for_each(|page| keep(page, scope, report));
    written.programmes.iter_mut().for_each(|page| keep(page, scope, report));
    written.topics.iter_mut().for_each(|page| keep(page, scope, report));
    written.people.iter_mut().for_each(|page| keep(page, scope, report));
    written.materials.iter_mut().for_each(|page| keep(page, scope, report));
    written.pages.iter_mut().for_each(|page| keep(page, scope, report));
    written.news.iter_mut().for_each(|page| keep(page, scope, report));
}

/// One note a language that names the pages without a text in it.
pub(super) fn tell_missing(
    pages: &[&Page],
    codes: &[String],
    site_file: &SourcePath,
    scope: &Scope,
    report: &mut Report,
) {
    let default = scope.default_language();
    for language in scope.languages.iter().copied().filter(|language| *language != default) {
        let mut missing: Vec<&SourcePath> = pages
            .iter()
            .filter(|page| page.body.translated(language).is_none())
            .map(|page| &page.source)
            .collect();
        missing.sort();
        let Some(first) = missing.first() else { continue };
        let index = codes.iter().position(|code| code == language.code()).unwrap_or_default();
        let place = Spot::root(site_file).key("languages").index(index).place();
        let hint = first
            .as_str()
            .strip_suffix(".md")
            .map(|stem| format!("write `{}.{language}.md` beside it", within_content(stem)))
            .unwrap_or_default();
        let message = missing_message(&missing, language, default);
        report.push(Diagnostic::note("missing-translation", place, message).hint(hint));
    }
}

fn keep<Front>(page: &mut WrittenPage<Front>, scope: &Scope, report: &mut Report) {
    let WrittenPage { source, translations, .. } = page;
    translations.retain(|language, translation| {
        let place = Place::File(translation.source.clone());
        if *language == scope.default_language() {
            let message = format!("this is a second text in `{language}`, the default language");
            report.push(
                Diagnostic::error("translation-of-default", place, message)
                    .also(Place::File(source.clone()), "the first one")
                    .hint("put the two texts together into the file without a language"),
            );
            return false;
        }
        if !scope.speaks(*language) {
            let message = format!("the site is not published in `{language}`");
            report.push(Diagnostic::warning("unused-translation", place, message).hint(format!(
                "add `{language}` to `languages` of `site.yaml`, or move the file away"
            )));
            return false;
        }
        true
    });
}

fn missing_message(missing: &[&SourcePath], language: Language, default: Language) -> String {
    let (language, default) = (english_name(language), english_name(default));
    let mut names: Vec<String> = missing
        .iter()
        .take(MAX_NAMED)
        .map(|source| within_content(source.as_str()).to_owned())
        .collect();
    if missing.len() > MAX_NAMED {
        names.push(format!("and {} more", missing.len() - MAX_NAMED));
    }
    let names = names.join(", ");
    match missing.len() {
        1 => format!("1 page has no {language} text and shows the {default} one: {names}"),
        n => format!("{n} pages have no {language} text and show the {default} one: {names}"),
    }
}

fn within_content(path: &str) -> &str {
    path.strip_prefix("content/").unwrap_or(path)
}

fn english_name(language: Language) -> &'static str {
    match language {
        Language::Estonian => "Estonian",
        Language::English => "English",
        Language::Russian => "Russian",
    }
}

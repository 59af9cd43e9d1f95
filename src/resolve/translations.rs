//! Translations of pages: those of languages that the site does not have, and those that are missing.

use crate::load::{Written, WrittenPage};
use crate::model::{Language, Page};
use crate::report::{Diagnostic, Report, Words, words};
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
            .map(|stem| {
                words!(
                    en: "write `{stem}.{language}.md` beside it",
                    et: "kirjuta selle kõrvale fail `{stem}.{language}.md`",
                    stem = within_content(stem),
                )
            })
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
            let message = words!(
                en: "this is a second text in `{language}`, the default language",
                et: "see on teine tekst saidi põhikeeles `{language}`",
            );
            report.push(
                Diagnostic::error("translation-of-default", place, message)
                    .also(
                        Place::File(source.clone()),
                        words!(en: "the first one", et: "esimene tekst"),
                    )
                    .hint(words!(
                        en: "put the two texts together into the file without a language",
                        et: "pane mõlemad tekstid faili, mille nimes keelt ei ole",
                    )),
            );
            return false;
        }
        if !scope.speaks(*language) {
            let message = words!(
                en: "the site is not published in `{language}`",
                et: "sait ei ole keeles `{language}`",
            );
            report.push(Diagnostic::warning("unused-translation", place, message).hint(words!(
                en: "add `{language}` to `languages` of `site.yaml`, or move the file away",
                et: "lisa `{language}` faili `site.yaml` loendisse `languages` või vii fail mujale",
            )));
            return false;
        }
        true
    });
}

fn missing_message(missing: &[&SourcePath], language: Language, default: Language) -> Words {
    let all = missing.iter().take(MAX_NAMED).map(|source| within_content(source.as_str()));
    let names = Words::same(all.collect::<Vec<_>>().join(", "));
    let names = match missing.len().checked_sub(MAX_NAMED) {
        None | Some(0) => names,
        Some(more) => {
            words!(in names; en: "{names}, and {more} more", et: "{names} ja veel {more}")
        }
    };
    let (language, default) = (adjective(language), adjective(default));
    match missing.len() {
        1 => {
            words!(
                in language, default, names;
                en: "1 page has no {language} text and shows the {default} one: {names}",
                et: "1 lehel ei ole {language} teksti, näidatakse {default} teksti: {names}",
            )
        }
        n => {
            words!(
                in language, default, names;
                en: "{n} pages have no {language} text and show the {default} one: {names}",
                et: "{n} lehel ei ole {language} teksti, näidatakse {default} teksti: {names}",
            )
        }
    }
}

fn within_content(path: &str) -> &str {
    path.strip_prefix("content/").unwrap_or(path)
}

/// The language of a text, in Estonian as the partitive.
fn adjective(language: Language) -> Words {
    match language {
        Language::Estonian => words!(en: "Estonian", et: "eestikeelset"),
        Language::English => words!(en: "English", et: "ingliskeelset"),
        Language::Russian => words!(en: "Russian", et: "venekeelset"),
    }
}

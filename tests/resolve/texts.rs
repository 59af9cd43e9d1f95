//! Texts by language, and what is missing in one of them.

use kava::load::schema::LanguageText;
use kava::model::Language;
use kava::report::Severity;

use crate::builder::{Project, errors, shown, translation};

fn by_language(texts: &[(&str, &str)]) -> LanguageText {
    LanguageText::ByLanguage(
        texts.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect(),
    )
}

#[test]
fn a_language_that_is_missing_falls_back_to_the_default_one() {
    let site = Project::new()
        .site(|site| site.title = by_language(&[("et", "Labor"), ("en", "Lab")]))
        .whole();
    assert_eq!(site.settings.title.get(Language::English), "Lab");
    let site = Project::new().site(|site| site.title = by_language(&[("et", "Labor")])).whole();
    assert_eq!(site.settings.title.get(Language::English), "Labor");
}

#[test]
fn a_text_without_the_default_language_is_an_error() {
    let told = Project::new()
        .site(|site| site.title = by_language(&[("en", "Lab")]))
        .told("missing-language");
    assert_eq!(shown(&told.place), "content/site.yaml: title");
    assert_eq!(told.hint.english(), "add `et: …`");
}

#[test]
fn an_unknown_language_is_an_error_and_an_unused_one_a_warning() {
    let texts = by_language(&[("et", "Labor"), ("est", "Labor"), ("ru", "Лаборатория")]);
    let (_, report) = Project::new().site(|site| site.title = texts).resolved();
    assert_eq!(errors(&report), ["unknown-language"]);
    assert!(
        report
            .diagnostics()
            .iter()
            .any(|told| { told.code == "unused-language" && told.severity == Severity::Warning })
    );
}

#[test]
fn one_note_a_language_names_the_pages_that_fall_back() {
    let told = Project::new().topic("a", 1).topic("b", 2).told("missing-translation");
    assert_eq!(told.severity, Severity::Note);
    assert_eq!(
        told.message.english(),
        "3 pages have no English text and show the Estonian one: _index.md, topics/a.md, topics/b.md"
    );
    assert_eq!(shown(&told.place), "content/site.yaml: languages[1]");
    assert_eq!(told.hint.english(), "write `_index.en.md` beside it");
}

#[test]
fn a_translation_into_a_language_that_the_site_does_not_have_is_a_warning() {
    let mut project = Project::new().topic("a", 1);
    let russian = translation("content/topics/a.ru.md", Language::Russian, |_| {});
    project.written.topics[0].translations.insert(Language::Russian, russian);
    let told = project.told("unused-translation");
    assert_eq!(told.severity, Severity::Warning);
    assert_eq!(shown(&told.place), "content/topics/a.ru.md");
}

#[test]
fn a_second_text_in_the_default_language_is_an_error() {
    let mut project = Project::new().topic("a", 1);
    let again = translation("content/topics/a.et.md", Language::Estonian, |_| {});
    project.written.topics[0].translations.insert(Language::Estonian, again);
    let told = project.told("translation-of-default");
    assert_eq!(shown(&told.also[0].0), "content/topics/a.md");
}

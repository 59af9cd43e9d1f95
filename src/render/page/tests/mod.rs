//! The default theme, rendered from views made by hand: every kind of page, in both languages.

mod cards;
mod faults;
mod kinds;

use crate::language::Wording;
use crate::model::{Language, Template, Theme};
use crate::source::SourcePath;
use crate::view::{KindView, PageParts, PageView, PlainView, RegistrationView, Shown};
use std::collections::BTreeMap;

use super::templates::{Templates, Variables};

use cards::{page, registration, site};
use kinds::kinds;

#[test]
fn every_kind_of_page_renders_in_both_languages() {
    for language in [Language::Estonian, Language::English] {
        for (name, html) in pages(language) {
            assert!(html.starts_with("<!doctype html>"), "{name}");
            assert_eq!(html.matches("<h1").count(), 1, "{name}");
            assert_eq!(html.matches("<main ").count(), 1, "{name}");
            assert!(html.contains(&format!("<html lang=\"{}\"", language.code())), "{name}");
        }
    }
}

#[test]
fn pages_satisfy_a_policy_without_inline_code_and_foreign_hosts() {
    for (name, html) in pages(Language::Estonian) {
        for tag in html.split('<').filter_map(|rest| rest.split('>').next()) {
            let attributes = tag.split_whitespace().skip(1);
            for attribute in attributes {
                assert!(!attribute.starts_with("style="), "{name}: <{tag}>");
                assert!(
                    !(attribute.starts_with("on") && attribute.contains('=')),
                    "{name}: <{tag}>"
                );
            }
            if tag.starts_with("script") {
                assert!(tag.contains("src=\"/"), "{name}: <{tag}>");
            }
            if ["img", "link rel=\"stylesheet\"", "script", "iframe", "video", "source"]
                .iter()
                .any(|start| tag.starts_with(start))
            {
                assert!(!tag.contains("http"), "{name}: <{tag}>");
            }
        }
    }
}

#[test]
fn headings_never_skip_a_level() {
    for (name, html) in pages(Language::Estonian) {
        let mut before = 0;
        for rest in html.split("<h").skip(1) {
            let Some(level) = rest.chars().next().and_then(|digit| digit.to_digit(10)) else {
                continue;
            };
            assert!(level <= before + 1, "{name}: h{level} after h{before}");
            before = level;
        }
    }
}

#[test]
fn no_id_stands_twice_and_every_label_leads_somewhere() {
    for (name, html) in pages(Language::Estonian) {
        let ids: Vec<&str> = attribute_values(&html, " id=\"");
        for (position, id) in ids.iter().enumerate() {
            assert!(!ids[..position].contains(id), "{name}: id {id} stands twice");
        }
        for label in attribute_values(&html, " aria-labelledby=\"") {
            assert!(ids.contains(&label), "{name}: nothing has the id {label}");
        }
        for target in attribute_values(&html, " href=\"#") {
            assert!(ids.contains(&target), "{name}: nothing has the id {target}");
        }
    }
}

#[test]
fn the_form_of_a_closed_registration_is_in_no_page() {
    let card = registration("closed", "suletud", None);
    let view = RegistrationView { card: Shown::new(card), ..RegistrationView::default() };
    let html = rendered(Language::Estonian, KindView::Registration(view), "");
    assert!(!html.contains("forms.example"));
    assert!(!html.contains("data-form"));
    assert!(html.contains("suletud"));
}

#[test]
fn what_authors_write_is_escaped() {
    let mut page = page("plain", Language::Estonian);
    page.title = "<script>alert(1)</script>".to_owned();
    let html = finished(Language::Estonian, page, KindView::Plain(PlainView {}), "");
    assert!(!html.contains("<script>alert"));
}

fn attribute_values<'a>(html: &'a str, start: &str) -> Vec<&'a str> {
    html.split(start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn pages(language: Language) -> Vec<(&'static str, String)> {
    let body = "<h2 id=\"a\">Kellele</h2><p>Näidistekst.</p>";
    kinds().into_iter().map(|kind| (kind.name(), rendered(language, kind, body))).collect()
}

fn rendered(language: Language, kind: KindView, body: &str) -> String {
    finished(language, page(kind.name(), language), kind, body)
}

fn finished(language: Language, page: PageView, kind: KindView, body: &str) -> String {
    let wording = Wording::new(language);
    let texts: BTreeMap<_, _> = wording.plain_texts().into_iter().collect();
    let mut variables = Variables::default();
    variables.insert("site", &site());
    variables.insert("t", &texts);
    let names = [
        "style.css",
        "site.js",
        "search.js",
        "progress.js",
        "icon.svg",
        "icons.svg",
        "highlight.css",
        "commissioner-latin.woff2",
        "commissioner-cyrillic.woff2",
    ];
    let assets: BTreeMap<_, _> =
        names.into_iter().map(|name| (name, format!("/assets/{name}"))).collect();
    variables.insert("asset", &assets);
    let shades = BTreeMap::from([("light", "#fffdf8"), ("dark", "#1f2420")]);
    variables.insert("token", &BTreeMap::from([("surface", shades)]));
    let name = format!("{}.html", kind.name());
    let code = page.content_language;
    variables
        .insert("written_in", &BTreeMap::from(["title", "summary", "text"].map(|it| (it, code))));
    variables.insert_all(&PageParts { page, kind });
    variables.insert_html("body", body);
    variables.insert_html("json_ld", "");
    templates().text(&name, &variables).unwrap()
}

fn templates() -> Templates {
    let (templates, report) = Templates::new(&theme());
    assert_eq!(report.diagnostics(), []);
    templates.unwrap()
}

/// The default theme, which belongs to the crate. Assets are not needed: pages only name them.
fn theme() -> Theme {
    macro_rules! templates {
        ($($name:literal),* $(,)?) => {
            vec![$(Template {
                name: $name.to_owned(),
                source: SourcePath::new(concat!("themes/default/templates/", $name)),
                text: include_str!(concat!("../../../../themes/default/templates/", $name)).into(),
            }),*]
        };
    }
    let templates = templates![
        "base.html",
        "calendar.html",
        "chapter.html",
        "components/cards.html",
        "components/feeds.html",
        "components/folder.html",
        "components/parts.html",
        "components/registration.html",
        "components/schedule.html",
        "components/sessions.html",
        "components/shortcodes.html",
        "folder.html",
        "home.html",
        "material.html",
        "materials.html",
        "news.html",
        "news_item.html",
        "not_found.html",
        "people.html",
        "person.html",
        "plain.html",
        "programme.html",
        "programmes.html",
        "registration.html",
        "registrations.html",
        "schedule.html",
        "search.html",
        "session.html",
        "topic.html",
        "topics.html",
    ];
    Theme {
        templates,
        assets: Vec::new(),
        texts: BTreeMap::new(),
        tokens: BTreeMap::new(),
        fonts: Vec::new(),
    }
}

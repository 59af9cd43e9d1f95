//! What is wrong with a theme or with a shortcode, and how it is told.

use std::collections::BTreeMap;
use std::sync::Arc;

use indexmap::IndexMap;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::language::Wording;
use crate::markdown;
use crate::model::{
    Address, Addresses, BaseUrl, CalendarSettings, HtmlPolicy, Id, Language, Ledger, Localized,
    Page, Person, Section, Settings, Site, Text, Theme,
};
use crate::report::Diagnostic;
use crate::source::{Place, SourcePath};

use super::super::body;
use super::super::context::BodyContext;
use super::super::edition::Edition;
use super::super::templates::Templates;
use super::{templates, theme};

#[test]
fn every_broken_template_is_told_in_one_run() {
    let faults = theme_faults(&[("topic.html", "{% if %}"), ("plain.html", "{{ 1 + }}")]);
    assert_eq!(codes(&faults), ["template-syntax", "template-syntax"]);
    let files: Vec<&str> = faults.iter().map(|fault| fault.place.file().as_str()).collect();
    assert_eq!(
        files,
        ["themes/default/templates/plain.html", "themes/default/templates/topic.html"]
    );
}

#[test]
fn an_unknown_filter_and_an_unknown_component_are_shown_where_they_stand() {
    let text = "{% extends \"base.html\" %}\n{% block main %}õ {{ page.title | shuot }}\n\
                {{ <ui.crad /> }}{% endblock %}";
    let faults = theme_faults(&[("plain.html", text)]);
    let spots: Vec<&str> = faults.iter().map(|fault| spot(fault, text)).collect();
    assert_eq!(codes(&faults), ["template-fault", "template-fault"]);
    assert_eq!(faults[0].message.english(), "unknown filter `shuot`");
    assert!(spots[0].contains("shuot"), "{spots:?}");
    assert_eq!(faults[1].message.english(), "unknown component `ui.crad`");
    assert!(spots[1].contains("ui.crad"), "{spots:?}");
}

#[test]
fn a_missing_parent_is_shown_where_it_is_named() {
    let text = "{% extends \"bse.html\" %}";
    let faults = theme_faults(&[("plain.html", text)]);
    assert_eq!(faults[0].message.english(), "there is no template `bse.html`");
    assert_eq!(spot(&faults[0], text), "\"bse.html\"");
}

#[test]
fn a_missing_template_is_named() {
    let mut theme = theme();
    theme.templates.retain(|template| template.name != "session.html");
    let (templates, report) = Templates::new(&theme);
    assert!(templates.is_none());
    assert_eq!(
        report.diagnostics()[0].message.english(),
        "the theme has no template `session.html`"
    );
    assert_eq!(
        report.diagnostics()[0].place,
        Place::File(SourcePath::new("themes/default/templates/session.html"))
    );
}

#[test]
fn an_unknown_shortcode_is_told_with_the_nearest_one() {
    let text = "Enne\n\n{{<vidoe youtube=\"a\" title=\"b\" />}}\n";
    let faults = body_faults(text);
    assert_eq!(codes(&faults), ["unknown-shortcode"]);
    assert_eq!(faults[0].hint.english(), "did you mean `video`?");
    assert!(spot(&faults[0], text).contains("vidoe"));
}

#[test]
fn the_parts_of_templates_are_no_shortcodes() {
    assert_eq!(codes(&body_faults("{{<ui.tag key=\"a\" text=\"b\" />}}")), ["unknown-shortcode"]);
}

#[test]
fn all_that_is_wrong_with_a_call_is_told() {
    let text = "{{<video yuotube=\"a\" minutes=\"12\" />}}";
    let faults = body_faults(text);
    assert_eq!(codes(&faults), ["shortcode-argument"; 4]);
    assert_eq!(faults[0].message.english(), "the shortcode `video` takes no `yuotube`");
    assert_eq!(faults[0].hint.english(), "did you mean `youtube`?");
    assert_eq!(faults[1].message.english(), "`minutes` takes a whole number");
    assert_eq!(spot(&faults[1], text), "\"12\"");
    assert!(
        faults[2].message.english().contains("needs `youtube`")
            || faults[2].message.english().contains("`title`")
    );
}

#[test]
fn an_id_that_leads_nowhere_is_told_with_the_nearest_one() {
    let text = "{{<person_card person=\"naidis-isk\" />}}";
    let faults = body_faults(text);
    assert_eq!(codes(&faults), ["unknown-id"]);
    assert_eq!(faults[0].message.english(), "there is no person `naidis-isk`");
    assert_eq!(faults[0].hint.english(), "did you mean `naidis-isik`?");
    assert_eq!(spot(&faults[0], text), "\"naidis-isk\"");
}

#[test]
fn a_person_is_shown_as_a_card() {
    let (html, faults) = body("{{<person_card person=\"naidis-isik\" />}}");
    assert_eq!(faults, []);
    assert!(html.contains("Näidis Isik"), "{html}");
    assert!(html.contains("href=\"/naidis/\""), "{html}");
}

#[test]
fn the_words_between_two_tags_reach_the_component() {
    let (html, faults) =
        body("{% <callout title=\"Tähele panna\"> %}\n*Oluline*\n{% </callout> %}");
    assert_eq!(faults, []);
    assert!(html.contains("<em>Oluline</em>"), "{html}");
    assert!(html.contains("Tähele panna"), "{html}");
}

#[test]
fn a_callout_without_words_is_a_fault_of_its_caller() {
    let faults = body_faults("{{<callout title=\"Tähele panna\" />}}");
    assert_eq!(codes(&faults), ["shortcode-argument"]);
    assert_eq!(
        faults[0].message.english(),
        "the shortcode `callout` needs a text between two tags"
    );
}

#[test]
fn a_button_that_leads_nowhere_shows_the_call_and_the_template() {
    let faults = body_faults("{{<button label=\"Edasi\" />}}");
    assert_eq!(codes(&faults), ["shortcode-argument"]);
    assert_eq!(faults[0].place.file().as_str(), "content/pages/test.md");
    assert!(faults[0].also[0].0.file().as_str().ends_with("components/shortcodes.html"));
}

fn codes(faults: &[Diagnostic]) -> Vec<&str> {
    faults.iter().map(|fault| fault.code).collect()
}

fn spot<'a>(fault: &Diagnostic, text: &'a str) -> &'a str {
    match &fault.place {
        Place::Bytes(_, range) => &text[range.clone()],
        _ => "",
    }
}

fn theme_faults(changed: &[(&str, &str)]) -> Vec<Diagnostic> {
    let mut theme = theme();
    for template in &mut theme.templates {
        if let Some((_, text)) = changed.iter().find(|(name, _)| *name == template.name) {
            template.text = Arc::from(*text);
        }
    }
    let (templates, report) = Templates::new(&theme);
    assert!(templates.is_none());
    report.diagnostics().to_vec()
}

fn body_faults(text: &str) -> Vec<Diagnostic> {
    body(text).1
}

fn body(text: &str) -> (String, Vec<Diagnostic>) {
    let source = SourcePath::new("content/pages/test.md");
    let language = Language::Estonian;
    let (body, report) = markdown::parsed(&source, Arc::from(text), 0, language);
    assert_eq!(report.diagnostics(), []);
    let (site, wording, templates) = (small_site(), Wording::new(language), templates());
    let ledger = Ledger::default();
    let edition = Edition::new(&site, &ledger, &Theme::default(), &wording);
    let context = BodyContext { templates: &templates, edition: &edition, body: &body, language };
    let (html, report) = body::html(&context);
    (html, report.diagnostics().to_vec())
}

fn said(text: &str) -> Text {
    Localized::new(Language::Estonian, text.to_owned())
}

fn addresses() -> Addresses {
    Addresses::new(BTreeMap::from([(Language::Estonian, Address::new("/naidis/"))]))
}

fn page(title: &str) -> Page {
    let source = SourcePath::new("content/naidis.md");
    let (body, _) = markdown::parsed(&source, Arc::from(""), 0, Language::Estonian);
    Page {
        source,
        title: said(title),
        summary: None,
        body: Localized::new(Language::Estonian, Arc::new(body)),
        addresses: addresses(),
        aliases: Vec::new(),
        updated: None,
        translated: BTreeMap::new(),
        reviewed: None,
        is_draft: false,
    }
}

fn small_site() -> Site {
    let id = Id::new("naidis-isik");
    let person = Person {
        id: id.clone(),
        page: page("Näidis Isik"),
        order: None,
        role: None,
        organisation: None,
        languages: Vec::new(),
        does: Vec::new(),
        email: None,
        phone: None,
        photo: None,
    };
    Site {
        settings: settings(),
        now: Timestamp::UNIX_EPOCH,
        true_until: None,
        home: page("Avaleht"),
        programmes: IndexMap::new(),
        topics: IndexMap::new(),
        people: IndexMap::from([(id, person)]),
        materials: IndexMap::new(),
        pages: IndexMap::new(),
        news: IndexMap::new(),
        series: IndexMap::new(),
        sessions: IndexMap::new(),
        registrations: IndexMap::new(),
        feeds: Vec::new(),
        selections: Vec::new(),
        folders: Vec::new(),
        venues: IndexMap::new(),
        sections: Section::ALL.map(|section| (section, addresses())).into(),
        assets: Vec::new(),
        links: Arc::default(),
    }
}

fn settings() -> Settings {
    Settings {
        title: said("Näidisprogramm"),
        description: None,
        base_url: BaseUrl::new("https://kava.example", "/"),
        own_base_url: BaseUrl::new("https://kava.example", "/"),
        languages: vec![Language::Estonian],
        zone: TimeZone::UTC,
        organiser: None,
        supporter: None,
        contact: None,
        navigation: Vec::new(),
        footer: Vec::new(),
        calendar: CalendarSettings {
            uid_domain: "kava.example".to_owned(),
            name: said("Näidisprogramm"),
            product_id: "-//Test//Test//ET".to_owned(),
            color: "teal".to_owned(),
        },
        loaded_hosts: Vec::new(),
        security: None,
        html: HtmlPolicy::Sanitize,
        picture: None,
        has_cards: false,
        checks: std::collections::BTreeMap::new(),
        holidays: std::collections::BTreeMap::new(),
    }
}

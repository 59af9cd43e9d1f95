//! What the links of texts may lead to.

use kava::model::{Address, BrokenLink, Destination, Language, Site};
use kava::source::SourcePath;

use crate::builder::{Project, body, on, translation};

fn site() -> Site {
    let mut project = Project::new()
        .topic("a", 1)
        .material("kaart", |_| {})
        .asset("content/materials/kaart/leht.pdf")
        .registration("labor", |_| {})
        .series("kohtumised", vec![on("kohtumine-1", "2026-07-01")], |_| {});
    let english = translation("content/topics/a.en.md", Language::English, |_| {});
    let topic = &mut project.written.topics[0];
    topic.body = body("content/topics/a.md", Language::Estonian, &["veel"]);
    topic.translations.insert(Language::English, english);
    project.whole()
}

fn led(site: &Site, target: &str, language: Language) -> Result<Destination, BrokenLink> {
    let from = SourcePath::new("content/pages/p.md");
    site.links.destination(&from, target, language, &[])
}

fn internal(address: &str, fragment: Option<&str>) -> Destination {
    Destination::Internal(Address::new(address), fragment.map(str::to_owned))
}

#[test]
fn a_page_and_its_translation_lead_to_the_same_place() {
    let site = site();
    for source in ["../topics/a.md", "../topics/a.en.md"] {
        assert_eq!(led(&site, source, Language::Estonian), Ok(internal("/teemad/a/", None)));
        assert_eq!(led(&site, source, Language::English), Ok(internal("/en/topics/a/", None)));
    }
}

#[test]
fn the_headings_are_those_of_the_language() {
    let site = site();
    let more = led(&site, "../topics/a.md#more", Language::English);
    assert_eq!(more, Ok(internal("/en/topics/a/", Some("more"))));
    assert!(led(&site, "../topics/a.md#more", Language::Estonian).is_err());
}

#[test]
fn sessions_and_registrations_are_named_by_file_and_id() {
    let site = site();
    let language = Language::Estonian;
    let session = led(&site, "../schedule/kohtumised.yaml#kohtumine-1", language);
    assert_eq!(session, Ok(internal("/ajakava/kohtumine-1/", None)));
    let series = led(&site, "../schedule/kohtumised.yaml", language);
    assert_eq!(series, Ok(internal("/ajakava/", None)));
    let form = led(&site, "../registration.yaml#labor", language);
    assert_eq!(form, Ok(internal("/registreeri/labor/", None)));
}

#[test]
fn files_are_named_by_their_path() {
    let found = led(&site(), "../materials/kaart/leht.pdf", Language::English);
    assert_eq!(found, Ok(internal("/materjalid/kaart/leht.pdf", None)));
}

#[test]
fn every_address_may_be_named_directly() {
    let site = site();
    for address in [
        "/",
        "/en/",
        "/kalender/",
        "/en/calendar/",
        "/kalender.ics",
        "/kalender/kohtumised.ics",
        "/ajakava/kohtumine-1.ics",
        "/teemad/a/",
        "/registreeri/labor/",
        "/materjalid/kaart/leht.pdf",
        "/otsing/",
    ] {
        assert_eq!(led(&site, address, Language::Estonian), Ok(internal(address, None)));
    }
    assert!(led(&site, "/kalender/puudub.ics", Language::Estonian).is_err());
}

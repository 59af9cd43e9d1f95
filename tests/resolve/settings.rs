//! `site.yaml`: what holds for the site as a whole.

use std::collections::BTreeMap;

use kava::load::schema::{CalendarYaml, ContactYaml, OrganisationYaml, UrlText, VenueYaml};
use kava::model::{BaseUrl, Language, NavigationItem, Section};
use kava::report::Severity;

use crate::builder::{Project, errors, id, on, plain, shown};

fn calendar() -> CalendarYaml {
    CalendarYaml { uid_domain: None, name: None, product_id: None, color: None }
}

#[test]
fn without_site_yaml_or_home_page_there_is_no_site() {
    let mut without_site = Project::new();
    without_site.written.site = None;
    let (site, _) = without_site.resolved();
    assert!(site.is_none());

    let mut without_home = Project::new().topic("a", 1).topic("b", 1);
    without_home.written.home = None;
    let (site, report) = without_home.resolved();
    assert!(site.is_none());
    assert_eq!(errors(&report), ["duplicate-order"]);
}

#[test]
fn a_bad_site_yaml_hides_no_other_fault() {
    let (site, report) = Project::new()
        .site(|site| {
            site.base_url = UrlText("ftp://labor.example".to_owned());
            site.languages = vec!["et".to_owned(), "eng".to_owned(), "et".to_owned()];
            site.time_zone = Some("Europe/Tallin".to_owned());
            site.navigation = Some(vec!["schedul".to_owned()]);
            site.calendar = Some(CalendarYaml { color: Some("teel".to_owned()), ..calendar() });
        })
        .topic("a", 1)
        .topic("b", 1)
        .resolved();
    assert_eq!(
        errors(&report),
        [
            "unknown-language",
            "duplicate-language",
            "unknown-zone",
            "duplicate-order",
            "bad-base-url",
            "unknown-navigation",
            "unknown-color"
        ]
    );
    let settings = site.map(|site| site.settings);
    assert_eq!(settings.as_ref().map(|it| it.languages.clone()), Some(vec![Language::Estonian]));
    assert_eq!(settings.map(|it| it.calendar.color), Some("teal".to_owned()));
}

#[test]
fn the_base_address_ends_with_a_slash_and_has_no_query() {
    let with = |url: &str| {
        let url = UrlText(url.to_owned());
        Project::new().site(|site| site.base_url = url)
    };
    let base_url = with("https://vald.example/labor").whole().settings.base_url;
    assert_eq!(base_url, BaseUrl::new("https://vald.example", "/labor/"));
    let base_url = with("http://localhost:8080").whole().settings.base_url;
    assert_eq!((base_url.origin(), base_url.path()), ("http://localhost:8080", "/"));
    for url in [
        "https://vald.example/?a",
        "https://vald.example/#a",
        "vald.example",
        "https://a@vald.example",
        "https://vald.example/a/../b",
    ] {
        assert_eq!(shown(&with(url).told("bad-base-url").place), "content/site.yaml: base_url");
    }
}

#[test]
fn a_run_may_publish_the_site_elsewhere() {
    let elsewhere = BaseUrl::new("https://proov.example", "/x/");
    let site = Project::new().published_at(elsewhere.clone()).whole();
    assert_eq!(site.settings.base_url, elsewhere);
}

#[test]
fn calendar_settings_follow_from_the_rest() {
    let site = Project::new()
        .site(|site| {
            site.organiser = Some(OrganisationYaml { name: plain("Näidis // Selts"), url: None });
        })
        .whole();
    let calendar = site.settings.calendar;
    assert_eq!(calendar.uid_domain, "labor.example");
    assert_eq!(calendar.product_id, "-//Näidis / Selts//kava//ET");
    assert_eq!(calendar.color, "teal");
    assert_eq!(calendar.name.original().1, "Labor");
}

#[test]
fn a_colour_that_calendars_do_not_know_is_told_with_the_nearest() {
    let told = Project::new()
        .site(|site| {
            site.calendar = Some(CalendarYaml { color: Some("Darkgren".to_owned()), ..calendar() });
        })
        .told("unknown-color");
    assert_eq!(told.hint.english(), "did you mean `darkgreen`?");
    assert_eq!(shown(&told.place), "content/site.yaml: calendar.color");
}

#[test]
fn the_usual_menu_leaves_out_what_is_empty() {
    let site = Project::new()
        .topic("a", 1)
        .plain_page("kontakt", |_| {})
        .series("s", vec![on("s-1", "2026-07-01")], |_| {})
        .whole();
    let sections: Vec<NavigationItem> = [Section::Topics, Section::Schedule, Section::Calendar]
        .map(NavigationItem::Section)
        .to_vec();
    assert_eq!(site.settings.navigation, sections);
    assert_eq!(
        site.settings.footer,
        [
            NavigationItem::Page(kava::model::Id::new("kontakt")),
            NavigationItem::Section(Section::Search)
        ]
    );
}

#[test]
fn a_part_that_holds_nothing_has_a_page_only_if_a_menu_names_it() {
    let sections = |project: Project| project.whole().sections.into_keys().collect::<Vec<_>>();
    assert_eq!(sections(Project::new().topic("a", 1)), [Section::Topics, Section::Search]);
    let named = Project::new().site(|site| {
        site.navigation = Some(vec!["schedule".to_owned()]);
        site.footer = Some(vec!["news".to_owned()]);
    });
    assert_eq!(sections(named), [Section::Schedule, Section::News, Section::Search]);
    let meeting = Project::new().series("s", vec![on("s-1", "2026-07-01")], |_| {});
    assert_eq!(sections(meeting), [Section::Schedule, Section::Calendar, Section::Search]);
}

#[test]
fn a_menu_names_parts_and_pages() {
    let with = |entries: &[&str]| {
        let entries = entries.iter().map(|&entry| entry.to_owned()).collect();
        Project::new().plain_page("kontakt", |_| {}).site(|site| site.navigation = Some(entries))
    };
    assert_eq!(with(&["news", "pages/kontakt"]).whole().settings.navigation.len(), 2);
    let told = with(&["news", "kontakt"]).told("unknown-navigation");
    assert_eq!(told.hint.english(), "did you mean `pages/kontakt`?");
    assert_eq!(shown(&told.place), "content/site.yaml: navigation[1]");
}

#[test]
fn paths_of_unknown_parts_languages_and_shapes_are_told() {
    let own = |entries: &[(&str, &str)]| -> BTreeMap<String, String> {
        entries.iter().map(|(key, path)| ((*key).to_owned(), (*path).to_owned())).collect()
    };
    let (site, report) = Project::new()
        .series("s", vec![on("s-1", "2026-07-01")], |_| {})
        .site(|site| {
            site.paths.insert("et".to_owned(), own(&[("schedule", "kava"), ("topic", "x")]));
            site.paths.insert("en".to_owned(), own(&[("news", "The News")]));
            site.paths.insert("ru".to_owned(), own(&[("news", "novosti")]));
        })
        .resolved();
    assert_eq!(errors(&report), ["bad-slug", "unknown-section", "unknown-language"]);
    let schedule = site.map(|site| site.sections[&Section::Schedule].clone());
    let address = |language| schedule.as_ref().map(|it| it.get(language).as_str().to_owned());
    assert_eq!(address(Language::Estonian).as_deref(), Some("/kava/"));
    assert_eq!(address(Language::English).as_deref(), Some("/en/schedule/"));
}

#[test]
fn a_contact_takes_the_name_of_its_person() {
    let contact = |name: Option<&str>, person: Option<&str>| ContactYaml {
        name: name.map(str::to_owned),
        person: person.map(id),
        email: None,
        phone: Some("+372 5044576".to_owned()),
    };
    let site = Project::new()
        .person("isik", |_| {})
        .site(|site| site.contact = Some(contact(None, Some("isik"))))
        .whole();
    let found = site.settings.contact;
    assert_eq!(found.as_ref().map(|it| it.name.as_str()), Some("isik"));
    assert_eq!(found.and_then(|it| it.phone).as_deref(), Some("+372 504 4576"));
    Project::new()
        .site(|site| site.contact = Some(contact(None, None)))
        .told("contact-without-name");
    Project::new()
        .site(|site| site.contact = Some(contact(None, Some("keegi"))))
        .told("unknown-id");
}

#[test]
fn a_place_has_both_coordinates_or_none() {
    let place = |latitude, longitude| VenueYaml {
        name: plain("Raekoda"),
        city: None,
        address: None,
        accessibility: None,
        latitude,
        longitude,
    };
    let with = |place: VenueYaml| {
        Project::new().site(|site| drop(site.places.insert(id("raekoda"), place)))
    };
    let site = with(place(Some(58.38), Some(26.72))).whole();
    assert_eq!(site.venues["raekoda"].coordinates, Some((58.38, 26.72)));
    with(place(Some(58.38), None)).told("bad-coordinates");
    let told = with(place(Some(158.0), Some(26.72))).told("bad-coordinates");
    assert_eq!(shown(&told.place), "content/site.yaml: places.raekoda.latitude");
    assert_eq!(told.severity, Severity::Error);
}

#[test]
fn holes_are_told_to_the_contact_unless_another_is_named() {
    let contact = ContactYaml {
        name: Some("Test Person".to_owned()),
        person: None,
        email: Some("test@labor.example".to_owned()),
        phone: None,
    };
    let asked = || Project::new().site(|site| site.contact = Some(contact.clone()));
    let whom = |project: Project| project.whole().settings.security.map(|found| found.contact);
    assert_eq!(whom(Project::new()), None);
    assert_eq!(whom(asked()).as_deref(), Some("mailto:test@labor.example"));
    let page = || Some("https://labor.example/turve/".to_owned());
    assert_eq!(whom(asked().site(|site| site.security.contact = page())), page());
}

#[test]
fn security_txt_holds_for_less_than_a_year_and_changes_once_a_month() {
    let expires = |now: &str, day: Option<&str>| {
        let project = Project::new().at(now).site(|site| {
            site.security.contact = Some("mailto:test@labor.example".to_owned());
            site.security.expires = day.map(|day| day.parse().unwrap());
        });
        project.whole().settings.security.unwrap().expires.to_string()
    };
    assert_eq!(expires("2026-05-01T00:00:00Z", None), "2027-04-01");
    assert_eq!(expires("2026-05-31T23:59:59Z", None), "2027-04-01");
    assert_eq!(expires("2026-06-01T00:00:00Z", None), "2027-05-01");
    assert_eq!(expires("2026-05-12T10:00:00Z", Some("2026-12-31")), "2026-12-31");
}

#[test]
fn a_site_without_search_has_no_page_for_it_unless_a_menu_names_it() {
    let with = |search, footer: Option<&str>| {
        let footer = footer.map(|name| vec![name.to_owned()]);
        Project::new()
            .site(move |site| {
                site.search = search;
                site.footer.clone_from(&footer);
            })
            .whole()
    };
    let search = NavigationItem::Section(Section::Search);
    let usual = with(None, None);
    assert!(usual.sections.contains_key(&Section::Search));
    assert!(usual.settings.footer.contains(&search));
    let without = with(Some(false), None);
    assert!(!without.sections.contains_key(&Section::Search));
    assert!(!without.settings.footer.contains(&search));
    assert!(with(Some(false), Some("search")).sections.contains_key(&Section::Search));
}

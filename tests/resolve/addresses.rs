//! Where everything is, in each language.

use kava::load::schema::{VenueYaml, When};
use kava::model::{Attendance, FeedScope, Language};

use crate::builder::{Project, day, errors, id, on, plain, shown, translation};

#[test]
fn the_default_language_is_at_the_root_and_others_below_their_code() {
    let mut project = Project::new().topic("meeskond", 1).plain_page("kontakt", |_| {});
    let english = translation("content/topics/meeskond.en.md", Language::English, |front| {
        front.slug = Some("team".to_owned());
    });
    project.written.topics[0].translations.insert(Language::English, english);
    let site = project.whole();
    let topic = &site.topics["meeskond"].page.addresses;
    assert_eq!(topic.get(Language::Estonian).as_str(), "/teemad/meeskond/");
    assert_eq!(topic.get(Language::English).as_str(), "/en/topics/team/");
    let page = &site.pages["kontakt"].page.addresses;
    assert_eq!(page.get(Language::Estonian).as_str(), "/kontakt/");
    assert_eq!(page.get(Language::English).as_str(), "/en/kontakt/");
    assert_eq!(site.home.addresses.get(Language::English).as_str(), "/en/");
}

#[test]
fn sessions_and_registrations_have_addresses_that_stay() {
    let site = Project::new()
        .registration("labor", |_| {})
        .series("a", vec![on("kohtumine-1", "2026-07-01")], |_| {})
        .whole();
    let session = &site.sessions["kohtumine-1"];
    assert_eq!(session.addresses.get(Language::Estonian).as_str(), "/ajakava/kohtumine-1/");
    assert_eq!(session.calendar_files.get(Language::Estonian).as_str(), "/ajakava/kohtumine-1.ics");
    assert_eq!(
        session.calendar_files.get(Language::English).as_str(),
        "/en/schedule/kohtumine-1.ics"
    );
    let form = &site.registrations["labor"].addresses;
    assert_eq!(form.get(Language::English).as_str(), "/en/register/labor/");
}

#[test]
fn a_feed_is_there_only_where_there_are_sessions() {
    let mut draft = on("mustand", "2026-07-02");
    draft.draft = true;
    let site = Project::new()
        .person("isik", |_| {})
        .person("teine", |_| {})
        .series("a", vec![on("s", "2026-07-01")], |file| {
            file.defaults.people = Some(vec![id("isik")]);
        })
        .series("b", vec![draft], |_| {})
        .whole();
    let feeds: Vec<(FeedScope, &str)> = site
        .feeds
        .iter()
        .map(|feed| (feed.scope.clone(), feed.addresses.get(Language::English).as_str()))
        .collect();
    assert_eq!(
        feeds,
        [
            (FeedScope::All, "/en/calendar.ics"),
            (FeedScope::Series(kava::model::Id::new("a")), "/en/calendar/a.ics"),
            (FeedScope::Person(kava::model::Id::new("isik")), "/en/calendar/isik.ics"),
        ]
    );
    assert_eq!(site.feeds[0].addresses.get(Language::Estonian).as_str(), "/kalender.ics");
}

#[test]
fn feeds_of_topics_places_cities_and_deadlines_say_what_they_are() {
    let site = Project::new()
        .site(|file| {
            let venue = |name: &str, city: &str| VenueYaml {
                name: plain(name),
                city: Some(plain(city)),
                address: None,
                accessibility: None,
                latitude: None,
                longitude: None,
            };
            file.places.insert(id("maja"), venue("Näidismaja", "Kohtla-Järve"));
            file.places.insert(id("linn"), venue("Põlva", "Põlva"));
        })
        .topic("sama", 1)
        .registration("labor", |form| form.closes = Some(When::Day(day("2026-07-01"))))
        .series("sama", vec![on("s", "2026-07-01"), on("t", "2026-07-02")], |file| {
            file.defaults.attendance = Some(Attendance::InPerson);
            file.defaults.topics = Some(vec![id("sama")]);
            file.sessions[0].own.place = Some(id("maja"));
            file.sessions[1].own.place = Some(id("linn"));
        })
        .whole();
    let of = |language| -> Vec<&str> {
        site.feeds.iter().map(|feed| feed.addresses.get(language).as_str()).collect()
    };
    assert_eq!(
        of(Language::Estonian),
        [
            "/kalender.ics",
            "/kalender/sama.ics",
            "/kalender/teema-sama.ics",
            "/kalender/linn-kohtla-jarve.ics",
            "/kalender/linn-polva.ics",
            "/kalender/koht-maja.ics",
            "/kalender/tahtajad.ics",
        ]
    );
    assert_eq!(of(Language::English)[6], "/en/calendar/deadlines.ics");
    let code = site.feeds[2].code_address(Language::English);
    assert_eq!(code.as_str(), "/en/calendar/topic-sama.svg");
}

#[test]
fn a_slug_that_cannot_be_in_an_address_is_told() {
    for slug in ["Meeskond", "a/b", "..", "", "õ", "a b"] {
        let told = Project::new()
            .plain_page("p", |front| front.slug = Some(slug.to_owned()))
            .told("bad-slug");
        assert_eq!(shown(&told.place), "content/pages/p.md: slug");
    }
}

#[test]
fn an_old_address_is_a_path_of_this_site() {
    let with = |alias: &str| {
        let alias = alias.to_owned();
        Project::new().plain_page("p", |front| front.aliases = vec![alias])
    };
    for alias in [
        "vana/",
        "//evil.example/",
        "https://evil.example/",
        "/a/../../b",
        "/..",
        "/%2e%2e/b",
        "/a\\b",
        "/a?b",
        "/a//b",
        "/a b",
        "javascript:alert(1)",
    ] {
        let told = with(alias).told("bad-alias");
        assert_eq!(shown(&told.place), "content/pages/p.md: aliases[0]", "{alias}");
    }
    assert_eq!(
        with("/vana/leht.html").whole().pages["p"].page.aliases[0].as_str(),
        "/vana/leht.html"
    );
}

#[test]
fn files_are_copied_below_their_page_or_part() {
    let site = Project::new()
        .material("kaart", |_| {})
        .asset("content/materials/kaart/pildid/a.png")
        .asset("content/materials/yksik.pdf")
        .asset("content/people/isik.jpg")
        .asset("content/pages/plaan.png")
        .asset("content/static/a/b.png")
        .whole();
    let addresses: Vec<&str> = site.assets.iter().map(|(address, _)| address.as_str()).collect();
    assert_eq!(
        addresses,
        [
            "/materjalid/kaart/pildid/a.png",
            "/materjalid/yksik.pdf",
            "/plaan.png",
            "/labiviijad/isik.jpg",
            "/a/b.png"
        ]
    );
}

#[test]
fn a_file_whose_name_needs_encoding_is_told() {
    let (_, report) = Project::new().asset("content/static/Töövihik 1.pdf").resolved();
    assert_eq!(errors(&report), ["bad-file-name"]);
}

#[test]
fn an_id_of_dots_alone_is_no_step_of_an_address() {
    Project::new().series("a", vec![on("..", "2026-07-01")], |_| {}).told("bad-id");
    Project::new().registration("..", |_| {}).told("bad-id");
}

#[test]
fn the_id_of_a_page_that_would_climb_is_told() {
    let told = Project::new().plain_page("..", |_| {}).told("bad-id");
    assert_eq!(shown(&told.place), "content/pages/...md");
    Project::new().series(".", Vec::new(), |_| {}).told("bad-id");
}

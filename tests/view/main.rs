//! What templates can see of a small invented site.

#![expect(clippy::unwrap_used, reason = "tests")]

mod site;
mod timeline;

use kava::language::Wording;
use kava::model::{
    Id, Language, Ledger, Phase, Registration, RegistrationState, Section, Session, Site,
    SpokenLanguage, Status,
};
use kava::view::{self, KindView, PageParts, SessionView, Shared};
use proptest::prelude::*;
use serde_json::Value;
use url::Url;

use site::{FORM, Moment, only, site};

const MOMENTS: [Moment; 3] = [Moment::BeforeOpening, Moment::WhileOpen, Moment::AfterAll];

/// Every page of a site in a language.
fn pages(shared: &Shared<'_>) -> Vec<PageParts> {
    let site = shared.site();
    let mut pages = vec![view::home(shared), view::not_found(shared)];
    pages.extend(Section::ALL.map(|section| view::section(shared, section)));
    pages.extend(site.programmes.keys().map(|id| view::programme(shared, id)));
    pages.extend(site.topics.keys().map(|id| view::topic(shared, id)));
    pages.extend(site.sessions.keys().map(|id| view::session(shared, id)));
    pages.extend(site.people.keys().map(|id| view::person(shared, id)));
    pages.extend(site.materials.keys().map(|id| view::material(shared, id)));
    pages.extend(site.registrations.keys().map(|id| view::registration(shared, id)));
    pages.extend(site.news.keys().map(|id| view::news_item(shared, id)));
    pages.extend(site.pages.keys().map(|id| view::plain(shared, id)));
    pages
}

fn in_estonian<T>(site: &Site, look: impl FnOnce(&Shared<'_>) -> T) -> T {
    look(&Shared::new(site, &Ledger::default(), &Wording::new(Language::Estonian)))
}

fn in_english<T>(site: &Site, look: impl FnOnce(&Shared<'_>) -> T) -> T {
    look(&Shared::new(site, &Ledger::default(), &Wording::new(Language::English)))
}

fn session_view(site: &Site, id: &str) -> SessionView {
    match in_estonian(site, |shared| view::session(shared, &Id::new(id))).kind {
        KindView::Session(view) => view,
        other => panic!("{} is no session", other.name()),
    }
}

/// A page as a template gets it.
fn seen(page: &PageParts) -> Value {
    serde_json::to_value(page).unwrap()
}

#[test]
fn the_form_is_in_no_view_unless_one_can_register() {
    for moment in MOMENTS {
        let site = site(moment);
        for language in [Language::Estonian, Language::English] {
            let wording = Wording::new(language);
            let ledger = Ledger::default();
            let shared = Shared::new(&site, &ledger, &wording);
            let mut all = serde_json::to_string(&pages(&shared)).unwrap();
            all.push_str(&serde_json::to_string(shared.site_view()).unwrap());
            let is_there = all.contains("salajane-vorm") || all.contains("forms.example");
            assert_eq!(is_there, moment == Moment::WhileOpen, "{moment:?} {language}");
        }
    }
}

#[test]
fn a_cancelled_or_past_session_offers_no_form() {
    let site = site(Moment::WhileOpen);
    assert!(session_view(&site, "k1").card.registration.is_none());
    assert!(session_view(&site, "k1").meeting_url.is_none());
    let open = session_view(&site, "k2").card.registration.clone().unwrap();
    assert!(open.form_url.as_ref().unwrap().starts_with(FORM));
}

#[test]
fn every_page_has_its_variable_and_an_absolute_canonical_address() {
    let site = site(Moment::WhileOpen);
    for page in in_estonian(&site, pages) {
        let seen = seen(&page);
        assert!(seen[page.kind.name()].is_object(), "{}", page.kind.name());
        assert_eq!(seen["page"]["kind"], page.kind.name());
        if page.kind.name() != "not_found" {
            assert!(page.page.canonical.starts_with("https://naidis.example/labor/"));
            assert!(page.page.url.starts_with("/labor/"));
            assert_eq!(page.page.alternates.len(), 2);
        }
    }
}

#[test]
fn breadcrumbs_lead_from_home_to_the_parent() {
    let site = site(Moment::WhileOpen);
    in_estonian(&site, |shared| {
        let titles = |page: PageParts| -> Vec<String> {
            page.page.breadcrumbs.into_iter().map(|link| link.title).collect()
        };
        assert!(titles(view::home(shared)).is_empty());
        assert!(titles(view::not_found(shared)).is_empty());
        assert_eq!(titles(view::section(shared, Section::Schedule)), ["Avaleht"]);
        assert_eq!(titles(view::session(shared, &Id::new("k2"))), ["Avaleht", "Ajakava"]);
    });
}

#[test]
fn the_next_session_is_the_first_that_takes_place() {
    let site = site(Moment::WhileOpen);
    let home = in_estonian(&site, view::home);
    let KindView::Home(view) = &home.kind else { panic!() };
    assert_eq!(view.next_session.as_ref().unwrap().id, "k2");
    assert_eq!(view.following.iter().map(|card| &card.id).collect::<Vec<_>>(), ["k3"]);
    let terms: Vec<_> = view.facts.iter().map(|fact| fact.term.as_str()).collect();
    assert_eq!(terms, ["Kellele", "Aeg", "Koht", "Hind"]);
    assert_eq!(view.facts[2].text, "veebis, Tartu");
    assert_eq!(home.page.document_title, "Näidissait");
}

#[test]
fn when_all_is_over_the_home_page_says_so() {
    let site = site(Moment::AfterAll);
    let home = in_estonian(&site, view::home);
    let KindView::Home(view) = home.kind else { panic!() };
    assert!(view.next_session.is_none());
    assert!(view.no_session_note.unwrap().contains("on toimunud"));
    assert_eq!(view.programme.unwrap().phase_label, "lõppenud");
}

#[test]
fn a_registration_tells_its_state_and_its_instants() {
    let sentence = |moment| {
        let site = site(moment);
        in_estonian(&site, |shared| shared.registration("osalemine").unwrap().sentence.clone())
            .replace('\u{a0}', " ")
    };
    assert_eq!(
        sentence(Moment::BeforeOpening),
        "Registreerimine ei ole veel avatud. Avaneb: 15. veebruar 2027. Tähtaeg: 29. märts 2027 kell 23.59."
    );
    assert_eq!(
        sentence(Moment::WhileOpen),
        "Registreerimine on avatud. Tähtaeg: 29. märts 2027 kell 23.59."
    );
    assert_eq!(
        sentence(Moment::AfterAll),
        "Registreerimine on suletud. Tähtaeg oli 29. märts 2027 kell 23.59."
    );
}

#[test]
fn what_is_not_known_is_announced_until_it_is_past() {
    let card = |moment, id| session_view(&site(moment), id).card;
    let coming = card(Moment::WhileOpen, "k2");
    assert!(coming.when.is_to_be_announced);
    assert_eq!(coming.when.time_text.as_deref(), Some("kellaaeg täpsustamisel"));
    assert_eq!(card(Moment::WhileOpen, "k3").place, "Tartu (täpne koht täpsustamisel)");
    let past = card(Moment::AfterAll, "k2");
    assert!(past.when.time_text.is_none() && !past.when.text.contains("täpsustamisel"));
    assert_eq!(card(Moment::AfterAll, "k3").place, "Tartu");
    assert_eq!(past.phase_label.as_deref(), Some("toimunud"));
}

#[test]
fn a_cancelled_session_says_so_and_is_not_added_to_calendars() {
    let view = session_view(&site(Moment::WhileOpen), "k1");
    let notice = view.notice.unwrap();
    assert_eq!((notice.kind, notice.title.as_str()), ("cancelled", "See kohtumine jääb ära"));
    assert_eq!(notice.text.as_deref(), Some("Läbiviija jäi haigeks."));
    assert!(view.add.is_none());
    assert_eq!(view.next.unwrap().url, "/labor/ajakava/k2/");
    assert!(view.previous.is_none());
}

#[test]
fn a_day_of_the_schedule_stands_once() {
    let mut site = site(Moment::WhileOpen);
    site.sessions[0].phase = Phase::Past;
    let page = in_estonian(&site, |shared| view::section(shared, Section::Schedule));
    let KindView::Schedule(schedule) = page.kind else { panic!() };
    let ids = |days: &[view::DayView]| days.iter().map(|day| day.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&schedule.past), ["2027-04-01"]);
    assert_eq!(ids(&schedule.coming), ["2027-04-20", "2027-05-31"]);
}

#[test]
fn months_are_whole_weeks_from_monday_and_hold_each_day_of_a_session() {
    let site = site(Moment::WhileOpen);
    let page = in_estonian(&site, |shared| view::section(shared, Section::Schedule));
    let KindView::Schedule(schedule) = page.kind else { panic!() };
    let ids: Vec<_> = schedule.months.iter().map(|month| month.id.as_str()).collect();
    assert_eq!(ids, ["2027-04", "2027-05", "2027-06"]);
    for month in &schedule.months {
        assert!(month.weeks.iter().all(|week| week.len() == 7));
        let inside = month.weeks.iter().flatten().filter(|cell| cell.is_in_month);
        assert!(inside.map(|cell| cell.day).is_sorted());
    }
    // 1 April 2027 is a Thursday.
    assert_eq!(schedule.months[0].weeks[0][0].iso, "2027-03-29");
    assert_eq!(schedule.months[0].weeks[0][3].sessions[0].id, "k1");
    let over_midnight: Vec<_> = schedule
        .months
        .iter()
        .flat_map(|month| month.weeks.iter().flatten())
        .filter(|cell| cell.sessions.iter().any(|card| card.id == "k3"))
        .map(|cell| cell.iso.as_str())
        .collect();
    assert_eq!(over_midnight, ["2027-05-31", "2027-06-01"]);
}

#[test]
fn a_page_that_is_not_translated_says_so() {
    let mut site = site(Moment::WhileOpen);
    let home = site::with_body(site.home.clone(), Language::Estonian, "Tere!");
    site.home = home;
    in_english(&site, |shared| {
        let home = view::home(shared).page;
        assert_eq!((home.language, home.content_language, home.is_translated), ("en", "et", false));
        assert!(!home.is_indexed);
        assert!(view::session(shared, &Id::new("k1")).page.is_translated);
        assert!(!view::plain(shared, &Id::new("kontakt")).page.is_translated);
        assert!(view::person(shared, &Id::new("naidis-isik")).page.is_translated, "a name");
        assert!(view::section(shared, Section::Topics).page.is_translated);
    });
    assert!(in_estonian(&site, view::home).page.is_translated);
}

#[test]
fn a_feed_names_every_way_to_subscribe() {
    let site = site(Moment::WhileOpen);
    let feed = session_view(&site, "k1").feed.unwrap();
    assert_eq!(feed.url, "https://naidis.example/labor/kalender/kohtumised.ics");
    assert_eq!(feed.path, "/labor/kalender/kohtumised.ics");
    assert_eq!(feed.webcal_url, "webcal://naidis.example/labor/kalender/kohtumised.ics");
    assert_eq!((feed.file_name.as_str(), feed.n_sessions), ("kohtumised.ics", 3));
    let query = |url: &str| -> Vec<(String, String)> {
        Url::parse(url).unwrap().query_pairs().into_owned().collect()
    };
    assert_eq!(
        feed.google_settings_url,
        "https://calendar.google.com/calendar/u/0/r/settings/addbyurl"
    );
    assert!(
        feed.google_url.starts_with("https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2F")
    );
    assert!(feed.outlook_url.starts_with("https://outlook.live.com/calendar/0/addfromweb?url="));
    assert!(feed.office_url.starts_with("https://outlook.office.com/calendar/0/addfromweb?url="));
    assert_eq!(query(&feed.google_url), [("cid".to_owned(), feed.webcal_url.clone())]);
    for url in [&feed.outlook_url, &feed.office_url] {
        assert_eq!(
            query(url),
            [("url".to_owned(), feed.url.clone()), ("name".to_owned(), "Kohtumised".to_owned())]
        );
    }
}

#[test]
fn a_person_is_known_by_initials_and_a_dialled_number() {
    let site = site(Moment::WhileOpen);
    in_estonian(&site, |shared| {
        let card = shared.person("naidis-isik").unwrap();
        assert_eq!(card.monogram, "NI");
        assert_eq!(card.phone_href.as_deref(), Some("tel:+3720000000"));
    });
}

#[test]
fn a_person_says_in_which_languages_they_work() {
    let mut site = site(Moment::WhileOpen);
    let id = Id::new("naidis-isik");
    site.people[&id].languages = vec![SpokenLanguage::Estonian, SpokenLanguage::English];
    let page = in_estonian(&site, |shared| view::person(shared, &id));
    let KindView::Person(view) = page.kind else { panic!("{id} is no person") };
    let said = |it: &view::Fact| (it.term.clone(), it.text.clone());
    let facts: Vec<_> = view.facts.iter().map(said).collect();
    assert!(facts.contains(&("Keeled".to_owned(), "eesti, inglise".to_owned())), "{facts:?}");
}

#[test]
fn facts_of_a_session_answer_when_where_and_with_whom() {
    let facts = session_view(&site(Moment::WhileOpen), "k3").facts;
    let said = |facts: &[view::Fact]| -> Vec<String> {
        let line = |fact: &view::Fact| format!("{}: {}", fact.term, fact.text);
        facts.iter().map(|fact| line(fact).replace('\u{a0}', " ")).collect()
    };
    assert_eq!(
        said(&facts),
        [
            "Aeg: esmaspäev, 31. mai 2027 kell 22.00 – teisipäev, 1. juuni 2027 kell 1.00",
            "Koht: Tartu (täpne koht täpsustamisel)",
            "Läbiviija: Näidis Keskmine Isik",
            "Keeled: eesti, eesti viipekeel",
            "Hind: 49 €",
            "Tähtaeg: 29. märts 2027 kell 23.59",
            "Kohti: 24",
        ]
    );
    assert_eq!(facts[0].datetime.as_deref(), Some("2027-05-31T22:00:00+03:00"));
    let past = session_view(&site(Moment::AfterAll), "k3");
    assert!(past.card.registration.is_none(), "nobody can join what is past");
    assert!(past.add.is_none());
}

#[test]
fn sessions_that_are_called_the_same_are_told_apart() {
    let mut site = site(Moment::WhileOpen);
    let apart = |site: &Site| -> Vec<Option<String>> {
        in_estonian(site, |shared| {
            let apart = |id| shared.session(id).unwrap().apart.clone();
            ["k1", "k2", "k3"].map(apart).to_vec()
        })
    };
    for (id, title) in [("k1", "Algus"), ("k2", "Keskpaik"), ("k3", "Lõpp")] {
        site.sessions[&Id::new(id)].title = only(title);
    }
    assert_eq!(apart(&site), [None, None, None]);
    for session in site.sessions.values_mut() {
        session.title = only("Kohtumine");
    }
    let said: Vec<String> = apart(&site).into_iter().flatten().collect();
    assert_eq!(
        said.iter().map(|text| text.replace('\u{a0}', " ")).collect::<Vec<_>>(),
        ["veebis, N 01.04.2027 kell 10.00–12.30", "veebis, T 20.04.2027", "Tartu"]
    );
    let KindView::Session(view) =
        in_estonian(&site, |shared| view::session(shared, &Id::new("k2"))).kind
    else {
        panic!("k2 is no session")
    };
    assert_eq!(view.next.map(|link| link.title).as_deref(), Some("Kohtumine (Tartu)"));
}

#[test]
fn topics_count_what_takes_place() {
    let site = site(Moment::WhileOpen);
    in_estonian(&site, |shared| {
        let card = shared.topic("algus").unwrap();
        assert_eq!((card.n_sessions, card.n_materials), (2, 2));
        assert_eq!(card.counts.as_deref(), Some("2 kohtumist, 2 materjali"));
        assert_eq!(card.minutes.as_deref(), Some("1\u{a0}h\u{a0}20\u{a0}min"));
    });
}

#[test]
fn the_index_is_in_the_order_of_the_language() {
    let site = site(Moment::WhileOpen);
    let page = in_estonian(&site, |shared| view::section(shared, Section::Search));
    let KindView::Search(search) = page.kind else { panic!() };
    let letters: String = search.letters.iter().map(|letter| letter.letter.as_str()).collect();
    assert_eq!(letters, "AKNOŠUVÕ");
}

#[test]
fn the_calendar_links_of_a_timed_session_are_in_utc() {
    let add = session_view(&site(Moment::WhileOpen), "k3").add.unwrap();
    assert!(
        add.google_url.contains("dates=20270531T190000Z%2F20270531T220000Z&ctz=Europe%2FTallinn")
    );
    assert!(add.outlook_url.contains("startdt=2027-05-31T19%3A00%3A00Z"));
    let add = session_view(&site(Moment::WhileOpen), "k2").add.unwrap();
    assert!(add.google_url.contains("dates=20270420%2F20270421"));
    assert!(add.outlook_url.contains("startdt=2027-04-20&enddt=2027-04-21"));
    assert!(add.outlook_url.ends_with("&allday=true"));
}

#[test]
fn the_calendar_links_of_a_session_have_every_part_that_is_asked_for() {
    let add = session_view(&site(Moment::WhileOpen), "k2").add.unwrap();
    let parts = |url: &str| -> (String, Vec<String>) {
        let url = Url::parse(url).unwrap();
        let keys = url.query_pairs().map(|(key, _)| key.into_owned()).collect();
        (format!("{}{}", url.host_str().unwrap(), url.path()), keys)
    };
    let (google, keys) = parts(&add.google_url);
    assert_eq!(google, "calendar.google.com/calendar/render");
    assert_eq!(keys, ["action", "text", "dates", "ctz", "details", "location"]);
    assert!(add.google_url.contains("?action=TEMPLATE&"));
    let (outlook, keys) = parts(&add.outlook_url);
    assert_eq!(outlook, "outlook.live.com/calendar/0/deeplink/compose");
    let expected = ["path", "rru", "startdt", "enddt", "subject", "body", "location", "allday"];
    assert_eq!(keys, expected);
    assert!(add.outlook_url.contains("path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&"));
    assert!(add.file_url.ends_with("/k2.ics"));
}

fn with_title(title: &str) -> Site {
    let mut site = site(Moment::WhileOpen);
    let session: &mut Session = &mut site.sessions[1];
    session.title = site::text(title, title);
    session.summary = Some(site::text(title, title));
    session.status = Status::Confirmed;
    site
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_prefilled_value_cannot_break_out_of_its_parameter(title in any::<String>()) {
        let site = with_title(&title);
        let form = session_view(&site, "k2").card.registration.clone().unwrap().form_url.clone();
        let url = Url::parse(&form.unwrap()).unwrap();
        let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        prop_assert_eq!(url.host_str(), Some("forms.example"));
        prop_assert_eq!(url.path(), "/salajane-vorm");
        prop_assert_eq!(url.fragment(), None);
        let expected = [("keel", "et"), ("entry.1", title.as_str()), ("entry.2", "a&b=c")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()));
        prop_assert_eq!(pairs, expected);
    }

    #[test]
    fn a_link_to_a_calendar_is_short_and_holds_the_title(title in "\\PC{0,2000}") {
        let site = with_title(&title);
        let add = session_view(&site, "k2").add.unwrap();
        for (link, name) in [(&add.google_url, "text"), (&add.outlook_url, "subject")] {
            prop_assert!(link.len() <= 2000, "{}", link.len());
            let url = Url::parse(link).unwrap();
            let found = url.query_pairs().find(|(key, _)| key == name).unwrap().1.into_owned();
            prop_assert!(title.starts_with(&found));
        }
    }
}

#[test]
fn a_form_keeps_its_fragment_behind_its_parameters() {
    let mut site = site(Moment::WhileOpen);
    let registration: &mut Registration = &mut site.registrations[0];
    let mut form = site::form();
    form.url = "https://forms.example/vorm#lopp".to_owned();
    registration.state = RegistrationState::Open(form);
    in_estonian(&site, |shared| {
        let card = shared.registration("osalemine").unwrap();
        assert_eq!(
            card.form_url.as_deref(),
            Some("https://forms.example/vorm?entry.2=a%26b%3Dc#lopp"),
            "what only a session knows is left out"
        );
    });
}

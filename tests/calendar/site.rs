//! A small invented site: two series, a cohort, two people, a topic, a place, and the sessions that a test gives it.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};
use kava::language::Wording;
use kava::model::{
    Address, Addresses, Attendance, BaseUrl, Body, CalendarSettings, Feed, FeedScope, History,
    HtmlPolicy, Id, Language, Ledger, Localized, Page, Person, Phase, Programme, Registration,
    RegistrationState, RoughDate, Series, SeriesKind, Session, Settings, Site, Slot, Status, Text,
    Topic, Venue, Window,
};
use kava::source::{KeyPath, SourcePath};

const LANGUAGES: [Language; 2] = [Language::Estonian, Language::English];

/// The instant at which every test stands.
const NOW: &str = "2026-05-12T10:00:00Z";

/// A text in Estonian and English.
pub(crate) fn text(et: &str, en: &str) -> Text {
    let mut text = Text::new(Language::Estonian, et.to_owned());
    text.insert(Language::English, en.to_owned());
    text
}

/// A session in a slot, with nothing else known.
pub(crate) fn session(id: &str, slot: Slot) -> Session {
    Session {
        id: Id::new(id),
        uid: None,
        source: (SourcePath::new("content/schedule/kohtumised.yaml"), KeyPath::root()),
        series: Id::new("kohtumised"),
        programme: Some(Id::new("labor")),
        title: text("Proovikohtumine", "Trial meeting"),
        summary: None,
        slot,
        phase: Phase::Coming,
        status: Status::Confirmed,
        note: None,
        attendance: Attendance::Online,
        venue: None,
        languages: Vec::new(),
        capacity: None,
        meeting_url: None,
        topics: Vec::new(),
        people: Vec::new(),
        registration: None,
        price: None,
        addresses: addresses(&format!("ajakava/{id}/")),
        calendar_files: addresses(&format!("ajakava/{id}.ics")),
        aliases: Vec::new(),
        updated: None,
        is_draft: false,
    }
}

/// From a local time for so many minutes.
pub(crate) fn timed(zone: &str, start: &str, minutes: i64) -> Slot {
    let start: civil::DateTime = start.parse().unwrap();
    let start = start.to_zoned_datetime(TimeZone::get(zone).unwrap()).unwrap();
    let end = start.checked_add(jiff::SignedDuration::from_mins(minutes)).unwrap();
    Slot::timed(start, &end).unwrap()
}

/// Whole days in Tallinn.
pub(crate) fn days(first: &str, last: &str, is_to_be_announced: bool) -> Slot {
    let zone = TimeZone::get("Europe/Tallinn").unwrap();
    Slot::days(first.parse().unwrap(), last.parse().unwrap(), zone, is_to_be_announced).unwrap()
}

/// The site with these sessions.
pub(crate) fn site(sessions: Vec<Session>) -> Site {
    Site {
        settings: settings(),
        now: NOW.parse::<Timestamp>().unwrap(),
        true_until: None,
        home: page("_index", "Avaleht", "Home", ""),
        programmes: IndexMap::from([(Id::new("labor"), programme())]),
        topics: IndexMap::from([(Id::new("meeskond"), topic())]),
        people: ["naidis-isik", "test-person"]
            .into_iter()
            .zip(["Näidis Isik", "Test Person"])
            .map(|(id, name)| (Id::new(id), person(id, name)))
            .collect(),
        materials: IndexMap::new(),
        pages: IndexMap::new(),
        news: IndexMap::new(),
        series: IndexMap::from([(Id::new("kohtumised"), series())]),
        sessions: sessions.into_iter().map(|session| (session.id.clone(), session)).collect(),
        registrations: IndexMap::from([(Id::new("osalussoov"), registration())]),
        feeds: Vec::new(),
        selections: Vec::new(),
        folders: Vec::new(),
        venues: IndexMap::from([(Id::new("maja"), venue())]),
        sections: BTreeMap::new(),
        assets: Vec::new(),
        links: std::sync::Arc::default(),
    }
}

/// The text of a feed of the site, none of whose sessions has ever changed.
pub(crate) fn feed(site: &Site, scope: FeedScope, language: Language) -> String {
    feed_after(site, &ledger(site, 0), scope, language)
}

/// The text of a feed of the site after what a ledger says.
pub(crate) fn feed_after(
    site: &Site,
    ledger: &Ledger,
    scope: FeedScope,
    language: Language,
) -> String {
    let feed = Feed { scope, addresses: addresses("kalender.ics") };
    kava::calendar::feed(site, ledger, &feed, &Wording::new(language))
}

/// A ledger in which every session has changed so many times.
pub(crate) fn ledger(site: &Site, sequence: u32) -> Ledger {
    let changed_at = "2026-05-01T07:08:09Z".parse().unwrap();
    let history = History { sequence, changed_at, changes: Vec::new() };
    let ids = site.sessions.keys().flat_map(|id| LANGUAGES.map(|it| (it, id.to_string())));
    Ledger::new(ids.map(|key| (key, history.clone())).collect())
}

/// The text of the feed with every session, in Estonian.
pub(crate) fn whole_feed(site: &Site) -> String {
    feed(site, FeedScope::All, Language::Estonian)
}

fn settings() -> Settings {
    Settings {
        title: text("Proovilabor", "Trial lab"),
        description: Some(text("Proovikogukondade kool; kõigile.", "A school; for all.")),
        base_url: BaseUrl::new("https://labor.example", "/"),
        own_base_url: BaseUrl::new("https://labor.example", "/"),
        languages: LANGUAGES.to_vec(),
        zone: TimeZone::get("Europe/Tallinn").unwrap(),
        organiser: None,
        supporter: None,
        contact: None,
        navigation: Vec::new(),
        footer: Vec::new(),
        calendar: CalendarSettings {
            uid_domain: "labor.example".to_owned(),
            name: text("Proovilabor", "Trial lab"),
            product_id: "-//Proovilabor//kava//ET".to_owned(),
            color: "seagreen".to_owned(),
        },
        loaded_hosts: Vec::new(),
        security: None,
        html: HtmlPolicy::Sanitize,
        picture: None,
        has_cards: false,
        checks: BTreeMap::new(),
        holidays: BTreeMap::new(),
    }
}

fn programme() -> Programme {
    Programme {
        id: Id::new("labor"),
        page: page("programmes/labor", "Proovilabor 2026", "Trial lab 2026", "Üks aastakäik."),
        starts: RoughDate::Day(civil::date(2026, 1, 1)),
        ends: RoughDate::Day(civil::date(2026, 12, 31)),
        phase: Phase::Underway,
        audience: None,
        price: None,
        registration: None,
        parts: Vec::new(),
        zone: TimeZone::get("Europe/Tallinn").unwrap(),
    }
}

fn topic() -> Topic {
    let page = page("topics/meeskond", "Meeskond, juhid", "Team, leaders", "");
    Topic { id: Id::new("meeskond"), page, order: 1, outcomes: Vec::new(), people: Vec::new() }
}

fn person(id: &str, name: &str) -> Person {
    Person {
        id: Id::new(id),
        page: page(&format!("people/{id}"), name, name, ""),
        order: None,
        role: None,
        organisation: None,
        languages: Vec::new(),
        does: Vec::new(),
        email: None,
        phone: None,
        photo: None,
    }
}

fn series() -> Series {
    Series {
        id: Id::new("kohtumised"),
        source: SourcePath::new("content/schedule/kohtumised.yaml"),
        programme: Some(Id::new("labor")),
        title: text("Võrgustiku kohtumised", "Network meetings"),
        summary: None,
        kind: SeriesKind::Workshop,
        sessions: Vec::new(),
    }
}

fn registration() -> Registration {
    Registration {
        id: Id::new("osalussoov"),
        source: (SourcePath::new("content/registration.yaml"), KeyPath::root()),
        title: text("Osalussoov", "Wish to join"),
        summary: None,
        window: Window::new(None, None).unwrap(),
        state: RegistrationState::Closed,
        capacity: None,
        asks: None,
        minutes: None,
        price: None,
        programme: None,
        addresses: addresses("registreeri/osalussoov/"),
        aliases: Vec::new(),
    }
}

fn venue() -> Venue {
    Venue {
        id: Id::new("maja"),
        name: text("Proovimaja", "Trial house"),
        city: Some(text("Näidislinn", "Sampletown")),
        address: Some(text("Proovi 1; II korrus", "Proovi 1; 2nd floor")),
        accessibility: None,
        coordinates: Some((58.5, -26.25)),
    }
}

fn page(path: &str, et: &str, en: &str, summary: &str) -> Page {
    let source = SourcePath::new(format!("content/{path}.md"));
    let body = Body {
        source: source.clone(),
        language: Language::Estonian,
        text: "".into(),
        offset: 0,
        headings: Vec::new(),
        links: Vec::new(),
        images: Vec::new(),
        calls: Vec::new(),
        verbatim: Vec::new(),
        has_html: false,
        n_words: 0,
    };
    Page {
        source,
        title: text(et, en),
        summary: (!summary.is_empty()).then(|| text(summary, summary)),
        body: Localized::new(Language::Estonian, body.into()),
        addresses: addresses(path),
        aliases: Vec::new(),
        updated: None,
        translated: BTreeMap::new(),
        reviewed: None,
        is_draft: false,
    }
}

fn addresses(path: &str) -> Addresses {
    let address = |language: Language| match language {
        Language::Estonian => Address::new(path),
        _ => Address::new(format!("{language}/{path}")),
    };
    Addresses::new(LANGUAGES.into_iter().map(|language| (language, address(language))).collect())
}

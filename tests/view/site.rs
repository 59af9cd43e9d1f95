//! A small invented site, put together by hand, as it is at one of three moments.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use indexmap::IndexMap;
use jiff::Timestamp;
use jiff::ZonedDateTime;
use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use kava::model::{
    Address, Addresses, Attendance, BaseUrl, Body, CalendarSettings, Contact, Feed, FeedScope,
    Form, HtmlPolicy, Id, Language, Localized, Material, MaterialKind, NavigationItem, NewsItem,
    Page, Part, Person, Phase, PlainPage, PrefillPart, Price, Programme, Registration,
    RegistrationState, Rhythm, RoughDate, Section, Series, SeriesKind, Session, Settings, Site,
    Slot, SpokenLanguage, Status, Text, Topic, Venue, Window,
};
use kava::source::{KeyPath, SourcePath};

pub(crate) const FORM: &str = "https://forms.example/salajane-vorm?keel=et";

/// When the site is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    BeforeOpening,
    WhileOpen,
    AfterAll,
}

pub(crate) fn text(estonian: &str, english: &str) -> Text {
    let mut text = Localized::new(Language::Estonian, estonian.to_owned());
    text.insert(Language::English, english.to_owned());
    text
}

pub(crate) fn only(estonian: &str) -> Text {
    Localized::new(Language::Estonian, estonian.to_owned())
}

fn addresses(path: &str) -> Addresses {
    let english = Address::new(format!("/en{path}"));
    Addresses::new(BTreeMap::from([
        (Language::Estonian, Address::new(path)),
        (Language::English, english),
    ]))
}

pub(crate) fn zone() -> TimeZone {
    TimeZone::get("Europe/Tallinn").unwrap()
}

fn at(written: &str) -> ZonedDateTime {
    written.parse::<DateTime>().unwrap().to_zoned_datetime(zone()).unwrap()
}

fn source(path: &str) -> SourcePath {
    SourcePath::new(format!("content/{path}"))
}

fn body(language: Language, written: &str) -> Body {
    Body {
        source: source("x.md"),
        language,
        text: written.into(),
        offset: 0,
        headings: Vec::new(),
        links: Vec::new(),
        images: Vec::new(),
        calls: Vec::new(),
        verbatim: Vec::new(),
        has_html: false,
        n_words: 1,
    }
}

fn page(title: Text, path: &str) -> Page {
    Page {
        source: source("x.md"),
        title,
        summary: None,
        body: Localized::new(Language::Estonian, body(Language::Estonian, "").into()),
        addresses: addresses(path),
        aliases: Vec::new(),
        updated: None,
        translated: BTreeMap::new(),
        reviewed: None,
        is_draft: false,
    }
}

fn session(id: &str, slot: Slot, moment: Moment) -> Session {
    let past = moment == Moment::AfterAll;
    Session {
        id: Id::new(id),
        uid: None,
        source: (source("schedule/kohtumised.yaml"), KeyPath::root()),
        series: Id::new("kohtumised"),
        programme: Some(Id::new("naidis")),
        title: text(&format!("Kohtumine {id}"), &format!("Meeting {id}")),
        summary: None,
        slot,
        phase: if past { Phase::Past } else { Phase::Coming },
        status: Status::Confirmed,
        note: None,
        attendance: Attendance::Online,
        venue: None,
        languages: Vec::new(),
        capacity: None,
        meeting_url: Some("https://koosolek.example/ruum".to_owned()),
        topics: vec![Id::new("algus")],
        people: vec![Id::new("naidis-isik")],
        registration: Some(Id::new("osalemine")),
        price: None,
        addresses: addresses(&format!("/ajakava/{id}/")),
        calendar_files: addresses(&format!("/ajakava/{id}.ics")),
        aliases: Vec::new(),
        updated: None,
        is_draft: false,
    }
}

fn sessions(moment: Moment) -> IndexMap<Id<Session>, Session> {
    let day = |day: Date| Slot::days(day, day, zone(), true).unwrap();
    let timed = |start: &str, end: &str| Slot::timed(at(start), &at(end)).unwrap();
    let mut first = session("k1", timed("2027-04-01 10:00", "2027-04-01 12:30"), moment);
    first.status = Status::Cancelled;
    first.note = Some(only("Läbiviija jäi haigeks."));
    let mut third = session("k3", timed("2027-05-31 22:00", "2027-06-01 01:00"), moment);
    third.attendance = Attendance::InPerson;
    third.venue = Some(Id::new("linn"));
    third.price = Some(price(4_900));
    third.languages = vec![SpokenLanguage::Estonian, SpokenLanguage::EstonianSign];
    third.capacity = NonZeroU32::new(24);
    let all = [first, session("k2", day(date(2027, 4, 20)), moment), third];
    all.into_iter().map(|session| (session.id.clone(), session)).collect()
}

fn price(cents: u64) -> Price {
    Price { cents, currency: "EUR".to_owned(), per: None, vat: None }
}

pub(crate) fn form() -> Form {
    Form {
        url: FORM.to_owned(),
        host: "forms.example".to_owned(),
        prefill: vec![
            ("entry.1".to_owned(), vec![PrefillPart::SessionTitle]),
            ("entry.2".to_owned(), vec![PrefillPart::Text("a&b=c".to_owned())]),
        ],
    }
}

fn registration(moment: Moment) -> Registration {
    Registration {
        id: Id::new("osalemine"),
        source: (source("registration.yaml"), KeyPath::root().key("osalemine")),
        title: text("Osalemine", "Taking part"),
        summary: None,
        window: Window::new(Some(at("2027-02-15 00:00")), Some(at("2027-03-30 00:00"))).unwrap(),
        state: match moment {
            Moment::BeforeOpening => RegistrationState::NotYetOpen,
            Moment::WhileOpen => RegistrationState::Open(form()),
            Moment::AfterAll => RegistrationState::Closed,
        },
        capacity: None,
        asks: Some(only("Vorm küsib nime.")),
        minutes: Some(5),
        price: None,
        programme: Some(Id::new("naidis")),
        addresses: addresses("/registreeri/osalemine/"),
        aliases: Vec::new(),
    }
}

fn programme(moment: Moment) -> Programme {
    Programme {
        id: Id::new("naidis"),
        page: page(text("Näidisprogramm", "Sample programme"), "/programm/naidis/"),
        starts: RoughDate::Day(date(2027, 4, 1)),
        ends: RoughDate::Month(date(2027, 6, 1)),
        phase: if moment == Moment::AfterAll { Phase::Past } else { Phase::Coming },
        audience: Some(text("Omavalitsustele", "For municipalities")),
        price: Some(price(0)),
        registration: Some(Id::new("osalemine")),
        parts: vec![Part {
            title: only("Töötuba"),
            summary: None,
            every: Some(Rhythm::Monthly),
            minutes: Some(150),
            days: None,
        }],
        zone: zone(),
    }
}

fn material(id: &str, title: &str) -> Material {
    Material {
        id: Id::new(id),
        page: page(only(title), &format!("/materjalid/{id}/")),
        kind: MaterialKind::Text,
        minutes: Some(40),
        order: None,
        topics: vec![Id::new("algus")],
        people: vec![Id::new("naidis-isik")],
        downloads: Vec::new(),
        video: None,
        licence: None,
        date: None,
    }
}

fn settings() -> Settings {
    Settings {
        title: text("Näidissait", "Sample site"),
        description: Some(text("Näidis.", "A sample.")),
        base_url: BaseUrl::new("https://naidis.example", "/labor/"),
        own_base_url: BaseUrl::new("https://naidis.example", "/labor/"),
        languages: vec![Language::Estonian, Language::English],
        zone: zone(),
        organiser: None,
        supporter: None,
        contact: Some(Contact {
            name: "Näidis Isik".to_owned(),
            person: Some(Id::new("naidis-isik")),
            email: Some("info@naidis.example".to_owned()),
            phone: Some("+372 000 0000".to_owned()),
        }),
        navigation: vec![
            NavigationItem::Section(Section::Schedule),
            NavigationItem::Page(Id::new("kontakt")),
        ],
        footer: Vec::new(),
        calendar: CalendarSettings {
            uid_domain: "naidis.example".to_owned(),
            name: text("Näidise kalender", "Sample calendar"),
            product_id: "-//Naidis//Naidis//ET".to_owned(),
            color: "teal".to_owned(),
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

/// The site at a moment.
pub(crate) fn site(moment: Moment) -> Site {
    let people = Person {
        id: Id::new("naidis-isik"),
        page: page(only("Näidis Keskmine Isik"), "/labiviijad/naidis-isik/"),
        order: None,
        role: Some(only("juht")),
        organisation: None,
        languages: Vec::new(),
        does: Vec::new(),
        email: None,
        phone: Some("+372 000 0000".to_owned()),
        photo: None,
    };
    let topic = Topic {
        id: Id::new("algus"),
        page: page(text("Algus", "Beginning"), "/teemad/algus/"),
        order: 1,
        outcomes: Vec::new(),
        people: vec![Id::new("naidis-isik")],
    };
    let series = Series {
        id: Id::new("kohtumised"),
        source: source("schedule/kohtumised.yaml"),
        programme: Some(Id::new("naidis")),
        title: text("Kohtumised", "Meetings"),
        summary: None,
        kind: SeriesKind::Workshop,
        sessions: ["k1", "k2", "k3"].map(Id::new).to_vec(),
    };
    let news = |id: &str, date| NewsItem {
        id: Id::new(id),
        page: page(only(id), &format!("/uudised/{id}/")),
        date,
    };
    let contact = page(only("Kontakt"), "/kontakt/");
    let city = Venue {
        id: Id::new("linn"),
        name: only("Tartu"),
        city: None,
        address: None,
        accessibility: None,
        coordinates: None,
    };
    Site {
        settings: settings(),
        now: Timestamp::UNIX_EPOCH,
        true_until: None,
        home: page(text("Tere tulemast", "Welcome"), "/"),
        programmes: IndexMap::from([(Id::new("naidis"), programme(moment))]),
        topics: IndexMap::from([(topic.id.clone(), topic)]),
        people: IndexMap::from([(people.id.clone(), people)]),
        materials: [material("a", "Õpik"), material("b", "Šabloon")]
            .into_iter()
            .map(|material| (material.id.clone(), material))
            .collect(),
        pages: IndexMap::from([(
            Id::new("kontakt"),
            PlainPage { id: Id::new("kontakt"), page: contact },
        )]),
        news: [news("uuem", date(2027, 2, 2)), news("vanem", date(2027, 1, 1))]
            .into_iter()
            .map(|item| (item.id.clone(), item))
            .collect(),
        series: IndexMap::from([(series.id.clone(), series)]),
        sessions: sessions(moment),
        registrations: IndexMap::from([(Id::new("osalemine"), registration(moment))]),
        feeds: feeds(),
        selections: Vec::new(),
        folders: Vec::new(),
        venues: IndexMap::from([(city.id.clone(), city)]),
        sections: Section::ALL
            .into_iter()
            .map(|section| (section, addresses(&format!("/{}/", section.key()))))
            .collect(),
        assets: Vec::new(),
        links: std::sync::Arc::default(),
    }
}

fn feeds() -> Vec<Feed> {
    [
        (FeedScope::All, "/kalender.ics"),
        (FeedScope::Series(Id::new("kohtumised")), "/kalender/kohtumised.ics"),
        (FeedScope::Person(Id::new("naidis-isik")), "/kalender/naidis-isik.ics"),
    ]
    .map(|(scope, path)| Feed { scope, addresses: addresses(path) })
    .to_vec()
}

/// The same text as the body of a page, for pages whose text matters.
pub(crate) fn with_body(mut page: Page, language: Language, written: &str) -> Page {
    page.body = Localized::new(language, body(language, written).into());
    page
}

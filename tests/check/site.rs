//! A small invented site, to be changed by each test.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use indexmap::IndexMap;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use kava::model::{
    Address, Addresses, Asset, Attendance, BaseUrl, Body, CalendarSettings, Dimensions, Heading,
    HtmlPolicy, Id, Image, Language, Link, LinkTarget, Localized, Origin, Page, Person, Phase,
    PlainPage, Programme, Registration, RegistrationState, RoughDate, Security, Series, SeriesKind,
    Session, Settings, Site, Slot, Status, Text, Topic, Venue, Window,
};
use kava::source::{KeyPath, SourcePath};

/// A site in Estonian and English that has a home page and nothing else.
pub(crate) fn site() -> Site {
    Site {
        settings: settings(),
        now: "2026-05-12T10:00:00Z".parse().unwrap(),
        true_until: None,
        home: page("_index.md", "Avaleht"),
        programmes: IndexMap::new(),
        topics: IndexMap::new(),
        people: IndexMap::new(),
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
        sections: BTreeMap::new(),
        assets: Vec::new(),
        links: Arc::default(),
    }
}

fn settings() -> Settings {
    Settings {
        title: text("Näidis"),
        description: None,
        base_url: BaseUrl::new("https://example.org", "/"),
        own_base_url: BaseUrl::new("https://example.org", "/"),
        languages: vec![Language::Estonian, Language::English],
        zone: zone(),
        organiser: None,
        supporter: None,
        contact: None,
        navigation: Vec::new(),
        footer: Vec::new(),
        calendar: CalendarSettings {
            uid_domain: "example.org".into(),
            name: text("Näidis"),
            product_id: "-//Test//Test//ET".into(),
            color: "teal".into(),
        },
        loaded_hosts: Vec::new(),
        security: Some(Security {
            contact: "mailto:naidis@example.org".into(),
            expires: "2027-04-01".parse().unwrap(),
            is_dated: false,
        }),
        html: HtmlPolicy::Sanitize,
        picture: None,
        has_cards: false,
        checks: BTreeMap::new(),
        holidays: BTreeMap::new(),
    }
}

pub(crate) fn text(text: &str) -> Text {
    Localized::new(Language::Estonian, text.to_owned())
}

pub(crate) fn zone() -> TimeZone {
    TimeZone::get("Europe/Tallinn").unwrap()
}

pub(crate) fn addresses(path: &str) -> Addresses {
    let english = Address::new(format!("/en{path}"));
    Addresses::new(BTreeMap::from([
        (Language::Estonian, Address::new(path)),
        (Language::English, english),
    ]))
}

/// A page of `content/<file>` without text.
pub(crate) fn page(file: &str, title: &str) -> Page {
    Page {
        source: SourcePath::new(format!("content/{file}")),
        title: text(title),
        summary: None,
        body: Localized::new(Language::Estonian, body(file, Language::Estonian, "").into()),
        addresses: addresses(&format!("/{}/", file.trim_end_matches(".md"))),
        aliases: Vec::new(),
        updated: None,
        translated: BTreeMap::new(),
        reviewed: None,
        is_draft: false,
    }
}

/// A text whose links, pictures and headings are found by their simplest form, one a line.
pub(crate) fn body(file: &str, language: Language, text: &str) -> Body {
    let mut body = Body {
        source: SourcePath::new(format!("content/{file}")),
        language,
        text: text.into(),
        offset: 0,
        headings: Vec::new(),
        links: Vec::new(),
        images: Vec::new(),
        calls: Vec::new(),
        verbatim: Vec::new(),
        has_html: false,
        n_words: 0,
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let range = start..start + line.trim_end().len();
        start += line.len();
        let target = line.split_once("](").and_then(|(_, rest)| rest.split_once(')'));
        if let Some(id) = line.trim_end().strip_prefix("# ") {
            let (id, title) = (id.to_owned(), id.to_owned());
            body.headings.push(Heading { level: 1, id, title, range });
        } else if let Some((target, _)) = target {
            let (target, alt) = (target.to_owned(), String::new());
            if line.starts_with('!') {
                body.images.push(Image { target, alt, range });
            } else {
                body.links.push(Link { target, text: alt, range });
            }
        }
    }
    body
}

/// Adds a page of `pages/` with a text, and makes it a target of links.
pub(crate) fn add_page(site: &mut Site, id: &str, title: &str, text: &str) {
    let file = format!("pages/{id}.md");
    let mut page = page(&file, title);
    page.body = Localized::new(Language::Estonian, body(&file, Language::Estonian, text).into());
    add_target(site, &page);
    let id = Id::new(id);
    site.pages.insert(id.clone(), PlainPage { id, page });
}

/// Makes a page a target of links, with the headings that it has in each language.
pub(crate) fn add_target(site: &mut Site, page: &Page) {
    let ids = |language| -> BTreeSet<String> {
        page.body.get(language).headings.iter().map(|heading| heading.id.clone()).collect()
    };
    let languages = [Language::Estonian, Language::English];
    Arc::make_mut(&mut site.links).targets.insert(
        page.source.clone(),
        LinkTarget::Page {
            addresses: page.addresses.clone(),
            fragments: languages.map(|language| (language, ids(language))).into(),
        },
    );
    Arc::make_mut(&mut site.links)
        .addresses
        .extend(page.addresses.iter().map(|(_, address)| address.clone()));
}

pub(crate) fn asset(file: &str, size: u64, dimensions: Option<(u32, u32)>) -> Asset {
    Asset {
        source: SourcePath::new(format!("content/{file}")),
        origin: Origin::Disk(PathBuf::from(file)),
        size,
        dimensions: dimensions.map(|(width, height)| Dimensions { width, height }),
        raster: None,
    }
}

/// A slot from `2026-05-18T10:00` to `2026-05-18T12:00`, or of a day `2026-05-18`.
pub(crate) fn slot(start: &str, end: &str) -> Slot {
    let instant = |text: &str| text.parse::<DateTime>().unwrap().to_zoned_datetime(zone()).unwrap();
    if start.contains('T') {
        Slot::timed(instant(start), &instant(end)).unwrap()
    } else {
        Slot::days(day(start), day(end), zone(), true).unwrap()
    }
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Adds an online session of the series `sari`, in order of time if called so.
pub(crate) fn add_session<'a>(
    site: &'a mut Site,
    id: &str,
    start: &str,
    end: &str,
) -> &'a mut Session {
    let series = Id::new("sari");
    site.series.entry(series.clone()).or_insert_with(|| Series {
        id: series.clone(),
        source: SourcePath::new("content/schedule/sari.yaml"),
        programme: None,
        title: text("Sari"),
        summary: None,
        kind: SeriesKind::Workshop,
        sessions: Vec::new(),
    });
    let path = KeyPath::root().key("sessions").index(site.sessions.len());
    let session = Session {
        id: Id::new(id),
        uid: None,
        source: (SourcePath::new("content/schedule/sari.yaml"), path),
        series,
        programme: None,
        title: text(id),
        summary: None,
        slot: slot(start, end),
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
        addresses: addresses(&format!("/ajakava/{id}/")),
        calendar_files: addresses(&format!("/ajakava/{id}.ics")),
        aliases: Vec::new(),
        updated: None,
        is_draft: false,
    };
    site.sessions.entry(Id::new(id)).or_insert(session)
}

pub(crate) fn add_person(site: &mut Site, id: &str, name: &str) -> Id<Person> {
    let person = Person {
        id: Id::new(id),
        page: page(&format!("people/{id}.md"), name),
        order: None,
        role: None,
        organisation: None,
        languages: Vec::new(),
        does: Vec::new(),
        email: None,
        phone: None,
        photo: None,
    };
    site.people.insert(Id::new(id), person);
    Id::new(id)
}

pub(crate) fn add_venue(site: &mut Site, id: &str, city: &str, address: Option<&str>) -> Id<Venue> {
    let venue = Venue {
        id: Id::new(id),
        name: text(id),
        city: Some(text(city)),
        address: address.map(text),
        accessibility: None,
        coordinates: None,
    };
    site.venues.insert(Id::new(id), venue);
    Id::new(id)
}

pub(crate) fn add_topic(site: &mut Site, id: &str, title: &str) -> Id<Topic> {
    let page = page(&format!("topics/{id}.md"), title);
    let topic = Topic { id: Id::new(id), page, order: 1, outcomes: Vec::new(), people: Vec::new() };
    site.topics.insert(Id::new(id), topic);
    Id::new(id)
}

pub(crate) fn add_programme(site: &mut Site, starts: &str, ends: RoughDate) -> Id<Programme> {
    let programme = Programme {
        id: Id::new("naidis"),
        page: page("programmes/naidis.md", "Näidis"),
        starts: RoughDate::Day(day(starts)),
        ends,
        phase: Phase::Coming,
        audience: None,
        price: None,
        registration: None,
        parts: Vec::new(),
        zone: zone(),
    };
    site.programmes.insert(Id::new("naidis"), programme);
    Id::new("naidis")
}

/// Adds a closed registration that closes at a local time.
pub(crate) fn add_registration(
    site: &mut Site,
    id: &str,
    closes: Option<&str>,
) -> Id<Registration> {
    let closes =
        closes.map(|closes| closes.parse::<DateTime>().unwrap().to_zoned_datetime(zone()).unwrap());
    let registration = Registration {
        id: Id::new(id),
        source: (SourcePath::new("content/registration.yaml"), KeyPath::root().key(id)),
        title: text(id),
        summary: None,
        window: Window::new(None, closes).unwrap(),
        state: RegistrationState::Closed,
        capacity: None,
        asks: None,
        minutes: None,
        price: None,
        programme: None,
        addresses: addresses(&format!("/registreeri/{id}/")),
        aliases: Vec::new(),
    };
    site.registrations.insert(Id::new(id), registration);
    Id::new(id)
}

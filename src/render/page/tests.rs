//! The default theme, rendered from views made by hand: every kind of page, in both languages.

use std::path::Path;
use std::sync::Arc;

use crate::language::Wording;
use crate::model::{Language, Template, Theme};
use crate::source::SourcePath;
use crate::view::{
    AddLinks, Alternate, CalendarView, ContactView, DateView, DayCell, DayView, DownloadView, Fact,
    FeedView, HomeView, IndexEntry, IndexLetter, KindCount, KindView, LinkView, MaterialCard,
    MaterialView, MaterialsView, MenuItem, MonthView, NewsCard, NewsItemView, NewsView,
    NotFoundView, Notice, OrganisationView, PageParts, PageView, PartView, PeopleView, PersonCard,
    PersonView, PlainView, ProgrammeCard, ProgrammeView, ProgrammesView, RegistrationCard,
    RegistrationView, RegistrationsView, ScheduleView, SearchView, SeriesLink, SeriesView,
    SessionCard, SessionView, SiteView, TocEntry, TopicCard, TopicMaterials, TopicView, TopicsView,
    VideoView, WhenView,
};

use super::templates::{Templates, Variables};

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
    let view = RegistrationView { card: Arc::new(card), ..RegistrationView::default() };
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
    let (templates, report) = Templates::new(&theme());
    assert_eq!(report.diagnostics(), []);
    let wording = Wording::new(language);
    let texts: std::collections::BTreeMap<_, _> = wording.plain_texts().into_iter().collect();
    let mut variables = Variables::default();
    variables.insert("site", &site());
    variables.insert("t", &texts);
    let names = ["style.css", "site.js", "icon.svg", "highlight.css"];
    let assets: std::collections::BTreeMap<_, _> =
        names.into_iter().map(|name| (name, format!("/assets/{name}"))).collect();
    variables.insert("asset", &assets);
    let name = format!("{}.html", kind.name());
    variables.insert_all(&PageParts { page, kind });
    variables.insert_html("body", body);
    templates.unwrap().page(&name, &variables).unwrap()
}

fn theme() -> Theme {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates");
    let mut templates: Vec<Template> = walkdir::WalkDir::new(&folder)
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(&folder).unwrap().to_str().unwrap().to_owned();
            Template {
                source: SourcePath::new(format!("themes/default/templates/{name}")),
                text: std::fs::read_to_string(entry.path()).unwrap().into(),
                name,
            }
        })
        .collect();
    templates.sort_by(|one, other| one.name.cmp(&other.name));
    Theme { templates, assets: Vec::new() }
}

fn text(text: &str) -> String {
    text.to_owned()
}

fn link(title: &str, url: &str) -> LinkView {
    LinkView { title: text(title), url: text(url) }
}

fn site() -> SiteView {
    let item = |title: &str, key: &str| MenuItem {
        title: text(title),
        url: format!("/{key}/"),
        key: text(key),
    };
    SiteView {
        language: "et",
        title: text("Näidisprogramm"),
        description: Some(text("Kogukonna koosloome omavalitsuste meeskondadele.")),
        home_url: text("/"),
        base_url: text("https://kava.example/"),
        urls: [("schedule", text("/ajakava/")), ("news", text("/uudised/"))].into(),
        navigation: vec![
            item("Programm", "programmes"),
            item("Teemad", "topics"),
            item("Ajakava", "schedule"),
            item("Läbiviijad", "people"),
            item("Materjalid", "materials"),
            item("Registreerimine", "registration"),
        ],
        footer: vec![item("Ligipääsetavus", "ligipaasetavus"), item("Privaatsus", "privaatsus")],
        organiser: Some(OrganisationView { name: text("Näidislabor"), url: None }),
        supporter: Some(OrganisationView {
            name: text("Näidisministeerium"),
            url: Some(text("https://ministeerium.example/")),
        }),
        contact: Some(ContactView {
            name: text("Näidis Isik"),
            person_url: Some(text("/labiviijad/naidis-isik/")),
            email: Some(text("naidis@kava.example")),
            phone: Some(text("+372 555 5555")),
            phone_href: Some(text("tel:+3725555555")),
        }),
        calendar_url: text("/kalender/"),
        feed_url: Some(text("/kalender.ics")),
        news_feed_url: Some(text("/uudised.xml")),
        search_url: text("/otsing/"),
        zone_note: text("Kõik ajad on Eesti aja järgi"),
        zone: text("Europe/Tallinn"),
    }
}

fn page(kind: &'static str, language: Language) -> PageView {
    PageView {
        kind,
        title: text("Kogukonna koosloome"),
        document_title: text("Kogukonna koosloome – Näidisprogramm"),
        description: Some(text("Meeskondadele, kes tahavad elanikega koos lahendusi leida.")),
        url: text("/naidis/"),
        canonical: text("https://kava.example/naidis/"),
        language: language.code(),
        content_language: "et",
        is_translated: language == Language::Estonian,
        section: Some(text("topics")),
        breadcrumbs: vec![link("Avaleht", "/"), link("Teemad", "/teemad/")],
        alternates: [("et", "Eesti", "/"), ("en", "English", "/en/")]
            .map(|(code, name, url)| Alternate {
                language: code,
                name,
                url: text(url),
                absolute: format!("https://kava.example{url}"),
                is_current: code == language.code(),
            })
            .to_vec(),
        updated: Some(day()),
        is_draft: false,
        is_indexed: true,
        toc: vec![TocEntry { id: text("a"), title: text("Kellele"), level: 2 }],
    }
}

fn day() -> DateView {
    DateView { iso: text("2027-01-21"), text: text("21. jaanuar 2027") }
}

fn session(id: &str, status: &'static str) -> Arc<SessionCard> {
    Arc::new(SessionCard {
        id: text(id),
        title: format!("Võrgustiku {id}"),
        url: format!("/ajakava/{id}/"),
        when: WhenView {
            text: text("neljapäev, 21. jaanuar 2027 kell 10.00–12.30"),
            short: text("N 21.01.2027 kell 10.00–12.30"),
            starts: text("2027-01-21T10:00:00+02:00"),
            ends: text("2027-01-21T12:30:00+02:00"),
            starts_at: text("2027-01-21T10:00:00+02:00"),
            ends_at: text("2027-01-21T12:30:00+02:00"),
            day: text("2027-01-21"),
            is_to_be_announced: false,
            time_text: Some(text("10.00–12.30")),
        },
        place: text("veebis"),
        attendance: "online",
        attendance_label: text("veebis"),
        status,
        status_label: (status != "confirmed").then(|| text("ära jäetud")),
        note: (status != "confirmed").then(|| text("Läbiviija haigestus.")),
        phase: "coming",
        series: SeriesLink { id: text("kohtumised"), title: text("Võrgustiku kohtumised") },
        kind_label: text("töötuba"),
        topics: vec![link("Meeskonna moodustamine", "/teemad/meeskond/")],
        people: vec![link("Näidis Isik", "/labiviijad/naidis-isik/")],
        registration: Some(Arc::new(registration("open", "avatud", Some("labor")))),
        calendar_file_url: format!("/ajakava/{id}.ics"),
        ..SessionCard::default()
    })
}

fn registration(state: &'static str, label: &str, form: Option<&str>) -> RegistrationCard {
    RegistrationCard {
        id: text("labor"),
        title: text("Meeskonna osalussoov"),
        url: text("/registreeri/labor/"),
        summary: Some(text("Meeskonnas on kolm või neli inimest.")),
        state,
        state_label: text(label),
        sentence: text("Registreerimine on avatud kuni 29. märtsini 2027 kell 23.59."),
        button: text("Registreeru: Meeskonna osalussoov"),
        form_url: form.map(|form| format!("https://forms.example/{form}")),
        form_host: form.map(|_| text("forms.example")),
        opens_iso: Some(text("2027-01-01T00:00:00+02:00")),
        closes_iso: Some(text("2027-03-30T00:00:00+03:00")),
        minutes: Some(text("5 min")),
        ..RegistrationCard::default()
    }
}

fn topic(number: u32) -> Arc<TopicCard> {
    Arc::new(TopicCard {
        id: format!("teema-{number}"),
        title: format!("Koosloomeplatvormide disain ja juhtimine {number}"),
        url: format!("/teemad/teema-{number}/"),
        summary: Some(text("Kuidas luua koht, kus kogukond ja omavalitsus koos otsustavad.")),
        number,
        n_sessions: 2,
        n_materials: 3,
        minutes: Some(text("1 h 20 min")),
    })
}

fn person() -> Arc<PersonCard> {
    Arc::new(PersonCard {
        id: text("naidis-isik"),
        name: text("Näidis Isik"),
        url: text("/labiviijad/naidis-isik/"),
        role: Some(text("koosloomejuht")),
        organisation: Some(text("Näidislabor")),
        monogram: text("NI"),
        ..PersonCard::default()
    })
}

fn material(id: &str) -> Arc<MaterialCard> {
    Arc::new(MaterialCard {
        id: text(id),
        title: format!("Huviliste kaart {id}"),
        url: format!("/materjalid/{id}/"),
        summary: Some(text("Ühe lehe töövorm.")),
        kind: "template",
        kind_label: text("töövorm"),
        length: Some(text("12 min")),
        topics: Vec::new(),
    })
}

fn programme() -> Arc<ProgrammeCard> {
    Arc::new(ProgrammeCard {
        id: text("labor"),
        title: text("Labor 2027"),
        url: text("/programm/labor/"),
        summary: Some(text("Üheksa kuud koosloomet.")),
        dates: text("20. aprill – detsember 2027"),
        phase: "coming",
        phase_label: text("tulekul"),
        ..ProgrammeCard::default()
    })
}

fn news() -> Arc<NewsCard> {
    Arc::new(NewsCard {
        id: text("avamine"),
        title: text("Registreerimine on avatud"),
        url: text("/uudised/avamine/"),
        summary: None,
        date: day(),
    })
}

fn feed(key: &str, title: &str) -> FeedView {
    FeedView {
        scope_key: text(key),
        title: text(title),
        url: format!("https://kava.example/kalender/{key}.ics"),
        path: format!("/kalender/{key}.ics"),
        webcal_url: format!("webcal://kava.example/kalender/{key}.ics"),
        google_url: text("https://calendar.google.com/calendar/render?cid=x"),
        google_settings_url: text("https://calendar.google.com/calendar/r/settings/addbyurl"),
        outlook_url: text("https://outlook.live.com/calendar/0/addfromweb?url=x"),
        office_url: text("https://outlook.office.com/calendar/0/addfromweb?url=x"),
        n_sessions: 7,
        file_name: format!("{key}.ics"),
    }
}

fn facts() -> Vec<Fact> {
    let fact = |term: &str, said: &str| Fact {
        term: text(term),
        text: text(said),
        url: None,
        datetime: None,
    };
    vec![
        fact("Kellele", "kohaliku omavalitsuse meeskondadele"),
        fact("Aeg", "20. aprill – detsember 2027"),
        fact("Hind", "tasuta"),
        Fact { url: Some(text("/registreeri/labor/")), ..fact("Kuidas osaleda", "Osalussoov") },
        Fact { datetime: Some(text("2027-03-29")), ..fact("Tähtaeg", "29. märts 2027") },
    ]
}

fn days(year: i16) -> Vec<DayView> {
    let one = DayView {
        id: format!("{year}-01-21"),
        heading: format!("neljapäev, 21. jaanuar {year}"),
        sessions: vec![session("kohtumine-1", "confirmed"), session("kohtumine-2", "cancelled")],
    };
    let other = DayView {
        id: format!("{year}-02-18"),
        heading: format!("neljapäev, 18. veebruar {year}"),
        sessions: vec![session("kohtumine-3", "moved")],
    };
    vec![one, other]
}

fn month() -> MonthView {
    let cell = |day: i8| DayCell {
        day,
        iso: format!("2027-02-{day:02}"),
        is_in_month: true,
        sessions: if day == 18 { vec![session("kohtumine-3", "moved")] } else { Vec::new() },
    };
    MonthView {
        id: text("2027-02"),
        title: text("veebruar 2027"),
        weekdays: ["E", "T", "K", "N", "R", "L", "P"].map(text).to_vec(),
        weeks: (0..4).map(|week| (1..=7).map(|day| cell(week * 7 + day)).collect()).collect(),
    }
}

fn kinds() -> Vec<KindView> {
    let mut kinds = overviews();
    kinds.extend(single_pages());
    kinds
}

fn overviews() -> Vec<KindView> {
    vec![
        KindView::Home(HomeView {
            programme: Some(programme()),
            facts: facts(),
            next_session: Some(session("kohtumine-1", "confirmed")),
            following: vec![session("kohtumine-2", "moved"), session("kohtumine-3", "confirmed")],
            no_session_note: None,
            topics: (1..=8).map(topic).collect(),
            people: vec![person(), person(), person(), person()],
            registrations: vec![Arc::new(registration("open", "avatud", Some("labor")))],
            news: vec![news()],
            supporter: site().supporter,
        }),
        KindView::Programmes(ProgrammesView {
            current: vec![programme()],
            past: vec![programme()],
        }),
        KindView::Topics(TopicsView { topics: (1..=8).map(topic).collect() }),
        KindView::Schedule(ScheduleView {
            coming: days(2027),
            past: days(2026),
            months: vec![month()],
            series: vec![SeriesView {
                id: text("kohtumised"),
                title: text("Võrgustiku kohtumised"),
                summary: Some(text("Kord kuus veebis.")),
                feed: Some(feed("series-kohtumised", "Võrgustiku kohtumised")),
                n_sessions: 7,
            }],
        }),
        KindView::People(PeopleView { people: vec![person(), person()] }),
        KindView::Materials(MaterialsView {
            by_topic: vec![
                TopicMaterials { topic: Some(topic(1)), materials: vec![material("a")] },
                TopicMaterials { topic: None, materials: vec![material("b")] },
            ],
            kinds: vec![KindCount { kind: "template", label: text("töövorm"), n: 2 }],
            n: 2,
        }),
        KindView::Registrations(RegistrationsView {
            registrations: [
                ("open", "avatud", Some("a")),
                ("closing-soon", "peagi sulguv", Some("b")),
                ("waitlist", "ootejärjekord", Some("c")),
                ("not-yet-open", "avamata", None),
                ("full", "täis", None),
                ("closed", "suletud", None),
            ]
            .map(|(state, label, form)| Arc::new(registration(state, label, form)))
            .to_vec(),
        }),
        KindView::Calendar(CalendarView {
            all: Some(feed("all", "Kõik kohtumised")),
            programmes: vec![feed("programme-labor", "Labor 2027")],
            series: vec![feed("series-kohtumised", "Võrgustiku kohtumised")],
            people: vec![feed("person-naidis-isik", "Näidis Isik")],
        }),
        KindView::News(NewsView { items: vec![news()] }),
        KindView::Search(SearchView {
            letters: vec![IndexLetter {
                letter: text("K"),
                entries: vec![IndexEntry {
                    title: text("Kontakt"),
                    url: text("/kontakt/"),
                    kind_label: text("leht"),
                }],
            }],
        }),
        KindView::NotFound(NotFoundView { sections: site().navigation }),
    ]
}

fn single_pages() -> Vec<KindView> {
    vec![
        KindView::Programme(ProgrammeView {
            card: programme(),
            facts: facts(),
            parts: vec![PartView {
                title: text("Veebikohtumine"),
                summary: None,
                rhythm: Some(text("kord kuus")),
                length: Some(text("2 h 30 min")),
            }],
            days: days(2027),
            topics: vec![topic(1)],
            people: vec![person()],
            registration: Some(Arc::new(registration("closing-soon", "peagi sulguv", Some("a")))),
            feed: Some(feed("programme-labor", "Labor 2027")),
        }),
        KindView::Topic(TopicView {
            card: topic(1),
            outcomes: vec![text("oskad koguda meeskonna")],
            sessions: vec![session("kohtumine-1", "confirmed")],
            people: vec![person()],
            materials: vec![material("a")],
            previous: None,
            next: Some(link("Probleemi kaardistamine", "/teemad/probleem/")),
        }),
        KindView::Session(session_page()),
        KindView::Person(PersonView {
            card: person(),
            does: vec![text("juhib töötube")],
            facts: facts(),
            coming: vec![session("kohtumine-1", "confirmed")],
            past: vec![session("kohtumine-2", "confirmed")],
            topics: vec![topic(1)],
            materials: vec![material("a")],
            feed: Some(feed("person-naidis-isik", "Näidis Isik")),
        }),
        KindView::Material(MaterialView {
            card: material("a"),
            facts: facts(),
            topics: vec![topic(1)],
            people: vec![person()],
            downloads: vec![DownloadView {
                title: text("Kaart"),
                url: text("/materjalid/a/kaart.pdf"),
                kind: text("PDF"),
                size: text("1,2 MB"),
            }],
            video: Some(VideoView {
                title: text("Mis on koosloome?"),
                watch_url: text("https://www.youtube.com/watch?v=aaaaaaaaaaa"),
                embed_url: text("https://www.youtube-nocookie.com/embed/aaaaaaaaaaa"),
                length: Some(text("12 min")),
            }),
            related: vec![material("b")],
        }),
        KindView::Registration(RegistrationView {
            card: Arc::new(registration("open", "avatud", Some("labor"))),
            facts: facts(),
            programme: Some(programme()),
            sessions: vec![session("kohtumine-1", "confirmed")],
            next: Some(Arc::new(registration("open", "avatud", Some("infopaev")))),
            contact: site().contact,
        }),
        KindView::NewsItem(NewsItemView {
            card: news(),
            previous: Some(link("Varasem uudis", "/uudised/varasem/")),
            next: None,
        }),
        KindView::Plain(PlainView {}),
    ]
}

fn session_page() -> SessionView {
    SessionView {
        card: session("kohtumine-1", "moved"),
        facts: facts(),
        summary: Some(text("Avakohtumine.")),
        notice: Some(Notice {
            kind: "moved",
            title: text("Aeg või koht on muutunud"),
            text: Some(text("Ruum muutus.")),
        }),
        previous: Some(link("Eelmine kohtumine", "/ajakava/kohtumine-0/")),
        next: Some(link("Järgmine kohtumine", "/ajakava/kohtumine-2/")),
        materials: vec![material("a")],
        add: Some(AddLinks {
            file_url: text("/ajakava/kohtumine-1.ics"),
            google_url: text("https://calendar.google.com/calendar/render?action=TEMPLATE"),
            outlook_url: text("https://outlook.live.com/calendar/0/deeplink/compose?subject=x"),
        }),
        meeting_url: None,
        feed: Some(feed("series-kohtumised", "Võrgustiku kohtumised")),
    }
}

//! Views made by hand: one of every kind of page, with something in each of their fields.

use crate::view::{
    AddLinks, CalendarView, ChoiceGroup, ChoiceView, DownloadView, FolderEntry, FolderOffer,
    FolderPartView, FolderView, HomeView, IndexEntry, IndexLetter, KindCount, KindView,
    MaterialView, MaterialsView, NewsItemView, NewsView, NotFoundView, Notice, PartView,
    PeopleView, PersonView, PlainView, ProgrammeView, ProgrammesView, RegistrationView,
    RegistrationsView, ScheduleView, SearchView, SeriesView, SessionView, Shown, TimelineFiles,
    TimelineView, TopicMaterials, TopicView, TopicsView, VideoView,
};

use super::cards::{
    days, facts, feed, link, material, month, news, person, programme, registration, session, site,
    text, topic,
};

pub(super) fn kinds() -> Vec<KindView> {
    let mut kinds = overviews();
    kinds.extend(single_pages());
    kinds
}

pub(super) fn overviews() -> Vec<KindView> {
    vec![
        KindView::Home(HomeView {
            programme: Some(programme()),
            facts: facts(),
            next_session: Some(session("kohtumine-1", "confirmed")),
            following: vec![session("kohtumine-2", "moved"), session("kohtumine-3", "confirmed")],
            no_session_note: None,
            topics: (1..=8).map(topic).collect(),
            n_topics: 8,
            n_people: 4,
            people: vec![person(), person(), person(), person()],
            registrations: vec![Shown::new(registration("open", "avatud", Some("labor")))],
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
            count: text("7 kohtumist"),
            feed: Some(feed("all", "Kõik kohtumised")),
            choices: vec![ChoiceGroup {
                key: "schedule-city",
                title: text("Koht"),
                choices: vec![choice("Tartu"), choice("Põhja-Tallinn")],
                is_current: false,
            }],
            chosen: None,
            chosen_page: None,
            whole: choice("Kõik"),
            timeline: Some(timeline()),
        }),
        KindView::People(PeopleView { people: vec![person(), person()] }),
        KindView::Materials(MaterialsView {
            by_topic: vec![
                TopicMaterials {
                    topic: Some(topic(1)),
                    materials: vec![material("a")],
                    sum: Some(text("1 materjal, kokku 12 min")),
                },
                TopicMaterials { topic: None, materials: vec![material("b")], sum: None },
            ],
            kinds: vec![KindCount {
                kind: "template",
                label: text("töövorm"),
                n: 2,
                materials: vec![material("a")],
            }],
            n: 2,
            sum: Some(text("2 materjali, kokku 24 min")),
            folder: Some(offer()),
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
            .map(|(state, label, form)| Shown::new(registration(state, label, form)))
            .to_vec(),
        }),
        KindView::Calendar(CalendarView {
            all: Some(feed("all", "Kõik kohtumised")),
            programmes: vec![feed("programme-labor", "Labor 2027")],
            series: vec![feed("series-kohtumised", "Võrgustiku kohtumised")],
            people: vec![feed("person-naidis-isik", "Näidis Isik")],
            topics: vec![feed("topic-meeskond", "Meeskond")],
            cities: vec![feed("city-linn-tartu", "Tartu")],
            places: vec![feed("place-maja", "Näidismaja")],
            deadlines: Some(feed("deadlines", "Registreerimise tähtajad")),
        }),
        KindView::News(NewsView { items: vec![news()] }),
        KindView::Search(SearchView {
            index_url: "/pagefind/".to_owned(),
            letters: vec![IndexLetter { letter: text("K"), entries: vec![index_entry()] }],
        }),
        KindView::NotFound(NotFoundView { sections: site().navigation }),
    ]
}

fn index_entry() -> IndexEntry {
    IndexEntry {
        title: text("Kontakt"),
        url: text("/kontakt/"),
        kind_label: text("leht"),
        is_namesake: true,
    }
}

/// What is offered of a learning folder.
fn offer() -> FolderOffer {
    FolderOffer { url: text("/materjalid/opimapp/"), language: "et", ..FolderOffer::default() }
}

pub(super) fn single_pages() -> Vec<KindView> {
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
            timeline: Some(timeline()),
            topics: vec![topic(1)],
            people: vec![person()],
            registration: Some(Shown::new(registration("closing-soon", "peagi sulguv", Some("a")))),
            feed: Some(feed("programme-labor", "Labor 2027")),
        }),
        KindView::Topic(TopicView {
            card: topic(1),
            facts: facts(),
            outcomes: vec![text("oskad koguda meeskonna")],
            sessions: vec![session("kohtumine-1", "confirmed")],
            people: vec![person()],
            materials: vec![material("a")],
            sum: Some(text("1 materjal, kokku 12 min")),
            folder: Some(offer()),
            previous: None,
            next: Some(link("Probleemi kaardistamine", "/teemad/probleem/")),
        }),
        KindView::Folder(FolderView {
            topic: Some(link("Meeskond", "/teemad/meeskond/")),
            sum: text("1 materjal, kokku 12 min"),
            source: text("https://kava.example/teemad/meeskond/opimapp/"),
            parts: vec![FolderPartView {
                link: link("Kellele", "#a"),
                chapters: vec![FolderEntry {
                    link: link("Kellele", "#a"),
                    length: Some(text("12 min")),
                }],
            }],
            offer: Some(offer()),
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
            card: Shown::new(registration("open", "avatud", Some("labor"))),
            facts: facts(),
            programme: Some(programme()),
            sessions: vec![session("kohtumine-1", "confirmed")],
            next: Some(Shown::new(registration("open", "avatud", Some("infopaev")))),
            deadlines: Some(feed("deadlines", "Tähtajad")),
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

fn choice(title: &str) -> ChoiceView {
    ChoiceView {
        title: text(title),
        url: text("/ajakava/linn/tartu/"),
        n_sessions: 3,
        is_current: false,
    }
}

fn timeline() -> TimelineView {
    let files = |shape: &str| TimelineFiles {
        light_url: format!("/programm/naidis/timeline-{shape}-light.svg"),
        dark_url: format!("/programm/naidis/timeline-{shape}-dark.svg"),
        width: 1120,
        height: 300,
    };
    TimelineView {
        title: text("Programm kuude kaupa"),
        alt: text("Ajajoon."),
        wide: files("wide"),
        narrow: files("narrow"),
    }
}

pub(super) fn session_page() -> SessionView {
    SessionView {
        card: session("kohtumine-1", "moved"),
        facts: facts(),
        summary: Some(text("Avakohtumine.")),
        notice: Some(Notice {
            kind: "moved",
            title: text("Aeg või koht on muutunud"),
            text: Some(text("Ruum muutus.")),
        }),
        parallel: vec![session("kohtumine-9", "confirmed")],
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

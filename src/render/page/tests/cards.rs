//! Views made by hand: the site, and cards of each kind.

use crate::model::Language;
use crate::view::{
    Alternate, ContactView, DateView, DayCell, DayView, Fact, FeedView, LinkView, MaterialCard,
    MenuItem, MonthView, NewsCard, OrganisationView, PageView, PersonCard, ProgrammeCard,
    RegistrationCard, SeriesLink, SessionCard, Shown, SiteView, TocEntry, TopicCard, WhenView,
};

pub(super) fn text(text: &str) -> String {
    text.to_owned()
}

pub(super) fn link(title: &str, url: &str) -> LinkView {
    LinkView { title: text(title), url: text(url) }
}

pub(super) fn site() -> SiteView {
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
        calendar_url: Some(text("/kalender/")),
        feed_url: Some(text("/kalender.ics")),
        change_feed_url: Some(text("/ajakava.xml")),
        news_feed_url: Some(text("/uudised.xml")),
        search_url: text("/otsing/"),
        zone_note: text("Kõik ajad on Eesti aja järgi"),
        zone: text("Europe/Tallinn"),
    }
}

pub(super) fn page(kind: &'static str, language: Language) -> PageView {
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
        reviewed: None,
        is_draft: false,
        is_indexed: true,
        toc: vec![TocEntry { id: text("a"), title: text("Kellele"), level: 2 }],
        picture: None,
    }
}

pub(super) fn day() -> DateView {
    DateView { iso: text("2027-01-21"), text: text("21. jaanuar 2027") }
}

pub(super) fn session(id: &str, status: &'static str) -> Shown<SessionCard> {
    Shown::new(SessionCard {
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
            zone_note: None,
        },
        place: text("veebis"),
        attendance: "online",
        attendance_label: text("veebis"),
        status,
        status_label: (status != "confirmed").then(|| text("ära jäetud")),
        note: (status != "confirmed").then(|| text("Läbiviija haigestus.")),
        phase: "coming",
        series: SeriesLink {
            id: text("kohtumised"),
            title: text("Võrgustiku kohtumised"),
            color: 1,
            icon: "workshop",
        },
        kind_label: text("töötuba"),
        topics: vec![link("Meeskonna moodustamine", "/teemad/meeskond/")],
        people: vec![link("Näidis Isik", "/labiviijad/naidis-isik/")],
        registration: Some(Shown::new(registration("open", "avatud", Some("labor")))),
        calendar_file_url: format!("/ajakava/{id}.ics"),
        ..SessionCard::default()
    })
}

pub(super) fn registration(
    state: &'static str,
    label: &str,
    form: Option<&str>,
) -> RegistrationCard {
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

pub(super) fn topic(number: u32) -> Shown<TopicCard> {
    Shown::new(TopicCard {
        id: format!("teema-{number}"),
        title: format!("Koosloomeplatvormide disain ja juhtimine {number}"),
        url: format!("/teemad/teema-{number}/"),
        summary: Some(text("Kuidas luua koht, kus kogukond ja omavalitsus koos otsustavad.")),
        number,
        n_sessions: 2,
        n_materials: 3,
        counts: Some(text("2 kohtumist, 3 materjali")),
        minutes: Some(text("1 h 20 min")),
    })
}

pub(super) fn person() -> Shown<PersonCard> {
    Shown::new(PersonCard {
        id: text("naidis-isik"),
        name: text("Näidis Isik"),
        url: text("/labiviijad/naidis-isik/"),
        role: Some(text("koosloomejuht")),
        organisation: Some(text("Näidislabor")),
        monogram: text("NI"),
        tone: 1,
        ..PersonCard::default()
    })
}

pub(super) fn material(id: &str) -> Shown<MaterialCard> {
    Shown::new(MaterialCard {
        id: text(id),
        title: format!("Huviliste kaart {id}"),
        url: format!("/materjalid/{id}/"),
        summary: Some(text("Ühe lehe töövorm.")),
        kind: "template",
        kind_label: text("töövorm"),
        length: Some(text("12 min")),
        minutes: Some(12),
        topics: Vec::new(),
    })
}

pub(super) fn programme() -> Shown<ProgrammeCard> {
    Shown::new(ProgrammeCard {
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

pub(super) fn news() -> Shown<NewsCard> {
    Shown::new(NewsCard {
        id: text("avamine"),
        title: text("Registreerimine on avatud"),
        url: text("/uudised/avamine/"),
        summary: None,
        date: day(),
    })
}

pub(super) fn feed(key: &str, title: &str) -> FeedView {
    FeedView {
        scope_key: text(key),
        title: text(title),
        url: format!("https://kava.example/kalender/{key}.ics"),
        path: format!("/kalender/{key}.ics"),
        webcal_url: format!("webcal://kava.example/kalender/{key}.ics"),
        google_url: text("https://calendar.google.com/calendar/render?cid=x"),
        google_settings_url: text("https://calendar.google.com/calendar/r/settings/addbyurl"),
        code_url: format!("/kalender/{key}.svg"),
        outlook_url: text("https://outlook.live.com/calendar/0/addfromweb?url=x"),
        office_url: text("https://outlook.office.com/calendar/0/addfromweb?url=x"),
        n_sessions: 7,
        file_name: format!("{key}.ics"),
    }
}

pub(super) fn facts() -> Vec<Fact> {
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

pub(super) fn days(year: i16) -> Vec<DayView> {
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

pub(super) fn month() -> MonthView {
    let cell = |day: i8| DayCell {
        day,
        iso: format!("2027-02-{day:02}"),
        weekday: text("N"),
        date: format!("{day}. veebruar 2027"),
        is_in_month: true,
        sessions: if day == 18 { vec![session("kohtumine-3", "moved")] } else { Vec::new() },
    };
    MonthView {
        id: text("2027-02"),
        title: text("veebruar 2027"),
        weekdays: ["E", "T", "K", "N", "R", "L", "P"].map(text).to_vec(),
        weeks: (0..4).map(|week| (1..=7).map(|day| cell(week * 7 + day)).collect()).collect(),
        days: vec![cell(18)],
        previous: None,
        next: None,
    }
}

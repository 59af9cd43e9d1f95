//! Which entries a feed holds.

use std::collections::BTreeSet;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use kava::calendar::verified;
use kava::model::{Attendance, FeedScope, Id, Language, Registration, Session, Site, Window};
use proptest::prelude::*;

use crate::content::{Line, components, lines, only, unescaped, value};
use crate::site::{feed, session, site, text, timed, whole_feed};

/// Every VEVENT of a feed, byte for byte.
fn entries(text: &str) -> BTreeSet<&str> {
    text.split("BEGIN:VEVENT").skip(1).map(|it| it.split("END:VEVENT").next().unwrap()).collect()
}

fn local(time: &str) -> jiff::ZonedDateTime {
    let time: DateTime = time.parse().unwrap();
    time.to_zoned_datetime(TimeZone::get("Europe/Tallinn").unwrap()).unwrap()
}

/// The site, with one registration that opens and closes at these local times.
fn with_window(opens: Option<&str>, closes: Option<&str>) -> Site {
    let mut site = site(Vec::new());
    let window = Window::new(opens.map(local), closes.map(local)).unwrap();
    let registration: &mut Registration = site.registrations.get_index_mut(0).unwrap().1;
    registration.window = window;
    site
}

fn deadlines(site: &Site, language: Language) -> Vec<Vec<Line>> {
    components(&lines(&feed(site, FeedScope::Deadlines, language)), "VEVENT")
}

fn times(entry: &[Line]) -> [String; 2] {
    ["DTSTART", "DTEND"].map(|name| only(entry, name).value.clone())
}

#[test]
fn a_window_that_closes_at_midnight_has_its_last_day_in_calendars() {
    let entry = deadlines(&with_window(None, Some("2026-06-01T00:00")), Language::Estonian);
    assert_eq!(entry.len(), 1);
    assert_eq!(times(&entry[0]), ["20260531", "20260601"]);
    assert_eq!(value(&entry[0], "UID"), Some("registration-osalussoov-closes@labor.example"));
    assert_eq!(value(&entry[0], "SUMMARY"), Some("Registreerimise tähtaeg: Osalussoov"));
    let about = unescaped(&only(&entry[0], "DESCRIPTION").value);
    assert!(about.starts_with("Tähtaeg: 31.") && about.contains("23.59"), "{about}");
    assert_eq!(value(&entry[0], "TRANSP"), Some("TRANSPARENT"));
}

#[test]
fn other_ends_of_windows_are_a_quarter_of_an_hour_long() {
    let site = with_window(Some("2026-05-01T09:00"), Some("2026-06-01T12:00"));
    let entries = deadlines(&site, Language::English);
    assert_eq!(times(&entries[0]), ["20260501T090000", "20260501T091500"]);
    assert_eq!(times(&entries[1]), ["20260601T114500", "20260601T120000"]);
    assert_eq!(value(&entries[0], "UID"), Some("registration-osalussoov-opens.en@labor.example"));
    assert_eq!(value(&entries[1], "SUMMARY"), Some("Registration deadline: Wish to join"));
    verified(&feed(&site, FeedScope::Deadlines, Language::English), 2).unwrap();
}

#[test]
fn deadlines_are_in_no_feed_of_sessions() {
    let mut site = with_window(None, Some("2026-06-01T12:00"));
    let meeting = session("a", timed("Europe/Tallinn", "2026-06-01T10:00", 60));
    site.sessions.insert(meeting.id.clone(), meeting);
    assert!(!whole_feed(&site).contains("registration-"));
    assert!(!feed(&site, FeedScope::Deadlines, Language::Estonian).contains("UID:a@"));
}

#[test]
fn the_feed_of_a_city_has_what_takes_place_there_and_nothing_online() {
    let in_attendance = |id: &str, attendance| {
        let mut session = session(id, timed("Europe/Tallinn", "2026-06-01T10:00", 60));
        session.attendance = attendance;
        session.venue = Some(Id::new("maja"));
        session
    };
    let site = site(vec![
        in_attendance("kohal", Attendance::InPerson),
        in_attendance("molemas", Attendance::Hybrid),
        in_attendance("veebis", Attendance::Online),
    ]);
    let ids = |scope: FeedScope| -> Vec<String> {
        scope.sessions(&site).map(|session| session.id.to_string()).collect()
    };
    assert_eq!(ids(FeedScope::City("Näidislinn".to_owned())), ["kohal", "molemas"]);
    assert_eq!(ids(FeedScope::Place(Id::new("maja"))), ["kohal", "molemas"]);
    assert!(ids(FeedScope::City("Tallinn".to_owned())).is_empty());
    let feed = feed(&site, FeedScope::City("Näidislinn".to_owned()), Language::English);
    assert!(feed.contains("\r\nNAME:Trial lab: Sampletown\r\n"), "{feed}");
}

/// A session in one of three series, with a title of its own.
fn any_session() -> impl Strategy<Value = (u8, u16, String)> {
    (0..3_u8, 0..2000_u16, "\\PC{0,40}")
}

proptest! {
    #[test]
    fn the_feeds_of_all_series_together_are_the_feed_of_all(
        drawn in prop::collection::vec(any_session(), 1..12)
    ) {
        let sessions: Vec<Session> = drawn
            .iter()
            .enumerate()
            .map(|(index, (series, hours, title))| {
                let start = DateTime::constant(2026, 1, 1, 10, 0, 0, 0);
                let start = start + jiff::SignedDuration::from_hours(i64::from(*hours));
                let slot = timed("Asia/Tokyo", &start.to_string(), 45);
                let mut session = session(&format!("s{index}"), slot);
                session.series = Id::new(format!("sari-{series}"));
                session.title = text(title, title);
                session
            })
            .collect();
        let site = site(sessions);
        for language in [Language::Estonian, Language::English] {
            let all = feed(&site, FeedScope::All, language);
            let of_series: Vec<String> = (0..3)
                .map(|series| FeedScope::Series(Id::new(format!("sari-{series}"))))
                .map(|scope| feed(&site, scope, language))
                .collect();
            let union: BTreeSet<&str> = of_series.iter().flat_map(|text| entries(text)).collect();
            let n_parts: usize = of_series.iter().map(|text| entries(text).len()).sum();
            prop_assert_eq!(entries(&all), union);
            prop_assert_eq!(n_parts, drawn.len());
        }
    }
}

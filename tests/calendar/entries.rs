//! What a subscriber sees of a session.

use kava::calendar::session_file;
use kava::language::Wording;
use kava::model::{Attendance, FeedScope, Id, Language, Session, Slot, Status};

use crate::content::{Line, components, lines, only, unescaped, value};
use crate::site::{days, feed, feed_after, ledger, session, site, text, timed, whole_feed};

fn slot() -> Slot {
    timed("Europe/Tallinn", "2026-06-01T10:00", 60)
}

/// The VEVENT of a session in the feed of all.
fn entry(session: Session) -> Vec<Line> {
    components(&lines(&whole_feed(&site(vec![session]))), "VEVENT").remove(0)
}

/// The text of a VEVENT, byte for byte.
fn bytes_of_entry(text: &str) -> &str {
    let start = text.find("BEGIN:VEVENT").unwrap();
    &text[start..text.find("END:VEVENT").unwrap()]
}

#[test]
fn a_session_is_the_same_bytes_in_every_feed_of_its_language() {
    let mut session = session("a", slot());
    session.people = vec![Id::new("naidis-isik")];
    let site = site(vec![session.clone()]);
    let file = session_file(&site, &ledger(&site, 0), &session, &Wording::new(Language::Estonian));
    for scope in [
        FeedScope::All,
        FeedScope::Series(Id::new("kohtumised")),
        FeedScope::Programme(Id::new("labor")),
        FeedScope::Person(Id::new("naidis-isik")),
    ] {
        let text = feed(&site, scope, Language::Estonian);
        assert_eq!(bytes_of_entry(&text), bytes_of_entry(&file));
    }
}

#[test]
fn the_time_of_the_build_changes_no_byte() {
    let early = site(vec![session("a", slot())]);
    let mut late = site(vec![session("a", slot())]);
    late.now = "2027-01-01T00:00:00Z".parse().unwrap();
    assert_eq!(whole_feed(&early), whole_feed(&late));
}

#[test]
fn a_uid_has_the_language_only_where_it_is_not_the_sites_own() {
    let site = site(vec![session("a", slot())]);
    let uid = |language| {
        let lines = lines(&feed(&site, FeedScope::All, language));
        only(&components(&lines, "VEVENT")[0], "UID").value.clone()
    };
    assert_eq!(uid(Language::Estonian), "a@labor.example");
    assert_eq!(uid(Language::English), "a.en@labor.example");
}

#[test]
fn a_uid_of_an_older_calendar_stays_in_the_sites_own_language() {
    let mut session = session("a", slot());
    session.uid = Some("vana;1@naidis.example".to_owned());
    let site = site(vec![session]);
    let uid = |language| {
        let lines = lines(&feed(&site, FeedScope::All, language));
        only(&components(&lines, "VEVENT")[0], "UID").value.clone()
    };
    assert_eq!(uid(Language::Estonian), "vana\\;1@naidis.example");
    assert_eq!(uid(Language::English), "a.en@labor.example");
}

#[test]
fn a_change_in_one_session_touches_no_other_entry() {
    let before = whole_feed(&site(vec![session("a", slot()), session("b", slot())]));
    let mut changed = session("b", slot());
    changed.title = text("Uus pealkiri", "New title");
    let after = whole_feed(&site(vec![session("a", slot()), changed]));
    assert_ne!(before, after);
    assert_eq!(bytes_of_entry(&before), bytes_of_entry(&after));
}

#[test]
fn dtstamp_and_last_modified_are_the_time_of_the_last_change() {
    let site = site(vec![session("a", slot())]);
    let text = feed_after(&site, &ledger(&site, 3), FeedScope::All, Language::Estonian);
    let entry = components(&lines(&text), "VEVENT").remove(0);
    assert_eq!(only(&entry, "DTSTAMP").value, "20260501T070809Z");
    assert_eq!(only(&entry, "LAST-MODIFIED").value, "20260501T070809Z");
    assert_eq!(only(&entry, "SEQUENCE").value, "3");
}

#[test]
fn days_have_an_exclusive_end_and_no_zone() {
    let text = whole_feed(&site(vec![session("a", days("2026-06-01", "2026-06-02", false))]));
    assert!(text.contains("\r\nDTSTART;VALUE=DATE:20260601\r\nDTEND;VALUE=DATE:20260603\r\n"));
    assert!(!text.contains("VTIMEZONE"));
    assert!(text.contains("\r\nSTATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\n"));
}

#[test]
fn an_unknown_time_is_tentative_keeps_the_day_free_and_is_told() {
    let entry = entry(session("a", days("2026-06-01", "2026-06-01", true)));
    assert_eq!(only(&entry, "STATUS").value, "TENTATIVE");
    assert_eq!(only(&entry, "TRANSP").value, "TRANSPARENT");
    let told = Wording::new(Language::Estonian).text("calendar-time-to-be-announced");
    assert!(unescaped(&only(&entry, "DESCRIPTION").value).starts_with(&told));
}

#[test]
fn a_cancelled_session_stays_and_says_so_first() {
    let mut session = session("a", slot());
    session.status = Status::Cancelled;
    let entry = entry(session);
    assert_eq!(only(&entry, "STATUS").value, "CANCELLED");
    assert_eq!(only(&entry, "TRANSP").value, "TRANSPARENT");
    let prefix = Wording::new(Language::Estonian).text("calendar-cancelled-prefix");
    let summary = unescaped(&only(&entry, "SUMMARY").value);
    assert_eq!(summary, format!("{} Proovikohtumine", prefix.trim()));
}

#[test]
fn nobody_is_asked_to_join_a_cancelled_session() {
    let mut session = session("a", days("2026-06-01", "2026-06-01", true));
    session.status = Status::Cancelled;
    session.registration = Some(Id::new("osalussoov"));
    session.meeting_url = Some("https://kohtumine.example/j/1".to_owned());
    let entry = entry(session);
    let more = Wording::new(Language::Estonian).text("calendar-more");
    let description = unescaped(&only(&entry, "DESCRIPTION").value);
    assert_eq!(description, format!("{more}: https://labor.example/ajakava/a/"));
}

#[test]
fn a_moved_session_is_confirmed_and_says_that_it_moved_and_why() {
    let mut session = session("a", slot());
    session.status = Status::Moved;
    session.note = Some(text("Ruum muutus.", "Another room."));
    let entry = entry(session);
    assert_eq!(only(&entry, "STATUS").value, "CONFIRMED");
    let moved = Wording::new(Language::Estonian).text("calendar-moved");
    let description = unescaped(&only(&entry, "DESCRIPTION").value);
    assert!(description.starts_with(&format!("{moved}\nRuum muutus.\n\n")), "{description}");
}

#[test]
fn a_place_is_told_with_its_address_and_coordinates() {
    let mut session = session("a", slot());
    session.attendance = Attendance::InPerson;
    session.venue = Some(Id::new("maja"));
    let entry = entry(session);
    let location = unescaped(&only(&entry, "LOCATION").value);
    assert_eq!(location, "Proovimaja, Proovi 1; II korrus, Näidislinn");
    assert_eq!(only(&entry, "GEO").value, "58.500000;-26.250000");
}

#[test]
fn a_city_that_stands_for_an_unknown_house_is_told_once() {
    let mut session = session("a", slot());
    session.venue = Some(Id::new("maja"));
    let mut site = site(vec![session]);
    let venue = site.venues.get_mut("maja").unwrap();
    venue.name = text("Näidislinn", "Sampletown");
    venue.address = None;
    let entry = components(&lines(&whole_feed(&site)), "VEVENT").remove(0);
    assert_eq!(only(&entry, "LOCATION").value, "Näidislinn");
}

#[test]
fn an_online_session_says_so_and_one_whose_room_is_unknown_says_nothing() {
    let told = Wording::new(Language::Estonian).text("calendar-online");
    assert_eq!(only(&entry(session("a", slot())), "LOCATION").value, told);
    let mut roomless = session("a", slot());
    roomless.attendance = Attendance::InPerson;
    let entry = entry(roomless);
    assert_eq!(value(&entry, "LOCATION"), None);
    assert_eq!(value(&entry, "GEO"), None);
}

#[test]
fn the_meeting_link_is_a_conference_and_in_the_description() {
    let mut session = session("a", slot());
    session.meeting_url = Some("https://kohtumine.example/j/1?pwd=a,b;c".to_owned());
    let entry = entry(session);
    let conference = only(&entry, "CONFERENCE");
    assert_eq!(conference.value, "https://kohtumine.example/j/1?pwd=a,b;c");
    assert!(conference.params.starts_with("VALUE=URI;FEATURE=VIDEO;LABEL="));
    let description = unescaped(&only(&entry, "DESCRIPTION").value);
    assert!(description.contains(": https://kohtumine.example/j/1?pwd=a,b;c\n"));
}

#[test]
fn the_description_ends_with_the_address_of_the_page_and_names_the_registration() {
    let mut session = session("a", slot());
    session.registration = Some(Id::new("osalussoov"));
    let entry = entry(session);
    let description = unescaped(&only(&entry, "DESCRIPTION").value);
    assert!(description.contains(": https://labor.example/registreeri/osalussoov/\n"));
    assert!(description.ends_with(": https://labor.example/ajakava/a/"));
    assert_eq!(only(&entry, "URL").value, "https://labor.example/ajakava/a/");
}

#[test]
fn a_feed_is_called_after_its_scope() {
    let mut session = session("a", slot());
    session.people = vec![Id::new("naidis-isik")];
    let site = site(vec![session]);
    let name = |scope| {
        let lines = lines(&feed(&site, scope, Language::Estonian));
        assert_eq!(only(&lines, "NAME").value, only(&lines, "X-WR-CALNAME").value);
        only(&lines, "NAME").value.clone()
    };
    assert_eq!(name(FeedScope::All), "Proovilabor");
    let series = FeedScope::Series(Id::new("kohtumised"));
    assert_eq!(name(series), "Proovilabor: Võrgustiku kohtumised");
    assert_eq!(name(FeedScope::Person(Id::new("naidis-isik"))), "Proovilabor: Näidis Isik");
    assert_eq!(name(FeedScope::Programme(Id::new("labor"))), "Proovilabor 2026");
}

#[test]
fn a_file_of_one_session_has_no_name_and_no_address() {
    let session = session("a", slot());
    let site = site(vec![session.clone()]);
    let text = session_file(&site, &ledger(&site, 0), &session, &Wording::new(Language::English));
    for name in ["NAME", "X-WR-CALNAME", "X-WR-CALDESC", "SOURCE", "REFRESH-INTERVAL", "METHOD"] {
        assert!(!text.contains(&format!("\r\n{name}")), "{name}");
    }
    assert!(kava::calendar::verified(&text, 1).is_ok());
    assert_eq!(components(&lines(&text), "VTIMEZONE").len(), 1);
}

#[test]
fn nothing_in_a_feed_asks_for_an_answer() {
    let text = whole_feed(&site(vec![session("a", slot())]));
    for name in ["METHOD", "ORGANIZER", "ATTENDEE", "BEGIN:VALARM", "RDATE"] {
        assert!(!text.contains(&format!("\r\n{name}")), "{name}");
    }
}

#[test]
fn a_feed_says_what_it_is_where_it_is_and_when_to_look_again() {
    let text = feed(&site(vec![session("a", slot())]), FeedScope::All, Language::English);
    let head = text.split("BEGIN:VTIMEZONE").next().unwrap();
    let head = lines(head);
    let said = |name: &str| (only(&head, name).params.clone(), only(&head, name).value.clone());
    for (name, params, value) in [
        ("VERSION", "", "2.0"),
        ("PRODID", "", "-//Proovilabor//kava//ET"),
        ("CALSCALE", "", "GREGORIAN"),
        ("X-WR-TIMEZONE", "", "Europe/Tallinn"),
        ("REFRESH-INTERVAL", "VALUE=DURATION", "PT4H"),
        ("X-PUBLISHED-TTL", "", "PT4H"),
        ("SOURCE", "VALUE=URI", "https://labor.example/en/kalender.ics"),
        ("COLOR", "", "seagreen"),
    ] {
        assert_eq!(said(name), (params.to_owned(), value.to_owned()), "{name}");
    }
    for (name, other) in [("NAME", "X-WR-CALNAME"), ("DESCRIPTION", "X-WR-CALDESC")] {
        assert_eq!(only(&head, name).value, only(&head, other).value);
        assert!(!only(&head, name).value.is_empty());
    }
}

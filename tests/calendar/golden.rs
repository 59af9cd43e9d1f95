//! Whole feeds, byte for byte. `UPDATE=1` writes them anew.
#![expect(clippy::disallowed_methods, reason = "goldens are on the disk")]

use std::env;
use std::fs;
use std::path::PathBuf;

use kava::model::{Attendance, FeedScope, Id, Language, Session, Site, Status};

use crate::site::{days, feed, ledger, session, site, text, timed};

fn check(name: &str, actual: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/calendar/golden").join(name);
    if env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, actual).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == actual, "{} differs; now it is:\n{actual}", path.display());
}

/// One session of each kind that looks different.
fn year() -> Site {
    site(vec![full(), unknown_time(), cancelled(), two_days(), abroad()])
}

fn full() -> Session {
    let mut session = session("kohtumine-1", timed("Europe/Tallinn", "2026-06-08T10:00", 240));
    session.title = text("Meeskonna loomine: kes, mida, millal?", "Building a team");
    session.summary = Some(text(
        "Kuidas leida kaasalisi, jagada ülesandeid ja hoida üksteist; näited, harjutused ja arutelu.",
        "How to find allies, share tasks and care for each other.",
    ));
    session.attendance = Attendance::Hybrid;
    session.venue = Some(Id::new("maja"));
    session.meeting_url = Some("https://kohtumine.example/ruum/1".to_owned());
    session.topics = vec![Id::new("meeskond")];
    session.people = vec![Id::new("naidis-isik"), Id::new("test-person")];
    session.registration = Some(Id::new("osalussoov"));
    session
}

fn unknown_time() -> Session {
    session("kohtumine-2", days("2026-09-10", "2026-09-10", true))
}

fn cancelled() -> Session {
    let mut session = session("kohtumine-3", timed("Europe/Tallinn", "2026-11-12T15:00", 90));
    session.status = Status::Cancelled;
    session.note = Some(text("Läbiviija haigestus.", "The facilitator is ill."));
    session
}

fn two_days() -> Session {
    session("koolitus", days("2026-12-03", "2026-12-04", false))
}

fn abroad() -> Session {
    session("kulaskaik", timed("America/Nuuk", "2026-10-01T09:00", 60))
}

#[test]
fn a_feed_with_a_session_of_each_kind() {
    let site = year();
    check("all.ics", &feed(&site, FeedScope::All, Language::Estonian));
    check("all.en.ics", &feed(&site, FeedScope::All, Language::English));
}

#[test]
fn a_file_with_one_session() {
    let site = year();
    let wording = kava::language::Wording::new(Language::Estonian);
    check(
        "session.ics",
        &kava::calendar::session_file(&site, &ledger(&site, 0), &full(), &wording),
    );
}

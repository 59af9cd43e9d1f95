//! Claims about `import`: calendars of other programs become series that say the same.
//!
//! A case is a calendar of this folder; `.yaml` beside it is the series that it makes, `.txt` what is told about it.
//! `UPDATE=1 cargo test` rewrites both.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read their cases from the disk and fail where they find nothing"
)]

#[path = "../project/mod.rs"]
mod project;
mod properties;
mod subscribers;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use jiff::tz::TimeZone;
use kava::import::{Around, Imported, KnownPlace, Note, Refusal, imported};
use kava::model::{Site, Status};
use kava::pipeline::{self, Reuse};
use kava::render::Content;
use kava::report::{Tongue, Words};
use kava::resolve::{Now, Options};

use project::Project;

fn around() -> Around {
    let place = |id: &str, names: &[&str]| KnownPlace {
        id: id.to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
    };
    Around {
        series: "naidis".to_owned(),
        zone: TimeZone::get("Europe/Tallinn").unwrap(),
        is_zone_asked: false,
        horizon: "2027-06-01T00:00:00Z".parse().unwrap(),
        places: vec![
            place("maja", &["Näidismaja", "Näidismaja, Näidise 1, Tartu"]),
            place("linn", &["Linn"]),
        ],
        taken: BTreeSet::new(),
        tongue: Tongue::English,
    }
}

/// The events in a calendar that is whole otherwise.
fn calendar(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{lines}\nEND:VCALENDAR\n")
}

fn of(calendar: &str) -> Imported {
    imported(calendar.as_bytes(), &around()).unwrap()
}

fn messages(made: &Imported) -> String {
    made.notes.iter().map(told).collect::<Vec<_>>().join("\n")
}

/// A note in English, in one line.
fn told(note: &Note) -> String {
    let about: Vec<&str> = note.about.iter().map(Words::english).collect();
    format!("{}: {}", note.message.english(), about.join(", "))
}

/// The site that has the series and nothing else.
fn site(yaml: &str) -> Site {
    let project = Project::new();
    let settings = project.read("content/site.yaml")
        + "places: {maja: {name: Näidismaja, address: Näidise 1, city: Tartu}, linn: {name: Linn}}\n";
    project.write("content/site.yaml", &settings);
    project.write("content/schedule/naidis.yaml", yaml);
    project.run("check --now 2026-05-12").succeeds();
    read(project.path("").as_path())
}

fn read(folder: &Path) -> Site {
    pipeline::known(folder, &options()).unwrap().site.unwrap()
}

fn options() -> Options {
    Options { now: Now::Instant("2026-05-12T10:00:00Z".parse().unwrap()), base_url: None }
}

#[test]
fn calendars_become_the_series_that_are_expected() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/import");
    for name in ["google", "outlook", "pretalx"] {
        let path = Path::new(folder).join(name);
        let made = imported(&fs::read(path.with_extension("ics")).unwrap(), &around()).unwrap();
        site(&made.yaml);
        let told = made.notes.iter().map(|note| {
            note.about.iter().fold(format!("{}\n", note.message.english()), |text, about| {
                text + "  - " + about.english() + "\n"
            })
        });
        let told: String = told.collect();
        for (ending, found) in [("yaml", &made.yaml), ("txt", &told)] {
            let golden = path.with_extension(ending);
            if std::env::var_os("UPDATE").is_some() {
                fs::write(&golden, found).unwrap();
            }
            assert_eq!(&fs::read_to_string(&golden).unwrap(), found, "{}", golden.display());
        }
    }
}

#[test]
fn a_feed_of_kava_comes_back_with_the_same_times_titles_states_and_uids() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sites/everything"));
    let built = pipeline::rebuilt(folder, false, &options(), &Reuse::of_all(), &()).unwrap();
    let feed = built.rendered.iter().find_map(|output| match &output.content {
        Content::Bytes(bytes) if output.path.to_string() == "kalender.ics" => Some(bytes.clone()),
        _ => None,
    });
    let made = imported(&feed.unwrap(), &around()).unwrap();
    let facts = |site: &Site,
                 is_own: bool|
     -> BTreeMap<String, (String, String, String, &'static str)> {
        let sessions = site.sessions.values().map(|session| {
            let uid =
                session.uid.clone().unwrap_or_else(|| format!("{}@naidis.example", session.id));
            let status = match session.status {
                _ if is_own && session.slot.is_to_be_announced() => Status::Tentative,
                Status::Moved => Status::Confirmed,
                status => status,
            };
            let title = session.title.original().1.clone();
            let times = (session.slot.starts_at().to_string(), session.slot.ends_at().to_string());
            (uid, (title, times.0, times.1, status.key()))
        });
        sessions.collect()
    };
    assert_eq!(facts(&site(&made.yaml), false), facts(&read(folder), true));
}

#[test]
fn folds_inside_letters_and_at_blanks_are_joined() {
    let fold = "SUMMARY:Õhtu \n  vaikus";
    let mut bytes = calendar(&format!(
        "BEGIN:VEVENT\nDTSTART:20260601T100000Z\nDURATION:PT1H\n{fold}\nEND:VEVENT"
    ))
    .into_bytes();
    let letter = bytes.windows(2).position(|pair| pair == "Õ".as_bytes()).unwrap();
    bytes.splice(letter + 1..=letter, *b"\r\n ");
    let made = imported(&bytes, &around()).unwrap();
    assert!(
        made.yaml.contains("title: Õhtu  vaikus") || made.yaml.contains("title: Õhtu vaikus"),
        "{}",
        made.yaml
    );
}

#[test]
fn other_encodings_are_read_and_told() {
    let text =
        calendar("BEGIN:VEVENT\nDTSTART:20260601T100000Z\nDURATION:PT1H\nSUMMARY:Öö\nEND:VEVENT");
    let latin: Vec<u8> =
        text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let marked: Vec<u8> = [0xef, 0xbb, 0xbf].into_iter().chain(text.bytes()).collect();
    for (bytes, told) in [(latin, "Windows-1252"), (utf16, "UTF-16"), (marked, "byte order mark")] {
        let made = imported(&bytes, &around()).unwrap();
        assert!(made.yaml.contains("title: Öö\n"), "{}", made.yaml);
        assert!(messages(&made).contains(told), "{}", messages(&made));
    }
}

#[test]
fn what_holds_no_session_is_refused_with_the_reason() {
    let refused = |text: &str| imported(text.as_bytes(), &around()).unwrap_err();
    assert_eq!(refused("Tere!"), Refusal::NoCalendar);
    assert_eq!(refused(&calendar("BEGIN:VTODO\nEND:VTODO")), Refusal::NoEvent);
    let Refusal::NoGoodEvent { notes } =
        refused(&calendar("BEGIN:VEVENT\nSUMMARY:Millal?\nEND:VEVENT"))
    else {
        panic!("it has an event, without a time")
    };
    assert!(
        told(&notes[0]).contains("does not say when it begins: “Millal?”"),
        "{}",
        told(&notes[0])
    );
}

#[test]
fn an_endless_rule_is_followed_to_the_horizon_and_told() {
    let made = of(&calendar(
        "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Europe/Tallinn:20260601T100000\nDURATION:PT1H\nSUMMARY:A\n\
         RRULE:FREQ=MONTHLY\nEND:VEVENT",
    ));
    assert_eq!((made.n_sessions, made.n_rules), (12, 0));
    assert!(messages(&made).contains("an endless rule was followed until 2027-06-01"));
}

#[test]
fn a_file_that_is_there_is_written_over_only_by_force() {
    let project = Project::new();
    let text = calendar(
        "BEGIN:VEVENT\nUID:a\nDTSTART:20260601T100000Z\nDURATION:PT1H\nSUMMARY:A\nEND:VEVENT",
    );
    project.write("vana.ics", &text);
    project.write("content/schedule/vana.yaml", "title: Minu\nkind: meeting\n");
    project.run("import vana.ics").fails().says("is there already");
    assert!(project.read("content/schedule/vana.yaml").contains("Minu"));
    project.run("import vana.ics --force").succeeds().says("imported 1 session into");
    project.run("check").succeeds();
    assert_eq!(project.files("content/schedule").len(), 1, "nothing else is written");
    assert!(project.run("import vana.ics --output -").succeeds().stdout().contains("uid: \"a\""));
}

#[test]
fn a_uid_that_cannot_be_kept_is_told() {
    for (uid, more, why) in [
        (
            "a",
            "RECURRENCE-ID:20260601T100000Z\n",
            "its UID stands for the days of a repeated event",
        ),
        ("a  b", "", "blanks in a row, so it was not kept"),
    ] {
        let made = of(&calendar(&format!(
            "BEGIN:VEVENT\nUID:{uid}\n{more}DTSTART:20260601T100000Z\nDURATION:PT1H\nSUMMARY:A\nEND:VEVENT"
        )));
        assert_eq!((made.n_sessions, made.n_uids), (1, 0));
        assert!(messages(&made).contains(why), "{}", messages(&made));
    }
}

#[test]
fn a_zone_whose_name_is_a_text_with_commas_is_found_by_its_rules() {
    let made = of(&calendar(
        "BEGIN:VTIMEZONE\nTZID:(UTC+02:00) Helsinki\\, Tallinn\\, Vilnius\nBEGIN:STANDARD\n\
         DTSTART:16010101T040000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0200\n\
         RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\n\
         DTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0300\n\
         RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n\
         BEGIN:VEVENT\nUID:a\nDTSTART;TZID=\"(UTC+02:00) Helsinki, Tallinn, Vilnius\":20260601T100000\n\
         DURATION:PT1H\nSUMMARY:A\nEND:VEVENT",
    ));
    assert!(made.yaml.contains("time_zone: Europe/Tallinn\n"), "{}", made.yaml);
    assert!(made.yaml.contains("start: 2026-06-01 10:00\n"), "{}", made.yaml);
}

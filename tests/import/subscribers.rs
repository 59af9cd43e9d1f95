//! Who subscribed to the old calendar sees the same entries, and none that goes back.

use crate::{Project, calendar};

/// A calendar as it was published: one meeting changed four times, one never, one without an end, one repeated.
const OLD: &str = "BEGIN:VEVENT\nUID:vana-1@vana.example\nDTSTAMP:20260301T100000Z\nLAST-MODIFIED:20260401T100000Z\n\
SEQUENCE:4\nDTSTART;TZID=Europe/Tallinn:20260910T100000\nDTEND;TZID=Europe/Tallinn:20260910T120000\nSUMMARY:Esimene\n\
END:VEVENT\nBEGIN:VEVENT\nUID:vana-2@vana.example\nDTSTAMP:20260301T100000Z\nDTSTART:20261008T070000Z\nDURATION:PT2H\n\
SUMMARY:Teine\nEND:VEVENT\nBEGIN:VEVENT\nUID:vana-3@vana.example\nDTSTAMP:20260301T100000Z\nSEQUENCE:7\n\
DTSTART;VALUE=DATE:20261112\nSUMMARY:Kolmas\\, t\n erve päev\nEND:VEVENT\nBEGIN:VEVENT\nUID:vana-4@vana.example\n\
DTSTAMP:20260301T100000Z\nSEQUENCE:9\nDTSTART;TZID=FLE Standard Time:20261203T100000\n\
DTEND;TZID=FLE Standard Time:20261203T120000\nSUMMARY:Neljas\nSTATUS:CANCELLED\nEND:VEVENT";

/// The value of a property in the entry with this UID.
fn value(feed: &str, uid: &str, name: &str) -> String {
    let unfolded = feed.replace("\r\n ", "");
    let entry = unfolded.split("BEGIN:VEVENT").find(|it| it.contains(&format!("UID:{uid}\r\n")));
    let line = entry.unwrap().lines().find(|line| line.starts_with(name)).unwrap();
    line.split_once(':').unwrap().1.to_owned()
}

fn assert_nothing_goes_back(project: &Project) {
    let feed = project.read("public/kalender.ics");
    for (uid, sequence, stamp) in [
        ("vana-1@vana.example", 4, "20260401T100000Z"),
        ("vana-2@vana.example", 0, "20260301T100000Z"),
        ("vana-3@vana.example", 7, "20260301T100000Z"),
        ("vana-4@vana.example", 9, "20260301T100000Z"),
    ] {
        let built: u32 = value(&feed, uid, "SEQUENCE").parse().unwrap();
        assert!(built >= sequence, "{uid}: {built}");
        for name in ["DTSTAMP", "LAST-MODIFIED"] {
            assert!(*value(&feed, uid, name) > *stamp, "{uid}");
        }
    }
}

#[test]
fn an_imported_calendar_keeps_uid_and_sequence() {
    let project = Project::new();
    project.write("vana.ics", &calendar(OLD));
    project
        .run("import vana.ics")
        .succeeds()
        .says("kava lock --from vana.ics")
        .says("SEQUENCE, how often an event has changed");
    project.run("lock --now 2026-05-12T10:00:00Z --from vana.ics").succeeds();
    project.run("build --now 2026-05-13T10:00:00Z --locked").succeeds();
    assert_nothing_goes_back(&project);
}

#[test]
fn sequence_is_taken_over_after_a_build_as_well() {
    let project = Project::new();
    project.write("vana.ics", &calendar(OLD));
    project.run("import vana.ics").succeeds();
    project.run("build --now 2026-05-12T10:00:00Z").succeeds();
    project.run("lock --now 2026-05-13T10:00:00Z --from vana.ics").succeeds();
    project.run("build --now 2026-05-14T10:00:00Z --locked").succeeds();
    assert_nothing_goes_back(&project);
}

#[test]
fn a_calendar_with_a_byte_order_mark_and_windows_line_ends_is_taken_over_too() {
    let project = Project::new();
    project.write("vana.ics", &format!("\u{feff}{}", calendar(OLD).replace('\n', "\r\n")));
    project.run("import vana.ics").succeeds();
    project.run("lock --now 2026-05-12T10:00:00Z --from vana.ics").succeeds();
    project.run("build --now 2026-05-13T10:00:00Z --locked").succeeds();
    assert_nothing_goes_back(&project);
}

#[test]
fn an_address_is_refused_with_the_way_out() {
    let project = Project::new();
    for command in ["import", "lock --from"] {
        for address in ["https://vana.example/a.ics", "webcal://vana.example/a.ics"] {
            project
                .run(&format!("{command} {address}"))
                .code(2)
                .says("kava fetches nothing itself")
                .says("curl -o kalender.ics 'https://vana.example/a.ics'");
        }
    }
}

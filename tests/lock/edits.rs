//! Any sequence of edits: SEQUENCE never falls, and what is not edited keeps its bytes.

use std::collections::BTreeMap;

use kava::pipeline::{Reuse, rebuilt};
use kava::render::Content;
use kava::resolve::{Now, Options};
use proptest::prelude::*;

use crate::project::Project;
use crate::{entries, site, value};

/// What an editor does to one of the three sessions.
#[derive(Debug, Clone)]
struct Edit {
    session: usize,
    hour: u8,
    place: &'static str,
    status: &'static str,
    /// Days between this build and the one before; a build may also be made for an earlier instant.
    days: i8,
}

fn edit() -> impl Strategy<Value = Edit> {
    let place = prop_oneof![Just("maja"), Just("kool")];
    let status = prop_oneof![Just("confirmed"), Just("moved"), Just("cancelled")];
    (0..3_usize, 9..12_u8, place, status, -3..9_i8).prop_map(
        |(session, hour, place, status, days)| Edit { session, hour, place, status, days },
    )
}

fn schedule(sessions: &[String; 3]) -> String {
    let head = crate::SCHEDULE.split("  - ").next().unwrap();
    format!("{head}{}", sessions.concat())
}

/// The entries of the whole feed, after a build in memory that writes the lock as the program does.
fn publish(project: &Project, now: jiff::Timestamp) -> BTreeMap<String, String> {
    let options = Options { now: Now::Instant(now), base_url: None };
    let built = rebuilt(&project.path(""), false, &options, &Reuse::of_all(), &()).unwrap();
    project.write("content/calendar.lock", &built.publication.unwrap().lock);
    let feed = built.rendered.iter().find(|it| it.path.as_str() == "kalender.ics").unwrap();
    match &feed.content {
        Content::Bytes(bytes) => entries(std::str::from_utf8(bytes).unwrap()),
        other => panic!("a feed is bytes, not {other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn no_edit_lowers_a_sequence_and_the_rest_keeps_its_bytes(
        edits in prop::collection::vec(edit(), 1..6),
    ) {
        let project = site();
        let session = |edit: &Edit| format!(
            "  - {{id: kohtumine-{}, start: 2026-{:02}-10 {:02}:00, place: {}, status: {}}}\n",
            edit.session + 1, 9 + edit.session, edit.hour, edit.place, edit.status,
        );
        let plain = |session| Edit { session, hour: 9, place: "maja", status: "confirmed", days: 0 };
        let mut sessions = [0, 1, 2].map(|index| session(&plain(index)));
        let mut now: jiff::Timestamp = "2026-05-12T10:00:00Z".parse().unwrap();
        project.write("content/schedule/kohtumised.yaml", &schedule(&sessions));
        let mut before = publish(&project, now);
        for edit in edits {
            let written = session(&edit);
            let is_changed = written != sessions[edit.session];
            sessions[edit.session] = written;
            now += jiff::SignedDuration::from_hours(24 * i64::from(edit.days));
            project.write("content/schedule/kohtumised.yaml", &schedule(&sessions));
            let after = publish(&project, now);
            for (uid, entry) in &after {
                let sequence = |entry: &str| value(entry, "SEQUENCE").parse::<u32>().unwrap();
                let was = &before[uid];
                if is_changed && uid.starts_with(&format!("kohtumine-{}@", edit.session + 1)) {
                    prop_assert_eq!(sequence(entry), sequence(was) + 1);
                    prop_assert!(value(entry, "DTSTAMP") > value(was, "DTSTAMP"));
                } else {
                    prop_assert_eq!(entry, was);
                }
            }
            before = after;
        }
    }
}

//! What an edit does to the feeds, and what is said of it.

use crate::{FIRST, SECOND, calendars, lock, reschedule, site, value};

#[test]
fn the_first_build_makes_a_lock_and_the_second_leaves_everything_as_it_is() {
    let project = site();
    project.run(FIRST).succeeds().says("`content/calendar.lock` has changed");
    let (feeds, first) = (calendars(&project), lock(&project));
    for entries in feeds.values() {
        for entry in entries.values() {
            assert_eq!(value(entry, "SEQUENCE"), "0");
            assert_eq!(value(entry, "DTSTAMP"), "20260512T100000Z");
        }
    }
    let said = project.run(SECOND).succeeds().errors();
    assert!(!said.contains("calendar.lock"), "{said}");
    assert!(!said.contains("tellijad"), "{said}");
    assert_eq!(calendars(&project), feeds);
    assert_eq!(lock(&project), first);
}

#[test]
fn an_author_may_say_when_a_session_last_changed_before_there_was_a_lock() {
    let project = site();
    reschedule(&project, "2026-09-10 10:00}", "2026-09-10 10:00, updated: 2026-01-02}");
    project.run(FIRST).succeeds();
    let feeds = calendars(&project);
    let entry = &feeds["kalender.ics"]["kohtumine-1@naidis.example"];
    assert_eq!(value(entry, "LAST-MODIFIED"), "20260102T000000Z");
}

#[test]
fn another_room_changes_one_entry_in_every_feed_that_holds_it() {
    let project = site();
    project.run(FIRST).succeeds();
    let before = calendars(&project);
    reschedule(&project, "2026-10-08 10:00}", "2026-10-08 10:00, place: kool}");
    project
        .run(SECOND)
        .succeeds()
        .says("kohtumine-2: koht muutub, Näidismaja, Tartu → Näidiskool, Narva; tellijad näevad");
    let mut n_changed = 0;
    for (path, entries) in calendars(&project) {
        for (uid, entry) in entries {
            let Some(old) = before.get(&path).and_then(|entries| entries.get(&uid)) else {
                // The feeds of the new place and its city.
                assert!(uid.starts_with("kohtumine-2"), "{path}: {uid}");
                continue;
            };
            if uid.starts_with("kohtumine-2") {
                n_changed += 1;
                assert_ne!(&entry, old);
                assert_eq!(value(&entry, "SEQUENCE"), "1", "{path}");
                assert_eq!(value(&entry, "DTSTAMP"), "20260601T080000Z", "true to the second");
                assert_eq!(value(&entry, "LAST-MODIFIED"), "20260601T080000Z");
            } else {
                assert_eq!(&entry, old, "{path}: {uid}");
            }
        }
    }
    // All, the series, the person, and the file of the session, in two languages.
    assert!(n_changed >= 8, "{n_changed}");
}

#[test]
fn what_changes_in_one_language_alone_changes_no_entry_of_another() {
    let project = site();
    let title = |en: &str| format!("2026-10-08 10:00, title: {{et: Teine, en: {en}}}}}");
    reschedule(&project, "2026-10-08 10:00}", &title("Second"));
    project.run(FIRST).succeeds();
    reschedule(&project, &title("Second"), &title("Another"));
    project.run(SECOND).succeeds().says("kohtumine-2 (en): pealkiri muutub, „Second“ → „Another“");
    let feeds = calendars(&project);
    assert_eq!(value(&feeds["kalender.ics"]["kohtumine-2@naidis.example"], "SEQUENCE"), "0");
    let english = feeds.values().find_map(|it| it.get("kohtumine-2.en@naidis.example")).unwrap();
    assert_eq!(value(english, "SEQUENCE"), "1");
}

#[test]
fn a_paragraph_and_the_order_of_sessions_change_no_byte_of_a_feed() {
    let project = site();
    project.run(FIRST).succeeds();
    let (feeds, first) = (calendars(&project), lock(&project));
    project.write(
        "content/topics/algus.md",
        "---\ntitle: Algus\norder: 1\n---\n\nTekst.\n\nUus lõik.\n",
    );
    let line = "  - {id: kohtumine-1, start: 2026-09-10 10:00}\n";
    reschedule(&project, line, "");
    let text = project.read("content/schedule/kohtumised.yaml");
    project.write("content/schedule/kohtumised.yaml", &(text + line));
    project.run(SECOND).succeeds();
    assert_eq!(calendars(&project), feeds);
    assert_eq!(lock(&project), first);
}

#[test]
fn a_session_moves_is_cancelled_and_is_back_on_in_words() {
    let project = site();
    project.run(FIRST).succeeds();
    reschedule(&project, "2026-10-08 10:00", "2026-10-08 10:30");
    project
        .run("check")
        .succeeds()
        .says("kohtumine-2 liigub 10.00–12.00 → 10.30–12.30; tellijad näevad seda");
    project.run(SECOND).succeeds().says("kohtumine-2 liigub 10.00–12.00 → 10.30–12.30");
    reschedule(&project, "2026-10-08 10:30}", "2026-10-08 10:30, status: cancelled}");
    project.run(SECOND).succeeds().says("kohtumine-2 jääb ära; tellijad näevad seda");
    reschedule(&project, ", status: cancelled", "");
    project.run(SECOND).succeeds().says("kohtumine-2 toimub siiski; tellijad näevad seda");
    let feeds = calendars(&project);
    let entry = &feeds["kalender.ics"]["kohtumine-2@naidis.example"];
    assert_eq!(value(entry, "SEQUENCE"), "3");
    assert_eq!(value(entry, "DTSTAMP"), "20260601T080002Z", "a second behind the change before");
}

#[test]
fn another_base_address_for_a_trial_changes_no_lock() {
    let project = site();
    project.run(FIRST).succeeds();
    let first = lock(&project);
    project.run(&format!("{SECOND} --base-url https://proov.example/labor/ --locked")).succeeds();
    assert_eq!(lock(&project), first);
}

#[test]
fn changes_are_marked_for_14_days_and_told_by_atom() {
    let project = site();
    project.run(FIRST).succeeds();
    assert!(!project.read("public/ajakava.xml").contains("<entry>"));
    reschedule(&project, "2026-10-08 10:00", "2026-10-08 10:30");
    project.run(SECOND).succeeds().says("true until 2026-06-15 11:00");
    let marked = "Aeg: 10.00–12.00 → 10.30–12.30";
    for page in ["public/ajakava/index.html", "public/ajakava/kohtumine-2/index.html"] {
        assert!(project.read(page).contains(marked), "{page}");
    }
    assert!(!project.read("public/ajakava/kohtumine-1/index.html").contains(marked));
    let schedule = project.read("public/ajakava/index.html");
    assert!(schedule.contains("type=\"application/atom+xml\" href=\"/ajakava.xml\""));
    project.run("build --now 2026-06-15T08:00:00Z").succeeds();
    assert!(!project.read("public/ajakava/index.html").contains(marked), "14 days are over");
    let atom = project.read("public/ajakava.xml");
    assert!(atom.contains(marked));
    assert!(atom.contains("<updated>2026-06-01T08:00:00Z</updated>"));
    assert!(atom.contains("<id>tag:naidis.example,2026-06-01:schedule/kohtumine-2/1/et</id>"));
}

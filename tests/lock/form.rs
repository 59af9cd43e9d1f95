//! When the lock is written, what a merge makes of it, and how it is made anew.

use proptest::prelude::*;

use kava::calendar::lock::read;

use crate::{FIRST, SECOND, calendars, lock, reschedule, site};

fn move_second(project: &crate::project::Project) {
    reschedule(project, "2026-10-08 10:00", "2026-10-08 10:30");
}

#[test]
fn locked_fails_instead_of_writing_and_says_what_would_change() {
    let project = site();
    project.run(&format!("{FIRST} --locked")).fails().says("not up to date");
    assert!(!project.path("content/calendar.lock").exists());
    assert!(!project.path("public").exists());
    project.run(FIRST).succeeds();
    let (first, feeds) = (lock(&project), calendars(&project));
    project.run(&format!("{SECOND} --locked")).succeeds();
    move_second(&project);
    project
        .run(&format!("{SECOND} --locked"))
        .fails()
        .says("kohtumine-2 liigub")
        .says("nothing was written");
    assert_eq!(lock(&project), first);
    assert_eq!(calendars(&project), feeds);
}

#[test]
fn check_drafts_and_a_failed_build_leave_the_lock_as_it_is() {
    let project = site();
    project.run("check").succeeds();
    project.run(&format!("{FIRST} --drafts")).succeeds();
    assert!(!project.path("content/calendar.lock").exists());
    project.run(FIRST).succeeds();
    let first = lock(&project);
    move_second(&project);
    project.run("check").succeeds().says("kohtumine-2 liigub");
    let said = project.run(&format!("{SECOND} --drafts")).succeeds().errors();
    assert!(!said.contains("tellijad"), "nobody sees drafts: {said}");
    project.write("content/pages/vigane.md", "---\ntitel: Vigane\n---\n\nTekst.\n");
    project.run(SECOND).fails();
    assert_eq!(lock(&project), first);
}

#[test]
fn lock_writes_without_building() {
    let project = site();
    project.run("lock --now 2026-05-12").succeeds().says("written to `content/calendar.lock`");
    assert!(!project.path("public").exists());
    project.run("lock --now 2026-05-13").succeeds().says("is up to date");
    project.run(&format!("{SECOND} --locked")).succeeds();
}

#[test]
fn a_site_without_sessions_has_no_lock() {
    let project = crate::project::Project::new();
    project.run(FIRST).succeeds();
    assert!(!project.path("content/calendar.lock").exists());
}

#[test]
fn two_branches_that_change_different_sessions_merge_by_lines() {
    let project = site();
    project.run(FIRST).succeeds();
    let base = lock(&project);
    move_second(&project);
    project.run(SECOND).succeeds();
    let ours = lock(&project);
    project.write("content/schedule/kohtumised.yaml", crate::SCHEDULE);
    project.write("content/calendar.lock", &base);
    reschedule(&project, "2026-11-12 10:00}", "2026-11-12 10:00, place: kool}");
    project.run(SECOND).succeeds();
    let merged = merged(&base, &ours, &lock(&project)).expect("no line is changed by both");
    let (lock, report) = read(&merged);
    assert_eq!(report.diagnostics(), []);
    assert!(lock.is_some());
    reschedule(&project, "2026-10-08 10:00", "2026-10-08 10:30");
    project.write("content/calendar.lock", &merged);
    project.run(&format!("{SECOND} --locked")).succeeds();
}

/// A merge of three texts as git makes it: hunks apart from each other, line by line.
fn merged(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let base: Vec<&str> = base.lines().collect();
    let mut text = String::new();
    let mut hunks: Vec<(usize, usize, Vec<String>)> = Vec::new();
    for side in [ours, theirs] {
        let side: Vec<&str> = side.lines().collect();
        let diff = similar::TextDiff::from_slices(&base, &side);
        for op in diff.ops().iter().filter(|op| op.tag() != similar::DiffTag::Equal) {
            let new = op.new_range().map(|line| side[line].to_owned()).collect();
            hunks.push((op.old_range().start, op.old_range().end, new));
        }
    }
    hunks.sort();
    let mut at = 0;
    for (start, end, new) in hunks {
        if start < at || (at > 0 && start == at) {
            return None;
        }
        for line in base[at..start].iter().copied().map(str::to_owned).chain(new) {
            text.push_str(&line);
            text.push('\n');
        }
        at = end;
    }
    text.extend(base[at..].iter().flat_map(|line| [line, "\n"]));
    Some(text)
}

#[test]
fn a_conflict_and_damage_are_told_and_the_file_is_left_as_it_is() {
    let project = site();
    project.run(FIRST).succeeds();
    let good = lock(&project);
    let sequence = "    sequence: 0\n";
    let conflict = good.replacen(
        sequence,
        "<<<<<<< HEAD\n    sequence: 1\n=======\n    sequence: 2\n>>>>>>> haru\n",
        1,
    );
    for (bad, code, place) in [
        (conflict, "lock-conflict", "calendar.lock:14:1"),
        (good.replacen(sequence, "", 1), "damaged-lock", "calendar.lock:5:1"),
        (good.replacen(sequence, "    sequence: x\n", 1), "damaged-lock", "calendar.lock:5:1"),
        (good.replace("version: 1", "version: 2"), "damaged-lock", "calendar.lock:3:1"),
        (good[..good.len() / 2].to_owned(), "damaged-lock", "calendar.lock:"),
        (String::new(), "damaged-lock", "calendar.lock"),
    ] {
        project.write("content/calendar.lock", &bad);
        project.run(SECOND).fails().says(code).says(place).says("nothing was written");
        assert_eq!(lock(&project), bad);
    }
}

#[test]
fn line_ends_of_another_system_are_no_change() {
    let project = site();
    project.run(FIRST).succeeds();
    let windows = lock(&project).replace('\n', "\r\n");
    project.write("content/calendar.lock", &windows);
    project.run(&format!("{SECOND} --locked")).succeeds();
}

#[test]
fn a_lost_lock_is_made_anew_from_the_published_feeds() {
    let project = site();
    project.run(FIRST).succeeds();
    move_second(&project);
    project.run(SECOND).succeeds();
    let feeds = calendars(&project);
    let english = feeds.keys().find(|path| path.starts_with("en/")).unwrap().clone();
    let english = feeds.keys().find(|path| *path == "en/calendar.ics").cloned().unwrap_or(english);
    project.write("content/calendar.lock", "katki");
    reschedule(&project, "2026-11-12 10:00}", "2026-11-12 11:00}");
    project
        .run(&format!(
            "lock --now 2026-07-01T00:00:00Z --from public/kalender.ics --from public/{english}"
        ))
        .succeeds()
        .says("kohtumine-3 liigub 10.00–12.00 → 11.00–13.00");
    project.run("build --now 2026-08-01 --locked").succeeds();
    for (path, entries) in calendars(&project) {
        for (uid, entry) in entries {
            let was = &feeds[&path][&uid];
            if uid.starts_with("kohtumine-3") {
                assert_eq!(crate::value(&entry, "SEQUENCE"), "1");
                assert_eq!(crate::value(&entry, "DTSTAMP"), "20260701T000000Z");
            } else {
                assert_eq!(&entry, was);
            }
        }
    }
    project.run("lock --from content/site.yaml").fails().says("is no calendar");
}

#[test]
fn an_older_feed_does_not_bring_back_what_was_dropped() {
    let project = site();
    project.run(FIRST).succeeds();
    reschedule(&project, "  - {id: kohtumine-2, start: 2026-10-08 10:00}\n", "");
    project.run("lock --now 2026-06-01 --drop kohtumine-2").succeeds();
    let dropped = lock(&project);
    project
        .run("lock --now 2026-06-02 --from public/kalender.ics")
        .succeeds()
        .says("is up to date");
    assert_eq!(lock(&project), dropped);
}

#[test]
fn a_time_that_the_clocks_show_twice_is_remembered_as_which_it_is() {
    let project = site();
    let twice = "2026-10-25 02:30, duration: 1h 45min";
    reschedule(&project, "2026-10-08 10:00", twice);
    project.run(FIRST).succeeds();
    let when = "when: \"2026-10-25T02:30:00/2026-10-25T03:15:00+02:00 Europe/Tallinn\"";
    assert!(lock(&project).contains(when), "{}", lock(&project));
    project.run(&format!("{SECOND} --locked")).succeeds();
    reschedule(&project, twice, &format!("{twice}, title: Uus"));
    let said = project.run(SECOND).succeeds().says("kohtumine-2: pealkiri muutub").errors();
    assert!(!said.contains("liigub"), "{said}");
}

proptest! {
    #[test]
    fn no_text_makes_reading_a_lock_panic(text in "\\PC{0,40}|(version: 1\n|entries:\n|  \"a\":\n|    id: \"x\"\n|    changes:\n|      - \\{at: \n|retired:\n|  - \"\\\\\n){0,8}") {
        let (lock, report) = read(&text);
        prop_assert_eq!(lock.is_none(), report.has_errors());
    }
}

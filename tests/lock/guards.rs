//! What would break a subscriber's trust is refused.

use crate::{FIRST, SECOND, lock, reschedule, site};

const SECOND_SESSION: &str = "  - {id: kohtumine-2, start: 2026-10-08 10:00}\n";

#[test]
fn a_session_that_vanished_is_an_error_until_it_is_over_or_dropped() {
    let project = site();
    project.run(FIRST).succeeds();
    reschedule(&project, SECOND_SESSION, "");
    project
        .run(SECOND)
        .fails()
        .says("error[session-vanished]")
        .says("content/schedule/kohtumised.yaml")
        .says("status: cancelled")
        .says("kava lock --drop kohtumine-2");
    project.run("build --now 2026-10-09").succeeds().says("warning[session-vanished]");
    project.run("lock --drop kohtumine-22").fails().says("is `kohtumine-2` meant?");
    project.run("lock --drop kohtumine-1").fails().says("still in the schedule");
    project.run("lock --now 2026-06-01 --drop kohtumine-2").succeeds();
    assert!(lock(&project).ends_with("retired:\n  - \"kohtumine-2\"\n"));
    let said = project.run(SECOND).succeeds().errors();
    assert!(!said.contains("vanished"), "{said}");
}

#[test]
fn an_id_that_was_dropped_is_never_used_again() {
    let project = site();
    project.run(FIRST).succeeds();
    reschedule(&project, SECOND_SESSION, "");
    project.run("lock --now 2026-06-01 --drop kohtumine-2").succeeds();
    project.write("content/schedule/kohtumised.yaml", crate::SCHEDULE);
    project.run(SECOND).fails().says("error[id-retired]").says("kohtumised.yaml:8:10");
}

#[test]
fn a_uid_that_was_dropped_is_never_used_again() {
    let project = site();
    reschedule(&project, "2026-10-08 10:00}", "2026-10-08 10:00, uid: vana-2@vana.example}");
    project.run(FIRST).succeeds();
    let own = "  - {id: kohtumine-2, start: 2026-10-08 10:00, uid: vana-2@vana.example}\n";
    reschedule(&project, own, "");
    project.run("lock --now 2026-06-01 --drop kohtumine-2").succeeds();
    reschedule(&project, "2026-11-12 10:00}", "2026-11-12 10:00, uid: vana-2@vana.example}");
    project.run(SECOND).fails().says("error[id-retired]: the uid `vana-2@vana.example`");
}

#[test]
fn a_feed_that_is_no_longer_made_is_told_until_it_is_given_up() {
    let project = site();
    reschedule(&project, "2026-10-08 10:00}", "2026-10-08 10:00, place: kool}");
    project.run(FIRST).succeeds();
    let feed = "/kalender/koht-kool.ics";
    assert!(lock(&project).contains(&format!("  - \"{feed}\"\n")));
    reschedule(&project, ", place: kool}", "}");
    for _ in 0..2 {
        let drop = format!("kava lock --drop {feed}");
        project.run(SECOND).succeeds().says("warning[feed-vanished]").says(feed).says(&drop);
    }
    project
        .run("lock --drop /kalender/koht-koool.ics")
        .fails()
        .says("is `/kalender/koht-kool.ics` meant?");
    project.run("lock --drop /kalender.ics").fails().says("still made");
    project.run(&format!("lock --now 2026-06-01 --drop {feed}")).succeeds();
    let said = project.run(SECOND).succeeds().errors();
    assert!(!said.contains(feed), "{said}");
}

#[test]
fn a_changed_id_is_recognised() {
    let project = site();
    project.run(FIRST).succeeds();
    reschedule(&project, "id: kohtumine-2,", "id: teine-kohtumine,");
    let said = project
        .run(SECOND)
        .fails()
        .says("error[id-changed]")
        .says("`id: kohtumine-2`")
        .says("kohtumised.yaml:8:10")
        .errors();
    assert!(!said.contains("session-vanished"), "{said}");
}

#[test]
fn another_domain_of_uids_is_refused() {
    let project = site();
    project.run(FIRST).succeeds();
    let settings = project.read("content/site.yaml");
    project.write("content/site.yaml", &(settings + "calendar: {uid_domain: uus.example}\n"));
    project.run(SECOND).fails().says("error[uid-changed]").says("kohtumine-1@uus.example");
}

#[test]
fn a_session_that_is_faulty_has_not_vanished() {
    let project = site();
    project.run(FIRST).succeeds();
    reschedule(&project, "2026-10-08 10:00", "2026-13-08 10:00");
    let said = project.run(SECOND).fails().errors();
    assert!(!said.contains("session-vanished"), "{said}");
}

#[test]
fn a_uid_of_its_own_is_neither_added_changed_nor_taken_away() {
    let project = site();
    let own = "2026-11-12 10:00, uid: vana-3@vana.example}";
    reschedule(&project, "2026-11-12 10:00}", own);
    project.run(FIRST).succeeds();
    let taken_away = || reschedule(&project, ", uid: vana-3@vana.example", "");
    taken_away();
    let said = project
        .run(SECOND)
        .fails()
        .says("error[uid-changed]: `vana-3@vana.example` would become `kohtumine-3@naidis.example`")
        .says("kohtumised.yaml:9:10")
        .says("write `uid: \"vana-3@vana.example\"` again")
        .errors();
    assert!(!said.contains("uid_domain"), "{said}");
    reschedule(&project, "2026-11-12 10:00}", own);
    reschedule(&project, "2026-10-08 10:00}", "2026-10-08 10:00, uid: kohtumine-2@vana.example}");
    project.run(SECOND).fails().says("kohtumised.yaml:8:10").says("take `uid` away again");
}

#[test]
fn a_cancelled_session_stays_until_its_end_is_past() {
    let project = site();
    let cancelled = SECOND_SESSION.replace('}', ", status: cancelled}");
    reschedule(&project, SECOND_SESSION, &cancelled);
    project.run(FIRST).succeeds();
    reschedule(&project, &cancelled, "");
    project.run("build --now 2026-10-08T08:59:59Z").fails().says("error[session-vanished]");
    project.run("build --now 2026-10-08T09:00:00Z").succeeds().says("warning[session-vanished]");
}

#[test]
fn what_may_be_renamed_and_moved_at_once_is_asked_about() {
    let project = site();
    project.run(FIRST).succeeds();
    reschedule(
        &project,
        "id: kohtumine-2, start: 2026-10-08 10:00",
        "id: teine, start: 2026-10-09 11:00",
    );
    project
        .run(SECOND)
        .fails()
        .says("error[session-vanished]")
        .says("is it this one?")
        .says("if it has a new id, write `id: kohtumine-2` there again");
}

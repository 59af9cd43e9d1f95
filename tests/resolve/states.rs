//! Until when what the pages say is true.

use jiff::Timestamp;
use kava::load::schema::{Duration, FullYaml, When};

use crate::builder::{Project, day, from, instant, on, rough};

fn until(project: Project, now: &str) -> Option<Timestamp> {
    project.at(now).whole().true_until
}

#[test]
fn a_site_where_nothing_will_change_is_true_for_ever() {
    let project = || Project::new().series("a", vec![on("s", "2026-07-01")], |_| {});
    assert_eq!(until(Project::new(), "2026-05-12T10:00:00Z"), None);
    assert_eq!(until(project(), "2026-07-01T21:00:00Z"), None);
}

#[test]
fn a_session_changes_at_its_ends() {
    let project = || {
        Project::new().series("a", vec![from("s", "2026-07-01T10:00")], |file| {
            file.defaults.duration = Some(Duration { minutes: 90 });
        })
    };
    assert_eq!(until(project(), "2026-05-12T10:00:00Z"), Some(instant("2026-07-01T07:00:00Z")));
    assert_eq!(until(project(), "2026-07-01T07:00:00Z"), Some(instant("2026-07-01T08:30:00Z")));
    assert_eq!(until(project(), "2026-07-01T08:30:00Z"), None);
}

#[test]
fn days_change_at_midnight_of_their_zone() {
    let project = || Project::new().series("a", vec![on("s", "2026-07-01")], |_| {});
    assert_eq!(until(project(), "2026-05-12T10:00:00Z"), Some(instant("2026-06-30T21:00:00Z")));
    assert_eq!(until(project(), "2026-07-01T10:00:00Z"), Some(instant("2026-07-01T21:00:00Z")));
}

#[test]
fn a_registration_opens_closes_soon_and_closes() {
    let project = |full| {
        Project::new().registration("labor", |registration| {
            registration.opens = Some(When::Day(day("2026-02-15")));
            registration.closes = Some(When::Day(day("2026-03-30")));
            registration.full = full;
        })
    };
    let free = |now| until(project(FullYaml::Free), now);
    assert_eq!(free("2026-01-01T00:00:00Z"), Some(instant("2026-02-14T22:00:00Z")));
    // Seven days of the calendar, over the change of clocks on 29 March.
    assert_eq!(free("2026-02-14T22:00:00Z"), Some(instant("2026-03-22T22:00:00Z")));
    assert_eq!(free("2026-03-22T22:00:00Z"), Some(instant("2026-03-29T21:00:00Z")));
    assert_eq!(free("2026-03-29T21:00:00Z"), None);
    let full = until(project(FullYaml::Full), "2026-02-20T00:00:00Z");
    assert_eq!(full, Some(instant("2026-03-29T21:00:00Z")));
}

#[test]
fn a_programme_changes_with_its_first_and_after_its_last_day() {
    let project =
        || Project::new().programme("p", (rough("2026-04-20"), rough("2026-12-07")), |_| {});
    assert_eq!(until(project(), "2026-01-01T00:00:00Z"), Some(instant("2026-04-19T21:00:00Z")));
    assert_eq!(until(project(), "2026-05-12T10:00:00Z"), Some(instant("2026-12-07T22:00:00Z")));
}

//! Local times: the hours that a clock change skips or repeats.

use kava::load::schema::{Duration, When};

use crate::builder::{Project, day, from, instant, shown};

fn told(start: &str, zone: &str, code: &str) -> kava::report::Diagnostic {
    Project::new()
        .series("a", vec![from("s", start)], |file| {
            file.time_zone = Some(zone.to_owned());
            file.defaults.duration = Some(Duration { minutes: 60 });
        })
        .told(code)
}

#[test]
fn a_time_that_the_clock_skips_is_told_with_both_readings() {
    let told = told("2023-03-26T03:30", "Europe/Tallinn", "time-in-gap");
    assert_eq!(
        told.message.english(),
        "03:30 does not exist on 26 March 2023 in Europe/Tallinn: clocks go from 03:00 to 04:00"
    );
    assert_eq!(told.hint.english(), "write a time before 03:00 or from 04:00 on");
    assert_eq!(shown(&told.place), "content/schedule/a.yaml: sessions[0].start");
}

#[test]
fn a_time_that_the_clock_repeats_is_told_with_both_readings() {
    let told = told("2023-10-29T03:30", "Europe/Tallinn", "time-in-fold");
    assert_eq!(
        told.message.english(),
        "03:30 comes twice on 29 October 2023 in Europe/Tallinn, at UTC+03 and at UTC+02: \
         clocks go back from 04:00 to 03:00"
    );
    assert_eq!(told.hint.english(), "write a time before 03:00 or from 04:00 on");
}

#[test]
fn the_first_and_the_last_minute_of_a_gap_are_in_it() {
    told("2023-03-26T03:00", "Europe/Tallinn", "time-in-gap");
    told("2023-03-26T03:59", "Europe/Tallinn", "time-in-gap");
    let half_an_hour = told("2026-10-04T02:15", "Australia/Lord_Howe", "time-in-gap");
    assert!(half_an_hour.message.english().ends_with("clocks go from 02:00 to 02:30"));
}

#[test]
fn a_gap_in_a_far_year_is_found_by_the_rule_of_the_zone() {
    let told = told("2061-03-27T03:30", "Europe/Tallinn", "time-in-gap");
    assert!(
        told.message.english().ends_with("clocks go from 03:00 to 04:00"),
        "{}",
        told.message.english()
    );
}

#[test]
fn an_unknown_zone_is_told_with_the_nearest() {
    let told = told("2023-05-01T10:00", "Europe/Talinn", "unknown-zone");
    assert_eq!(told.hint.english(), "did you mean `Europe/Tallinn`?");
    assert_eq!(shown(&told.place), "content/schedule/a.yaml: time_zone");
}

#[test]
fn a_day_whose_midnight_is_skipped_begins_at_its_first_instant() {
    let site = Project::new()
        .registration("labor", |registration| {
            registration.time_zone = Some("America/Sao_Paulo".to_owned());
            registration.closes = Some(When::Day(day("2018-11-04")));
        })
        .whole();
    let closes = site.registrations["labor"].window.closes().map(jiff::ZonedDateTime::timestamp);
    assert_eq!(closes, Some(instant("2018-11-04T03:00:00Z")));
}

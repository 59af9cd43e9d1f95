//! Days, times and lengths of time.

use jiff::civil::{date, time};
use kava::load::schema::{EndYaml, RoughDateText, SessionYaml};

use super::{Project, told_of_series};

const SERIES: &str = "title: Kohtumised\nkind: meeting\nsessions:\n- id: a\n";

fn session(keys: &str) -> SessionYaml {
    let project = Project::new().file("content/schedule/sari.yaml", format!("{SERIES}{keys}"));
    project.load_clean().written.schedule.remove(0).value.sessions.remove(0)
}

fn fault(keys: &str) -> String {
    let mut told = told_of_series(&format!("{SERIES}{keys}"));
    assert_eq!(told.len(), 1, "{keys}: {told:#?}");
    told.remove(0)
}

#[test]
fn a_start_is_local_with_a_blank_or_a_t() {
    for written in ["2023-05-18 10:00", "2023-05-18T10:00", "'2023-05-18 10:00:00'"] {
        let start = session(&format!("  start: {written}\n")).start.unwrap();
        assert_eq!(start.0, date(2023, 5, 18).at(10, 0, 0, 0), "{written}");
    }
}

#[test]
fn an_offset_is_refused_with_the_local_time_as_the_hint() {
    for written in ["2023-05-18 10:00+03:00", "2023-05-18 10:00 -0300"] {
        let told = fault(&format!("  start: {written}\n"));
        assert!(told.contains("has an offset from UTC"), "{told}");
        assert!(told.contains("`2023-05-18 10:00`") && told.contains("time_zone"), "{told}");
    }
    let told = fault("  start: 2023-05-18T10:00Z\n");
    assert!(told.contains("is a time of UTC") && !told.contains("`2023-05-18 10:00`"), "{told}");
}

#[test]
fn days_that_are_not_in_the_calendar_are_told_in_plain_words() {
    assert!(fault("  date: 2023-02-30\n").contains("the month has 28 days"));
    assert!(fault("  date: 2023-13-01\n").contains("write the month as `01` to `12`"));
    assert!(fault("  date: 18.05.2023\n").contains("write `2023-05-18`"));
    assert!(fault("  date: 2023-5-18\n").contains("`2023-5-18` is no day"));
    assert!(fault("  date: homme\n").contains("`homme` is no day"));
    assert!(
        fault("  date: 20230518\n")
            .contains("expected a day such as `2023-05-18`, found the number")
    );
    assert!(fault("  date: 2023-05-18 10:00\n").contains("a day stands here without a time"));
    assert!(fault("  start: 2023-05-18 24:00\n").contains("there is no time `24:00` on a clock"));
    assert!(fault("  start: 2023-05-18 10\n").contains("write hours and minutes with a colon"));
}

#[test]
fn an_end_may_be_a_time_of_the_same_day() {
    let end = session("  start: 2023-05-18 10:00\n  end: 12:30\n").end;
    assert_eq!(end, Some(EndYaml::Time(time(12, 30, 0, 0))));
    let end = session("  start: 2023-05-18 10:00\n  end: 2023-05-19 12:30\n").end;
    assert_eq!(end, Some(EndYaml::Moment(date(2023, 5, 19).at(12, 30, 0, 0))));
}

#[test]
fn lengths_of_time_are_read_as_people_write_them() {
    for (written, minutes) in [
        ("2h 30m", 150),
        ("2.5h", 150),
        ("2,5 h", 150),
        ("20 min", 20),
        ("1h", 60),
        ("90", 90),
        ("1 tund 15 minutit", 75),
        ("0.25h", 15),
    ] {
        let session = session(&format!("  duration: {written}\n"));
        assert_eq!(session.own.duration.unwrap().minutes, minutes, "{written}");
    }
    for written in
        ["0", "2", "0h", "30m 2h", "2h 2h", "h", "2.33h", "1.5m", "-5", "2 päeva", "99999999999"]
    {
        let written = if written == "2" { "2x" } else { written };
        assert!(fault(&format!("  duration: {written}\n")).contains("duration"), "{written}");
    }
}

#[test]
fn a_programme_may_end_in_a_month() {
    let text = "---\ntitle: Labor\nstarts: 2023-04-20\nends: 2023-12\n---\n";
    let loaded = Project::new().file("content/programmes/labor-2023.md", text).load_clean();
    let front = &loaded.written.programmes[0].front;
    assert_eq!(front.starts, RoughDateText::Day(date(2023, 4, 20)));
    assert_eq!(front.ends, RoughDateText::Month(date(2023, 12, 1)));
}

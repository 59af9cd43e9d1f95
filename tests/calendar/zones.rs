//! Every time of a feed, read by its own VTIMEZONE alone, is the instant that jiff knows.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, Weekday, date};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, Timestamp};
use kava::model::{Session, Slot};
use proptest::prelude::*;

use crate::content::{Line, components, lines, only, value};
use crate::site::{session, site, timed, whole_feed};

const ZONES: [&str; 18] = [
    "Europe/Tallinn",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "America/Sao_Paulo",
    "Europe/Dublin",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Asia/Gaza",
    "Asia/Jerusalem",
    "America/Nuuk",
    "America/Santiago",
    "America/St_Johns",
    "Pacific/Auckland",
    "Pacific/Apia",
    "Antarctica/Troll",
    "Europe/Istanbul",
    "UTC",
];

/// The local times at which observances begin, with the offset in seconds from then on.
fn onsets(zone: &[Line], until: i16) -> Vec<(DateTime, i32)> {
    let mut onsets = Vec::new();
    for kind in ["STANDARD", "DAYLIGHT"] {
        for observance in components(zone, kind) {
            let start: DateTime = local(&only(&observance, "DTSTART").value);
            let offset = seconds(&only(&observance, "TZOFFSETTO").value);
            let rule = value(&observance, "RRULE");
            let occurrences = rule.map_or_else(Vec::new, |rule| recurrences(rule, start, until));
            assert!(rule.is_none() || occurrences.contains(&start), "{start} is not of {rule:?}");
            onsets.push((start, offset));
            onsets.extend(occurrences.into_iter().map(|onset| (onset, offset)));
        }
    }
    onsets.sort();
    onsets.dedup();
    onsets
}

/// The offset at a local time: that of the latest observance that has begun (RFC 5545, 3.6.5).
fn offset_at(onsets: &[(DateTime, i32)], time: DateTime) -> i32 {
    onsets.iter().rev().find(|(onset, _)| *onset <= time).unwrap().1
}

/// Every day from DTSTART on that fits the rule, found by trying them all.
fn recurrences(rule: &str, start: DateTime, until: i16) -> Vec<DateTime> {
    let parts: BTreeMap<&str, &str> =
        rule.split(';').map(|part| part.split_once('=').unwrap()).collect();
    assert_eq!(parts["FREQ"], "YEARLY");
    start
        .date()
        .series(jiff::Span::new().days(1))
        .take_while(|day| day.year() <= until)
        .filter(|day| parts.iter().all(|(part, value)| fits(part, value, *day)))
        .map(|day| day.to_datetime(start.time()))
        .collect()
}

fn fits(part: &str, value: &str, day: Date) -> bool {
    let is_one_of = |number: i16| value.split(',').any(|one| one.parse() == Ok(number));
    match part {
        "FREQ" => true,
        "BYMONTH" => is_one_of(day.month().into()),
        "BYMONTHDAY" => is_one_of(day.day().into()),
        "BYYEARDAY" => is_one_of(day.day_of_year()),
        "BYDAY" => {
            let (number, name) = value.split_at(value.len() - 2);
            let from_the_start = (day.day() - 1) / 7 + 1;
            let from_the_end = -((day.days_in_month() - day.day()) / 7 + 1);
            weekday(name) == day.weekday()
                && (number.is_empty()
                    || [from_the_start, from_the_end].contains(&number.parse().unwrap()))
        }
        other => panic!("unknown part {other}"),
    }
}

fn weekday(name: &str) -> Weekday {
    let index = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].iter().position(|one| *one == name);
    Weekday::from_monday_one_offset(i8::try_from(index.unwrap()).unwrap() + 1).unwrap()
}

fn local(value: &str) -> DateTime {
    DateTime::strptime("%Y%m%dT%H%M%S", value).unwrap()
}

fn seconds(offset: &str) -> i32 {
    let (sign, digits) = offset.split_at(1);
    let part = |index: usize| digits.get(index..index + 2).map_or(0, |part| part.parse().unwrap());
    let seconds: i32 = part(0) * 3600 + part(2) * 60 + part(4);
    if sign == "-" { -seconds } else { seconds }
}

/// The instant that a reader computes from a date property and the VTIMEZONEs of its file.
fn instant(property: &Line, zones: &BTreeMap<String, Vec<(DateTime, i32)>>) -> Timestamp {
    let (time, offset) = match property.params.strip_prefix("TZID=") {
        Some(name) => {
            let time = local(&property.value);
            (time, offset_at(&zones[name], time))
        }
        None => (local(property.value.strip_suffix('Z').unwrap()), 0),
    };
    let as_utc = TimeZone::UTC.to_timestamp(time).unwrap();
    as_utc - SignedDuration::from_secs(offset.into())
}

/// Writes the sessions, reads the feed and compares every start and end with the session's own.
fn check(sessions: Vec<Session>) {
    let site = site(sessions);
    let text = whole_feed(&site);
    let lines = lines(&text);
    let last_year = site.sessions.values().map(|session| session.slot.last_day().year()).max();
    let mut zones = BTreeMap::new();
    for zone in components(&lines, "VTIMEZONE") {
        let name = only(&zone, "TZID").value.clone();
        let known = zones.insert(name.clone(), onsets(&zone, last_year.unwrap() + 1));
        assert!(known.is_none(), "two VTIMEZONEs for {name}");
    }
    let events = components(&lines, "VEVENT");
    assert_eq!(events.len(), site.sessions.len());
    for event in events {
        let id = only(&event, "UID").value.split('@').next().unwrap().to_owned();
        let (start, end) = site.sessions[id.as_str()].slot.times().unwrap();
        assert_eq!(instant(only(&event, "DTSTART"), &zones), start.timestamp(), "{start}\n{text}");
        assert_eq!(instant(only(&event, "DTEND"), &zones), end.timestamp(), "{end}\n{text}");
    }
}

/// Slots all around the clock changes of a zone and through the year.
fn slots(zone: &str, first_year: i16, last_year: i16) -> Vec<Slot> {
    let tz = TimeZone::get(zone).unwrap();
    let begin = tz.to_timestamp(date(first_year, 1, 1).at(0, 0, 0, 0)).unwrap();
    let end = tz.to_timestamp(date(last_year, 12, 31).at(12, 0, 0, 0)).unwrap();
    let around = tz
        .following(begin)
        .take_while(|transition| transition.timestamp() < end)
        .flat_map(|transition| {
            [-90_000, -5400, -1800, -1, 0, 1, 1800, 5400, 90_000]
                .map(|seconds| transition.timestamp() + SignedDuration::from_secs(seconds))
        });
    let through = (0_i64..).map(|week| begin + SignedDuration::from_hours(week * 7 * 24 + 17));
    around
        .chain(through.take_while(|instant| *instant < end))
        .map(|start| {
            let end = start + SignedDuration::from_mins(150);
            let zoned = start.to_zoned_datetime(tz.clone());
            Slot::timed(zoned, &end.to_zoned_datetime(tz.clone())).unwrap()
        })
        .collect()
}

fn sessions(slots: Vec<Slot>) -> Vec<Session> {
    slots.into_iter().enumerate().map(|(n, slot)| session(&format!("s-{n}"), slot)).collect()
}

fn n_observances(slots: Vec<Slot>) -> (usize, usize) {
    let lines = lines(&whole_feed(&site(sessions(slots))));
    let n = |kind| components(&lines, kind).len();
    (n("STANDARD"), n("DAYLIGHT"))
}

#[test]
fn instants_around_every_clock_change_are_those_of_jiff() {
    for zone in ZONES {
        for (first, last) in [(2017, 2020), (2023, 2023), (2024, 2027), (2040, 2041)] {
            check(sessions(slots(zone, first, last)));
        }
    }
}

#[test]
fn instants_of_all_zones_in_one_feed_are_those_of_jiff() {
    let slots = ZONES.iter().flat_map(|zone| slots(zone, 2026, 2026)).collect();
    check(sessions(slots));
}

#[test]
fn a_zone_with_summer_time_has_two_observances_from_1970() {
    let text =
        whole_feed(&site(vec![session("a", timed("Europe/Tallinn", "2026-06-01T10:00", 60))]));
    let zone = components(&lines(&text), "VTIMEZONE").remove(0);
    let daylight = components(&zone, "DAYLIGHT").remove(0);
    assert_eq!(only(&daylight, "DTSTART").value, "19700329T030000");
    assert_eq!(only(&daylight, "RRULE").value, "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
    assert_eq!(only(&daylight, "TZOFFSETTO").value, "+0300");
    let standard = components(&zone, "STANDARD").remove(0);
    assert_eq!(only(&standard, "DTSTART").value, "19701025T040000");
    assert_eq!(n_observances(vec![timed("Pacific/Auckland", "2026-06-01T10:00", 60)]), (1, 1));
    assert_eq!(n_observances(vec![timed("Asia/Gaza", "2090-06-01T10:00", 60)]), (1, 1));
}

#[test]
fn a_zone_without_summer_time_has_one_observance() {
    assert_eq!(n_observances(vec![timed("Asia/Kathmandu", "2026-06-01T10:00", 60)]), (1, 0));
    assert_eq!(n_observances(vec![timed("America/Sao_Paulo", "2026-06-01T10:00", 60)]), (1, 0));
}

#[test]
fn a_zone_whose_rule_came_later_has_the_changes_before_it_one_by_one() {
    // Summer time when 2017 begins, and until 2019 three ways out of it and two back into it.
    let slots = vec![
        timed("America/Sao_Paulo", "2018-12-01T10:00", 60),
        timed("America/Sao_Paulo", "2019-12-01T10:00", 60),
    ];
    let (n_standard, n_daylight) = n_observances(slots.clone());
    assert_eq!((n_standard, n_daylight), (3, 3));
    check(sessions(slots));
}

#[test]
fn a_rule_that_recurrence_cannot_express_is_written_change_by_change() {
    let text = whole_feed(&site(vec![session("a", timed("Africa/Cairo", "2026-06-01T10:00", 60))]));
    assert!(!text.contains("RRULE"));
    assert!(!text.contains("RDATE"));
}

#[test]
fn times_in_utc_need_no_vtimezone() {
    let text = whole_feed(&site(vec![session("a", timed("UTC", "2026-06-01T10:00", 60))]));
    assert!(text.contains("\r\nDTSTART:20260601T100000Z\r\nDTEND:20260601T110000Z\r\n"));
    assert!(!text.contains("VTIMEZONE"));
}

#[test]
fn the_second_of_two_equal_local_times_is_told_in_utc() {
    let second = date(2026, 10, 25).at(3, 30, 0, 0);
    let tz = TimeZone::get("Europe/Tallinn").unwrap();
    let start = tz.to_ambiguous_zoned_datetime(second);
    assert!(matches!(start.offset(), AmbiguousOffset::Fold { .. }));
    let start = start.later().unwrap();
    let end = &start + SignedDuration::from_hours(1);
    let session = session("a", Slot::timed(start, &end).unwrap());
    assert!(whole_feed(&site(vec![session.clone()])).contains("\r\nDTSTART:20261025T013000Z\r\n"));
    check(vec![session]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_sessions_in_any_zone_have_the_instants_of_jiff(
        name in prop::sample::select(jiff::tz::db().available().map(|name| name.to_string()).collect::<Vec<_>>()),
        starts in prop::collection::vec(1_000_000_000_i64..3_000_000_000, 1..5),
    ) {
        let tz = TimeZone::get(&name).unwrap();
        let slots = starts.iter().map(|start| {
            let start = Timestamp::from_second(*start).unwrap().to_zoned_datetime(tz.clone());
            let end = &start + SignedDuration::from_mins(90);
            Slot::timed(start, &end).unwrap()
        });
        check(sessions(slots.collect()));
    }
}

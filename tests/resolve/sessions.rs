//! Sessions: when they are, what they say themselves and what their series says for all.

use std::num::NonZeroU32;

use kava::load::schema::{Duration, EndYaml, LanguageText, Moment, SessionDefaults, SessionYaml};
use kava::model::{Absence, Attendance, Phase, SpokenLanguage, Status};
use kava::source::SourcePath;

use crate::builder::{Project, bare, day, errors, from, id, instant, local, on, plain, shown};

fn hours(n: u32) -> Duration {
    Duration { minutes: 60 * n }
}

#[test]
fn a_session_that_ends_before_it_starts_is_told_with_both_ends() {
    let mut session = from("s", "2026-07-01T10:00");
    session.end = Some(EndYaml::Moment(local("2026-07-01T09:00")));
    let told = Project::new().series("a", vec![session], |_| {}).told("session-ends-first");
    assert_eq!(told.message.english(), "the session ends before it starts");
    assert_eq!(shown(&told.place), "content/schedule/a.yaml: sessions[0].end");
    assert_eq!(shown(&told.also[0].0), "content/schedule/a.yaml: sessions[0].start");
    assert_eq!(told.also[0].1.english(), "starts here");
    assert_eq!(
        told.hint.english(),
        "write an end after 10:00, or leave `end` out and give `duration`"
    );
}

#[test]
fn a_session_without_length_is_an_error() {
    let mut session = from("s", "2026-07-01T10:00");
    session.end = Some(EndYaml::Time(jiff::civil::time(10, 0, 0, 0)));
    let told = Project::new().series("a", vec![session], |_| {}).told("session-ends-first");
    assert_eq!(told.message.english(), "the session ends at once");
}

#[test]
fn a_session_has_either_a_date_or_a_start() {
    let project = |session| Project::new().series("a", vec![session], |_| {});
    let neither = project(bare("s")).told("session-needs-date");
    assert_eq!(shown(&neither.place), "content/schedule/a.yaml: sessions[0]");
    let both = SessionYaml { date: Some(day("2026-07-01")), ..from("s", "2026-07-01T10:00") };
    let both = project(both).told("session-needs-date");
    assert_eq!(shown(&both.place), "content/schedule/a.yaml: sessions[0].start");
    assert_eq!(shown(&both.also[0].0), "content/schedule/a.yaml: sessions[0].date");
}

#[test]
fn a_start_needs_one_end() {
    let project = |session| Project::new().series("a", vec![session], |_| {});
    project(from("s", "2026-07-01T10:00")).told("session-needs-end");
    let mut twice = from("s", "2026-07-01T10:00");
    twice.end = Some(EndYaml::Time(jiff::civil::time(12, 0, 0, 0)));
    twice.own.duration = Some(hours(2));
    let told = project(twice).told("session-ends-twice");
    assert_eq!(shown(&told.place), "content/schedule/a.yaml: sessions[0].duration");
    assert_eq!(shown(&told.also[0].0), "content/schedule/a.yaml: sessions[0].end");
}

#[test]
fn an_own_end_wins_over_the_usual_duration() {
    let mut own = from("s", "2026-07-01T10:00");
    own.end = Some(EndYaml::Time(jiff::civil::time(11, 0, 0, 0)));
    let site = Project::new()
        .series("a", vec![own, from("t", "2026-07-02T10:00")], |file| {
            file.defaults.duration = Some(hours(3));
        })
        .whole();
    assert_eq!(site.sessions["s"].slot.ends_at(), instant("2026-07-01T08:00:00Z"));
    assert_eq!(site.sessions["t"].slot.ends_at(), instant("2026-07-02T10:00:00Z"));
}

#[test]
fn days_go_from_the_first_to_the_last() {
    let two = SessionYaml { last_date: Some(day("2026-07-02")), ..on("s", "2026-07-01") };
    let whole_day = SessionYaml { all_day: true, ..on("t", "2026-08-01") };
    let site = Project::new().series("a", vec![two, whole_day], |_| {}).whole();
    assert_eq!(site.sessions["s"].slot.last_day(), day("2026-07-02"));
    assert!(site.sessions["s"].slot.is_to_be_announced());
    assert!(!site.sessions["t"].slot.is_to_be_announced());
    assert_eq!(site.sessions["s"].status, Status::Confirmed);

    let wrong = SessionYaml { last_date: Some(day("2026-06-30")), ..on("s", "2026-07-01") };
    let told = Project::new().series("a", vec![wrong], |_| {}).told("session-ends-first");
    assert_eq!(shown(&told.place), "content/schedule/a.yaml: sessions[0].last_date");
}

#[test]
fn what_belongs_to_days_does_not_go_with_a_start_and_the_other_way_round() {
    let project = |session| Project::new().series("a", vec![session], |_| {});
    let end = Some(EndYaml::Time(jiff::civil::time(12, 0, 0, 0)));
    project(SessionYaml { end, ..on("s", "2026-07-01") }).told("session-needs-start");
    let start = from("s", "2026-07-01T10:00");
    project(SessionYaml { all_day: true, ..start.clone() }).told("session-all-day-with-start");
    project(SessionYaml { last_date: Some(day("2026-07-02")), ..start }).told("session-needs-end");
}

#[test]
fn the_same_id_in_two_files_is_told_with_both() {
    let told = Project::new()
        .series("a", vec![on("s", "2026-07-01")], |_| {})
        .series("b", vec![on("t", "2026-07-01"), on("s", "2026-07-02")], |_| {})
        .told("duplicate-id");
    assert_eq!(shown(&told.place), "content/schedule/b.yaml: sessions[1].id");
    assert_eq!(shown(&told.also[0].0), "content/schedule/a.yaml: sessions[0].id");
}

#[test]
fn sessions_of_a_series_are_numbered_in_order_of_time() {
    let own = SessionYaml { title: Some(plain("Lõpupidu")), ..on("pidu", "2026-09-01") };
    let site = Project::new()
        .series("a", vec![on("hiline", "2026-08-01"), on("varane", "2026-07-01"), own], |_| {})
        .series("b", vec![on("ainus", "2026-07-15")], |_| {})
        .whole();
    let titles: Vec<&str> =
        site.sessions.values().map(|session| session.title.original().1.as_str()).collect();
    assert_eq!(titles, ["Kohtumine 1", "Kohtumine", "Kohtumine 2", "Lõpupidu"]);
    let ids: Vec<&str> = site.sessions.keys().map(kava::model::Id::as_str).collect();
    assert_eq!(ids, ["varane", "ainus", "hiline", "pidu"]);
    assert_eq!(site.series["a"].sessions.len(), 3);
}

#[test]
fn a_session_takes_from_its_series_what_it_does_not_say_itself() {
    let own = SessionDefaults { people: Some(vec![id("teine")]), ..SessionDefaults::default() };
    let site = Project::new()
        .person("esimene", |_| {})
        .person("teine", |_| {})
        .topic("teema", 1)
        .series(
            "a",
            vec![on("s", "2026-07-01"), SessionYaml { own, ..on("t", "2026-07-02") }],
            |file| {
                file.defaults.people = Some(vec![id("esimene")]);
                file.defaults.topics = Some(vec![id("teema")]);
            },
        )
        .whole();
    assert_eq!(site.sessions["s"].people[0].as_str(), "esimene");
    assert_eq!(site.sessions["t"].people[0].as_str(), "teine");
    assert_eq!(site.sessions["t"].topics[0].as_str(), "teema");
}

#[test]
fn languages_and_places_are_those_of_the_series_too() {
    let (spoken, signed) = (SpokenLanguage::Estonian, SpokenLanguage::EstonianSign);
    let own = SessionDefaults {
        languages: Some(vec![spoken, signed]),
        capacity: NonZeroU32::new(8),
        ..SessionDefaults::default()
    };
    let site = Project::new()
        .series(
            "a",
            vec![on("s", "2026-07-01"), SessionYaml { own, ..on("t", "2026-07-02") }],
            |file| {
                file.defaults.languages = Some(vec![spoken]);
                file.defaults.capacity = NonZeroU32::new(24);
            },
        )
        .whole();
    let said = |id: &str| (site.sessions[id].languages.clone(), site.sessions[id].capacity);
    assert_eq!(said("s"), (vec![spoken], NonZeroU32::new(24)));
    assert_eq!(said("t"), (vec![spoken, signed], NonZeroU32::new(8)));
}

#[test]
fn an_unknown_id_of_the_defaults_is_told_once() {
    let told = Project::new()
        .person("esimene", |_| {})
        .series("a", vec![on("s", "2026-07-01"), on("t", "2026-07-02")], |file| {
            file.defaults.people = Some(vec![id("esimine")]);
        })
        .told("unknown-id");
    assert_eq!(told.message.english(), "there is no person `esimine`");
    assert_eq!(told.hint.english(), "did you mean `esimene`?");
    assert_eq!(shown(&told.place), "content/schedule/a.yaml: defaults.people[0]");
}

#[test]
fn an_id_whose_file_could_not_be_read_is_no_second_fault() {
    let mut project = Project::new().series("a", vec![on("s", "2026-07-01")], |file| {
        file.defaults.people = Some(vec![id("katki")]);
        file.defaults.registration = Some(id("labor"));
    });
    project.written.absent.add_file(
        "people",
        "katki",
        SourcePath::new("content/x"),
        Absence::Faulty,
    );
    project.written.absent.add_file(
        "",
        "registration",
        SourcePath::new("content/x"),
        Absence::Faulty,
    );
    let (site, report) = project.resolved();
    assert_eq!(errors(&report), [""; 0]);
    assert!(site.is_some_and(|site| site.sessions["s"].people.is_empty()));
}

#[test]
fn a_session_in_a_room_may_have_its_place_announced_later() {
    let site = Project::new()
        .series("a", vec![on("s", "2026-07-01")], |file| {
            file.defaults.attendance = Some(Attendance::InPerson);
        })
        .whole();
    assert_eq!(site.sessions["s"].attendance, Attendance::InPerson);
    assert_eq!(site.sessions["s"].venue, None);
}

#[test]
fn the_zone_is_that_of_the_series_the_programme_or_the_site() {
    let site = Project::new()
        .programme(
            "p",
            (crate::builder::rough("2026-01-01"), crate::builder::rough("2026-12-31")),
            |front| {
                front.time_zone = Some("Europe/London".to_owned());
            },
        )
        .series("a", vec![from("site", "2026-07-01T10:00")], |file| {
            file.defaults.duration = Some(hours(1));
        })
        .series("b", vec![from("cohort", "2026-07-01T10:00")], |file| {
            file.defaults.duration = Some(hours(1));
            file.programme = Some(id("p"));
        })
        .series("c", vec![from("own", "2026-07-01T10:00")], |file| {
            file.defaults.duration = Some(hours(1));
            file.programme = Some(id("p"));
            file.time_zone = Some("Asia/Tokyo".to_owned());
        })
        .whole();
    assert_eq!(site.sessions["site"].slot.starts_at(), instant("2026-07-01T07:00:00Z"));
    assert_eq!(site.sessions["cohort"].slot.starts_at(), instant("2026-07-01T09:00:00Z"));
    assert_eq!(site.sessions["own"].slot.starts_at(), instant("2026-07-01T01:00:00Z"));
}

#[test]
fn the_last_change_is_that_of_the_session_or_the_file() {
    let changed = SessionYaml { updated: Some(day("2026-03-03")), ..on("s", "2026-07-01") };
    let site = Project::new()
        .series("a", vec![changed, on("t", "2026-07-02")], |file| {
            file.updated = Some(day("2026-02-02"));
        })
        .series("b", vec![on("u", "2026-09-02")], |_| {})
        .whole();
    assert_eq!(site.sessions["s"].updated, Some(instant("2026-03-03T00:00:00Z")));
    assert_eq!(site.sessions["t"].updated, Some(instant("2026-02-02T00:00:00Z")));
    assert_eq!(site.sessions["u"].updated, None);
}

#[test]
fn a_session_is_coming_under_way_or_past() {
    let project = |now| {
        Project::new()
            .at(now)
            .series("a", vec![from("s", "2026-07-01T10:00")], |file| {
                file.defaults.duration = Some(hours(1));
            })
            .whole()
            .sessions["s"]
            .phase
    };
    assert_eq!(project("2026-07-01T06:59:59Z"), Phase::Coming);
    assert_eq!(project("2026-07-01T07:00:00Z"), Phase::Underway);
    assert_eq!(project("2026-07-01T08:00:00Z"), Phase::Past);
}

#[test]
fn every_fault_of_a_series_is_told_in_one_run() {
    let mut session = from("s", "2026-03-29T03:30");
    session.end = Some(EndYaml::Moment(local("2026-10-25T03:30")));
    let german = [("de".to_owned(), "Treffen".to_owned()), ("et".to_owned(), "Kokku".to_owned())];
    session.title = Some(LanguageText::ByLanguage(german.into_iter().collect()));
    let (_, report) = Project::new()
        .series(
            "a",
            vec![
                session,
                SessionYaml { start: Some(Moment(local("2026-07-01T10:00"))), ..bare("t") },
            ],
            |file| {
                file.programme = Some(id("puudub"));
            },
        )
        .resolved();
    assert_eq!(
        errors(&report),
        ["unknown-id", "unknown-language", "time-in-gap", "time-in-fold", "session-needs-end"]
    );
}

#[test]
fn a_place_that_could_not_be_read_is_no_second_fault() {
    let mut project = Project::new().series("a", vec![on("s", "2026-07-01")], |file| {
        file.defaults.place = Some(id("raekoda"));
    });
    let again = project.clone().told("unknown-id");
    assert_eq!(again.hint.english(), "the site has no place yet");
    assert_eq!(shown(&again.place), "content/schedule/a.yaml: place");
    project.written.absent.add_part(
        "places",
        "raekoda",
        SourcePath::new("content/site.yaml"),
        Absence::Faulty,
    );
    assert_eq!(errors(&project.resolved().1), [""; 0]);
}

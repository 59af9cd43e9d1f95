//! Rules: expanded to sessions of their own, in local time.

use kava::load::schema::{Duration, RepeatYaml, RuleYaml, When};
use kava::model::Site;

use crate::builder::{Project, day, errors, instant, local, plain, rule, shown};

fn project(rule: RuleYaml) -> Project {
    Project::new().series("a", Vec::new(), |file| {
        file.defaults.duration = Some(Duration { minutes: 60 });
        file.repeat = RepeatYaml::One(Box::new(rule));
    })
}

fn days(site: &Site) -> Vec<String> {
    let shown =
        |session: &kava::model::Session| format!("{} {}", session.id, session.slot.first_day());
    site.sessions.values().map(shown).collect()
}

fn at(start: &str) -> When {
    When::Moment(local(start))
}

#[test]
fn a_rule_makes_one_session_each_at_the_same_local_hour() {
    let site = project(rule("FREQ=MONTHLY;BYDAY=3TH;COUNT=3", at("2023-09-21T15:00"))).whole();
    assert_eq!(days(&site), ["m-1 2023-09-21", "m-2 2023-10-19", "m-3 2023-11-16"]);
    assert_eq!(site.sessions["m-2"].slot.starts_at(), instant("2023-10-19T12:00:00Z"));
    assert_eq!(site.sessions["m-3"].slot.starts_at(), instant("2023-11-16T13:00:00Z"));
    assert_eq!(site.sessions["m-3"].title.original().1, "Kohtumine 3");
}

#[test]
fn a_day_that_is_left_out_renumbers_none() {
    let mut left_out = rule("FREQ=WEEKLY;COUNT=3", at("2023-09-21T15:00"));
    left_out.except = vec![day("2023-09-28")];
    assert_eq!(days(&project(left_out).whole()), ["m-1 2023-09-21", "m-3 2023-10-05"]);
}

#[test]
fn a_day_that_the_rule_does_not_make_cannot_be_left_out() {
    let mut left_out = rule("FREQ=WEEKLY;COUNT=3", at("2023-09-21T15:00"));
    left_out.except = vec![day("2023-09-28"), day("2023-09-29")];
    let told = project(left_out).told("except-without-session");
    assert_eq!(shown(&told.place), "content/schedule/a.yaml: repeat.except[1]");
    assert_eq!(told.hint.english(), "the nearest day that it makes is 2023-09-28");
}

#[test]
fn until_is_understood_as_a_day_a_local_time_and_an_instant() {
    for until in ["20230928", "20230928T150000", "20230928T120000Z"] {
        let rule = rule(&format!("FREQ=WEEKLY;UNTIL={until}"), at("2023-09-21T15:00"));
        assert_eq!(days(&project(rule).whole()), ["m-1 2023-09-21", "m-2 2023-09-28"], "{until}");
    }
}

#[test]
fn ids_and_titles_may_hold_the_number_and_the_day() {
    let mut dated = rule("FREQ=DAILY;COUNT=2", When::Day(day("2023-09-21")));
    dated.id = "paev-{date}".to_owned();
    dated.title = Some(plain("{n}. päev"));
    let site = project(dated).whole();
    assert_eq!(days(&site), ["paev-2023-09-21 2023-09-21", "paev-2023-09-22 2023-09-22"]);
    assert_eq!(site.sessions["paev-2023-09-22"].title.original().1, "2. päev");
    assert!(site.sessions["paev-2023-09-22"].slot.is_to_be_announced());
}

#[test]
fn a_rule_that_cannot_be_used_is_told_in_plain_words() {
    let code_and_hint = |text: &str| {
        let (_, report) = project(rule(text, at("2023-09-21T15:00"))).resolved();
        assert_eq!(errors(&report).len(), 1, "{text}: {:#?}", report.diagnostics());
        let told = report.diagnostics().iter().find(|told| told.code.starts_with("repeat"));
        told.map(|told| (told.code, told.hint.english().to_owned())).unwrap_or_default()
    };
    let example =
        "write a rule such as `FREQ=MONTHLY;BYDAY=3TH;COUNT=6`, every third Thursday, six times";
    assert_eq!(code_and_hint("iga kuu"), ("repeat-rule", example.to_owned()));
    assert_eq!(code_and_hint("COUNT=3"), ("repeat-rule", example.to_owned()));
    assert_eq!(code_and_hint("FREQ=WEEKLY;BYDAY=XX;COUNT=3"), ("repeat-rule", example.to_owned()));
    assert_eq!(code_and_hint("FREQ=WEEKLI;COUNT=3").1, "did you mean `WEEKLY`?");
    assert_eq!(code_and_hint("FREQ=WEEKLY;COUNTS=3").1, "did you mean `COUNT`?");
    assert_eq!(code_and_hint("FREQ=WEEKLY").0, "repeat-endless");
    assert_eq!(code_and_hint("FREQ=DAILY;COUNT=501").0, "repeat-too-many");
    assert_eq!(
        code_and_hint("FREQ=WEEKLY;UNTIL=varsti").1,
        "write the last day as `UNTIL=20271231`"
    );
    assert_eq!(
        code_and_hint("FREQ=WEEKLY;BYDAY=FR;COUNT=3"),
        (
            "repeat-start",
            "the first day that the rule makes is 2023-09-22: write it as `start`".to_owned()
        )
    );
    assert_eq!(code_and_hint("FREQ=DAILY;INTERVAL=60000;COUNT=300").0, "repeat-rule");
    assert_eq!(code_and_hint("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1").0, "repeat-rule");
}

#[test]
fn five_hundred_sessions_are_not_too_many() {
    let site = project(rule("FREQ=DAILY;COUNT=500", When::Day(day("2023-09-21")))).whole();
    assert_eq!(site.sessions.len(), 500);
}

#[test]
fn the_id_of_a_rule_must_differ_from_session_to_session() {
    let with = |id: &str| {
        let mut rule = rule("FREQ=WEEKLY;COUNT=3", at("2023-09-21T15:00"));
        rule.id = id.to_owned();
        project(rule)
    };
    with("mentorlus").told("repeat-id");
    assert_eq!(with("mentorlus-{dte}").told("repeat-id").hint.english(), "did you mean `{date}`?");
    with("Mentorlus {n}").told("bad-id");
}

#[test]
fn a_session_of_a_rule_in_the_gap_of_a_clock_change_is_told() {
    let told = project(rule("FREQ=DAILY;COUNT=3", at("2023-03-25T03:30"))).told("time-in-gap");
    assert!(told.message.english().starts_with("03:30 does not exist on 26 March 2023"));
    assert_eq!(shown(&told.place), "content/schedule/a.yaml: repeat.start");
}

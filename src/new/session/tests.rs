//! A session in series of every shape.

use jiff::civil::date;

use super::*;

fn file() -> SourcePath {
    SourcePath::new("content/schedule/a.yaml")
}

fn session() -> NewSession {
    NewSession {
        id: "uus-1".to_owned(),
        title: Some(Title::Each(vec![
            ("et".to_owned(), "Uus: esimene".to_owned()),
            ("en".to_owned(), "New one".to_owned()),
        ])),
        start: SessionStart::Day(date(2023, 5, 18)),
    }
}

fn plain() -> NewSession {
    NewSession { title: None, ..session() }
}

fn with(text: &str, session: &NewSession) -> String {
    SeriesText::new(&file(), text).with(session).unwrap()
}

#[test]
fn it_stands_behind_those_of_its_day_and_before() {
    let text = "# Sari\ntitle: A\nsessions:\n  # esimene\n  - id: a-1  # siin\n    date: 2023-04-20\n    note: >-\n      pikk\n      jutt\n\n  # teine\n  - id: a-2\n    start: 2023-06-01 10:00\nrepeat: {}\n";
    let expected = text.replace(
        "      jutt\n",
        "      jutt\n  - id: uus-1\n    title: {et: \"Uus: esimene\", en: New one}\n    date: 2023-05-18\n",
    );
    assert_eq!(with(text, &session()), expected);
}

#[test]
fn the_first_stands_above_the_remark_of_the_second() {
    let text = "sessions:  # kõik\n# teine\n- id: a-2\n  date: 2023-06-01\n";
    assert_eq!(
        with(text, &plain()),
        "sessions:  # kõik\n- id: uus-1\n  date: 2023-05-18\n# teine\n- id: a-2\n  date: 2023-06-01\n"
    );
}

#[test]
fn braces_and_brackets_get_their_like() {
    assert_eq!(
        with("sessions:\n  - {id: a-1, date: 2023-04-20}\n", &plain()),
        "sessions:\n  - {id: a-1, date: 2023-04-20}\n  - {id: uus-1, date: 2023-05-18}\n"
    );
    assert_eq!(
        with("sessions: [{id: a-1, date: 2023-04-20}]  # kaks\ntitle: A\n", &plain()),
        "sessions: [{id: a-1, date: 2023-04-20}, {id: uus-1, date: 2023-05-18}]  # kaks\ntitle: A\n"
    );
    assert_eq!(
        with("sessions: [{id: a-1, date: 2023-06-20}]\n", &plain()),
        "sessions: [{id: uus-1, date: 2023-05-18}, {id: a-1, date: 2023-06-20}]\n"
    );
}

#[test]
fn an_empty_list_becomes_one() {
    let item = "  - id: uus-1\n    date: 2023-05-18\n";
    for (text, expected) in [
        (
            "title: A\nsessions: []  # veel ei ole\nkind: meeting\n",
            format!("title: A\nsessions:  # veel ei ole\n{item}kind: meeting\n"),
        ),
        ("sessions:\nkind: meeting\n", format!("sessions:\n{item}kind: meeting\n")),
        ("title: A", format!("title: A\nsessions:\n{item}")),
        ("title: A\nsessions: []", format!("title: A\nsessions:\n{item}")),
    ] {
        assert_eq!(with(text, &plain()), expected, "{text:?}");
    }
}

#[test]
fn lines_end_as_those_of_the_file() {
    let text = "title: A\r\nsessions:\r\n  - id: a-1\r\n    date: 2023-04-20\r\n";
    assert_eq!(with(text, &plain()), format!("{text}  - id: uus-1\r\n    date: 2023-05-18\r\n"));
}

#[test]
fn a_file_in_braces_is_left_to_its_author() {
    assert_eq!(SeriesText::new(&file(), "{title: A, sessions: []}\n").with(&plain()), None);
    assert_eq!(SeriesText::new(&file(), "").with(&plain()), None);
}

#[test]
fn ids_and_titles_count_on() {
    let text = "sessions:\n  - id: a-9\n    title: {et: 9. kohtumine, en: Meeting 9}\n    date: 2023-04-20\n  - id: b\n    date: 2023-04-21\n";
    let series = SeriesText::new(&file(), text);
    let next = |taken: &[&str]| series.next_name("a", date(2023, 5, 18), |id| taken.contains(&id));
    let (id, title) = next(&["a-10"]);
    assert_eq!(id, "a-11");
    assert_eq!(title.unwrap().yaml(), "{et: \"11. kohtumine\", en: Meeting 11}");
}

#[test]
fn without_a_number_the_day_is_the_id() {
    let text = "sessions:\n  - {id: a-2023-04-20, date: 2023-04-20}\n  - {id: suvekool-2023, date: 2023-07-01}\n";
    let series = SeriesText::new(&file(), text);
    let next =
        |taken: &[&str]| series.next_name("a", date(2023, 5, 18), |id| taken.contains(&id)).0;
    assert_eq!(next(&[]), "a-2023-05-18");
    assert_eq!(next(&["a-2023-05-18"]), "a-2023-05-18-2");
}

//! Claims about what a report looks like.

use std::sync::Arc;

use kava::report::{Diagnostic, Report, Style, Tongue, Words, as_json, nearest, printed, words};
use kava::source::{KeyPath, Place, SourcePath, Sources};
use proptest::prelude::*;

fn sources(texts: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::default();
    for (file, text) in texts {
        sources.insert(SourcePath::new(file), Arc::from(*text));
    }
    sources
}

fn value(file: &str, keys: &[&str]) -> Place {
    let path = keys.iter().fold(KeyPath::root(), |path, key| path.key(key));
    Place::Value(SourcePath::new(file), path)
}

fn bytes(file: &str, range: std::ops::Range<usize>) -> Place {
    Place::Bytes(SourcePath::new(file), range)
}

fn report(diagnostics: impl IntoIterator<Item = Diagnostic>) -> Report {
    let mut report = Report::new();
    diagnostics.into_iter().for_each(|diagnostic| report.push(diagnostic));
    report
}

fn plain(diagnostic: Diagnostic, texts: &[(&str, &str)]) -> String {
    printed(&report([diagnostic]), &sources(texts), Style::Plain, Tongue::English)
}

const ROBOTS: &str = "---\ntitle: Robotid\nstart: 2026-07-01 10:00\nend: 2026-07-01 09:00\n---\n";

#[test]
fn both_ends_of_a_contradiction_stand_in_one_excerpt() {
    let diagnostic = Diagnostic::error(
        "session-ends-first",
        value("content/robots.md", &["end"]),
        Words::same("the session ends before it starts"),
    )
    .also(value("content/robots.md", &["start"]), Words::same("starts here"))
    .hint(Words::same("write an end after 10:00"));
    let expected = "\
error[session-ends-first]: the session ends before it starts
 --> content/robots.md:4:6
  |
3 | start: 2026-07-01 10:00
  |        ---------------- starts here
4 | end: 2026-07-01 09:00
  |      ^^^^^^^^^^^^^^^^
  |
  = hint: write an end after 10:00

";
    assert_eq!(plain(diagnostic, &[("content/robots.md", ROBOTS)]), expected);
}

#[test]
fn an_end_in_another_file_has_an_excerpt_of_its_own() {
    let diagnostic =
        Diagnostic::warning("clash", value("a.yaml", &["b"]), Words::same("two at once"))
            .label(Words::same("here"))
            .also(value("b.yaml", &["c"]), Words::same("and there"));
    let expected = "\
warning[clash]: two at once
 --> a.yaml:2:4
  |
2 | b: õõõ
  |    ^^^ here
  |
 ::: b.yaml:1:4
  |
1 | c: 2
  |    - and there

";
    assert_eq!(plain(diagnostic, &[("a.yaml", "a: 1\nb: õõõ\n"), ("b.yaml", "c: 2\n")]), expected);
}

#[test]
fn a_whole_file_has_a_path_and_no_excerpt() {
    let place = Place::File(SourcePath::new("content/site.yaml"));
    let diagnostic = Diagnostic::error("no-site", place, Words::same("there is no `site.yaml`"))
        .also(
            Place::File(SourcePath::new("content/_index.md")),
            Words::same("the home page is there"),
        )
        .hint(Words::same("write one"));
    let expected = "\
error[no-site]: there is no `site.yaml`
 --> content/site.yaml
  = note: the home page is there, in `content/_index.md`
  = hint: write one

";
    assert_eq!(plain(diagnostic, &[]), expected);
}

#[test]
fn a_report_is_sorted_by_file_then_offset_then_severity() {
    let text = "a: 1\nb: 2\n";
    let report = report([
        Diagnostic::note("n", bytes("b.yaml", 0..1), Words::same("fifth")),
        Diagnostic::note("n", bytes("a.yaml", 5..6), Words::same("fourth")),
        Diagnostic::error("e", bytes("a.yaml", 5..6), Words::same("third")),
        Diagnostic::warning("w", bytes("a.yaml", 0..1), Words::same("second")),
        Diagnostic::error("e", Place::File(SourcePath::new("a.yaml")), Words::same("first")),
    ]);
    let text = printed(
        &report,
        &sources(&[("a.yaml", text), ("b.yaml", text)]),
        Style::Plain,
        Tongue::English,
    );
    let told: Vec<_> = text.lines().filter_map(|line| line.split_once("]: ")).collect();
    let messages: Vec<_> = told.into_iter().map(|(_, message)| message).collect();
    assert_eq!(messages, ["first", "second", "third", "fourth", "fifth"]);
}

#[test]
fn a_very_long_line_is_cut_around_the_caret() {
    let text = format!("{} siin {}", "sõna ".repeat(200), "sõna ".repeat(200));
    let start = text.find("siin").unwrap();
    let told = plain(
        Diagnostic::error("e", bytes("a.md", start..start + 4), Words::same("x")),
        &[("a.md", &text)],
    );
    assert!(told.contains("siin"));
    assert!(told.lines().all(|line| line.chars().count() <= 140), "{told}");
}

#[test]
fn carets_stand_under_the_text_behind_tabs() {
    let told = plain(
        Diagnostic::error("e", bytes("a.md", 2..6), Words::same("x")),
        &[("a.md", "\t\tsiin")],
    );
    let lines: Vec<_> = told.lines().collect();
    assert_eq!(lines[3].find("siin"), lines[4].find("^^^^"), "{told}");
}

#[test]
fn line_ends_of_another_system_are_not_shown() {
    let text = "a: 1\r\nb: siin\r\nc: 2\r\n";
    let told = plain(
        Diagnostic::error("e", value("a.yaml", &["b"]), Words::same("x")),
        &[("a.yaml", text)],
    );
    assert!(told.contains(" --> a.yaml:2:4\n  |\n2 | b: siin\n  |    ^^^^\n"), "{told}");
}

#[test]
fn colours_are_there_when_asked_for_alone() {
    let report = report([Diagnostic::error("e", bytes("a.md", 0..1), Words::same("x"))]);
    let sources = sources(&[("a.md", "text")]);
    assert!(printed(&report, &sources, Style::Coloured, Tongue::English).contains('\u{1b}'));
    assert!(!printed(&report, &sources, Style::Plain, Tongue::English).contains('\u{1b}'));
}

#[test]
fn json_names_lines_and_columns_of_both_ends() {
    let diagnostic =
        Diagnostic::warning("clash", value("a.yaml", &["õ"]), Words::same("two \"at\" once"))
            .also(Place::File(SourcePath::new("b.yaml")), Words::same("there"))
            .hint(Words::same("choose"));
    let json =
        as_json(&report([diagnostic]), &sources(&[("a.yaml", "a: 1\nõ: öö\n")]), Tongue::English);
    assert!(json.ends_with("}\n"));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let expected = serde_json::json!({
        "diagnostics": [{
            "code": "clash", "severity": "warning", "message": "two \"at\" once", "label": "", "hint": "choose",
            "place": {"file": "a.yaml", "line": 2, "column": 4, "end_line": 2, "end_column": 6},
            "also": [{
                "file": "b.yaml", "line": null, "column": null, "end_line": null, "end_column": null,
                "label": "there"
            }],
            "rendered": "\
warning[clash]: two \"at\" once
 --> a.yaml:2:4
  |
2 | õ: öö
  |    ^^
  |
  = note: there, in `b.yaml`
  = hint: choose",
        }],
        "errors": 0, "warnings": 1, "notes": 0,
    });
    assert_eq!(json, expected);
}

#[test]
fn the_nearest_word_is_a_slip_of_the_hand_away() {
    let known = ["duration", "date", "draft", "people"];
    assert_eq!(nearest("duratoin", known), Some("duration"));
    assert_eq!(nearest("Draft", known), Some("draft"));
    assert_eq!(nearest("dat", known), Some("date"));
    assert_eq!(nearest("x", ["y"]), None, "another word altogether");
    assert_eq!(nearest("", known), None);
    assert_eq!(nearest("venue", known), None);
}

proptest! {
    #[test]
    fn nothing_that_a_terminal_obeys_is_printed_and_no_range_is_too_wild(
        text in "[\\x00-\\x1f\\x7f-\\xa0a-cä€😀\u{202e}\u{2028}\u{feff}\n\r\t ]{0,60}",
        words in "[\\x00-\\x1f\\x7f-\\x9fa-c\u{202e}]{0,8}",
        ends in proptest::collection::vec((0_usize..120, 0_usize..120), 1..4),
    ) {
        let text = text.as_str();
        let mut diagnostic =
            Diagnostic::error("e", bytes("a.md", ends[0].0..ends[0].0 + ends[0].1), Words::same(words.as_str()))
                .label(Words::same(words.as_str()))
                .hint(Words::same(words.as_str()));
        for (start, length) in &ends[1..] {
            diagnostic = diagnostic.also(bytes("a.md", *start..start + length), Words::same(words.as_str()));
        }
        let report = report([diagnostic]);
        let sources = sources(&[("a.md", text)]);
        let plain = printed(&report, &sources, Style::Plain, Tongue::English);
        prop_assert!(
            plain.chars().all(|letter| letter == '\n' || !letter.is_control()), "{plain:?}"
        );
        let coloured = printed(&report, &sources, Style::Coloured, Tongue::English);
        let escapes = coloured.split('\u{1b}').skip(1);
        for escape in escapes {
            let end = escape.find(|letter: char| !letter.is_ascii_digit() && !"[;".contains(letter));
            prop_assert!(end.is_some_and(|end| escape[end..].starts_with('m')), "{escape:?}");
        }
        prop_assert!(serde_json::from_str::<serde_json::Value>(&as_json(&report, &sources, Tongue::English)).is_ok());
    }
}

#[test]
fn a_report_is_told_in_the_language_of_the_author() {
    let diagnostic = Diagnostic::error(
        "session-ends-first",
        value("content/robots.md", &["end"]),
        words!(en: "the session ends before it starts", et: "kohtumine lõpeb enne, kui algab"),
    )
    .also(value("content/robots.md", &["start"]), words!(en: "starts here", et: "algab siin"))
    .hint(words!(en: "write an end after {start}", et: "kirjuta lõpp pärast {start}", start = "10:00"));
    let expected = "\
viga[session-ends-first]: kohtumine lõpeb enne, kui algab
 --> content/robots.md:4:6
  |
3 | start: 2026-07-01 10:00
  |        ---------------- algab siin
4 | end: 2026-07-01 09:00
  |      ^^^^^^^^^^^^^^^^
  |
  = nõuanne: kirjuta lõpp pärast 10:00

";
    let texts = sources(&[("content/robots.md", ROBOTS)]);
    let report = report([diagnostic]);
    assert_eq!(printed(&report, &texts, Style::Plain, Tongue::Estonian), expected);
    let json = as_json(&report, &texts, Tongue::Estonian);
    assert!(
        json.contains(r#""severity":"error","message":"kohtumine lõpeb enne, kui algab""#),
        "{json}"
    );
}

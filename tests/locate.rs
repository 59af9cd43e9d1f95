//! Claims about finding places in texts.

#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use std::sync::Arc;

use kava::source::{KeyPath, Place, Position, Segment, SourcePath, Sources, located};
use proptest::prelude::*;

/// `sessions[1].start` as a key path.
fn path(written: &str) -> KeyPath {
    let mut path = KeyPath::root();
    for step in written.split('.').filter(|step| !step.is_empty()) {
        let (key, indices) = step.split_once('[').unwrap_or((step, ""));
        if !key.is_empty() {
            path = path.key(key);
        }
        for index in indices.split(['[', ']']).filter(|index| !index.is_empty()) {
            path = path.with(Segment::Index(index.parse().unwrap()));
        }
    }
    path
}

fn sources(file: &str, text: &str) -> (SourcePath, Sources) {
    let file = SourcePath::new(file);
    let mut sources = Sources::default();
    sources.insert(file.clone(), Arc::from(text));
    (file, sources)
}

fn value_in<'a>(file: &str, text: &'a str, at: &str) -> &'a str {
    let (file, sources) = sources(file, text);
    &text[located(&Place::Value(file, path(at)), &sources).unwrap()]
}

fn value<'a>(text: &'a str, at: &str) -> &'a str {
    value_in("content/schedule/a.yaml", text, at)
}

fn key<'a>(text: &'a str, at: &str) -> &'a str {
    let (file, sources) = sources("content/site.yaml", text);
    &text[located(&Place::Key(file, path(at)), &sources).unwrap()]
}

const SCHEDULE: &str = "\
title: {et: Õhtused kohtumised, en: \"Evening meetings\"} # remark
kind: workshop   # remark
empty:
people: [näidis-isik, test-person]
sessions:
  # the first
  - id: üks   # remark
    start: 2026-07-01 10:00   
    note: |
      Ruum muutus.
      Teine rida.
  - id: kaks
    start: '2026-07-02 10:00'
    id: kolm
summary: >-
  Pikk
  tekst
last: a long text
  on two lines
";

#[test]
fn a_scalar_is_found_exactly_without_blanks_and_comments() {
    assert_eq!(value(SCHEDULE, "kind"), "workshop");
    assert_eq!(value(SCHEDULE, "sessions[0].id"), "üks");
    assert_eq!(value(SCHEDULE, "sessions[0].start"), "2026-07-01 10:00");
}

#[test]
fn quotes_belong_to_a_scalar() {
    assert_eq!(value(SCHEDULE, "sessions[1].start"), "'2026-07-02 10:00'");
    assert_eq!(value(SCHEDULE, "title.en"), "\"Evening meetings\"");
    assert_eq!(value("a: 'it''s' # remark", "a"), "'it''s'");
    assert_eq!(value("a: \"a\\\"b\" # \"", "a"), "\"a\\\"b\"");
}

#[test]
fn flow_style_is_found_whole_and_in_parts() {
    assert_eq!(value(SCHEDULE, "title"), "{et: Õhtused kohtumised, en: \"Evening meetings\"}");
    assert_eq!(value(SCHEDULE, "title.et"), "Õhtused kohtumised");
    assert_eq!(value(SCHEDULE, "people"), "[näidis-isik, test-person]");
    assert_eq!(value(SCHEDULE, "people[1]"), "test-person");
}

#[test]
fn a_mapping_or_list_is_its_first_line() {
    assert_eq!(value(SCHEDULE, "sessions[0]"), "id: üks");
    assert_eq!(value(SCHEDULE, "sessions"), "- id: üks");
    assert_eq!(
        value("{a: [1,\n  2], b: 3}\n", "a"),
        "[1,",
        "also in flow style that goes on below"
    );
}

#[test]
fn a_text_of_many_lines_is_its_first_line() {
    assert_eq!(value(SCHEDULE, "sessions[0].note"), "Ruum muutus.");
    assert_eq!(value(SCHEDULE, "summary"), "Pikk");
    assert_eq!(value(SCHEDULE, "last"), "a long text");
}

#[test]
fn a_key_is_found_itself() {
    assert_eq!(key(SCHEDULE, "sessions[1].start"), "start");
    assert_eq!(key(SCHEDULE, "title.en"), "en");
    assert_eq!(key("\"a b\": 1\n", "a b"), "\"a b\"");
}

#[test]
fn a_missing_key_is_shown_at_what_holds_it() {
    assert_eq!(value(SCHEDULE, "sessions[1].end"), "id: kaks");
    assert_eq!(value(SCHEDULE, "title.ru"), "title");
    assert_eq!(value(SCHEDULE, "sessions[9].start"), "sessions");
    assert_eq!(value(SCHEDULE, "kind.et"), "workshop");
    assert_eq!(value("calendar:\n  name: X\n", "calendar.color"), "calendar");
    assert_eq!(value("a: 1\nb: 2\n", "title"), "a: 1");
    assert_eq!(key(SCHEDULE, "sessions[0].nothing"), "id: üks");
}

#[test]
fn an_empty_value_is_shown_at_its_key() {
    assert_eq!(value(SCHEDULE, "empty"), "empty");
    assert_eq!(value(SCHEDULE, "empty.below"), "empty");
}

#[test]
fn of_a_key_that_is_there_twice_the_later_one_is_shown() {
    assert_eq!(value(SCHEDULE, "sessions[1].id"), "kolm");
}

#[test]
fn aliases_are_followed() {
    let text =
        "base: &base\n  kind: x\n  price: {vat: no}\none: *base\ntwo:\n  <<: *base\n  a: 1\n";
    assert_eq!(value(text, "one"), "*base");
    assert_eq!(value(text, "one.price.vat"), "no");
    assert_eq!(value(text, "two.kind"), "x");
}

#[test]
fn front_matter_is_found_in_its_file() {
    for text in [
        "---\ntitle: Õppetöö\nparts:\n- title: A\n---\ntitle: not this\n",
        "\u{feff}---\r\ntitle: Õppetöö\r\nparts:\r\n- title: A\r\n---\r\ntitle: not this\r\n",
    ] {
        assert_eq!(value_in("content/pages/a.md", text, "title"), "Õppetöö");
        assert_eq!(value_in("content/pages/a.md", text, "parts[0].title"), "A");
        assert_eq!(value_in("content/pages/a.md", text, "parts[0]"), "title: A");
        assert_eq!(value_in("content/pages/a.md", text, "summary"), "title: Õppetöö");
    }
}

#[test]
fn a_page_without_front_matter_is_shown_at_its_first_line() {
    assert_eq!(value_in("content/pages/a.md", "# Pealkiri\n\nTekst.", "title"), "# Pealkiri");
    assert_eq!(value_in("content/pages/a.md", "---\n---\nTekst.", "title"), "---");
    assert_eq!(value_in("content/pages/a.md", "", "title"), "");
}

#[test]
fn a_broken_text_is_outlined_up_to_the_fault() {
    assert_eq!(value("kind: workshop\ntitle: [a\nb: }\n", "kind"), "workshop");
}

#[test]
fn a_whole_file_and_an_unknown_file_have_no_range() {
    let (file, sources) = sources("content/a.md", "text");
    assert_eq!(located(&Place::File(file), &sources), None);
    assert_eq!(located(&Place::Bytes(SourcePath::new("content/b.md"), 0..1), &sources), None);
}

#[test]
fn positions_count_characters_from_one() {
    let text = "\u{feff}äö\r\nüks kaks\n";
    assert_eq!(Position::new(text, 5), Position { line: 1, column: 2 });
    let kaks = text.find("kaks").unwrap();
    assert_eq!(Position::new(text, kaks), Position { line: 2, column: 5 });
    assert_eq!(Position::new(text, 999), Position { line: 3, column: 1 });
}

proptest! {
    #[test]
    fn every_place_lies_in_the_text(
        text in "(\u{feff})?(---\r?\n)?([a-c]|ä|: |- |\\[|\\{|\\]|\\}|,|\"|'|&a |\\*a|#|\\||\n|\r\n| ){0,60}",
        at in "[abc](\\[[0-2]\\])?(\\.[abc])?",
        start in 0_usize..200,
        length in 0_usize..200,
    ) {
        for name in ["a.yaml", "a.md"] {
            let (file, sources) = sources(name, &text);
            for place in [
                Place::Value(file.clone(), path(&at)),
                Place::Key(file.clone(), path(&at)),
                Place::Value(file.clone(), KeyPath::root()),
                Place::Bytes(file.clone(), start..start + length),
            ] {
                let range = located(&place, &sources).unwrap();
                prop_assert!(text.get(range.clone()).is_some(), "{place:?} is {range:?}");
            }
        }
    }

    #[test]
    fn a_value_among_any_letters_is_found(before in "[a-zäöüõ€😀 ]{0,20}", line_end in "\r?\n") {
        let text = format!(
            "# {before}{line_end}x: \"{before}\"{line_end}y: 'siin' # {before}{line_end}"
        );
        prop_assert_eq!(value(&text, "y"), "'siin'");
    }
}

//! The bytes of a feed: folding, escaping, and what no text of an author can break.

use ical::IcalParser;
use kava::calendar::{Unreadable, verified};
use kava::model::{Id, Language, Session, Status};
use proptest::prelude::*;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::content::{components, lines, only, unescaped};
use crate::site::{days, session, site, text, timed, whole_feed};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// Texts as rude as an author's clipboard: separators, quotes, line ends, control characters, marks, emoji, blanks.
fn rude_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zõäöüšž]{1,9}",
        2 => Just(" ".to_owned()),
        4 => prop::sample::select(vec![
            ";", ",", "\\", ":", "\"", "\n", "\r\n", "\r", "\\n", "\t", "\u{0}", "\u{7}", "\u{85}",
            "\u{2028}", "\u{a0}", "\u{feff}", "\u{301}", "\u{37e}", "^n", "^'", "👩‍🏫", "🎓", "   ",
            "BEGIN:VEVENT", "END:VCALENDAR",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn rude_session() -> impl Strategy<Value = Session> {
    (rude_text(), rude_text(), rude_text(), any::<bool>()).prop_map(
        |(title, summary, note, is_cancelled)| {
            let mut session = session("a", timed("Europe/Tallinn", "2026-06-01T10:00", 60));
            session.title = text(&title, &title);
            session.summary = Some(text(&summary, &summary));
            session.note = Some(text(&note, &note));
            session.topics = vec![Id::new("meeskond")];
            session.meeting_url = Some("https://kohtumine.example/õ ruum?a=1;b=2,3".to_owned());
            if is_cancelled {
                session.status = Status::Cancelled;
            }
            session
        },
    )
}

/// What must be left of a text: letters without their marks, and what a calendar's syntax is made of.
fn bare(text: &str) -> String {
    text.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .filter(|letter| letter.is_alphanumeric() || ";,\\:\"^".contains(*letter))
        .collect()
}

proptest! {
    #[test]
    fn no_text_breaks_the_bytes_of_a_feed(session in rude_session()) {
        let text = whole_feed(&site(vec![session]));
        prop_assert!(is_nfc(&text));
        prop_assert!(text.ends_with("\r\nEND:VCALENDAR\r\n"));
        prop_assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        prop_assert!(!text.replace("\r\n", "").contains(char::is_control));
        prop_assert!(!text.contains(BYTE_ORDER_MARK));
        for line in text.split_terminator("\r\n") {
            prop_assert!((1..=75).contains(&line.len()), "{}", line);
            prop_assert!(!line.ends_with(char::is_whitespace), "{:?}", line);
            let n_backslashes = line.chars().rev().take_while(|letter| *letter == '\\').count();
            prop_assert_eq!(n_backslashes % 2, 0, "{:?}", line);
        }
        prop_assert!(verified(&text, 1).is_ok());
    }

    #[test]
    fn every_letter_of_a_text_survives(session in rude_session()) {
        let site = site(vec![session.clone()]);
        let event = components(&lines(&whole_feed(&site)), "VEVENT").remove(0);
        let title = session.title.get(Language::Estonian);
        if !bare(title).is_empty() {
            let summary = unescaped(&only(&event, "SUMMARY").value);
            prop_assert!(bare(&summary).ends_with(&bare(title)), "{:?}", summary);
        }
        let description = bare(&unescaped(&only(&event, "DESCRIPTION").value));
        for text in [session.summary, session.note].into_iter().flatten() {
            prop_assert!(description.contains(&bare(text.get(Language::Estonian))));
        }
        let address = &only(&event, "CONFERENCE").value;
        prop_assert_eq!(address, "https://kohtumine.example/%C3%B5%20ruum?a=1;b=2,3");
    }

    #[test]
    fn the_parser_reads_what_was_written(session in rude_session()) {
        let text = whole_feed(&site(vec![session]));
        let calendar = IcalParser::new(text.as_bytes()).next().unwrap().unwrap();
        let written = components(&lines(&text), "VEVENT").remove(0);
        let read = &calendar.events[0].properties;
        prop_assert_eq!(read.len(), written.len());
        for (read, written) in read.iter().zip(&written) {
            prop_assert_eq!(&read.name, &written.name);
            // The parser takes colons at the beginning of a value for delimiters.
            let value = written.value.trim_start_matches(':');
            prop_assert_eq!(read.value.as_deref().unwrap_or_default(), value);
        }
    }
}

#[test]
fn only_backslash_semicolon_comma_and_line_end_are_escaped() {
    let mut session = session("a", timed("Europe/Tallinn", "2026-06-01T10:00", 60));
    session.title = text("a;b,c\\d:e\"f\ng", "");
    let text = whole_feed(&site(vec![session]));
    assert!(text.contains("\r\nSUMMARY:a\\;b\\,c\\\\d:e\"f\\ng\r\n"), "{text}");
}

#[test]
fn commas_between_categories_are_bare_and_those_within_are_escaped() {
    let mut session = session("a", timed("Europe/Tallinn", "2026-06-01T10:00", 60));
    session.topics = vec![Id::new("meeskond")];
    let text = whole_feed(&site(vec![session]));
    assert!(text.contains("\r\nCATEGORIES:Võrgustiku kohtumised,Meeskond\\, juhid\r\n"), "{text}");
}

#[test]
fn two_builds_give_the_same_bytes_and_sessions_stand_in_order() {
    let sessions = || {
        ["c", "b", "a"]
            .map(|id| session(id, timed("Europe/Tallinn", "2026-06-01T10:00", 60)))
            .into_iter()
            .chain([session("z", days("2026-05-30", "2026-05-30", false))])
            .collect::<Vec<_>>()
    };
    let text = whole_feed(&site(sessions()));
    assert_eq!(text, whole_feed(&site(sessions())));
    let uids: Vec<String> = components(&lines(&text), "VEVENT")
        .iter()
        .map(|event| only(event, "UID").value.clone())
        .collect();
    assert_eq!(uids, ["z", "a", "b", "c"].map(|id| format!("{id}@labor.example")));
}

#[test]
fn a_text_that_is_no_whole_feed_is_refused() {
    let text = whole_feed(&site(vec![session("a", days("2026-06-01", "2026-06-01", false))]));
    assert!(verified(&text, 1).is_ok());
    assert!(matches!(verified(&text, 2), Err(Unreadable::Events { expected: 2, found: 1 })));
    assert!(matches!(verified("", 0), Err(Unreadable::Line { number: 1 })));
    let cut = text.replace("END:VCALENDAR\r\n", "");
    assert!(matches!(verified(&cut, 1), Err(Unreadable::Line { .. })));
    let bare_line_feeds = text.replace("\r\n", "\n");
    assert!(matches!(verified(&bare_line_feeds, 1), Err(Unreadable::Line { number: 1 })));
    let nameless = text.replace("UID:a@labor.example\r\n", "");
    assert!(matches!(verified(&nameless, 1), Err(Unreadable::NoUid { number: 1 })));
    let twice = format!("{text}{text}");
    assert!(matches!(verified(&twice, 1), Err(Unreadable::Calendars { found: 2 })));
    assert!(matches!(verified(&text.repeat(2000), 1), Err(Unreadable::TooLarge { .. })));
}

#[test]
fn two_events_with_one_uid_are_refused() {
    let text = whole_feed(&site(vec![
        session("a", days("2026-06-01", "2026-06-01", false)),
        session("b", days("2026-06-01", "2026-06-01", false)),
    ]));
    let same = text.replace("UID:b@", "UID:a@");
    assert!(
        matches!(verified(&same, 2), Err(Unreadable::SameUid { uid }) if uid == "a@labor.example")
    );
}

//! Content lines: a calendar as text, each line folded (RFC 5545, 3.1).

use ical::parser::ical::component::{IcalCalendar, IcalTimeZone, IcalTimeZoneTransitionType};
use ical::property::Property;

/// The most octets of a physical line, without its line end.
pub(super) const WIDTH: usize = 75;

/// The text of a calendar: its properties, its zones, its events, in this order and as they stand.
pub(super) fn written(calendar: &IcalCalendar) -> String {
    let mut out = String::new();
    enclosed(&mut out, "VCALENDAR", &calendar.properties, |out| {
        for zone in &calendar.timezones {
            write_zone(out, zone);
        }
        for event in &calendar.events {
            enclosed(out, "VEVENT", &event.properties, |_| {});
        }
    });
    out
}

fn write_zone(out: &mut String, zone: &IcalTimeZone) {
    enclosed(out, "VTIMEZONE", &zone.properties, |out| {
        for observance in &zone.transitions {
            let name = match observance.transition {
                IcalTimeZoneTransitionType::STANDARD => "STANDARD",
                IcalTimeZoneTransitionType::DAYLIGHT => "DAYLIGHT",
            };
            enclosed(out, name, &observance.properties, |_| {});
        }
    });
}

fn enclosed(
    out: &mut String,
    name: &str,
    properties: &[Property],
    write_inner: impl FnOnce(&mut String),
) {
    write_folded(out, &format!("BEGIN:{name}"));
    for property in properties {
        if let Some(line) = content_line(property) {
            write_folded(out, &line);
        }
    }
    write_inner(out);
    write_folded(out, &format!("END:{name}"));
}

/// `NAME;PARAMETER=value:value`, or nothing for a property without a value.
pub(super) fn content_line(property: &Property) -> Option<String> {
    let value = property.value.as_deref()?;
    let mut line = property.name.clone();
    for (name, values) in property.params.iter().flatten() {
        let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
        line.extend([";", name, "=", &values.join(",")]);
    }
    line.push(':');
    line.push_str(value);
    Some(line)
}

fn quoted(value: &str) -> String {
    if value.contains([',', ';', ':']) { format!("\"{value}\"") } else { value.to_owned() }
}

/// Appends a content line in physical lines of at most [`WIDTH`] octets, each with CRLF; all but the first begin
/// with the blank that a reader takes away again.
fn write_folded(out: &mut String, line: &str) {
    let mut rest = line;
    let mut width = WIDTH;
    while rest.len() > width {
        let (physical, after) = rest.split_at(fold_at(rest, width));
        out.push_str(physical);
        out.push_str("\r\n ");
        rest = after;
        width = WIDTH - 1;
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

/// Where to fold: as far right as fits, but not inside a character, not inside an escape (one client then hides the
/// whole event) and not behind a blank (some parsers trim physical lines). A line of nothing but blanks is folded all
/// the same.
fn fold_at(line: &str, width: usize) -> usize {
    let mut at_most = 0;
    let mut best = 0;
    let mut in_escape = false;
    for (start, letter) in line.char_indices() {
        let end = start + letter.len_utf8();
        if end > width {
            break;
        }
        in_escape = letter == '\\' && !in_escape;
        if in_escape {
            continue;
        }
        at_most = end;
        if !letter.is_whitespace() {
            best = end;
        }
    }
    if best > 0 { best } else { at_most }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn folded(line: &str) -> String {
        let mut out = String::new();
        write_folded(&mut out, line);
        out
    }

    fn unfolded(text: &str) -> String {
        text.strip_suffix("\r\n").unwrap().replace("\r\n ", "")
    }

    #[test]
    fn a_line_of_75_octets_is_not_folded_and_one_of_76_is() {
        assert_eq!(folded(&"a".repeat(75)), format!("{}\r\n", "a".repeat(75)));
        assert_eq!(folded(&"a".repeat(76)), format!("{}\r\n a\r\n", "a".repeat(75)));
    }

    #[test]
    fn a_letter_of_two_octets_moves_to_the_next_line_whole() {
        let line = format!("{}õb", "a".repeat(74));
        assert_eq!(folded(&line), format!("{}\r\n õb\r\n", "a".repeat(74)));
    }

    #[test]
    fn an_escape_moves_to_the_next_line_whole() {
        let line = format!("{}\\nb", "a".repeat(74));
        assert_eq!(folded(&line), format!("{}\r\n \\nb\r\n", "a".repeat(74)));
    }

    #[test]
    fn a_blank_moves_to_the_next_line() {
        let line = format!("{} bc", "a".repeat(74));
        assert_eq!(folded(&line), format!("{}\r\n  bc\r\n", "a".repeat(74)));
    }

    #[test]
    fn a_parameter_is_quoted_only_if_it_must() {
        let params = Some(vec![
            ("A".to_owned(), vec!["x y".to_owned()]),
            ("B".to_owned(), vec!["x, y".to_owned()]),
        ]);
        let property = Property { name: "X".to_owned(), params, value: Some("v".to_owned()) };
        assert_eq!(content_line(&property).unwrap(), "X;A=x y;B=\"x, y\":v");
    }

    proptest! {
        #[test]
        fn folding_is_undone_by_unfolding(line in "[^\r\n]{0,400}") {
            let text = folded(&line);
            prop_assert_eq!(unfolded(&text), line);
            prop_assert!(text.split("\r\n").all(|physical| physical.len() <= WIDTH));
        }

        #[test]
        fn no_fold_splits_an_escape_or_follows_a_blank(
            parts in prop::collection::vec(
                prop_oneof![Just("\\n"), Just("\\\\"), Just("\\,"), Just("õ"), Just("a"), Just("a b"), Just("🎓")],
                0..200,
            ),
        ) {
            let text = folded(&parts.concat());
            let lines: Vec<&str> = text.trim_end_matches("\r\n").split("\r\n").collect();
            for line in &lines[..lines.len() - 1] {
                let n_backslashes = line.chars().rev().take_while(|letter| *letter == '\\').count();
                prop_assert_eq!(n_backslashes % 2, 0);
                prop_assert!(!line.ends_with(char::is_whitespace));
            }
        }
    }
}

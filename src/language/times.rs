//! Times of day, slots, and the instants at which windows open and close.

use jiff::ZonedDateTime;
use jiff::civil::{Date, Time};

use crate::model::{Language, Slot};

use super::{NO_BREAK_SPACE, Value, Wording};

/// `9.00`: Estonian has a full stop and no leading zero (EKI); the others a colon and a zero (ISO 8601, CLDR).
pub(super) fn clock(language: Language, time: Time) -> String {
    hours_and_minutes(language, time.hour(), time.minute())
}

fn hours_and_minutes(language: Language, hour: i8, minute: i8) -> String {
    match language {
        Language::Estonian => format!("{hour}.{minute:02}"),
        Language::English | Language::Russian => format!("{hour:02}:{minute:02}"),
    }
}

/// The slot in full.
pub(super) fn slot(wording: &Wording, slot: &Slot) -> String {
    let (first, last) = (slot.first_day(), slot.last_day());
    match slot.times() {
        Some((start, end)) if first == last => {
            at(wording, &wording.date_with_weekday(first), &time_range(wording, start, end, first))
        }
        Some((start, end)) => {
            let begin =
                at(wording, &wording.date_with_weekday(first), &wording.clock(start.time()));
            let end = at(wording, &wording.date_with_weekday(last), &end_clock(wording, end, last));
            format!("{begin} – {end}")
        }
        None => announced(wording, slot, &days(wording, first, last)),
    }
}

/// The slot for lists.
pub(super) fn slot_short(wording: &Wording, slot: &Slot) -> String {
    let (first, last) = (slot.first_day(), slot.last_day());
    let short = |day: Date| {
        format!("{}{NO_BREAK_SPACE}{}", wording.days.weekday_short(day), wording.date_short(day))
    };
    match slot.times() {
        Some((start, end)) if first == last => {
            at(wording, &short(first), &time_range(wording, start, end, first))
        }
        Some((start, end)) => {
            let begin = at(wording, &short(first), &wording.clock(start.time()));
            format!("{begin} – {}", at(wording, &short(last), &end_clock(wording, end, last)))
        }
        None if first == last => short(first),
        None => format!("{} – {}", short(first), short(last)),
    }
}

/// The time alone.
pub(super) fn slot_time(wording: &Wording, slot: &Slot) -> Option<String> {
    let (first, last) = (slot.first_day(), slot.last_day());
    match slot.times() {
        Some((start, end)) if first == last => Some(time_range(wording, start, end, first)),
        Some((start, end)) => {
            let end =
                at(wording, &wording.days.day_and_month(last), &end_clock(wording, end, last));
            Some(format!("{} – {end}", wording.clock(start.time())))
        }
        None => slot.is_to_be_announced().then(|| wording.text("time-to-be-announced")),
    }
}

/// A day with the time if that is not its beginning.
pub(super) fn instant(wording: &Wording, instant: &ZonedDateTime) -> String {
    let day = wording.date(instant.date());
    if instant.time() == Time::midnight() {
        day
    } else {
        at(wording, &day, &wording.clock(instant.time()))
    }
}

/// The last minute in a window that closes at midnight; else the instant itself.
pub(super) fn deadline(wording: &Wording, closes: &ZonedDateTime) -> String {
    match closes.date().yesterday() {
        Ok(eve) if closes.time() == Time::midnight() => {
            let last_minute = hours_and_minutes(wording.language(), 23, 59);
            at(wording, &wording.date(eve), &last_minute)
        }
        _ => at(wording, &wording.date(closes.date()), &wording.clock(closes.time())),
    }
}

/// A day and a time: `21. jaanuar 2027 kell 10.00`. Fluent would trim the no-break space at the end of a word, so
/// that it stands in the text of the language.
fn at(wording: &Wording, day: &str, time: &str) -> String {
    wording.text_with("date-at-time", &[("date", Value::Text(day)), ("time", Value::Text(time))])
}

fn time_range(wording: &Wording, start: &ZonedDateTime, end: &ZonedDateTime, day: Date) -> String {
    format!("{}–{}", wording.clock(start.time()), end_clock(wording, end, day))
}

/// The end as seen from its last day: midnight is 24.00 of that day, not 0.00 of the next.
fn end_clock(wording: &Wording, end: &ZonedDateTime, last_day: Date) -> String {
    if end.date() > last_day && end.time() == Time::midnight() {
        hours_and_minutes(wording.language(), 24, 0)
    } else {
        wording.clock(end.time())
    }
}

fn days(wording: &Wording, first: Date, last: Date) -> String {
    if first == last {
        return wording.date_with_weekday(first);
    }
    let begin = if first.year() == last.year() {
        format!("{}, {}", wording.weekday(first), wording.days.day_and_month(first))
    } else {
        wording.date_with_weekday(first)
    };
    format!("{begin} – {}", wording.date_with_weekday(last))
}

fn announced(wording: &Wording, slot: &Slot, days: &str) -> String {
    if slot.is_to_be_announced() {
        format!("{days}, {}", wording.text("time-to-be-announced"))
    } else {
        days.to_owned()
    }
}

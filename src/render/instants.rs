//! Instants and days as machines read them (RFC 3339): schedule data and JSON-LD say the same.

use jiff::ZonedDateTime;

use crate::model::{RoughDate, Slot};

/// Start and end of a session, with the offset that holds then; the first and the last day, both in, where there are
/// no times.
pub(super) fn start_and_end(slot: &Slot) -> (String, String) {
    slot.times().map_or_else(
        || (slot.first_day().to_string(), slot.last_day().to_string()),
        |(start, end)| (with_offset(start), with_offset(end)),
    )
}

/// An instant with its offset: `2026-06-04T10:00:00+03:00`.
pub(super) fn with_offset(time: &ZonedDateTime) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// A day, or a month alone while its day is not known: `2026-12` (ISO 8601, reduced precision).
pub(super) fn rough(date: RoughDate) -> String {
    match date {
        RoughDate::Day(day) => day.to_string(),
        RoughDate::Month(first) => first.strftime("%Y-%m").to_string(),
    }
}

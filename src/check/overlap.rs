//! Sessions that take place at the same time.

use crate::model::{Session, Status};
use crate::source::Place;

/// The pairs of sessions that overlap in time, the earlier one first. Cancelled sessions are none.
///
/// `sessions` are in order of time. Those whose times are to be announced overlap with nothing.
pub(super) fn overlapping<'a>(sessions: &[&'a Session]) -> Vec<(&'a Session, &'a Session)> {
    let known = |session: &&&Session| takes_place(session) && !session.slot.is_to_be_announced();
    let known: Vec<&Session> = sessions.iter().filter(known).copied().collect();
    let mut pairs = Vec::new();
    for (position, earlier) in known.iter().enumerate() {
        let end = earlier.slot.ends_at();
        let later = &known[position + 1..];
        pairs.extend(
            later
                .iter()
                .take_while(|later| later.slot.starts_at() < end)
                .map(|later| (*earlier, *later)),
        );
    }
    pairs
}

/// Whether a session is not cancelled.
pub(super) fn takes_place(session: &Session) -> bool {
    session.status != Status::Cancelled
}

/// Where the author wrote when a session is.
pub(super) fn when(session: &Session) -> Place {
    let (file, path) = &session.source;
    let is_timed = session.slot.times().is_some();
    Place::Value(file.clone(), path.key(if is_timed { "start" } else { "date" }))
}

/// When a session is, for people: `2026-05-18 10:00 to 12:30`, in its own zone.
pub(super) fn told(session: &Session) -> String {
    match session.slot.times() {
        Some((start, end)) if start.date() == end.date() => {
            format!("{} to {}", start.strftime("%Y-%m-%d %H:%M"), end.strftime("%H:%M"))
        }
        Some((start, end)) => {
            format!("{} to {}", start.strftime("%Y-%m-%d %H:%M"), end.strftime("%Y-%m-%d %H:%M"))
        }
        None if session.slot.first_day() == session.slot.last_day() => {
            session.slot.first_day().to_string()
        }
        None => format!("{} to {}", session.slot.first_day(), session.slot.last_day()),
    }
}

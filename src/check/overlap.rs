//! Sessions that take place at the same time.

use crate::model::{Session, Status};
use crate::report::{Words, words};
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
pub(super) fn told(session: &Session) -> Words {
    let (first, last) = match session.slot.times() {
        Some((start, end)) => {
            let form = if start.date() == end.date() { "%H:%M" } else { "%Y-%m-%d %H:%M" };
            (start.strftime("%Y-%m-%d %H:%M").to_string(), end.strftime(form).to_string())
        }
        None => (session.slot.first_day().to_string(), session.slot.last_day().to_string()),
    };
    if first == last {
        return Words::same(first);
    }
    words!(en: "{first} to {last}", et: "{first} kuni {last}")
}

/// The same with the id in front, to tell it from another session.
pub(super) fn told_with_id(session: &Session) -> Words {
    let (id, when) = (&session.id, told(session));
    words!(in when; en: "`{id}`: {when}", et: "`{id}`: {when}")
}

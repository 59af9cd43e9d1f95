//! The next instant at which a page would differ.

use jiff::Timestamp;

use crate::model::{Phase, Programme, Registration, RegistrationState, Session};

use super::parts::Parts;
use super::time;

/// The next instant after `now` at which a state changes: a window opens, begins to close or closes, a session or
/// a cohort begins or ends. Nothing if none will ever change.
///
/// The state at `now` decides what can change next, so that the answer is a change and no mere instant.
pub(super) fn true_until(parts: &Parts) -> Option<Timestamp> {
    let registrations = parts.registrations.values().filter_map(of_registration);
    let sessions = parts.schedule.sessions.values().filter_map(of_session);
    let programmes = parts.programmes.values().filter_map(of_programme);
    registrations.chain(sessions).chain(programmes).min()
}

fn of_registration(registration: &Registration) -> Option<Timestamp> {
    let window = &registration.window;
    match registration.state {
        RegistrationState::NotYetOpen => window.opens().map(jiff::ZonedDateTime::timestamp),
        RegistrationState::Open(_) => window.closes_soon_from().map(|from| from.timestamp()),
        RegistrationState::ClosingSoon(_)
        | RegistrationState::Full
        | RegistrationState::Waitlist(_) => window.closes().map(jiff::ZonedDateTime::timestamp),
        RegistrationState::Closed => None,
    }
}

fn of_session(session: &Session) -> Option<Timestamp> {
    match session.phase {
        Phase::Coming => Some(session.slot.starts_at()),
        Phase::Underway => Some(session.slot.ends_at()),
        Phase::Past => None,
    }
}

fn of_programme(programme: &Programme) -> Option<Timestamp> {
    let day = match programme.phase {
        Phase::Coming => programme.starts.first_day(),
        Phase::Underway => programme.ends.last_day().tomorrow().ok()?,
        Phase::Past => return None,
    };
    time::day_start(day, &programme.zone).ok().map(|start| start.timestamp())
}

//! A session as `EducationEvent`.

use std::num::NonZeroU32;

use crate::model::{Attendance, ChangeKind, Price, Session, Status};
use crate::render::instants::start_and_end;

use super::node::Node;
use super::{Subject, offer, people, place, programme};

/// A session, with when it was before it moved, where that is known.
pub(super) fn event(subject: Subject<'_>, session: &Session) -> Node {
    let Subject { site, language, .. } = subject;
    let (starts, ends) = start_and_end(&session.slot);
    let series = &site.series[&session.series];
    let cohort = session.programme.as_ref().map(|id| &site.programmes[id]);
    let summary = session.summary.as_ref().or(series.summary.as_ref());
    let price = site.price_of(session);
    let in_series = Node::new("EventSeries").with("name", series.title.get(language).as_str());
    let in_cohort = cohort.map(|it| programme::instance_of(subject, it));
    Node::at("EducationEvent", subject, &session.addresses)
        .with("name", session.title.get(language).as_str())
        .maybe("description", summary.map(|text| text.get(language).as_str()))
        .with("startDate", starts)
        .with("endDate", ends)
        .with("eventStatus", status(session.status))
        .all("previousStartDate", previous_starts(subject, session))
        .with("eventAttendanceMode", attendance(session.attendance))
        .all("location", place::locations(subject, session))
        .maybe("organizer", people::organiser(subject))
        .all(
            "performer",
            session.people.iter().map(|id| people::mention(subject, &site.people[id])),
        )
        .maybe("offers", offer::of_session(subject, session, price))
        .maybe("isAccessibleForFree", price.map(Price::is_free))
        .all("inLanguage", languages(session))
        .maybe("maximumAttendeeCapacity", session.capacity.map(NonZeroU32::get))
        .all("superEvent", [Some(in_series), in_cohort].into_iter().flatten())
}

/// What is spoken there; where that is not said, most likely the language of its title.
fn languages(session: &Session) -> Vec<&'static str> {
    if session.languages.is_empty() {
        return vec![session.title.original().0.code()];
    }
    session.languages.iter().map(|language| language.code()).collect()
}

/// When a session that has moved would have begun, the first plan first. What moved and is told to be certain again, or
/// moved within its day and back, has none.
fn previous_starts(subject: Subject<'_>, session: &Session) -> Vec<String> {
    let history = subject.ledger.history(subject.language, session.id.as_str());
    let changes = history.filter(|_| session.status == Status::Moved).map(|it| &it.changes);
    let now = start_and_end(&session.slot).0;
    let mut starts: Vec<String> = Vec::new();
    for change in changes.into_iter().flatten() {
        if let ChangeKind::Moved { from, .. } = &change.kind {
            let start = start_and_end(from).0;
            if start != now && !starts.contains(&start) {
                starts.push(start);
            }
        }
    }
    starts
}

/// There is no word for what will probably take place: it is scheduled.
fn status(status: Status) -> &'static str {
    match status {
        Status::Confirmed | Status::Tentative => "https://schema.org/EventScheduled",
        Status::Moved => "https://schema.org/EventRescheduled",
        Status::Cancelled => "https://schema.org/EventCancelled",
    }
}

fn attendance(attendance: Attendance) -> &'static str {
    match attendance {
        Attendance::Online => "https://schema.org/OnlineEventAttendanceMode",
        Attendance::InPerson => "https://schema.org/OfflineEventAttendanceMode",
        Attendance::Hybrid => "https://schema.org/MixedEventAttendanceMode",
    }
}

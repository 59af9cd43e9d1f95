//! DESCRIPTION: what a session is, with whom, and how to join, as plain text.

use crate::calendar::value::encoded;
use crate::language::Wording;
use crate::model::{Session, Site, Status};

/// The text of DESCRIPTION, in paragraphs. Ends with the address of the session's page.
///
/// The state of a registration is left out, since it changes with time while the entry stays as it is; the address
/// of the registration's page is the same in every state.
pub(super) fn description(site: &Site, session: &Session, wording: &Wording) -> String {
    let paragraphs =
        [news(session, wording), what(site, session, wording), how_to_join(site, session, wording)];
    paragraphs
        .iter()
        .filter(|lines| !lines.is_empty())
        .map(|lines| lines.join("\n"))
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// What differs from what one would expect: a time to come, a change, the author's remark.
fn news(session: &Session, wording: &Wording) -> Vec<String> {
    let mut lines = Vec::new();
    if session.slot.is_to_be_announced() && session.status != Status::Cancelled {
        lines.push(wording.text("calendar-time-to-be-announced"));
    }
    if session.status == Status::Moved {
        lines.push(wording.text("calendar-moved"));
    }
    lines.extend(session.note.as_ref().map(|note| note.get(wording.language()).clone()));
    lines
}

fn what(site: &Site, session: &Session, wording: &Wording) -> Vec<String> {
    let language = wording.language();
    let title = |title: &String| title.trim().to_owned();
    let topics = session
        .topics
        .iter()
        .filter_map(|topic| site.topics.get(topic))
        .map(|topic| title(topic.page.title.get(language)))
        .collect::<Vec<_>>();
    let people = session
        .people
        .iter()
        .filter_map(|person| site.people.get(person))
        .map(|person| title(person.page.title.get(language)))
        .collect::<Vec<_>>();
    let mut lines = Vec::new();
    lines.extend(session.summary.as_ref().map(|summary| summary.get(language).clone()));
    lines.extend(labelled(wording, "calendar-topics", &topics.join(", ")));
    lines.extend(labelled(wording, "calendar-people", &people.join(", ")));
    lines
}

/// Nobody is asked to join what does not take place; its page stays.
fn how_to_join(site: &Site, session: &Session, wording: &Wording) -> Vec<String> {
    let language = wording.language();
    let base = &site.settings.base_url;
    let takes_place = session.status != Status::Cancelled;
    let registration = session
        .registration
        .as_ref()
        .and_then(|registration| site.registrations.get(registration))
        .map(|registration| base.absolute(registration.addresses.get(language)));
    let page = base.absolute(session.addresses.get(language));
    [
        ("calendar-video-meeting", session.meeting_url.clone().filter(|_| takes_place)),
        ("calendar-registration", registration.filter(|_| takes_place)),
        ("calendar-more", Some(page)),
    ]
    .into_iter()
    .filter_map(|(key, address)| labelled(wording, key, &encoded(&address?)?))
    .collect()
}

fn labelled(wording: &Wording, key: &str, value: &str) -> Option<String> {
    (!value.is_empty()).then(|| format!("{}: {value}", wording.text(key).trim()))
}

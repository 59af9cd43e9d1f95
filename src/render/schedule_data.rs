//! The schedule as data, for other programs: `ajakava.json`.

use std::num::NonZeroU32;

use serde::Serialize;

use crate::model::{Id, Language, Ledger, Session, Site, Venue};

use super::instants::start_and_end;

/// The schedule in one language.
#[derive(Debug, Serialize)]
struct Schedule<'a> {
    title: &'a str,
    url: String,
    language: &'static str,
    time_zone: String,
    sessions: Vec<Entry<'a>>,
}

/// A session. Times are with offset (RFC 3339); days alone where the time is to be announced.
#[derive(Debug, Serialize)]
struct Entry<'a> {
    id: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    url: String,
    calendar: String,
    series: Named<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    programme: Option<Named<'a>>,
    starts: String,
    ends: String,
    time_zone: String,
    all_day: bool,
    time_to_be_announced: bool,
    status: &'static str,
    phase: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    attendance: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Place<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    languages: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    capacity: Option<NonZeroU32>,
    people: Vec<Named<'a>>,
    topics: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    registration: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    sequence: u32,
}

/// Something with an id and a name.
#[derive(Debug, Serialize)]
struct Named<'a> {
    id: &'a str,
    title: &'a str,
}

/// A place.
#[derive(Debug, Serialize)]
struct Place<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    city: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coordinates: Option<(f64, f64)>,
}

/// The schedule as JSON, ended by a line feed. Sessions are in order of time.
pub(super) fn schedule_data(
    site: &Site,
    ledger: &Ledger,
    language: Language,
) -> Result<Vec<u8>, serde_json::Error> {
    let settings = &site.settings;
    let schedule = Schedule {
        title: settings.title.get(language),
        url: settings.base_url.absolute(site.home.addresses.get(language)),
        language: language.code(),
        time_zone: zone_name(&settings.zone),
        sessions: site
            .sessions
            .values()
            .map(|session| {
                let history = ledger.history(language, session.id.as_str());
                Entry {
                    updated: history.map(|history| history.changed_at.to_string()),
                    sequence: history.map_or(0, |history| history.sequence),
                    ..entry(session, site, language)
                }
            })
            .collect(),
    };
    let mut text = serde_json::to_vec_pretty(&schedule)?;
    text.push(b'\n');
    Ok(text)
}

fn entry<'a>(session: &'a Session, site: &'a Site, language: Language) -> Entry<'a> {
    let base_url = &site.settings.base_url;
    let (starts, ends) = start_and_end(&session.slot);
    Entry {
        id: session.id.as_str(),
        title: session.title.get(language),
        summary: session.summary.as_ref().map(|text| text.get(language).as_str()),
        url: base_url.absolute(session.addresses.get(language)),
        calendar: base_url.absolute(session.calendar_files.get(language)),
        series: Named {
            id: session.series.as_str(),
            title: site.series[&session.series].title.get(language),
        },
        programme: session.programme.as_ref().map(|id| Named {
            id: id.as_str(),
            title: site.programmes[id].page.title.get(language),
        }),
        starts,
        ends,
        time_zone: zone_name(session.slot.zone()),
        all_day: session.slot.times().is_none(),
        time_to_be_announced: session.slot.is_to_be_announced(),
        status: session.status.key(),
        phase: session.phase.key(),
        note: session.note.as_ref().map(|text| text.get(language).as_str()),
        attendance: session.attendance.key(),
        place: session.venue.as_ref().map(|id| place(site, id, language)),
        languages: session.languages.iter().map(|language| language.code()).collect(),
        capacity: session.capacity,
        people: session
            .people
            .iter()
            .map(|id| Named { id: id.as_str(), title: site.people[id].page.title.get(language) })
            .collect(),
        topics: session
            .topics
            .iter()
            .map(|id| Named { id: id.as_str(), title: site.topics[id].page.title.get(language) })
            .collect(),
        registration: session
            .registration
            .as_ref()
            .map(|id| base_url.absolute(site.registrations[id].addresses.get(language))),
        updated: None,
        sequence: 0,
    }
}

fn place<'a>(site: &'a Site, id: &Id<Venue>, language: Language) -> Place<'a> {
    let venue = &site.venues[id];
    Place {
        name: venue.name.get(language),
        city: venue.city.as_ref().map(|text| text.get(language).as_str()),
        address: venue.address.as_ref().map(|text| text.get(language).as_str()),
        coordinates: venue.coordinates,
    }
}

fn zone_name(zone: &jiff::tz::TimeZone) -> String {
    zone.iana_name().unwrap_or("UTC").to_owned()
}

//! VEVENT: a session as an entry of a calendar (RFC 5545, 3.6.1).

use ical::parser::ical::component::IcalEvent;
use ical::property::Property;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

use crate::calendar::description::description;
use crate::calendar::value::{list, plain, text, uri, with};
use crate::calendar::vtimezone::tzid;
use crate::language::Wording;
use crate::model::{Attendance, Language, Session, Site, Slot, Status, Venue};

/// The VEVENT of a session in a language, but for what says how often it has changed.
///
/// A function of the session and of the names that it shows alone: neither the feed nor `now` can change a byte.
/// Instants are true to the second.
pub(super) fn vevent(site: &Site, session: &Session, wording: &Wording) -> IcalEvent {
    let language = wording.language();
    let mut properties = vec![text("UID", &uid_of(site, session, language))];
    properties.extend(times(&session.slot));
    properties.push(text("SUMMARY", &summary(session, wording)));
    properties.push(text("DESCRIPTION", &description(site, session, wording)));
    properties.extend(place(site, session, wording).map(|place| text("LOCATION", &place)));
    properties.extend(venue(site, session).and_then(geo));
    let page = site.settings.base_url.absolute(session.addresses.get(language));
    properties.extend(uri("URL", &page));
    properties.push(categories(site, session, language));
    properties.extend(conference(session, wording));
    properties.push(plain("STATUS", status(session)));
    properties.push(plain("TRANSP", transparency(session)));
    IcalEvent { properties, alarms: Vec::new() }
}

/// When what a subscriber sees last changed, and how often it has.
pub(super) fn revision(changed_at: Timestamp, sequence: u32) -> [Property; 3] {
    let changed_at = utc(changed_at);
    [
        plain("DTSTAMP", changed_at.clone()),
        plain("LAST-MODIFIED", changed_at),
        plain("SEQUENCE", sequence.to_string()),
    ]
}

/// The zone in which the times of a slot are written, if they need one: days do not, nor do times in UTC.
pub(super) fn zone_of(slot: &Slot) -> Option<&TimeZone> {
    let (start, end) = slot.times()?;
    (is_plain(start) && is_plain(end) && tzid(start.time_zone()).is_some())
        .then(|| start.time_zone())
}

/// That of the calendar that it came from, in the site's own language; else one made of its id.
pub(super) fn uid_of(site: &Site, session: &Session, language: Language) -> String {
    let own = session.uid.clone().filter(|_| language == site.settings.default_language());
    own.unwrap_or_else(|| uid(site, session.id.as_str(), language))
}

/// Made of what stays: the id, the domain of the UIDs, and the language where it is not the site's own.
pub(super) fn uid(site: &Site, id: &str, language: Language) -> String {
    let domain = &site.settings.calendar.uid_domain;
    if language == site.settings.default_language() {
        format!("{id}@{domain}")
    } else {
        format!("{id}.{language}@{domain}")
    }
}

/// DTSTART and DTEND.
pub(super) fn times(slot: &Slot) -> [Property; 2] {
    let Some((start, end)) = slot.times() else {
        return days(slot);
    };
    match zone_of(slot).and_then(tzid) {
        Some(name) => [("DTSTART", start), ("DTEND", end)].map(|(property, time)| {
            with(plain(property, time.strftime("%Y%m%dT%H%M%S").to_string()), "TZID", name)
        }),
        None => [plain("DTSTART", utc(start.timestamp())), plain("DTEND", utc(end.timestamp()))],
    }
}

/// Whole days; DTEND is the first day that no longer belongs to it (RFC 5545, 3.6.1).
fn days(slot: &Slot) -> [Property; 2] {
    let after = slot.last_day().tomorrow().unwrap_or(Date::MAX);
    [("DTSTART", slot.first_day()), ("DTEND", after)].map(|(property, day)| {
        with(plain(property, day.strftime("%Y%m%d").to_string()), "VALUE", "DATE")
    })
}

fn utc(instant: Timestamp) -> String {
    instant.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Whether local time and zone alone lead back to the instant: a local time that a clock change repeats means its
/// first occurrence (RFC 5545, 3.3.5), so that the second can only be told in UTC.
pub(super) fn is_plain(time: &ZonedDateTime) -> bool {
    time.time_zone()
        .to_ambiguous_timestamp(time.datetime())
        .compatible()
        .is_ok_and(|instant| instant == time.timestamp())
}

fn summary(session: &Session, wording: &Wording) -> String {
    let title = session.title.get(wording.language());
    if session.status == Status::Cancelled {
        format!("{} {title}", wording.text("calendar-cancelled-prefix").trim())
    } else {
        title.clone()
    }
}

fn venue<'a>(site: &'a Site, session: &Session) -> Option<&'a Venue> {
    site.venues.get(session.venue.as_ref()?)
}

/// Where a session takes place: LOCATION, in words.
pub(super) fn place(site: &Site, session: &Session, wording: &Wording) -> Option<String> {
    let language = wording.language();
    let Some(venue) = venue(site, session) else {
        return (session.attendance == Attendance::Online).then(|| wording.text("calendar-online"));
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in [Some(&venue.name), venue.address.as_ref(), venue.city.as_ref()] {
        // The name may be the city, while the house is not known.
        let part = part.map_or("", |part| part.get(language).trim());
        if !part.is_empty() && !parts.contains(&part) {
            parts.push(part);
        }
    }
    Some(parts.join(", "))
}

/// Latitude and longitude with six decimals, about a decimetre (RFC 5545, 3.8.1.6).
fn geo(venue: &Venue) -> Option<Property> {
    let (latitude, longitude) = venue.coordinates?;
    (latitude.abs() <= 90.0 && longitude.abs() <= 180.0)
        .then(|| plain("GEO", format!("{latitude:.6};{longitude:.6}")))
}

fn categories(site: &Site, session: &Session, language: Language) -> Property {
    let series = site.series.get(&session.series).map(|series| &series.title);
    let topics = session
        .topics
        .iter()
        .filter_map(|topic| site.topics.get(topic))
        .map(|topic| &topic.page.title);
    list("CATEGORIES", series.into_iter().chain(topics).map(|title| title.get(language).as_str()))
}

/// The video meeting (RFC 7986, 5.11), if its link is public.
fn conference(session: &Session, wording: &Wording) -> Option<Property> {
    let property = uri("CONFERENCE", session.meeting_url.as_ref()?)?;
    let property = with(with(property, "VALUE", "URI"), "FEATURE", "VIDEO");
    Some(with(property, "LABEL", &wording.text("calendar-video-meeting")))
}

fn status(session: &Session) -> &'static str {
    match session.status {
        Status::Cancelled => "CANCELLED",
        Status::Tentative => "TENTATIVE",
        Status::Confirmed | Status::Moved if session.slot.is_to_be_announced() => "TENTATIVE",
        Status::Confirmed | Status::Moved => "CONFIRMED",
    }
}

/// Whether the entry makes its time busy: not where nothing takes place, nor all day long for a time not yet known.
fn transparency(session: &Session) -> &'static str {
    if session.status == Status::Cancelled || session.slot.is_to_be_announced() {
        "TRANSPARENT"
    } else {
        "OPAQUE"
    }
}

//! VCALENDAR: a feed that people subscribe to, and a file with one session.

use std::collections::BTreeMap;

use ical::parser::ical::component::{IcalCalendar, IcalTimeZone};
use ical::property::Property;
use jiff::tz::TimeZone;

use crate::calendar::entries::{deadlines, of_session};
use crate::calendar::entry::Entry;
use crate::calendar::line::written;
use crate::calendar::value::{plain, text, uri, with};
use crate::calendar::vevent::zone_of;
use crate::calendar::vtimezone::{Reach, tzid, vtimezone};
use crate::language::Wording;
use crate::model::{Feed, FeedScope, Ledger, Page, SERIES_COLORS, Session, Site, Slot, Text};

/// How often a client should look for changes (RFC 7986, 5.7).
const REFRESH: &str = "PT4H";

/// The text of a feed in a language: UTF-8, CRLF, folded at 75 octets.
///
/// Sessions stand in order of start, then of id, deadlines of registrations in order of time; past and cancelled ones stay, so that a feed never becomes empty.
/// The VEVENT of a session is the same in every feed of its language.
#[must_use]
pub fn feed(site: &Site, ledger: &Ledger, feed: &Feed, wording: &Wording) -> String {
    let entries = if feed.scope == FeedScope::Deadlines {
        deadlines(site, wording)
    } else {
        let mut sessions: Vec<&Session> = feed.scope.sessions(site).collect();
        sessions.sort_by_key(|session| (session.slot.starts_at(), session.id.clone()));
        sessions.into_iter().map(|session| of_session(site, session, wording)).collect()
    };
    let mut calendar = calendar(site, ledger, entries);
    calendar.properties.extend(announcement(site, feed, wording));
    written(&calendar)
}

/// The text of a file with one session, for "add once": it has no name, so that no client makes a calendar of it.
#[must_use]
pub fn session_file(site: &Site, ledger: &Ledger, session: &Session, wording: &Wording) -> String {
    written(&calendar(site, ledger, vec![of_session(site, session, wording)]))
}

fn calendar(site: &Site, ledger: &Ledger, entries: Vec<Entry>) -> IcalCalendar {
    let mut calendar = IcalCalendar::new();
    calendar.properties = vec![
        plain("VERSION", "2.0"),
        text("PRODID", &site.settings.calendar.product_id),
        plain("CALSCALE", "GREGORIAN"),
    ];
    calendar.timezones = vtimezones(entries.iter().map(|entry| &entry.facts.slot));
    calendar.events = entries.into_iter().map(|entry| entry.revised(ledger)).collect();
    calendar
}

/// The zones that occur, in order of name, each once.
fn vtimezones<'a>(slots: impl Iterator<Item = &'a Slot>) -> Vec<IcalTimeZone> {
    let mut zones: BTreeMap<&str, (&TimeZone, Reach)> = BTreeMap::new();
    for slot in slots {
        let Some((zone, name)) = zone_of(slot).and_then(|zone| tzid(zone).map(|name| (zone, name)))
        else {
            continue;
        };
        let reach = Reach { first: slot.starts_at(), last: slot.ends_at() };
        zones
            .entry(name)
            .and_modify(|(_, known)| *known = known.joined(reach))
            .or_insert((zone, reach));
    }
    zones.into_iter().map(|(name, (zone, reach))| vtimezone(name, zone, reach)).collect()
}

/// What a subscriber's calendar shows about the feed itself.
fn announcement(site: &Site, feed: &Feed, wording: &Wording) -> Vec<Property> {
    let (name, about) = name_and_description(site, &feed.scope, wording);
    let mut properties = vec![
        text("NAME", &name),
        text("X-WR-CALNAME", &name),
        text("DESCRIPTION", &about),
        text("X-WR-CALDESC", &about),
    ];
    properties.extend(site.settings.zone.iana_name().map(|zone| text("X-WR-TIMEZONE", zone)));
    properties.extend([
        with(plain("REFRESH-INTERVAL", REFRESH), "VALUE", "DURATION"),
        plain("X-PUBLISHED-TTL", REFRESH),
    ]);
    let address = site.settings.base_url.absolute(feed.addresses.get(wording.language()));
    properties.extend(uri("SOURCE", &address).map(|source| with(source, "VALUE", "URI")));
    let color = match &feed.scope {
        FeedScope::Series(id) => SERIES_COLORS[site.series_color(id)],
        _ => &site.settings.calendar.color,
    };
    properties.push(text("COLOR", color));
    properties
}

/// Both are never empty: where a scope says nothing about itself, the site speaks for it.
fn name_and_description(site: &Site, scope: &FeedScope, wording: &Wording) -> (String, String) {
    let language = wording.language();
    let whole = site.settings.calendar.name.get(language);
    let title = scope.title(site).filter(|_| *scope != FeedScope::All);
    let about = match scope {
        FeedScope::Series(id) => site.series.get(id).and_then(|it| it.summary.as_ref()),
        FeedScope::Programme(id) => summary(site.programmes.get(id).map(|it| &it.page)),
        FeedScope::Person(id) => summary(site.people.get(id).map(|it| &it.page)),
        FeedScope::Topic(id) => summary(site.topics.get(id).map(|it| &it.page)),
        FeedScope::All | FeedScope::Deadlines | FeedScope::Place(_) | FeedScope::City(_) => None,
    };
    let own = (*scope == FeedScope::Deadlines).then(|| wording.text("calendar-deadlines"));
    let name = match title.map(|title| title.get(language)).or(own.as_ref()) {
        // A cohort is often called after the whole: "Labor: Labor 2023" would say it twice.
        Some(title) if title.starts_with(whole) => title.clone(),
        Some(title) => format!("{whole}: {title}"),
        None => whole.clone(),
    };
    let about = about
        .or(site.settings.description.as_ref())
        .map_or_else(|| name.clone(), |about| about.get(language).clone());
    (name, about)
}

fn summary(page: Option<&Page>) -> Option<&Text> {
    page.and_then(|page| page.summary.as_ref())
}

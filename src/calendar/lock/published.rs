//! A lost lock, made anew from the feeds of the last published site, so that SEQUENCE never falls.

use ical::IcalParser;
use ical::parser::ical::component::{IcalCalendar, IcalEvent};
use ical::property::Property;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::calendar::Unreadable;
use crate::calendar::entries::entries;
use crate::calendar::entry::{Entry, Facts, fingerprint};
use crate::calendar::lock::{Lock, Locked};
use crate::calendar::value::unescaped;
use crate::language::Wording;
use crate::model::{History, Language, Site, Slot, Status};

/// The lock with what the text of a published feed adds to it. Of an entry that is there already, the higher
/// SEQUENCE is kept.
///
/// # Errors
/// If the text is no calendar.
pub fn recovered(lock: Lock, site: &Site, feed: &str) -> Result<Lock, Unreadable> {
    let mut lock = lock;
    let mut calendars = 0;
    let known: Vec<Entry> = site
        .settings
        .languages
        .iter()
        .flat_map(|language| entries(site, &Wording::new(*language)))
        .collect();
    for calendar in IcalParser::new(feed.as_bytes()) {
        let calendar: IcalCalendar = calendar?;
        calendars += 1;
        for event in calendar.events {
            let Some((uid, locked)) = locked(&event, site, &known) else { continue };
            // Dropped on purpose: an older feed does not bring it back.
            if lock.retired.contains(&locked.facts.id) {
                continue;
            }
            let is_older = lock
                .entries
                .get(&uid)
                .is_some_and(|other| other.history.sequence >= locked.history.sequence);
            if !is_older {
                lock.entries.insert(uid, locked);
            }
        }
    }
    if calendars == 0 { Err(Unreadable::Calendars { found: 0 }) } else { Ok(lock) }
}

/// What a published VEVENT says; nothing if it is none of ours, without UID or start.
fn locked(event: &IcalEvent, site: &Site, known: &[Entry]) -> Option<(String, Locked)> {
    let value = |name: &str| property(event, name).and_then(|it| it.value.as_deref());
    let uid = unescaped(value("UID")?);
    let sequence = value("SEQUENCE").and_then(|text| text.parse().ok()).unwrap_or(0);
    let stamp = value("LAST-MODIFIED").or_else(|| value("DTSTAMP"));
    let changed_at = stamp.and_then(utc).unwrap_or(site.now);
    let current = known.iter().find(|entry| entry.uid == uid).map(|entry| &entry.facts);
    let (id, language) = match current {
        Some(facts) => (facts.id.clone(), facts.language),
        None => id_and_language(&uid, site)?,
    };
    // Of what another program published it is enough that its UID is known: whatever the site says differently is a
    // change, and a change raises SEQUENCE.
    let slot = slot(event, site, current).or_else(|| Some(current?.slot.clone()))?;
    let status = match value("STATUS") {
        Some("CANCELLED") => Status::Cancelled,
        // Of what has no time yet, the feed says no more.
        Some("TENTATIVE") if slot.is_to_be_announced() => current
            .map(|facts| facts.status)
            .filter(|status| *status != Status::Cancelled)
            .unwrap_or(Status::Confirmed),
        Some("TENTATIVE") => Status::Tentative,
        _ => Status::Confirmed,
    };
    let facts = Facts {
        title: title(&unescaped(value("SUMMARY").unwrap_or_default()), language),
        place: unescaped(value("LOCATION").unwrap_or_default()),
        series: current.map(|facts| facts.series.clone()).unwrap_or_default(),
        id,
        language,
        slot,
        status,
    };
    let history = History { sequence, changed_at, changes: Vec::new() };
    Some((uid, Locked { facts, fingerprint: fingerprint(event, &site.settings), history }))
}

fn property<'a>(event: &'a IcalEvent, name: &str) -> Option<&'a Property> {
    event.properties.iter().find(|property| property.name == name)
}

/// The id and the language of a UID that the site no longer has; nothing if it is not of its form.
fn id_and_language(uid: &str, site: &Site) -> Option<(String, Language)> {
    let settings = &site.settings;
    let local = uid.strip_suffix(&format!("@{}", settings.calendar.uid_domain))?;
    let other = local.rsplit_once('.').and_then(|(id, code)| {
        let language = Language::from_code(code)?;
        (language != settings.default_language()).then(|| (id.to_owned(), language))
    });
    Some(other.unwrap_or_else(|| (local.to_owned(), settings.default_language())))
}

/// The title without the words that a cancelled session begins with.
fn title(summary: &str, language: Language) -> String {
    let prefix = Wording::new(language).text("calendar-cancelled-prefix");
    summary.strip_prefix(prefix.trim()).unwrap_or(summary).trim().to_owned()
}

/// When: with TZID, in UTC or as days. That the time of days is to be announced is said by TRANSP, except of what is
/// cancelled; there the site knows, if it still has the session.
fn slot(event: &IcalEvent, site: &Site, current: Option<&Facts>) -> Option<Slot> {
    let start = property(event, "DTSTART")?;
    let end = property(event, "DTEND")?;
    let text = |property: &Property| property.value.clone();
    let parameter = start.params.iter().flatten().find(|(name, _)| name == "TZID");
    let zone = parameter
        .and_then(|(_, values)| TimeZone::get(values.first()?).ok())
        .or_else(|| current.map(|facts| facts.slot.zone().clone()))
        .unwrap_or_else(|| site.settings.zone.clone());
    let (start, end) = (text(start)?, text(end)?);
    if let (Some(first), Some(after)) = (day(&start), day(&end)) {
        let transparency = property(event, "TRANSP").and_then(|it| it.value.as_deref());
        let is_cancelled = transparency.is_some() && is_cancelled(event);
        let is_to_be_announced = match current {
            Some(facts) if is_cancelled => facts.slot.is_to_be_announced(),
            _ => transparency == Some("TRANSPARENT"),
        };
        return Slot::days(first, after.yesterday().ok()?, zone, is_to_be_announced);
    }
    let zoned = |text: &str| match utc(text) {
        Some(instant) => Some(instant.to_zoned_datetime(zone.clone())),
        None => zone.to_zoned_datetime(DateTime::strptime("%Y%m%dT%H%M%S", text).ok()?).ok(),
    };
    Slot::timed(zoned(&start)?, &zoned(&end)?)
}

fn is_cancelled(event: &IcalEvent) -> bool {
    property(event, "STATUS").and_then(|it| it.value.as_deref()) == Some("CANCELLED")
}

fn day(text: &str) -> Option<Date> {
    if text.len() == 8 { Date::strptime("%Y%m%d", text).ok() } else { None }
}

fn utc(text: &str) -> Option<Timestamp> {
    let civil = DateTime::strptime("%Y%m%dT%H%M%SZ", text).ok()?;
    TimeZone::UTC.to_zoned_datetime(civil).ok().map(|zoned| zoned.timestamp())
}

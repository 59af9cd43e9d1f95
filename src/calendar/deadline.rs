//! VEVENT: an end of the window of a registration as an entry of a calendar (RFC 5545, 3.6.1).

use ical::parser::ical::component::IcalEvent;
use jiff::civil::Time;
use jiff::{ToSpan, ZonedDateTime};

use crate::calendar::entry::{Entry, Facts};
use crate::calendar::value::{list, plain, text, uri};
use crate::calendar::vevent::{times, uid};
use crate::language::{Value, Wording};
use crate::model::{Registration, Site, Slot, Status, WindowEnd};
use crate::source::Place;

/// The entry of an end of a registration's window in a language; nothing if the window has no such end.
///
/// A function of the registration's title, window and page alone: neither its state nor the address of its form is
/// in it, and neither `now` nor a changed form changes a byte. It leaves the time free.
pub(super) fn deadline(
    site: &Site,
    registration: &Registration,
    end: WindowEnd,
    wording: &Wording,
) -> Option<Entry> {
    let language = wording.language();
    let (instant, said) = match end {
        WindowEnd::Opens => {
            let opens = registration.window.opens()?;
            (opens, ("registration-opens", wording.instant(opens)))
        }
        WindowEnd::Closes => {
            let closes = registration.window.closes()?;
            (closes, ("registration-deadline", wording.deadline(closes)))
        }
    };
    let slot = slot(instant, end)?;
    let id = registration.entry_id(end);
    let page = site.settings.base_url.absolute(registration.addresses.get(language));
    let title = registration.title.get(language);
    let summary = format!("calendar-registration-{}", end.key());
    let when = wording.text_with(said.0, &[("date", Value::Text(&said.1))]);
    let about = registration.summary.as_ref().map(|summary| summary.get(language).as_str());
    let description = [Some(when.as_str()), about, Some(page.as_str())];
    let description = description.into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    let uid = uid(site, &id, language);
    let mut properties = vec![text("UID", &uid)];
    properties.extend(times(&slot));
    properties
        .push(text("SUMMARY", &wording.text_with(&summary, &[("title", Value::Text(title))])));
    properties.push(text("DESCRIPTION", &description));
    properties.extend(uri("URL", &page));
    properties.push(list("CATEGORIES", [wording.text("registration").as_str()]));
    properties.push(plain("STATUS", "CONFIRMED"));
    properties.push(plain("TRANSP", "TRANSPARENT"));
    let facts = Facts {
        id,
        language,
        series: String::new(),
        title: title.clone(),
        slot,
        place: String::new(),
        status: Status::Confirmed,
    };
    let (file, key) = registration.source.clone();
    let event = IcalEvent { properties, alarms: Vec::new() };
    Some(Entry { uid, facts, updated: None, source: Place::Key(file, key), event })
}

/// Where the entry stands: the last whole day before a window that closes at midnight, the first of one that opens
/// then; else a quarter of an hour, before the closing or from the opening on.
fn slot(instant: &ZonedDateTime, end: WindowEnd) -> Option<Slot> {
    let zone = instant.time_zone().clone();
    let is_midnight = instant.time() == Time::midnight();
    let day = match end {
        WindowEnd::Opens => Some(instant.date()),
        WindowEnd::Closes => instant.date().yesterday().ok(),
    };
    match (day.filter(|_| is_midnight), end) {
        (Some(day), _) => Slot::days(day, day, zone, false),
        (None, WindowEnd::Opens) => {
            Slot::timed(instant.clone(), &instant.checked_add(15.minutes()).ok()?)
        }
        (None, WindowEnd::Closes) => Slot::timed(instant.checked_sub(15.minutes()).ok()?, instant),
    }
}

//! Days and times of sessions in words.

use jiff::ZonedDateTime;
use jiff::civil::Date;

use crate::language::{Value, Wording};
use crate::model::{Phase, Session, Slot};

use super::context::Context;
use super::contract::{DateView, WhenView};

/// A day.
pub(super) fn date(wording: &Wording, date: Date) -> DateView {
    DateView { iso: date.to_string(), text: wording.date(date) }
}

/// When a session takes place. What is over no longer waits for its time to be announced.
pub(super) fn when(context: Context<'_>, session: &Session) -> WhenView {
    let wording = context.wording;
    let slot = &session.slot;
    let told = told(session);
    let (starts, ends) = match slot.times() {
        Some((start, end)) => (iso(start), iso(end)),
        None => (slot.first_day().to_string(), slot.last_day().to_string()),
    };
    WhenView {
        text: wording.slot(&told),
        short: wording.slot_short(&told),
        starts,
        ends,
        starts_at: iso(&slot.starts_at().to_zoned_datetime(slot.zone().clone())),
        ends_at: iso(&slot.ends_at().to_zoned_datetime(slot.zone().clone())),
        day: slot.first_day().to_string(),
        is_to_be_announced: told.is_to_be_announced(),
        time_text: wording.slot_time(&told),
        zone_note: zone_note(context, slot),
    }
}

/// Says the zone of times that are not those of the site.
fn zone_note(context: Context<'_>, slot: &Slot) -> Option<String> {
    let (start, _) = slot.times()?;
    let here = start.with_time_zone(context.site.settings.zone.clone());
    let zone = slot.zone().iana_name()?;
    (here.offset() != start.offset())
        .then(|| context.wording.text_with("zone-of-time", &[("zone", Value::Text(zone))]))
}

fn told(session: &Session) -> Slot {
    let slot = &session.slot;
    if session.phase == Phase::Past && slot.is_to_be_announced() {
        let days = Slot::days(slot.first_day(), slot.last_day(), slot.zone().clone(), false);
        return days.unwrap_or_else(|| slot.clone());
    }
    slot.clone()
}

/// An instant with its offset, without the name of the zone (RFC 3339): `2027-01-21T10:00:00+02:00`.
pub(super) fn iso(instant: &ZonedDateTime) -> String {
    instant.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

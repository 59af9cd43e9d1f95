//! Slots as a line of the lock: `2023-05-18T10:00:00/2023-05-18T12:30:00 Europe/Tallinn`.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

use crate::calendar::vevent::is_plain;
use crate::model::Slot;

/// Behind days whose times are to be announced.
const TO_BE_ANNOUNCED: &str = " time-to-be-announced";

/// Start and end as local times, or first and last day, both in, with the zone.
pub(super) fn written(slot: &Slot) -> String {
    let zone = slot.zone().iana_name().unwrap_or("UTC");
    if let Some((start, end)) = slot.times() {
        return format!("{}/{} {zone}", time(start), time(end));
    }
    let mark = if slot.is_to_be_announced() { TO_BE_ANNOUNCED } else { "" };
    format!("{}/{} {zone}{mark}", slot.first_day(), slot.last_day())
}

/// A local time; with its offset where the clocks show it for the second time.
fn time(time: &ZonedDateTime) -> String {
    let form = if is_plain(time) { "%Y-%m-%dT%H:%M:%S" } else { "%Y-%m-%dT%H:%M:%S%:z" };
    time.strftime(form).to_string()
}

/// The slot of a text; nothing if it is not of this form.
pub(super) fn read(text: &str) -> Option<Slot> {
    let (text, is_to_be_announced) =
        text.strip_suffix(TO_BE_ANNOUNCED).map_or((text, false), |text| (text, true));
    let (span, zone) = text.split_once(' ')?;
    let (start, end) = span.split_once('/')?;
    let zone = TimeZone::get(zone).ok()?;
    if let (Ok(first), Ok(last)) = (start.parse::<Date>(), end.parse::<Date>())
        && !start.contains('T')
    {
        return Slot::days(first, last, zone, is_to_be_announced);
    }
    let zoned = |text: &str| match text.parse::<Timestamp>() {
        Ok(instant) => Some(instant.to_zoned_datetime(zone.clone())),
        Err(_) => zone.to_zoned_datetime(text.parse::<DateTime>().ok()?).ok(),
    };
    Slot::timed(zoned(start)?, &zoned(end)?)
}

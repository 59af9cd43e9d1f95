//! Days on which nobody is to meet.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::model::{Language, Site, estonian_holidays};
use crate::report::{Words, words};

/// The zone in which the holidays of Estonia hold.
const ESTONIA: &str = "Europe/Tallinn";

/// What a day off is called: one of `holidays` in `site.yaml`, or, in the zone of Estonia, a public holiday. Nothing
/// for a common day.
#[must_use]
pub fn day_off(site: &Site, zone: &TimeZone, day: Date) -> Option<Words> {
    if let Some(name) = site.settings.holidays.get(&day) {
        let Some(name) = name else {
            return Some(
                words!(en: "`holidays` in `site.yaml`", et: "`holidays` failis `site.yaml`"),
            );
        };
        let (english, estonian) = (name.get(Language::English), name.get(Language::Estonian));
        return Some(words!(en: "{english}", et: "{estonian}"));
    }
    if zone.iana_name() != Some(ESTONIA) {
        return None;
    }
    let holiday = estonian_holidays(day.year()).into_iter().find(|holiday| holiday.day == day)?;
    Some(Words::fixed(holiday.english, holiday.estonian))
}

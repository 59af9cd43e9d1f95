//! Days on which offices are closed: the public holidays of Estonia.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::easter::easter_sunday;

/// A day off, by law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicHoliday {
    /// The day.
    pub day: Date,
    /// What it is called in Estonian.
    pub estonian: &'static str,
    /// What it is called in English.
    pub english: &'static str,
}

/// The public holidays of Estonia in a year, in order (Pühade ja tähtpäevade seadus, § 1 and § 2).
#[must_use]
pub fn estonian_holidays(year: i16) -> Vec<PublicHoliday> {
    let easter = easter_sunday(year);
    let after_easter = |days: i64| easter.checked_add(days.days()).unwrap_or(easter);
    let mut holidays = vec![
        holiday(date(year, 1, 1), "uusaasta", "New Year’s Day"),
        holiday(date(year, 2, 24), "iseseisvuspäev", "Independence Day"),
        holiday(after_easter(-2), "suur reede", "Good Friday"),
        holiday(easter, "ülestõusmispühade 1. püha", "Easter Sunday"),
        holiday(date(year, 5, 1), "kevadpüha", "Spring Day"),
        holiday(after_easter(49), "nelipühade 1. püha", "Whit Sunday"),
        holiday(date(year, 6, 23), "võidupüha", "Victory Day"),
        holiday(date(year, 6, 24), "jaanipäev", "Midsummer Day"),
        holiday(date(year, 8, 20), "taasiseseisvumispäev", "Day of Restoration of Independence"),
        holiday(date(year, 12, 24), "jõululaupäev", "Christmas Eve"),
        holiday(date(year, 12, 25), "esimene jõulupüha", "Christmas Day"),
        holiday(date(year, 12, 26), "teine jõulupüha", "Boxing Day"),
    ];
    holidays.sort_by_key(|holiday| holiday.day);
    holidays
}

fn holiday(day: Date, estonian: &'static str, english: &'static str) -> PublicHoliday {
    PublicHoliday { day, estonian, english }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feasts_of_2026_are_those_of_the_estonian_calendar() {
        let days: Vec<String> =
            estonian_holidays(2026).iter().map(|holiday| holiday.day.to_string()).collect();
        assert_eq!(
            days,
            [
                "2026-01-01",
                "2026-02-24",
                "2026-04-03",
                "2026-04-05",
                "2026-05-01",
                "2026-05-24",
                "2026-06-23",
                "2026-06-24",
                "2026-08-20",
                "2026-12-24",
                "2026-12-25",
                "2026-12-26"
            ]
        );
    }
}

//! The day of Easter, on which movable feasts hang.

use jiff::civil::{Date, date};

/// Easter Sunday of a year by the Gregorian calendar: the anonymous computus (Meeus, *Astronomical Algorithms*, chapter 8).
pub(super) fn easter_sunday(year: i16) -> Date {
    let y = i32::from(year);
    let golden = y % 19;
    let (century, of_century) = (y / 100, y % 100);
    let leaps = century / 4;
    let moon = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leaps - moon + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    let (month, day) = (days / 31, days % 31 + 1);
    // March or April, 1 to 31: the computus gives nothing else.
    date(year, i8::try_from(month).unwrap_or(4), i8::try_from(day).unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Years with the earliest, the latest and common days, from the tables of the United States Naval Observatory.
    #[test]
    fn easter_falls_on_the_days_of_the_tables() {
        let known = [
            date(1818, 3, 22),
            date(1943, 4, 25),
            date(1981, 4, 19),
            date(2000, 4, 23),
            date(2008, 3, 23),
            date(2011, 4, 24),
            date(2023, 4, 9),
            date(2024, 3, 31),
            date(2025, 4, 20),
            date(2026, 4, 5),
            date(2027, 3, 28),
            date(2038, 4, 25),
        ];
        for day in known {
            assert_eq!(easter_sunday(day.year()), day);
        }
    }
}

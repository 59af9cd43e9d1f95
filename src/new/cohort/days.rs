//! Days of one year in the next: the same weekday, and not on a holiday.

use std::ops::Range;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::RoughDate;

/// How far days move, in whole weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shift {
    days: i64,
}

impl Shift {
    /// From one beginning to another, to the nearest whole week that does not put the `first` session before the new
    /// beginning. Nothing if the second beginning is not later.
    pub(super) fn between(old: Date, new: Date, first: Date) -> Option<Self> {
        let days = i64::from((new - old).get_days());
        let nearest = Self { days: (days + 3).div_euclid(7) * 7 };
        let later = if nearest.day(first) < new { nearest.further(7) } else { nearest };
        (days > 0).then_some(later)
    }

    /// With more days, or fewer.
    pub(super) fn further(self, days: i64) -> Self {
        Self { days: self.days + days }
    }

    /// A day, moved; the last one of the calendar at most.
    pub(super) fn day(self, day: Date) -> Date {
        day.checked_add(self.days.days()).unwrap_or(Date::MAX)
    }

    /// A day or a month, moved: the month that holds the last day of the old one.
    pub(super) fn rough(self, date: RoughDate) -> RoughDate {
        match date {
            RoughDate::Day(day) => RoughDate::Day(self.day(day)),
            RoughDate::Month(month) => {
                RoughDate::Month(self.day(month.last_of_month()).first_of_month())
            }
        }
    }
}

/// A day or a month as authors write it.
pub(super) fn written(date: RoughDate) -> String {
    match date {
        RoughDate::Day(day) => day.to_string(),
        RoughDate::Month(month) => month.strftime("%Y-%m").to_string(),
    }
}

/// The first day in a text, and where it stands.
pub(super) fn date_in(text: &str) -> Option<(Range<usize>, Date)> {
    const LENGTH: usize = 10;
    (0..text.len().saturating_sub(LENGTH - 1)).find_map(|at| {
        let day = text.get(at..at + LENGTH)?.parse().ok()?;
        Some((at..at + LENGTH, day))
    })
}

/// By how many days each of some spans of days moves to be free, in their order; the first day and the last of each are
/// given. A week later is tried first, then a week earlier, two weeks, and the days near by; one that passes another
/// span is none. What finds no free days does not move.
pub(super) fn made_free(spans: &[(Date, Date)], is_off: impl Fn(Date) -> bool) -> Vec<i64> {
    const TRIES: [i64; 11] = [0, 7, -7, 14, -14, 1, -1, 2, -2, 3, -3];
    let moved = |day: Date, by: i64| day.checked_add(by.days()).unwrap_or(day);
    let mut by: Vec<i64> = Vec::with_capacity(spans.len());
    for (index, span) in spans.iter().enumerate() {
        let is_good = |try_by: &i64| {
            let (first, last) = (moved(span.0, *try_by), moved(span.1, *try_by));
            let is_free = days_of(first, last).all(|day| !is_off(day));
            let keeps_order = spans.iter().enumerate().all(|(other, there)| {
                let there_by = by.get(other).copied().unwrap_or(0);
                let now = (moved(there.0, there_by), moved(there.1, there_by));
                other == index
                    || !(there.0 > span.1 && now.0 <= last || there.1 < span.0 && now.1 >= first)
            });
            is_free && (*try_by == 0 || keeps_order)
        };
        by.push(TRIES.into_iter().find(is_good).unwrap_or(0));
    }
    by
}

/// The days of a span, at most a year of them.
pub(super) fn days_of(first: Date, last: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(first), |day| day.tomorrow().ok())
        .take_while(move |day| *day <= last)
        .take(366)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn weekdays_stay() {
        let first = date(2023, 4, 20);
        let moved = |new| Shift::between(first, new, first).unwrap().day(first);
        assert_eq!(moved(date(2024, 4, 18)), date(2024, 4, 18));
        assert_eq!(moved(date(2024, 4, 20)), date(2024, 4, 25), "not before the beginning");
        assert_eq!(moved(date(2024, 4, 1)), date(2024, 4, 4));
        assert_eq!(Shift::between(first, first, first), None);
    }

    #[test]
    fn the_third_thursday_of_a_month_becomes_that_of_the_next_year() {
        let shift = Shift::between(date(2023, 4, 1), date(2024, 4, 1), date(2023, 4, 20)).unwrap();
        assert_eq!(shift.day(date(2023, 4, 20)), date(2024, 4, 18));
    }

    #[test]
    fn a_month_becomes_the_month_that_holds_its_last_day() {
        let shift = Shift { days: 364 };
        assert_eq!(written(shift.rough(RoughDate::Month(date(2023, 12, 1)))), "2024-12");
    }

    #[test]
    fn a_day_off_gives_way_by_a_week_without_passing_another() {
        let off = |day| day == date(2026, 5, 1);
        let spans = |days: &[Date]| days.iter().map(|day| (*day, *day)).collect::<Vec<_>>();
        let monthly = spans(&[date(2026, 4, 3), date(2026, 5, 1), date(2026, 6, 5)]);
        assert_eq!(made_free(&monthly, off), [0, 7, 0]);
        let weekly = spans(&[date(2026, 4, 24), date(2026, 5, 1), date(2026, 5, 8)]);
        assert_eq!(made_free(&weekly, off), [0, 1, 0]);
        let last = spans(&[date(2026, 4, 10), date(2026, 5, 1), date(2026, 5, 8)]);
        assert_eq!(made_free(&last, off), [0, -7, 0]);
        assert_eq!(made_free(&monthly, |_| true), [0, 0, 0]);
    }

    #[test]
    fn a_day_is_found_in_quotes_and_before_an_hour() {
        assert_eq!(date_in("\"2026-05-01 10:00\""), Some((1..11, date(2026, 5, 1))));
        assert_eq!(date_in("õ 12:30"), None);
    }
}

//! The rhythm of a series: which day comes next.

use jiff::ToSpan;
use jiff::civil::Date;

/// So many days of a rhythm are looked at before it is given up.
const MOST_TRIES: i64 = 60;

/// The day that comes next after days in order of time; nothing if fewer than two make no rhythm.
///
/// The same distance, or the same weekday of each month (the third Thursday), else the same weekday at about the usual
/// distance. A day that is not free gives way to the same weekday of the week after.
#[must_use]
pub fn next_day(days: &[Date], is_free: impl Fn(Date) -> bool) -> Option<Date> {
    let mut days = days.to_vec();
    days.dedup();
    let recent = &days[days.len().saturating_sub(4)..];
    let last = *recent.last()?;
    let gaps: Vec<i64> = recent.windows(2).map(|two| distance(two[0], two[1])).collect();
    let usual = *gaps.last()?;
    let is_even = gaps.iter().all(|gap| *gap == usual);
    let next = match (is_even, months(recent)) {
        (false, Some(months)) => weekday_of_month(last, months)?,
        (false, None) if is_one_weekday(recent) => {
            last.checked_add((median(gaps)? + 3).div_euclid(7).max(1).weeks()).ok()?
        }
        _ => last.checked_add(usual.days()).ok()?,
    };
    let step = if usual < 7 { usual } else { 7 };
    (0..MOST_TRIES)
        .find_map(|n| next.checked_add((n * step).days()).ok().filter(|day| is_free(*day)))
}

fn distance(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

fn is_one_weekday(days: &[Date]) -> bool {
    days.windows(2).all(|two| two[0].weekday() == two[1].weekday())
}

fn median(mut gaps: Vec<i64>) -> Option<i64> {
    gaps.sort_unstable();
    gaps.get(gaps.len() / 2).copied()
}

/// Which of its weekday in its month a day is, from 1.
fn nth(day: Date) -> i8 {
    (day.day() - 1) / 7 + 1
}

/// The distance in months of days that are all the same weekday of their month; nothing if they are not.
fn months(days: &[Date]) -> Option<i64> {
    let of = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month());
    let mut steps = days.windows(2).map(|two| of(two[1]) - of(two[0]));
    let first = steps.next()?;
    let is_monthly = first > 0
        && steps.all(|step| step == first)
        && is_one_weekday(days)
        && days.windows(2).all(|two| nth(two[0]) == nth(two[1]));
    is_monthly.then_some(first)
}

fn weekday_of_month(day: Date, months: i64) -> Option<Date> {
    day.first_of_month()
        .checked_add(months.months())
        .ok()?
        .nth_weekday_of_month(nth(day), day.weekday())
        .ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn next(days: &[Date]) -> Option<Date> {
        next_day(days, |_| true)
    }

    #[test]
    fn an_even_distance_goes_on() {
        assert_eq!(next(&[date(2026, 1, 5), date(2026, 1, 12)]), Some(date(2026, 1, 19)));
        let days = [date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 7)];
        assert_eq!(next(&days), Some(date(2026, 1, 8)));
    }

    #[test]
    fn the_third_thursday_of_each_month_goes_on() {
        let days = [date(2023, 9, 21), date(2023, 10, 19), date(2023, 11, 16)];
        assert_eq!(next(&days), Some(date(2023, 12, 14)), "four weeks each");
        let days = [date(2026, 1, 15), date(2026, 2, 19), date(2026, 3, 19), date(2026, 4, 16)];
        assert_eq!(next(&days), Some(date(2026, 5, 21)));
    }

    #[test]
    fn one_weekday_at_uneven_distances_stays() {
        let days = [date(2023, 9, 21), date(2023, 10, 19), date(2023, 11, 16), date(2023, 12, 7)];
        assert_eq!(next(&days), Some(date(2024, 1, 4)));
    }

    #[test]
    fn a_day_that_is_not_free_gives_way_by_a_week() {
        let days = [date(2026, 11, 26), date(2026, 12, 10)];
        let free = |day: Date| day != date(2026, 12, 24);
        assert_eq!(next_day(&days, free), Some(date(2026, 12, 31)));
    }

    #[test]
    fn one_day_makes_no_rhythm() {
        assert_eq!(next(&[date(2026, 1, 5)]), None);
        assert_eq!(next(&[]), None);
    }
}

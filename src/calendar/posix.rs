//! The rule at the end of `TZif` data, and what of it RRULE can say (RFC 9636, 3.3.1; POSIX.1-2024, 8.3).

use jiff::ToSpan;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

/// The rule that a zone follows when its listed transitions are over: `EET-2EEST,M3.5.0/3,M10.5.0/4`.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    /// The rule as a zone that has always followed it.
    pub(super) zone: TimeZone,
    /// When clocks change, as values of RRULE: into daylight-saving time and out of it. Nothing in a zone without.
    pub(super) turns: Option<[String; 2]>,
}

impl Rule {
    /// The rule of a zone's `TZif` data, or nothing if there is none or RRULE cannot express it.
    ///
    /// The data ends with the rule between two line feeds.
    pub(super) fn of_tzif(data: &[u8]) -> Option<Self> {
        let data = data.strip_suffix(b"\n")?;
        let start = data.iter().rposition(|byte| *byte == b'\n')? + 1;
        Self::parsed(std::str::from_utf8(&data[start..]).ok()?)
    }

    /// A rule without daylight-saving time has no comma; names in `<…>` hold none either.
    fn parsed(text: &str) -> Option<Self> {
        let zone = TimeZone::posix(text).ok()?;
        let mut parts = text.split(',').skip(1);
        let turns = match (parts.next(), parts.next()) {
            (Some(into), Some(out)) => Some([recurrence(into)?, recurrence(out)?]),
            (None, _) => None,
            (Some(_), None) => return None,
        };
        Some(Self { zone, turns })
    }
}

/// `M3.5.0/3` as `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`; the time of day is not part of it, but a time before 0:00 or
/// from 24:00 on moves the day.
fn recurrence(turn: &str) -> Option<String> {
    let (day, time) = turn.split_once('/').unwrap_or((turn, "2"));
    let later_days = seconds(time)?.div_euclid(24 * 60 * 60);
    if let Some(day) = day.strip_prefix('M') {
        let mut parts = day.split('.').map(|part| part.parse::<i64>().ok());
        return weekday_of_month([parts.next()??, parts.next()??, parts.next()??], later_days);
    }
    match day.strip_prefix('J') {
        Some(day) => fixed_day(day.parse().ok()?, later_days),
        None => day_of_year(day.parse().ok()?, later_days),
    }
}

/// `[+-]h[:mm[:ss]]`, up to a week to either side.
fn seconds(time: &str) -> Option<i64> {
    let (sign, time) = match time.strip_prefix('-') {
        Some(time) => (-1, time),
        None => (1, time.strip_prefix('+').unwrap_or(time)),
    };
    let mut seconds = 0;
    let mut unit = 60 * 60;
    for part in time.split(':') {
        seconds += part.parse::<i64>().ok()? * unit;
        unit /= 60;
    }
    Some(sign * seconds)
}

/// `Mm.w.d`: a weekday of the first to the fifth, which is the last, week of a month.
///
/// Moved by days it falls on another weekday, on one of seven days of the month; if these would leave the month,
/// RRULE has no words for it. Neither has it for the last week of February, whose days differ from year to year.
fn weekday_of_month([month, week, weekday]: [i64; 3], later_days: i64) -> Option<String> {
    const NAMES: [&str; 7] = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
    let index = usize::try_from((weekday + later_days).rem_euclid(7)).ok()?;
    let name = NAMES[index];
    if !(1..=12).contains(&month) || !(1..=5).contains(&week) || !(0..=6).contains(&weekday) {
        return None;
    }
    if later_days == 0 {
        let week = if week == 5 { -1 } else { week };
        return Some(format!("FREQ=YEARLY;BYMONTH={month};BYDAY={week}{name}"));
    }
    if week == 5 && month == 2 {
        return None;
    }
    let length = i64::from(date(2001, i8::try_from(month).ok()?, 1).days_in_month());
    let first = if week == 5 { length - 6 } else { 7 * week - 6 } + later_days;
    if first < 1 || first + 6 > length {
        return None;
    }
    let days: Vec<String> = (first..first + 7).map(|day| day.to_string()).collect();
    let days = days.join(",");
    Some(format!("FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={days};BYDAY={name}"))
}

/// `Jn`: the same day of the same month every year; 29 February is not counted, nor may a move cross it.
fn fixed_day(day: i64, later_days: i64) -> Option<String> {
    const LAST_OF_FEBRUARY: i64 = 59;
    let moved = day + later_days;
    let crosses = (day <= LAST_OF_FEBRUARY) != (moved <= LAST_OF_FEBRUARY);
    if !(1..=365).contains(&day) || !(1..=365).contains(&moved) || crosses {
        return None;
    }
    let day: Date = date(2001, 1, 1).checked_add((moved - 1).days()).ok()?;
    Some(format!("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}", day.month(), day.day()))
}

/// `n`: the day of the year from 0, with 29 February. The 366th day, which not every year has, is left out.
fn day_of_year(day: i64, later_days: i64) -> Option<String> {
    let moved = day + later_days;
    ((0..=364).contains(&day) && (0..=364).contains(&moved))
        .then(|| format!("FREQ=YEARLY;BYYEARDAY={}", moved + 1))
}

#[cfg(test)]
mod tests {
    use super::recurrence;

    fn check(turn: &str, expected: Option<&str>) {
        let expected = expected.map(|rule| format!("FREQ=YEARLY;{rule}"));
        assert_eq!(recurrence(turn), expected, "{turn}");
    }

    #[test]
    fn a_weekday_of_a_month_is_a_numbered_byday_and_the_fifth_is_the_last() {
        check("M3.2.0", Some("BYMONTH=3;BYDAY=2SU"));
        check("M10.5.0/4", Some("BYMONTH=10;BYDAY=-1SU"));
        check("M3.5.0/23:59:59", Some("BYMONTH=3;BYDAY=-1SU"));
    }

    #[test]
    fn a_time_outside_the_day_moves_the_weekday_and_the_days() {
        check("M3.5.0/-1", Some("BYMONTH=3;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA"));
        check("M3.4.4/50", Some("BYMONTH=3;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA"));
        check("M9.1.6/24", Some("BYMONTH=9;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU"));
    }

    #[test]
    fn a_move_out_of_the_month_has_no_recurrence() {
        check("M10.5.4/24", None);
        check("M10.1.0/-1", None);
        check("M2.5.0/-1", None);
    }

    #[test]
    fn a_day_of_the_year_is_a_date_or_a_number() {
        check("J60/2", Some("BYMONTH=3;BYMONTHDAY=1"));
        check("J59/2", Some("BYMONTH=2;BYMONTHDAY=28"));
        check("J59/24", None);
        check("59/2", Some("BYYEARDAY=60"));
        check("365", None);
    }

    #[test]
    fn nonsense_has_no_recurrence() {
        check("M13.1.0", None);
        check("M3.5.7", None);
        check("M3.5", None);
        check("x", None);
    }
}

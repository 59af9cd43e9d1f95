//! DATE, DATE-TIME and DURATION values (RFC 5545, 3.3.4 to 3.3.6).

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::content::Line;
use super::notes::Notes;
use super::zones::Zones;
use crate::report::{Words, words};

/// When something begins, ends or comes again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Moment {
    /// A day alone.
    Day(Date),
    /// A time on the clock of a zone.
    Time(DateTime, TimeZone),
}

impl Moment {
    /// The day, in its own zone.
    pub(super) fn day(&self) -> Date {
        match self {
            Self::Day(day) => *day,
            Self::Time(local, _) => local.date(),
        }
    }

    /// The local time; that of a day is its beginning.
    pub(super) fn local(&self) -> DateTime {
        match self {
            Self::Day(day) => day.at(0, 0, 0, 0),
            Self::Time(local, _) => *local,
        }
    }

    /// The instant of a time. One that the clock skips is read with the offset before the change, one that it repeats
    /// is its first (RFC 5545, 3.3.5).
    pub(super) fn instant(&self) -> Option<Timestamp> {
        match self {
            Self::Day(_) => None,
            Self::Time(local, zone) => zone.to_ambiguous_timestamp(*local).compatible().ok(),
        }
    }

    /// The same, moved to another local time.
    pub(super) fn at(&self, local: DateTime) -> Self {
        match self {
            Self::Day(_) => Self::Day(local.date()),
            Self::Time(_, zone) => Self::Time(local, zone.clone()),
        }
    }
}

/// The moments of a line: of DTSTART one, of EXDATE and RDATE a list.
///
/// # Errors
/// A clause that says why one of them cannot be read.
pub(super) fn moments(
    line: &Line,
    zones: &mut Zones<'_>,
    notes: &mut Notes,
) -> Result<Vec<Moment>, Words> {
    let values = line.value.split(',').map(str::trim).filter(|value| !value.is_empty());
    values
        .map(|value| {
            // Of a period, the beginning.
            let value = value.split('/').next().unwrap_or(value);
            let bad = || {
                words!(
                    en: "`{value}` is no day and no time",
                    et: "`{value}` ei ole päev ega kellaaeg",
                    value = value.escape_debug(),
                )
            };
            match written(value).ok_or_else(bad)? {
                Written::Day(day) => Ok(Moment::Day(day)),
                Written::Utc(local) => Ok(Moment::Time(local, TimeZone::UTC)),
                Written::Local(local) => {
                    let zone = if let Some(name) = line.param("TZID") {
                        zones.named(name, notes)?
                    } else {
                        notes.add(words!(
                            en: "times that name no zone were taken as those of {zone}",
                            et: "ajavööndita ajad loeti vööndi {zone} aegadeks",
                            zone = zones.usual_name(),
                        ));
                        zones.usual().clone()
                    };
                    Ok(Moment::Time(local, zone))
                }
            }
        })
        .collect()
}

/// A day or time as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// `20260518`.
    Day(Date),
    /// `20260518T100000`.
    Local(DateTime),
    /// `20260518T070000Z`.
    Utc(DateTime),
}

/// Reads a DATE or DATE-TIME.
pub(super) fn written(value: &str) -> Option<Written> {
    if !value.is_ascii() || value.len() < 8 {
        return None;
    }
    let (day, rest) = value.split_at(8);
    let day = Date::new(
        number(&day[..4])?,
        i8::try_from(number(&day[4..6])?).ok()?,
        i8::try_from(number(&day[6..])?).ok()?,
    )
    .ok()?;
    if rest.is_empty() {
        return Some(Written::Day(day));
    }
    let (time, is_utc) = match rest.strip_prefix('T')?.strip_suffix('Z') {
        Some(time) => (time, true),
        None => (&rest[1..], false),
    };
    let seconds = match time.len() {
        4 => 0,
        6 => number(&time[4..])?,
        _ => return None,
    };
    // A leap second is the last one that a clock here has.
    let (hour, minute, second) = (number(&time[..2])?, number(&time[2..4])?, seconds.min(59));
    if hour > 23 || minute > 59 {
        return None;
    }
    let small = |number: i16| i8::try_from(number).unwrap_or(0);
    let local = day.at(small(hour), small(minute), small(second), 0);
    Some(if is_utc { Written::Utc(local) } else { Written::Local(local) })
}

fn number(digits: &str) -> Option<i16> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// A hundred years: a longer DURATION is a slip, and beyond what a span of time can hold.
const MOST_DAYS: i32 = 36_525;

/// A DURATION: its days, by the calendar, and its minutes, by the clock; seconds are cut off. Nothing for one that
/// cannot be read or is longer than a hundred years.
pub(super) fn duration(value: &str) -> Option<(i32, i64)> {
    let value = value.trim();
    let value = value.strip_prefix('+').unwrap_or(value).strip_prefix('P')?;
    let (mut days, mut minutes, mut is_time) = (0_i32, 0_i64, false);
    let mut digits = String::new();
    for letter in value.chars() {
        if letter.is_ascii_digit() && digits.len() < 7 {
            digits.push(letter);
            continue;
        }
        if letter == 'T' && digits.is_empty() {
            is_time = true;
            continue;
        }
        let number: i32 = digits.parse().ok()?;
        digits.clear();
        match (letter, is_time) {
            ('W', false) => days = days.checked_add(number.checked_mul(7)?)?,
            ('D', false) => days = days.checked_add(number)?,
            ('H', true) => minutes += i64::from(number) * 60,
            ('M', true) => minutes += i64::from(number),
            ('S', true) => minutes += i64::from(number) / 60,
            _ => return None,
        }
    }
    let is_sane = days <= MOST_DAYS && minutes <= i64::from(MOST_DAYS) * 24 * 60;
    (digits.is_empty() && !value.is_empty() && is_sane).then_some((days, minutes))
}

/// A local time so many days later.
pub(super) fn days_later(local: DateTime, days: i32) -> Option<DateTime> {
    local.checked_add(days.days()).ok()
}

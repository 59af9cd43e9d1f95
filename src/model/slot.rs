//! When a session takes place.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, ZonedDateTime};

/// When a session takes place: from a start to an end, or on days whose times are not known.
///
/// Made only by [`Slot::timed`] and [`Slot::days`]: the start is before the end, and both have the same zone.
/// Printed as DTSTART and DTEND (RFC 5545, 3.8.2) and as schema.org `startDate`, `endDate`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot(Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Timed { start: ZonedDateTime, end: ZonedDateTime },
    Days { first: Date, last: Date, zone: TimeZone, is_to_be_announced: bool },
}

impl Slot {
    /// From `start` (in) to `end` (out), or nothing if it does not start before it ends.
    #[must_use]
    pub fn timed(start: ZonedDateTime, end: &ZonedDateTime) -> Option<Self> {
        let end = end.with_time_zone(start.time_zone().clone());
        (start < end).then_some(Self(Kind::Timed { start, end }))
    }

    /// From the first to the last day, both in, or nothing if the last comes first.
    ///
    /// `is_to_be_announced`: the days have times, which are not known yet.
    #[must_use]
    pub fn days(first: Date, last: Date, zone: TimeZone, is_to_be_announced: bool) -> Option<Self> {
        (first <= last).then_some(Self(Kind::Days { first, last, zone, is_to_be_announced }))
    }

    /// Start and end, if the times are known.
    #[must_use]
    pub fn times(&self) -> Option<(&ZonedDateTime, &ZonedDateTime)> {
        match &self.0 {
            Kind::Timed { start, end } => Some((start, end)),
            Kind::Days { .. } => None,
        }
    }

    /// The first day, in the slot's zone.
    #[must_use]
    pub fn first_day(&self) -> Date {
        match &self.0 {
            Kind::Timed { start, .. } => start.date(),
            Kind::Days { first, .. } => *first,
        }
    }

    /// The last day, in the slot's zone. A session that ends at midnight ends on the day before.
    #[must_use]
    pub fn last_day(&self) -> Date {
        match &self.0 {
            Kind::Timed { end, .. } => {
                end.checked_sub(1.nanosecond()).map_or_else(|_| end.date(), |last| last.date())
            }
            Kind::Days { last, .. } => *last,
        }
    }

    /// The zone that the times are told in.
    #[must_use]
    pub fn zone(&self) -> &TimeZone {
        match &self.0 {
            Kind::Timed { start, .. } => start.time_zone(),
            Kind::Days { zone, .. } => zone,
        }
    }

    /// Whether the days are known and their times are to be announced.
    #[must_use]
    pub fn is_to_be_announced(&self) -> bool {
        matches!(self.0, Kind::Days { is_to_be_announced: true, .. })
    }

    /// The instant at which it begins; for days, the beginning of the first.
    #[must_use]
    pub fn starts_at(&self) -> Timestamp {
        match &self.0 {
            Kind::Timed { start, .. } => start.timestamp(),
            Kind::Days { first, zone, .. } => day_start(*first, zone),
        }
    }

    /// The instant at which it is over; for days, the end of the last.
    #[must_use]
    pub fn ends_at(&self) -> Timestamp {
        match &self.0 {
            Kind::Timed { end, .. } => end.timestamp(),
            Kind::Days { last, zone, .. } => day_start(last.tomorrow().unwrap_or(Date::MAX), zone),
        }
    }
}

fn day_start(day: Date, zone: &TimeZone) -> Timestamp {
    day.to_zoned_datetime(zone.clone()).map_or(Timestamp::MAX, |start| start.timestamp())
}

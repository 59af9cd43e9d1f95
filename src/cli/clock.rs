//! The one place that asks the machine for the time.
#![expect(clippy::disallowed_methods, reason = "the door to the clock")]

use std::time::{Duration, Instant};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::resolve::Now;

/// The instant of a build: as asked for, else `SOURCE_DATE_EPOCH` (seconds since 1970, as reproducible-builds.org has
/// it), else the clock.
pub(super) fn now(asked: Option<Now>) -> Now {
    asked
        .or_else(|| {
            let seconds = std::env::var("SOURCE_DATE_EPOCH").ok()?.parse().ok()?;
            Timestamp::from_second(seconds).ok().map(Now::Instant)
        })
        .unwrap_or_else(|| Now::Instant(Timestamp::now()))
}

/// The day it is in a zone, on the clock of a build.
pub(super) fn today(zone: &TimeZone) -> Date {
    match now(None) {
        Now::Instant(instant) => instant.to_zoned_datetime(zone.clone()).date(),
        Now::Local(moment) => moment.date(),
    }
}

/// The instant of the run, whatever the site is built for.
pub(super) fn instant() -> Timestamp {
    match now(None) {
        Now::Instant(instant) => instant,
        Now::Local(_) => Timestamp::now(),
    }
}

/// How far endless rules of a calendar are followed: a year from now on.
pub(super) fn in_a_year() -> Timestamp {
    let now = instant();
    now.checked_add(SignedDuration::from_hours(366 * 24)).unwrap_or(now)
}

/// Measures how long something takes.
#[derive(Debug)]
pub(super) struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts to measure.
    pub(super) fn started() -> Self {
        Self(Instant::now())
    }

    /// The time since the start.
    pub(super) fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

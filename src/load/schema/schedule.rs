//! `content/schedule/<series>.yaml`.

use jiff::civil::Date;

use super::{Duration, IdText, LanguageText, Moment, PriceYaml, UrlText, When};
use crate::model::{Attendance, SeriesKind, Status};

/// A series of sessions.
#[derive(Debug, Clone, PartialEq)]
pub struct ScheduleFile {
    /// The id of a cohort.
    pub programme: Option<IdText>,
    /// What the series is called.
    pub title: LanguageText,
    /// More about it.
    pub summary: Option<LanguageText>,
    /// `workshop`, `training`, `mentoring`, `info-day`, `meeting`.
    pub kind: SeriesKind,
    /// An IANA zone, instead of that of the programme or the site.
    pub time_zone: Option<String>,
    /// When the file was last changed in a way that a subscriber sees: DTSTAMP of its sessions.
    pub updated: Option<Date>,
    /// What sessions have that do not say otherwise. `attendance`, `place`, `price`, `registration` of the file itself
    /// mean the same and are kept here too.
    pub defaults: SessionDefaults,
    /// The sessions that are written out.
    pub sessions: Vec<SessionYaml>,
    /// Rules that make sessions; `repeat` is one rule or a list.
    pub repeat: RepeatYaml,
}

/// What sessions have that do not say otherwise.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SessionDefaults {
    /// How long a session with a start takes.
    pub duration: Option<Duration>,
    /// `online`, `in-person`, `hybrid`.
    pub attendance: Option<Attendance>,
    /// A key of `places` in `site.yaml`.
    pub place: Option<IdText>,
    /// Ids of people.
    pub people: Option<Vec<IdText>>,
    /// Ids of topics.
    pub topics: Option<Vec<IdText>>,
    /// A key of `registration.yaml`.
    pub registration: Option<IdText>,
    /// What it costs.
    pub price: Option<PriceYaml>,
    /// The meeting link, if it is public.
    pub meeting_url: Option<UrlText>,
}

/// One session.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionYaml {
    /// Stable for ever.
    pub id: IdText,
    /// What it is called, where the series' title does not do.
    pub title: Option<LanguageText>,
    /// What happens there.
    pub summary: Option<LanguageText>,
    /// The day, when the time is not known yet. Either `date` or `start`.
    pub date: Option<Date>,
    /// The last day, of several.
    pub last_date: Option<Date>,
    /// With `date`: it really takes the whole day, no time will be announced.
    pub all_day: bool,
    /// The start. Either `date` or `start`.
    pub start: Option<Moment>,
    /// The end; a time alone (`12:30`) is on the day of the start. Either `end` or `duration`.
    pub end: Option<EndYaml>,
    /// `confirmed`, `tentative`, `moved`, `cancelled`.
    pub status: Option<Status>,
    /// What is new: why it moved or was cancelled.
    pub note: Option<LanguageText>,
    /// When it was last changed in a way that a subscriber sees.
    pub updated: Option<Date>,
    /// Old addresses of its page.
    pub aliases: Vec<String>,
    /// Shown only with `--drafts`.
    pub draft: bool,
    /// What it says otherwise than the series; `duration` is among them.
    pub own: SessionDefaults,
}

/// The end of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndYaml {
    /// `2023-05-18 12:30`.
    Moment(jiff::civil::DateTime),
    /// `12:30`, on the day of the start.
    Time(jiff::civil::Time),
}

/// The rules of a series: none, one (`repeat: {…}`) or several (`repeat: [{…}, {…}]`).
#[derive(Debug, Clone, PartialEq, Default)]
pub enum RepeatYaml {
    /// None.
    #[default]
    None,
    /// One, at key path `repeat`.
    One(Box<RuleYaml>),
    /// Several, at key paths `repeat[0]`, …
    Many(Vec<RuleYaml>),
}

/// A rule that makes sessions.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleYaml {
    /// A recurrence rule (RFC 5545, 3.3.10) that ends: with COUNT or UNTIL.
    pub rule: String,
    /// The start of the first, with or without a time.
    pub start: When,
    /// The id of each, with `{n}` for its number from 1, or `{date}` for its day.
    pub id: String,
    /// What each is called, where the series' title does not do; may hold `{n}`.
    pub title: Option<LanguageText>,
    /// Days that are left out. One that the rule does not make is a fault.
    pub except: Vec<Date>,
    /// What its sessions say otherwise than the series; `duration` is among them.
    pub own: SessionDefaults,
}

//! What the pages of the schedule show: days, months, choices, and the months of a cohort as a picture.

use serde::Serialize;

use super::{DayView, FeedView, LinkView, SessionCard};
use crate::view::Shown;

/// `schedule`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ScheduleView {
    /// Days with sessions to come or under way.
    pub coming: Vec<DayView>,
    /// Days with sessions that are over, the newest first.
    pub past: Vec<DayView>,
    /// Months from the first to the last session; those without sessions are left out.
    pub months: Vec<MonthView>,
    /// The series with their feeds; on a page with a part of the sessions none.
    pub series: Vec<SeriesView>,
    /// How many sessions the page holds, in words: `12 kohtumist`.
    pub count: String,
    /// The feed with the sessions of the page; nothing while there are none.
    pub feed: Option<FeedView>,
    /// What to choose sessions by, each choice a page of its own; empty where there is no choice.
    pub choices: Vec<ChoiceGroup>,
    /// On a page with a part of the sessions what they have in common (`Tartu`); nothing on the whole schedule.
    pub chosen: Option<String>,
    /// The page of that: of the person, of the topic.
    pub chosen_page: Option<LinkView>,
    /// The whole schedule.
    pub whole: ChoiceView,
    /// The cohort to speak of as a picture; only on the whole schedule.
    pub timeline: Option<TimelineView>,
}

/// A way to choose sessions: by series, city, person or topic.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ChoiceGroup {
    /// `schedule-series`, `schedule-city`, `schedule-person`, `schedule-topic`.
    pub key: &'static str,
    /// `Koht`.
    pub title: String,
    /// What one may choose.
    pub choices: Vec<ChoiceView>,
    /// Whether one of them is this page.
    pub is_current: bool,
}

/// A choice of sessions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ChoiceView {
    /// `Tartu`.
    pub title: String,
    /// Its page.
    pub url: String,
    /// How many sessions it holds.
    pub n_sessions: usize,
    /// Whether it is this page.
    pub is_current: bool,
}

/// A picture of the months of a cohort, in two shapes and two colour schemes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TimelineView {
    /// What it shows: `Programmi ajajoon: …`.
    pub title: String,
    /// What it says, in words.
    pub alt: String,
    /// For wide screens and paper.
    pub wide: TimelineFiles,
    /// For phones.
    pub narrow: TimelineFiles,
}

/// One shape of a timeline.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TimelineFiles {
    /// The `src` in the light scheme.
    pub light_url: String,
    /// The `src` in the dark scheme.
    pub dark_url: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// A month as a table of weeks.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct MonthView {
    /// `2023-04`.
    pub id: String,
    /// `aprill 2023`.
    pub title: String,
    /// Short names of the seven days, Monday first.
    pub weekdays: Vec<String>,
    /// Weeks of seven days each.
    pub weeks: Vec<Vec<DayCell>>,
    /// The days with sessions, in order.
    pub days: Vec<DayCell>,
    /// The month before it that has sessions, with the fragment as `url`.
    pub previous: Option<LinkView>,
    /// The month after it that has sessions.
    pub next: Option<LinkView>,
}

/// A day in a month.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct DayCell {
    /// 1 to 31.
    pub day: i8,
    /// `2023-04-20`.
    pub iso: String,
    /// The short name of the weekday: `N`.
    pub weekday: String,
    /// `20. aprill 2023`.
    pub date: String,
    /// Whether it belongs to the month; days around it fill its first and last week.
    pub is_in_month: bool,
    /// What takes place on it; empty outside the month.
    pub sessions: Vec<Shown<SessionCard>>,
}

/// A series of sessions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SeriesView {
    /// Its id, equal to `series.id` of its sessions.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// More about it.
    pub summary: Option<String>,
    /// Its calendar feed.
    pub feed: Option<FeedView>,
    /// How many sessions it has.
    pub n_sessions: usize,
}

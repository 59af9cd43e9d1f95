//! Small values that cards and pages are made of.

use serde::Serialize;

use super::SessionCard;
use crate::view::Shown;

/// A link: its text and where it leads.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct LinkView {
    /// The text.
    pub title: String,
    /// The `href`.
    pub url: String,
}

/// A day, for `<time datetime="{{ iso }}">{{ text }}</time>`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// `2023-04-20`.
    pub iso: String,
    /// `20. aprill 2023`.
    pub text: String,
}

/// When a session takes place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct WhenView {
    /// In full: `neljapäev, 21. jaanuar 2027 kell 10.00–14.00`.
    pub text: String,
    /// For lists and tight places: `N 21.01.2027 kell 10.00–14.00`.
    pub short: String,
    /// The instant at which it begins, with offset (RFC 3339: `2027-01-21T10:00:00+02:00`); the day if there is no
    /// time (`2027-01-21`).
    pub starts: String,
    /// The instant at which it is over, with offset; the last day if there is no time.
    pub ends: String,
    /// Like `starts`, but always an instant: what a script compares with the clock.
    pub starts_at: String,
    /// Like `ends`, but always an instant (the end of the last day if there is no time).
    pub ends_at: String,
    /// The first day: `2027-01-21`.
    pub day: String,
    /// Whether the day is known and the time is to be announced.
    pub is_to_be_announced: bool,
    /// The time alone, for a list under a heading with the day: `10.00–14.00`, `kellaaeg täpsustamisel`; nothing for
    /// whole days.
    pub time_text: Option<String>,
    /// Whose time it is, where it is not that of the site: `Europe/London aja järgi`.
    pub zone_note: Option<String>,
}

/// A term with what is to be said about it: an item of a `<dl>`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// `Koht`.
    pub term: String,
    /// What is to be said.
    pub text: String,
    /// Where the text leads, if it is a link.
    pub url: Option<String>,
    /// The value of `<time datetime>`, if the text is one day or instant.
    pub datetime: Option<String>,
}

/// A day with its sessions.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct DayView {
    /// `2027-01-21`: the fragment of the heading.
    pub id: String,
    /// `neljapäev, 21. jaanuar 2027`.
    pub heading: String,
    /// What begins on it, in order of time.
    pub sessions: Vec<Shown<SessionCard>>,
}

/// A picture of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PictureView {
    /// The `src`: for programs that do not know `srcset`, or WebP.
    pub url: String,
    /// Smaller ones as WebP, for `srcset`; `null` if there are none.
    pub srcset: Option<String>,
    /// Pixels across; `null` if the picture's header could not be read.
    pub width: Option<u32>,
    /// Pixels down.
    pub height: Option<u32>,
    /// The alternative text; empty for a picture that says nothing of its own.
    pub alt: String,
}

/// A file to take along. The text of its link is `title (kind, size)`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DownloadView {
    /// What it is called.
    pub title: String,
    /// The `href`.
    pub url: String,
    /// The ending of its name in capitals: `PDF`; empty if it has none.
    pub kind: String,
    /// `1,2 MB`.
    pub size: String,
}

/// A video that is shown after a click.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct VideoView {
    /// What it is called.
    pub title: String,
    /// Where it is watched without script (absolute).
    pub watch_url: String,
    /// What a player loads after a click (absolute, youtube-nocookie.com).
    pub embed_url: String,
    /// `12 min`.
    pub length: Option<String>,
}

/// A calendar feed with every way to subscribe.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FeedView {
    /// Which entries it holds: `all`, `series-kohtumised`, `programme-…`, `person-…`, `topic-…`, `place-…`,
    /// `city-linn-tartu`, `deadlines`. Fit for an `id`.
    pub scope_key: String,
    /// What it is called.
    pub title: String,
    /// The address to copy (absolute).
    pub url: String,
    /// The `href`, to download the file.
    pub path: String,
    /// The address with `webcal://`: what calendar programs of a computer or telephone answer to.
    pub webcal_url: String,
    /// Google Calendar, at once.
    pub google_url: String,
    /// Google Calendar's settings, where the address can be pasted: the way that always works.
    pub google_settings_url: String,
    /// The `href` of a picture of `webcal_url`, for the camera of a phone.
    pub code_url: String,
    /// Outlook.com.
    pub outlook_url: String,
    /// Outlook of Microsoft 365.
    pub office_url: String,
    /// How many entries it holds: sessions, or deadlines.
    pub n_sessions: usize,
    /// `kohtumised.ics`.
    pub file_name: String,
}

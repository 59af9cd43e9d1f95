//! Single values of the format, in the author's form.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

/// A text: one string, which is in the default language, or one per language: `{et: Kohtumine, en: Meeting}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LanguageText {
    /// In the default language of the site.
    Plain(String),
    /// By language code, as written; an unknown code is a fault that `resolve` tells.
    ByLanguage(BTreeMap<String, String>),
}

/// An id: lower-case ASCII letters, digits, hyphens and dots; anything else is a fault.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IdText(pub String);

/// An address on another site: http or https, absolute. Parsed and normalised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrlText(pub String);

/// A local date and time without an offset: `2023-05-18 10:00`. An offset or `Z` is a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment(pub DateTime);

/// A local date, or a local date and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// `2023-05-18`.
    Day(Date),
    /// `2023-05-18 10:00`.
    Moment(DateTime),
}

/// A day (`2023-12-07`), or a month of which the day is not known (`2023-12`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoughDateText {
    /// A day.
    Day(Date),
    /// The first day of the month.
    Month(Date),
}

/// A length of time in whole minutes, more than none: `2h 30m`, `20 min`, `1h`, or a number of minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duration {
    /// Minutes.
    pub minutes: u32,
}

/// `full: false`, `full: true`, `full: waitlist`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CapacityYaml {
    /// There are places.
    #[default]
    Free,
    /// There are none.
    Full,
    /// There is a waiting list.
    Waitlist,
}

//! `content/schedule/<series>.yaml`: a series of sessions.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::{Chosen, choice};
use super::reading::{ByText, optional_text};
use super::{IdText, LanguageText, RepeatYaml, RuleYaml, SessionDefaults, SessionYaml};
use crate::model::SeriesKind;

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
    /// What sessions have that do not say otherwise. Those that stand beside the other keys
    /// of the file mean the same and are here too.
    pub defaults: SessionDefaults,
    /// The sessions that are written out.
    pub sessions: Vec<SessionYaml>,
    /// Rules that make sessions; `repeat` is one rule or a list.
    pub repeat: RepeatYaml,
}

/// A series of sessions as it is written: defaults stand in `defaults` or beside the other keys.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScheduleKeys {
    /// The id of a cohort.
    pub programme: Option<IdText>,
    /// What the series is called.
    pub title: LanguageText,
    /// More about it.
    pub summary: Option<LanguageText>,
    /// `workshop`, `training`, `mentoring`, `info-day`, `meeting`.
    #[serde(deserialize_with = "choice")]
    #[schemars(with = "Chosen<SeriesKind>")]
    pub kind: SeriesKind,
    /// An IANA zone, instead of that of the programme or the site.
    pub time_zone: Option<String>,
    /// When the file was last changed in a way that a subscriber sees: DTSTAMP of its sessions.
    #[serde(default, deserialize_with = "optional_text")]
    #[schemars(with = "Option<ByText<Date>>")]
    pub updated: Option<Date>,
    /// What sessions have that do not say otherwise.
    #[serde(default)]
    pub defaults: SessionDefaults,
    /// The same, beside the other keys of the file. One of them in both places is a fault.
    #[serde(rename = "+")]
    pub own: SessionDefaults,
    /// The sessions that are written out.
    #[serde(default)]
    pub sessions: Vec<SessionYaml>,
    /// Rules that make sessions; `repeat` is one rule or a list.
    #[serde(default)]
    #[schemars(with = "Vec<RuleYaml>")]
    pub repeat: RepeatYaml,
}

impl ScheduleKeys {
    /// The series, and the keys that stand both in `defaults` and beside it; there, those in `defaults` count.
    #[must_use]
    pub fn settled(self) -> (ScheduleFile, Vec<&'static str>) {
        let Self { defaults, own, .. } = self;
        let mut twice = Vec::new();
        let defaults = SessionDefaults {
            duration: either("duration", defaults.duration, own.duration, &mut twice),
            attendance: either("attendance", defaults.attendance, own.attendance, &mut twice),
            place: either("place", defaults.place, own.place, &mut twice),
            people: either("people", defaults.people, own.people, &mut twice),
            topics: either("topics", defaults.topics, own.topics, &mut twice),
            registration: either(
                "registration",
                defaults.registration,
                own.registration,
                &mut twice,
            ),
            price: either("price", defaults.price, own.price, &mut twice),
            languages: either("languages", defaults.languages, own.languages, &mut twice),
            capacity: either("capacity", defaults.capacity, own.capacity, &mut twice),
            meeting_url: either("meeting_url", defaults.meeting_url, own.meeting_url, &mut twice),
        };
        let file = ScheduleFile {
            programme: self.programme,
            title: self.title,
            summary: self.summary,
            kind: self.kind,
            time_zone: self.time_zone,
            updated: self.updated,
            defaults,
            sessions: self.sessions,
            repeat: self.repeat,
        };
        (file, twice)
    }
}

fn either<T>(
    key: &'static str,
    default: Option<T>,
    own: Option<T>,
    twice: &mut Vec<&'static str>,
) -> Option<T> {
    if default.is_some() && own.is_some() {
        twice.push(key);
    }
    default.or(own)
}

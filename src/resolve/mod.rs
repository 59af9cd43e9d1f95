//! **Resolve**: from what was written to a [`Site`].
//!
//! Names become ids, civil times instants, pages addresses and windows states, each in a file of its own; `parts`
//! holds the order in which the kinds are resolved, `site` puts them together. Every function takes what was
//! written with the [`Report`] that it tells faults to; none reads a file or a clock. Links
//! and clashes are not judged here: `check` does that on the whole site, and `plan` finds two outputs at one address.

mod address;
mod assets;
mod base_url;
mod calendar_settings;
mod checks;
mod directory;
mod feeds;
mod folders;
mod form_pages;
mod forms;
mod languages;
mod links;
mod lost;
mod materials;
mod meetings;
mod navigation;
mod noun;
mod page;
mod pages;
mod parts;
mod people;
mod phone;
mod prices;
mod programmes;
mod registrations;
mod repeat;
mod scope;
mod section_paths;
mod security;
mod selections;
mod series;
mod sessions;
mod settings;
mod site;
mod slots;
mod spot;
mod states;
mod text;
mod time;
mod topics;
mod translations;
mod uids;
mod venues;
mod web_address;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

pub use base_url::parsed as base_url;

use crate::load::Written;
use crate::model::{BaseUrl, Site};
use crate::report::Report;

/// What a run decides about the site, beside its content.
#[derive(Debug, Clone)]
pub struct Options {
    /// The instant for which states are computed.
    pub now: Now,
    /// Where the site will be published, instead of `base_url` of `site.yaml`.
    pub base_url: Option<BaseUrl>,
}

/// The instant of a build, as it was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Now {
    /// An instant.
    Instant(Timestamp),
    /// A local time in the zone of the site.
    Local(DateTime),
}

impl Now {
    /// The instant, for a site in a zone. A local time that a clock change skips or repeats is taken by the offset that
    /// holds before the change.
    fn instant(self, zone: &TimeZone) -> Timestamp {
        match self {
            Self::Instant(instant) => instant,
            Self::Local(local) => {
                zone.to_zoned_datetime(local).map_or(Timestamp::MAX, |zoned| zoned.timestamp())
            }
        }
    }
}

/// Gives every name its entry, every time its zone, every page its address and every state its value.
///
/// What is faulty is left out of the site and told in the report. There is no site when `site.yaml` or the home
/// page is missing or beyond use.
#[must_use]
pub fn resolve(written: Written, options: &Options) -> (Option<Site>, Report) {
    let mut report = Report::new();
    let site = site::site(written, options, &mut report);
    (site, report)
}

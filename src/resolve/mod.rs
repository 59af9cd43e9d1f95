//! **Resolve**: from what was written to a [`Site`].

use jiff::Timestamp;
use jiff::civil::DateTime;

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

/// Reads where a site will be published: an absolute http(s) address without query and fragment. The path gets a `/`
/// at its end if it has none.
#[must_use]
pub fn base_url(text: &str) -> Option<BaseUrl> {
    let _ = text;
    None
}

/// Gives every name its entry, every time its zone, every page its address and every state its value.
///
/// What is faulty is left out of the site and told in the report. There is no site when `site.yaml` or the home
/// page is missing or beyond use.
#[must_use]
pub fn resolve(written: Written, options: &Options) -> (Option<Site>, Report) {
    let _ = (written, options);
    (None, Report::new())
}

//! **Resolve**: from what was written to a [`Site`].

use jiff::Timestamp;

use crate::load::Written;
use crate::model::{BaseUrl, Site};
use crate::report::Report;

/// What a run decides about the site, beside its content.
#[derive(Debug, Clone)]
pub struct Options {
    /// The instant for which states are computed.
    pub now: Timestamp,
    /// Where the site will be published, instead of `base_url` of `site.yaml`.
    pub base_url: Option<BaseUrl>,
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

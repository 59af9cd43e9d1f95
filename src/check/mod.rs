//! **Check**: rules about a site that is whole: links, pictures, clashes, windows, translations.

use crate::model::Site;
use crate::report::Report;

/// Tells what is wrong with, or suspicious about, a site.
#[must_use]
pub fn check(site: &Site) -> Report {
    let _ = site;
    Report::new()
}

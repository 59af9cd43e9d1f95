//! **Plan**: which files will exist, and how each is made.

mod recipe;

pub use recipe::{Output, Plan, Recipe};

use crate::model::{Site, Theme};
use crate::report::Report;

/// Lists the outputs of a site, in order of path. Two sources for one path are a fault.
#[must_use]
pub fn plan(site: &Site, theme: &Theme) -> (Plan, Report) {
    let _ = (site, theme);
    (Plan::default(), Report::new())
}

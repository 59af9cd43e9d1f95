//! **Check**: rules about a site that is whole: links, pictures, clashes, windows, prices.
//!
//! One rule a file, each a function from the [`Site`] to a [`Report`]; a new rule is a new file and a line below.
//! A rule changes nothing, reads no file and knows no clock but `now` of the site. What makes a site impossible
//! (a session that ends before it starts) is not told here but in `resolve`, which then leaves it out.

mod cohort;
mod dates_in_text;
mod days_off;
mod empty;
mod headings;
mod leftovers;
mod link_hints;
mod link_words;
mod links;
mod nearby;
mod night;
mod orphans;
mod overlap;
mod people;
mod picture_files;
mod pictures;
mod registration_windows;
mod reviews;
mod roles;
mod security;
mod site_texts;
mod speech;
mod stale;
mod titles;
mod too_long;
mod vat;
mod venues;
mod weekdays;
mod weights;

pub use days_off::day_off;
pub use weights::weighed;

use rayon::prelude::*;

use crate::model::{CheckLevel, Site};
use crate::report::Report;

/// What a file of this folder tells.
struct Rule {
    /// All codes that it tells.
    codes: &'static [&'static str],
    /// What it tells about a site.
    told: fn(&Site) -> Report,
}

const RULES: [Rule; 21] = [
    links::RULE,
    pictures::RULE,
    people::RULE,
    venues::RULE,
    cohort::RULE,
    days_off::RULE,
    night::RULE,
    too_long::RULE,
    registration_windows::RULE,
    vat::RULE,
    weekdays::RULE,
    leftovers::RULE,
    link_words::RULE,
    headings::RULE,
    stale::RULE,
    orphans::RULE,
    roles::RULE,
    security::RULE,
    reviews::RULE,
    titles::RULE,
    empty::RULE,
];

/// Tells what is wrong with, or suspicious about, a site, as much as its settings want to be told.
///
/// The rules look at the site side by side; what they tell comes in their order.
#[must_use]
pub fn check(site: &Site) -> Report {
    let checks = &site.settings.checks;
    let is_off = |code: &&str| checks.get(*code) == Some(&CheckLevel::Off);
    let told: Vec<Report> = RULES
        .par_iter()
        .with_max_len(1)
        .filter(|rule| !rule.codes.iter().all(is_off))
        .map(|rule| (rule.told)(site))
        .collect();
    let mut report = Report::new();
    for told in told {
        report.merge(told);
    }
    weighed(report, checks)
}

/// The codes that the rules tell, in the order of the rules.
pub fn codes() -> impl Iterator<Item = &'static str> {
    RULES.into_iter().flat_map(|rule| rule.codes.iter().copied())
}

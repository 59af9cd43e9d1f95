//! **Check**: rules about a site that is whole: links, pictures, clashes, windows, prices.
//!
//! One rule a file, each a function from the [`Site`] to a [`Report`]; a new rule is a new file and a line below.
//! A rule changes nothing, reads no file and knows no clock but `now` of the site. What makes a site impossible
//! (a session that ends before it starts) is not told here but in `resolve`, which then leaves it out.

mod cohort;
mod empty;
mod every_page;
mod link_hints;
mod links;
mod nearby;
mod overlap;
mod people;
mod picture_files;
mod pictures;
mod registration_windows;
mod reviews;
mod security;
mod titles;
mod vat;
mod venues;

use crate::model::Site;
use crate::report::Report;

const RULES: [fn(&Site) -> Report; 11] = [
    links::links,
    pictures::pictures,
    people::people,
    venues::venues,
    cohort::cohort,
    registration_windows::registration_windows,
    vat::vat,
    security::security,
    reviews::reviews,
    titles::titles,
    empty::empty,
];

/// Tells what is wrong with, or suspicious about, a site.
#[must_use]
pub fn check(site: &Site) -> Report {
    let mut report = Report::new();
    for rule in RULES {
        report.merge(rule(site));
    }
    report
}

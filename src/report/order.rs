//! The order in which a report is shown.

use std::ops::Range;

use crate::source::{Locator, Sources};

use super::{Diagnostic, Report};

/// A diagnostic with where it and its other ends stand; nothing for a whole file or an unknown text.
pub(super) struct Located<'a> {
    /// What is said.
    pub(super) diagnostic: &'a Diagnostic,
    /// The bytes of its place.
    pub(super) range: Option<Range<usize>>,
    /// The bytes of each of `also`, in that order.
    pub(super) also: Vec<Option<Range<usize>>>,
}

/// The diagnostics by file, then offset, then severity; never by the order in which they were found.
pub(super) fn in_order<'a>(report: &'a Report, sources: &Sources) -> Vec<Located<'a>> {
    let mut locator = Locator::new(sources);
    let mut all: Vec<Located<'a>> = report
        .diagnostics()
        .iter()
        .map(|diagnostic| Located {
            diagnostic,
            range: locator.range(&diagnostic.place),
            also: diagnostic.also.iter().map(|(place, _)| locator.range(place)).collect(),
        })
        .collect();
    all.sort_by(|one, other| key(one).cmp(&key(other)));
    all
}

fn key<'a>(located: &Located<'a>) -> impl Ord + use<'a> {
    let Located { diagnostic, range, .. } = located;
    let bytes = range.as_ref().map(|range| (range.start, range.end));
    (
        diagnostic.place.file(),
        bytes,
        diagnostic.severity,
        diagnostic.code,
        &diagnostic.message,
        &diagnostic.hint,
    )
}

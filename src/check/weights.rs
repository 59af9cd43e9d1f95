//! What `checks` of `site.yaml` makes of a report.

use std::collections::BTreeMap;

use crate::model::CheckLevel;
use crate::report::{Code, Diagnostic, Report, Severity};

/// The report with every code at the level that the settings choose, and without those that they switch off.
///
/// An error that makes a site impossible stays what it is, whatever is chosen: `resolve` has told the author so.
#[must_use]
pub fn weighed(report: Report, checks: &BTreeMap<String, CheckLevel>) -> Report {
    if checks.is_empty() {
        return report;
    }
    let mut chosen = Report::new();
    for diagnostic in report.diagnostics() {
        if let Some(severity) = severity(diagnostic, checks.get(diagnostic.code)) {
            chosen.push(Diagnostic { severity, ..diagnostic.clone() });
        }
    }
    chosen
}

fn severity(diagnostic: &Diagnostic, level: Option<&CheckLevel>) -> Option<Severity> {
    let is_fixed = Code::named(diagnostic.code).is_some_and(|code| code.is_fixed);
    match level {
        None => Some(diagnostic.severity),
        Some(_) if is_fixed && diagnostic.severity == Severity::Error => Some(Severity::Error),
        Some(CheckLevel::Off) => None,
        Some(CheckLevel::Note) => Some(Severity::Note),
        Some(CheckLevel::Warning) => Some(Severity::Warning),
        Some(CheckLevel::Error) => Some(Severity::Error),
    }
}

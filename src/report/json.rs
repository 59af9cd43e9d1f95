//! A report as JSON, for programs.

use std::ops::Range;

use serde::Serialize;

use crate::source::{Place, Position, SourcePath, Sources};

use super::excerpt::{Style, rendered};
use super::order::in_order;
use super::{Report, Severity, Tongue};

/// The report as one JSON object, ended by a line feed. The same order as for people, texts in `tongue`.
///
/// Lines and columns count from 1, columns in characters; the end is the first position behind. They are `null`
/// where the whole file is meant.
#[must_use]
pub fn as_json(report: &Report, sources: &Sources, tongue: Tongue) -> String {
    let diagnostics = in_order(report, sources).into_iter().map(|located| {
        let rendered = rendered(&located, sources, Style::Plain, tongue);
        let diagnostic = located.diagnostic;
        let also = diagnostic.also.iter().zip(&located.also);
        DiagnosticJson {
            code: diagnostic.code,
            severity: diagnostic.severity.name(),
            message: diagnostic.message.told_in(tongue),
            label: diagnostic.label.told_in(tongue),
            hint: diagnostic.hint.told_in(tongue),
            place: spot(&diagnostic.place, located.range.as_ref(), sources),
            also: also
                .map(|((place, label), range)| AlsoJson {
                    place: spot(place, range.as_ref(), sources),
                    label: label.told_in(tongue),
                })
                .collect(),
            rendered,
        }
    });
    let whole = ReportJson {
        diagnostics: diagnostics.collect(),
        errors: report.count(Severity::Error),
        warnings: report.count(Severity::Warning),
        notes: report.count(Severity::Note),
    };
    // Strings and numbers alone cannot fail to become JSON.
    serde_json::to_string(&whole).map_or_else(|_| String::new(), |json| json + "\n")
}

#[derive(Serialize)]
struct ReportJson<'a> {
    diagnostics: Vec<DiagnosticJson<'a>>,
    errors: usize,
    warnings: usize,
    notes: usize,
}

#[derive(Serialize)]
struct DiagnosticJson<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    label: &'a str,
    hint: &'a str,
    place: SpotJson<'a>,
    also: Vec<AlsoJson<'a>>,
    /// As people see it, with excerpt and hint.
    rendered: String,
}

#[derive(Serialize)]
struct AlsoJson<'a> {
    #[serde(flatten)]
    place: SpotJson<'a>,
    label: &'a str,
}

#[derive(Serialize)]
struct SpotJson<'a> {
    file: &'a SourcePath,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

fn spot<'a>(place: &'a Place, range: Option<&Range<usize>>, sources: &Sources) -> SpotJson<'a> {
    let file = place.file();
    let ends = sources
        .text(file)
        .zip(range)
        .map(|(text, range)| (Position::new(text, range.start), Position::new(text, range.end)));
    SpotJson {
        file,
        line: ends.map(|(start, _)| start.line),
        column: ends.map(|(start, _)| start.column),
        end_line: ends.map(|(_, end)| end.line),
        end_column: ends.map(|(_, end)| end.column),
    }
}

//! What a file announces about itself, and what is told about it, in one form.

use std::collections::BTreeSet;
use std::fmt;

use kava::report::{Report, Severity};
use kava::source::{Locator, Position, Sources};

/// A fault: where, and in what words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault {
    /// The path from the folder of the site.
    pub(crate) file: String,
    /// The line, the first column and the one behind the last; nothing if the whole file is meant.
    pub(crate) spot: Option<(usize, usize, usize)>,
    /// `error`, `warning`, `note`.
    pub(crate) severity: String,
    pub(crate) code: String,
    pub(crate) message: String,
}

impl fmt::Display for Fault {
    /// As an announcement says it, behind the place.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, spot, severity, code, message } = self;
        let columns = if let Some((line, first, behind)) = spot {
            write!(formatter, "{file}:{line}: ")?;
            format!("{first}-{}", behind - 1)
        } else {
            write!(formatter, "{file}: ")?;
            "file".to_owned()
        };
        write!(formatter, "{columns} {severity}[{code}]: {message}")
    }
}

/// What a text announces.
pub(crate) fn announced(file: &str, text: &str) -> BTreeSet<Fault> {
    let mut line_above = 0;
    let mut faults = BTreeSet::new();
    for (index, line) in text.lines().enumerate() {
        match announcement(line.trim_start_matches('\u{feff}')) {
            Some((columns, severity, code, message)) => {
                faults.insert(Fault {
                    file: file.to_owned(),
                    spot: columns.map(|(first, behind)| (line_above, first, behind)),
                    severity: severity.to_owned(),
                    code: code.to_owned(),
                    message: message.to_owned(),
                });
            }
            None => line_above = index + 1,
        }
    }
    faults
}

type Columns = Option<(usize, usize)>;

/// Columns, severity, code and message of a line that is an announcement.
fn announcement(line: &str) -> Option<(Columns, &str, &str, &str)> {
    let trimmed = line.trim();
    let said = match trimmed.strip_prefix("<!--") {
        Some(rest) => rest.strip_suffix("-->")?,
        None => trimmed.strip_prefix('#')?,
    };
    let said = said.trim();
    let (mark, rest) = said.split_once(' ')?;
    let (severity, rest) = rest.trim_start().split_once('[')?;
    let (code, message) = rest.split_once("]: ")?;
    if !["error", "warning", "note"].contains(&severity) {
        return None;
    }
    let columns = if mark == "file" {
        None
    } else if mark.chars().all(|letter| letter == '^') {
        let before = &line[..line.find('^')?];
        let first = before.chars().count() + 1;
        Some((first, first + mark.len()))
    } else {
        let (first, last) = mark.split_once('-').unwrap_or((mark, mark));
        Some((first.parse().ok()?, last.parse::<usize>().ok()? + 1))
    };
    Some((columns, severity, code, message))
}

/// What a report tells, in the same form: a fault of several lines up to the end of the first.
pub(crate) fn happened(report: &Report, sources: &Sources) -> BTreeSet<Fault> {
    let mut locator = Locator::new(sources);
    let faults = report.diagnostics().iter().map(|diagnostic| {
        let file = diagnostic.place.file();
        let range = locator.range(&diagnostic.place);
        let spot = range.zip(sources.text(file)).map(|(range, text)| {
            let start = Position::new(text, range.start);
            let shown = text[range].lines().next().unwrap_or_default();
            (start.line, start.column, start.column + shown.chars().count().max(1))
        });
        Fault {
            file: file.to_string(),
            spot,
            severity: diagnostic.severity.name().to_owned(),
            code: diagnostic.code.to_owned(),
            message: diagnostic.message.english().to_owned(),
        }
    });
    faults.collect()
}

/// In what the two differ, one sentence each. A note need not be announced.
pub(crate) fn differences(announced: &BTreeSet<Fault>, happened: &BTreeSet<Fault>) -> Vec<String> {
    let silent = announced.difference(happened).map(|fault| format!("does not happen: {fault}"));
    let note = Severity::Note.name();
    let sudden = happened
        .difference(announced)
        .filter(|fault| fault.severity != note)
        .map(|fault| format!("is not announced: {fault}"));
    silent.chain(sudden).collect()
}

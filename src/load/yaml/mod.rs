//! The one door to YAML: from text to typed values, with every fault of a file told in one run.

mod fault;
mod reader;
mod repair;
mod syntax;
mod tree;

use serde::de::DeserializeOwned;

use crate::report::{Diagnostic, Report, words};
use crate::source::{KeyPath, Place, Segment, SourcePath};

/// What came out of a YAML text.
#[derive(Debug)]
pub(super) struct Read<T> {
    /// What the text says, without the parts that are faulty; nothing if too little is left.
    pub(super) value: Option<T>,
    /// What is wrong with it.
    pub(super) report: Report,
    /// What was left out as a whole, because something that it needs is faulty.
    pub(super) left_out: Vec<Removed>,
}

/// A value that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Removed {
    /// Where it stands in the author's text.
    pub(super) path: KeyPath,
    /// What it has under `id`.
    pub(super) id: Option<String>,
}

/// Reads a YAML text, which begins `offset` bytes into its file, as a `T`.
///
/// A faulty value is told once and left out; what cannot be without it (an item of a list, an entry, in the end the
/// file) is left out with it and not told again.
pub(super) fn typed<T: DeserializeOwned>(file: &SourcePath, text: &str, offset: usize) -> Read<T> {
    let mut report = Report::new();
    let (tree, twice) = match tree::tree(text) {
        Ok(read) => read,
        Err(error) => {
            report.push(syntax::diagnostic(&error, file, text, offset));
            return Read { value: None, report, left_out: Vec::new() };
        }
    };
    for path in twice {
        report.push(duplicate(file, path));
    }
    if let Some(fault) = syntax::not_keys(&tree, file, text, offset) {
        report.push(fault);
        return Read { value: None, report, left_out: Vec::new() };
    }
    let mut read = repair::read(tree, file);
    report.merge(read.report);
    read.report = report;
    read
}

fn duplicate(file: &SourcePath, path: KeyPath) -> Diagnostic {
    let key = match path.segments().last() {
        Some(Segment::Key(key)) => key.to_string(),
        _ => path.to_string(),
    };
    let message = words!(
        en: "the key `{key}` stands here for the second time",
        et: "võti `{key}` on siin juba teist korda",
    );
    let is_in_item = path.segments().iter().rev().nth(1).is_some_and(is_index);
    let hint = if is_in_item {
        words!(
            en: "take one of the two away, or begin the next item with `- `",
            et: "kustuta üks neist või alusta järgmist loendi osa märgiga `- `",
        )
    } else {
        words!(en: "take one of the two away", et: "kustuta üks neist")
    };
    let first = Place::FirstKey(file.clone(), path.clone());
    Diagnostic::error("duplicate-key", Place::Key(file.clone(), path), message)
        .also(first, words!(en: "first here", et: "esimest korda siin"))
        .hint(hint)
}

fn is_index(segment: &Segment) -> bool {
    matches!(segment, Segment::Index(_))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::load::schema::{
        MaterialFront, ProgrammeFront, RegistrationFile, ScheduleKeys, SiteFile,
    };
    use crate::report::Severity;

    fn read<T: DeserializeOwned>(text: &str) -> Read<T> {
        typed(&SourcePath::new("content/a.yaml"), text, 0)
    }

    /// Text that is nearly of the format: known keys and values, some of them broken.
    fn nearly_yaml() -> impl Strategy<Value = String> {
        let words = "title|kind|sessions|id|start|date|form|amount|labor|defaults|people|meeting|a b|2023-05-18|\\[|\\{|\\}|\\]|\"|,|\\*a|&a|!t|<<|~|-1|1.5|0x1|\\|";
        let line = (0..4_usize, prop::bool::ANY, words, words, "[: \t-]{0,2}").prop_map(
            |(depth, item, key, value, end)| {
                let dash = if item { "- " } else { "" };
                format!("{}{dash}{key}: {value}{end}\n", "  ".repeat(depth))
            },
        );
        prop::collection::vec(line, 0..12).prop_map(|lines| lines.concat())
    }

    fn reads_as_anything(text: &str) {
        let schedule = read::<ScheduleKeys>(text);
        let registration = read::<RegistrationFile>(text);
        let site = read::<SiteFile>(text);
        let material = read::<MaterialFront>(text);
        let programme = read::<ProgrammeFront>(text);
        let claims = [
            (schedule.value.is_some(), schedule.report),
            (registration.value.is_some(), registration.report),
            (site.value.is_some(), site.report),
            (material.value.is_some(), material.report),
            (programme.value.is_some(), programme.report),
        ];
        for (is_read, report) in claims {
            assert!(
                is_read || report.has_errors(),
                "nothing is read and nothing is told: {text:?}"
            );
            for diagnostic in report.diagnostics() {
                assert_eq!(diagnostic.severity, Severity::Error);
                if let Place::Bytes(_, range) = &diagnostic.place {
                    assert!(text.get(range.clone()).is_some(), "{range:?} is no part of {text:?}");
                }
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn no_text_is_passed_over_in_silence(text in "\\PC*|(?s).{0,60}") {
            reads_as_anything(&text);
        }

        #[test]
        fn no_text_that_is_nearly_right_is_passed_over_in_silence(text in nearly_yaml()) {
            reads_as_anything(&text);
        }
    }
}

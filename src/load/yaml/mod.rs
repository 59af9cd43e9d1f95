//! The one door to YAML: from text to typed values, with every fault of a file told in one run.

mod fault;
mod reader;
mod repair;
mod syntax;
mod tree;

use serde::de::DeserializeOwned;

use crate::report::{Diagnostic, Report};
use crate::source::{KeyPath, Place, SourcePath};

/// What came out of a YAML text.
#[derive(Debug)]
pub(super) struct Read<T> {
    /// What the text says, without the parts that are faulty; nothing if too little is left.
    pub(super) value: Option<T>,
    /// What is wrong with it.
    pub(super) report: Report,
    /// Values with keys of their own that were left out as a whole, because something that they need is faulty.
    pub(super) left_out: Vec<KeyPath>,
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
        let message = format!("the key `{path}` stands here twice");
        report.push(
            Diagnostic::error("duplicate-key", Place::Key(file.clone(), path), message)
                .hint("take one of the two away"),
        );
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

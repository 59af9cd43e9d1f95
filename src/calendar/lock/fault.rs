//! What may be wrong with the text of a lock.

use std::ops::Range;

use crate::calendar::lock::{damaged, path};
use crate::report::Diagnostic;
use crate::source::Place;

/// What git writes at the beginning of a line where two branches disagree.
const MARKERS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// A line that is not of the form.
pub(super) fn damage(range: Range<usize>, why: &str) -> Diagnostic {
    damaged(Place::Bytes(path(), range), format!("`calendar.lock` is damaged: {why}"))
}

/// The first mark of a merge conflict.
pub(super) fn conflict(text: &str) -> Option<Diagnostic> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if MARKERS.iter().any(|marker| line.starts_with(marker)) {
            let range = start..start + line.trim_end().len();
            let message = "two versions of `calendar.lock` were merged and disagree here";
            let fault = Diagnostic::error("lock-conflict", Place::Bytes(path(), range), message);
            return Some(fault.hint(
                "take the whole file of the branch that is published (`git checkout --ours` or \
                 `--theirs`), then build again",
            ));
        }
        start += line.len();
    }
    None
}

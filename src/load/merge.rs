//! Marks that version control leaves where two people changed the same lines.

use crate::report::{Diagnostic, words};
use crate::source::{Place, SourcePath};

/// The fault of a text with such marks, at the first of them.
///
/// Both the opening and the closing mark have to stand at the beginning of a line, so that a row of signs alone is
/// none; nor are those that a block of code shows. In `calendar.lock` they are for `calendar` to tell, which knows how
/// to get on.
pub(super) fn conflict(path: &SourcePath, text: &str) -> Option<Diagnostic> {
    if path.file_name() == "calendar.lock" || !text.contains("<<<<<<< ") {
        return None;
    }
    let begins = |mark: &str| {
        let is_first = text.starts_with(mark);
        is_first.then_some(0).or_else(|| text.find(&format!("\n{mark}")).map(|at| at + 1))
    };
    let start = begins("<<<<<<< ").filter(|start| !is_in_code(&text[..*start]))?;
    let end = begins(">>>>>>> ").filter(|end| start < *end)?;
    let line_end = |at: usize| text[at..].find('\n').map_or(text.len(), |length| at + length);
    let place = |at: usize| Place::Bytes(path.clone(), at..text[..line_end(at)].trim_end().len());
    let message = words!(
        en: "two versions of the file were merged and disagree here",
        et: "failist on kokku pandud kaks versiooni, mis lähevad siin lahku",
    );
    let hint = words!(
        en: "keep one of the two versions, and take out the lines with `<<<<<<<`, `=======` and `>>>>>>>`",
        et: "jäta alles üks versioon ja kustuta read märkidega `<<<<<<<`, `=======` ja `>>>>>>>`",
    );
    let until = words!(en: "up to here", et: "siiani");
    let fault = Diagnostic::error("merge-conflict", place(start), message);
    Some(fault.also(place(end), until).hint(hint))
}

/// Whether a block of code between fences is open at the end of a part of a text.
fn is_in_code(before: &str) -> bool {
    let fences = before.lines().map(str::trim_start);
    fences.filter(|line| line.starts_with("```") || line.starts_with("~~~")).count() % 2 == 1
}

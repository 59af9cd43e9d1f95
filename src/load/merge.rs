//! Marks that version control leaves where two people changed the same lines.

use memchr::memmem;

use crate::report::{Diagnostic, words};
use crate::source::{Place, SourcePath};

/// The fault of a text with such marks, at the first of them.
///
/// Both the opening and the closing mark have to stand at the beginning of a line, so that a row of signs alone is
/// none; nor are those that a block of code shows. In `calendar.lock` they are for `calendar` to tell, which knows how
/// to get on.
pub(super) fn conflict(path: &SourcePath, text: &str) -> Option<Diagnostic> {
    if path.file_name() == "calendar.lock" || memmem::find(text.as_bytes(), b"<<<<<<< ").is_none() {
        return None;
    }
    let (start, end) = marks(text)?;
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

/// Where the lines of the first opening mark and of the closing one behind it begin, outside of blocks of code.
fn marks(text: &str) -> Option<(usize, usize)> {
    let mut is_in_code = false;
    let mut start = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let is_fence = ["```", "~~~"].iter().any(|fence| line.trim_start().starts_with(fence));
        is_in_code ^= is_fence;
        if !is_in_code {
            match start {
                None if line.starts_with("<<<<<<< ") => start = Some(at),
                Some(start) if line.starts_with(">>>>>>> ") => return Some((start, at)),
                _ => {}
            }
        }
        at += line.len();
    }
    None
}

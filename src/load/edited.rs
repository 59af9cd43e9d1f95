//! A text that was edited, read without the rest of the site.

use std::path::Path;

use crate::error::Error;
use crate::markdown;
use crate::model::Body;
use crate::source::Tail;

use super::walk::{self, Found};

/// A body as its file below the folder of a site has it now; nothing if more of the file has changed than its text, or
/// if something is wrong with it.
///
/// # Errors
/// If the file cannot be read.
pub fn edited(site: &Path, body: &Body) -> Result<Option<Body>, Error> {
    let path = body.source.clone();
    let found = Found { disk: site.join(path.as_str()), path, size: 0 };
    let (text, fault) = walk::text(&found)?;
    let is_same = text.get(..body.offset) == Some(body.text.before());
    if fault.is_some() || !is_same {
        return Ok(None);
    }
    let text = Tail::new(text, body.offset);
    let (after, report) = markdown::parsed(&body.source, text, body.offset, body.language);
    Ok(report.diagnostics().is_empty().then_some(after))
}

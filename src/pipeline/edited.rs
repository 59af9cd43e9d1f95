//! The next edition of a site of which one text was edited, long before all of it is read again.

use std::path::Path;

use crate::error::Error;
use crate::load;
use crate::model::Body;
use crate::source::SourcePath;

use super::Whole;

impl Whole {
    /// The same site with the text of one of its pages as it stands in `folder` now; nothing if anything else may differ,
    /// or if there is no such page. What other pages tell of that text, and what is wrong with it, is left to the next
    /// reading of the whole.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn edited(&self, folder: &Path, source: &SourcePath) -> Result<Option<Self>, Error> {
        let Some(before) = self.site.body(source) else { return Ok(None) };
        let Some(after) = load::edited(folder, before)?
            .filter(|after| after != before && is_alike(before, after))
        else {
            return Ok(None);
        };
        let mut whole = self.clone();
        whole.site.set_body(after);
        Ok(Some(whole))
    }
}

/// Whether the plan of the site is made of the same: pictures, and what shortcodes ask for.
fn is_alike(one: &Body, other: &Body) -> bool {
    let images = |body: &Body| body.images.iter().map(|image| image.target.clone()).collect();
    let calls = |body: &Body| {
        let calls = body.calls.iter().map(|call| {
            let arguments = call.arguments.iter().map(|it| (it.name.clone(), it.value.clone()));
            (call.name.clone(), arguments.collect::<Vec<_>>())
        });
        calls.collect::<Vec<_>>()
    };
    let (before, after): (Vec<String>, Vec<String>) = (images(one), images(other));
    before == after && calls(one) == calls(other)
}

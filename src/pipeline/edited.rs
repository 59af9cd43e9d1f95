//! The next edition of a site of which some texts were edited, long before all of it is read again.

use std::path::Path;

use crate::error::Error;
use crate::load;
use crate::model::{Argument, Body, Call, Literal};
use crate::source::SourcePath;

use super::Whole;

impl Whole {
    /// The same site with the texts of those pages that stand differently in `folder` now, below the same front matter and
    /// with the same pictures and calls of shortcodes; nothing if there is none among `sources`. What other pages tell of
    /// those texts, and what is wrong with them, is left to the next reading of the whole.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub fn edited<'a>(
        &self,
        folder: &Path,
        sources: impl IntoIterator<Item = &'a SourcePath>,
    ) -> Result<Option<Self>, Error> {
        let mut edited = Vec::new();
        for before in sources.into_iter().filter_map(|source| self.site.body(source)) {
            let after = load::edited(folder, before)?;
            edited.extend(after.filter(|after| after != before && is_alike(before, after)));
        }
        if edited.is_empty() {
            return Ok(None);
        }
        let mut whole = self.clone();
        let is_set = edited.into_iter().all(|body| whole.site.set_body(body));
        Ok(is_set.then_some(whole))
    }
}

/// Whether the plan of the site is made of the same: pictures, and what shortcodes ask for.
fn is_alike(one: &Body, other: &Body) -> bool {
    one.calls.len() == other.calls.len()
        && one.calls.iter().zip(&other.calls).all(|(call, other)| asks_the_same(call, other))
        && one.images.iter().map(|it| &it.target).eq(other.images.iter().map(|it| &it.target))
}

fn asks_the_same(one: &Call, other: &Call) -> bool {
    fn said(argument: &Argument) -> (&str, &Literal) {
        (&argument.name, &argument.value)
    }
    one.name == other.name && one.arguments.iter().map(said).eq(other.arguments.iter().map(said))
}

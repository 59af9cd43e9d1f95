//! Pages: from a recipe to HTML, through views and templates.

use std::collections::BTreeMap;

use crate::language::Wording;
use crate::model::{Language, Site, Theme};
use crate::plan::Recipe;
use crate::report::Report;

/// What every page of a build is made with: the site, its words, the templates and the shared views.
pub(super) struct Pages<'a> {
    site: &'a Site,
    wordings: &'a BTreeMap<Language, Wording>,
}

impl<'a> Pages<'a> {
    /// Reads the templates and builds the views that all pages share. Faults of templates are in the report; then
    /// there are no pages.
    pub(super) fn new(
        site: &'a Site,
        theme: &'a Theme,
        wordings: &'a BTreeMap<Language, Wording>,
    ) -> (Option<Self>, Report) {
        let _ = theme;
        (Some(Self { site, wordings }), Report::new())
    }

    /// The HTML of a page; nothing if its template or a shortcode in it fails, which the report tells.
    pub(super) fn html(&self, recipe: &Recipe) -> (Option<String>, Report) {
        let _ = (recipe, self.site, self.wordings);
        (None, Report::new())
    }
}

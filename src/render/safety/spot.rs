//! Where something on a page comes from: the text of its author, a template, or neither.

use crate::model::{Body, OutputPath, Site, Theme};
use crate::plan::Plan;
use crate::source::Place;

use super::Finding;

/// The texts that a page was made of.
pub(super) struct Texts<'a> {
    body: Option<&'a Body>,
    theme: &'a Theme,
    /// Where the page comes from as a whole.
    whole: Place,
}

impl<'a> Texts<'a> {
    /// The texts of the page at `path`.
    pub(super) fn new(path: &OutputPath, plan: &Plan, site: &'a Site, theme: &'a Theme) -> Self {
        let output = plan.outputs.iter().find(|output| output.path == *path);
        let public = output.and_then(|output| output.recipe.public_page(site));
        let body = public.and_then(|it| Some(&**it.page?.body.get(it.language)));
        let whole = output.map_or(Place::File(site.home.source.clone()), |it| it.place.clone());
        Self { body, theme, whole }
    }

    /// The surest place of a finding.
    pub(super) fn place(&self, finding: &Finding) -> Place {
        let of_written = finding
            .written
            .iter()
            .find_map(|written| self.in_body(written).or_else(|| self.in_templates(written)));
        of_written.unwrap_or_else(|| self.whole.clone())
    }

    fn in_body(&self, written: &str) -> Option<Place> {
        let body = self.body?;
        let start = body.offset + body.text.find(written)?;
        Some(Place::Bytes(body.source.clone(), start..start + written.len()))
    }

    fn in_templates(&self, written: &str) -> Option<Place> {
        self.theme.templates.iter().find_map(|template| {
            let start = template.text.find(written)?;
            // A leading blank is there to find whole words only.
            let blank = written.len() - written.trim_start().len();
            Some(Place::Bytes(template.source.clone(), start + blank..start + written.len()))
        })
    }
}

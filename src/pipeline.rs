//! The verbs of a build on one page: load, resolve, check, plan, render. Writes nothing.

use std::path::Path;

use jiff::ZonedDateTime;

use crate::error::Error;
use crate::model::Site;
use crate::plan::{Plan, Recipe};
use crate::render::Rendered;
use crate::report::Report;
use crate::resolve::Options;
use crate::source::Sources;
use crate::{check, load, plan, render, resolve};

/// What a build has made, before it is written.
#[derive(Debug, Default)]
pub struct Built {
    /// The outputs, in order of path; empty when the report holds an error.
    pub rendered: Vec<Rendered>,
    /// All that the author should know.
    pub report: Report,
    /// The texts that the report speaks of.
    pub sources: Sources,
    /// What was built; nothing when there is no site.
    pub summary: Option<Summary>,
}

/// What was built, in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Pages for people, in all languages.
    pub n_pages: usize,
    /// Sessions, past ones too.
    pub n_sessions: usize,
    /// Calendar feeds, in all languages.
    pub n_feeds: usize,
    /// Codes of languages, the default one first.
    pub languages: Vec<&'static str>,
    /// The next instant at which a page would differ, in the zone of the site.
    pub true_until: Option<ZonedDateTime>,
}

/// Is told how far a build has come.
pub trait Progress {
    /// So many outputs will be rendered; the answer is called after each of them, from any thread.
    fn planned(&self, n_outputs: usize) -> Box<dyn Fn() + Sync>;

    /// Everything is rendered.
    fn finished(&self);
}

/// Nobody is told.
impl Progress for () {
    fn planned(&self, _: usize) -> Box<dyn Fn() + Sync> {
        Box::new(|| {})
    }

    fn finished(&self) {}
}

/// Builds the site in `folder`, in memory.
///
/// # Errors
/// If the machine fails; faults of the author are in the report.
pub fn built(
    folder: &Path,
    with_drafts: bool,
    options: &Options,
    progress: &dyn Progress,
) -> Result<Built, Error> {
    let load::Loaded { written, theme, sources, left_out, mut report } =
        load::load(folder, with_drafts)?;
    // The later stages count the items that were left in.
    let restored = |faults: Report| faults.placed(|place| left_out.place(place));
    let (site, faults) = resolve::resolve(written, options);
    report.merge(restored(faults));
    let Some(site) = site else {
        return Ok(Built { report, sources, ..Built::default() });
    };
    report.merge(restored(check::check(&site)));
    let (plan, faults) = plan::plan(&site, &theme);
    report.merge(restored(faults));
    let on_rendered = progress.planned(plan.outputs.len());
    let (mut rendered, faults) = render::render(&plan, &site, &theme, &on_rendered)?;
    progress.finished();
    report.merge(restored(faults));
    if report.has_errors() {
        rendered.clear();
    }
    let summary = Some(summary(&site, &plan));
    Ok(Built { rendered, report, sources, summary })
}

fn summary(site: &Site, plan: &Plan) -> Summary {
    let count = |is_meant: &dyn Fn(&Recipe) -> bool| {
        plan.outputs.iter().filter(|output| is_meant(&output.recipe)).count()
    };
    Summary {
        n_pages: count(&|recipe| recipe.public_page(site).is_some()),
        n_sessions: site.sessions.len(),
        n_feeds: count(&|recipe| matches!(recipe, Recipe::Feed(..))),
        languages: site.settings.languages.iter().map(|language| language.code()).collect(),
        true_until: site
            .true_until
            .map(|instant| instant.to_zoned_datetime(site.settings.zone.clone())),
    }
}

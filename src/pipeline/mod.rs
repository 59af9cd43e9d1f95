//! The verbs of a build on one page: load, resolve, check, compare, plan, render. Writes nothing.

mod asked;
mod edited;
mod locked;
mod summary;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::calendar::lock::{self, Compared, Lock};
use crate::error::Error;
pub use crate::load::Inputs;
use crate::model::{Ledger, Site, Theme};
use crate::plan::Plan;
pub use crate::plan::{Output, Recipe};
use crate::render::{Beside, Rendered};
pub use crate::render::{FolderSizes, Headers, Reuse, Server, Sink};
use crate::report::Report;
use crate::resolve::Options;
use crate::source::{LeftOut, Sources};
use crate::{check, load, plan, render, resolve, theme};

pub use asked::{Hosted, Known, hosted, known};
pub use locked::{Locked, Request, locked};
pub use summary::Summary;

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
    /// What subscribers will see; nothing when the report holds an error.
    pub publication: Option<Publication>,
    /// How each output was made.
    pub plan: Plan,
}

/// What is new to the subscribers of the calendars, and the lock that remembers it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Publication {
    /// The text of `calendar.lock` as it should be.
    pub lock: String,
    /// Whether it is so already.
    pub is_current: bool,
    /// What subscribers will notice, a sentence each.
    pub news: Vec<String>,
}

/// Where the lock is, from the folder of a site.
pub const LOCK: &str = lock::PATH;

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
    rebuilt(folder, with_drafts, options, &Reuse::default(), progress)
}

/// Builds the site in `folder`, in memory, without what is there already.
///
/// # Errors
/// If the machine fails; faults of the author are in the report.
pub fn rebuilt(
    folder: &Path,
    with_drafts: bool,
    options: &Options,
    reuse: &Reuse,
    progress: &dyn Progress,
) -> Result<Built, Error> {
    planned(folder, with_drafts, options)?.built(reuse, &(), progress)
}

/// A site before it is rendered.
#[derive(Debug)]
pub struct Planned {
    /// The site with what will become of it; nothing when there is no site.
    pub whole: Option<Whole>,
    /// What the author should know so far: faults of templates and of what pages call are found by rendering.
    pub report: Report,
    /// The texts that the report speaks of.
    pub sources: Sources,
}

/// A site with its theme, its plan and its calendars: all that outputs are made of.
#[derive(Debug, Clone)]
pub struct Whole {
    site: Site,
    theme: Arc<Theme>,
    ledger: Arc<Ledger>,
    plan: Arc<Plan>,
    left_out: Arc<LeftOut>,
    publication: Arc<Publication>,
}

/// Which outputs to make, and what is known beforehand.
pub struct Part<'a> {
    /// What need not be made again.
    pub reuse: &'a Reuse,
    /// Whether an output is to be made; asked right before, from any thread.
    pub wanted: &'a (dyn Fn(&Output) -> bool + Sync),
    /// How large learning folders are, which pages tell; makes them when it does not know.
    pub sizes: &'a FolderSizes,
    /// Where outputs go.
    pub sink: &'a dyn Sink,
}

/// Does everything that comes before rendering.
///
/// # Errors
/// If the machine fails; faults of the author are in the report.
pub fn planned(folder: &Path, with_drafts: bool, options: &Options) -> Result<Planned, Error> {
    let Sited { site, theme, lock, sources, left_out, mut report } =
        sited(folder, with_drafts, options)?;
    let Some(site) = site else { return Ok(Planned { whole: None, report, sources }) };
    // The later stages count the items that were left in.
    let restored = |faults: Report| {
        check::weighed(faults.placed(|place| left_out.place(place)), &site.settings.checks)
    };
    let is_whole = !report.has_errors();
    let (lock, faults) = read(lock.as_deref());
    report.merge(faults);
    let compared = lock::compared(&site, lock.as_ref(), is_whole);
    let Compared { text, is_current, ledger, news, report: faults } = compared;
    report.merge(restored(faults));
    let (plan, faults) = plan::plan(&site, &theme);
    report.merge(restored(faults));
    let whole = Whole {
        site,
        theme: theme.into(),
        ledger: ledger.into(),
        plan: plan.into(),
        left_out: left_out.into(),
        publication: Publication { lock: text, is_current, news }.into(),
    };
    Ok(Planned { whole: Some(whole), report, sources })
}

impl Planned {
    /// Whether there is a site, and nothing wrong with it so far.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.whole.is_some() && !self.report.has_errors()
    }

    /// Makes all outputs. Those that the sink takes are not among those of the answer, which holds none if there is an
    /// error.
    ///
    /// # Errors
    /// If the machine fails; faults of the author are in the report.
    pub fn built(
        self,
        reuse: &Reuse,
        sink: &dyn Sink,
        progress: &dyn Progress,
    ) -> Result<Built, Error> {
        let Self { whole, sources, mut report } = self;
        let Some(whole) = whole else {
            return Ok(Built { report, sources, ..Built::default() });
        };
        let on_rendered = progress.planned(whole.plan.outputs.len());
        let part = Part { reuse, wanted: &|_| true, sizes: &FolderSizes::default(), sink };
        let (mut rendered, faults) = whole.rendered(&part, &on_rendered)?;
        progress.finished();
        report.merge(faults);
        if report.has_errors() {
            rendered.clear();
        }
        let summary = Some(whole.summary());
        let Whole { site, plan, publication, .. } = whole;
        // A large site is given back beside what follows.
        rayon::spawn(move || drop(site));
        let publication = (!report.has_errors()).then(|| Arc::unwrap_or_clone(publication));
        let plan = Arc::unwrap_or_clone(plan);
        Ok(Built { rendered, report, sources, summary, publication, plan })
    }
}

impl Whole {
    /// Makes some outputs; those that the sink hands back come in order of path.
    ///
    /// # Errors
    /// If the machine fails; faults of the author are in the report.
    pub fn rendered(
        &self,
        part: &Part<'_>,
        on_rendered: &(dyn Fn() + Sync),
    ) -> Result<(Vec<Rendered>, Report), Error> {
        let Self { site, theme, ledger, plan, left_out, .. } = self;
        let Part { reuse, wanted, sizes, sink } = *part;
        let beside = Beside { ledger, theme, reuse, wanted, sizes, sink };
        let (rendered, faults) = render::render(plan, site, &beside, on_rendered)?;
        let faults = faults.placed(|place| left_out.place(place));
        Ok((rendered, check::weighed(faults, &site.settings.checks)))
    }

    /// All outputs, in order of path.
    #[must_use]
    pub fn outputs(&self) -> &[Output] {
        &self.plan.outputs
    }

    /// What a server says with each output.
    #[must_use]
    pub fn headers(&self) -> Headers {
        Headers::new(&self.site)
    }

    /// What subscribers will see, if nothing that the author should know is an error.
    #[must_use]
    pub fn publication(&self) -> &Publication {
        &self.publication
    }

    /// On which page it is seen what a file says: [`Site::seen`].
    #[must_use]
    pub fn seen(&self) -> BTreeMap<String, String> {
        self.site.seen()
    }

    /// What is built, in figures.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary::new(&self.site, &self.ledger, &self.plan)
    }
}

/// What comes before rendering.
struct Sited {
    site: Option<Site>,
    theme: Theme,
    /// The text of `calendar.lock`.
    lock: Option<Arc<str>>,
    sources: Sources,
    /// The items of lists that were left out.
    left_out: LeftOut,
    report: Report,
}

fn sited(folder: &Path, with_drafts: bool, options: &Options) -> Result<Sited, Error> {
    let load::Loaded { written, theme, lock, sources, left_out, mut report } =
        load::load(folder, with_drafts)?;
    let restored = |faults: Report| faults.placed(|place| left_out.place(place));
    let (site, faults) = resolve::resolve(written, options);
    report.merge(restored(faults));
    if let Some(site) = &site {
        report.merge(restored(check::check(site)));
    }
    let (theme, faults) = theme::theme(&theme);
    report.merge(faults);
    if let Some(site) = &site {
        report = check::weighed(report, &site.settings.checks);
    }
    Ok(Sited { site, theme, lock, sources, left_out, report })
}

/// What the last build remembered; nothing without a lock, and with one that is damaged.
fn read(lock: Option<&str>) -> (Option<Lock>, Report) {
    lock.map(lock::read).unwrap_or_default()
}

//! The verbs of a build on one page: load, resolve, check, plan, render. Writes nothing.

use std::path::Path;

use crate::error::Error;
use crate::render::Rendered;
use crate::report::Report;
use crate::resolve::Options;
use crate::source::Sources;
use crate::{check, load, plan, render, resolve};

/// What a build has made, before it is written.
#[derive(Debug, Default)]
pub struct Built {
    /// The outputs; empty when the report holds an error.
    pub rendered: Vec<Rendered>,
    /// All that the author should know.
    pub report: Report,
    /// The texts that the report speaks of.
    pub sources: Sources,
}

/// Builds the site in `folder`, in memory.
///
/// # Errors
/// If the machine fails; faults of the author are in the report.
pub fn built(folder: &Path, with_drafts: bool, options: &Options) -> Result<Built, Error> {
    let load::Loaded { written, theme, sources, mut report } = load::load(folder, with_drafts)?;
    let (site, faults) = resolve::resolve(written, options);
    report.merge(faults);
    let Some(site) = site else {
        return Ok(Built { rendered: Vec::new(), report, sources });
    };
    report.merge(check::check(&site));
    let (plan, faults) = plan::plan(&site, &theme);
    report.merge(faults);
    let (rendered, faults) = render::render(&plan, &site, &theme)?;
    report.merge(faults);
    let rendered = if report.has_errors() { Vec::new() } else { rendered };
    Ok(Built { rendered, report, sources })
}

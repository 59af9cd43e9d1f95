//! What commands ask about a site without building it.

use std::collections::BTreeSet;
use std::path::Path;

use crate::error::Error;
use crate::external::{self, Manner};
use crate::model::Site;
use crate::render::{Server, server_example};
use crate::report::{Report, Tongue};
use crate::resolve::Options;
use crate::source::Sources;
use crate::{check, load, resolve};

use super::{Planned, Whole, read};

/// How a site should be served.
#[derive(Debug)]
pub struct Hosted {
    /// A configuration of the server; nothing when there is no site.
    pub example: Option<String>,
    /// What is wrong with the content.
    pub report: Report,
    /// The texts that the report speaks of.
    pub sources: Sources,
}

/// How a web server should serve the site in `folder`, explained in a language.
///
/// # Errors
/// If the machine fails; faults of the author are in the report.
pub fn hosted(
    folder: &Path,
    server: Server,
    options: &Options,
    tongue: Tongue,
) -> Result<Hosted, Error> {
    let load::Loaded { written, sources, left_out, mut report, .. } = load::load(folder, false)?;
    let (site, faults) = resolve::resolve(written, options);
    report.merge(faults.placed(|place| left_out.place(place)));
    let example = site.map(|site| server_example(&site, server, tongue));
    Ok(Hosted { example, report, sources })
}

impl Planned {
    /// Whether the links to other sites lead somewhere. Asks the network; nothing of a build does.
    ///
    /// # Errors
    /// If the machine fails, but for the network: what cannot be reached is in the report.
    pub fn external(&self, manner: &Manner) -> Result<Report, Error> {
        let Some(Whole { site, left_out, .. }) = &self.whole else { return Ok(Report::new()) };
        let report = external::external(site, manner)?.placed(|place| left_out.place(place));
        Ok(check::weighed(report, &site.settings.checks))
    }
}

/// What is there, for a command that adds to it.
#[derive(Debug, Default)]
pub struct Known {
    /// The site as far as it can be read, with drafts.
    pub site: Option<Site>,
    /// Every text that was read.
    pub sources: Sources,
    /// Ids of sessions and registrations that subscribers know or knew.
    pub published: BTreeSet<String>,
}

/// What is there in the site in `folder`.
///
/// # Errors
/// If the machine fails, or the folder holds no site.
pub fn known(folder: &Path, options: &Options) -> Result<Known, Error> {
    let load::Loaded { written, lock, sources, .. } = load::load(folder, true)?;
    let lock = read(lock.as_deref()).0.unwrap_or_default();
    let published = lock.ids().map(str::to_owned).collect();
    Ok(Known { site: resolve::resolve(written, options).0, sources, published })
}

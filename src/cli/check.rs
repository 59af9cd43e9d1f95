//! `kava check`: everything that a build does, but for writing.

use std::path::Path;

use crate::error::Error;
use crate::external::Manner;
use crate::pipeline::{self, Built, Reuse};
use crate::report::{Report, as_json, words};

use super::Outcome;
use super::args::{CheckArgs, Format};
use super::build::options;
use super::clock;
use super::publication::say_news;
use super::terminal::{Terminal, data};

/// Tells what is wrong with the site in `folder`.
pub(super) fn check(
    folder: &Path,
    args: &CheckArgs,
    terminal: &Terminal,
) -> Result<Outcome, Error> {
    let planned = pipeline::planned(folder, args.drafts, &options(&args.site))?;
    let mut of_links = Report::new();
    if args.external {
        terminal.say(&words!(
            en: "asking other sites; this may take a while …",
            et: "küsin teistelt saitidelt; see võib võtta aega …",
        ));
        of_links = planned.external(&Manner::polite(folder.join(".kava"), clock::instant()))?;
    }
    let built = planned.built(&Reuse::of_all(), &(), &terminal.bar())?;
    let Built { mut report, sources, publication, .. } = built;
    report.merge(of_links);
    match args.format {
        Format::Json => data(&as_json(&report, &sources, terminal.tongue())),
        Format::Text if report.diagnostics().is_empty() => {
            terminal.say(&words!(en: "no faults found", et: "vigu ei leitud"));
        }
        Format::Text => terminal.report(&report, &sources),
    }
    if let (Format::Text, Some(publication)) = (args.format, publication) {
        say_news(&publication, terminal);
    }
    Ok(if report.has_errors() { Outcome::Faulty } else { Outcome::Fine })
}

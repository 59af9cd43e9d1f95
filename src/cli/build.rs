//! `kava build`: makes the portal and writes it.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::pipeline::{self, Built, Summary};
use crate::resolve::Options;
use crate::write::{self, Changes, Target};

use super::Outcome;
use super::args::{BuildArgs, SiteArgs};
use super::clock::{self, Stopwatch};
use super::publication::{path, remember, say_news, say_outdated};
use super::terminal::{Terminal, counted, say};

/// Builds the site in `folder` and writes it, unless the content has errors.
pub(super) fn build(
    folder: &Path,
    args: &BuildArgs,
    terminal: &Terminal,
) -> Result<Outcome, Error> {
    let stopwatch = Stopwatch::started();
    let bar = terminal.bar();
    let output = args.output.clone().unwrap_or_else(|| beside(folder, "public"));
    let reuse = write::reusable(&output)?;
    let built = pipeline::rebuilt(folder, args.drafts, &options(&args.site), &reuse, &bar)?;
    let Built { rendered, report, sources, summary, publication } = built;
    if report.has_errors() || !args.quiet {
        terminal.report(&report, &sources);
    }
    let (Some(publication), Some(summary)) = (publication, summary) else {
        say(&format!("nothing was written; `{}` is as it was", output.display()));
        return Ok(Outcome::Faulty);
    };
    if args.locked && !publication.is_current {
        say_outdated(folder, &publication);
        return Ok(Outcome::Faulty);
    }
    let target = Target {
        folder: output.clone(),
        sources: vec![folder.join("content"), folder.join("themes")],
        on_wait: &|| say("another build is writing to this folder; waiting for it"),
    };
    let changes = write::write(&rendered, &target)?;
    // Last: what is remembered has been published, as far as this run can tell.
    let is_new = !args.drafts && remember(folder, &publication)?;
    if !args.quiet {
        // A site with drafts is for the author alone; no subscriber sees it.
        if !args.drafts {
            say_news(&publication);
        }
        say(&told(&summary, changes));
        say(&format!(
            "written to `{}` in {:.2} s",
            output.display(),
            stopwatch.elapsed().as_secs_f64()
        ));
        if is_new {
            say(&format!("`{}` has changed: commit it with the content", path(folder).display()));
        }
    }
    Ok(Outcome::Fine)
}

/// A path in the folder of the site, without the `./` of the current one.
pub(super) fn beside(folder: &Path, name: &str) -> PathBuf {
    if folder == Path::new(".") { PathBuf::from(name) } else { folder.join(name) }
}

/// What the site arguments mean.
pub(super) fn options(args: &SiteArgs) -> Options {
    Options { now: clock::now(args.now), base_url: args.base_url.clone() }
}

/// What was built, in words.
fn told(summary: &Summary, changes: Changes) -> String {
    let mut lines = vec![format!(
        "built {}, {}, {}, {} ({})",
        counted(summary.n_pages, "page"),
        counted(summary.n_sessions, "session"),
        counted(summary.n_feeds, "calendar feed"),
        counted(summary.languages.len(), "language"),
        summary.languages.join(", "),
    )];
    lines.push(format!(
        "{} written, {} unchanged, {} removed",
        counted(changes.n_written, "file"),
        changes.n_unchanged,
        changes.n_removed,
    ));
    lines.push(match &summary.true_until {
        Some(instant) => {
            format!("true until {}: build again then", instant.strftime("%F %H:%M %Z"))
        }
        None => "true from now on: no page depends on the time any more".to_owned(),
    });
    lines.join("\n")
}

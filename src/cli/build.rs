//! `kava build`: makes the portal and writes it.

use std::path::{Path, PathBuf};

use crate::diff::Tally;
use crate::error::Error;
use crate::pipeline::{self, Built, Sink, Summary};
use crate::plan::Plan;
use crate::report::{Words, words};
use crate::resolve::Options;
use crate::write::{self, Changes, Staging, Target};

use super::Outcome;
use super::args::{BuildArgs, SiteArgs};
use super::clock::{self, Stopwatch};
use super::counted::{Noun, counted};
use super::publication::{path, remember, say_news, say_outdated};
use super::terminal::{Terminal, say};
use super::unchanged::Sameness;

/// Builds the site in `folder` and writes it, unless the content has errors.
pub(super) fn build(
    folder: &Path,
    args: &BuildArgs,
    terminal: &Terminal,
) -> Result<Outcome, Error> {
    let stopwatch = Stopwatch::started();
    let bar = terminal.bar();
    let output = args.output.clone().unwrap_or_else(|| beside(folder, "public"));
    let options = options(&args.site);
    let sameness = Sameness::of(folder, args.drafts, &options, terminal);
    if let Some(said) = sameness.as_ref().and_then(|it| it.said(&output)) {
        if !args.quiet {
            say(&said);
            terminal.say(&written(&output, &stopwatch));
        }
        return Ok(Outcome::Fine);
    }
    let reuse = write::reusable(&output)?;
    let target = Target {
        folder: output.clone(),
        sources: vec![folder.join("content"), folder.join("themes")],
        on_wait: &|| {
            terminal.say(&words!(
                en: "another build is writing to this folder; waiting for it",
                et: "sellesse kausta kirjutab praegu teine ehitamine; ootan, kuni see lõpeb",
            ));
        },
    };
    let planned = pipeline::planned(folder, args.drafts, &options)?;
    let staging = planned.is_fine().then(|| Staging::opened(&target)).transpose()?;
    let sink: &dyn Sink = staging.as_ref().map_or(&(), |staging| staging);
    let built = planned.built(&reuse, sink, &bar)?;
    let Built { report, sources, summary, publication, plan, .. } = built;
    if report.has_errors() || !args.quiet {
        terminal.report(&report, &sources);
    }
    let (staging, publication, summary) = match (staging, publication, summary) {
        (Some(staging), Some(publication), Some(summary)) => (staging, publication, summary),
        (staging, _, _) => {
            staging.map_or(Ok(()), Staging::abandoned)?;
            terminal.say(&nothing_written(&output));
            return Ok(Outcome::Faulty);
        }
    };
    if args.locked && !publication.is_current {
        staging.abandoned()?;
        say_outdated(folder, &publication, terminal);
        return Ok(Outcome::Faulty);
    }
    let stamp = |n_outputs| {
        let changes = Changes { n_unchanged: n_outputs, ..Changes::default() };
        let lines = told(&summary, &changes);
        let lines: Vec<&str> = lines.iter().map(|line| line.told_in(terminal.tongue())).collect();
        let said = terminal.told(&report, &sources) + &lines.join("\n");
        sameness.as_ref().filter(|_| publication.is_current)?.stamp(&summary, &said)
    };
    let changes = staging.written(&stamp)?;
    // Last: what is remembered has been published, as far as this run can tell.
    let is_new = !args.drafts && remember(folder, &publication)?;
    if !args.quiet {
        // A site with drafts is for the author alone; no subscriber sees it.
        if !args.drafts {
            say_news(&publication, terminal);
        }
        for line in told(&summary, &changes) {
            terminal.say(&line);
        }
        say_tally(&changes, &plan, terminal);
        terminal.say(&written(&output, &stopwatch));
        if is_new {
            terminal.say(&words!(
                en: "`{lock}` has changed: commit it with the content",
                et: "fail `{lock}` muutus: salvesta see Giti koos sisuga",
                lock = path(folder).display(),
            ));
        }
    }
    Ok(Outcome::Fine)
}

/// That the output stands as it was.
pub(super) fn nothing_written(output: &Path) -> Words {
    words!(
        en: "nothing was written; `{output}` is as it was",
        et: "midagi ei kirjutatud; `{output}` jäi nii, nagu oli",
        output = output.display(),
    )
}

/// Where the output is, and how long it took.
fn written(output: &Path, stopwatch: &Stopwatch) -> Words {
    words!(
        en: "written to `{folder}` in {seconds:.2} s",
        et: "kirjutatud kausta `{folder}`, aega kulus {seconds:.2} s",
        folder = output.display(),
        seconds = stopwatch.elapsed().as_secs_f64(),
    )
}

/// A path in the folder of the site, without the `./` of the current one.
pub(super) fn beside(folder: &Path, name: &str) -> PathBuf {
    if folder == Path::new(".") { PathBuf::from(name) } else { folder.join(name) }
}

/// What the site arguments mean.
pub(super) fn options(args: &SiteArgs) -> Options {
    Options { now: clock::now(args.now), base_url: args.base_url.clone() }
}

/// Says what has changed since the last build, if there was one and anything did.
fn say_tally(changes: &Changes, plan: &Plan, terminal: &Terminal) {
    let is_first = changes.n_unchanged + changes.changed.len() + changes.removed.len() == 0;
    let tally = Tally::of_written(changes, plan).told();
    if let Some(tally) = tally.filter(|_| !is_first) {
        terminal.say(&words!(in tally; en: "since the last build: {tally}", et: "pärast eelmist ehitamist: {tally}"));
    }
}

/// What was built, in words, a line each.
fn told(summary: &Summary, changes: &Changes) -> [Words; 3] {
    let pages = counted(summary.n_pages, Noun::Page);
    let sessions = counted(summary.n_sessions, Noun::Session);
    let feeds = counted(summary.n_feeds, Noun::Feed);
    let languages = counted(summary.languages.len(), Noun::Language);
    let codes = summary.languages.join(", ");
    let built = words!(
        in pages, sessions, feeds, languages;
        en: "built {pages}, {sessions}, {feeds}, {languages} ({codes})",
        et: "valmis: {pages}, {sessions}, {feeds}, {languages} ({codes})",
    );
    let files = counted(changes.n_written(), Noun::File);
    let (n_unchanged, n_removed) = (changes.n_unchanged, changes.removed.len());
    let written = words!(
        in files;
        en: "{files} written, {n_unchanged} unchanged, {n_removed} removed",
        et: "{files} kirjutatud, {n_unchanged} muutmata, {n_removed} eemaldatud",
    );
    let until = match &summary.true_until {
        Some(instant) => {
            words!(
                en: "true until {until}: build again then",
                et: "lehed kehtivad kuni {until}: ehita siis uuesti",
                until = instant.strftime("%F %H:%M %Z"),
            )
        }
        None => {
            words!(
                en: "true from now on: no page depends on the time any more",
                et: "lehed jäävad kehtima: ükski neist ei sõltu enam ajast",
            )
        }
    };
    [built, written, until]
}

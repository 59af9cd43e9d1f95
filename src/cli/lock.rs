//! `kava lock`: brings `calendar.lock` up to date without building, takes a session out of it, makes it anew.
#![expect(clippy::disallowed_methods, reason = "reads the feeds that it is given")]

use std::fs;
use std::path::Path;

use crate::error::Error;
use crate::import::readable;
use crate::pipeline::{self, Locked, Request};
use crate::report::words;

use super::Outcome;
use super::args::LockArgs;
use super::build::{nothing_written, options};
use super::publication::{path, remember, say_news};
use super::terminal::Terminal;

/// Writes the lock of the site in `folder`, unless the content has errors.
pub(super) fn lock(folder: &Path, args: &LockArgs, terminal: &Terminal) -> Result<Outcome, Error> {
    let mut feeds = Vec::with_capacity(args.from.len());
    for file in &args.from {
        let bytes = fs::read(file).map_err(|source| Error::Read { path: file.clone(), source })?;
        feeds.push((file.display().to_string(), readable(&bytes)));
    }
    let request = Request { dropped: args.drop.clone(), feeds };
    let Locked { report, sources, refusals, publication } =
        pipeline::locked(folder, &options(&args.site), &request)?;
    terminal.report(&report, &sources);
    for refusal in &refusals {
        terminal.refuse(refusal);
    }
    let lock = path(folder);
    let Some(publication) = publication else {
        terminal.say(&nothing_written(&lock));
        return Ok(Outcome::Faulty);
    };
    say_news(&publication, terminal);
    if remember(folder, &publication)? {
        terminal.say(&words!(
            en: "written to `{lock}`: commit it with the content",
            et: "kirjutatud faili `{lock}`: salvesta see Giti koos sisuga",
            lock = lock.display(),
        ));
    } else {
        terminal.say(&words!(
            en: "`{lock}` is up to date",
            et: "fail `{lock}` on ajakohane",
            lock = lock.display(),
        ));
    }
    Ok(Outcome::Fine)
}

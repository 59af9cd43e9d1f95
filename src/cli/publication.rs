//! What is said of the calendars: what subscribers will see, and what becomes of the lock.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::pipeline::Publication;
use crate::report::words;
use crate::write;

use super::build::beside;
use super::terminal::{Terminal, say};

/// More sentences than this are counted.
const MOST_SENTENCES: usize = 20;

/// Says what subscribers will see.
pub(super) fn say_news(publication: &Publication, terminal: &Terminal) {
    for sentence in publication.news.iter().take(MOST_SENTENCES) {
        say(sentence);
    }
    if let Some(n @ 1..) = publication.news.len().checked_sub(MOST_SENTENCES) {
        terminal.say(&words!(en: "… and {n} more", et: "… ja veel {n}"));
    }
}

/// Says why a build that may not change the lock has failed.
pub(super) fn say_outdated(folder: &Path, publication: &Publication, terminal: &Terminal) {
    terminal.refuse(&words!(
        en: "`{lock}` is not up to date:",
        et: "fail `{lock}` ei ole ajakohane:",
        lock = path(folder).display(),
    ));
    say_news(publication, terminal);
    terminal.say(&words!(
        en: "run `kava build` or `kava lock`, and commit it with the content; nothing was written",
        et: "käivita `kava build` või `kava lock` ja salvesta fail Giti koos sisuga; midagi ei kirjutatud",
    ));
}

/// Writes the lock if it has changed. Whether it has.
pub(super) fn remember(folder: &Path, publication: &Publication) -> Result<bool, Error> {
    if publication.is_current {
        return Ok(false);
    }
    write::write_source(&path(folder), &publication.lock)?;
    Ok(true)
}

/// Where the lock of a site is.
pub(super) fn path(folder: &Path) -> PathBuf {
    beside(folder, crate::pipeline::LOCK)
}

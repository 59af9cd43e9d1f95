//! What is said of the calendars: what subscribers will see, and what becomes of the lock.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::pipeline::Publication;
use crate::write;

use super::terminal::say;

/// More sentences than this are counted.
const MOST_SENTENCES: usize = 20;

/// Says what subscribers will see.
pub(super) fn say_news(publication: &Publication) {
    for sentence in publication.news.iter().take(MOST_SENTENCES) {
        say(sentence);
    }
    if let Some(n @ 1..) = publication.news.len().checked_sub(MOST_SENTENCES) {
        say(&format!("… and {n} more"));
    }
}

/// Says why a build that may not change the lock has failed.
pub(super) fn say_outdated(folder: &Path, publication: &Publication) {
    say(&format!("error: `{}` is not up to date:", path(folder).display()));
    say_news(publication);
    say("run `kava build` or `kava lock`, and commit it with the content; nothing was written");
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
    super::build::beside(folder, crate::pipeline::LOCK)
}

//! What answered well before, so that nobody is asked the same thing every day.
#![expect(clippy::disallowed_methods, reason = "remembers what other sites answered")]

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use crate::error::Error;

/// How long an answer is believed.
const DAYS: i64 = 7;

/// Addresses that answered well, with when they did. In a file of a line each: `2026-05-12T10:00:00Z https://…`.
#[derive(Debug)]
pub(super) struct Memory {
    folder: PathBuf,
    now: Timestamp,
    answered: BTreeMap<String, Timestamp>,
}

impl Memory {
    /// What a folder remembers; what is too old, or cannot be understood, is forgotten.
    ///
    /// # Errors
    /// If there is a file and it cannot be read.
    pub(super) fn read(folder: &Path, now: Timestamp) -> Result<Self, Error> {
        let path = file(folder);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(source) => return Err(Error::Read { path, source }),
        };
        let oldest = now.checked_sub(SignedDuration::from_hours(24 * DAYS)).unwrap_or(now);
        let lines = text.lines().filter_map(|line| {
            let (at, url) = line.split_once(' ')?;
            let at: Timestamp = at.parse().ok()?;
            (oldest < at && at <= now).then(|| (url.to_owned(), at))
        });
        Ok(Self { folder: folder.to_owned(), now, answered: lines.collect() })
    }

    /// Whether an address answered well lately.
    pub(super) fn holds(&self, url: &str) -> bool {
        self.answered.contains_key(url)
    }

    /// Remembers addresses that answered now.
    pub(super) fn add<'a>(&mut self, urls: impl Iterator<Item = &'a str>) {
        self.answered.extend(urls.map(|url| (url.to_owned(), self.now)));
    }

    /// Writes it all down, where version control does not see it.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub(super) fn write(&self) -> Result<(), Error> {
        let lines = self.answered.iter().map(|(url, at)| format!("{at} {url}\n"));
        let text: String = lines.collect();
        let at = |path: &Path| {
            let path = path.to_owned();
            move |source| Error::Write { path, source }
        };
        fs::create_dir_all(&self.folder).map_err(at(&self.folder))?;
        let ignored = self.folder.join(".gitignore");
        fs::write(&ignored, "*\n").map_err(at(&ignored))?;
        let path = file(&self.folder);
        fs::write(&path, text).map_err(at(&path))
    }
}

fn file(folder: &Path) -> PathBuf {
    folder.join("links.txt")
}

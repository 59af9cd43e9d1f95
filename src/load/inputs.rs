//! What a build reads, known by a hash: to find out that nothing has changed without understanding any of it.
#![expect(clippy::disallowed_methods, reason = "one of the doors to the disk")]

use std::fs;
use std::path::Path;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::source::mark;

/// The folders of a site that a build reads.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// All files that a build could read, also those that it passes over, since it tells of some.
///
/// What cannot be read counts as something that is there: the build that follows tells the author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inputs {
    /// The hash of all paths and bytes (BLAKE3, hexadecimal).
    pub hash: String,
    /// The hash of all paths, sizes and times.
    touched: blake3::Hash,
}

impl Inputs {
    /// Reads all files of the site in `folder`.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        let entries = entries(folder);
        let hashes: Vec<blake3::Hash> = entries.par_iter().map(content).collect();
        let mut whole = blake3::Hasher::new();
        for hash in hashes {
            whole.update(hash.as_bytes());
        }
        Self { hash: whole.finalize().to_hex().to_string(), touched: touched(&entries) }
    }

    /// Whether nobody has touched a file since these were read.
    #[must_use]
    pub fn are_untouched(&self, folder: &Path) -> bool {
        touched(&entries(folder)) == self.touched
    }
}

/// Everything below the folders, in order of path.
fn entries(folder: &Path) -> Vec<Result<DirEntry, walkdir::Error>> {
    FOLDERS
        .iter()
        .flat_map(|name| WalkDir::new(folder.join(name)).follow_links(true).sort_by_file_name())
        .collect()
}

fn content(entry: &Result<DirEntry, walkdir::Error>) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    match entry {
        Ok(entry) => {
            hasher.update(entry.path().as_os_str().as_encoded_bytes());
            hasher.update(b"\0");
            if entry.file_type().is_file() {
                match fs::read(entry.path()) {
                    Ok(bytes) => hasher.update(&bytes),
                    Err(_) => hasher.update(b"unreadable\0"),
                };
            }
        }
        Err(error) => {
            hasher.update(error.to_string().as_bytes());
        }
    }
    hasher.finalize()
}

fn touched(entries: &[Result<DirEntry, walkdir::Error>]) -> blake3::Hash {
    let marks: Vec<String> = entries
        .par_iter()
        .map(|entry| match entry {
            Ok(entry) => {
                let mark = entry.metadata().map_or_else(|_| String::new(), |it| mark(&it));
                format!("{}\0{mark}\n", entry.path().display())
            }
            Err(error) => error.to_string(),
        })
        .collect();
    blake3::hash(marks.concat().as_bytes())
}

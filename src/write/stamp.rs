//! The stamp: what the last build was made of, so that one of the same has nothing to do.
//!
//! It stands in the output folder beside the manifest, and is believed only as long as nobody has touched an output
//! since: each file of the manifest must have the size and the times that it had when the build ended.
#![expect(clippy::disallowed_methods, reason = "one of the doors to the disk")]

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use jiff::Timestamp;
use rayon::prelude::*;

use crate::error::Error;
use crate::source::mark;

use super::folder::{Folder, OWN};
use super::manifest::Manifest;

/// The first line of the file: what it is, and the version of its form.
const HEAD: &str = "kava stamp 1";

/// What a build was made of, and what it said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The hash of everything that decides about the outputs but the time.
    pub key: String,
    /// The instant of the build.
    pub from: Timestamp,
    /// The first instant at which a build of the same would be another one.
    pub until: Timestamp,
    /// What a build that finds everything as it should be says.
    pub said: String,
}

/// What the last build into `folder` said, if it was made of what `key` says, holds at `now`, and its outputs are as it
/// left them.
#[must_use]
pub fn said_of_same(folder: &Path, key: &str, now: Timestamp) -> Option<String> {
    let text = fs::read_to_string(folder.join(OWN).join("stamp")).ok()?;
    let mut lines = text.splitn(6, '\n');
    let is_ours = lines.next()? == HEAD && lines.next()? == key;
    let outputs = lines.next()?;
    let (from, until): (Timestamp, Timestamp) =
        (lines.next()?.parse().ok()?, lines.next()?.parse().ok()?);
    let holds = is_ours && from <= now && now < until;
    (holds && digest(folder)? == outputs).then(|| lines.next().map(str::to_owned))?
}

/// Puts the stamp beside the manifest, or takes away the one that is there.
pub(super) fn put(stamp: Option<&Stamp>, folder: &Folder) -> Result<(), Error> {
    let path = folder.own("stamp");
    let error = |source| Error::Write { path: path.clone(), source };
    let Some((stamp, outputs)) = stamp.zip(digest(folder.root())) else {
        return match fs::remove_file(&path) {
            Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(error(fault)),
            _ => Ok(()),
        };
    };
    let Stamp { key, from, until, said } = stamp;
    let mut file = tempfile::NamedTempFile::new_in(folder.own("tmp")).map_err(error)?;
    write!(file, "{HEAD}\n{key}\n{outputs}\n{from}\n{until}\n{said}").map_err(error)?;
    file.persist(&path).map_err(|failed| error(failed.error))?;
    Ok(())
}

/// The hash of the manifest, and of sizes and times of the files that it names; nothing if one of them is missing.
fn digest(folder: &Path) -> Option<String> {
    let manifest = Manifest::read(folder.join(OWN).join("manifest")).ok()?;
    let paths: Vec<_> = manifest.paths().collect();
    let marks: Option<Vec<String>> = paths
        .par_iter()
        .map(|path| {
            let metadata = fs::symlink_metadata(folder.join(path.as_str())).ok()?;
            Some(format!("{path}\0{}\n", mark(&metadata)))
        })
        .collect();
    Some(blake3::hash(marks?.concat().as_bytes()).to_hex().to_string())
}

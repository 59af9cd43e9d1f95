//! **Write**: puts what was rendered into the output folder, and only that; and `calendar.lock` into the sources.
//!
//! A file is written to `.kava/tmp` and renamed when all are made, so that no half-written file is ever at its address
//! and nothing of a site with a fault. The manifest names every file that is ours; before the first file is touched it
//! is widened to what is about to be written, so that a build that was killed leaves nothing that the next one would
//! take for foreign. Files that are neither in the manifest nor of the same bytes are never overwritten, and only files
//! of the manifest are removed.

mod file;
mod folder;
mod manifest;
mod published;
mod source;
mod staging;
mod stamp;

pub use file::bytes;
pub use published::{Differing, Published, Version};
pub use source::{write_bytes, write_source};
pub use staging::Staging;
pub use stamp::{Stamp, said_of_same};

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

// Named for its features alone: they are those that the tests turn on, so that `cargo test` finds kava compiled.
use getrandom as _;
use rayon::prelude::*;

use crate::error::Error;
use crate::model::OutputPath;
use crate::render::{Rendered, Reuse};

use folder::Folder;
use manifest::Manifest;

/// Where to write, and where not.
pub struct Target<'a> {
    /// The output folder.
    pub folder: PathBuf,
    /// Folders that hold sources: the output must not lie in them, nor they in it.
    pub sources: Vec<PathBuf>,
    /// Called once if another build is writing to the folder and this one has to wait for it.
    pub on_wait: &'a dyn Fn(),
}

/// What writing did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that are new.
    pub new: Vec<OutputPath>,
    /// Files that have other bytes than before.
    pub changed: Vec<OutputPath>,
    /// Files of an earlier build that no longer exist.
    pub removed: Vec<OutputPath>,
    /// How many files were as they should be, and were left alone.
    pub n_unchanged: usize,
}

impl Changes {
    /// How many files were written.
    #[must_use]
    pub fn n_written(&self) -> usize {
        self.new.len() + self.changed.len()
    }
}

/// The costly outputs of the last build that are in the output folder as it wrote them: they need not be made again.
///
/// Nothing if there is no such folder, or it is not ours.
///
/// # Errors
/// If the manifest is there and cannot be read.
pub fn reusable(folder: &Path) -> Result<Reuse, Error> {
    let manifest = Manifest::read(folder.join(folder::OWN).join("manifest"))?;
    Ok(manifest.reusable(|path| file::bytes_of(&folder.join(path.as_str()))))
}

/// Makes the output folder hold exactly what was rendered, beside what is not ours.
///
/// # Errors
/// If the folder is not empty and not ours, lies among sources, holds a foreign file at one of our addresses, leads
/// elsewhere through a symbolic link, or cannot be written. Nothing has been changed then, but for the last.
pub fn write(rendered: &[Rendered], target: &Target<'_>) -> Result<Changes, Error> {
    let staging = Staging::opened(target)?;
    rendered.par_iter().try_for_each(|output| staging.put_aside(output))?;
    staging.written(&|_| None)
}

/// The folders that files are in, each once, the outer before the inner.
fn folders<'a>(files: impl Iterator<Item = &'a OutputPath>) -> BTreeSet<&'a str> {
    let mut folders = BTreeSet::new();
    for file in files {
        let mut path = file.as_str();
        while let Some((folder, _)) = path.rsplit_once('/') {
            if !folders.insert(folder) {
                break;
            }
            path = folder;
        }
    }
    folders
}

/// Removes files of an earlier build, and the folders that they leave empty; gives those that were there.
fn removed_orphans(
    orphans: BTreeSet<OutputPath>,
    folder: &Folder,
) -> Result<Vec<OutputPath>, Error> {
    let mut removed = Vec::new();
    for orphan in orphans {
        if !orphan.climbs() && folder.remove(&orphan)? {
            removed.push(orphan);
        }
    }
    Ok(removed)
}

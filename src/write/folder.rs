//! The output folder: whether it may be ours, who may write to it, and what leads out of it.
#![expect(clippy::disallowed_methods, reason = "one of the doors to the disk")]

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Component, Path, PathBuf};

use rayon::prelude::*;

use crate::error::Error;
use crate::model::OutputPath;

use super::Target;

/// What may stand in a folder that we take for empty: the files of version control.
const NEUTRAL: [&str; 4] = [".git", ".gitignore", ".gitkeep", ".gitattributes"];

/// Where we keep what is ours and no output: manifest, lock, temporary files.
pub(super) const OWN: &str = ".kava";

/// An output folder that this process alone writes to, until it is closed.
pub(super) struct Folder {
    root: PathBuf,
    lock: File,
    /// It was made just now.
    is_new: bool,
}

impl Folder {
    /// Opens the folder, or makes it; waits for another build that writes to it.
    ///
    /// # Errors
    /// If the folder is not empty and not ours, or lies among sources.
    pub(super) fn opened(target: &Target<'_>) -> Result<Self, Error> {
        check_apart(&target.folder, &target.sources)?;
        let is_new = !target.folder.exists();
        fs::create_dir_all(&target.folder).map_err(|source| write_error(&target.folder, source))?;
        let root = fs::canonicalize(&target.folder)
            .map_err(|source| Error::Read { path: target.folder.clone(), source })?;
        let own = root.join(OWN);
        check_ours(&root, &own)?;
        let temporary = own.join("tmp");
        fs::create_dir_all(&temporary).map_err(|source| write_error(&temporary, source))?;
        let path = own.join("lock");
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|source| write_error(&path, source))?;
        wait_for(&lock, target.on_wait).map_err(|source| write_error(&path, source))?;
        let folder = Self { root, lock, is_new };
        folder.clear_temporary()?;
        Ok(folder)
    }

    /// Lets other builds write to it.
    pub(super) fn closed(self) -> Result<(), Error> {
        self.clear_temporary()?;
        self.lock.unlock().map_err(|source| write_error(&self.root, source))
    }

    /// Lets other builds write to it; if it was made for this one, it goes again, unless another has built meanwhile.
    pub(super) fn abandoned(self) -> Result<(), Error> {
        let Self { root, is_new, .. } = &self;
        if !is_new || self.own("manifest").exists() {
            return self.closed();
        }
        let own = root.join(OWN);
        fs::remove_dir_all(&own).map_err(|source| write_error(&own, source))?;
        // Somebody may have put something there meanwhile: then it stays, and the error says no more than that.
        let _ = fs::remove_dir(root);
        Ok(())
    }

    /// Where it is.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Where an output is on the disk.
    pub(super) fn path_of(&self, path: &OutputPath) -> PathBuf {
        self.root.join(path.as_str())
    }

    /// A file of ours that is no output.
    pub(super) fn own(&self, name: &str) -> PathBuf {
        self.root.join(OWN).join(name)
    }

    /// Where an output is while it is written.
    pub(super) fn temporary(&self, number: usize) -> PathBuf {
        self.own("tmp").join(number.to_string())
    }

    /// Makes folders of the output that are not there.
    pub(super) fn make(&self, folders: &BTreeSet<&str>) -> Result<(), Error> {
        folders.par_iter().try_for_each(|folder| {
            let path = self.root.join(folder);
            fs::create_dir_all(&path).map_err(|source| write_error(&path, source))
        })
    }

    /// Refuses folders of the output that are symbolic links: they could lead anywhere. The outer folders of each are
    /// among them.
    pub(super) fn check_no_links(&self, folders: &BTreeSet<&str>) -> Result<(), Error> {
        let is_link = |folder: &&&str| {
            fs::symlink_metadata(self.root.join(folder)).is_ok_and(|it| it.is_symlink())
        };
        match folders.par_iter().find_first(is_link) {
            Some(folder) => Err(Error::Escape { path: (*folder).to_owned() }),
            None => Ok(()),
        }
    }

    /// Removes an output and the folders that it leaves empty; false if it was gone already.
    pub(super) fn remove(&self, path: &OutputPath) -> Result<bool, Error> {
        self.check_no_link(path)?;
        let file = self.path_of(path);
        match fs::remove_file(&file) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Ok(false),
            Err(source) => return Err(write_error(&file, source)),
        }
        let mut folder = file.parent();
        while let Some(above) = folder.filter(|above| *above != self.root) {
            // A folder that still holds something stays: the error says no more than that.
            if fs::remove_dir(above).is_err() {
                break;
            }
            folder = above.parent();
        }
        Ok(true)
    }

    /// Refuses a path that goes through, or ends at, a symbolic link: it could lead anywhere.
    pub(super) fn check_no_link(&self, path: &OutputPath) -> Result<(), Error> {
        let mut step = self.root.clone();
        for part in path.as_str().split('/') {
            step.push(part);
            match fs::symlink_metadata(&step) {
                Ok(metadata) if metadata.is_symlink() => {
                    return Err(Error::Escape { path: path.to_string() });
                }
                Ok(_) => {}
                Err(_) => return Ok(()),
            }
        }
        Ok(())
    }

    fn clear_temporary(&self) -> Result<(), Error> {
        let temporary = self.own("tmp");
        let entries = fs::read_dir(&temporary)
            .map_err(|source| Error::Read { path: temporary.clone(), source })?;
        for entry in entries.flatten() {
            fs::remove_file(entry.path()).map_err(|source| write_error(&entry.path(), source))?;
        }
        Ok(())
    }
}

fn wait_for(lock: &File, on_wait: &dyn Fn()) -> io::Result<()> {
    match lock.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => {
            on_wait();
            lock.lock()
        }
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Whether the folder is empty, or was made by us.
fn check_ours(root: &Path, own: &Path) -> Result<(), Error> {
    if own.is_dir() {
        return Ok(());
    }
    let entries =
        fs::read_dir(root).map_err(|source| Error::Read { path: root.to_path_buf(), source })?;
    for entry in entries {
        let entry = entry.map_err(|source| Error::Read { path: root.to_path_buf(), source })?;
        if !NEUTRAL.iter().any(|name| entry.file_name() == *name) {
            return Err(Error::ForeignOutput { folder: root.to_path_buf() });
        }
    }
    Ok(())
}

/// Refuses an output folder that lies in a folder of sources, or holds one.
fn check_apart(folder: &Path, sources: &[PathBuf]) -> Result<(), Error> {
    let folder = real(folder);
    for source in sources {
        let source = real(source);
        if folder.starts_with(&source) || source.starts_with(&folder) {
            return Err(Error::OutputInSources { folder, sources: source });
        }
    }
    Ok(())
}

/// The path without links and `..`, also where its end does not exist yet.
fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    path.components().fold(PathBuf::new(), |mut known, step| {
        if step == Component::ParentDir {
            known.pop();
        } else {
            known.push(step);
        }
        fs::canonicalize(&known).unwrap_or(known)
    })
}

fn write_error(path: &Path, source: io::Error) -> Error {
    Error::Write { path: path.to_path_buf(), source }
}

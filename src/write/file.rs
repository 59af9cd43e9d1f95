//! One output on the disk: compared with what is there, and put in its place.
#![expect(clippy::disallowed_methods, reason = "one of the doors to the disk")]

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use crate::error::Error;
use crate::model::{Origin, OutputPath};
use crate::render::{Content, Rendered};

use super::folder::Folder;

/// How an output stands to what is on the disk at its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing is there.
    Missing,
    /// The same bytes are there.
    Same,
    /// Something else is there.
    Differs,
}

/// Compares the bytes of an output with what is at its path.
pub(super) fn state(output: &OutputPath, bytes: &[u8], folder: &Folder) -> Result<State, Error> {
    let path = folder.path_of(output);
    let metadata = match fs::symlink_metadata(&path) {
        Ok(metadata) => metadata,
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            return Ok(State::Missing);
        }
        Err(source) => return Err(Error::Read { path, source }),
    };
    if metadata.is_symlink() {
        return Err(Error::Escape { path: output.to_string() });
    }
    if metadata.is_dir() {
        // A folder of an earlier build whose last file is about to go leaves room for a file.
        return Ok(State::Missing);
    }
    if metadata.len() != bytes.len() as u64 {
        return Ok(State::Differs);
    }
    let there = fs::read(&path).map_err(|source| Error::Read { path, source })?;
    Ok(if there == bytes { State::Same } else { State::Differs })
}

/// Writes the bytes of an output elsewhere, under a number that no other output of the build has.
pub(super) fn put_aside(
    output: &OutputPath,
    bytes: &[u8],
    number: usize,
    folder: &Folder,
) -> Result<(), Error> {
    let temporary = folder.temporary(number);
    // The folder is locked and was cleared, so that the name is free.
    File::create_new(&temporary)
        .and_then(|mut file| file.write_all(bytes))
        .map_err(|source| Error::Write { path: folder.path_of(output), source })
}

/// Puts an output that was put aside in its place, whose folder is there.
pub(super) fn put(output: &OutputPath, number: usize, folder: &Folder) -> Result<(), Error> {
    let path = folder.path_of(output);
    fs::rename(folder.temporary(number), &path).map_err(|source| Error::Write { path, source })
}

/// The bytes of an output; those of a file to copy are read now. None of an output that was not made.
///
/// # Errors
/// If a file to copy cannot be read.
pub fn bytes(output: &Rendered) -> Result<Cow<'_, [u8]>, Error> {
    match &output.content {
        Content::Bytes(bytes) | Content::Costly(_, bytes) => Ok(Cow::Borrowed(bytes)),
        Content::Kept(_) => Ok(Cow::Borrowed(&[])),
        Content::Copy(asset) => match &asset.origin {
            Origin::Memory(bytes) => Ok(Cow::Borrowed(bytes)),
            Origin::Disk(path) => fs::read(path)
                .map(Cow::Owned)
                .map_err(|source| Error::Read { path: path.clone(), source }),
        },
    }
}

/// The bytes on the disk at the path of an output.
pub(super) fn there(output: &Rendered, folder: &Folder) -> Result<Vec<u8>, Error> {
    let path = folder.path_of(&output.path);
    fs::read(&path).map_err(|source| Error::Read { path, source })
}

/// The bytes of a file; nothing if it cannot be read.
pub(super) fn bytes_of(path: &Path) -> Option<Vec<u8>> {
    fs::read(path).ok()
}

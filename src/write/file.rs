//! One output on the disk: compared with what is there, and put in its place.
#![expect(clippy::disallowed_methods, reason = "one of the doors to the disk")]

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use crate::error::Error;
use crate::model::Origin;
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

/// Compares an output with the disk, byte for byte.
pub(super) fn state(output: &Rendered, folder: &Folder) -> Result<State, Error> {
    let path = folder.path_of(&output.path);
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
        return Err(Error::Escape { path: output.path.to_string() });
    }
    if metadata.is_dir() {
        // A folder of an earlier build whose last file is about to go leaves room for a file.
        return Ok(State::Missing);
    }
    if metadata.len() != size(output) {
        return Ok(State::Differs);
    }
    let there = fs::read(&path).map_err(|source| Error::Read { path, source })?;
    Ok(if there == *bytes(output)? { State::Same } else { State::Differs })
}

/// Puts an output in its place, whose folder is there: written elsewhere under its number, which no other output of
/// the build has, then renamed.
pub(super) fn put(output: &Rendered, number: usize, folder: &Folder) -> Result<(), Error> {
    let path = folder.path_of(&output.path);
    let error = |source| Error::Write { path: path.clone(), source };
    let bytes = bytes(output)?;
    let temporary = folder.temporary(number);
    // The folder is locked and was cleared, so that the name is free.
    File::create_new(&temporary).and_then(|mut file| file.write_all(&bytes)).map_err(error)?;
    fs::rename(&temporary, &path).map_err(error)
}

/// The bytes of an output; those of a file to copy are read now.
pub(super) fn bytes(output: &Rendered) -> Result<Cow<'_, [u8]>, Error> {
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

fn size(output: &Rendered) -> u64 {
    match &output.content {
        Content::Bytes(bytes) | Content::Costly(_, bytes) => bytes.len() as u64,
        Content::Kept(_) => 0,
        Content::Copy(asset) => asset.size,
    }
}

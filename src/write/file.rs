//! One output on the disk: compared with what is there, and put in its place.
#![expect(clippy::disallowed_methods, reason = "one of the doors to the disk")]

use std::borrow::Cow;
use std::fs;
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
    let metadata = match fs::metadata(&path) {
        Ok(metadata) => metadata,
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            return Ok(State::Missing);
        }
        Err(source) => return Err(Error::Read { path, source }),
    };
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

/// Puts an output in its place: written beside, then renamed.
pub(super) fn put(output: &Rendered, folder: &Folder) -> Result<(), Error> {
    let path = folder.path_of(&output.path);
    let error = |source| Error::Write { path: path.clone(), source };
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(error)?;
    }
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // A web server reads it; temporary files are private otherwise.
        builder.permissions(fs::Permissions::from_mode(0o644));
    }
    let mut file = builder.tempfile_in(folder.own("tmp")).map_err(error)?;
    file.write_all(&bytes(output)?).map_err(error)?;
    file.persist(&path).map_err(|failed| error(failed.error))?;
    Ok(())
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

//! The bytes of a file of the site, for outputs that hold them. The one place outside `load` that reads the disk: a
//! file that is only copied is never read, and this keeps large downloads out of memory until an archive needs them.
#![expect(clippy::disallowed_methods, reason = "reads the files that go into archives")]

use std::fs;

use crate::error::Error;
use crate::model::{Asset, Origin};

/// The bytes of a file.
///
/// # Errors
/// If it cannot be read any more.
pub(super) fn bytes(asset: &Asset) -> Result<Vec<u8>, Error> {
    match &asset.origin {
        Origin::Memory(bytes) => Ok(bytes.to_vec()),
        Origin::Disk(path) => {
            fs::read(path).map_err(|source| Error::Read { path: path.clone(), source })
        }
    }
}

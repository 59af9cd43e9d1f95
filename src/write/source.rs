//! Files of the sources: `calendar.lock`, the one that a build may write, and those that an author asks for.
#![expect(clippy::disallowed_methods, reason = "one of the doors to the disk")]

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::error::Error;

/// Puts a text at a path, as [`write_bytes`] does.
///
/// # Errors
/// If the disk does not take it.
pub fn write_source(path: &Path, text: &str) -> Result<(), Error> {
    write_bytes(path, text.as_bytes())
}

/// Puts bytes at a path: written beside it under a hidden name, then renamed, so that nobody ever reads half of them.
/// What has the same bytes already is left alone.
///
/// # Errors
/// If the disk does not take them.
pub fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let error = |source: io::Error| Error::Write { path: path.to_owned(), source };
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".kava-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // It is committed and read by others; temporary files are private otherwise.
        builder.permissions(fs::Permissions::from_mode(0o644));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = builder.tempfile_in(folder).map_err(error)?;
    file.write_all(bytes).map_err(error)?;
    file.persist(path).map_err(|failed| error(failed.error))?;
    Ok(())
}

//! What is there, and how new files come to be beside it.
#![expect(clippy::disallowed_methods, reason = "makes the files of the content")]

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::report::words;

use super::Refusal;

/// A path below the folder of a site, in the separators of this system.
pub(super) fn below(folder: &Path, path: &str) -> PathBuf {
    super::super::build::beside(folder, &path.replace('/', std::path::MAIN_SEPARATOR_STR))
}

/// Whether something is there.
pub(super) fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// The text of a file.
pub(super) fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|source| Error::Read { path: path.to_owned(), source })
}

/// Writes a file that is not there yet, with the folders that it needs.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::AlreadyExists => {
            let path = path.display();
            Refusal::Impossible(words!(
                en: "`{path}` is there already and was left as it is; choose another `--id`",
                et: "`{path}` on juba olemas ja jäi nii, nagu oli; vali teine `--id`",
            ))
        }
        _ => Refusal::Machine(Error::Write { path: path.to_owned(), source }),
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut file = File::create_new(path).map_err(failed)?;
    file.write_all(bytes).map_err(failed)
}

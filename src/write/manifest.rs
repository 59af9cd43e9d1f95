//! The manifest: which files of the output folder are ours.
#![expect(clippy::disallowed_methods, reason = "one of the doors to the disk")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};

use crate::error::Error;
use crate::model::OutputPath;
use crate::render::Rendered;

use super::file::bytes;
use super::folder::Folder;

/// The first line of the file: what it is, and the version of its form.
const HEAD: &str = "kava manifest 1";

/// The files that are ours, each with the hash of its bytes (BLAKE3, hexadecimal): `<hash>  <path>` a line, in order
/// of path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    entries: BTreeMap<OutputPath, String>,
}

impl Manifest {
    /// The manifest of the last build; empty if there was none. Lines that are damaged are passed over: what they
    /// named is then treated as foreign, which is safe.
    pub(super) fn read(folder: &Folder) -> Result<Self, Error> {
        let path = folder.own("manifest");
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(source) => return Err(Error::Read { path, source }),
        };
        let entries = text
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once("  "))
            .map(|(hash, path)| (OutputPath::new(path), hash.to_owned()))
            .collect();
        Ok(Self { entries })
    }

    /// The manifest of what is about to be written.
    pub(super) fn of(rendered: &[Rendered]) -> Result<Self, Error> {
        let entries = rendered
            .iter()
            .map(|output| {
                let hash = blake3::hash(&bytes(output)?).to_hex().to_string();
                Ok((output.path.clone(), hash))
            })
            .collect::<Result<_, Error>>()?;
        Ok(Self { entries })
    }

    /// This and the other together; where both name a file, as the other says.
    pub(super) fn with(&self, other: &Self) -> Self {
        let mut entries = self.entries.clone();
        entries.extend(other.entries.clone());
        Self { entries }
    }

    /// Whether a file is ours.
    pub(super) fn holds(&self, path: &OutputPath) -> bool {
        self.entries.contains_key(path)
    }

    /// The files that are ours here and not there.
    pub(super) fn paths_not_in(&self, other: &Self) -> BTreeSet<OutputPath> {
        self.entries.keys().filter(|path| !other.holds(path)).cloned().collect()
    }

    /// Writes the manifest, as a whole or not at all.
    pub(super) fn write(&self, folder: &Folder) -> Result<(), Error> {
        let path = folder.own("manifest");
        let error = |source| Error::Write { path: path.clone(), source };
        let mut text = format!("{HEAD}\n");
        for (path, hash) in &self.entries {
            text.push_str(hash);
            text.push_str("  ");
            text.push_str(path.as_str());
            text.push('\n');
        }
        let mut file = tempfile::NamedTempFile::new_in(folder.own("tmp")).map_err(error)?;
        file.write_all(text.as_bytes()).map_err(error)?;
        file.persist(&path).map_err(|failed| error(failed.error))?;
        Ok(())
    }
}

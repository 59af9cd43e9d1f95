//! What stands published, to be compared with what would be: a folder, or the manifest of one alone.
#![expect(clippy::disallowed_methods, reason = "one of the doors to the disk")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::error::Error;
use crate::model::OutputPath;
use crate::render::{Content, Rendered, Reuse};

use super::file::{bytes, bytes_of};
use super::folder::OWN;
use super::manifest::Manifest;

/// What stands published.
#[derive(Debug)]
pub struct Published {
    manifest: Manifest,
    /// Where its files are; nowhere if there is a manifest alone.
    folder: Option<PathBuf>,
}

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Version {
    /// What the file holds.
    Bytes(Vec<u8>),
    /// It exists, and what it holds is not at hand: a manifest names it, or it is a picture that was not made.
    Unread,
}

/// A file that is not the same before and after. One of the two sides is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// Where it is.
    pub path: OutputPath,
    /// As it is published; nothing if it is new.
    pub before: Option<Version>,
    /// As it would be; nothing if it goes.
    pub after: Option<Version>,
}

impl Published {
    /// What a path holds: an output folder with its manifest, any other folder with all its files, or a manifest that
    /// was saved as a file.
    ///
    /// # Errors
    /// If there is nothing at the path, or it cannot be read, or a file is no manifest.
    pub fn at(path: &Path) -> Result<Self, Error> {
        let nothing = || Error::NothingPublished { path: path.to_owned() };
        if path.is_file() {
            let manifest = Manifest::read(path.to_owned())?;
            return if manifest.is_empty() {
                Err(nothing())
            } else {
                Ok(Self { manifest, folder: None })
            };
        }
        let folder = Some(path.to_owned());
        let manifest = Manifest::read(path.join(OWN).join("manifest"))?;
        if !manifest.is_empty() {
            return Ok(Self { manifest, folder });
        }
        let manifest = Manifest::of_files(found(path)?);
        if manifest.is_empty() { Err(nothing()) } else { Ok(Self { manifest, folder }) }
    }

    /// For a run that is to be compared with it, and makes no costly output.
    #[must_use]
    pub fn reuse(&self) -> Reuse {
        Reuse::of_all_beside(self.manifest.keys())
    }

    /// Every file that is new, gone, or holds something else, in order of path.
    ///
    /// # Errors
    /// If a file to copy cannot be read.
    pub fn differing(&self, rendered: &[Rendered]) -> Result<Vec<Differing>, Error> {
        let changed: Vec<Option<Differing>> = rendered
            .par_iter()
            .map(|output| {
                if self.manifest.is_same(output)? {
                    return Ok(None);
                }
                let before = self.manifest.holds(&output.path).then(|| self.version(&output.path));
                let after = Some(match &output.content {
                    Content::Kept(_) => Version::Unread,
                    _ => Version::Bytes(bytes(output)?.into_owned()),
                });
                Ok(Some(Differing { path: output.path.clone(), before, after }))
            })
            .collect::<Result<_, Error>>()?;
        let gone = self.manifest.paths_beside(rendered).into_iter().map(|path| Differing {
            before: Some(self.version(&path)),
            path,
            after: None,
        });
        let mut all: Vec<Differing> = changed.into_iter().flatten().chain(gone).collect();
        all.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(all)
    }

    fn version(&self, path: &OutputPath) -> Version {
        self.folder
            .as_ref()
            .filter(|_| !path.climbs())
            .and_then(|folder| bytes_of(&folder.join(path.as_str())))
            .map_or(Version::Unread, Version::Bytes)
    }
}

/// The files of a folder that no manifest describes, by path. Hidden ones may be of version control or of a host, but
/// for those that a site has.
fn found(root: &Path) -> Result<BTreeMap<OutputPath, Vec<u8>>, Error> {
    let mut files = BTreeMap::new();
    let mut folders = vec![String::new()];
    while let Some(below) = folders.pop() {
        let folder = root.join(&below);
        let error = |source| Error::Read { path: folder.clone(), source };
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(files),
            Err(source) => return Err(error(source)),
        };
        for entry in entries {
            let entry = entry.map_err(error)?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            if name.starts_with('.') && name != ".well-known" {
                continue;
            }
            let path = if below.is_empty() { name } else { format!("{below}/{name}") };
            let kind = entry.file_type().map_err(error)?;
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file()
                && let Some(bytes) = bytes_of(&entry.path())
            {
                files.insert(OutputPath::new(path), bytes);
            }
        }
    }
    Ok(files)
}

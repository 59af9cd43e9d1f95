//! The manifest: which files of the output folder are ours.
#![expect(clippy::disallowed_methods, reason = "one of the doors to the disk")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use crate::error::Error;
use crate::model::OutputPath;
use crate::render::{Content, Key, Rendered, Reuse};

use super::file::bytes;
use super::folder::Folder;

/// The first line of the file: what it is, and the version of its form.
const HEAD: &str = "kava manifest 1";

/// The files that are ours, each with the hash of its bytes (BLAKE3, hexadecimal), and with the key that it was made
/// under if it was costly: `<hash>  <path>` or `<hash>+<key>  <path>` a line, in order of path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    entries: BTreeMap<OutputPath, Entry>,
}

/// What is remembered of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    hash: String,
    key: Option<Key>,
}

impl Manifest {
    /// The manifest of the last build; empty if there was none. Lines that are damaged are passed over: what they
    /// named is then treated as foreign, which is safe.
    pub(super) fn read(path: PathBuf) -> Result<Self, Error> {
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(source) => return Err(Error::Read { path, source }),
        };
        let entries = text
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once("  "))
            .map(|(said, path)| (OutputPath::new(path), Entry::read(said)))
            .collect();
        Ok(Self { entries })
    }

    /// The manifest of what is about to be written.
    pub(super) fn of(entries: BTreeMap<OutputPath, Entry>) -> Self {
        Self { entries }
    }

    /// The manifest of files that somebody else put there.
    pub(super) fn of_files(files: BTreeMap<OutputPath, Vec<u8>>) -> Self {
        let entries = files.into_iter().map(|(path, bytes)| (path, Entry::of(&bytes, None)));
        Self { entries: entries.collect() }
    }

    /// Whether it names no file.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether an output is what the manifest says of its path. An output that was not made is told by its key; without
    /// one, by its being there.
    pub(super) fn is_same(&self, output: &Rendered) -> Result<bool, Error> {
        let Some(entry) = self.entries.get(&output.path) else { return Ok(false) };
        Ok(match &output.content {
            Content::Kept(key) => entry.key.as_ref().is_none_or(|known| known == key),
            _ => entry.hash == hash(&bytes(output)?),
        })
    }

    /// The files that it names and that are no output.
    pub(super) fn paths_beside(&self, rendered: &[Rendered]) -> Vec<OutputPath> {
        let made: BTreeSet<&OutputPath> = rendered.iter().map(|output| &output.path).collect();
        self.entries.keys().filter(|path| !made.contains(path)).cloned().collect()
    }

    /// This and the other together; where both name a file, as the other says.
    pub(super) fn with(&self, other: &Self) -> Self {
        let mut entries = self.entries.clone();
        entries.extend(other.entries.clone());
        Self { entries }
    }

    /// The costly files that are as they were written, with their keys. `read` gives the bytes of a file, if it is
    /// there.
    pub(super) fn reusable(&self, read: impl Fn(&OutputPath) -> Option<Vec<u8>>) -> Reuse {
        let is_there = |path: &OutputPath, entry: &Entry| {
            read(path).is_some_and(|bytes| hash(&bytes) == entry.hash)
        };
        let kept = self.entries.iter().filter_map(|(path, entry)| {
            let key = entry.key.clone().filter(|_| !path.climbs() && is_there(path, entry))?;
            Some((path.clone(), key))
        });
        Reuse::new(kept.collect())
    }

    /// The keys of its costly files, by path.
    pub(super) fn keys(&self) -> BTreeMap<OutputPath, Key> {
        let keys = self.entries.iter();
        keys.filter_map(|(path, entry)| Some((path.clone(), entry.key.clone()?))).collect()
    }

    /// What is remembered of a file, if its bytes are those that were written under a key.
    pub(super) fn vouched(&self, path: &OutputPath, key: &Key, bytes: &[u8]) -> Option<&Entry> {
        let entry = self.entries.get(path)?;
        (entry.key.as_ref() == Some(key) && entry.hash == hash(bytes)).then_some(entry)
    }

    /// The files that are ours, in order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &OutputPath> {
        self.entries.keys()
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
        for (path, entry) in &self.entries {
            text.push_str(&entry.hash);
            if let Some(key) = &entry.key {
                text.push('+');
                text.push_str(key.as_str());
            }
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

impl Entry {
    /// What is to be remembered of an output with these bytes.
    pub(super) fn of_output(output: &Rendered, bytes: &[u8]) -> Self {
        match &output.content {
            Content::Costly(key, _) => Self::of(bytes, Some(key.clone())),
            _ => Self::of(bytes, None),
        }
    }

    fn of(bytes: &[u8], key: Option<Key>) -> Self {
        Self { hash: hash(bytes), key }
    }

    /// Reads `<hash>` or `<hash>+<key>`.
    fn read(said: &str) -> Self {
        match said.split_once('+') {
            Some((hash, key)) => Self { hash: hash.to_owned(), key: Some(Key::new(key)) },
            None => Self { hash: said.to_owned(), key: None },
        }
    }
}

fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

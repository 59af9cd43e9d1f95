//! A spot in a YAML document or in front matter, walked down key by key.

use crate::source::{KeyPath, Place, SourcePath};

/// A file and a key path in it; becomes a [`Place`] only when there is something to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spot {
    /// The file.
    pub(super) file: SourcePath,
    /// Where in it.
    pub(super) path: KeyPath,
}

impl Spot {
    /// The whole document of a file.
    pub(super) fn root(file: &SourcePath) -> Self {
        Self { file: file.clone(), path: KeyPath::root() }
    }

    /// The spot of a key below this one.
    pub(super) fn key(&self, key: &str) -> Self {
        Self { file: self.file.clone(), path: self.path.key(key) }
    }

    /// The spot of a list item below this one.
    pub(super) fn index(&self, index: usize) -> Self {
        Self { file: self.file.clone(), path: self.path.index(index) }
    }

    /// The value that stands here.
    pub(super) fn place(&self) -> Place {
        if self.path.segments().is_empty() {
            return Place::File(self.file.clone());
        }
        Place::Value(self.file.clone(), self.path.clone())
    }

    /// The key that leads here, not its value.
    pub(super) fn key_place(&self) -> Place {
        Place::Key(self.file.clone(), self.path.clone())
    }
}

//! What need not be made again: costly outputs of the last build whose inputs are the same.

use std::collections::BTreeMap;

use crate::model::OutputPath;
use crate::picture::fingerprint;

use super::{Content, Rendered};

/// What an output was made of: the hash of all its inputs, and of how it is made.
///
/// Two outputs with one key have the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(String);

/// The costly outputs that are there already, by path.
///
/// A build with them gives the same files as one without; it only takes less time.
#[derive(Debug, Clone, Default)]
pub struct Reuse {
    kept: BTreeMap<OutputPath, Key>,
    is_of_all: bool,
}

impl Key {
    /// The key of inputs; the first of them names the recipe and its edition.
    pub(super) fn of(inputs: &[&str]) -> Self {
        let version = env!("CARGO_PKG_VERSION");
        Self(fingerprint(format!("{version}\0{}", inputs.join("\0")).as_bytes()))
    }

    /// A key as a manifest keeps it.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The key as text: hexadecimal.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Reuse {
    /// Outputs that are there unchanged since they were made of what their keys say.
    #[must_use]
    pub fn new(kept: BTreeMap<OutputPath, Key>) -> Self {
        Self { kept, is_of_all: false }
    }

    /// For a run that writes nothing: no costly output is made, whether it is there or not.
    #[must_use]
    pub fn of_all() -> Self {
        Self::of_all_beside(BTreeMap::new())
    }

    /// The same, beside outputs that were published: a folder, whose files nobody can name before it is made, is made
    /// unless it stands there, made of the same.
    #[must_use]
    pub fn of_all_beside(kept: BTreeMap<OutputPath, Key>) -> Self {
        Self { kept, is_of_all: true }
    }

    /// A folder of outputs under a key, in order of path: kept if all of them are there, else made.
    ///
    /// Their paths are not known before, so that each of them is kept under the key and their number.
    pub(super) fn costly_folder<E>(
        &self,
        folder: &OutputPath,
        key: &Key,
        made: impl FnOnce() -> Result<Vec<(OutputPath, Vec<u8>)>, E>,
    ) -> Result<Vec<Rendered>, E> {
        let below = format!("{folder}/");
        let there: Vec<_> =
            self.kept.iter().filter(|(path, _)| path.as_str().starts_with(&below)).collect();
        let numbered = |n: usize| Key(format!("{}-{n}", key.0));
        let whole = numbered(there.len());
        if !there.is_empty() && there.iter().all(|(_, key)| **key == whole) {
            let kept = |(path, key): (&OutputPath, &Key)| Rendered {
                path: path.clone(),
                content: Content::Kept(key.clone()),
            };
            return Ok(there.into_iter().map(kept).collect());
        }
        let made = made()?;
        let key = numbered(made.len());
        let mut rendered: Vec<Rendered> = made
            .into_iter()
            .map(|(path, bytes)| Rendered { path, content: Content::Costly(key.clone(), bytes) })
            .collect();
        rendered.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(rendered)
    }

    /// An output under a key: kept if it is there, else made.
    pub(super) fn costly<E>(
        &self,
        path: &OutputPath,
        key: Key,
        made: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<Rendered, E> {
        let content = if self.is_of_all || self.kept.get(path) == Some(&key) {
            Content::Kept(key)
        } else {
            Content::Costly(key, made()?)
        };
        Ok(Rendered { path: path.clone(), content })
    }
}

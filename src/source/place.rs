//! A spot in a source file: the file, a key path of its YAML, or a byte range.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde::{Serialize, Serializer};

/// The path of a source file, relative to the folder of the site, with `/` on every system:
/// `content/topics/meeskond.md`, `themes/default/templates/home.html`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Takes a relative path that uses `/`.
    #[must_use]
    pub fn new(path: impl AsRef<str>) -> Self {
        Self(Arc::from(path.as_ref()))
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder that holds the file, without a trailing `/`; empty for a file at the top.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last part of the path.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&*self.0, |(_, name)| name)
    }

    /// The path that a relative link in this file means (`../a.md` from `content/x/b.md` is `content/a.md`), or
    /// nothing if the link climbs out of the site's folder.
    #[must_use]
    pub fn joined(&self, link: &str) -> Option<Self> {
        let mut parts: Vec<&str> =
            self.folder().split('/').filter(|part| !part.is_empty()).collect();
        for part in link.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        Some(Self::new(parts.join("/")))
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Serialize for SourcePath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// One step of a [`KeyPath`]: a key of a mapping or an index of a list, from 0.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// A key of a mapping.
    Key(Arc<str>),
    /// The index of an item in a list.
    Index(usize),
}

/// Where in a YAML document, or in front matter, a value stands: `sessions[2].start`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyPath(Vec<Segment>);

impl KeyPath {
    /// The document itself.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// The path of a key below this one.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.with(Segment::Key(Arc::from(key)))
    }

    /// The path of a list item below this one.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.with(Segment::Index(index))
    }

    /// The path one step down.
    #[must_use]
    pub fn with(&self, segment: Segment) -> Self {
        let mut segments = self.0.clone();
        segments.push(segment);
        Self(segments)
    }

    /// The steps, from the root down.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Key(key) if position == 0 => formatter.write_str(key)?,
                Segment::Key(key) => write!(formatter, ".{key}")?,
                Segment::Index(index) => write!(formatter, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// A spot that a diagnostic speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// A file as a whole.
    File(SourcePath),
    /// The value at a key path of a YAML file or of the front matter of a Markdown file.
    Value(SourcePath, KeyPath),
    /// The last key of a key path itself, not its value: for keys that should not be there.
    Key(SourcePath, KeyPath),
    /// The same, where the key is there twice and the first one is meant.
    FirstKey(SourcePath, KeyPath),
    /// A range of bytes of the file's text.
    Bytes(SourcePath, Range<usize>),
}

impl Place {
    /// The file that the spot is in.
    #[must_use]
    pub fn file(&self) -> &SourcePath {
        match self {
            Self::File(file)
            | Self::Value(file, _)
            | Self::Key(file, _)
            | Self::FirstKey(file, _)
            | Self::Bytes(file, _) => file,
        }
    }
}

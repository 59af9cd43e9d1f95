//! The texts of a run, and spots in them.
//!
//! Every file is read once, by `load`; from then on a [`Place`] names a spot and [`Sources`] holds the text to
//! show it in. A key path is turned into line and column only when a fault is printed (`locate`), so the model
//! carries no spans.

mod left_out;
mod locate;
mod mark;
mod outline;
mod place;
mod position;
mod scalar;
mod tail;
mod tree;
mod yaml_text;

pub use left_out::{Gone, LeftOut};
pub use locate::{Locator, located};
pub use mark::mark;
pub use place::{KeyPath, Place, Segment, SourcePath};
pub use position::Position;
pub use scalar::{is_yaml_printable, yaml_quoted, yaml_scalar};
pub use tail::Tail;
pub use tree::{Branch, BranchKind};
pub use yaml_text::{YamlEntry, YamlNode, YamlText, YamlValue};

use std::collections::BTreeMap;
use std::sync::Arc;

/// The texts that `load` has read, by path: content files, and the templates of the theme.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    texts: BTreeMap<SourcePath, Arc<str>>,
}

impl Sources {
    /// Remembers the text of a file; a second text of the same path replaces the first.
    pub fn insert(&mut self, path: SourcePath, text: Arc<str>) {
        self.texts.insert(path, text);
    }

    /// The text of a file, as it was read.
    #[must_use]
    pub fn text(&self, path: &SourcePath) -> Option<&str> {
        self.texts.get(path).map(AsRef::as_ref)
    }

    /// Every path with its text, in order of path.
    pub fn iter(&self) -> impl Iterator<Item = (&SourcePath, &Arc<str>)> {
        self.texts.iter()
    }
}

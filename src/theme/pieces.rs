//! A file of a theme, cut where it names another one.

use std::ops::Range;
use std::sync::Arc;

use crate::source::SourcePath;

/// The content of a file: what stays as it is, and mentions of other files between.
#[derive(Debug, Default)]
pub(super) struct Pieces(Vec<Piece>);

/// A part of a file.
#[derive(Debug)]
pub(super) enum Piece {
    /// Stays as it is.
    Bytes(Arc<[u8]>),
    /// Names another file.
    Mention(Mention),
}

/// A place where a file names another one.
#[derive(Debug)]
pub(super) struct Mention {
    /// What is written: `fonts/text.woff2`, `../icon.svg#mark`.
    pub(super) written: String,
    /// The folder of the naming file below `assets/`, from which the other is meant; empty at the top.
    pub(super) folder: String,
    /// Where.
    pub(super) source: SourcePath,
    /// The bytes of `written` in the source.
    pub(super) range: Range<usize>,
    /// Whether it is a fault if there is no such file. Not every quoted word of a script that looks like one is a name.
    pub(super) is_certain: bool,
}

impl Pieces {
    /// A file that names no other.
    pub(super) fn bytes(bytes: Arc<[u8]>) -> Self {
        Self(vec![Piece::Bytes(bytes)])
    }

    /// Adds text that stays.
    pub(super) fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.0.push(Piece::Bytes(Arc::from(text.as_bytes())));
        }
    }

    /// Adds a mention of another file.
    pub(super) fn mention(&mut self, mention: Mention) {
        self.0.push(Piece::Mention(mention));
    }

    /// Adds all of another file.
    pub(super) fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The parts, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Piece> {
        self.0.iter()
    }

    /// The mentions, in order.
    pub(super) fn mentions(&self) -> impl Iterator<Item = &Mention> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Mention(mention) => Some(mention),
            Piece::Bytes(_) => None,
        })
    }
}

impl Mention {
    /// The name of the file that is meant, below `assets/`; nothing for an address of another kind: one with a
    /// scheme, one from the root, a mere fragment.
    pub(super) fn name(&self) -> Option<String> {
        let path = &self.written[..self.path_length()];
        let has_scheme = path.split('/').next().is_some_and(|step| step.contains(':'));
        if path.is_empty() || path.starts_with('/') || has_scheme {
            return None;
        }
        // Above `assets/` is the folder of the theme, so that a sheet in `styles/` may name `../assets/icon.svg`.
        let from = SourcePath::new(format!("theme/assets/{}/x", self.folder));
        let joined = from.joined(path)?;
        Some(joined.as_str().strip_prefix("theme/assets/").unwrap_or("").to_owned())
    }

    /// Whether it is an address with a scheme or a host: no file of the theme or of the site.
    pub(super) fn is_elsewhere(&self) -> bool {
        let path = &self.written[..self.path_length()];
        path.starts_with("//") || path.split('/').next().is_some_and(|step| step.contains(':'))
    }

    /// What stands behind the path: a query or a fragment.
    pub(super) fn rest(&self) -> &str {
        &self.written[self.path_length()..]
    }

    fn path_length(&self) -> usize {
        self.written.find(['?', '#']).unwrap_or(self.written.len())
    }
}

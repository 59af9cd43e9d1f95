//! Files that are copied as they are.

use std::path::PathBuf;
use std::sync::Arc;

use crate::source::SourcePath;

use super::Raster;

/// A file of the site that is no text of ours: a picture, a download, a style sheet of the theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Where it stands among the sources.
    pub source: SourcePath,
    /// Where its bytes are.
    pub origin: Origin,
    /// Its size in bytes.
    pub size: u64,
    /// Width and height when it stands upright, if it is a picture whose header could be read.
    pub dimensions: Option<Dimensions>,
    /// What is known of its pixels, if it has some that we can read.
    pub raster: Option<Raster>,
}

/// Where the bytes of an asset are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// On the disk, at a path that can be opened.
    Disk(PathBuf),
    /// In memory: read already, or embedded in the binary.
    Memory(Arc<[u8]>),
}

/// Width and height of a picture in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dimensions {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

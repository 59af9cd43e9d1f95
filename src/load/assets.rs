//! Files that are copied as they are, with the size of pictures.

use std::io::Cursor;

use rayon::prelude::*;

use crate::error::Error;
use crate::model::{Asset, Dimensions, Origin};

use super::dimensions::{dimensions, is_picture};
use super::walk::{self, Found};

/// The file of settings.
pub(super) const SITE: &str = "content/site.yaml";

/// All assets, in the order of the files.
///
/// # Errors
/// If a picture cannot be opened.
pub(super) fn assets(files: Vec<Found>) -> Result<Vec<Asset>, Error> {
    files.into_par_iter().map(asset).collect()
}

/// A file as an asset.
///
/// # Errors
/// If it is a picture and cannot be opened.
pub(super) fn asset(found: Found) -> Result<Asset, Error> {
    let name = found.path.file_name();
    let dimensions = if is_picture(name) { dimensions(name, walk::opened(&found)?) } else { None };
    let Found { path, disk, size } = found;
    Ok(Asset { source: path, origin: Origin::Disk(disk), size, dimensions })
}

/// The size of a picture whose bytes are at hand.
pub(super) fn dimensions_in_memory(name: &str, bytes: &[u8]) -> Option<Dimensions> {
    dimensions(name, Cursor::new(bytes))
}

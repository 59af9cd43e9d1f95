//! Files that are no texts of ours. Pictures are read now, and leave behind what their files say beside the picture.

use std::io::Cursor;
use std::sync::Arc;

use rayon::prelude::*;

use crate::error::Error;
use crate::model::{Asset, Dimensions, Origin, Raster};
use crate::picture::{self, Bare, Cleaned};
use crate::report::{Diagnostic, Report, words};
use crate::source::{Place, SourcePath};

use super::dimensions::{dimensions, is_picture};
use super::walk::{self, Found};

/// The file of settings.
pub(super) const SITE: &str = "content/site.yaml";

/// All assets of the content, in the order of the files; pictures hold no metadata and drawings nothing that runs.
///
/// # Errors
/// If a file cannot be read.
pub(super) fn assets(files: Vec<Found>) -> Result<(Vec<Asset>, Report), Error> {
    let read: Vec<(Asset, Report)> =
        files.into_par_iter().map(harmless).collect::<Result<_, Error>>()?;
    let mut assets = Vec::with_capacity(read.len());
    let mut report = Report::new();
    for (asset, faults) in read {
        assets.push(asset);
        report.merge(faults);
    }
    Ok((assets, report))
}

/// A file as an asset, as it is.
///
/// # Errors
/// If it is a picture and cannot be opened.
pub(super) fn asset(found: Found) -> Result<Asset, Error> {
    let name = found.path.file_name();
    let dimensions = if is_picture(name) { dimensions(name, walk::opened(&found)?) } else { None };
    let Found { path, disk, size } = found;
    Ok(Asset { source: path, origin: Origin::Disk(disk), size, dimensions, raster: None })
}

/// The size of a picture whose bytes are at hand.
pub(super) fn dimensions_in_memory(name: &str, bytes: &[u8]) -> Option<Dimensions> {
    dimensions(name, Cursor::new(bytes))
}

fn harmless(found: Found) -> Result<(Asset, Report), Error> {
    let name = found.path.file_name();
    let mut report = Report::new();
    if !is_picture(name) {
        let asset = if is_page_or_style(name) { in_memory(found)? } else { asset(found)? };
        return Ok((asset, report));
    }
    let bytes = walk::bytes(&found)?;
    let dimensions = dimensions_in_memory(name, &bytes);
    let (bytes, raster, dimensions) = if name.to_ascii_lowercase().ends_with(".svg") {
        (drawing(&found.path, bytes, &mut report), None, dimensions)
    } else {
        match picture::bare(&bytes) {
            Ok(Some(bare)) => {
                let (bytes, raster) = raster(bare);
                let turned = dimensions.map(|it| it.turned(raster.orientation));
                (bytes, Some(raster), turned)
            }
            Ok(None) => (bytes, None, dimensions),
            Err(_) => {
                report.push(broken(&found.path));
                (bytes, None, dimensions)
            }
        }
    };
    let size = bytes.len() as u64;
    let origin = Origin::Memory(Arc::from(bytes));
    Ok((Asset { source: found.path, origin, size, dimensions, raster }, report))
}

/// Whether browsers run or apply a file, which `render` looks at before it is copied.
fn is_page_or_style(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    [".html", ".htm", ".xhtml", ".css"].iter().any(|ending| lower.ends_with(ending))
}

fn in_memory(found: Found) -> Result<Asset, Error> {
    let bytes = walk::bytes(&found)?;
    let Found { path, size, .. } = found;
    let origin = Origin::Memory(Arc::from(bytes));
    Ok(Asset { source: path, origin, size, dimensions: None, raster: None })
}

fn raster(bare: Bare) -> (Vec<u8>, Raster) {
    let Bare { format, orientation, is_animated, bytes } = bare;
    let hash = picture::fingerprint(&bytes);
    (bytes, Raster { format, orientation, is_animated, hash })
}

fn drawing(path: &SourcePath, bytes: Vec<u8>, report: &mut Report) -> Vec<u8> {
    let cleaned = std::str::from_utf8(&bytes).ok().and_then(|text| picture::cleaned(text).ok());
    let Some(Cleaned { text, removed }) = cleaned else {
        report.push(broken(path));
        return bytes;
    };
    if !removed.is_empty() {
        let names: Vec<String> = removed.iter().map(|name| format!("`{name}`")).collect();
        let names = names.join(", ");
        let message = words!(
            en: "what could run or load something was taken out of the drawing: {names}",
            et: "jooniselt võeti välja see, mis võib midagi käivitada või laadida: {names}",
        );
        report
            .push(Diagnostic::warning("drawing-cleaned", Place::File(path.clone()), message).hint(
            words!(
                en: "look at the page; if something is missing, save it as a plain SVG",
                et: "vaata lehte; kui joonisest on midagi puudu, salvesta see lihtsa SVG-failina",
            ),
        ));
    }
    text.into_bytes()
}

fn broken(path: &SourcePath) -> Diagnostic {
    let message = words!(
        en: "the picture `{name}` is damaged",
        et: "pilt `{name}` on rikutud",
        name = path.file_name(),
    );
    Diagnostic::error("broken-picture", Place::File(path.clone()), message).hint(words!(
        en: "save it again, or take another copy of it",
        et: "salvesta pilt uuesti või võta sellest teine koopia",
    ))
}

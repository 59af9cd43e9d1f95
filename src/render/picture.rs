//! Pictures of other sizes and formats than the author's.

use crate::model::{Asset, Dimensions, Origin, OutputPath, PictureFormat};
use crate::picture::{self, Source};
use crate::report::{Diagnostic, Report, words};
use crate::source::Place;

use super::Rendered;
use super::reuse::{Key, Reuse};

/// The recipe with its edition: to be raised when the same picture would come out otherwise.
const EDITION: &str = "picture 1";

/// A picture in a size and a format; nothing if the author's file is damaged, which the report tells.
pub(super) fn picture(
    path: &OutputPath,
    asset: &Asset,
    dimensions: Dimensions,
    format: PictureFormat,
    reuse: &Reuse,
) -> (Option<Rendered>, Report) {
    let mut report = Report::new();
    let (Some(raster), Origin::Memory(bytes)) = (&asset.raster, &asset.origin) else {
        return (None, report);
    };
    let shape = format!("{}x{} {}", dimensions.width, dimensions.height, format.ending());
    let key = Key::of(&[EDITION, &raster.hash, &raster.orientation.to_string(), &shape]);
    let made =
        reuse.costly(path, key, || picture::scaled(Source { bytes, raster }, dimensions, format));
    if made.is_err() {
        let name = asset.source.file_name();
        let message = words!(en: "the picture `{name}` is damaged", et: "pilt `{name}` on rikutud");
        let place = Place::File(asset.source.clone());
        report.push(Diagnostic::error("broken-picture", place, message).hint(words!(
            en: "save it again, or take another copy of it",
            et: "salvesta pilt uuesti või võta sellest teine koopia",
        )));
    }
    (made.ok(), report)
}

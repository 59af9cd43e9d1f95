//! Pictures without metadata: places, names of devices, comments, earlier versions. The pixels are not touched, and
//! neither is the colour profile, without which they would mean other colours.

mod cursor;
mod gif;
mod jpeg;
mod png;
mod webp;

use image::metadata::Orientation;

use crate::model::PictureFormat;

/// A picture without what its file said beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bare {
    /// How it is written.
    pub format: PictureFormat,
    /// The Exif orientation that it had, 1 to 8: it has to be turned still.
    pub orientation: u8,
    /// Whether it moves.
    pub is_animated: bool,
    /// The file without metadata.
    pub bytes: Vec<u8>,
}

/// What the parts of a file say, as its format finds them.
#[derive(Default)]
struct Parts {
    bytes: Vec<u8>,
    /// A TIFF header with directories, as Exif has it.
    exif: Option<Vec<u8>>,
    is_animated: bool,
}

/// The picture in a file without metadata; nothing if the file is damaged. `Ok(None)` if it is no picture that we
/// know.
///
/// # Errors
/// If the file begins like a picture and is built like none.
pub fn bare(bytes: &[u8]) -> Result<Option<Bare>, Damaged> {
    let Some(format) = format(bytes) else { return Ok(None) };
    let parts = match format {
        PictureFormat::Jpeg => jpeg::parts(bytes),
        PictureFormat::Png => png::parts(bytes),
        PictureFormat::WebP => webp::parts(bytes),
        PictureFormat::Gif => gif::parts(bytes),
    };
    let Parts { bytes, exif, is_animated } = parts.ok_or(Damaged)?;
    let orientation = exif.and_then(|exif| Orientation::from_exif_chunk(&exif));
    let orientation = orientation.map_or(1, Orientation::to_exif);
    Ok(Some(Bare { format, orientation, is_animated, bytes }))
}

/// A file that begins like a picture and is built like none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the picture is damaged")]
pub struct Damaged;

fn format(bytes: &[u8]) -> Option<PictureFormat> {
    if bytes.starts_with(b"\xff\xd8\xff") {
        Some(PictureFormat::Jpeg)
    } else if bytes.starts_with(png::SIGNATURE) {
        Some(PictureFormat::Png)
    } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        Some(PictureFormat::Gif)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some(PictureFormat::WebP)
    } else {
        None
    }
}

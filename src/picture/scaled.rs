//! Pictures upright, smaller, or of another format: the one door to `image`'s pixels, `fast_image_resize` and `webp`.

use std::io::Cursor;

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::{U8x3, U8x4};
use fast_image_resize::{PixelTrait, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::metadata::Orientation;
use image::{
    DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, RgbImage, RgbaImage,
};
use webp::{Encoder, PixelLayout};

use crate::model::{Dimensions, PictureFormat, Raster};

/// Of 100: what the eye does not miss on a page. Measured on photographs of a telephone: 80 is a fifth of the size.
const WEBP_QUALITY: f32 = 80.0;

/// Of 100, for programs that do not know WebP, and for what is written anew only to turn it.
const JPEG_QUALITY: u8 = 85;

/// A picture whose bytes are at hand.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The file.
    pub bytes: &'a [u8],
    /// What is known of it.
    pub raster: &'a Raster,
}

/// Why a picture cannot be read to its end.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Broken(pub(super) String);

/// A picture upright, in a size and a format. It has the colour profile of the source, and no other metadata.
///
/// # Errors
/// If the file is damaged.
pub fn scaled(
    source: Source<'_>,
    dimensions: Dimensions,
    format: PictureFormat,
) -> Result<Vec<u8>, Broken> {
    let (picture, profile) = decoded(source)?;
    let Dimensions { width, height } = dimensions;
    let picture = match picture {
        picture if (picture.width(), picture.height()) == (width, height) => picture,
        DynamicImage::ImageRgb8(picture) => {
            let mut smaller = RgbImage::new(width, height);
            let (width, height) = picture.dimensions();
            resize::<U8x3>((&picture, width, height), (&mut smaller, dimensions))?;
            smaller.into()
        }
        picture => {
            let (picture, mut smaller) = (picture.into_rgba8(), RgbaImage::new(width, height));
            let (width, height) = picture.dimensions();
            resize::<U8x4>((&picture, width, height), (&mut smaller, dimensions))?;
            smaller.into()
        }
    };
    encoded(&picture, profile, format)
}

/// Makes the bytes of a picture of another size. For one kind of pixel: the same for whatever a picture may hold is
/// compiled for thirteen, which was a quarter of what this crate compiles.
fn resize<P: PixelTrait>(
    (bytes, width, height): (&[u8], u32, u32),
    (smaller, dimensions): (&mut [u8], Dimensions),
) -> Result<(), Broken> {
    let source = TypedImageRef::<P>::from_buffer(width, height, bytes).map_err(broken)?;
    let Dimensions { width, height } = dimensions;
    let mut target = TypedImage::<P>::from_buffer(width, height, smaller).map_err(broken)?;
    Resizer::new().resize_typed(&source, &mut target, None).map_err(broken)
}

/// The picture as eight bits a channel, upright, with its colour profile.
fn decoded(source: Source<'_>) -> Result<(DynamicImage, Option<Vec<u8>>), Broken> {
    let format = match source.raster.format {
        PictureFormat::Jpeg => ImageFormat::Jpeg,
        PictureFormat::Png => ImageFormat::Png,
        PictureFormat::WebP => ImageFormat::WebP,
        PictureFormat::Gif => ImageFormat::Gif,
    };
    let reader = ImageReader::with_format(Cursor::new(source.bytes), format);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let profile = decoder.icc_profile().ok().flatten();
    // The profile of a picture in grey or in four inks does not fit the three colours that it is written in.
    let is_of_rgb = |profile: &Vec<u8>| profile.get(16..20) == Some(b"RGB ");
    let profile = profile.filter(is_of_rgb);
    let picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    let mut picture: DynamicImage = if picture.color().has_alpha() {
        picture.into_rgba8().into()
    } else {
        picture.into_rgb8().into()
    };
    if let Some(orientation) = Orientation::from_exif(source.raster.orientation) {
        picture.apply_orientation(orientation);
    }
    Ok((picture, profile))
}

fn encoded(
    picture: &DynamicImage,
    profile: Option<Vec<u8>>,
    format: PictureFormat,
) -> Result<Vec<u8>, Broken> {
    let mut bytes = Vec::new();
    match format {
        PictureFormat::WebP => {
            let layout =
                if picture.color().has_alpha() { PixelLayout::Rgba } else { PixelLayout::Rgb };
            let encoder =
                Encoder::new(picture.as_bytes(), layout, picture.width(), picture.height());
            let simple = encoder
                .encode_simple(false, WEBP_QUALITY)
                .map_err(|fault| Broken(format!("it cannot be written as WebP: {fault:?}")))?;
            bytes = with_profile(&simple, profile.as_deref(), picture);
        }
        PictureFormat::Jpeg => {
            let mut encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
            set_profile(&mut encoder, profile);
            // JPEG knows no transparency, and only a PNG or WebP could have it.
            encoder.encode_image(picture).map_err(broken)?;
        }
        PictureFormat::Png | PictureFormat::Gif => {
            let mut encoder = PngEncoder::new_with_quality(
                &mut bytes,
                CompressionType::Best,
                FilterType::Adaptive,
            );
            set_profile(&mut encoder, profile);
            picture.write_with_encoder(encoder).map_err(broken)?;
        }
    }
    Ok(bytes)
}

fn set_profile(encoder: &mut impl ImageEncoder, profile: Option<Vec<u8>>) {
    if let Some(profile) = profile {
        // A format that has no room for it shows its colours as they are.
        let _ = encoder.set_icc_profile(profile);
    }
}

/// A simple WebP file with a colour profile, for which it becomes one of the extended form (RFC 9649, 2.7).
fn with_profile(simple: &[u8], profile: Option<&[u8]>, picture: &DynamicImage) -> Vec<u8> {
    let (Some(profile), Some(chunks)) = (profile, simple.get(12..)) else {
        return simple.to_vec();
    };
    // libwebp writes the extended form itself when there is transparency.
    let chunks = if chunks.starts_with(b"VP8X") { &chunks[18..] } else { chunks };
    let has_alpha = picture.color().has_alpha();
    let mut extended = b"WEBPVP8X\x0a\0\0\0".to_vec();
    extended.extend([if has_alpha { 0b11_0000 } else { 0b10_0000 }, 0, 0, 0]);
    for side in [picture.width(), picture.height()] {
        extended.extend(&(side - 1).to_le_bytes()[..3]);
    }
    extended.extend(b"ICCP");
    extended.extend(little(profile.len()));
    extended.extend(profile);
    if profile.len() % 2 == 1 {
        extended.push(0);
    }
    extended.extend(chunks);
    let mut file = b"RIFF".to_vec();
    file.extend(little(extended.len()));
    file.extend(extended);
    file
}

fn little(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes()
}

fn broken(fault: impl std::fmt::Display) -> Broken {
    Broken(fault.to_string())
}

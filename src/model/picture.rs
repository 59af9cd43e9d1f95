//! Pictures made of pixels, and the smaller ones that pages show instead of them.

use super::{Address, Asset, Dimensions};

/// What is known of a picture made of pixels, whose bytes hold nothing but the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    /// How it is written, whatever its name says.
    pub format: PictureFormat,
    /// How it has to be turned to stand upright: the Exif orientation, 1 (as it is) to 8.
    pub orientation: u8,
    /// Whether it moves.
    pub is_animated: bool,
    /// The hash of its bytes, hexadecimal.
    pub hash: String,
}

/// How a picture is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PictureFormat {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
    /// GIF.
    Gif,
}

/// A picture that is made of another: upright, smaller or of another format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Where it will be.
    pub address: Address,
    /// Its size.
    pub dimensions: Dimensions,
    /// How it is written.
    pub format: PictureFormat,
}

/// The widths that smaller pictures have, if the original is wider.
const WIDTHS: [u32; 5] = [320, 640, 960, 1280, 1920];

/// The width of what programs that do not know WebP show.
const FALLBACK_WIDTH: u32 = 1280;

/// A picture with more pixels than this is too much work, and probably a mistake.
pub const MOST_PIXELS: u64 = 50_000_000;

/// A picture narrower than this is an icon.
const LEAST_WIDTH: u32 = 64;

impl PictureFormat {
    /// The ending of the names of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP => "webp",
            Self::Gif => "gif",
        }
    }
}

impl Asset {
    /// The pictures to choose from instead of this one, as WebP, the narrowest first; none for what is no picture,
    /// moves, is an icon or has more than [`MOST_PIXELS`].
    #[must_use]
    pub fn variants(&self) -> Vec<Variant> {
        let Some((raster, whole)) = self.scalable() else { return Vec::new() };
        let widest = whole.width.min(WIDTHS[WIDTHS.len() - 1]);
        WIDTHS
            .into_iter()
            .filter(|width| *width < widest)
            .chain([widest])
            .map(|width| self.variant(raster, whole, width, PictureFormat::WebP))
            .collect()
    }

    /// What programs show that do not know WebP, if the picture itself would be too large for it.
    #[must_use]
    pub fn fallback(&self) -> Option<Variant> {
        let (raster, whole) = self.scalable()?;
        (whole.width > FALLBACK_WIDTH)
            .then(|| self.variant(raster, whole, FALLBACK_WIDTH, raster.format))
    }

    fn scalable(&self) -> Option<(&Raster, Dimensions)> {
        let raster = self.raster.as_ref()?;
        let whole = self.dimensions?;
        let is_scalable = raster.format != PictureFormat::Gif
            && !raster.is_animated
            && whole.width >= LEAST_WIDTH
            && whole.pixels() <= MOST_PIXELS;
        is_scalable.then_some((raster, whole))
    }

    /// The name holds a hash of the picture, so that a copy may be kept for ever.
    fn variant(
        &self,
        raster: &Raster,
        whole: Dimensions,
        width: u32,
        format: PictureFormat,
    ) -> Variant {
        let name = self.source.file_name();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let hash = raster.hash.get(..12).unwrap_or(&raster.hash);
        let ending = format.ending();
        Variant {
            address: Address::new(format!("/assets/pictures/{stem}-{hash}-{width}.{ending}")),
            dimensions: whole.scaled_to(width),
            format,
        }
    }
}

impl Dimensions {
    /// How many pixels a picture of this size has.
    #[must_use]
    pub fn pixels(self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }

    /// The size of the same picture with another width; at least one pixel down.
    #[must_use]
    pub fn scaled_to(self, width: u32) -> Self {
        let old = u64::from(self.width.max(1));
        let height = (u64::from(self.height) * u64::from(width) + old / 2) / old;
        Self { width, height: u32::try_from(height).unwrap_or(u32::MAX).max(1) }
    }

    /// The size of the same picture after it was turned upright.
    #[must_use]
    pub fn turned(self, orientation: u8) -> Self {
        if orientation >= 5 { Self { width: self.height, height: self.width } } else { self }
    }
}

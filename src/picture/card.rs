//! Cards for social networks: from SVG to PNG with the fonts of the theme alone, so that every machine draws the same.
//! The one door to `png`, `resvg` and `skrifa`.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree, fontdb};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::model::Dimensions;

use super::{Broken, fingerprint};

/// The size of a card: what networks show without cutting.
pub const CARD: Dimensions = Dimensions { width: 1200, height: 630 };

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// That of texts.
    Regular,
    /// That of titles.
    Bold,
}

/// What draws the cards of a theme.
pub struct Press {
    fonts: Vec<Arc<[u8]>>,
    database: Arc<fontdb::Database>,
    family: String,
    /// What the fonts are known by.
    hash: String,
}

impl Press {
    /// A press with the fonts of a theme (TrueType or OpenType), the one for texts first, then the one for titles;
    /// nothing if there is none.
    #[must_use]
    pub fn new(fonts: &[Arc<[u8]>]) -> Option<Self> {
        let mut database = fontdb::Database::new();
        for font in fonts {
            database.load_font_data(font.to_vec());
        }
        let family = database.faces().next()?.families.first()?.0.clone();
        database.set_sans_serif_family(&family);
        database.set_serif_family(&family);
        let hash = fingerprint(&fonts.concat());
        Some(Self { fonts: fonts.to_vec(), database: Arc::new(database), family, hash })
    }

    /// What the fonts are known by.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// How wide a text is, in units of the size of its letters; without kerning.
    #[must_use]
    pub fn width(&self, text: &str, weight: Weight) -> f32 {
        let index = if weight == Weight::Bold { self.fonts.len().saturating_sub(1) } else { 0 };
        let Some(font) = self.fonts.get(index).and_then(|font| FontRef::new(font).ok()) else {
            return 0.0;
        };
        let glyphs = font.charmap();
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
        text.chars()
            .map(|letter| {
                let glyph = glyphs.map(letter).unwrap_or_default();
                metrics.advance_width(glyph).unwrap_or(0.5)
            })
            .sum()
    }

    /// The PNG of an SVG of the size of a [`CARD`]. What the SVG refers to is not looked up.
    ///
    /// # Errors
    /// If it is no SVG.
    pub fn png(&self, svg: &str) -> Result<Vec<u8>, Broken> {
        let options = Options {
            fontdb: Arc::clone(&self.database),
            font_family: self.family.clone(),
            image_href_resolver: ImageHrefResolver {
                resolve_string: Box::new(|_, _| None),
                ..ImageHrefResolver::default()
            },
            ..Options::default()
        };
        // A title may hold what no XML may (XML 1.0, 2.2).
        let is_of_xml = |letter: &char| !matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
        let svg: String = svg.chars().filter(is_of_xml).collect();
        let tree = Tree::from_str(&svg, &options).map_err(|fault| Broken(fault.to_string()))?;
        let mut pixels = Pixmap::new(CARD.width, CARD.height)
            .ok_or_else(|| Broken("there is no room to draw it".to_owned()))?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        encoded(&pixels).map_err(|fault| Broken(fault.to_string()))
    }
}

/// Pixels as a PNG with all their colours, and with what one sees through.
pub(super) fn full_colour(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let whole: Vec<u8> = pixels
        .pixels()
        .iter()
        .map(PremultipliedColorU8::demultiply)
        .flat_map(|colour| [colour.red(), colour.green(), colour.blue(), colour.alpha()])
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&whole)?;
    writer.finish()?;
    Ok(bytes)
}

/// A card has few colours, but for the edges of letters: of those, the rarest become the nearest that is left. A third
/// of the size of all colours, and quicker to write.
fn encoded(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let colours: Vec<Colour> =
        pixels.data().chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let (palette, indices) = indexed(&colours);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, CARD.width, CARD.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_filter(Filter::NoFilter);
    encoder.set_compression(Compression::Balanced);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(bytes)
}

type Colour = [u8; 3];

/// The colours that are there most often, and for each pixel which of them it has.
fn indexed(pixels: &[Colour]) -> (Vec<Colour>, Vec<u8>) {
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for run in pixels.chunk_by(|one, other| one == other) {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let mut colours: Vec<(Colour, usize)> = counts.iter().map(|(it, n)| (*it, *n)).collect();
    colours.sort_by_key(|(colour, count)| (Reverse(*count), *colour));
    let palette: Vec<Colour> = colours.iter().take(256).map(|(colour, _)| *colour).collect();
    let indices: BTreeMap<Colour, u8> =
        colours.iter().map(|(colour, _)| (*colour, nearest(*colour, &palette))).collect();
    let of_pixels = pixels
        .chunk_by(|one, other| one == other)
        .flat_map(|run| std::iter::repeat_n(indices[&run[0]], run.len()))
        .collect();
    (palette, of_pixels)
}

fn nearest(colour: Colour, palette: &[Colour]) -> u8 {
    let distance = |other: &Colour| -> u32 {
        colour.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(*other)).pow(2)).sum()
    };
    (0..=u8::MAX)
        .zip(palette)
        .min_by_key(|(_, other)| distance(other))
        .map_or(0, |(index, _)| index)
}

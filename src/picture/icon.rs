//! Icons of a site: a drawing as PNG in a size, and as ICO for those who ask for `/favicon.ico`.

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use super::Broken;
use super::card::full_colour;

/// How a drawing becomes an icon.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IconShape {
    /// Width and height in pixels.
    pub size_px: u16,
    /// How much of the width the drawing takes, above 0 up to 1: systems cut off the edges of some icons.
    pub share: f32,
    /// Red, green and blue behind it; nothing where one may see through.
    pub ground: Option<[u8; 3]>,
}

/// The PNG of a drawing, in the middle of a square. What the SVG refers to is not looked up, and it has no letters.
///
/// # Errors
/// If it is no SVG.
pub fn icon(svg: &str, shape: IconShape) -> Result<Vec<u8>, Broken> {
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_string: Box::new(|_, _| None),
            ..ImageHrefResolver::default()
        },
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|fault| Broken(fault.to_string()))?;
    let size_px = u32::from(shape.size_px);
    let mut pixels = Pixmap::new(size_px, size_px)
        .ok_or_else(|| Broken("there is no room to draw it".to_owned()))?;
    if let Some([red, green, blue]) = shape.ground {
        pixels.fill(Color::from_rgba8(red, green, blue, u8::MAX));
    }
    let width = f32::from(shape.size_px);
    let drawing = tree.size();
    let scale = width * shape.share / drawing.width().max(drawing.height());
    let left = (width - drawing.width() * scale) / 2.0;
    let top = (width - drawing.height() * scale) / 2.0;
    let transform = Transform::from_row(scale, 0.0, 0.0, scale, left, top);
    resvg::render(&tree, transform, &mut pixels.as_mut());
    full_colour(&pixels).map_err(|fault| Broken(fault.to_string()))
}

/// An ICO with one picture, a PNG of at most 256 pixels: a header of 6 bytes, an entry of 16, and the picture.
#[must_use]
pub fn ico(png: &[u8], size_px: u8) -> Vec<u8> {
    let n_bytes = u32::try_from(png.len()).unwrap_or(u32::MAX);
    let mut bytes = vec![0, 0, 1, 0, 1, 0, size_px, size_px, 0, 0, 1, 0, 32, 0];
    bytes.extend(n_bytes.to_le_bytes());
    bytes.extend(22_u32.to_le_bytes());
    bytes.extend(png);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-5 -5 10 10"><path fill="#14584a" d="M-5-5H5V5H-5Z"/></svg>"##;

    #[test]
    fn a_drawing_stands_in_the_middle_of_its_ground() {
        let shape = IconShape { size_px: 32, share: 0.5, ground: Some([255, 255, 255]) };
        let png = icon(SQUARE, shape).unwrap();
        let pixels = image::load_from_memory(&png).unwrap().to_rgba8();
        assert_eq!(pixels.dimensions(), (32, 32));
        assert_eq!(pixels.get_pixel(4, 4).0, [255, 255, 255, 255]);
        assert_eq!(pixels.get_pixel(16, 16).0, [0x14, 0x58, 0x4a, 255]);
    }

    #[test]
    fn without_a_ground_one_sees_through() {
        let png = icon(SQUARE, IconShape { size_px: 16, share: 0.5, ground: None }).unwrap();
        let pixels = image::load_from_memory(&png).unwrap().to_rgba8();
        assert_eq!(pixels.get_pixel(1, 1).0[3], 0);
    }

    #[test]
    fn an_ico_names_the_place_and_the_length_of_its_picture() {
        let bytes = ico(&[7; 300], 32);
        assert_eq!(bytes[..6], [0, 0, 1, 0, 1, 0]);
        assert_eq!(bytes[14..22], [44, 1, 0, 0, 22, 0, 0, 0]);
        assert_eq!(bytes[22..], [7; 300]);
    }
}

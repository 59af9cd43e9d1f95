//! Smaller pictures: upright, of the right size, as transparent as the original.

use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use kava::model::{Dimensions, PictureFormat, Raster};
use kava::picture::{Source, bare, fingerprint, scaled};

use crate::files::{encoded, jpeg, two_halves};

fn made(file: &[u8], width: u32, height: u32, format: PictureFormat) -> DynamicImage {
    let bare = bare(file).unwrap().unwrap();
    let raster = Raster {
        format: bare.format,
        orientation: bare.orientation,
        is_animated: bare.is_animated,
        hash: fingerprint(&bare.bytes),
    };
    let source = Source { bytes: &bare.bytes, raster: &raster };
    let bytes = scaled(source, Dimensions { width, height }, format).unwrap();
    image::load_from_memory(&bytes).unwrap()
}

#[test]
fn a_picture_that_lay_on_its_side_stands_upright() {
    for format in [PictureFormat::WebP, PictureFormat::Jpeg] {
        let picture = made(&jpeg(400, 200, 6), 100, 200, format).to_rgb8();
        assert_eq!(picture.dimensions(), (100, 200));
        // Turned by a quarter to the right: what was left is above.
        let (above, below) = (picture.get_pixel(50, 20), picture.get_pixel(50, 180));
        assert!(above[0] > 180 && above[2] < 80, "{above:?}");
        assert!(below[2] > 180 && below[0] < 80, "{below:?}");
    }
}

#[test]
fn transparency_and_sixteen_bits_survive_as_far_as_a_page_needs_them() {
    let half =
        RgbaImage::from_fn(200, 100, |x, _| Rgba([10, 120, 60, if x < 100 { 0 } else { 255 }]));
    let file = encoded(&DynamicImage::ImageRgba8(half), ImageFormat::Png);
    for format in [PictureFormat::WebP, PictureFormat::Png] {
        let picture = made(&file, 100, 50, format).to_rgba8();
        assert_eq!((picture.get_pixel(10, 25)[3], picture.get_pixel(90, 25)[3]), (0, 255));
    }
    let deep = DynamicImage::ImageRgb16(two_halves(200, 100).to_rgb16());
    let picture = made(&encoded(&deep, ImageFormat::Png), 100, 50, PictureFormat::WebP).to_rgb8();
    assert!(picture.get_pixel(10, 25)[0] > 180);
}

#[test]
fn the_size_of_a_smaller_picture_keeps_its_shape() {
    let whole = Dimensions { width: 4032, height: 3024 };
    assert_eq!(whole.scaled_to(640), Dimensions { width: 640, height: 480 });
    assert_eq!(Dimensions { width: 5000, height: 1 }.scaled_to(320).height, 1);
    assert_eq!(whole.turned(6), Dimensions { width: 3024, height: 4032 });
}

//! Files of pictures, made by hand with what they should not hold.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use kava::model::PictureFormat;
use kava::picture::bare;

/// What must not be in any output.
pub(crate) const SECRET: &[u8] = b"59.4370 N SALAJANE";

/// A picture whose left half is red and whose right half is blue.
pub(crate) fn two_halves(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, _| {
        if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) }
    })
    .into()
}

pub(crate) fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A TIFF header with an orientation, and a place behind it.
pub(crate) fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif.extend(SECRET);
    exif
}

/// A JPEG as a telephone writes it: Exif, XMP, a comment, and a film after its end.
pub(crate) fn jpeg(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let plain = encoded(&two_halves(width, height), ImageFormat::Jpeg);
    let mut bytes = plain[..2].to_vec();
    let exif = [b"Exif\0\0", &*exif(orientation)].concat();
    let xmp = [b"http://ns.adobe.com/xap/1.0/\0", SECRET].concat();
    for (marker, content) in [(0xe1, &*exif), (0xe1, &xmp), (0xed, SECRET), (0xfe, SECRET)] {
        bytes.extend([0xff, marker]);
        bytes.extend(u16::try_from(content.len() + 2).unwrap().to_be_bytes());
        bytes.extend(content);
    }
    bytes.extend(&plain[2..]);
    bytes.extend(SECRET);
    bytes
}

fn png() -> Vec<u8> {
    let plain = encoded(&two_halves(40, 20), ImageFormat::Png);
    let mut bytes = plain[..33].to_vec();
    let exif = exif(8);
    for (name, content) in [(b"tEXt", SECRET), (b"eXIf", &exif), (b"tIME", b"7654321")] {
        bytes.extend(u32::try_from(content.len()).unwrap().to_be_bytes());
        bytes.extend(name);
        bytes.extend(content);
        bytes.extend([0; 4]);
    }
    bytes.extend(&plain[33..]);
    bytes.extend(SECRET);
    bytes
}

fn webp() -> Vec<u8> {
    let plain = encoded(&two_halves(40, 20), ImageFormat::WebP);
    let mut chunks = b"WEBPVP8X\x0a\0\0\0\x0c\0\0\0\x27\0\0\x13\0\0".to_vec();
    chunks.extend(&plain[12..]);
    for (name, content) in [(b"EXIF", exif(3)), (b"XMP ", SECRET.to_vec())] {
        chunks.extend(name);
        chunks.extend(u32::try_from(content.len()).unwrap().to_le_bytes());
        chunks.extend(&content);
        chunks.resize(chunks.len() + content.len() % 2, 0);
    }
    let length = u32::try_from(chunks.len()).unwrap().to_le_bytes();
    [b"RIFF", &length[..], &chunks, SECRET].concat()
}

fn gif() -> Vec<u8> {
    let plain = encoded(&two_halves(40, 20), ImageFormat::Gif);
    let end = plain.len() - 1;
    let length = u8::try_from(SECRET.len()).unwrap();
    let comment = [&[0x21, 0xfe, length], SECRET, &[0]].concat();
    let application = [&[0x21, 0xff, 11], &b"XMP DataXMP"[..], &[length], SECRET, &[0]].concat();
    [&plain[..end], &comment, &application, &plain[end..], SECRET].concat()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

pub(crate) fn holds_the_secret(bytes: &[u8]) -> bool {
    holds(bytes, b"SALAJANE")
}

#[test]
fn a_picture_of_any_format_loses_what_stands_beside_it_and_nothing_else() {
    for (file, format, orientation) in [
        (jpeg(40, 20, 6), PictureFormat::Jpeg, 6),
        (png(), PictureFormat::Png, 8),
        (webp(), PictureFormat::WebP, 3),
        (gif(), PictureFormat::Gif, 1),
    ] {
        assert!(holds_the_secret(&file));
        let bare = bare(&file).unwrap().unwrap();
        assert_eq!((bare.format, bare.orientation), (format, orientation));
        assert!(!holds_the_secret(&bare.bytes), "{format:?}");
        assert!(!holds(&bare.bytes, b"Exif") && !holds(&bare.bytes, b"EXIF"), "{format:?}");
        let kept = image::load_from_memory(&bare.bytes).unwrap();
        let original = image::load_from_memory(&file).unwrap();
        assert_eq!(kept.to_rgb8(), original.to_rgb8(), "{format:?}: the pixels are the same");
    }
}

#[test]
fn a_picture_cut_off_anywhere_is_damaged_or_bare_but_never_holds_the_secret() {
    for file in [jpeg(40, 20, 6), png(), webp(), gif()] {
        for length in 16..file.len() {
            if let Ok(Some(bare)) = bare(&file[..length]) {
                assert!(!holds_the_secret(&bare.bytes));
            }
        }
    }
}

#[test]
fn what_is_no_picture_is_none() {
    assert_eq!(bare(b""), Ok(None));
    assert_eq!(bare(b"plain text"), Ok(None));
    assert!(bare(b"\x89PNG\r\n\x1a\nnothing of the kind").is_err());
}

//! PNG (third edition, W3C): chunks that the picture needs, and no others.

use super::Parts;
use super::cursor::Cursor;

pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

const KEPT: [&[u8]; 20] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"cLLI", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
];

/// What follows the last chunk is left out as well.
pub(super) fn parts(bytes: &[u8]) -> Option<Parts> {
    let mut parts = Parts::default();
    let mut cursor = Cursor(bytes);
    parts.bytes.extend(cursor.take(SIGNATURE.len())?);
    loop {
        let chunk = cursor.0;
        let length = cursor.take(4)?;
        let length = u32::from_be_bytes([length[0], length[1], length[2], length[3]]);
        let name = cursor.take(4)?;
        let content = cursor.take(usize::try_from(length).ok()?)?;
        cursor.take(4)?;
        if KEPT.contains(&name) {
            parts.bytes.extend(&chunk[..content.len() + 12]);
        }
        match name {
            b"eXIf" => parts.exif = Some(content.to_vec()),
            b"acTL" => parts.is_animated = true,
            b"IEND" => return Some(parts),
            _ => {}
        }
    }
}

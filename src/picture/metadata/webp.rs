//! WebP (RFC 9649): chunks that the picture needs, and no others.

use super::Parts;
use super::cursor::Cursor;

const KEPT: [&[u8]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];

/// Flags of VP8X: that there is Exif, that there is XMP, that it moves.
const HAS_EXIF: u8 = 0b1000;
const HAS_XMP: u8 = 0b0100;
const MOVES: u8 = 0b0010;

/// What follows the end that the head tells is left out as well.
pub(super) fn parts(bytes: &[u8]) -> Option<Parts> {
    let mut parts = Parts::default();
    let mut cursor = Cursor(bytes);
    cursor.take(4)?;
    let length = usize::try_from(little(cursor.take(4)?)).ok()?;
    let mut cursor = Cursor(cursor.take(length)?);
    cursor.take(4)?;
    let mut chunks: Vec<u8> = b"WEBP".to_vec();
    while !cursor.0.is_empty() {
        let name = cursor.take(4)?;
        let size = cursor.take(4)?;
        let length = usize::try_from(little(size)).ok()?;
        let content = cursor.take(length)?;
        // A chunk of odd length is followed by a byte, which some programs forget at the end.
        let _ = (length % 2 == 1).then(|| cursor.byte());
        if name == b"EXIF" {
            // Some programs write the identifier of JPEG before it.
            let exif = content.strip_prefix(b"Exif\0\0").unwrap_or(content);
            parts.exif = Some(exif.to_vec());
        }
        if !KEPT.contains(&name) {
            continue;
        }
        chunks.extend(name);
        chunks.extend(size);
        let start = chunks.len();
        chunks.extend(content);
        if name == b"VP8X" {
            parts.is_animated = content.first()? & MOVES != 0;
            chunks[start] &= !(HAS_EXIF | HAS_XMP);
        }
        if length % 2 == 1 {
            chunks.push(0);
        }
    }
    parts.bytes.extend(b"RIFF");
    parts.bytes.extend(u32::try_from(chunks.len()).ok()?.to_le_bytes());
    parts.bytes.extend(chunks);
    Some(parts)
}

fn little(bytes: &[u8]) -> u32 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

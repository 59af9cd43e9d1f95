//! JPEG (ITU-T T.81): segments that the picture needs, and no others.

use super::Parts;
use super::cursor::Cursor;

const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
const APP0: u8 = 0xe0;
const APP1: u8 = 0xe1;
const APP2: u8 = 0xe2;
const APP14: u8 = 0xee;
const APP15: u8 = 0xef;
const COMMENT: u8 = 0xfe;

/// JFIF without the small picture that may follow: identifier, version, density, its size.
const JFIF_LENGTH: usize = 14;

const EXIF: &[u8] = b"Exif\0\0";

/// What follows the end of the picture (a film, a second picture with metadata of its own) is left out as well.
pub(super) fn parts(bytes: &[u8]) -> Option<Parts> {
    let mut parts = Parts::default();
    let mut cursor = Cursor(bytes);
    if cursor.take(2)? != [0xff, START] {
        return None;
    }
    parts.bytes.extend([0xff, START]);
    loop {
        let marker = marker(&mut cursor)?;
        if marker == END {
            parts.bytes.extend([0xff, END]);
            return Some(parts);
        }
        let length = cursor.take(2)?;
        let length = usize::from(u16::from_be_bytes([length[0], length[1]])).checked_sub(2)?;
        let content = cursor.take(length)?;
        match marker {
            APP0 if content.starts_with(b"JFIF\0") => jfif(content, &mut parts.bytes)?,
            APP1 if content.starts_with(EXIF) && parts.exif.is_none() => {
                parts.exif = Some(content[EXIF.len()..].to_vec());
            }
            APP2 if content.starts_with(b"ICC_PROFILE\0") => {
                segment(marker, content, &mut parts.bytes)?;
            }
            // It says how the colours are written.
            APP14 if content.starts_with(b"Adobe") => segment(marker, content, &mut parts.bytes)?,
            APP0..=APP15 | COMMENT => {}
            SCAN => {
                segment(marker, content, &mut parts.bytes)?;
                let end = entropy_coded(cursor.0);
                parts.bytes.extend(cursor.take(end)?);
                if cursor.0.is_empty() {
                    // Cut off at the end, as it happens in an interrupted copy: what is there can be shown.
                    parts.bytes.extend([0xff, END]);
                    return Some(parts);
                }
            }
            _ => segment(marker, content, &mut parts.bytes)?,
        }
    }
}

/// The next marker; any number of `FF` may stand before it.
fn marker(cursor: &mut Cursor<'_>) -> Option<u8> {
    if cursor.byte()? != 0xff {
        return None;
    }
    loop {
        match cursor.byte()? {
            0xff => {}
            marker => return Some(marker),
        }
    }
}

fn segment(marker: u8, content: &[u8], out: &mut Vec<u8>) -> Option<()> {
    out.extend([0xff, marker]);
    out.extend(u16::try_from(content.len() + 2).ok()?.to_be_bytes());
    out.extend(content);
    Some(())
}

fn jfif(content: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let mut content = content.get(..JFIF_LENGTH)?.to_vec();
    content[JFIF_LENGTH - 2..].fill(0);
    segment(APP0, &content, out)
}

/// How long the coded data is: up to the next marker that is neither a restart nor a stuffed `FF00`.
fn entropy_coded(bytes: &[u8]) -> usize {
    bytes
        .windows(2)
        .position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xff | 0xd0..=0xd7))
        .unwrap_or(bytes.len())
}

//! GIF (89a): blocks that the picture needs, and no others.

use super::Parts;
use super::cursor::Cursor;

const EXTENSION: u8 = 0x21;
const IMAGE: u8 = 0x2c;
const TRAILER: u8 = 0x3b;
const COMMENT: u8 = 0xfe;
const APPLICATION: u8 = 0xff;

/// What follows the trailer is left out as well.
pub(super) fn parts(bytes: &[u8]) -> Option<Parts> {
    let mut parts = Parts::default();
    let mut cursor = Cursor(bytes);
    let head = cursor.take(13)?;
    parts.bytes.extend(head);
    parts.bytes.extend(cursor.take(table(head[10]))?);
    let mut n_images = 0;
    loop {
        let block = cursor.0;
        match cursor.byte()? {
            TRAILER => {
                parts.bytes.push(TRAILER);
                parts.is_animated = n_images > 1;
                return Some(parts);
            }
            EXTENSION => {
                let label = cursor.byte()?;
                let name = cursor.0.get(1..12);
                sub_blocks(&mut cursor)?;
                // How often it repeats stands in a block of an application; XMP does as well.
                let repeats = name == Some(b"NETSCAPE2.0") || name == Some(b"ANIMEXTS1.0");
                if label == COMMENT || (label == APPLICATION && !repeats) {
                    continue;
                }
            }
            IMAGE => {
                n_images += 1;
                let descriptor = cursor.take(9)?;
                cursor.take(table(descriptor[8]))?;
                cursor.byte()?;
                sub_blocks(&mut cursor)?;
            }
            _ => return None,
        }
        parts.bytes.extend(&block[..block.len() - cursor.0.len()]);
    }
}

/// The length of the table of colours that flags tell.
fn table(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

fn sub_blocks(cursor: &mut Cursor<'_>) -> Option<()> {
    loop {
        match cursor.byte()? {
            0 => return Some(()),
            length => cursor.take(usize::from(length))?,
        };
    }
}

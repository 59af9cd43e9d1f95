//! Files that are served from where the author keeps them: what a build would copy.
#![expect(clippy::disallowed_methods, reason = "reads the files that a build would copy")]

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::Path;

/// So many bytes are read at once.
const N_BYTES: u64 = 256 * 1024;

/// The number of bytes of a file; nothing if it is gone.
pub(super) fn length(path: &Path) -> Option<u64> {
    std::fs::metadata(path).ok().map(|metadata| metadata.len())
}

/// Hands bytes of a file on, piece by piece, until `take` has had enough.
///
/// # Errors
/// If the file cannot be read, or has become shorter.
pub(super) fn pieces(
    path: &Path,
    range: Range<u64>,
    take: &mut dyn FnMut(Vec<u8>) -> bool,
) -> io::Result<()> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(range.start))?;
    let mut n_left = range.end - range.start;
    while n_left > 0 {
        let mut piece = Vec::new();
        file.by_ref().take(n_left.min(N_BYTES)).read_to_end(&mut piece)?;
        if piece.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        n_left -= piece.len() as u64;
        if !take(piece) {
            break;
        }
    }
    Ok(())
}

//! Marks of files: what changes when someone writes to one, without reading it.

use std::fs::Metadata;
use std::time::UNIX_EPOCH;

/// Size and times of a file as text; where the system knows them also the inode and when that was last changed, which
/// no program can set back.
#[cfg(unix)]
#[must_use]
pub fn mark(metadata: &Metadata) -> String {
    use std::os::unix::fs::MetadataExt;
    let (size, inode) = (metadata.len(), metadata.ino());
    format!("{size} {} {inode} {}.{}", modified(metadata), metadata.ctime(), metadata.ctime_nsec())
}

/// Size and time of a file as text.
#[cfg(not(unix))]
#[must_use]
pub fn mark(metadata: &Metadata) -> String {
    format!("{} {}", metadata.len(), modified(metadata))
}

/// Nanoseconds since 1970; 0 where the system does not know.
fn modified(metadata: &Metadata) -> u128 {
    let time = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    time.map_or(0, |time| time.as_nanos())
}

//! **Picture**: from bytes to bytes. What a file says beside its picture is taken out; a picture is turned upright,
//! made smaller and written anew; a drawing loses what could run or load something; a card is drawn.
//!
//! Knows no site and reads no disk. `load` takes metadata out of what it reads, so that no later stage can publish
//! it by accident; `render` makes the costly rest.

mod card;
mod drawing;
mod icon;
mod metadata;
mod scaled;

pub use card::{CARD, Press, Weight};
pub use drawing::{Cleaned, cleaned};
pub use icon::{IconShape, ico, icon};
pub use metadata::{Bare, bare};
pub use scaled::{Broken, Source, scaled};

/// The hash of bytes by which a picture is known (BLAKE3, hexadecimal).
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

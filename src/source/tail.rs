//! The end of a text, shared with the whole.

use std::ops::Deref;
use std::sync::Arc;

/// A text from some byte on, held as the whole text is: no second copy is made of what stands below front matter.
#[derive(Debug, Clone)]
pub struct Tail {
    whole: Arc<str>,
    /// In bytes; at a boundary of characters.
    start: usize,
}

impl Tail {
    /// The text from a byte on; all of it where no character begins at that byte.
    #[must_use]
    pub fn new(whole: Arc<str>, start: usize) -> Self {
        let start = if whole.is_char_boundary(start) { start } else { 0 };
        Self { whole, start }
    }

    /// What stands above it in the whole text.
    #[must_use]
    pub fn before(&self) -> &str {
        &self.whole[..self.start]
    }
}

impl Deref for Tail {
    type Target = str;

    fn deref(&self) -> &str {
        &self.whole[self.start..]
    }
}

impl From<Arc<str>> for Tail {
    fn from(whole: Arc<str>) -> Self {
        Self { whole, start: 0 }
    }
}

impl From<&str> for Tail {
    fn from(text: &str) -> Self {
        Self::from(Arc::<str>::from(text))
    }
}

impl PartialEq for Tail {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Tail {}

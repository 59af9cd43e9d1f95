//! Line and column of a byte offset, as an editor counts them.

/// A spot in a text for people: line and column, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1. A byte order mark is not counted.
    pub column: usize,
}

impl Position {
    /// The position of a byte offset. One beyond the text is its end, one within a character its start.
    #[must_use]
    pub fn new(text: &str, offset: usize) -> Self {
        let before = &text[..text.floor_char_boundary(offset)];
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        let line = before.matches('\n').count() + 1;
        let shown = before[line_start..].trim_start_matches('\u{feff}');
        Self { line, column: shown.chars().count() + 1 }
    }
}

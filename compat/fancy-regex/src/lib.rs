//! What syntect 5.3 calls of fancy-regex 0.16, answered by its present release.
//!
//! syntect 5.3.0 asks for 0.16, whose patterns with a look-around are tried at each letter of a line. Later releases
//! find the places where such a pattern may begin with an automaton first, if they are asked to (`seek`), and
//! highlighting takes about a third of the time. syntect has taken them in after 5.3.0
//! (<https://github.com/trishume/syntect/pull/651>): with its next release this folder and its line in Cargo.toml go.
//!
//! `seek` is called experimental there. Over 6,000 files in 22 languages, with the grammars of syntect 5.3.0, every
//! place is coloured as with 0.16.

pub use present::{Error, Regex, Result};

/// What a pattern and its groups have matched of a text.
pub type Captures<'t> = present::Captures<'t, str>;

/// Builds a pattern, which looks first for the places where it may begin.
pub struct RegexBuilder(present::RegexBuilder);

impl RegexBuilder {
    /// A pattern that is not built yet.
    #[must_use]
    pub fn new(pattern: &str) -> Self {
        let mut builder = present::RegexBuilder::new(pattern);
        builder.seek(true);
        Self(builder)
    }

    /// Whether the pattern is read as Oniguruma reads it.
    pub fn oniguruma_mode(&mut self, yes: bool) -> &mut Self {
        self.0.oniguruma_mode(yes);
        self
    }

    /// The pattern.
    ///
    /// # Errors
    ///
    /// If it cannot be understood.
    pub fn build(&self) -> Result<Regex> {
        self.0.build()
    }
}

//! The Markdown text of a page, with what was found in it.

use std::ops::Range;

use crate::source::{SourcePath, Tail};

use super::Language;

/// The text of a page below its front matter, read once for what other stages ask about it.
///
/// Every `range` is in bytes of the whole file, so that a fault can show the spot.
#[derive(Debug, Clone, PartialEq)]
pub struct Body {
    /// The file that the text stands in.
    pub source: SourcePath,
    /// The language that it is written in; decides quotation marks.
    pub language: Language,
    /// The Markdown.
    pub text: Tail,
    /// Where `text` begins in the file, in bytes.
    pub offset: usize,
    /// Its headings in order, each id unique in this body.
    pub headings: Vec<Heading>,
    /// Its links, as written.
    pub links: Vec<Link>,
    /// Its pictures, as written.
    pub images: Vec<Image>,
    /// Its calls of shortcodes.
    pub calls: Vec<Call>,
    /// Code and remarks (`<!-- … -->`), in order: what is shown letter by letter, or not at all.
    pub verbatim: Vec<Range<usize>>,
    /// Whether it holds HTML that the author wrote.
    pub has_html: bool,
    /// The number of words, for a reading time.
    pub n_words: usize,
}

impl Body {
    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// A heading of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as written.
    pub level: u8,
    /// The fragment: unique in the body, Unicode letters kept.
    pub id: String,
    /// The text without markup.
    pub title: String,
    /// Where it stands in the file.
    pub range: Range<usize>,
}

/// A link of a body: `[text](target)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The target as written, with its fragment.
    pub target: String,
    /// The text without markup.
    pub text: String,
    /// Where the whole link stands in the file.
    pub range: Range<usize>,
}

/// A picture of a body: `![alt](target)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// The target as written.
    pub target: String,
    /// The alternative text; empty if there is none.
    pub alt: String,
    /// Where the whole picture stands in the file.
    pub range: Range<usize>,
}

/// A call of a shortcode: `{{<video id="…" />}}`, or `{% <callout> %}` … `{% </callout> %}`.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// The name of the component.
    pub name: String,
    /// Its arguments in order.
    pub arguments: Vec<Argument>,
    /// Whether it has a body, closed by a tag of its own.
    pub has_body: bool,
    /// Where the call, or its opening tag, stands in the file.
    pub range: Range<usize>,
    /// Where its closing tag stands in the file, if it has a body.
    pub closing: Option<Range<usize>>,
}

/// An argument of a call.
#[derive(Debug, Clone, PartialEq)]
pub struct Argument {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Literal,
    /// Where the value stands in the file.
    pub range: Range<usize>,
}

/// A value that an author can write in a call.
#[derive(Debug, Clone, PartialEq)]
pub enum Literal {
    /// `"text"`.
    Text(String),
    /// `12`.
    Integer(i64),
    /// `1.5`.
    Float(f64),
    /// `true`, `false`.
    Boolean(bool),
}

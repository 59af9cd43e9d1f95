//! What can be wrong in a text: each problem with its words and its hint.

use std::fmt;
use std::ops::Range;

use crate::report::Diagnostic;
use crate::source::{Place, SourcePath};

/// A problem at a spot of the text, in bytes of the text (not of the file).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// What is wrong.
    pub(super) problem: Problem,
    /// Where to mend it.
    pub(super) range: Range<usize>,
    /// The other end of a contradiction.
    pub(super) also: Option<Range<usize>>,
}

impl Fault {
    /// A problem that has one end.
    pub(super) fn new(problem: Problem, range: Range<usize>) -> Self {
        Self { problem, range, also: None }
    }

    /// The same with the other end of a contradiction.
    pub(super) fn also(mut self, range: Range<usize>) -> Self {
        self.also = Some(range);
        self
    }

    /// The diagnostic of the fault in a file where the text begins at `offset`.
    pub(super) fn to_diagnostic(&self, source: &SourcePath, offset: usize) -> Diagnostic {
        let place = |range: &Range<usize>| {
            Place::Bytes(source.clone(), range.start + offset..range.end + offset)
        };
        let message = self.problem.to_string();
        let diagnostic = match self.problem {
            Problem::HeadingLevelOne | Problem::UnusedFootnote(_) => {
                Diagnostic::warning(self.problem.code(), place(&self.range), message)
            }
            _ => Diagnostic::error(self.problem.code(), place(&self.range), message),
        }
        .hint(self.problem.hint());
        match &self.also {
            Some(range) => diagnostic.also(place(range), self.problem.other_end()),
            None => diagnostic,
        }
    }
}

/// What can be wrong in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Problem {
    /// `{{<` without a name after it.
    CallWithoutName,
    /// A call that never ends; with what would end it.
    UnclosedCall(&'static str),
    /// A tag that ends in another way than its form asks for; with the right end.
    WrongEnd(&'static str),
    /// Something that is no `key=value`.
    BadArgument(String),
    /// A key without a value.
    ArgumentWithoutValue(String),
    /// A value that is no text in quotation marks, number, `true` or `false`; with its key.
    BadValue(String),
    /// A text that no quotation mark ends.
    UnclosedText,
    /// A key that a call has twice.
    DuplicateArgument(String),
    /// A tag of a pair that shares its line with other text.
    TagNotAlone,
    /// An opening tag without a closing one.
    UnclosedPair(String),
    /// A closing tag without an opening one.
    ClosesNothing(String),
    /// The tags of a pair stand in different list items, quotations or notes.
    PairAcrossBlocks(String),
    /// A call inside a link target, a picture's description, a tag or an indented block.
    CallOutsideText,
    /// An id that two headings claim.
    DuplicateHeadingId(String),
    /// A picture that is not described.
    ImageWithoutAlt,
    /// A heading as big as the page's title.
    HeadingLevelOne,
    /// A name that two footnotes claim.
    DuplicateFootnote(String),
    /// A footnote that nothing refers to, so that nobody sees it.
    UnusedFootnote(String),
}

impl Problem {
    fn code(&self) -> &'static str {
        match self {
            Self::DuplicateHeadingId(_) => "duplicate-heading-id",
            Self::ImageWithoutAlt => "image-without-alt",
            Self::HeadingLevelOne => "heading-level-one",
            Self::DuplicateFootnote(_) => "duplicate-footnote",
            Self::UnusedFootnote(_) => "footnote-unused",
            _ => "shortcode-syntax",
        }
    }

    /// What stands beside the other end of a contradiction.
    fn other_end(&self) -> &'static str {
        match self {
            Self::DuplicateArgument(_)
            | Self::DuplicateHeadingId(_)
            | Self::DuplicateFootnote(_) => "first given here",
            _ => "opens here",
        }
    }

    fn hint(&self) -> String {
        match self {
            Self::CallWithoutName => {
                "write the name right after `<`: `{{<name key=\"value\" />}}`; \
                to show the signs themselves, put them between backticks"
                    .to_owned()
            }
            Self::UnclosedCall(end) | Self::WrongEnd(end) => format!("end it with `{end}`"),
            Self::BadArgument(_) => {
                "write arguments as `key=\"value\"`, with a space between them".to_owned()
            }
            Self::ArgumentWithoutValue(key) => format!("write `{key}=\"…\"`, or `{key}=true`"),
            Self::BadValue(key) => format!("put text between quotation marks: `{key}=\"…\"`"),
            Self::UnclosedText => {
                "add the missing `\"`; a `\"` inside a text is written `\\\"`".to_owned()
            }
            Self::DuplicateArgument(key) => format!("keep one `{key}`"),
            Self::TagNotAlone => "put the tag on a line of its own".to_owned(),
            Self::UnclosedPair(name) => {
                format!("add `{{% </{name}> %}}` on a line of its own where it ends")
            }
            Self::ClosesNothing(name) => {
                format!("add `{{% <{name}> %}}` where it begins, or take this tag out")
            }
            Self::PairAcrossBlocks(_) => {
                "give both tags the same indentation, in the same list item or quotation".to_owned()
            }
            Self::CallOutsideText => "move it into the text, indented by at most three spaces; \
                it cannot stand in a link target, a picture's description or an HTML tag"
                .to_owned(),
            Self::DuplicateHeadingId(_) => "give one of them another id".to_owned(),
            Self::ImageWithoutAlt => "describe the picture: `![what it shows](…)`; if it only \
                decorates, write `{{<figure src=\"…\" alt=\"\" decorative=true />}}`"
                .to_owned(),
            Self::HeadingLevelOne => "begin headings with `##`".to_owned(),
            Self::DuplicateFootnote(_) => "give one of them another name".to_owned(),
            Self::UnusedFootnote(name) => {
                format!("write `[^{name}]` where the text should refer to it, or take it out")
            }
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CallWithoutName => formatter.write_str("the call of a shortcode has no name"),
            Self::UnclosedCall(_) => formatter.write_str("the call of the shortcode does not end"),
            Self::WrongEnd(_) => formatter.write_str("the tag of the shortcode ends wrongly"),
            Self::BadArgument(found) => write!(formatter, "`{found}` is not an argument"),
            Self::ArgumentWithoutValue(key) => write!(formatter, "`{key}` has no value"),
            Self::BadValue(key) => write!(
                formatter,
                "the value of `{key}` is neither text between quotation marks, nor a number, \
                 nor `true` or `false`"
            ),
            Self::UnclosedText => formatter.write_str("the text has no closing quotation mark"),
            Self::DuplicateArgument(key) => write!(formatter, "`{key}` is given twice"),
            Self::TagNotAlone => {
                formatter.write_str("the tag of a shortcode with a body shares its line")
            }
            Self::UnclosedPair(name) => write!(formatter, "`{name}` is not closed"),
            Self::ClosesNothing(name) => {
                write!(formatter, "this closes `{name}`, which is not open here")
            }
            Self::PairAcrossBlocks(name) => {
                write!(formatter, "`{name}` opens in one part of the text and closes in another")
            }
            Self::CallOutsideText => formatter.write_str("a shortcode cannot be called here"),
            Self::DuplicateHeadingId(id) => write!(formatter, "two headings have the id `{id}`"),
            Self::ImageWithoutAlt => formatter.write_str("the picture has no description"),
            Self::DuplicateFootnote(name) => {
                write!(formatter, "two footnotes have the name `{name}`")
            }
            Self::UnusedFootnote(name) => {
                write!(formatter, "nothing refers to the footnote `{name}`, so nobody sees it")
            }
            Self::HeadingLevelOne => {
                formatter.write_str("the heading is as big as the title of the page")
            }
        }
    }
}

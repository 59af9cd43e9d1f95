//! What can be wrong in a text: each problem with its words and its hint.

use std::ops::Range;

use crate::report::{Diagnostic, Words, words};
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
        let message = self.problem.message();
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
    fn other_end(&self) -> Words {
        match self {
            Self::DuplicateArgument(_)
            | Self::DuplicateHeadingId(_)
            | Self::DuplicateFootnote(_) => {
                words!(en: "first given here", et: "esimest korda siin")
            }
            _ => words!(en: "opens here", et: "algab siin"),
        }
    }

    fn hint(&self) -> Words {
        match self {
            Self::CallWithoutName => {
                words!(
                    en: "write the name right after `<`: `{{{{<name key=\"value\" />}}}}`; to show the signs themselves, put them between backticks",
                    et: "kirjuta nimi kohe märgi `<` järele: `{{{{<nimi võti=\"väärtus\" />}}}}`; kui tahad näidata märke endid, pane need graaviste (tagurpidi ülakomade) vahele",
                )
            }
            Self::UnclosedCall(end) | Self::WrongEnd(end) => {
                words!(en: "end it with `{end}`", et: "kirjuta lõppu `{end}`")
            }
            Self::BadArgument(_) => {
                words!(
                    en: "write arguments as `key=\"value\"`, with a space between them",
                    et: "kirjuta argumendid kujul `võti=\"väärtus\"`, tühik vahel",
                )
            }
            Self::ArgumentWithoutValue(key) => {
                words!(
                    en: "write `{key}=\"…\"`, or `{key}=true`",
                    et: "kirjuta `{key}=\"…\"` või `{key}=true`",
                )
            }
            Self::BadValue(key) => {
                words!(
                    en: "put text between quotation marks: `{key}=\"…\"`",
                    et: "pane tekst jutumärkidesse: `{key}=\"…\"`",
                )
            }
            Self::UnclosedText => {
                words!(
                    en: "add the missing `\"`; a `\"` inside a text is written `\\\"`",
                    et: "lisa puuduv `\"`; teksti sees kirjutatakse see `\\\"`",
                )
            }
            Self::DuplicateArgument(key) => {
                words!(en: "keep one `{key}`", et: "jäta alles üks `{key}`")
            }
            Self::TagNotAlone => {
                words!(en: "put the tag on a line of its own", et: "pane see omaette reale")
            }
            Self::UnclosedPair(name) => {
                words!(
                    en: "add `{{% </{name}> %}}` on a line of its own where it ends",
                    et: "lisa sinna, kus see lõpeb, omaette reale `{{% </{name}> %}}`",
                )
            }
            Self::ClosesNothing(name) => {
                words!(
                    en: "add `{{% <{name}> %}}` where it begins, or take this tag out",
                    et: "lisa sinna, kus see algab, `{{% <{name}> %}}`, või kustuta see siit",
                )
            }
            Self::PairAcrossBlocks(_) => {
                words!(
                    en: "give both tags the same indentation, in the same list item or quotation",
                    et: "pane algus ja lõpp sama taandega samasse loendi kirjesse või tsitaati",
                )
            }
            Self::CallOutsideText => {
                words!(
                    en: "move it into the text, indented by at most three spaces; it cannot stand in a link target, a picture's description or an HTML tag",
                    et: "vii see teksti sisse, taandega kõige rohkem kolm tühikut; see ei saa olla lingi aadressis, pildi kirjelduses ega HTML-i märgendis",
                )
            }
            Self::DuplicateHeadingId(_) => {
                words!(en: "give one of them another id", et: "anna ühele neist teine tunnus")
            }
            Self::ImageWithoutAlt => {
                words!(
                    en: "describe the picture: `![what it shows](…)`; if it only decorates, write `{{{{<figure src=\"…\" alt=\"\" decorative=true />}}}}`",
                    et: "kirjelda pilti: `![mis pildil on](…)`; kui see on ainult kaunistus, kirjuta `{{{{<figure src=\"…\" alt=\"\" decorative=true />}}}}`",
                )
            }
            Self::HeadingLevelOne => {
                words!(en: "begin headings with `##`", et: "alusta pealkirju märkidega `##`")
            }
            Self::DuplicateFootnote(_) => {
                words!(en: "give one of them another name", et: "anna ühele neist teine nimi")
            }
            Self::UnusedFootnote(name) => {
                words!(
                    en: "write `[^{name}]` where the text should refer to it, or take it out",
                    et: "kirjuta `[^{name}]` sinna, kus tekst peab sellele viitama, või kustuta see",
                )
            }
        }
    }
}

impl Problem {
    /// What is wrong.
    fn message(&self) -> Words {
        match self {
            Self::CallWithoutName => {
                words!(en: "the call of a shortcode has no name", et: "lühikoodil ei ole nime")
            }
            Self::UnclosedCall(_) => {
                words!(en: "the call of the shortcode does not end", et: "lühikoodil ei ole lõppu")
            }
            Self::WrongEnd(_) => {
                words!(en: "the tag of the shortcode ends wrongly", et: "lühikoodi lõpp on vale")
            }
            Self::BadArgument(found) => {
                words!(en: "`{found}` is not an argument", et: "`{found}` ei ole argument")
            }
            Self::ArgumentWithoutValue(key) => {
                words!(en: "`{key}` has no value", et: "argumendil `{key}` ei ole väärtust")
            }
            Self::BadValue(key) => {
                words!(
                    en: "the value of `{key}` is neither text between quotation marks, nor a number, nor `true` or `false`",
                    et: "argumendi `{key}` väärtus ei ole jutumärkides tekst, arv ega `true` või `false`",
                )
            }
            Self::UnclosedText => {
                words!(
                    en: "the text has no closing quotation mark",
                    et: "tekstil puuduvad lõpujutumärgid",
                )
            }
            Self::DuplicateArgument(key) => {
                words!(en: "`{key}` is given twice", et: "argument `{key}` on kaks korda")
            }
            Self::TagNotAlone => {
                words!(
                    en: "the tag of a shortcode with a body shares its line",
                    et: "sisuga lühikoodi algus või lõpp on muu tekstiga samal real",
                )
            }
            Self::UnclosedPair(name) => {
                words!(en: "`{name}` is not closed", et: "lühikoodil `{name}` ei ole lõppu")
            }
            Self::ClosesNothing(name) => {
                words!(
                    en: "this closes `{name}`, which is not open here",
                    et: "siin on lühikoodi `{name}` lõpp, aga algust ei ole",
                )
            }
            Self::PairAcrossBlocks(name) => {
                words!(
                    en: "`{name}` opens in one part of the text and closes in another",
                    et: "lühikoodi `{name}` algus on teksti ühes osas, aga lõpp teises",
                )
            }
            Self::CallOutsideText => {
                words!(en: "a shortcode cannot be called here", et: "lühikood ei saa siin olla")
            }
            Self::DuplicateHeadingId(id) => {
                words!(
                    en: "two headings have the id `{id}`",
                    et: "kahel pealkirjal on tunnus `{id}`",
                )
            }
            Self::ImageWithoutAlt => {
                words!(en: "the picture has no description", et: "pildil ei ole kirjeldust")
            }
            Self::DuplicateFootnote(name) => {
                words!(
                    en: "two footnotes have the name `{name}`",
                    et: "kahel joonealusel märkusel on nimi `{name}`",
                )
            }
            Self::UnusedFootnote(name) => {
                words!(
                    en: "nothing refers to the footnote `{name}`, so nobody sees it",
                    et: "joonealusele märkusele `{name}` ei viidata, seepärast ei näe seda keegi",
                )
            }
            Self::HeadingLevelOne => {
                words!(
                    en: "the heading is as big as the title of the page",
                    et: "see pealkiri on sama suur kui lehe pealkiri",
                )
            }
        }
    }
}

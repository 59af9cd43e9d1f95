//! Style sheets, made small: without comments and without the white space that means nothing.
//!
//! Only tokens are known here, not properties, so that whatever browsers learn passes through unchanged. The crate
//! `minifier` was tried: it joins `and (height > 3rem)` of a container query to `and(…`, which drops the rule.
//! `lightningcss` is right, and takes longer to compile than everything else together.

use crate::source::SourcePath;

use super::pieces::{Mention, Pieces};

/// The pieces of the sheet at `source`, which will stand in `folder` below `assets/`.
///
/// Comments that begin with `/*!` stay: they are licences.
pub(super) fn pieces(source: &SourcePath, text: &str, folder: &str) -> Pieces {
    let mut sheet = Sheet { source, folder, text, at: 0, out: Out::default() };
    while sheet.at < text.len() {
        sheet.step();
    }
    sheet.out.finished()
}

/// A sheet as far as it has been read.
struct Sheet<'a> {
    source: &'a SourcePath,
    folder: &'a str,
    text: &'a str,
    at: usize,
    out: Out,
}

impl Sheet<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// Takes the next token.
    fn step(&mut self) {
        let rest = self.rest();
        let first = rest.chars().next().unwrap_or(' ');
        if let Some(comment) = rest.strip_prefix("/*") {
            let length = comment.find("*/").map_or(rest.len(), |end| end + 4);
            if rest.starts_with("/*!") {
                self.take(length, false);
            } else {
                self.at += length;
                self.out.gap = self.out.gap.max(Gap::Comment);
            }
        } else if first.is_ascii_whitespace() {
            self.at += 1;
            self.out.gap = Gap::Space;
        } else if is_quote(first) {
            let is_import = self.out.text.ends_with("@import");
            let length = quoted_length(rest);
            if is_import { self.mention(1, length) } else { self.take(length, false) }
        } else if first == '\\' {
            let escaped = rest[1..].chars().next().map_or(0, char::len_utf8);
            self.take(1 + escaped, true);
        } else if let Some(length) = address_start(rest).filter(|_| !self.out.ends_in_name()) {
            self.address(length);
        } else {
            self.take(first.len_utf8(), false);
        }
    }

    /// Takes text as it is.
    fn take(&mut self, length: usize, is_escape: bool) {
        let token = &self.text[self.at..self.at + length];
        self.out.push(token, is_escape);
        self.at += length;
    }

    /// Takes `url(…)`, whose beginning is so long.
    fn address(&mut self, start: usize) {
        self.out.push("url(", false);
        self.at += start;
        let rest = self.rest();
        if rest.starts_with(is_quote) {
            let length = quoted_length(rest);
            self.mention(1, length);
        } else {
            let length = rest.find(')').unwrap_or(rest.len());
            let length = rest[..length].trim_ascii_end().len();
            self.mention(0, length);
        }
    }

    /// Takes the name of a file between so many quotes.
    fn mention(&mut self, n_quotes: usize, length: usize) {
        let whole = self.at..self.at + length;
        let range =
            (whole.start + n_quotes).min(whole.end)..(whole.end - n_quotes).max(whole.start);
        let quote = &self.text[whole.start..whole.start + n_quotes];
        self.out.push(quote, false);
        self.out.mention(Mention {
            written: self.text.get(range.clone()).unwrap_or_default().to_owned(),
            folder: self.folder.to_owned(),
            source: self.source.clone(),
            range,
            is_certain: true,
        });
        self.out.text.push_str(quote);
        self.at = whole.end;
    }
}

/// What stood between two tokens, the weaker first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Gap {
    #[default]
    Nothing,
    Comment,
    Space,
}

/// The small sheet as far as it is made.
#[derive(Default)]
struct Out {
    pieces: Pieces,
    /// What has come since the last mention.
    text: String,
    gap: Gap,
    ends_in_escape: bool,
}

impl Out {
    fn push(&mut self, token: &str, is_escape: bool) {
        let next = token.chars().next().unwrap_or(' ');
        // What was escaped separates nothing.
        let last = if self.ends_in_escape { Some('x') } else { self.text.chars().next_back() };
        match self.gap {
            Gap::Space if is_space_needed(last, next) => self.text.push(' '),
            Gap::Comment if last.is_some_and(is_in_name) && is_in_name(next) => {
                self.text.push_str("/**/");
            }
            _ => {}
        }
        if next == '}' && last == Some(';') {
            self.text.pop();
        }
        self.text.push_str(token);
        self.gap = Gap::Nothing;
        self.ends_in_escape = is_escape;
    }

    fn mention(&mut self, mention: Mention) {
        self.pieces.text(&std::mem::take(&mut self.text));
        self.pieces.mention(mention);
    }

    fn ends_in_name(&self) -> bool {
        self.gap == Gap::Nothing
            && (self.ends_in_escape || self.text.chars().next_back().is_some_and(is_in_name))
    }

    fn finished(mut self) -> Pieces {
        self.pieces.text(&self.text);
        self.pieces
    }
}

/// Whether white space between two letters may mean something. Before `:` it may (`a :hover`), before `(` it does
/// (`and (`), and around `+` and `-` of `calc()` it must stay.
fn is_space_needed(last: Option<char>, next: char) -> bool {
    let is_after_end = last.is_none_or(|last| "{};,(:".contains(last));
    !is_after_end && !"{};,)".contains(next)
}

/// The length of `url(` and the white space behind it.
fn address_start(rest: &str) -> Option<usize> {
    let head = rest.get(..4)?;
    head.eq_ignore_ascii_case("url(").then(|| rest.len() - rest[4..].trim_ascii_start().len())
}

fn is_in_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '-' || !letter.is_ascii()
}

fn is_quote(letter: char) -> bool {
    letter == '"' || letter == '\''
}

/// The length of a string with its quotes; to the end if it is not closed.
fn quoted_length(text: &str) -> usize {
    let quote = text.chars().next();
    let mut is_escaped = false;
    for (offset, letter) in text.char_indices().skip(1) {
        if is_escaped {
            is_escaped = false;
        } else if letter == '\\' {
            is_escaped = true;
        } else if Some(letter) == quote {
            return offset + 1;
        }
    }
    text.len()
}

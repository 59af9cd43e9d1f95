//! The grammar of one tag: `{{<name key="text" n=12 />}}`, `{% <name> %}`, `{% </name> %}`.

use std::ops::Range;

use crate::model::{Argument, Literal};

use super::problem::{Fault, Problem};

/// One tag as written; ranges are in bytes of the text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tag {
    /// What it does.
    pub(super) kind: TagKind,
    /// The name of the shortcode.
    pub(super) name: String,
    /// Its arguments in order.
    pub(super) arguments: Vec<Argument>,
    /// From the first brace to the last.
    pub(super) range: Range<usize>,
}

/// What a tag does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TagKind {
    /// Calls a shortcode without a body.
    Call,
    /// Begins the body of a shortcode.
    Opening,
    /// Ends the body of a shortcode.
    Closing,
}

impl TagKind {
    /// What a tag of this kind ends with, as an author should write it.
    fn end(self) -> &'static str {
        match self {
            Self::Call => "/>}}",
            Self::Opening | Self::Closing => "> %}",
        }
    }

    /// The sign before the outer end, and the outer end.
    fn ends(self) -> (&'static str, &'static str) {
        match self {
            Self::Call => ("/>", "}}"),
            Self::Opening | Self::Closing => (">", "%}"),
        }
    }
}

/// Whether a text may hold any tag at all: the quick answer for most texts.
pub(super) fn may_hold_tags(text: &str) -> bool {
    text.match_indices('{').any(|(at, _)| opener(&text[at..]).is_some())
}

/// The tag that begins at the byte `start`, where there is a `{`; nothing if no tag begins there.
///
/// # Errors
/// The fault, and the byte at which to go on looking.
pub(super) fn tag_at(text: &str, start: usize) -> Option<Result<Tag, (Fault, usize)>> {
    let (is_call, length) = opener(&text[start..])?;
    let mut reader = Reader { text, at: start + length, kind: TagKind::Call };
    if !is_call {
        reader.kind = if reader.ate("/") { TagKind::Closing } else { TagKind::Opening };
    }
    let name = reader.word();
    if name.is_empty() {
        let fault = Fault::new(Problem::CallWithoutName, start..reader.at);
        return Some(Err((fault, reader.at)));
    }
    let head = start..reader.at;
    Some(match reader.arguments(&head) {
        Ok(arguments) => {
            Ok(Tag { kind: reader.kind, name: name.to_owned(), arguments, range: start..reader.at })
        }
        Err(fault) => Err(reader.recovered(fault, head)),
    })
}

/// Whether `{{<` (true) or `{% <` begins here, and how many bytes it takes.
fn opener(rest: &str) -> Option<(bool, usize)> {
    let is_call = match rest.as_bytes().get(1)? {
        b'{' => true,
        b'%' => false,
        _ => return None,
    };
    let inner = rest[2..].trim_start_matches([' ', '\t']);
    inner.starts_with('<').then(|| (is_call, rest.len() - inner.len() + 1))
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    kind: TagKind,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn ate(&mut self, token: &str) -> bool {
        let is_there = self.rest().starts_with(token);
        if is_there {
            self.at += token.len();
        }
        is_there
    }

    fn skip_space(&mut self) -> bool {
        let trimmed = self.rest().trim_start();
        let before = std::mem::replace(&mut self.at, self.text.len() - trimmed.len());
        self.at > before
    }

    /// A name: letters, digits, `_`, `-` and `.`, beginning with a letter.
    fn word(&mut self) -> &'a str {
        let rest = self.rest();
        let length = if rest.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        {
            rest.find(|c: char| !(c.is_ascii_alphanumeric() || "_-.".contains(c)))
                .unwrap_or(rest.len())
        } else {
            0
        };
        self.at += length;
        &rest[..length]
    }

    /// Everything after the name, up to and with the end of the tag.
    fn arguments(&mut self, head: &Range<usize>) -> Result<Vec<Argument>, Fault> {
        let mut arguments: Vec<Argument> = Vec::new();
        let mut keys: Vec<Range<usize>> = Vec::new();
        let (inner_end, outer_end) = self.kind.ends();
        loop {
            let is_apart = self.skip_space();
            let start = self.at;
            if self.rest().is_empty() {
                return Err(Fault::new(Problem::UnclosedCall(self.kind.end()), head.clone()));
            }
            if self.ate(inner_end) {
                self.skip_space();
                return if self.ate(outer_end) {
                    Ok(arguments)
                } else {
                    Err(Fault::new(Problem::WrongEnd(self.kind.end()), start..self.at))
                };
            }
            if self.rest().starts_with(['/', '>']) {
                let length = if self.rest().starts_with("/>") { 2 } else { 1 };
                let range = start..start + length;
                return Err(Fault::new(Problem::WrongEnd(self.kind.end()), range));
            }
            let key = self.word().to_owned();
            if key.is_empty() || !is_apart || self.kind == TagKind::Closing {
                self.at = start;
                let found = self.scrap();
                return Err(Fault::new(
                    Problem::BadArgument(self.text[found.clone()].to_owned()),
                    found,
                ));
            }
            let key_range = start..self.at;
            let argument = self.argument(key, start)?;
            if let Some(first) = arguments.iter().position(|other| other.name == argument.name) {
                let problem = Problem::DuplicateArgument(argument.name);
                return Err(Fault::new(problem, key_range).also(keys[first].clone()));
            }
            keys.push(key_range);
            arguments.push(argument);
        }
    }

    fn argument(&mut self, key: String, start: usize) -> Result<Argument, Fault> {
        if !self.ate("=") {
            return Err(Fault::new(Problem::ArgumentWithoutValue(key), start..self.at));
        }
        let value_start = self.at;
        let value = if let Some(quote @ ('"' | '\'')) = self.rest().chars().next() {
            self.quoted(quote)?
        } else {
            let range = self.scrap();
            literal(&self.text[range.clone()])
                .ok_or_else(|| Fault::new(Problem::BadValue(key.clone()), start..range.end))?
        };
        Ok(Argument { name: key, value, range: value_start..self.at })
    }

    /// A text between quotation marks. The end of the tag, or an empty line, shows that one was forgotten.
    fn quoted(&mut self, quote: char) -> Result<Literal, Fault> {
        let start = self.at;
        let mut value = String::new();
        let mut end = self.text.len();
        let mut signs = self.text[start + 1..].char_indices().peekable();
        while let Some((at, sign)) = signs.next() {
            let rest = &self.text[start + 1 + at..];
            if sign == quote {
                self.at = start + 1 + at + 1;
                return Ok(Literal::Text(value));
            }
            if rest.starts_with(self.kind.end()) || is_empty_line(rest) {
                end = start + 1 + at;
                break;
            }
            match (sign, signs.peek()) {
                ('\\', Some((_, next @ ('"' | '\'' | '\\')))) => {
                    value.push(*next);
                    signs.next();
                }
                _ => value.push(sign),
            }
        }
        let line = self.text[start..end].lines().next().unwrap_or("").trim_end();
        Err(Fault::new(Problem::UnclosedText, start..start + line.len()))
    }

    /// What stands here up to a space or the end of the tag; at least one character if there is one.
    fn scrap(&mut self) -> Range<usize> {
        let start = self.at;
        let rest = self.rest();
        let end = rest
            .char_indices()
            .skip(1)
            .find(|(at, sign)| {
                sign.is_whitespace() || *sign == '>' || rest[*at..].starts_with("/>")
            })
            .map_or(rest.len(), |(at, _)| at);
        let begins_with_end = rest.starts_with(|c: char| c.is_whitespace() || c == '>');
        self.at += if begins_with_end { 0 } else { end };
        start..self.at
    }

    /// Where to go on after a fault: behind the end of the tag, if its paragraph has one. If it has none, it is
    /// the end that is missing, whatever was stumbled over first.
    fn recovered(&self, fault: Fault, head: Range<usize>) -> (Fault, usize) {
        let from = head.end;
        let rest = &self.text[from..];
        let next_tag = rest
            .match_indices('{')
            .find(|(at, _)| opener(&rest[*at..]).is_some())
            .map_or(rest.len(), |(at, _)| at);
        let paragraph_end = rest[..next_tag]
            .match_indices('\n')
            .map(|(at, _)| at)
            .find(|at| is_empty_line(&rest[*at..]))
            .unwrap_or(next_tag);
        let (_, outer_end) = self.kind.ends();
        match rest[..paragraph_end].find(outer_end) {
            Some(at) => (fault, from + at + outer_end.len()),
            None if fault.problem == Problem::UnclosedText => (fault, head.end),
            None => (Fault::new(Problem::UnclosedCall(self.kind.end()), head.clone()), head.end),
        }
    }
}

/// Whether a line break and then an empty line stand here.
fn is_empty_line(rest: &str) -> bool {
    rest.strip_prefix('\n')
        .is_some_and(|next| next.trim_start_matches([' ', '\t', '\r']).starts_with('\n'))
}

fn literal(word: &str) -> Option<Literal> {
    match word {
        "true" => return Some(Literal::Boolean(true)),
        "false" => return Some(Literal::Boolean(false)),
        _ => {}
    }
    // `inf`, `NaN` and `1e9` are numbers to Rust, but not to an author.
    if !word.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | '-')) {
        return None;
    }
    let integer = word.parse().ok().map(Literal::Integer);
    integer.or_else(|| word.parse().ok().filter(|n: &f64| n.is_finite()).map(Literal::Float))
}

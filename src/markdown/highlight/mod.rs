//! Code in colours: the one door to syntect.
//!
//! syntect's own classes name every scope (`meta function rust …`), several times the size of the code. Here a scope
//! is one of a dozen classes, and neighbours of one class share a span.

mod css;

pub(super) use css::css;

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use syntect::parsing::{
    BasicScopeStackOp, ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet,
};
use syntect::util::LinesWithEndings;

use super::escape::push_text;

/// How many pieces of code are remembered: those of a large site fit, and no site fills the memory.
const MOST_REMEMBERED: usize = 4096;

/// Appends code with its parts in `<span class="hl-…">`; false, and nothing appended, if its language is unknown.
///
/// The same code stands on several pages and is made anew at each change under `serve`, and grammars are slow: what it
/// became is remembered.
pub(super) fn push_highlighted(out: &mut String, language: &str, code: &str) -> bool {
    type Remembered = HashMap<(String, String), Option<Arc<str>>>;
    static REMEMBERED: LazyLock<Mutex<Remembered>> = LazyLock::new(Mutex::default);
    if language.is_empty() {
        return false;
    }
    let remembered = || REMEMBERED.lock().unwrap_or_else(PoisonError::into_inner);
    let key = (language.to_owned(), code.to_owned());
    let known = remembered().get(&key).cloned();
    let html = known.unwrap_or_else(|| {
        let made: Option<Arc<str>> = highlighted(language, code).map(Into::into);
        let mut remembered = remembered();
        if remembered.len() < MOST_REMEMBERED {
            remembered.insert(key, made.clone());
        }
        made
    });
    if let Some(html) = &html {
        out.push_str(html);
    }
    html.is_some()
}

/// Code as HTML; nothing if its language is unknown.
fn highlighted(language: &str, code: &str) -> Option<String> {
    static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);
    let syntax = SYNTAXES.find_syntax_by_token(language)?;
    let mut html = String::new();
    push_lines(&mut html, syntax, &SYNTAXES, code)?;
    Some(html)
}

/// Nothing if a grammar of the library has a fault, which is no reason to leave the code out.
fn push_lines(
    out: &mut String,
    syntax: &SyntaxReference,
    syntaxes: &SyntaxSet,
    code: &str,
) -> Option<()> {
    let mut state = ParseState::new(syntax);
    let mut scopes = ScopeStack::new();
    let mut spans = Spans { out, written: None, classes: Vec::new() };
    for line in LinesWithEndings::from(code) {
        let mut at = 0;
        for (position, change) in state.parse_line(line, syntaxes).ok()? {
            spans.push(line.get(at..position)?);
            at = position;
            let classes = &mut spans.classes;
            scopes
                .apply_with_hook(&change, |step, _| match step {
                    BasicScopeStackOp::Push(scope) => {
                        let outer = classes.last().copied().flatten();
                        classes.push(class(scope).unwrap_or(outer));
                    }
                    BasicScopeStackOp::Pop => {
                        classes.pop();
                    }
                })
                .ok()?;
        }
        spans.push(line.get(at..)?);
    }
    spans.end();
    Some(())
}

struct Spans<'a> {
    out: &'a mut String,
    /// The class of the span that is open.
    written: Option<&'static str>,
    /// The class of each scope on the stack.
    classes: Vec<Option<&'static str>>,
}

impl Spans<'_> {
    fn push(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let class = self.classes.last().copied().flatten();
        // Space has no colour, so it need not end a span.
        if class != self.written && !text.trim().is_empty() {
            self.end();
            if let Some(class) = class {
                self.out.push_str("<span class=\"hl-");
                self.out.push_str(class);
                self.out.push_str("\">");
                self.written = Some(class);
            }
        }
        push_text(self.out, text);
    }

    fn end(&mut self) {
        if self.written.take().is_some() {
            self.out.push_str("</span>");
        }
    }
}

/// What a scope looks like: `Some(None)` is plain, `None` as what it stands in. The first prefix that fits counts.
const CLASSES: [(&str, Option<&str>); 27] = [
    ("comment", Some("comment")),
    ("constant.character.escape", Some("escape")),
    ("constant", Some("constant")),
    ("entity.name.function", Some("function")),
    ("entity.name.tag", Some("tag")),
    ("entity.name.section", Some("title")),
    ("entity.name", Some("type")),
    ("entity.other.attribute-name", Some("attribute")),
    ("entity.other.inherited-class", Some("type")),
    ("invalid", Some("invalid")),
    ("keyword.operator", None),
    ("keyword", Some("keyword")),
    ("markup.bold", Some("bold")),
    ("markup.deleted", Some("deleted")),
    ("markup.heading", Some("title")),
    ("markup.inserted", Some("inserted")),
    ("markup.italic", Some("italic")),
    ("markup.raw", Some("string")),
    ("meta.interpolation", None),
    ("source", None),
    ("storage", Some("keyword")),
    ("string.unquoted", None),
    ("string", Some("string")),
    ("support.function", Some("function")),
    ("support.type.property-name", Some("attribute")),
    ("support", Some("type")),
    ("variable.function", Some("function")),
];

#[expect(clippy::option_option, reason = "inherit, plain and coloured are three answers")]
fn class(scope: Scope) -> Option<Option<&'static str>> {
    static PREFIXES: LazyLock<Vec<(Scope, Option<&str>)>> = LazyLock::new(|| {
        CLASSES.iter().filter_map(|(name, class)| Some((Scope::new(name).ok()?, *class))).collect()
    });
    PREFIXES.iter().find(|(prefix, _)| prefix.is_prefix_of(scope)).map(|(_, class)| *class)
}

//! What a visitor reads on a page: the text of `<main>` in lines, and where its links lead.

use std::cell::RefCell;
use std::collections::BTreeSet;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// Elements whose text nobody reads.
const UNREAD: [&str; 5] = ["script", "style", "svg", "template", "noscript"];

/// Elements without an end.
const VOID: [&str; 7] = ["area", "br", "hr", "img", "input", "source", "wbr"];

/// Elements that stand within a line.
const INLINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time",
];

/// What is read on a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct PageText {
    /// The heading; empty if there is none.
    pub(super) title: String,
    /// The text, a line for each paragraph, heading, item or cell. Blanks are single, no line is empty. A picture is
    /// its alternative text.
    pub(super) lines: Vec<String>,
    /// Where links lead, but for those within the page; without what stands behind `?`, which says again what the text
    /// says: in a form that is filled in, in a link that adds a session to a calendar.
    pub(super) links: BTreeSet<String>,
    /// The state of the first registration that is shown, as the theme tells it to the script of pages.
    pub(super) state: Option<String>,
}

/// Reads a page; nothing if it has no `<main>`, as a page at an old address.
pub(super) fn page_text(html: &str) -> Option<PageText> {
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    // There is no script handle: the tokenizer never stops within.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut reader = tokenizer.sink.0.into_inner();
    reader.end_line();
    reader.has_main.then_some(reader.page)
}

#[derive(Default)]
struct Sink(RefCell<Reader>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut reader = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                reader.start(&tag);
                match &*tag.name {
                    "script" => return TokenSinkResult::RawData(RawKind::ScriptData),
                    "style" => return TokenSinkResult::RawData(RawKind::Rawtext),
                    "title" | "textarea" => return TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => {}
                }
            }
            Token::TagToken(tag) => reader.end(&tag.name),
            Token::CharacterTokens(text) => reader.text(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// How far the page is read.
#[derive(Default)]
struct Reader {
    page: PageText,
    has_main: bool,
    is_in_main: bool,
    is_in_title: bool,
    /// The element without readers that is open, and how many of the same name.
    unread: Option<(String, usize)>,
    line: String,
}

impl Reader {
    fn start(&mut self, tag: &Tag) {
        let name = &*tag.name;
        if let Some((open, depth)) = &mut self.unread {
            *depth += usize::from(open == name && !tag.self_closing);
            return;
        }
        if name == "main" {
            (self.has_main, self.is_in_main) = (true, true);
        }
        if !self.is_in_main {
            return;
        }
        // What is hidden from those who listen is an ornament, or said beside in words.
        let is_hidden = attribute(tag, "aria-hidden") == Some("true");
        if UNREAD.contains(&name) || is_hidden {
            if !tag.self_closing && !VOID.contains(&name) {
                self.unread = Some((name.to_owned(), 1));
            }
            return;
        }
        if !INLINE.contains(&name) {
            self.end_line();
        }
        self.is_in_title |= name == "h1";
        if name == "img" {
            self.text(&format!(" {} ", attribute(tag, "alt").unwrap_or_default()));
        }
        if name == "a" {
            let link = attribute(tag, "href").filter(|link| !link.starts_with('#'));
            let place = link.and_then(|link| link.split('?').next());
            self.page.links.extend(place.map(str::to_owned));
        }
        if attribute(tag, "data-registration").is_some() && self.page.state.is_none() {
            self.page.state = attribute(tag, "data-state").map(str::to_owned);
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((open, depth)) = &mut self.unread {
            *depth -= usize::from(open == name);
            if *depth == 0 {
                self.unread = None;
            }
            return;
        }
        if self.is_in_main && !INLINE.contains(&name) {
            self.end_line();
        }
        if name == "main" {
            self.is_in_main = false;
        }
    }

    fn text(&mut self, text: &str) {
        if self.is_in_main && self.unread.is_none() {
            self.line.push_str(text);
        }
    }

    fn end_line(&mut self) {
        let line = self.line.split_whitespace().collect::<Vec<_>>().join(" ");
        self.line.clear();
        if line.is_empty() {
            return;
        }
        if self.is_in_title && self.page.title.is_empty() {
            self.page.title.clone_from(&line);
        }
        self.is_in_title = false;
        self.page.lines.push(line);
    }
}

fn attribute<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    tag.attrs.iter().find(|one| &*one.name.local == name).map(|one| &*one.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_a_visitor_reads_it() {
        let html = "<!doctype html><title>Ei</title><nav>Menüü</nav><main><h1>Kell &amp; <em>koht</em></h1>\
                    <svg><svg></svg><title>ikoon</title></svg><p><span aria-hidden=\"true\">10</span>Kell\n 10,<br>saal <img alt=\"pilt\"></p>\
                    <script>if (1 < 2) '<p>'</script><ul><li><a href=\"/a/?b=c\">A</a><li><a href=\"#b\">B</a></ul>\
                    <div data-registration data-state=\"open\"></div></main><footer>Jalus</footer>";
        let page = page_text(html).unwrap();
        assert_eq!(page.title, "Kell & koht");
        assert_eq!(page.lines, ["Kell & koht", "Kell 10,", "saal pilt", "A", "B"]);
        assert_eq!(page.links, BTreeSet::from(["/a/".to_owned()]));
        assert_eq!(page.state.as_deref(), Some("open"));
        assert_eq!(page_text("<p>Vana aadress</p>"), None);
    }
}

//! HTML of a page as the body of a document that stands alone: parsed as browsers do, with other links, and written
//! so that it is XML as well. The one door to the HTML parser.
//!
//! What only works on the web (scripts, players, buttons, icons) is left out. Attributes are those of a list, because
//! a book must be valid whatever a theme writes.

mod vocabulary;
mod writer;

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::RcDom;

use writer::Writer;

/// What becomes of a text.
pub(super) struct Rewriting<'a> {
    /// Where a link leads, from its `href` as the page writes it.
    pub(super) link: &'a dyn Fn(&str) -> String,
    /// Where a picture is, from its `src` as the page writes it; nothing if it cannot come along, and its
    /// alternative text stands for it.
    pub(super) picture: &'a dyn Fn(&str) -> Option<String>,
    /// What is put before every id, so that several texts can stand in one document.
    pub(super) id_prefix: &'a str,
    /// How many levels the headings move down.
    pub(super) deeper: u8,
    /// Whether it is to be XML: empty elements end in `/>`.
    pub(super) is_xml: bool,
}

/// A fragment of HTML, rewritten; well-formed, with every element closed, whatever the fragment was.
pub(super) fn rewritten(html: &str, rewriting: &Rewriting<'_>) -> String {
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let parser = parse_fragment(RcDom::default(), ParseOpts::default(), context, Vec::new(), false);
    let dom = parser.one(html);
    let mut writer = Writer::new(rewriting);
    // A parsed fragment hangs below an `html` element of the parser's own.
    for root in dom.document.children.borrow().iter() {
        writer.children(root);
    }
    writer.finished()
}

#[cfg(test)]
mod tests;

//! From events to HTML, with a token where each call of a shortcode goes.
//!
//! pulldown-cmark's own writer puts `style` on cells, footnotes where they are defined, and knows nothing of labels,
//! so nearly every tag would have to be replaced on its way there; this one writes them as kava wants them.

mod footnotes;
mod links;
mod raw;
mod tables;

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, Tag, TagEnd};

use crate::model::Heading;

use super::Surroundings;
use super::escape::{push_attribute, push_text};
use super::events::{Spot, plain_text};
use super::highlight;
use super::mask::Marks;
use footnotes::Footnotes;
use raw::RawBlock;
use tables::Table;

/// What is being written, and what it is written from.
pub(super) struct Writer<'a> {
    /// The text that was parsed, with its calls masked.
    pub(super) masked: &'a str,
    /// Where the text begins in its file.
    pub(super) offset: usize,
    /// The headings of the body, for their ids.
    pub(super) headings: &'a [Heading],
    /// Where the placeholders are.
    pub(super) marks: &'a Marks,
    /// Which calls have a body.
    pub(super) has_body: &'a (dyn Fn(usize) -> bool + 'a),
    /// What the page knows.
    pub(super) surroundings: &'a Surroundings<'a>,
    state: State<'a>,
}

/// What is open, and what has been counted.
#[derive(Default)]
struct State<'a> {
    out: String,
    /// Ends of the open links: what to write at each.
    links: Vec<String>,
    footnotes: Footnotes<'a>,
    table: Option<Table>,
    n_tables: usize,
    raw: RawBlock,
    /// The language and the text of the code block that is open.
    code: Option<(CowStr<'a>, String)>,
    /// Where in `out` the last list item can take a class.
    item_class_at: usize,
    /// Whether the label of a task is open.
    is_in_task: bool,
    /// The heading that is open.
    heading: Option<&'a Heading>,
    /// Whether a picture that fills the column has been written.
    has_large_picture: bool,
}

impl<'a> Writer<'a> {
    /// Begins with nothing written.
    pub(super) fn new(
        (masked, marks): (&'a str, &'a Marks),
        (headings, offset): (&'a [Heading], usize),
        has_body: &'a (dyn Fn(usize) -> bool + 'a),
        surroundings: &'a Surroundings<'a>,
    ) -> Self {
        let state = State { out: String::with_capacity(masked.len() * 3 / 2), ..State::default() };
        Self { masked, offset, headings, marks, has_body, surroundings, state }
    }

    /// The HTML of the events, footnotes last.
    pub(super) fn written(mut self, mut events: impl Iterator<Item = Spot<'a>>) -> String {
        self.write(&mut events);
        self.write_footnotes();
        self.state.out
    }

    fn write(&mut self, events: &mut impl Iterator<Item = Spot<'a>>) {
        while let Some((event, range)) = events.next() {
            match event {
                Event::Start(Tag::FootnoteDefinition(name)) => {
                    self.state.footnotes.define(name, events);
                }
                Event::Start(Tag::Image { dest_url, title, .. }) => {
                    let alt = plain_text(events);
                    self.image(&dest_url, &title, alt.trim());
                }
                Event::Start(tag) => self.start(tag, &range),
                Event::End(end) => self.end(end),
                Event::Text(text) => match &mut self.state.code {
                    Some((_, code)) => code.push_str(&text),
                    None => push_text(&mut self.state.out, &text),
                },
                Event::Code(code) => {
                    self.state.out.push_str("<code>");
                    push_text(&mut self.state.out, &code);
                    self.state.out.push_str("</code>");
                }
                Event::Html(html) => self.raw_html(&html, &range, true),
                Event::InlineHtml(html) => self.raw_html(&html, &range, false),
                Event::SoftBreak => self.state.out.push('\n'),
                Event::HardBreak => self.state.out.push_str("<br>\n"),
                Event::Rule => self.open_line("<hr>\n"),
                Event::FootnoteReference(name) => self.footnote_reference(name),
                Event::TaskListMarker(is_done) => self.task(is_done),
                Event::InlineMath(text) | Event::DisplayMath(text) => {
                    push_text(&mut self.state.out, &text);
                }
            }
        }
    }

    fn start(&mut self, tag: Tag<'a>, range: &Range<usize>) {
        if !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. }) {
            self.end_task();
        }
        match tag {
            Tag::Paragraph => self.open_line("<p>"),
            Tag::Heading { level, classes, .. } => self.heading(level, &classes, range),
            Tag::BlockQuote(None) => self.open_line("<blockquote>\n"),
            Tag::BlockQuote(Some(kind)) => self.alert(kind),
            Tag::CodeBlock(kind) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info,
                    CodeBlockKind::Indented => CowStr::Borrowed(""),
                };
                self.state.code = Some((info, String::new()));
            }
            Tag::List(None) => self.open_line("<ul>\n"),
            Tag::List(Some(1)) => self.open_line("<ol>\n"),
            Tag::List(Some(first)) => self.open_line(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => {
                self.open_line("<li>");
                self.state.item_class_at = self.state.out.len() - 1;
            }
            Tag::DefinitionList => self.open_line("<dl>\n"),
            Tag::DefinitionListTitle => self.open_line("<dt>"),
            Tag::DefinitionListDefinition => self.open_line("<dd>"),
            Tag::Table(alignments) => self.table(alignments),
            Tag::TableHead => self.table_head(),
            Tag::TableRow => self.table_row(),
            Tag::TableCell => self.table_cell(),
            Tag::Emphasis => self.state.out.push_str("<em>"),
            Tag::Strong => self.state.out.push_str("<strong>"),
            Tag::Strikethrough => self.state.out.push_str("<del>"),
            Tag::Link { link_type, dest_url, title, .. } => self.link(link_type, &dest_url, &title),
            Tag::HtmlBlock => self.state.raw = RawBlock::default(),
            // Images and footnotes are taken whole, and the options enable no more.
            Tag::Image { .. }
            | Tag::FootnoteDefinition(_)
            | Tag::MetadataBlock(_)
            | Tag::Superscript
            | Tag::Subscript => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        if matches!(end, TagEnd::Paragraph | TagEnd::Item) {
            self.end_task();
        }
        let out = &mut self.state.out;
        match end {
            TagEnd::Paragraph => out.push_str("</p>\n"),
            TagEnd::Heading(level) => self.end_heading(level),
            TagEnd::BlockQuote(None) => out.push_str("</blockquote>\n"),
            TagEnd::BlockQuote(Some(_)) => out.push_str("</aside>\n"),
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::List(true) => out.push_str("</ol>\n"),
            TagEnd::List(false) => out.push_str("</ul>\n"),
            TagEnd::Item => out.push_str("</li>\n"),
            TagEnd::DefinitionList => out.push_str("</dl>\n"),
            TagEnd::DefinitionListTitle => out.push_str("</dt>\n"),
            TagEnd::DefinitionListDefinition => out.push_str("</dd>\n"),
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.end_table_head(),
            TagEnd::TableRow => out.push_str("</tr>\n"),
            TagEnd::TableCell => self.end_table_cell(),
            TagEnd::Emphasis => out.push_str("</em>"),
            TagEnd::Strong => out.push_str("</strong>"),
            TagEnd::Strikethrough => out.push_str("</del>"),
            TagEnd::Link => {
                let end = self.state.links.pop().unwrap_or_default();
                self.state.out.push_str(&end);
            }
            TagEnd::HtmlBlock => self.end_raw_block(),
            TagEnd::Image
            | TagEnd::FootnoteDefinition
            | TagEnd::MetadataBlock(_)
            | TagEnd::Superscript
            | TagEnd::Subscript => {}
        }
    }

    /// Writes a tag at the beginning of a line.
    fn open_line(&mut self, tag: &str) {
        if !self.state.out.is_empty() && !self.state.out.ends_with('\n') {
            self.state.out.push('\n');
        }
        self.state.out.push_str(tag);
    }

    fn heading(&mut self, level: HeadingLevel, classes: &[CowStr<'_>], range: &Range<usize>) {
        let start = range.start + self.offset;
        let headings = self.headings;
        let found = headings.binary_search_by_key(&start, |heading| heading.range.start);
        let heading = found.ok().map(|index| &headings[index]);
        self.open_line("<");
        let out = &mut self.state.out;
        let _ = write!(out, "{level}");
        if let Some(heading) = heading {
            out.push_str(" id=\"");
            push_attribute(out, &heading.id);
            out.push('"');
        }
        // Of the attributes in braces only id and classes are kept: `onclick` would be one as well.
        if !classes.is_empty() {
            out.push_str(" class=\"");
            push_attribute(out, &classes.join(" "));
            out.push('"');
        }
        out.push('>');
        self.state.heading = heading;
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        if let Some(heading) = self.state.heading.take() {
            let out = &mut self.state.out;
            out.push_str(" <a class=\"anchor\" href=\"#");
            push_attribute(out, &heading.id);
            out.push_str("\" aria-label=\"");
            push_attribute(out, &self.surroundings.labels.heading_anchor);
            out.push_str(": ");
            push_attribute(out, &heading.title);
            out.push_str("\"><span aria-hidden=\"true\">#</span></a>");
        }
        let _ = writeln!(self.state.out, "</{level}>");
    }

    fn alert(&mut self, kind: BlockQuoteKind) {
        let (class, index) = match kind {
            BlockQuoteKind::Note => ("note", 0),
            BlockQuoteKind::Tip => ("tip", 1),
            BlockQuoteKind::Important => ("important", 2),
            BlockQuoteKind::Warning => ("warning", 3),
            BlockQuoteKind::Caution => ("caution", 4),
        };
        self.open_line(&format!(
            "<aside class=\"alert alert-{class}\" role=\"note\">\n<p class=\"alert-title\">"
        ));
        push_text(&mut self.state.out, &self.surroundings.labels.alerts[index]);
        self.state.out.push_str("</p>\n");
    }

    /// The box of a task, within a label that holds the task's own words.
    fn task(&mut self, is_done: bool) {
        let at = self.state.item_class_at;
        self.state.out.insert_str(at, " class=\"task\"");
        self.state.out.push_str("<label><input type=\"checkbox\" disabled=\"\"");
        self.state.out.push_str(if is_done { " checked=\"\"> " } else { "> " });
        self.state.is_in_task = true;
    }

    fn end_task(&mut self) {
        if std::mem::take(&mut self.state.is_in_task) {
            self.state.out.push_str("</label>");
        }
    }

    fn end_code(&mut self) {
        let Some((info, code)) = self.state.code.take() else { return };
        let language = info.split([' ', '\t', ',', '{']).next().unwrap_or("");
        let file = file_named(&info);
        if let Some(file) = file {
            self.open_line("<figure class=\"file\"><figcaption><code>");
            push_text(&mut self.state.out, file);
            self.state.out.push_str("</code></figcaption>\n");
        }
        // A block may be wider than the page: what scrolls must be reached by keyboard (WCAG 2.1.1).
        self.open_line("<pre tabindex=\"0\"><code");
        if !language.is_empty() {
            self.state.out.push_str(" class=\"language-");
            push_attribute(&mut self.state.out, language);
            self.state.out.push('"');
        }
        self.state.out.push('>');
        if !highlight::push_highlighted(&mut self.state.out, language, &code) {
            push_text(&mut self.state.out, &code);
        }
        self.state.out.push_str("</code></pre>\n");
        if file.is_some() {
            self.state.out.push_str("</figure>\n");
        }
    }
}

/// The file that a code block is of: what stands behind its language and looks like a path.
fn file_named(info: &str) -> Option<&str> {
    let name = info.split([' ', '\t']).nth(1)?;
    (name.contains(['/', '.']) && !name.contains(['=', '"', '{'])).then_some(name)
}

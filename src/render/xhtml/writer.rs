//! A parsed text, written anew.

use html5ever::Attribute;
use markup5ever_rcdom::{Handle, NodeData};

use super::super::xml::escaped;
use super::Rewriting;
use super::vocabulary::{is_empty, is_kept, is_left_out, is_unwrapped, names_ids};

/// Classes of what only makes sense on the page: links to headings, words for external links.
const ONLY_ON_PAGES: [&str; 2] = ["anchor", "video-play"];

/// Text in the making.
pub(super) struct Writer<'a> {
    rewriting: &'a Rewriting<'a>,
    text: String,
}

impl<'a> Writer<'a> {
    /// Nothing yet.
    pub(super) fn new(rewriting: &'a Rewriting<'a>) -> Self {
        Self { rewriting, text: String::new() }
    }

    /// Writes what is in a node.
    pub(super) fn children(&mut self, node: &Handle) {
        for child in node.children.borrow().iter() {
            self.node(child);
        }
    }

    /// The text.
    pub(super) fn finished(self) -> String {
        self.text
    }

    fn node(&mut self, node: &Handle) {
        match &node.data {
            NodeData::Text { contents } => self.text.push_str(&escaped_text(&contents.borrow())),
            NodeData::Element { name, attrs, .. } => {
                self.element(node, &name.local, &attrs.borrow());
            }
            NodeData::Document => self.children(node),
            NodeData::Doctype { .. }
            | NodeData::Comment { .. }
            | NodeData::ProcessingInstruction { .. } => {}
        }
    }

    fn element(&mut self, node: &Handle, name: &str, attributes: &[Attribute]) {
        if is_left_out(name) || is_only_on_pages(attributes) {
            return;
        }
        if is_unwrapped(name) {
            self.children(node);
            return;
        }
        if name == "img" {
            self.picture(attributes);
            return;
        }
        let name = &*self.moved(name);
        self.text.push('<');
        self.text.push_str(name);
        for attribute in attributes {
            self.attribute(name, &attribute.name.local, &attribute.value);
        }
        if is_empty(name) {
            self.text.push_str(self.end_of_empty());
            return;
        }
        self.text.push('>');
        self.children(node);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    fn attribute(&mut self, element: &str, name: &str, value: &str) {
        if element == "a" && name == "href" {
            let href = match value.strip_prefix('#') {
                Some(fragment) => format!("#{}{fragment}", self.rewriting.id_prefix),
                None => (self.rewriting.link)(value),
            };
            self.push("href", &href);
        } else if names_ids(name) && is_kept(element, name) {
            let prefix = self.rewriting.id_prefix;
            let ids: Vec<String> =
                value.split_whitespace().map(|id| format!("{prefix}{id}")).collect();
            if !ids.is_empty() {
                self.push(name, &ids.join(" "));
            }
        } else if name == "role" && value == "region" {
            // Tables that scroll are landmarks of a page, each with a name of its own. A folder has those of many pages.
            self.push("role", "group");
        } else if is_kept(element, name) {
            self.push(name, value);
            if name == "lang" && self.rewriting.is_xml {
                self.push("xml:lang", value);
            }
        }
    }

    /// A picture that comes along, or its alternative text.
    fn picture(&mut self, attributes: &[Attribute]) {
        let value = |wanted: &str| {
            let found = attributes.iter().find(|attribute| &*attribute.name.local == wanted);
            found.map(|attribute| &*attribute.value)
        };
        let alt = value("alt").unwrap_or_default();
        let Some(src) = value("src").and_then(|src| (self.rewriting.picture)(src)) else {
            if !alt.is_empty() {
                self.text.push_str("<em>");
                self.text.push_str(&escaped_text(alt));
                self.text.push_str("</em>");
            }
            return;
        };
        self.text.push_str("<img");
        self.push("src", &src);
        self.push("alt", alt);
        for name in ["width", "height"] {
            if let Some(value) = value(name) {
                self.push(name, value);
            }
        }
        self.text.push_str(self.end_of_empty());
    }

    fn push(&mut self, name: &str, value: &str) {
        self.text.push(' ');
        self.text.push_str(name);
        self.text.push_str("=\"");
        self.text.push_str(&escaped(value));
        self.text.push('"');
    }

    fn end_of_empty(&self) -> &'static str {
        if self.rewriting.is_xml { " />" } else { ">" }
    }

    /// A heading moves down; below the sixth level there is none.
    fn moved(&self, name: &str) -> String {
        let level = name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
        match level.filter(|level| (1..=6).contains(level)) {
            Some(level) => format!("h{}", level.saturating_add(self.rewriting.deeper).min(6)),
            None => name.to_owned(),
        }
    }
}

/// A text as an element holds it: quotation marks may stand as they are.
fn escaped_text(text: &str) -> String {
    escaped(text).replace("&quot;", "\"").replace("&apos;", "'")
}

fn is_only_on_pages(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &*attribute.name.local {
        "hidden" => true,
        "class" => attribute.value.split_whitespace().any(|class| ONLY_ON_PAGES.contains(&class)),
        _ => false,
    })
}

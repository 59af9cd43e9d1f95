//! Nodes of JSON-LD, and their text in a page.

use std::fmt::Write as _;

use memchr::{memchr3, memmem};
use serde_json::{Map, Value};

use crate::model::Addresses;

use super::Subject;

/// A thing with a type and properties of schema.org.
pub(super) struct Node(Map<String, Value>);

impl Node {
    /// A thing of a type of schema.org, without properties.
    pub(super) fn new(kind: &str) -> Self {
        Self(Map::new()).with("@type", kind)
    }

    /// The thing that a page is about: its address is its name among things and where one reads about it.
    pub(super) fn at(kind: &str, subject: Subject<'_>, addresses: &Addresses) -> Self {
        let url = subject.absolute(addresses);
        Self::new(kind).with("@id", &*url).with("url", url)
    }

    /// With a property.
    pub(super) fn with(mut self, property: &str, value: impl Into<Value>) -> Self {
        self.0.insert(property.to_owned(), value.into());
        self
    }

    /// With a property that may not be known.
    pub(super) fn maybe(self, property: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(property, value),
            None => self,
        }
    }

    /// With a property that may have several values, or none.
    pub(super) fn all(
        self,
        property: &str,
        values: impl IntoIterator<Item = impl Into<Value>>,
    ) -> Self {
        let mut values: Vec<Value> = values.into_iter().map(Into::into).collect();
        match values.len() {
            0 => self,
            1 => self.with(property, values.remove(0)),
            _ => self.with(property, values),
        }
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Self {
        Self::Object(node.0)
    }
}

/// What could end a line of a script, and how it is written in JSON instead.
const SEPARATORS: [(&str, &str); 2] = [("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029")];

/// The text of a `<script type="application/ld+json">` that says all of these; empty if there are none.
///
/// In JSON the characters that are escaped here stand in strings alone, so that no text of an author can end the
/// element or begin a comment in it.
pub(super) fn in_html(nodes: Vec<Node>) -> String {
    if nodes.is_empty() {
        return String::new();
    }
    let nodes: Vec<Value> = nodes.into_iter().map(Value::from).collect();
    let whole = Map::from_iter([
        ("@context".to_owned(), Value::from("https://schema.org")),
        ("@graph".to_owned(), Value::from(nodes)),
    ]);
    let json = Value::Object(whole).to_string();
    let mut text = String::with_capacity(json.len());
    let mut rest = json.as_str();
    while let Some(at) = memchr3(b'<', b'>', b'&', rest.as_bytes()) {
        let _ = write!(text, "{}\\u{:04x}", &rest[..at], rest.as_bytes()[at]);
        rest = &rest[at + 1..];
    }
    text.push_str(rest);
    for (separator, escaped) in SEPARATORS {
        if memmem::find(text.as_bytes(), separator.as_bytes()).is_some() {
            text = text.replace(separator, escaped);
        }
    }
    text
}

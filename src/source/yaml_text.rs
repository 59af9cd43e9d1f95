//! A YAML text as a tree whose every value says where it stands, for changing some bytes of it and no others.

use std::ops::Range;

use super::SourcePath;
use super::locate::yaml_part;
use super::outline::{Kind, Node, Outline};

/// A YAML text, or the front matter of a Markdown file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlText {
    /// Where the YAML stands in the text of the file, in bytes.
    pub part: Range<usize>,
    /// What it holds; nothing if it is empty.
    pub root: Option<YamlNode>,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlNode {
    /// Its bytes in the text of the file, from its first letter to its last, with quotes and brackets; empty where
    /// nothing is written.
    pub range: Range<usize>,
    /// What it is.
    pub value: YamlValue,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YamlValue {
    /// A text, a number, nothing: as it is meant, without quotes.
    Scalar(String),
    /// Another value that has a name here.
    Alias,
    /// Keys with values, in order.
    Mapping(Vec<YamlEntry>),
    /// Items, in order.
    List(Vec<YamlNode>),
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlEntry {
    /// The key.
    pub key: String,
    /// The bytes of the key.
    pub key_range: Range<usize>,
    /// The value.
    pub value: YamlNode,
}

impl YamlText {
    /// The YAML of the text of a file.
    #[must_use]
    pub fn new(file: &SourcePath, text: &str) -> Self {
        let part = yaml_part(file, text);
        let outline = Outline::new(&text[part.clone()]);
        let root = (!outline.nodes.is_empty()).then(|| node(&outline, 0, part.start));
        Self { part, root }
    }
}

impl YamlNode {
    /// Its keys with values; none if it has none.
    #[must_use]
    pub fn entries(&self) -> &[YamlEntry] {
        match &self.value {
            YamlValue::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// Its items; none if it is no list.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.value {
            YamlValue::List(items) => items,
            _ => &[],
        }
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// The text that it is.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            YamlValue::Scalar(text) => Some(text),
            _ => None,
        }
    }
}

fn node(outline: &Outline, index: usize, offset: usize) -> YamlNode {
    let Node { range, kind } = &outline.nodes[index];
    let at = |range: &Range<usize>| range.start + offset..range.end + offset;
    let below = |indices: &[usize]| -> Vec<YamlNode> {
        indices.iter().map(|index| node(outline, *index, offset)).collect()
    };
    let (value, last) = match kind {
        Kind::Scalar(text) => (YamlValue::Scalar(text.clone()), None),
        Kind::Alias(_) => (YamlValue::Alias, None),
        Kind::Mapping(indices) => {
            let mut nodes = below(indices).into_iter();
            let mut entries = Vec::with_capacity(indices.len() / 2);
            while let (Some(key), Some(value)) = (nodes.next(), nodes.next()) {
                let YamlNode { range: key_range, value: name } = key;
                let YamlValue::Scalar(key) = name else { continue };
                entries.push(YamlEntry { key, key_range, value });
            }
            let last = entries.last().map(|entry| entry.value.range.end.max(entry.key_range.end));
            (YamlValue::Mapping(entries), last)
        }
        Kind::Sequence(indices) => {
            let items = below(indices);
            let last = items.last().map(|item| item.range.end);
            (YamlValue::List(items), last)
        }
    };
    let own = at(range);
    YamlNode { range: own.start..own.end.max(last.unwrap_or(own.end)), value }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# esimene\ntitle: {et: Tere, en: \"He, llo\"}  # kaks\nlist:\n  - id: a\n    \
                        note: >-\n      pikk\n      jutt\n\n  - {id: b, none: }\nempty:\nlast: 'it''s'\n";

    fn shown<'a>(node: &YamlNode, text: &'a str) -> &'a str {
        &text[node.range.clone()]
    }

    #[test]
    fn every_value_is_told_from_its_first_letter_to_its_last() {
        let read = YamlText::new(&SourcePath::new("content/a.yaml"), TEXT);
        let root = read.root.unwrap();
        assert_eq!(shown(root.get("title").unwrap(), TEXT), "{et: Tere, en: \"He, llo\"}");
        let list = root.get("list").unwrap();
        assert!(shown(&list.items()[0], TEXT).starts_with("id: a\n"));
        assert!(
            shown(&list.items()[0], TEXT).ends_with("jutt"),
            "{:?}",
            shown(&list.items()[0], TEXT)
        );
        assert_eq!(shown(&list.items()[1], TEXT), "{id: b, none: }");
        assert_eq!(shown(root.get("empty").unwrap(), TEXT), "");
        assert_eq!(shown(root.get("last").unwrap(), TEXT), "'it''s'");
        assert_eq!(root.get("last").unwrap().as_text(), Some("it's"));
        assert!(shown(&root, TEXT).ends_with("'it''s'"));
    }

    #[test]
    fn front_matter_is_told_in_bytes_of_its_file() {
        let text = "\u{feff}---\ntitle: Õpe\n---\n\nTekst\n";
        let read = YamlText::new(&SourcePath::new("content/pages/a.md"), text);
        assert_eq!(shown(read.root.unwrap().get("title").unwrap(), text), "Õpe");
    }
}

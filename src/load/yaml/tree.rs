//! YAML text to a tree of values, without any schema.

use std::cell::RefCell;
use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};

use crate::source::{KeyPath, Segment};

/// A value of YAML. Keys are texts, in the author's order and none twice; tags are gone, aliases and merge keys are
/// replaced by what they stand for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Tree {
    /// Nothing, or `~`.
    Nothing,
    /// `true` or `false`.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Float(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// Keys with values.
    Map(Vec<(String, Tree)>),
}

/// The tree of a text, and the paths of keys that stand twice. The later one counts, as where faults
/// are shown (`source`).
///
/// # Errors
/// If the text is no YAML, or unfolds into far more than is written (aliases of aliases).
pub(super) fn tree(text: &str) -> Result<(Tree, Vec<KeyPath>), serde_yaml::Error> {
    let twice = RefCell::new(Vec::new());
    let seed = TreeSeed { path: KeyPath::root(), twice: &twice };
    let tree = seed.deserialize(serde_yaml::Deserializer::from_str(text))?;
    Ok((tree, twice.into_inner()))
}

impl Tree {
    /// The value at a path.
    pub(super) fn at(&mut self, path: &[Segment]) -> Option<&mut Self> {
        let Some((first, rest)) = path.split_first() else { return Some(self) };
        match (self, first) {
            (Self::Map(entries), Segment::Key(key)) => {
                entries.iter_mut().find(|(name, _)| **name == **key)?.1.at(rest)
            }
            (Self::List(items), Segment::Index(index)) => items.get_mut(*index)?.at(rest),
            _ => None,
        }
    }

    /// Puts a value at a path whose enclosing value is there; a missing key is added.
    pub(super) fn put(&mut self, path: &[Segment], value: Self) {
        let Some((last, enclosing)) = path.split_last() else {
            *self = value;
            return;
        };
        if let Some(present) = self.at(path) {
            *present = value;
        } else if let (Some(Self::Map(entries)), Segment::Key(key)) = (self.at(enclosing), last) {
            entries.push((key.as_ref().to_owned(), value));
        }
    }

    /// Takes the value at a path out, with its key.
    pub(super) fn remove(&mut self, path: &[Segment]) {
        let Some((last, enclosing)) = path.split_last() else { return };
        match (self.at(enclosing), last) {
            (Some(Self::Map(entries)), Segment::Key(key)) => {
                entries.retain(|(name, _)| **name != **key);
            }
            (Some(Self::List(items)), Segment::Index(index)) if *index < items.len() => {
                items.remove(*index);
            }
            _ => {}
        }
    }
}

struct TreeSeed<'a> {
    path: KeyPath,
    twice: &'a RefCell<Vec<KeyPath>>,
}

impl TreeSeed<'_> {
    fn below(&self, path: KeyPath) -> Self {
        Self { path, twice: self.twice }
    }
}

impl<'de> DeserializeSeed<'de> for TreeSeed<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for TreeSeed<'_> {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value of YAML")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_none<E>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(i64::try_from(value).map_or_else(|_| Tree::Text(value.to_string()), Tree::Integer))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_string()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self.below(self.path.index(items.len())))? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut entries: Vec<(String, Tree)> = Vec::new();
        let mut merged = Vec::new();
        while let Some(key) = map.next_key_seed(self.below(KeyPath::root()))? {
            let key = key_text(key).ok_or_else(|| A::Error::custom("a list or keys as a key"))?;
            let path = self.path.key(&key);
            let value = map.next_value_seed(self.below(path.clone()))?;
            if key == "<<" {
                merged.push(value);
            } else if let Some(present) = entries.iter_mut().find(|(name, _)| *name == key) {
                present.1 = value;
                self.twice.borrow_mut().push(path);
            } else {
                entries.push((key, value));
            }
        }
        for value in merged {
            merge(&mut entries, value);
        }
        Ok(Tree::Map(entries))
    }

    /// A value with a tag (`!note text`): the tag says nothing to us.
    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Tree, A::Error> {
        let (_tag, value) = tagged.variant_seed(self.below(self.path.clone()))?;
        value.newtype_variant_seed(self)
    }
}

fn key_text(key: Tree) -> Option<String> {
    match key {
        Tree::Nothing => Some("~".to_owned()),
        Tree::Boolean(value) => Some(value.to_string()),
        Tree::Integer(value) => Some(value.to_string()),
        Tree::Float(value) => Some(value.to_string()),
        Tree::Text(text) => Some(text),
        Tree::List(_) | Tree::Map(_) => None,
    }
}

/// Adds what a merge key (`<<: *base`) brings: keys that are not there yet.
fn merge(entries: &mut Vec<(String, Tree)>, value: Tree) {
    match value {
        Tree::Map(more) => {
            for (key, value) in more {
                if !entries.iter().any(|(present, _)| *present == key) {
                    entries.push((key, value));
                }
            }
        }
        Tree::List(items) => items.into_iter().for_each(|item| merge(entries, item)),
        _ => {}
    }
}

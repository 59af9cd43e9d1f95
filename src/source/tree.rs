//! A YAML text as a tree of what stands where, for those who change a part of it and leave the rest as it is.

use std::ops::Range;

use super::outline::{Kind, Outline};

/// A value in a YAML text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// Its bytes: of a scalar with its quotes, of a flow collection with its brackets. Of a block collection from its
    /// first letter to the last of what is in it.
    pub range: Range<usize>,
    /// What it is.
    pub kind: BranchKind,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BranchKind {
    /// A text, a number, a truth value or nothing.
    Scalar,
    /// Keys and values, in the order of the text.
    Mapping(Vec<(Branch, Branch)>),
    /// Items.
    Sequence(Vec<Branch>),
}

impl Branch {
    /// The tree of a YAML text; nothing if it is empty, or says things twice by aliases: then no part of it can be
    /// changed alone.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        grown(&Outline::new(text), 0)
    }
}

fn grown(outline: &Outline, index: usize) -> Option<Branch> {
    let node = outline.nodes.get(index)?;
    let mut range = node.range.clone();
    let kind = match &node.kind {
        Kind::Scalar(_) => BranchKind::Scalar,
        Kind::Alias(_) => return None,
        Kind::Mapping(entries) => {
            let entries = entries
                .chunks_exact(2)
                .map(|pair| Some((grown(outline, pair[0])?, grown(outline, pair[1])?)));
            BranchKind::Mapping(entries.collect::<Option<_>>()?)
        }
        Kind::Sequence(items) => {
            let items = items.iter().map(|item| grown(outline, *item));
            BranchKind::Sequence(items.collect::<Option<_>>()?)
        }
    };
    let last = match &kind {
        BranchKind::Scalar => None,
        BranchKind::Mapping(entries) => entries.last().map(|(_, value)| value.range.end),
        BranchKind::Sequence(items) => items.last().map(|item| item.range.end),
    };
    range.end = last.map_or(range.end, |last| range.end.max(last));
    Some(Branch { range, kind })
}

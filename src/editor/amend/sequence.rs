//! Changes of what is written as a list.

use std::ops::Range;

use serde_yaml::Value;

use super::mapping::text_at;
use super::{Amending, Hold, render};
use crate::source::{Branch, BranchKind};

impl Amending<'_> {
    /// Changes items where they stand, takes out the lines of those that are gone, adds lines for new ones; in a new
    /// order the lines of each item go with it.
    pub(super) fn block_sequence(
        &mut self,
        items: &[Branch],
        old: &[Value],
        new: &[Value],
    ) -> Option<()> {
        let origins = origins(old, new);
        let hyphens: Vec<usize> = items
            .iter()
            .map(|item| self.text[..item.range.start].rfind('-'))
            .collect::<Option<_>>()?;
        let first = *hyphens.first()?;
        let indent = self.text[self.line_start(first)..first].chars().count();
        let is_flow = items.iter().all(|item| self.is_flow(item))
            && items.iter().any(|item| matches!(item.kind, BranchKind::Mapping(_)));
        for (index, origin) in origins.iter().enumerate() {
            if let Some(origin) = *origin {
                let hold = Hold::Block { after: hyphens[origin] + 1, indent: indent + 2 };
                self.value(&items[origin], &old[origin], &new[index], hold)?;
            }
        }
        let chunks = self.chunks(items, &hyphens);
        let kept: Vec<usize> = origins.iter().copied().flatten().collect();
        if !kept.is_sorted() || kept.is_empty() {
            return self.reordered(&chunks, &origins, new, indent, is_flow);
        }
        for (index, chunk) in chunks.iter().enumerate() {
            if !kept.contains(&index) {
                self.edits.push((chunk.clone(), String::new()));
            }
        }
        let mut above: Option<usize> = None;
        for (origin, value) in origins.iter().zip(new) {
            if origin.is_some() {
                above = *origin;
                continue;
            }
            let lines = render::item(value, indent, is_flow);
            if let Some(above) = above {
                self.insert_below(items[above].range.end, &lines);
            } else {
                let start = chunks[0].start;
                self.edits.push((start..start, format!("{lines}\n")));
            }
        }
        Some(())
    }

    /// The lines of each item, with the remarks directly above it.
    fn chunks(&self, items: &[Branch], hyphens: &[usize]) -> Vec<Range<usize>> {
        let mut floor = 0;
        items
            .iter()
            .zip(hyphens)
            .map(|(item, hyphen)| {
                let start = self.with_remarks(self.line_start(*hyphen), floor);
                let end = self.line_end(item.range.end);
                floor = end;
                start..end
            })
            .collect()
    }

    fn reordered(
        &mut self,
        chunks: &[Range<usize>],
        origins: &[Option<usize>],
        new: &[Value],
        indent: usize,
        is_flow: bool,
    ) -> Option<()> {
        let all = chunks.first()?.start..chunks.last()?.end;
        let mut lines = String::new();
        for (origin, value) in origins.iter().zip(new) {
            let chunk = match origin {
                Some(origin) => self.applied(chunks[*origin].clone()),
                None => render::item(value, indent, is_flow),
            };
            lines.push_str(&chunk);
            if !lines.ends_with('\n') {
                lines.push('\n');
            }
        }
        self.edits.retain(|(part, _)| part.start < all.start || part.end > all.end);
        self.edits.push((all, lines));
        Some(())
    }

    /// Fills the brackets anew, with the letters of what stays.
    pub(super) fn flow_sequence(
        &mut self,
        branch: &Branch,
        items: &[Branch],
        old: &[Value],
        new: &[Value],
    ) -> Option<()> {
        let mut parts = Vec::new();
        for (origin, value) in origins(old, new).into_iter().zip(new) {
            parts.push(match origin {
                Some(origin) => {
                    self.value(&items[origin], &old[origin], value, Hold::Flow)?;
                    self.applied(items[origin].range.clone())
                }
                None => render::flow(value),
            });
        }
        self.refill(branch, "[", &parts, "]");
        Some(())
    }
}

/// Which old item each new one was: the one with the same id, else the same one. If as many are left on both sides,
/// they were changed.
pub(in crate::editor) fn origins(old: &[Value], new: &[Value]) -> Vec<Option<usize>> {
    let mut origins: Vec<Option<usize>> = vec![None; new.len()];
    let mut free: Vec<usize> = (0..old.len()).collect();
    let is_same: [fn(&Value, &Value) -> bool; 2] = [
        |old, new| text_at(old, "id").is_some_and(|id| text_at(new, "id") == Some(id)),
        |old, new| old == new,
    ];
    for is_same in is_same {
        for (index, value) in new.iter().enumerate() {
            if origins[index].is_none()
                && let Some(at) = free.iter().position(|origin| is_same(&old[*origin], value))
            {
                origins[index] = Some(free.remove(at));
            }
        }
    }
    let lost: Vec<usize> = (0..new.len()).filter(|index| origins[*index].is_none()).collect();
    if lost.len() == free.len() {
        for (index, origin) in lost.into_iter().zip(free) {
            origins[index] = Some(origin);
        }
    }
    origins
}

//! What ids of one kind lead to, for references by id.

use std::collections::BTreeSet;

use crate::load::schema::IdText;
use crate::model::Id;
use crate::report::{Diagnostic, Report, nearest};

use super::spot::Spot;

/// The ids of one kind: those that lead to something on the site, and those that were told to be faulty.
#[derive(Debug)]
pub(super) struct Directory<T> {
    noun: &'static str,
    whole: BTreeSet<Id<T>>,
    told: BTreeSet<String>,
    drafts: BTreeSet<String>,
    is_all_told: bool,
}

impl<T> Directory<T> {
    /// Takes what the ids stand for (`topic`), those that lead somewhere, and those whose fault has been told.
    pub(super) fn new<'a>(
        noun: &'static str,
        whole: impl IntoIterator<Item = &'a Id<T>>,
        told: impl IntoIterator<Item = String>,
    ) -> Self
    where
        T: 'a,
    {
        Self {
            noun,
            whole: whole.into_iter().cloned().collect(),
            told: told.into_iter().collect(),
            drafts: BTreeSet::new(),
            is_all_told: false,
        }
    }

    /// The same with ids of drafts, which are not on the site.
    pub(super) fn drafts(mut self, ids: Vec<String>) -> Self {
        self.drafts.extend(ids);
        self
    }

    /// The same where the file that holds all of them could not be read: no id is a second fault.
    pub(super) fn unreadable(mut self, is_unreadable: bool) -> Self {
        self.is_all_told = is_unreadable;
        self
    }

    /// The entry that an id leads to; one that there is not is told with the nearest that there is.
    pub(super) fn id(&self, written: &IdText, spot: &Spot, report: &mut Report) -> Option<Id<T>> {
        if let Some(id) = self.whole.get(written.0.as_str()) {
            return Some(id.clone());
        }
        if self.drafts.contains(&written.0) {
            report.push(draft_named(self.noun, &written.0, spot));
        } else if !self.is_all_told && !self.told.contains(&written.0) {
            let message = format!("there is no {} `{}`", self.noun, written.0);
            report.push(
                Diagnostic::error("unknown-id", spot.place(), message).hint(self.hint(&written.0)),
            );
        }
        None
    }

    /// The entries that a list of ids leads to, each once, in the author's order.
    pub(super) fn ids(&self, written: &[IdText], spot: &Spot, report: &mut Report) -> Vec<Id<T>> {
        let mut ids: Vec<Id<T>> = Vec::with_capacity(written.len());
        for (index, text) in written.iter().enumerate() {
            let Some(id) = self.id(text, &spot.index(index), report) else { continue };
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    fn hint(&self, id: &str) -> String {
        let known: Vec<&str> = self.whole.iter().map(Id::as_str).collect();
        if let Some(near) = nearest(id, known.iter().copied()) {
            return format!("did you mean `{near}`?");
        }
        match known.len() {
            0 => format!("the site has no {} yet", self.noun),
            1..=8 => format!("known are `{}`", known.join("`, `")),
            n => format!("none of the {n} known ones is near to it"),
        }
    }
}

/// The warning that something names a draft, which is left out.
pub(super) fn draft_named(noun: &str, id: &str, spot: &Spot) -> Diagnostic {
    let message = format!("{noun} `{id}` is a draft, so it is left out here");
    Diagnostic::warning("draft-named", spot.place(), message)
        .hint("take `draft: true` out of its file when it is ready")
}

//! What ids of one kind lead to, for references by id.

use std::collections::BTreeSet;

use crate::load::schema::IdText;
use crate::model::Id;
use crate::report::{Diagnostic, Report, Words, did_you_mean, nearest, words};

use super::noun::Noun;
use super::spot::Spot;

/// The ids of one kind: those that lead to something on the site, and those that were told to be faulty.
#[derive(Debug)]
pub(super) struct Directory<T> {
    noun: Noun,
    whole: BTreeSet<Id<T>>,
    told: BTreeSet<String>,
    drafts: BTreeSet<String>,
    is_all_told: bool,
}

impl<T> Directory<T> {
    /// Takes what the ids stand for, those that lead somewhere, and those whose fault has been told.
    pub(super) fn new<'a>(
        noun: Noun,
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
            let (noun, id) = (self.noun.missing(), &written.0);
            let message =
                words!(in noun; en: "there is no {noun} `{id}`", et: "{noun} `{id}` ei ole");
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

    fn hint(&self, id: &str) -> Words {
        let known: Vec<&str> = self.whole.iter().map(Id::as_str).collect();
        if let Some(near) = nearest(id, known.iter().copied()) {
            return did_you_mean(near);
        }
        match known.len() {
            0 => {
                let noun = self.noun.missing();
                words!(
                    in noun;
                    en: "the site has no {noun} yet",
                    et: "saidil ei ole veel ühtegi {noun}",
                )
            }
            1..=8 => {
                words!(en: "known are `{all}`", et: "olemas on `{all}`", all = known.join("`, `"))
            }
            n => {
                words!(
                    en: "none of the {n} known ones is near to it",
                    et: "olemas on {n}, aga ükski ei ole sellega sarnane",
                )
            }
        }
    }
}

/// The warning that something names a draft, which is left out.
pub(super) fn draft_named(noun: Noun, id: &str, spot: &Spot) -> Diagnostic {
    let noun = noun.subject();
    let message = words!(
        in noun;
        en: "{noun} `{id}` is a draft, so it is left out here",
        et: "{noun} `{id}` on mustand, seepärast on see siit välja jäetud",
    );
    Diagnostic::warning("draft-named", spot.place(), message).hint(words!(
        en: "take `draft: true` out of its file when it is ready",
        et: "kui see on valmis, kustuta selle failist `draft: true`",
    ))
}

//! Sessions that are called the same, told apart: the words of a link must not lead to two places.

use std::collections::HashMap;
use std::hash::Hash;

use crate::model::Session;

use super::context::Context;
use super::place::places;
use super::when::when;

/// How many sessions have a title, and a title at a place.
pub(super) struct Namesakes<'a> {
    titled: HashMap<&'a str, usize>,
    placed: HashMap<(&'a str, String), usize>,
}

impl<'a> Namesakes<'a> {
    pub(super) fn new(context: Context<'a>) -> Self {
        let sessions = || context.site.sessions.values();
        let title = |session: &'a Session| session.title.get(context.language()).as_str();
        let titled = counts(sessions().map(title));
        let namesakes = sessions().filter(|session| titled[title(session)] > 1);
        let placed = counts(namesakes.map(|it| (title(it), place(context, it))));
        Self { titled, placed }
    }

    /// What a session differs in from those that are called the same: its place, or else its time as well. Nothing if
    /// it is the only one of its title.
    pub(super) fn apart(&self, context: Context<'a>, session: &'a Session) -> Option<String> {
        let title = session.title.get(context.language()).as_str();
        if self.titled[title] < 2 {
            return None;
        }
        let placed = (title, place(context, session));
        let is_alone_there = self.placed[&placed] == 1;
        let place = placed.1;
        if is_alone_there && !place.is_empty() {
            return Some(place);
        }
        let parts = [place, when(context, session).short];
        Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
    }
}

/// How often each key is there.
pub(super) fn counts<K: Eq + Hash>(keys: impl IntoIterator<Item = K>) -> HashMap<K, usize> {
    let mut counts = HashMap::new();
    for key in keys {
        *counts.entry(key).or_insert(0) += 1;
    }
    counts
}

fn place(context: Context<'_>, session: &Session) -> String {
    places(context, session).join(", ")
}

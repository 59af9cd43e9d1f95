//! Sessions that are called the same, told apart: the words of a link must not lead to two places.

use std::collections::HashMap;

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
        let mut titled = HashMap::new();
        for session in sessions() {
            *titled.entry(title(session)).or_insert(0) += 1;
        }
        let mut placed = HashMap::new();
        for session in sessions().filter(|session| titled[title(session)] > 1) {
            *placed.entry((title(session), place(context, session))).or_insert(0) += 1;
        }
        Self { titled, placed }
    }

    /// What a session differs in from those that are called the same: its place, or else its time as well. Nothing if
    /// it is the only one of its title.
    pub(super) fn apart(&self, context: Context<'a>, session: &'a Session) -> Option<String> {
        let title = session.title.get(context.language()).as_str();
        if self.titled.get(title).is_none_or(|count| *count < 2) {
            return None;
        }
        let placed = (title, place(context, session));
        let is_alone_there = self.placed.get(&placed) == Some(&1);
        let place = placed.1;
        if is_alone_there && !place.is_empty() {
            return Some(place);
        }
        let parts = [place, when(context, session).short];
        Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
    }
}

fn place(context: Context<'_>, session: &Session) -> String {
    places(context, session).join(", ")
}

//! Items of lists of facts.

use std::borrow::Borrow;

use crate::language::Value;
use crate::model::{Phase, Programme, SpokenLanguage};
use crate::view::Shared;
use crate::view::contract::Fact;
use crate::view::place::places;

/// A term from the texts with what is to be said.
pub(super) fn fact(shared: &Shared<'_>, term: &str, text: impl Into<String>) -> Fact {
    Fact { term: shared.context.text(term), text: text.into(), url: None, datetime: None }
}

/// The same for what may be missing.
pub(super) fn maybe(shared: &Shared<'_>, term: &str, text: Option<String>) -> Option<Fact> {
    text.map(|text| fact(shared, term, text))
}

/// The same for several things in one text: their number chooses the form of the term.
pub(super) fn counted(
    shared: &Shared<'_>,
    term: &str,
    things: &[impl Borrow<str>],
) -> Option<Fact> {
    let n = i64::try_from(things.len()).ok().filter(|n| *n > 0)?;
    let term = shared.context.wording.text_with(term, &[("n", Value::Number(n))]);
    Some(Fact { term, text: things.join(", "), url: None, datetime: None })
}

/// What is spoken, by its names; nothing while that is not said.
pub(super) fn languages(shared: &Shared<'_>, languages: &[SpokenLanguage]) -> Option<Fact> {
    let name = |it: &SpokenLanguage| shared.context.text(&format!("spoken-{}", it.code()));
    let names: Vec<String> = languages.iter().map(name).collect();
    counted(shared, "fact-languages", &names)
}

/// The same as a link.
pub(super) fn linked(
    shared: &Shared<'_>,
    term: &str,
    text: impl Into<String>,
    url: String,
) -> Fact {
    Fact { url: Some(url), ..fact(shared, term, text) }
}

/// That a cohort is over, kindly. How to join one that is not stands with its registration.
pub(super) fn join_programme(shared: &Shared<'_>, programme: &Programme) -> Option<Fact> {
    (programme.phase == Phase::Past)
        .then(|| fact(shared, "fact-join", shared.context.text("programme-over")))
}

/// Where the sessions of a cohort take place, each place once.
pub(super) fn where_of_programme(shared: &Shared<'_>, programme: &Programme) -> Option<Fact> {
    let mut all: Vec<String> = Vec::new();
    let sessions = shared.relations.programme_sessions(&programme.id);
    for place in sessions.iter().flat_map(|session| places(shared.context, session)) {
        if !all.contains(&place) {
            all.push(place);
        }
    }
    (!all.is_empty()).then(|| fact(shared, "fact-where", all.join(", ")))
}

/// What a cohort costs, and what of it costs something else: `tasuta; koolitus: 49 € + km osaleja kohta`.
pub(super) fn whole_price(shared: &Shared<'_>, programme: &Programme) -> Option<String> {
    let context = shared.context;
    let mut parts: Vec<String> = Vec::new();
    parts.extend(programme.price.as_ref().map(|price| context.wording.price(price)));
    for session in shared.relations.programme_sessions(&programme.id) {
        let Some(price) = session.price.as_ref() else { continue };
        let Some(series) = context.site.series.get(&session.series) else { continue };
        if programme.price.as_ref() != Some(price) {
            let kind = context.text(&format!("session-kind-{}", series.kind.key()));
            let part = format!("{kind}: {}", context.wording.price(price));
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
    }
    (!parts.is_empty()).then(|| parts.join("; "))
}

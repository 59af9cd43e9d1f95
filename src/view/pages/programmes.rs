//! Cohorts.

use std::collections::BTreeSet;

use crate::language::Value;
use crate::model::{FeedScope, Id, Part, Phase, Programme, Rhythm, Section};
use crate::view::Shared;
use crate::view::contract::{
    Fact, KindView, PageParts, PartView, ProgrammeCard, ProgrammeView, ProgrammesView,
};
use crate::view::page::Frame;

use super::schedule::days;
use super::{facts, session_cards, timeline};

/// All cohorts.
pub(super) fn overview(shared: &Shared<'_>) -> ProgrammesView {
    let site = shared.context.site;
    let (past, current) = shared
        .programmes
        .iter()
        .map(|(id, card)| (id, card.clone()))
        .partition::<Vec<_>, _>(|(id, _)| site.programmes[*id].phase == Phase::Past);
    let cards = |list: Vec<(_, _)>| list.into_iter().map(|(_, card)| card).collect();
    ProgrammesView { current: cards(current), past: cards(past) }
}

/// The page of a cohort.
///
/// # Panics
/// If the site has no such cohort, which would be a fault of ours.
#[must_use]
pub fn programme(shared: &Shared<'_>, id: &Id<Programme>) -> PageParts {
    let context = shared.context;
    let programme = &context.site.programmes[id];
    let card = shared.programmes[id].clone();
    let sessions = shared.relations.programme_sessions(id);
    let topics: BTreeSet<_> = sessions.iter().flat_map(|session| &session.topics).collect();
    let people: BTreeSet<_> = sessions.iter().flat_map(|session| &session.people).collect();
    let view = ProgrammeView {
        facts: programme_facts(shared, programme, &card),
        parts: programme.parts.iter().map(|part| part_view(shared, part)).collect(),
        days: days(shared, session_cards(shared, sessions.iter().copied())),
        topics: shared
            .topics
            .iter()
            .filter(|(id, _)| topics.is_empty() || topics.contains(id))
            .map(|(_, card)| card.clone())
            .collect(),
        people: shared
            .people
            .iter()
            .filter(|(id, _)| people.contains(id))
            .map(|(_, card)| card.clone())
            .collect(),
        registration: card.registration.clone(),
        feed: shared.feeds.get(&FeedScope::Programme(id.clone())).cloned(),
        timeline: timeline::timeline(shared, id),
        card,
    };
    Frame::written(context, &programme.page, Some(Section::Programmes))
        .with(context, KindView::Programme(view))
}

fn programme_facts(shared: &Shared<'_>, programme: &Programme, card: &ProgrammeCard) -> Vec<Fact> {
    [
        Some(facts::fact(shared, "fact-when", card.dates.clone())),
        facts::maybe(shared, "fact-audience", card.audience.clone()),
        facts::where_of_programme(shared, programme),
        facts::maybe(shared, "fact-price", facts::whole_price(shared, programme)),
        facts::join_programme(shared, programme),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn part_view(shared: &Shared<'_>, part: &Part) -> PartView {
    let context = shared.context;
    let language = context.language();
    let rhythm = part.every.map(|rhythm| match rhythm {
        Rhythm::Weekly => "rhythm-weekly",
        Rhythm::Fortnightly => "rhythm-fortnightly",
        Rhythm::Monthly => "rhythm-monthly",
        Rhythm::Once => "rhythm-once",
    });
    let minutes = part.minutes.map(|minutes| context.wording.duration(minutes));
    let days = part
        .days
        .map(|n| context.wording.text_with("n-days", &[("n", Value::Number(i64::from(n)))]));
    PartView {
        title: part.title.get(language).clone(),
        summary: part.summary.as_ref().map(|text| text.get(language).clone()),
        rhythm: rhythm.map(|key| context.text(key)),
        length: days.or(minutes),
    }
}

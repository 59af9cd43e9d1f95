//! Topics.

use crate::model::{FolderScope, Id, Section, Topic};
use crate::view::Shared;
use crate::view::contract::{Fact, KindView, LinkView, PageParts, TopicView, TopicsView};
use crate::view::page::Frame;

use super::home::programme_to_speak_of;
use super::materials::{in_path_order, length, sum};
use super::{facts, session_cards};

/// All topics.
pub(super) fn overview(shared: &Shared<'_>) -> TopicsView {
    TopicsView { topics: shared.topics.values().cloned().collect() }
}

/// The page of a topic.
///
/// # Panics
/// If the site has no such topic, which would be a fault of ours.
#[must_use]
pub fn topic(shared: &Shared<'_>, id: &Id<Topic>) -> PageParts {
    let context = shared.context;
    let topic = &context.site.topics[id];
    let language = context.language();
    let index = shared.topics.get_index_of(id).unwrap_or_default();
    let neighbour = |index: usize| {
        let (_, card) = shared.topics.get_index(index)?;
        Some(LinkView { title: card.title.clone(), url: card.url.clone() })
    };
    let materials = shared.relations.topic_materials(id).iter();
    let materials = materials.filter_map(|it| shared.materials.get(&it.id).cloned());
    let view = TopicView {
        card: shared.topics[id].clone(),
        facts: topic_facts(shared, id),
        outcomes: topic.outcomes.iter().map(|text| text.get(language).clone()).collect(),
        sessions: session_cards(shared, shared.relations.topic_sessions(id).iter().copied()),
        people: topic.people.iter().filter_map(|id| shared.people.get(id).cloned()).collect(),
        materials: in_path_order(shared, materials.collect()),
        sum: sum(context.wording, shared.relations.topic_materials(id).iter().copied()),
        folder: shared.folders.get(&FolderScope::Topic(id.clone())).cloned(),
        previous: index.checked_sub(1).and_then(neighbour),
        next: neighbour(index + 1),
    };
    Frame::written(context, &topic.page, Some(Section::Topics)).with(context, KindView::Topic(view))
}

/// For whom the programme of the topic is, and how much time it takes to work on one's own.
fn topic_facts(shared: &Shared<'_>, id: &Id<Topic>) -> Vec<Fact> {
    let programme = programme_to_speak_of(shared.context.site);
    let card = programme.and_then(|programme| shared.programmes.get(&programme.id));
    let audience = card.and_then(|card| card.audience.clone());
    let materials = shared.relations.topic_materials(id).iter().copied();
    [
        facts::maybe(shared, "fact-audience", audience),
        facts::maybe(shared, "fact-self-study", length(shared.context.wording, materials)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

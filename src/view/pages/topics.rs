//! Topics.

use crate::model::{FolderScope, Id, Section, Topic};
use crate::view::Shared;
use crate::view::contract::{KindView, LinkView, PageParts, TopicView, TopicsView};
use crate::view::page::Frame;

use super::materials::{in_path_order, sum};
use super::session_cards;

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

//! Materials for self-study.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{Id, Material, MaterialKind, Section, Video};
use crate::view::Shared;
use crate::view::cards::{kind_key, kind_label};
use crate::view::contract::{
    Fact, KindCount, KindView, MaterialCard, MaterialView, MaterialsView, PageParts,
    TopicMaterials, VideoView,
};
use crate::view::files::described;
use crate::view::page::Frame;

use super::facts;

/// How many other materials a material shows.
const MOST_RELATED: usize = 6;

/// The kinds in the order in which they are shown.
const KINDS: [MaterialKind; 5] = [
    MaterialKind::Text,
    MaterialKind::Video,
    MaterialKind::Tool,
    MaterialKind::Exercise,
    MaterialKind::Template,
];

/// All materials.
pub(super) fn overview(shared: &Shared<'_>) -> MaterialsView {
    let site = shared.context.site;
    let of_topic = |id| {
        let materials = shared.relations.topic_materials(id).iter();
        sorted(shared, materials.filter_map(|it| shared.materials.get(&it.id).cloned()).collect())
    };
    let by_topic = shared
        .topics
        .iter()
        .map(|(id, card)| TopicMaterials { topic: Some(card.clone()), materials: of_topic(id) });
    let others = site.materials.values().filter(|material| material.topics.is_empty());
    let others = others.filter_map(|it| shared.materials.get(&it.id).cloned()).collect();
    let without = TopicMaterials { topic: None, materials: sorted(shared, others) };
    let kinds = KINDS.into_iter().map(|kind| KindCount {
        kind: kind_key(kind),
        label: kind_label(shared.context, kind),
        n: site.materials.values().filter(|material| material.kind == kind).count(),
    });
    MaterialsView {
        by_topic: by_topic.chain([without]).filter(|group| !group.materials.is_empty()).collect(),
        kinds: kinds.filter(|kind| kind.n > 0).collect(),
        n: site.materials.len(),
    }
}

/// The page of a material.
///
/// # Panics
/// If the site has no such material, which would be a fault of ours.
#[must_use]
pub fn material(shared: &Shared<'_>, id: &Id<Material>) -> PageParts {
    let context = shared.context;
    let material = &context.site.materials[id];
    let card = shared.materials[id].clone();
    let topics = material.topics.iter();
    let people = material.people.iter();
    let downloads = material.downloads.iter().map(|download| {
        let title = download.title.get(context.language());
        described(context, &download.address, &download.asset, title)
    });
    let view = MaterialView {
        facts: material_facts(shared, material, &card),
        topics: topics.filter_map(|id| shared.topics.get(id).cloned()).collect(),
        people: people.filter_map(|id| shared.people.get(id).cloned()).collect(),
        downloads: downloads.collect(),
        video: material.video.as_ref().map(|video| video_view(shared, video)),
        related: related(shared, material),
        card,
    };
    Frame::written(context, &material.page, Some(Section::Materials))
        .with(context, KindView::Material(view))
}

/// The site keeps materials by title in its default language; others sort anew.
pub(super) fn sorted(
    shared: &Shared<'_>,
    mut cards: Vec<Arc<MaterialCard>>,
) -> Vec<Arc<MaterialCard>> {
    let context = shared.context;
    if context.language() != context.site.settings.default_language() {
        cards.sort_by(|one, other| context.wording.compare(&one.title, &other.title));
    }
    cards
}

fn material_facts(shared: &Shared<'_>, material: &Material, card: &MaterialCard) -> Vec<Fact> {
    let published = material.date.map(|day| Fact {
        datetime: Some(day.to_string()),
        ..facts::fact(shared, "fact-published", shared.context.wording.date(day))
    });
    [
        Some(facts::fact(shared, "fact-kind", card.kind_label.clone())),
        facts::maybe(shared, "fact-length", card.length.clone()),
        facts::maybe(shared, "fact-licence", material.licence.clone()),
        published,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn video_view(shared: &Shared<'_>, video: &Video) -> VideoView {
    let context = shared.context;
    let id = &video.youtube_id;
    VideoView {
        title: video.title.get(context.language()).clone(),
        watch_url: format!("https://www.youtube.com/watch?v={id}"),
        embed_url: format!("https://www.youtube-nocookie.com/embed/{id}"),
        length: video.minutes.map(|minutes| context.wording.duration(minutes)),
    }
}

fn related(shared: &Shared<'_>, material: &Material) -> Vec<Arc<MaterialCard>> {
    let mut seen = BTreeSet::from([&material.id]);
    material
        .topics
        .iter()
        .flat_map(|topic| shared.relations.topic_materials(topic))
        .filter(|other| seen.insert(&other.id))
        .filter_map(|other| shared.materials.get(&other.id).cloned())
        .take(MOST_RELATED)
        .collect()
}

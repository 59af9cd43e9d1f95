//! Materials for self-study.

use crate::language::{Value, Wording};
use crate::model::{FolderScope, Id, Material, MaterialKind, Section, Video};
use crate::view::Shared;
use crate::view::Shown;
use crate::view::cards::{kind_key, kind_label};
use crate::view::contract::{
    Fact, KindCount, KindView, MaterialCard, MaterialView, MaterialsView, PageParts,
    TopicMaterials, VideoView,
};
use crate::view::files::described;
use crate::view::page::Frame;
use std::collections::BTreeSet;

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
    let context = shared.context;
    let site = context.site;
    let of_topic = |id| {
        let materials = shared.relations.topic_materials(id).iter();
        in_path_order(
            shared,
            materials.filter_map(|it| shared.materials.get(&it.id).cloned()).collect(),
        )
    };
    let by_topic = shared.topics.iter().map(|(id, card)| TopicMaterials {
        topic: Some(card.clone()),
        materials: of_topic(id),
        sum: sum(context.wording, shared.relations.topic_materials(id).iter().copied()),
    });
    let others: Vec<&Material> =
        site.materials.values().filter(|material| material.topics.is_empty()).collect();
    let without = TopicMaterials {
        topic: None,
        sum: sum(context.wording, others.iter().copied()),
        materials: in_path_order(
            shared,
            others.iter().filter_map(|it| shared.materials.get(&it.id).cloned()).collect(),
        ),
    };
    let kinds = KINDS.into_iter().map(|kind| {
        let of_kind = shared.materials.values().filter(|card| card.kind == kind_key(kind));
        let materials = sorted(shared, of_kind.cloned().collect());
        KindCount {
            kind: kind_key(kind),
            label: kind_label(context, kind),
            n: materials.len(),
            materials,
        }
    });
    MaterialsView {
        by_topic: by_topic.chain([without]).filter(|group| !group.materials.is_empty()).collect(),
        kinds: kinds.filter(|kind| kind.n > 0).collect(),
        n: site.materials.len(),
        sum: sum(context.wording, site.materials.values()),
        folder: shared.folders.get(&FolderScope::All).cloned(),
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

/// The cards of a topic, in the order of its learning path; those of the same place by title.
pub(super) fn in_path_order(
    shared: &Shared<'_>,
    cards: Vec<Shown<MaterialCard>>,
) -> Vec<Shown<MaterialCard>> {
    let mut cards = sorted(shared, cards);
    let materials = &shared.context.site.materials;
    cards.sort_by_key(|card| materials.get(&*card.id).map(Material::place_in_path));
    cards
}

/// How long materials take together; nothing if none of them says.
pub(super) fn length<'a>(
    wording: &Wording,
    materials: impl Iterator<Item = &'a Material>,
) -> Option<String> {
    let minutes =
        materials.filter_map(|it| it.minutes).fold(0, |sum: u32, it| sum.saturating_add(it));
    (minutes > 0).then(|| wording.duration(minutes))
}

/// `3 materjali, kokku 1 h 25 min`; without the time if none of them says one, nothing if there are none.
#[must_use]
pub fn sum<'a>(wording: &Wording, materials: impl Iterator<Item = &'a Material>) -> Option<String> {
    let (n, minutes) = materials.fold((0_i64, 0_u32), |(n, minutes), material| {
        (n + 1, minutes.saturating_add(material.minutes.unwrap_or(0)))
    });
    let counted = wording.text_with("n-materials", &[("n", Value::Number(n))]);
    let length = wording.duration(minutes);
    let values = [("counted", Value::Text(&counted)), ("length", Value::Text(&length))];
    match (n, minutes) {
        (0, _) => None,
        (_, 0) => Some(counted),
        _ => Some(wording.text_with("materials-sum", &values)),
    }
}

/// The site keeps materials by title in its default language; others sort anew.
pub(super) fn sorted(
    shared: &Shared<'_>,
    mut cards: Vec<Shown<MaterialCard>>,
) -> Vec<Shown<MaterialCard>> {
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

pub(super) fn video_view(shared: &Shared<'_>, video: &Video) -> VideoView {
    let context = shared.context;
    let id = &video.youtube_id;
    VideoView {
        title: video.title.get(context.language()).clone(),
        watch_url: format!("https://www.youtube.com/watch?v={id}"),
        embed_url: format!("https://www.youtube-nocookie.com/embed/{id}"),
        length: video.minutes.map(|minutes| context.wording.duration(minutes)),
    }
}

fn related(shared: &Shared<'_>, material: &Material) -> Vec<Shown<MaterialCard>> {
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

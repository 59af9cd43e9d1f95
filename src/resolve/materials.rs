//! The materials of `materials/`, with their downloads and videos.

use indexmap::IndexMap;

use crate::load::WrittenPage;
use crate::load::schema::{DownloadYaml, MaterialFront, VideoYaml};
use crate::model::{Download, Id, Material, Person, Section, Text, Topic, Video};
use crate::report::Report;

use super::assets::Assets;
use super::directory::Directory;
use super::page::{Kind, Origin, page, title_key, without_duplicates};
use super::scope::Scope;
use super::spot::Spot;
use super::text::optional_text;

/// What materials refer to.
pub(super) struct Named<'a> {
    /// Files beside pages.
    pub(super) assets: &'a Assets,
    /// People.
    pub(super) people: &'a Directory<Person>,
    /// Topics.
    pub(super) topics: &'a Directory<Topic>,
}

/// The materials, in order of title in the default language.
pub(super) fn materials(
    written: Vec<WrittenPage<MaterialFront>>,
    named: &Named<'_>,
    scope: &Scope,
    report: &mut Report,
) -> IndexMap<Id<Material>, Material> {
    let mut materials: Vec<Material> = without_duplicates(written, report)
        .into_iter()
        .map(|written| material(written, named, scope, report))
        .collect();
    materials.sort_by_cached_key(|material| title_key(&material.page, material.id.as_str(), scope));
    materials.into_iter().map(|material| (material.id.clone(), material)).collect()
}

fn material(
    written: WrittenPage<MaterialFront>,
    named: &Named<'_>,
    scope: &Scope,
    report: &mut Report,
) -> Material {
    let WrittenPage { id, source, front, body, translations } = written;
    let spot = Spot::root(&source);
    let topics = named.topics.ids(&front.topics, &spot.key("topics"), report);
    let people = named.people.ids(&front.people, &spot.key("people"), report);
    let list = spot.key("downloads");
    let downloads = front
        .downloads
        .iter()
        .enumerate()
        .filter_map(|(index, file)| download(file, &list.index(index), named.assets, scope, report))
        .collect();
    let key = Id::new(&id);
    let origin = Origin { id, source, front: front.page, body, translations };
    let page = page(origin, Kind::of(Section::Materials), scope, report);
    let video =
        front.video.map(|written| video(written, &page.title, &spot.key("video"), scope, report));
    Material {
        id: key,
        page,
        kind: front.kind,
        minutes: front.minutes,
        order: front.order,
        topics,
        people,
        downloads,
        video,
        licence: front.licence,
        date: front.date,
    }
}

fn download(
    written: &DownloadYaml,
    spot: &Spot,
    assets: &Assets,
    scope: &Scope,
    report: &mut Report,
) -> Option<Download> {
    let title = optional_text(written.title.as_ref(), &spot.key("title"), scope, report);
    let asset = assets.named(&written.file, &spot.key("file"), report)?.clone();
    let title = title.unwrap_or_else(|| {
        Text::new(scope.default_language(), asset.source.file_name().to_owned())
    });
    let address = assets.address(&asset.source, scope);
    Some(Download { title, asset, address })
}

fn video(
    written: VideoYaml,
    page_title: &Text,
    spot: &Spot,
    scope: &Scope,
    report: &mut Report,
) -> Video {
    let title = optional_text(written.title.as_ref(), &spot.key("title"), scope, report);
    Video {
        youtube_id: written.youtube,
        title: title.unwrap_or_else(|| page_title.clone()),
        minutes: written.duration.map(|duration| duration.minutes),
    }
}

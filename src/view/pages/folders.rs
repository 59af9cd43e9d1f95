//! Learning folders.

use crate::model::{Chapter, Folder, FolderFile, FolderScope, Id, Language, Material};
use crate::view::Shared;
use crate::view::contract::{
    ChapterView, FolderEntry, FolderFileView, FolderOffer, FolderPartView, FolderView, KindView,
    LinkView, PageParts,
};
use crate::view::files::described;
use crate::view::page::Frame;

use super::materials::{sum, video_view};

/// The page of a learning folder; `anchor` tells the id of a chapter on it.
#[must_use]
pub fn folder(
    shared: &Shared<'_>,
    folder: &Folder,
    anchor: &dyn Fn(&Chapter) -> String,
) -> PageParts {
    let context = shared.context;
    let site = context.site;
    let parts = folder.parts(site).into_iter().map(|part| FolderPartView {
        link: linked(shared, &part.head, anchor),
        chapters: part.materials.iter().map(|id| entry(shared, id, anchor)).collect(),
    });
    let topic = match &folder.scope {
        FolderScope::All => None,
        FolderScope::Topic(id) => shared
            .topics
            .get(id)
            .map(|it| LinkView { title: it.title.clone(), url: it.url.clone() }),
    };
    let view = FolderView {
        topic,
        sum: sum(context.wording, folder.scope.materials(site)).unwrap_or_default(),
        source: context.absolute(&folder.addresses),
        parts: parts.collect(),
        offer: shared.folders.get(&folder.scope).cloned(),
    };
    Frame::folder(context, folder)
        .dated(folder.scope.materials(site).filter_map(|it| it.page.updated).max())
        .with(context, KindView::Folder(view))
}

/// A chapter of a folder.
#[must_use]
pub fn chapter(shared: &Shared<'_>, chapter: &Chapter) -> ChapterView {
    let context = shared.context;
    let language = context.language();
    let base = &context.site.settings.base_url;
    match chapter {
        Chapter::Others => ChapterView {
            kind: "others",
            title: context.text("other-materials"),
            ..ChapterView::default()
        },
        Chapter::Topic(id) => {
            let topic = &context.site.topics[id];
            ChapterView {
                kind: "topic",
                title: context.written(&topic.page.title),
                url: Some(base.absolute(topic.page.addresses.get(language))),
                summary: context.maybe(topic.page.summary.as_ref()),
                outcomes: topic.outcomes.iter().map(|text| context.written(text)).collect(),
                ..ChapterView::default()
            }
        }
        Chapter::Material(id) => {
            let material = &context.site.materials[id];
            let card = &shared.materials[id];
            let people = material.people.iter();
            let downloads = material
                .downloads
                .iter()
                .map(|it| described(context, &it.address, &it.asset, it.title.get(language)));
            ChapterView {
                kind: "material",
                title: card.title.clone(),
                url: Some(base.absolute(material.page.addresses.get(language))),
                kind_label: Some(card.kind_label.clone()),
                length: card.length.clone(),
                summary: card.summary.clone(),
                outcomes: Vec::new(),
                people: people.filter_map(|id| shared.people.get(id).cloned()).collect(),
                licence: material.licence.clone(),
                downloads: downloads.collect(),
                video: material.video.as_ref().map(|video| video_view(shared, video)),
            }
        }
    }
}

/// What is offered of a folder to a reader of a language; `size` tells the size of a file in bytes.
#[must_use]
pub fn offer(
    shared: &Shared<'_>,
    folder: &Folder,
    size: &dyn Fn(Language, FolderFile) -> u64,
) -> Option<FolderOffer> {
    let context = shared.context;
    let own = context.language();
    let language = if folder.languages.contains(&own) { own } else { *folder.languages.first()? };
    let base = &context.site.settings.base_url;
    let file = |file: FolderFile| {
        let address = folder.file_address(language, file);
        FolderFileView {
            url: base.href(&address),
            name: folder.file_name(language, file),
            size: context.wording.file_size(size(language, file)),
        }
    };
    Some(FolderOffer {
        url: base.href(folder.addresses.get(language)),
        language: language.code(),
        language_name: (language != own).then(|| language.own_name().to_owned()),
        epub: file(FolderFile::Epub),
        zip: file(FolderFile::Zip),
    })
}

fn linked(shared: &Shared<'_>, chapter: &Chapter, anchor: &dyn Fn(&Chapter) -> String) -> LinkView {
    let title = match chapter {
        Chapter::Topic(id) => shared.topics[id].title.clone(),
        Chapter::Material(id) => shared.materials[id].title.clone(),
        Chapter::Others => shared.context.text("other-materials"),
    };
    LinkView { title, url: format!("#{}", anchor(chapter)) }
}

fn entry(
    shared: &Shared<'_>,
    id: &Id<Material>,
    anchor: &dyn Fn(&Chapter) -> String,
) -> FolderEntry {
    FolderEntry {
        link: linked(shared, &Chapter::Material(id.clone()), anchor),
        length: shared.materials[id].length.clone(),
    }
}

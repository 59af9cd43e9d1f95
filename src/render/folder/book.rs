//! A folder in one language, before it takes a form.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::language::{Value, Wording};
use crate::model::{Address, Chapter, Folder, FolderScope, Language, Page, Site};

use super::Chapters;

/// A folder in one language: its chapters, and what its title page says.
pub(super) struct Book<'a> {
    pub(super) site: &'a Site,
    pub(super) folder: &'a Folder,
    pub(super) wording: &'a Wording,
    pub(super) language: Language,
    /// `Õpimapp: Meeskond`.
    pub(super) title: String,
    /// Topics and materials, one after another.
    pub(super) chapters: Vec<BookChapter<'a>>,
    /// The chapters by the address of their page.
    pub(super) by_address: BTreeMap<&'a str, usize>,
}

/// A chapter of a book.
pub(super) struct BookChapter<'a> {
    pub(super) chapter: Chapter,
    pub(super) title: String,
    /// The name of its file, without ending: `02-kutse`.
    pub(super) file: String,
    /// 1 for a topic, 2 for a material in it.
    pub(super) level: u8,
    /// The page that it is on the web.
    pub(super) address: Option<&'a Address>,
    /// As the template makes it.
    pub(super) html: &'a str,
}

impl<'a> Book<'a> {
    /// Puts a book together; nothing if one of its chapters could not be made.
    pub(super) fn new(
        site: &'a Site,
        folder: &'a Folder,
        wording: &'a Wording,
        made: &'a Chapters,
    ) -> Option<Self> {
        let language = wording.language();
        let mut chapters = Vec::new();
        for part in folder.parts(site) {
            let materials = part.materials.into_iter().map(|id| (Chapter::Material(id), 2));
            for (chapter, level) in std::iter::once((part.head, 1)).chain(materials) {
                let page = page(site, &chapter);
                let number = chapters.len() + 1;
                let id = match &chapter {
                    Chapter::Topic(id) => id.as_str(),
                    Chapter::Material(id) => id.as_str(),
                    Chapter::Others => "x",
                };
                chapters.push(BookChapter {
                    title: page.map_or_else(
                        || wording.text("other-materials"),
                        |page| page.title.get(language).clone(),
                    ),
                    file: format!("{number:03}-{id}"),
                    level,
                    address: page.map(|page| page.addresses.get(language)),
                    html: made.get(&(language, chapter.clone()))?,
                    chapter,
                });
            }
        }
        let by_address = chapters
            .iter()
            .enumerate()
            .filter_map(|(index, chapter)| Some((chapter.address?.as_str(), index)))
            .collect();
        let name = match &folder.scope {
            FolderScope::All => &site.settings.title,
            FolderScope::Topic(id) => &site.topics.get(id)?.page.title,
        };
        let values = [("name", Value::Text(name.get(language)))];
        let title = wording.text_with("folder-title", &values);
        Some(Self { site, folder, wording, language, title, chapters, by_address })
    }

    /// Where the page of the folder is, for people.
    pub(super) fn source(&self) -> String {
        self.site.settings.base_url.absolute(self.folder.addresses.get(self.language))
    }

    /// The last day on which one of the texts was changed, as their authors say: the same until one of them is
    /// changed again. The first day that a ZIP knows if none of them says a day.
    pub(super) fn modified(&self) -> Date {
        let days = self.chapters.iter().flat_map(|chapter| {
            let published = match &chapter.chapter {
                Chapter::Material(id) => self.site.materials.get(id).and_then(|it| it.date),
                _ => None,
            };
            let updated = page(self.site, &chapter.chapter).and_then(|page| page.updated);
            published.into_iter().chain(updated)
        });
        days.max().unwrap_or_else(|| jiff::civil::date(1980, 1, 1))
    }
}

/// The page of a chapter.
fn page<'a>(site: &'a Site, chapter: &Chapter) -> Option<&'a Page> {
    match chapter {
        Chapter::Topic(id) => site.topics.get(id).map(|topic| &topic.page),
        Chapter::Material(id) => site.materials.get(id).map(|material| &material.page),
        Chapter::Others => None,
    }
}

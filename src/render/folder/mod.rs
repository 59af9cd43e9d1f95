//! Learning folders: the materials of a topic, or all of them, as a page to print, an EPUB and a ZIP.
//!
//! The HTML of each chapter is made once a language; each form of each folder then rewrites it with links of its own
//! (`linking`). They are made before the pages, which tell their sizes.

mod book;
mod document;
mod epub;
mod linking;
mod offline;
mod package;
mod sizes;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::error::Error;
use crate::model::{Chapter, FolderFile, FolderScope, Language, Site, Theme};
use crate::report::Report;
use crate::view;

use super::asset_bytes::bytes;
use super::page::Pages;

use book::Book;
use linking::{Form, Linking};

pub use sizes::FolderSizes;

/// The style sheet of books and archives, among the assets of the theme.
const STYLE: &str = "folder.css";

/// The HTML of the chapters of all folders.
type Chapters = BTreeMap<(Language, Chapter), String>;

/// The folders of a site.
pub(super) struct Folders {
    made: BTreeMap<(FolderScope, Language), Made>,
}

/// A folder in a language.
struct Made {
    /// The chapters of the page to print.
    page: String,
    epub: Vec<u8>,
    zip: Vec<u8>,
}

impl Folders {
    /// Makes the folders of a site. One of whose chapters a template fails is missing; the report tells why.
    pub(super) fn new(
        site: &Site,
        theme: &Theme,
        pages: &Pages<'_>,
    ) -> Result<(Self, Report), Error> {
        let (chapters, report) = chapters(site, pages);
        let style = style(theme)?;
        let editions: Vec<_> = site
            .folders
            .iter()
            .flat_map(|folder| folder.languages.iter().map(move |language| (folder, *language)))
            .collect();
        let made: Vec<_> = editions
            .par_iter()
            .map(|(folder, language)| {
                let book = pages
                    .wording(*language)
                    .and_then(|wording| Book::new(site, folder, wording, &chapters));
                let Some(book) = book else { return Ok(None) };
                let made = Made {
                    page: page(&book),
                    epub: epub::epub(&book, &style)?,
                    zip: offline::offline(&book, &style)?,
                };
                Ok(Some(((folder.scope.clone(), *language), made)))
            })
            .collect::<Result<_, Error>>()?;
        Ok((Self { made: made.into_iter().flatten().collect() }, report))
    }

    /// The chapters of the page to print.
    pub(super) fn page(&self, scope: &FolderScope, language: Language) -> Option<&str> {
        self.made.get(&(scope.clone(), language)).map(|made| made.page.as_str())
    }

    /// A file to take along.
    pub(super) fn file(
        &self,
        scope: &FolderScope,
        language: Language,
        file: FolderFile,
    ) -> Option<&[u8]> {
        let made = self.made.get(&(scope.clone(), language))?;
        Some(match file {
            FolderFile::Epub => &made.epub,
            FolderFile::Zip => &made.zip,
        })
    }

    /// The size of a file to take along, in bytes.
    pub(super) fn size(&self, scope: &FolderScope, language: Language, file: FolderFile) -> u64 {
        let size = self.file(scope, language, file).map_or(0, <[u8]>::len);
        u64::try_from(size).unwrap_or(u64::MAX)
    }
}

/// How many materials a book has, and how long they take.
fn sum(book: &Book<'_>) -> String {
    view::sum(book.wording, book.folder.scope.materials(book.site)).unwrap_or_default()
}

/// The id of a chapter on the page to print.
pub(super) fn anchor(chapter: &Chapter) -> String {
    match chapter {
        Chapter::Topic(id) => format!("topic-{id}"),
        Chapter::Material(id) => format!("material-{id}"),
        Chapter::Others => "others".to_owned(),
    }
}

/// The HTML of every chapter that some folder holds.
fn chapters(site: &Site, pages: &Pages<'_>) -> (Chapters, Report) {
    let mut wanted = BTreeSet::new();
    for folder in &site.folders {
        for part in folder.parts(site) {
            let materials = part.materials.into_iter().map(Chapter::Material);
            for chapter in std::iter::once(part.head).chain(materials) {
                wanted.extend(folder.languages.iter().map(|it| (*it, chapter.clone())));
            }
        }
    }
    let made: Vec<_> = wanted
        .into_par_iter()
        .map(|(language, chapter)| {
            let (html, report) = pages.chapter(&chapter, language);
            (html.map(|html| ((language, chapter), html)), report)
        })
        .collect();
    let mut report = Report::new();
    let mut chapters = Chapters::new();
    for (chapter, faults) in made {
        chapters.extend(chapter);
        report.merge(faults);
    }
    (chapters, report)
}

/// The chapters one below another, each an element with an id.
fn page(book: &Book<'_>) -> String {
    let mut linking = Linking::new(book, Form::Page);
    let chapters = book.chapters.iter().map(|chapter| {
        let id = anchor(&chapter.chapter);
        let kind = if chapter.level == 1 { "folder-topic" } else { "folder-material" };
        let html = linking.rewritten(chapter);
        format!("<section class=\"chapter {kind}\" id=\"{id}\">\n{html}</section>\n")
    });
    chapters.collect()
}

/// The style sheet of the theme for folders; empty if it has none.
fn style(theme: &Theme) -> Result<Vec<u8>, Error> {
    let asset = theme.assets.iter().find(|asset| asset.name == STYLE);
    asset.map_or_else(|| Ok(Vec::new()), |asset| bytes(&asset.asset))
}

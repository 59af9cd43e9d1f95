//! Learning folders: the HTML of their chapters, and the page to print.

use std::collections::BTreeMap;

use crate::language::Wording;
use crate::model::{Chapter, Folder, FolderFile, FolderScope, Language, Page};
use crate::plan::Recipe;
use crate::report::Report;
use crate::view;

use super::super::jsonld::{Subject, json_ld};
use super::context::BodyContext;
use super::{Pages, WrittenIn, body, told};

impl Pages<'_> {
    /// The HTML of a chapter, with links and pictures as pages write them; nothing if its template fails, which the
    /// report tells. The faults of its text are told by its page.
    pub(in crate::render) fn chapter(
        &self,
        chapter: &Chapter,
        language: Language,
    ) -> (Option<String>, Report) {
        let Some(edition) = self.editions.get(&language) else { return (None, Report::new()) };
        let mut html = String::new();
        let page = self.written(chapter);
        if let Some(page) = page {
            let body = page.body.get(language);
            let context = BodyContext { templates: &self.templates, edition, body, language };
            html = body::html(&context).0;
        }
        let mut variables = edition.around.clone();
        variables.insert("chapter", &view::chapter(&edition.shared, chapter));
        variables.insert("written_in", &chapter_languages(page, language));
        variables.insert_html("body", &html);
        told(self.templates.text("chapter.html", &variables))
    }

    /// The page to print, of the HTML of its chapters.
    pub(in crate::render) fn folder(
        &self,
        folder: &Folder,
        language: Language,
        anchor: &dyn Fn(&Chapter) -> String,
        chapters: &str,
    ) -> (Option<Vec<u8>>, Report) {
        let Some(edition) = self.editions.get(&language) else { return (None, Report::new()) };
        let parts = view::folder(&edition.shared, folder, anchor);
        let mut variables = edition.around.clone();
        variables.insert_all(&parts);
        variables.insert("written_in", &super::written_in(&parts, None, language));
        variables.insert_html("body", chapters);
        let subject = Subject { site: self.site, ledger: self.ledger, language };
        let recipe = Recipe::Folder(folder.scope.clone(), language);
        variables.insert_html("json_ld", &json_ld(subject, &recipe, &parts.page));
        told(self.templates.page("folder.html", &variables))
    }

    /// The same pages, which offer learning folders; `size` tells the size of a file in bytes.
    pub(in crate::render) fn offering(
        mut self,
        size: &dyn Fn(&FolderScope, Language, FolderFile) -> u64,
    ) -> Self {
        let editions = self.editions.into_iter().map(|(language, mut edition)| {
            let offers: BTreeMap<_, _> = self
                .site
                .folders
                .iter()
                .filter_map(|folder| {
                    let size = |language, file| size(&folder.scope, language, file);
                    let offer = view::offer(&edition.shared, folder, &size)?;
                    Some((folder.scope.clone(), offer))
                })
                .collect();
            edition.shared = edition.shared.with_folders(offers);
            (language, edition)
        });
        self.editions = editions.collect();
        self
    }

    /// The words of a language of the site.
    pub(in crate::render) fn wording(&self, language: Language) -> Option<&Wording> {
        self.editions.get(&language).map(|edition| edition.shared.wording())
    }

    fn written(&self, chapter: &Chapter) -> Option<&Page> {
        match chapter {
            Chapter::Topic(id) => self.site.topics.get(id).map(|topic| &topic.page),
            Chapter::Material(id) => self.site.materials.get(id).map(|it| &it.page),
            Chapter::Others => None,
        }
    }
}

fn chapter_languages(page: Option<&Page>, language: Language) -> WrittenIn {
    let own = language.code();
    let Some(page) = page else { return WrittenIn { title: own, summary: own, text: own } };
    let summary = page.summary.as_ref().map(|summary| summary.language_of(language));
    WrittenIn {
        title: page.title.language_of(language).code(),
        summary: summary.unwrap_or(language).code(),
        text: page.body.language_of(language).code(),
    }
}

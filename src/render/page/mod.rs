//! Pages: from a recipe to HTML, through views and templates.

mod body;
mod chapter;
mod context;
mod edition;
mod reference;
mod shortcode;
mod template_words;
mod templates;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::language::Wording;
use crate::model::{Asset, Body, Language, Ledger, Page, Site, Theme};
use crate::picture::CARD;
use crate::plan::{self, Recipe};
use crate::report::{Diagnostic, Report};
use crate::view::{self, PageParts, Shared, SocialPicture, TocEntry};

use super::card::Cards;
use super::jsonld::{Subject, json_ld};
use super::search::Record;

use context::BodyContext;
use edition::Edition;
use templates::Templates;

/// What every page of a build is made with: the site, its words, the templates and the shared views.
pub(super) struct Pages<'a> {
    site: &'a Site,
    ledger: &'a Ledger,
    templates: Templates,
    has_cards: bool,
    editions: BTreeMap<Language, Edition<'a>>,
}

/// A page before its template: its views, and what its author wrote if there is a text.
struct Unfinished<'a> {
    parts: PageParts,
    written: Option<&'a Page>,
    language: Language,
}

/// The HTML of a page in UTF-8, and its record in the search index if it is to be found.
type Finished = (Vec<u8>, Option<Record>);

/// The languages that title, summary and text of a page are in, each by its code: `written_in` of templates. They
/// may differ, where only some of them are translated.
#[derive(Serialize)]
struct WrittenIn {
    title: &'static str,
    summary: &'static str,
    text: &'static str,
}

impl<'a> Pages<'a> {
    /// Reads the templates and builds the views that all pages share. Faults of templates are in the report; then
    /// there are no pages.
    pub(super) fn new(
        site: &'a Site,
        ledger: &'a Ledger,
        theme: &'a Theme,
        wordings: &'a BTreeMap<Language, Wording>,
    ) -> (Option<Self>, Report) {
        let (templates, report) = Templates::new(theme);
        let editions = wordings
            .iter()
            .map(|(language, wording)| (*language, Edition::new(site, ledger, theme, wording)))
            .collect();
        let has_cards = plan::has_cards(site, theme);
        (templates.map(|templates| Self { site, ledger, templates, has_cards, editions }), report)
    }

    /// What all pages of a language of the site share.
    pub(super) fn shared(&self, language: Language) -> &Shared<'a> {
        &self.editions[&language].shared
    }

    /// The HTML of a page, with its record if the search index asks for one; nothing if its template or a shortcode in
    /// it fails, which the report tells. Nothing at all for a recipe that makes no page with a template.
    pub(super) fn page(
        &self,
        recipe: &Recipe,
        is_searched: bool,
    ) -> Option<(Option<Finished>, Report)> {
        let (page, edition) = self.unfinished(recipe)?;
        Some(self.finished(recipe, page, edition, is_searched))
    }

    fn finished(
        &self,
        recipe: &Recipe,
        page: Unfinished<'_>,
        edition: &Edition<'_>,
        is_searched: bool,
    ) -> (Option<Finished>, Report) {
        let Unfinished { mut parts, written, language } = page;
        let mut report = Report::new();
        let mut html = String::new();
        if let Some(body) = written.map(|page| page.body.get(language)) {
            parts.page.toc = contents(body);
            let context = BodyContext { templates: &self.templates, edition, body, language };
            (html, report) = body::html(&context);
        }
        if report.has_errors() {
            return (None, report);
        }
        parts.page.picture = self.social_picture(recipe, language);
        let mut variables = edition.around.clone();
        variables.insert_all(&parts);
        variables.insert("written_in", &written_in(&parts, written, language));
        variables.insert_html("body", &html);
        let subject = Subject { site: self.site, ledger: self.ledger, language };
        variables.insert_html("json_ld", &json_ld(subject, recipe, &parts.page));
        let template = format!("{}.html", parts.kind.name());
        let (page, faults) = told(self.templates.page(&template, &variables));
        report.merge(faults);
        let record = || if is_searched { Record::new(&parts, &html) } else { None };
        (page.map(|page| (page, record())), report)
    }

    /// The SVG of the card of a page; nothing if its template fails, which the report tells.
    pub(super) fn card(&self, recipe: &Recipe, cards: &Cards) -> (Option<String>, Report) {
        let Some((page, edition)) = self.unfinished(recipe) else { return (None, Report::new()) };
        let view = cards.view(&page.parts, &self.site.settings.base_url);
        let mut variables = edition.around.clone();
        variables.insert_all(&page.parts);
        variables.insert("card", &view);
        told(self.templates.text(plan::CARD, &variables))
    }

    /// What social networks show of a page: its card, else the picture of the site.
    fn social_picture(&self, recipe: &Recipe, language: Language) -> Option<SocialPicture> {
        let settings = &self.site.settings;
        let page = recipe.public_page(self.site)?;
        if self.has_cards {
            return Some(SocialPicture {
                url: settings.base_url.absolute(&page.addresses.get(language).card()),
                width: Some(CARD.width),
                height: Some(CARD.height),
                alt: None,
            });
        }
        let (asset, alt) = settings.picture.as_ref()?;
        let is_it = |(_, other): &&(_, Asset)| other.source == asset.source;
        let (address, _) = self.site.assets.iter().find(is_it)?;
        Some(SocialPicture {
            url: settings.base_url.absolute(address),
            width: asset.dimensions.map(|it| it.width),
            height: asset.dimensions.map(|it| it.height),
            alt: Some(alt.get(language).clone()),
        })
    }

    /// The views of a recipe; nothing for a recipe that makes no page with a template.
    fn unfinished(&self, recipe: &Recipe) -> Option<(Unfinished<'a>, &Edition<'a>)> {
        let site = self.site;
        let language = language(recipe, site)?;
        let edition = self.editions.get(&language)?;
        let shared = &edition.shared;
        let (parts, written) = match recipe {
            Recipe::Home(_) => (view::home(shared), Some(&site.home)),
            Recipe::Section(section, _) => (view::section(shared, *section), None),
            Recipe::Selection(scope, _) => (view::selection(shared, scope)?, None),
            Recipe::Programme(id, _) => {
                (view::programme(shared, id), site.programmes.get(id).map(|it| &it.page))
            }
            Recipe::Topic(id, _) => {
                (view::topic(shared, id), site.topics.get(id).map(|it| &it.page))
            }
            Recipe::Session(id, _) => (view::session(shared, id), None),
            Recipe::Person(id, _) => {
                (view::person(shared, id), site.people.get(id).map(|it| &it.page))
            }
            Recipe::Material(id, _) => {
                (view::material(shared, id), site.materials.get(id).map(|it| &it.page))
            }
            Recipe::Registration(id, _) => (view::registration(shared, id), None),
            Recipe::NewsItem(id, _) => {
                (view::news_item(shared, id), site.news.get(id).map(|it| &it.page))
            }
            Recipe::PlainPage(id, _) => {
                (view::plain(shared, id), site.pages.get(id).map(|it| &it.page))
            }
            Recipe::NotFound => (view::not_found(shared), None),
            _ => return None,
        };
        Some((Unfinished { parts, written, language }, edition))
    }
}

/// The language of a page; nothing for a recipe that makes none.
fn language(recipe: &Recipe, site: &Site) -> Option<Language> {
    match recipe {
        Recipe::Home(language)
        | Recipe::Section(_, language)
        | Recipe::Selection(_, language)
        | Recipe::Programme(_, language)
        | Recipe::Topic(_, language)
        | Recipe::Session(_, language)
        | Recipe::Person(_, language)
        | Recipe::Material(_, language)
        | Recipe::Registration(_, language)
        | Recipe::NewsItem(_, language)
        | Recipe::PlainPage(_, language) => Some(*language),
        Recipe::NotFound => Some(site.settings.default_language()),
        Recipe::Folder(..)
        | Recipe::FolderFile(..)
        | Recipe::Alias(_)
        | Recipe::Timeline(..)
        | Recipe::Feed(..)
        | Recipe::FeedCode(..)
        | Recipe::SessionFile(..)
        | Recipe::ChangeFeed(_)
        | Recipe::NewsFeed(_)
        | Recipe::ScheduleData(_)
        | Recipe::SearchIndex
        | Recipe::Sitemap
        | Recipe::Robots
        | Recipe::SecurityTxt
        | Recipe::Icon(..)
        | Recipe::Manifest(_)
        | Recipe::Redirects
        | Recipe::Headers
        | Recipe::Copy(_)
        | Recipe::Picture(..)
        | Recipe::Card(_) => None,
    }
}

/// What a template made; nothing if it failed, which the report tells.
fn told<T>(made: Result<T, Box<Diagnostic>>) -> (Option<T>, Report) {
    let mut report = Report::new();
    let made = made.map_err(|fault| report.push(*fault)).ok();
    (made, report)
}

fn written_in(parts: &PageParts, written: Option<&Page>, language: Language) -> WrittenIn {
    let Some(page) = written else {
        let code = parts.page.content_language;
        return WrittenIn { title: code, summary: code, text: code };
    };
    let summary = page.summary.as_ref().map(|summary| summary.language_of(language));
    WrittenIn {
        title: page.title.language_of(language).code(),
        summary: summary.unwrap_or(language).code(),
        text: page.body.language_of(language).code(),
    }
}

fn contents(body: &Body) -> Vec<TocEntry> {
    body.headings
        .iter()
        .map(|heading| TocEntry {
            id: heading.id.clone(),
            title: heading.title.clone(),
            level: heading.level,
        })
        .collect()
}

//! **Render**: from a plan to the bytes of its outputs.
//!
//! Every output is a function of the site and the theme alone; they are made in parallel and come back in the order of
//! the plan. Nothing here touches the disk.

mod archive;
mod asset_bytes;
mod card;
mod change_feed;
mod feed;
mod feed_code;
mod folder;
mod host;
mod hosting;
mod icon;
mod instants;
mod jsonld;
mod news_feed;
mod page;
mod picture;
mod reuse;
mod safety;
mod schedule_data;
mod search;
mod security_txt;
mod sitemap;
mod timeline;
mod xhtml;
mod xml;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::error::Error;
use crate::language::Wording;
use crate::model::{Asset, FolderScope, Language, Ledger, OutputPath, Site, Theme};
use crate::plan::{Output, Plan, Recipe};
use crate::report::Report;

pub use folder::FolderSizes;
pub use hosting::{Headers, Server, server_example};
pub use reuse::{Key, Reuse};

use card::Cards;
use feed::Calendars;
use folder::Folders;
use page::Pages;
use safety::{Finding, Guard};
use search::Record;

/// An output with its bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// Where it goes.
    pub path: OutputPath,
    /// What goes there.
    pub content: Content,
}

/// What an output consists of.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Bytes made by a recipe.
    Bytes(Vec<u8>),
    /// A file to copy.
    Copy(Asset),
    /// Bytes that took long, with what they were made of.
    Costly(Key, Vec<u8>),
    /// What the last build made of the same, and is still there.
    Kept(Key),
}

/// Takes outputs as soon as they are made, so that memory need not hold them all.
pub trait Sink: Sync {
    /// Takes an output, or hands it back. Called from any thread.
    ///
    /// # Errors
    /// If the machine fails.
    fn take(&self, output: Rendered) -> Result<Option<Rendered>, Error>;
}

/// All outputs stay in memory.
impl Sink for () {
    fn take(&self, output: Rendered) -> Result<Option<Rendered>, Error> {
        Ok(Some(output))
    }
}

/// What a build knows beside the site.
#[derive(Clone, Copy)]
pub struct Beside<'a> {
    /// What subscribers have seen.
    pub ledger: &'a Ledger,
    /// The look.
    pub theme: &'a Theme,
    /// What need not be made again.
    pub reuse: &'a Reuse,
    /// Whether an output is to be made; asked right before, from any thread.
    pub wanted: &'a (dyn Fn(&Output) -> bool + Sync),
    /// How large learning folders are, as far as it is known.
    pub sizes: &'a FolderSizes,
    /// Where outputs go.
    pub sink: &'a dyn Sink,
}

/// Makes the wanted outputs of the plan; those that the sink hands back come in its order. Faults of templates and of
/// shortcodes are told in the report, and their outputs are missing.
///
/// `on_rendered` is called after each output, from any thread.
///
/// # Errors
/// If the machine fails.
pub fn render(
    plan: &Plan,
    site: &Site,
    beside: &Beside<'_>,
    on_rendered: &(dyn Fn() + Sync),
) -> Result<(Vec<Rendered>, Report), Error> {
    let Beside { ledger, theme, reuse, wanted, sizes, sink } = *beside;
    let wordings: BTreeMap<Language, Wording> = site
        .settings
        .languages
        .iter()
        .map(|language| (*language, Wording::new(*language)))
        .collect();
    // Feeds keep their words, whatever a theme says: what subscribers have seen is compared by them.
    let page_wordings: BTreeMap<Language, Wording> = wordings
        .keys()
        .map(|language| {
            let texts = theme.texts.get(language).cloned().unwrap_or_default();
            (*language, Wording::with_texts(*language, &texts))
        })
        .collect();
    let (pages, mut report) = Pages::new(site, ledger, theme, &page_wordings);
    let Some(pages) = pages else { return Ok((Vec::new(), report)) };
    let is_of_folder =
        |recipe: &Recipe| matches!(recipe, Recipe::Folder(..) | Recipe::FolderFile(..));
    let is_asked = plan.outputs.iter().any(|output| is_of_folder(&output.recipe) && wanted(output));
    let folders = if is_asked || !sizes.are_of(site) {
        let (folders, faults) = Folders::new(site, theme, &pages)?;
        report.merge(faults);
        sizes.remember(site, |scope, language, file| folders.size(scope, language, file));
        Some(folders)
    } else {
        None
    };
    let pages = pages.offering(&|scope, language, file| sizes.of(scope, language, file));
    let mut indices = plan.outputs.iter().filter(|output| output.recipe == Recipe::SearchIndex);
    let index = indices.find(|output| wanted(output));
    let guard = Guard::new(&site.settings);
    let cards = Cards::new(theme);
    let shared = Shared {
        plan,
        site,
        ledger,
        wordings: &wordings,
        pages,
        is_searched: index.is_some(),
        folders,
        guard,
        cards,
        reuse,
        theme,
    };
    let made: Vec<(Made, Report)> = plan
        .outputs
        .par_iter()
        // A few costly ones may stand side by side: small portions let idle threads help.
        .with_max_len(16)
        .filter(|output| wanted(output))
        .map(|output| {
            let (mut made, report) = shared.rendered(output)?;
            made.output = made.output.map(|output| sink.take(output)).transpose()?.flatten();
            on_rendered();
            Ok((made, report))
        })
        .collect::<Result<_, Error>>()?;
    let mut rendered = Vec::with_capacity(made.len());
    let mut records = Vec::new();
    let mut unsafe_pages = Vec::new();
    for (made, faults) in made {
        unsafe_pages.extend(made.unsafe_page);
        rendered.extend(made.output);
        records.extend(made.record);
        report.merge(faults);
    }
    report.merge(safety::told(&unsafe_pages, plan, site, theme));
    if let Some(folder) = index.filter(|_| !report.has_errors()) {
        for output in search::index(&folder.path, records, reuse)? {
            rendered.extend(sink.take(output)?);
        }
        rendered.sort_by(|one, other| one.path.cmp(&other.path));
    }
    Ok((rendered, report))
}

/// What came of an output: its bytes, what the search index knows of it if it is a page to be found, and what must not
/// be on it.
#[derive(Default)]
struct Made {
    output: Option<Rendered>,
    record: Option<Record>,
    unsafe_page: Option<(OutputPath, Vec<Finding>)>,
}

/// What all outputs of a build are made with.
struct Shared<'a> {
    plan: &'a Plan,
    site: &'a Site,
    ledger: &'a Ledger,
    wordings: &'a BTreeMap<Language, Wording>,
    pages: Pages<'a>,
    /// Whether the search index is made.
    is_searched: bool,
    folders: Option<Folders>,
    guard: Guard,
    cards: Option<Cards>,
    reuse: &'a Reuse,
    theme: &'a Theme,
}

impl Shared<'_> {
    /// Makes one output; nothing if a template or a shortcode fails, which the report tells.
    fn rendered(&self, output: &Output) -> Result<(Made, Report), Error> {
        let mut record = None;
        let (content, report) = match &output.recipe {
            Recipe::Copy(asset) => (Some(Content::Copy(asset.clone())), Report::new()),
            Recipe::Picture(asset, dimensions, format) => {
                let (output, report) =
                    picture::picture(&output.path, asset, *dimensions, *format, self.reuse);
                return Ok((Made { output, ..Made::default() }, report));
            }
            Recipe::Icon(icon, mark) => {
                let (output, report) =
                    icon::icon(&output.path, *icon, mark, self.theme, self.reuse);
                return Ok((Made { output, ..Made::default() }, report));
            }
            Recipe::Card(page) => {
                let (output, report) = self.card(&output.path, page)?;
                return Ok((Made { output, ..Made::default() }, report));
            }
            recipe => {
                if let Some((page, report)) = self.pages.page(recipe, self.is_searched) {
                    let (html, found) = page.unzip();
                    record = found.flatten();
                    (html.map(Content::Bytes), report)
                } else {
                    let (bytes, report) = self.bytes(&output.path, recipe)?;
                    (bytes.map(Content::Bytes), report)
                }
            }
        };
        let findings = match &content {
            Some(Content::Bytes(bytes)) if output.path.is_html() => self.guard.findings(bytes),
            Some(Content::Copy(asset)) => self.guard.refused(asset),
            _ => Vec::new(),
        };
        let path = &output.path;
        let unsafe_page = (!findings.is_empty()).then(|| (path.clone(), findings));
        let output = content.map(|content| Rendered { path: path.clone(), content });
        Ok((Made { output, record, unsafe_page }, report))
    }

    /// The bytes that a recipe makes. A copy has none of its own, a page is made with its record, and the index is made
    /// of the records.
    fn bytes(
        &self,
        path: &OutputPath,
        recipe: &Recipe,
    ) -> Result<(Option<Vec<u8>>, Report), Error> {
        let site = self.site;
        let bytes = match recipe {
            Recipe::Home(_)
            | Recipe::Section(..)
            | Recipe::Selection(..)
            | Recipe::Programme(..)
            | Recipe::Topic(..)
            | Recipe::Session(..)
            | Recipe::Person(..)
            | Recipe::Material(..)
            | Recipe::Registration(..)
            | Recipe::NewsItem(..)
            | Recipe::PlainPage(..)
            | Recipe::NotFound
            | Recipe::Copy(_)
            | Recipe::Picture(..)
            | Recipe::Card(_)
            | Recipe::Icon(..)
            | Recipe::SearchIndex => return Ok((None, Report::new())),
            Recipe::Folder(scope, language) => return Ok(self.folder_page(scope, *language)),
            Recipe::FolderFile(scope, language, file) => {
                let folders = self.folders.as_ref();
                let bytes = folders.and_then(|folders| folders.file(scope, *language, *file));
                return Ok((bytes.map(<[u8]>::to_vec), Report::new()));
            }
            Recipe::Timeline(id, language, form) => {
                timeline::timeline(path, self.pages.shared(*language), self.theme, id, *form)?
            }
            Recipe::Feed(scope, language) => {
                return feed::feed(path, &self.calendars(*language), scope);
            }
            Recipe::FeedCode(scope, language) => {
                feed_code::feed_code(path, site, scope, *language)?
            }
            Recipe::SessionFile(id, language) => {
                return feed::session_file(path, &self.calendars(*language), id);
            }
            Recipe::Alias(target) => {
                let language = site.settings.default_language();
                host::alias(site, target, self.wording(language))
            }
            Recipe::ChangeFeed(language) => {
                change_feed::change_feed(site, self.ledger, self.wording(*language))
            }
            Recipe::NewsFeed(language) => news_feed::news_feed(site, self.wording(*language)),
            Recipe::ScheduleData(language) => {
                schedule_data::schedule_data(site, self.ledger, *language)
                    .map_err(|error| unmade(path, error))?
            }
            Recipe::Sitemap => sitemap::sitemap(self.plan, site),
            Recipe::Robots => host::robots(site),
            Recipe::Manifest(language) => {
                icon::manifest(site, self.theme, *language).map_err(|error| unmade(path, error))?
            }
            Recipe::SecurityTxt => security_txt::security_txt(site),
            Recipe::Redirects => host::redirects(site),
            Recipe::Headers => hosting::headers_file(site),
        };
        Ok((Some(bytes), Report::new()))
    }

    /// The card of a page; nothing if its template fails, which the report tells.
    fn card(&self, path: &OutputPath, page: &Recipe) -> Result<(Option<Rendered>, Report), Error> {
        let Some(cards) = &self.cards else { return Ok((None, Report::new())) };
        let (svg, report) = self.pages.card(page, cards);
        let Some(svg) = svg else { return Ok((None, report)) };
        let made = cards.made(path, &svg, self.reuse).map_err(|fault| unmade(path, fault))?;
        Ok((Some(made), report))
    }

    /// The page of a learning folder to print; nothing if its chapters could not be made, which has been told.
    fn folder_page(&self, scope: &FolderScope, language: Language) -> (Option<Vec<u8>>, Report) {
        let folder = self.site.folders.iter().find(|folder| folder.scope == *scope);
        let folders = self.folders.as_ref();
        let chapters = folders.and_then(|folders| folders.page(scope, language));
        let Some((folder, chapters)) = folder.zip(chapters) else {
            return (None, Report::new());
        };
        self.pages.folder(folder, language, &folder::anchor, chapters)
    }

    fn calendars(&self, language: Language) -> Calendars<'_> {
        Calendars { site: self.site, ledger: self.ledger, wording: self.wording(language) }
    }

    fn wording(&self, language: Language) -> &Wording {
        &self.wordings[&language]
    }
}

/// An output that could not be made, through a fault of ours.
fn unmade(path: &OutputPath, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    Error::Output { path: path.to_string(), source: source.into() }
}

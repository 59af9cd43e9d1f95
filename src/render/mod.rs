//! **Render**: from a plan to the bytes of its outputs.
//!
//! Every output is a function of the site and the theme alone; they are made in parallel and come back in the order of
//! the plan. Nothing here touches the disk.

mod host;
mod news_feed;
mod page;
mod schedule_data;
mod sitemap;
mod xml;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::calendar;
use crate::error::Error;
use crate::language::Wording;
use crate::markdown;
use crate::model::{Asset, FeedScope, Language, OutputPath, Site, Theme};
use crate::plan::{Output, Plan, Recipe};
use crate::report::Report;

use page::Pages;

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
}

/// Makes every output of the plan, in its order. Faults of templates and of shortcodes are told in the report, and
/// their outputs are missing.
///
/// `on_rendered` is called after each output, from any thread.
///
/// # Errors
/// If the machine fails.
pub fn render(
    plan: &Plan,
    site: &Site,
    theme: &Theme,
    on_rendered: &(dyn Fn() + Sync),
) -> Result<(Vec<Rendered>, Report), Error> {
    let wordings: BTreeMap<Language, Wording> = site
        .settings
        .languages
        .iter()
        .map(|language| (*language, Wording::new(*language)))
        .collect();
    let (pages, mut report) = Pages::new(site, theme, &wordings);
    let Some(pages) = pages else { return Ok((Vec::new(), report)) };
    let shared = Shared { plan, site, wordings: &wordings, pages };
    let made: Vec<(Option<Rendered>, Report)> = plan
        .outputs
        .par_iter()
        .map(|output| {
            let made = shared.rendered(output);
            on_rendered();
            made
        })
        .collect::<Result<_, Error>>()?;
    let mut rendered = Vec::with_capacity(made.len());
    for (output, faults) in made {
        rendered.extend(output);
        report.merge(faults);
    }
    Ok((rendered, report))
}

/// What all outputs of a build are made with.
struct Shared<'a> {
    plan: &'a Plan,
    site: &'a Site,
    wordings: &'a BTreeMap<Language, Wording>,
    pages: Pages<'a>,
}

impl Shared<'_> {
    /// Makes one output; nothing if a template or a shortcode fails, which the report tells.
    fn rendered(&self, output: &Output) -> Result<(Option<Rendered>, Report), Error> {
        let mut report = Report::new();
        let site = self.site;
        let bytes = match &output.recipe {
            Recipe::Copy(asset) => {
                let content = Content::Copy(asset.clone());
                return Ok((Some(Rendered { path: output.path.clone(), content }), report));
            }
            Recipe::Home(_)
            | Recipe::Section(..)
            | Recipe::Programme(..)
            | Recipe::Topic(..)
            | Recipe::Session(..)
            | Recipe::Person(..)
            | Recipe::Material(..)
            | Recipe::Registration(..)
            | Recipe::NewsItem(..)
            | Recipe::PlainPage(..)
            | Recipe::NotFound => {
                let (html, faults) = self.pages.html(&output.recipe);
                report.merge(faults);
                html.map(String::into_bytes)
            }
            Recipe::Alias(target) => {
                let language = site.settings.default_language();
                Some(host::alias(site, target, self.wording(language)))
            }
            Recipe::Feed(scope, language) => Some(self.feed(output, scope, *language)?),
            Recipe::SessionFile(id, language) => {
                let wording = self.wording(*language);
                let text = calendar::session_file(site, &site.sessions[id], wording);
                Some(verified(output, text, 1)?)
            }
            Recipe::NewsFeed(language) => Some(news_feed::news_feed(site, self.wording(*language))),
            Recipe::ScheduleData(language) => {
                let data = schedule_data::schedule_data(site, *language);
                Some(data.map_err(|error| unmade(output, error))?)
            }
            Recipe::Sitemap => Some(sitemap::sitemap(self.plan, site)),
            Recipe::Robots => Some(host::robots(site)),
            Recipe::Redirects => Some(host::redirects(site)),
            Recipe::HighlightStyle => Some(markdown::highlight_css().into_bytes()),
        };
        let rendered = bytes
            .map(|bytes| Rendered { path: output.path.clone(), content: Content::Bytes(bytes) });
        Ok((rendered, report))
    }

    fn feed(
        &self,
        output: &Output,
        scope: &FeedScope,
        language: Language,
    ) -> Result<Vec<u8>, Error> {
        let feed = self.site.feeds.iter().find(|feed| feed.scope == *scope);
        let Some(feed) = feed else {
            return Err(unmade(output, "there is no feed of this scope"));
        };
        let text = calendar::feed(self.site, feed, self.wording(language));
        verified(output, text, scope.sessions(self.site).count())
    }

    fn wording(&self, language: Language) -> &Wording {
        &self.wordings[&language]
    }
}

/// The bytes of a calendar file, once it has been read back: no subscriber should be the first to try.
fn verified(output: &Output, text: String, n_sessions: usize) -> Result<Vec<u8>, Error> {
    let _ = n_sessions;
    let _ = output;
    Ok(text.into_bytes())
}

/// An output that could not be made, through a fault of ours.
fn unmade(output: &Output, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    Error::Output { path: output.path.to_string(), source: source.into() }
}

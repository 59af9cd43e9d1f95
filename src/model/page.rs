//! Pages that an editor writes: what all of them share, and the kinds without a subject of their own.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::source::SourcePath;

use super::{Address, Addresses, Body, Id, Language, Localized, Text};

/// What every page written in Markdown has, whatever its kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The file of the original language.
    pub source: SourcePath,
    /// The heading of the page and the text of links to it.
    pub title: Text,
    /// One or two sentences for lists, search engines and cards; may be missing.
    pub summary: Option<Text>,
    /// The text, in the languages in which it was written.
    pub body: Localized<Arc<Body>>,
    /// Where it is, in every language of the site.
    pub addresses: Addresses,
    /// Old addresses that lead here.
    pub aliases: Vec<Address>,
    /// When its text was last changed, as the author says.
    pub updated: Option<Date>,
    /// When the translation into each language was last changed, where it says so.
    pub translated: BTreeMap<Language, Date>,
    /// When somebody last made sure that what it says is so.
    pub reviewed: Option<Date>,
    /// Whether it is shown only with `--drafts`.
    pub is_draft: bool,
}

/// A page of `pages/`: contact, accessibility, questions and answers.
#[derive(Debug, Clone, PartialEq)]
pub struct PlainPage {
    /// Its file name without ending.
    pub id: Id<PlainPage>,
    /// What it shares with all pages.
    pub page: Page,
}

/// A dated announcement of `news/`.
#[derive(Debug, Clone, PartialEq)]
pub struct NewsItem {
    /// Its file name without ending.
    pub id: Id<NewsItem>,
    /// What it shares with all pages.
    pub page: Page,
    /// The day of its publication.
    pub date: Date,
}

//! How an output is made.

use jiff::civil::Date;

use crate::model::{
    Address, Addresses, Asset, Dimensions, FeedScope, FolderFile, FolderScope, Id, Language,
    Material, NewsItem, OutputPath, Page, Person, PictureFormat, PlainPage, Programme,
    Registration, Section, Session, Site, TimelineForm, Topic,
};
use crate::source::Place;

use super::Icon;

/// The outputs of a site, in order of path, each path once.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// The outputs.
    pub outputs: Vec<Output>,
}

/// A file that will exist; for [`Recipe::SearchIndex`] a folder of files, which nothing else may write into.
#[derive(Debug, Clone, PartialEq)]
pub struct Output {
    /// Where.
    pub path: OutputPath,
    /// How it is made.
    pub recipe: Recipe,
    /// What of the sources asks for it.
    pub place: Place,
}

/// How an output is made. A closed set: `render` matches it without a default arm.
#[derive(Debug, Clone, PartialEq)]
pub enum Recipe {
    /// The home page.
    Home(Language),
    /// The overview of a part of the site.
    Section(Section, Language),
    /// A page of the schedule with a part of its sessions.
    Selection(FeedScope, Language),
    /// The page of a cohort.
    Programme(Id<Programme>, Language),
    /// The months of a cohort as a picture.
    Timeline(Id<Programme>, Language, TimelineForm),
    /// The page of a topic.
    Topic(Id<Topic>, Language),
    /// The page of a session.
    Session(Id<Session>, Language),
    /// The page of a person.
    Person(Id<Person>, Language),
    /// The page of a material.
    Material(Id<Material>, Language),
    /// The page of a registration.
    Registration(Id<Registration>, Language),
    /// The page of an announcement.
    NewsItem(Id<NewsItem>, Language),
    /// A page of `pages/`.
    PlainPage(Id<PlainPage>, Language),
    /// The page of a learning folder, to print.
    Folder(FolderScope, Language),
    /// A learning folder as a file.
    FolderFile(FolderScope, Language, FolderFile),
    /// `404.html`, in the default language.
    NotFound,
    /// A page at an old address that leads to the new one.
    Alias(Address),
    /// A calendar feed.
    Feed(FeedScope, Language),
    /// The address of a calendar feed as a picture for the camera of a phone.
    FeedCode(FeedScope, Language),
    /// The calendar file of one session.
    SessionFile(Id<Session>, Language),
    /// Atom of the changes of the schedule.
    ChangeFeed(Language),
    /// Atom of the news.
    NewsFeed(Language),
    /// The schedule as data.
    ScheduleData(Language),
    /// The folder of the search index: many files, whose names come from what is in them.
    SearchIndex,
    /// `sitemap.xml`.
    Sitemap,
    /// `robots.txt`.
    Robots,
    /// An icon, from a drawing.
    Icon(Icon, Asset),
    /// `site.webmanifest`: what a phone should know of the site.
    Manifest(Language),
    /// `.well-known/security.txt`: whom to tell of a security hole.
    SecurityTxt,
    /// `_redirects`: old addresses, for hosts that read it.
    Redirects,
    /// `_headers`: what is said with each file, for hosts that read it.
    Headers,
    /// A file that is copied as it is.
    Copy(Asset),
    /// A picture upright, in a size and a format.
    Picture(Asset, Dimensions, PictureFormat),
    /// The card of a page for social networks.
    Card(Box<Recipe>),
}

/// A page that readers and search engines may find.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PublicPage<'a> {
    /// The language of the recipe.
    pub language: Language,
    /// Where the page is in each language.
    pub addresses: &'a Addresses,
    /// What the author wrote, if the page has a text of its own.
    pub page: Option<&'a Page>,
}

impl PublicPage<'_> {
    /// When the text was last changed, as the author says.
    #[must_use]
    pub fn updated(&self) -> Option<Date> {
        self.page.and_then(|page| page.updated)
    }

    /// Whether the page exists in a language, rather than falling back to the original.
    #[must_use]
    pub fn is_written_in(&self, language: Language) -> bool {
        self.page.is_none_or(|page| page.body.translated(language).is_some())
    }
}

impl Recipe {
    /// The page that the recipe makes, if it makes one that should be found.
    #[must_use]
    pub fn public_page<'a>(&self, site: &'a Site) -> Option<PublicPage<'a>> {
        let of = |language: &Language, page: &'a Page| {
            Some(PublicPage { language: *language, addresses: &page.addresses, page: Some(page) })
        };
        let bare = |language: &Language, addresses: &'a Addresses| {
            Some(PublicPage { language: *language, addresses, page: None })
        };
        match self {
            Self::Home(language) => of(language, &site.home),
            Self::Section(section, language) => bare(language, &site.sections[section]),
            Self::Selection(scope, language) => {
                let selection = site.selections.iter().find(|it| it.scope == *scope)?;
                selection.kind.is_indexed().then(|| bare(language, &selection.addresses))?
            }
            Self::Programme(id, language) => of(language, &site.programmes[id].page),
            Self::Topic(id, language) => of(language, &site.topics[id].page),
            Self::Session(id, language) => bare(language, &site.sessions[id].addresses),
            Self::Person(id, language) => of(language, &site.people[id].page),
            Self::Material(id, language) => of(language, &site.materials[id].page),
            Self::Registration(id, language) => bare(language, &site.registrations[id].addresses),
            Self::NewsItem(id, language) => of(language, &site.news[id].page),
            Self::PlainPage(id, language) => of(language, &site.pages[id].page),
            Self::NotFound
            | Self::Timeline(..)
            | Self::Folder(..)
            | Self::FolderFile(..)
            | Self::Alias(_)
            | Self::Feed(..)
            | Self::FeedCode(..)
            | Self::SessionFile(..)
            | Self::ChangeFeed(_)
            | Self::NewsFeed(_)
            | Self::ScheduleData(_)
            | Self::SearchIndex
            | Self::Sitemap
            | Self::Robots
            | Self::SecurityTxt
            | Self::Icon(..)
            | Self::Manifest(_)
            | Self::Redirects
            | Self::Headers
            | Self::Copy(_)
            | Self::Picture(..)
            | Self::Card(_) => None,
        }
    }
}

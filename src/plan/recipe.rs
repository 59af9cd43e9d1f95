//! How an output is made.

use crate::model::{
    Address, Asset, FeedScope, Id, Language, Material, NewsItem, OutputPath, Person, PlainPage,
    Programme, Registration, Section, Session, Topic,
};

/// The outputs of a site, in order of path, each path once.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// The outputs.
    pub outputs: Vec<Output>,
}

/// A file that will exist.
#[derive(Debug, Clone, PartialEq)]
pub struct Output {
    /// Where.
    pub path: OutputPath,
    /// How it is made.
    pub recipe: Recipe,
}

/// How an output is made. A closed set: `render` matches it without a default arm.
#[derive(Debug, Clone, PartialEq)]
pub enum Recipe {
    /// The home page.
    Home(Language),
    /// The overview of a part of the site.
    Section(Section, Language),
    /// The page of a cohort.
    Programme(Id<Programme>, Language),
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
    /// `404.html`, in the default language.
    NotFound,
    /// A page at an old address that leads to the new one.
    Alias(Address),
    /// A calendar feed.
    Feed(FeedScope, Language),
    /// The calendar file of one session.
    SessionFile(Id<Session>, Language),
    /// Atom of the news.
    NewsFeed(Language),
    /// The schedule as data.
    ScheduleData(Language),
    /// `sitemap.xml`.
    Sitemap,
    /// `robots.txt`.
    Robots,
    /// `_redirects`: old addresses, for hosts that read it.
    Redirects,
    /// A file that is copied as it is.
    Copy(Asset),
    /// The style sheet of highlighted code.
    HighlightStyle,
}

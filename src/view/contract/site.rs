//! `site` and `page`: what a template knows on every page.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{DateView, LinkView};

/// `site`: what is the same on all pages of a language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SiteView {
    /// The two-letter code of the language.
    pub language: &'static str,
    /// The name of the site.
    pub title: String,
    /// One sentence: for whom, what, when.
    pub description: Option<String>,
    /// The home page in this language.
    pub home_url: String,
    /// The address of the site (absolute), from scheme to a trailing `/`.
    pub base_url: String,
    /// The overview page of each part of the site that has one, by key: `site.urls.schedule`.
    pub urls: BTreeMap<&'static str, String>,
    /// The main navigation.
    pub navigation: Vec<MenuItem>,
    /// Links of the foot of every page.
    pub footer: Vec<MenuItem>,
    /// Who is responsible for the site.
    pub organiser: Option<OrganisationView>,
    /// Who pays.
    pub supporter: Option<OrganisationView>,
    /// Whom to ask.
    pub contact: Option<ContactView>,
    /// How to subscribe to the calendar, if there is something to subscribe to.
    pub calendar_url: Option<String>,
    /// The calendar feed with all sessions.
    pub feed_url: Option<String>,
    /// The Atom feed of changes of the schedule, if there are sessions.
    pub change_feed_url: Option<String>,
    /// The Atom feed of the news, if there are any.
    pub news_feed_url: Option<String>,
    /// The search page.
    pub search_url: String,
    /// `Kõik ajad on Eesti aja järgi`.
    pub zone_note: String,
    /// The name of the site's time zone (IANA): `Europe/Tallinn`.
    pub zone: String,
}

/// An entry of a menu.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MenuItem {
    /// The text.
    pub title: String,
    /// The `href`.
    pub url: String,
    /// The key of the part of the site, or the id of the page: equal to `page.section` on the pages below it.
    pub key: String,
}

/// An organisation with its page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct OrganisationView {
    /// Its name.
    pub name: String,
    /// Its page (absolute).
    pub url: Option<String>,
}

/// Whom to ask.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ContactView {
    /// The name of a person or an office.
    pub name: String,
    /// The person's page on this site.
    pub person_url: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// A telephone number, as people read it.
    pub phone: Option<String>,
    /// `tel:+3725044576`.
    pub phone_href: Option<String>,
}

/// `page`: what every page has, whatever its kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PageView {
    /// `home`, `topic`, `session`, … : the name of the variable of the kind as well.
    pub kind: &'static str,
    /// The heading.
    pub title: String,
    /// `<title>`: `Title – Site`; on the home page the name of the site.
    pub document_title: String,
    /// One or two sentences for search engines and cards.
    pub description: Option<String>,
    /// Its own `href`.
    pub url: String,
    /// Its address (absolute).
    pub canonical: String,
    /// The language of all that kava says on the page.
    pub language: &'static str,
    /// The language of its title and text; differs from `language` when they are not translated.
    pub content_language: &'static str,
    /// Whether title and text are in `language`.
    pub is_translated: bool,
    /// The key of the part of the site that it belongs to; for a page of `pages/` its id.
    pub section: Option<String>,
    /// The way here, from the home page to the parent; empty on the home page and on 404.
    pub breadcrumbs: Vec<LinkView>,
    /// The same page in every language of the site, this one as well; empty when the site has one language.
    pub alternates: Vec<Alternate>,
    /// When its text was last changed.
    pub updated: Option<DateView>,
    /// When somebody last made sure that what it says is so.
    pub reviewed: Option<DateView>,
    /// Whether it is shown only with `--drafts`.
    pub is_draft: bool,
    /// Whether search engines should know it.
    pub is_indexed: bool,
    /// The headings of its text, in order.
    pub toc: Vec<TocEntry>,
    /// What social networks show when it is shared: its card, or the picture of the site.
    pub picture: Option<SocialPicture>,
}

/// The picture that social networks show.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SocialPicture {
    /// Where it is (absolute).
    pub url: String,
    /// Pixels across.
    pub width: Option<u32>,
    /// Pixels down.
    pub height: Option<u32>,
    /// The alternative text; nothing for a card, which shows the title of the page.
    pub alt: Option<String>,
}

/// A page in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Alternate {
    /// The two-letter code.
    pub language: &'static str,
    /// What its speakers call the language.
    pub name: &'static str,
    /// The `href`.
    pub url: String,
    /// The address for `hreflang` (absolute).
    pub absolute: String,
    /// Whether it is this page.
    pub is_current: bool,
}

/// A heading of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TocEntry {
    /// The fragment.
    pub id: String,
    /// The text without markup.
    pub title: String,
    /// 1 to 6, as written.
    pub level: u8,
}

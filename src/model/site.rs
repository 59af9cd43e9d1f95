//! The site as a whole.

use std::collections::BTreeMap;
use std::sync::Arc;

use indexmap::IndexMap;
use jiff::Timestamp;

use crate::source::SourcePath;

use super::{
    Addresses, Asset, Body, Feed, Folder, Id, Links, Material, NewsItem, Page, Person, PlainPage,
    Price, Programme, Registration, Section, Selection, Series, Session, Settings, Topic, Venue,
};

/// Everything that the editor wrote, resolved for one instant.
///
/// Each map is in the order in which lists show it. An id anywhere in it leads to an entry of the map of its kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Site {
    /// What holds for the whole.
    pub settings: Settings,
    /// The instant for which all states were computed.
    pub now: Timestamp,
    /// The next instant at which a page would differ, if there is one.
    pub true_until: Option<Timestamp>,
    /// The home page.
    pub home: Page,
    /// Cohorts, the newest first.
    pub programmes: IndexMap<Id<Programme>, Programme>,
    /// Topics, in their order.
    pub topics: IndexMap<Id<Topic>, Topic>,
    /// People, in their order.
    pub people: IndexMap<Id<Person>, Person>,
    /// Materials, in order of title in the default language.
    pub materials: IndexMap<Id<Material>, Material>,
    /// Pages of `pages/`, in order of file name.
    pub pages: IndexMap<Id<PlainPage>, PlainPage>,
    /// News, the newest first.
    pub news: IndexMap<Id<NewsItem>, NewsItem>,
    /// Series, in order of file name.
    pub series: IndexMap<Id<Series>, Series>,
    /// All sessions, in order of time, then of id.
    pub sessions: IndexMap<Id<Session>, Session>,
    /// Registrations, in the author's order.
    pub registrations: IndexMap<Id<Registration>, Registration>,
    /// Calendar feeds: all sessions first, then by series, programme and person.
    pub feeds: Vec<Feed>,
    /// Pages of the schedule with a part of its sessions, by kind; a kind that gives no choice has none.
    pub selections: Vec<Selection>,
    /// Learning folders: that of all materials first, then by topic.
    pub folders: Vec<Folder>,
    /// Places, in the author's order.
    pub venues: IndexMap<Id<Venue>, Venue>,
    /// Where each part of the site is.
    pub sections: BTreeMap<Section, Addresses>,
    /// Files to copy: those of `static/`, pictures and downloads beside pages; each with its address.
    pub assets: Vec<(super::Address, Asset)>,
    /// What the links of texts may lead to.
    pub links: Arc<Links>,
}

impl Site {
    /// The place of a series' colour in [`super::SERIES_COLORS`]: they take turns in order of their ids.
    #[must_use]
    pub fn series_color(&self, series: &super::Id<super::Series>) -> usize {
        self.series.get_index_of(series).unwrap_or(0) % super::SERIES_COLORS.len()
    }

    /// What a session costs: its own price, else that of its registration, else that of its cohort.
    #[must_use]
    pub fn price_of<'a>(&'a self, session: &'a Session) -> Option<&'a Price> {
        let registration =
            || self.registrations.get(session.registration.as_ref()?)?.price.as_ref();
        let programme = || self.programmes.get(session.programme.as_ref()?)?.price.as_ref();
        session.price.as_ref().or_else(registration).or_else(programme)
    }

    /// The text that stands in a file, whatever kind of page it is of.
    #[must_use]
    pub fn body(&self, source: &SourcePath) -> Option<&Body> {
        let bodies = self.every_page().into_iter().flat_map(|page| page.body.iter());
        bodies.map(|(_, body)| &**body).find(|body| body.source == *source)
    }

    /// Puts a text in the place of the one from the same file; whether there is one.
    pub fn set_body(&mut self, body: Body) -> bool {
        let mut bodies = self.every_page_mut().flat_map(|page| page.body.values_mut());
        let Some(place) = bodies.find(|place| place.source == body.source) else { return false };
        *place = Arc::new(body);
        true
    }

    /// Every page that an editor wrote, whatever its kind: by kind, each kind in the order of the site.
    #[must_use]
    pub fn every_page(&self) -> Vec<&Page> {
        self.pages_by_kind().into_iter().flat_map(|(_, pages)| pages).collect()
    }

    /// The same with the folder that each kind has below `content/`; empty for the home page.
    #[must_use]
    pub fn pages_by_kind(&self) -> [(&'static str, Vec<&Page>); 7] {
        [
            ("", vec![&self.home]),
            ("programmes", self.programmes.values().map(|programme| &programme.page).collect()),
            ("topics", self.topics.values().map(|topic| &topic.page).collect()),
            ("people", self.people.values().map(|person| &person.page).collect()),
            ("materials", self.materials.values().map(|material| &material.page).collect()),
            ("pages", self.pages.values().map(|page| &page.page).collect()),
            ("news", self.news.values().map(|item| &item.page).collect()),
        ]
    }

    /// All of [`Site::pages_by_kind`], to be changed.
    fn every_page_mut(&mut self) -> impl Iterator<Item = &mut Page> {
        std::iter::once(&mut self.home)
            .chain(self.programmes.values_mut().map(|programme| &mut programme.page))
            .chain(self.topics.values_mut().map(|topic| &mut topic.page))
            .chain(self.people.values_mut().map(|person| &mut person.page))
            .chain(self.materials.values_mut().map(|material| &mut material.page))
            .chain(self.pages.values_mut().map(|page| &mut page.page))
            .chain(self.news.values_mut().map(|item| &mut item.page))
    }
}

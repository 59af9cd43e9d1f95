//! What all pages of a language share: cards, built once.

use std::sync::Arc;

use crate::language::Wording;
use crate::model::Site;

use super::contract::{
    DownloadView, MaterialCard, PersonCard, PictureView, ProgrammeCard, RegistrationCard,
    SessionCard, SiteView, TopicCard,
};

/// The site in one language, with every card made: what the page functions work from.
pub struct Shared<'a> {
    site: &'a Site,
    wording: &'a Wording,
    site_view: SiteView,
}

impl<'a> Shared<'a> {
    /// Makes what all pages of the wording's language share.
    #[must_use]
    pub fn new(site: &'a Site, wording: &'a Wording) -> Self {
        Self { site, wording, site_view: SiteView::default() }
    }

    /// The site that the views are of.
    #[must_use]
    pub fn site(&self) -> &'a Site {
        self.site
    }

    /// The words that the views use.
    #[must_use]
    pub fn wording(&self) -> &'a Wording {
        self.wording
    }

    /// `site` of every template.
    #[must_use]
    pub fn site_view(&self) -> &SiteView {
        &self.site_view
    }

    /// The card of a cohort, by id.
    #[must_use]
    pub fn programme(&self, id: &str) -> Option<&Arc<ProgrammeCard>> {
        let _ = id;
        None
    }

    /// The card of a topic, by id.
    #[must_use]
    pub fn topic(&self, id: &str) -> Option<&Arc<TopicCard>> {
        let _ = id;
        None
    }

    /// The card of a session, by id.
    #[must_use]
    pub fn session(&self, id: &str) -> Option<&Arc<SessionCard>> {
        let _ = id;
        None
    }

    /// The card of a person, by id.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<&Arc<PersonCard>> {
        let _ = id;
        None
    }

    /// The card of a material, by id.
    #[must_use]
    pub fn material(&self, id: &str) -> Option<&Arc<MaterialCard>> {
        let _ = id;
        None
    }

    /// The card of a registration, by key.
    #[must_use]
    pub fn registration(&self, id: &str) -> Option<&Arc<RegistrationCard>> {
        let _ = id;
        None
    }

    /// A file of the site to take along, by the path of its source (`content/materials/kaart/kaart.pdf`); it is
    /// called after its file when there is no title.
    #[must_use]
    pub fn download(&self, source: &str, title: Option<&str>) -> Option<DownloadView> {
        let _ = (source, title);
        None
    }

    /// A picture of the site, by the path of its source.
    #[must_use]
    pub fn picture(&self, source: &str, alt: &str) -> Option<PictureView> {
        let _ = (source, alt);
        None
    }
}

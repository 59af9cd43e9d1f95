//! What all pages of a language share: cards, built once.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use rayon::prelude::*;

use crate::language::Wording;
use crate::model::{
    Address, Asset, FeedScope, FolderScope, Id, Ledger, Material, NewsItem, Person, Programme,
    Registration, Session, Site, Topic,
};
use crate::view::Shown;

use super::context::Context;
use super::contract::{
    DownloadView, FeedView, FolderOffer, MaterialCard, NewsCard, PersonCard, PictureView,
    ProgrammeCard, RegistrationCard, SessionCard, SiteView, TopicCard,
};
use super::namesakes::Namesakes;
use super::relations::Relations;
use super::{cards, feeds, files, frame, registration, session};

/// Cards by id, in the order of the site.
type Cards<T, C> = IndexMap<Id<T>, Shown<C>>;

/// The site in one language, with every card made: what the page functions work from.
pub struct Shared<'a> {
    pub(super) context: Context<'a>,
    pub(super) relations: Relations<'a>,
    pub(super) programmes: Cards<Programme, ProgrammeCard>,
    pub(super) topics: Cards<Topic, TopicCard>,
    pub(super) people: Cards<Person, PersonCard>,
    pub(super) materials: Cards<Material, MaterialCard>,
    pub(super) sessions: Cards<Session, SessionCard>,
    pub(super) registrations: Cards<Registration, RegistrationCard>,
    pub(super) news: Cards<NewsItem, NewsCard>,
    pub(super) feeds: BTreeMap<FeedScope, FeedView>,
    /// What is offered of learning folders.
    pub(super) folders: BTreeMap<FolderScope, FolderOffer>,
    files: BTreeMap<&'a str, (&'a Address, &'a Asset)>,
    site_view: SiteView,
}

impl<'a> Shared<'a> {
    /// Makes what all pages of the wording's language share.
    #[must_use]
    pub fn new(site: &'a Site, ledger: &'a Ledger, wording: &'a Wording) -> Self {
        let context = Context { site, ledger, wording };
        let relations = Relations::new(site);
        let namesakes = Namesakes::new(context);
        let files = files::by_source(site);
        let registrations = made(&site.registrations, |it| registration::card(context, it, None));
        let programmes = made(&site.programmes, |it| {
            let registration = it.registration.as_ref().and_then(|id| registrations.get(id));
            cards::programme(context, it, registration.cloned())
        });
        let feed = |it| feeds::feed(context, it, &relations);
        Self {
            programmes,
            topics: made(&site.topics, |it| cards::topic(context, it, &relations)),
            people: made(&site.people, |it| {
                let photo = it.photo.as_ref();
                let photo = photo.and_then(|(asset, alt)| {
                    let alt = alt.get(wording.language());
                    files::picture(context, &files, asset.source.as_str(), alt)
                });
                cards::person(context, it, photo)
            }),
            materials: made(&site.materials, |it| cards::material(context, it)),
            sessions: made(&site.sessions, |it| {
                let registration = registration_of(context, it, &registrations);
                session::card(context, it, namesakes.apart(context, it), registration)
            }),
            news: made(&site.news, |it| cards::news(context, it)),
            feeds: site.feeds.iter().map(|it| (it.scope.clone(), feed(it))).collect(),
            site_view: frame::site_view(context),
            folders: BTreeMap::new(),
            registrations,
            relations,
            files,
            context,
        }
    }

    /// The same, with what is offered of learning folders: their sizes are known only once they are made.
    #[must_use]
    pub fn with_folders(self, folders: BTreeMap<FolderScope, FolderOffer>) -> Self {
        Self { folders, ..self }
    }

    /// The site that the views are of.
    #[must_use]
    pub fn site(&self) -> &'a Site {
        self.context.site
    }

    /// The words that the views use.
    #[must_use]
    pub fn wording(&self) -> &'a Wording {
        self.context.wording
    }

    /// `site` of every template.
    #[must_use]
    pub fn site_view(&self) -> &SiteView {
        &self.site_view
    }

    /// The card of a cohort, by id.
    #[must_use]
    pub fn programme(&self, id: &str) -> Option<&Shown<ProgrammeCard>> {
        self.programmes.get(id)
    }

    /// The card of a topic, by id.
    #[must_use]
    pub fn topic(&self, id: &str) -> Option<&Shown<TopicCard>> {
        self.topics.get(id)
    }

    /// The card of a session, by id.
    #[must_use]
    pub fn session(&self, id: &str) -> Option<&Shown<SessionCard>> {
        self.sessions.get(id)
    }

    /// The card of a person, by id.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<&Shown<PersonCard>> {
        self.people.get(id)
    }

    /// The card of a material, by id.
    #[must_use]
    pub fn material(&self, id: &str) -> Option<&Shown<MaterialCard>> {
        self.materials.get(id)
    }

    /// The card of a registration, by key.
    #[must_use]
    pub fn registration(&self, id: &str) -> Option<&Shown<RegistrationCard>> {
        self.registrations.get(id)
    }

    /// A file of the site to take along, by the path of its source (`content/materials/kaart/kaart.pdf`); it is
    /// called after its file when there is no title.
    #[must_use]
    pub fn download(&self, source: &str, title: Option<&str>) -> Option<DownloadView> {
        files::download(self.context, &self.files, source, title)
    }

    /// A picture of the site, by the path of its source.
    #[must_use]
    pub fn picture(&self, source: &str, alt: &str) -> Option<PictureView> {
        files::picture(self.context, &self.files, source, alt)
    }
}

fn made<'a, T: Sync, C: Send + Sync>(
    entries: &'a IndexMap<Id<T>, T>,
    card: impl Fn(&'a T) -> C + Sync,
) -> Cards<T, C> {
    let entries: Vec<_> = entries.iter().collect();
    let made: Vec<_> =
        entries.into_par_iter().map(|(id, entry)| (id.clone(), Shown::new(card(entry)))).collect();
    made.into_iter().collect()
}

/// The registration of a session: a card of its own if the form has the session filled in, else the shared one.
fn registration_of(
    context: Context<'_>,
    session: &Session,
    cards: &Cards<Registration, RegistrationCard>,
) -> Option<Shown<RegistrationCard>> {
    let id = session.registration.as_ref()?;
    let of_session = context.site.registrations.get(id)?;
    if registration::depends_on_session(of_session) {
        Some(Shown::new(registration::card(context, of_session, Some(session))))
    } else {
        cards.get(id).cloned()
    }
}

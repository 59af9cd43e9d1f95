//! Everything that the site is made of, but for its settings: each kind resolved after those that it refers to.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::load::schema::{PageFront, SiteFile};
use crate::load::{Written, WrittenPage};
use crate::model::{
    Absence, Addresses, Id, Material, NewsItem, Page, Person, PlainPage, Programme, Registration,
    Section, Topic, Venue,
};
use crate::report::Report;

use super::assets::Assets;
use super::directory::Directory;
use super::forms::allowed_hosts;
use super::materials::{self, materials};
use super::noun::Noun;
use super::page::{Kind, Name, addresses};
use super::pages::{home, news, plain_pages};
use super::people::people;
use super::programmes::programmes;
use super::registrations::{registrations, with_programmes};
use super::scope::Scope;
use super::series::{Cohorts, Schedule, schedule};
use super::sessions;
use super::spot::Spot;
use super::topics::topics;
use super::venues::venues;

/// The content of the site, whole.
#[derive(Debug)]
pub(super) struct Parts {
    /// The home page, if there is one.
    pub(super) home: Option<Page>,
    /// Cohorts, the newest first.
    pub(super) programmes: IndexMap<Id<Programme>, Programme>,
    /// Topics, in their order.
    pub(super) topics: IndexMap<Id<Topic>, Topic>,
    /// People, in their order.
    pub(super) people: IndexMap<Id<Person>, Person>,
    /// Materials, in order of title.
    pub(super) materials: IndexMap<Id<Material>, Material>,
    /// Pages of `pages/`, in order of file name.
    pub(super) pages: IndexMap<Id<PlainPage>, PlainPage>,
    /// News, the newest first.
    pub(super) news: IndexMap<Id<NewsItem>, NewsItem>,
    /// Series and sessions.
    pub(super) schedule: Schedule,
    /// Registrations, in the author's order.
    pub(super) registrations: IndexMap<Id<Registration>, Registration>,
    /// Places, in the author's order.
    pub(super) venues: IndexMap<Id<Venue>, Venue>,
    /// Files that are copied.
    pub(super) assets: Assets,
}

impl Parts {
    /// All pages written in Markdown, the home page first.
    pub(super) fn all_pages(&self) -> Vec<&Page> {
        let home = self.home.iter();
        home.chain(self.programmes.values().map(|programme| &programme.page))
            .chain(self.topics.values().map(|topic| &topic.page))
            .chain(self.people.values().map(|person| &person.page))
            .chain(self.materials.values().map(|material| &material.page))
            .chain(self.pages.values().map(|page| &page.page))
            .chain(self.news.values().map(|item| &item.page))
            .collect()
    }
}

/// Resolves all content. `site` is the spot of `site.yaml`; translations are only in languages of the site.
pub(super) fn parts(
    mut written: Written,
    file: &SiteFile,
    site: &Spot,
    scope: &Scope,
    report: &mut Report,
) -> Parts {
    let folders = folders(&written, scope);
    let assets = Assets::new(std::mem::take(&mut written.assets), folders);
    let told = Told::of(&written);
    let absent = &written.absent;
    let drafts = |kind: &str| absent.ids(kind, Absence::Draft);
    let hosts = allowed_hosts(&file.forms, site, report);
    let venues = venues(file, site, scope, report);
    let home = written.home.map(|written| home(written, scope, report));
    let people = people(written.people, &assets, scope, report);
    let known_people =
        Directory::new(Noun::Person, people.keys(), told.people).drafts(drafts("people"));
    let topics = topics(written.topics, &known_people, scope, report);
    let known_topics =
        Directory::new(Noun::Topic, topics.keys(), told.topics).drafts(drafts("topics"));
    let mut registrations = written
        .registration
        .map(|file| registrations(&file, &hosts, scope, report))
        .unwrap_or_default();
    let known_registrations =
        Directory::new(Noun::Registration, registrations.keys(), told.registrations)
            .unreadable(told.is_registration_unread);
    let programmes = programmes(written.programmes, &known_registrations, scope, report);
    let directory = Directory::new(Noun::Programme, programmes.keys(), told.programmes)
        .drafts(drafts("programmes"));
    with_programmes(&mut registrations, &programmes);
    let named = materials::Named { assets: &assets, people: &known_people, topics: &known_topics };
    let materials = materials(written.materials, &named, scope, report);
    let named = sessions::Named {
        topics: &known_topics,
        people: &known_people,
        venues: &Directory::new(Noun::Place, venues.keys(), told.places),
        registrations: &known_registrations,
    };
    let cohorts = Cohorts { programmes: &programmes, directory: &directory };
    let schedule = schedule(&written.schedule, &cohorts, &named, scope, report);
    let pages = plain_pages(written.pages, scope, report);
    let news = news(written.news, scope, report);
    Parts {
        home,
        programmes,
        topics,
        people,
        materials,
        pages,
        news,
        schedule,
        registrations,
        venues,
        assets,
    }
}

/// Ids whose fault is told elsewhere, if they have one: everything that was written, or could not be read.
///
/// `load` notes what it could not read by folder, files of `content/` itself under the empty name, and entries of
/// `registration.yaml` and of `places` under those names.
struct Told {
    programmes: Vec<String>,
    topics: Vec<String>,
    people: Vec<String>,
    registrations: Vec<String>,
    places: Vec<String>,
    is_registration_unread: bool,
}

impl Told {
    fn of(written: &Written) -> Self {
        let unread = |folder: &str| written.absent.ids(folder, Absence::Faulty);
        let registrations = written.registration.iter().flat_map(|file| file.value.keys());
        Self {
            programmes: [ids(&written.programmes), unread("programmes")].concat(),
            topics: [ids(&written.topics), unread("topics")].concat(),
            people: [ids(&written.people), unread("people")].concat(),
            registrations: registrations
                .map(|id| id.0.clone())
                .chain(unread("registration"))
                .collect(),
            places: unread("places"),
            is_registration_unread: unread("").iter().any(|id| id == "registration"),
        }
    }
}

fn ids<Front>(pages: &[WrittenPage<Front>]) -> Vec<String> {
    pages.iter().map(|page| page.id.clone()).collect()
}

/// The addresses of pages that are folders (`materials/x/index.md`), by folder: files in it go below the page.
fn folders(written: &Written, scope: &Scope) -> BTreeMap<String, Addresses> {
    let mut folders = BTreeMap::new();
    let of = Kind::of;
    add_folders(
        &written.programmes,
        |front| &front.page,
        of(Section::Programmes),
        scope,
        &mut folders,
    );
    add_folders(&written.topics, |front| &front.page, of(Section::Topics), scope, &mut folders);
    add_folders(&written.people, |front| &front.page, Kind::PERSON, scope, &mut folders);
    add_folders(
        &written.materials,
        |front| &front.page,
        of(Section::Materials),
        scope,
        &mut folders,
    );
    add_folders(&written.news, |front| &front.page, of(Section::News), scope, &mut folders);
    add_folders(&written.pages, |front| front, Kind::ROOT, scope, &mut folders);
    folders
}

fn add_folders<Front>(
    pages: &[WrittenPage<Front>],
    front: impl Fn(&Front) -> &PageFront,
    kind: Kind,
    scope: &Scope,
    folders: &mut BTreeMap<String, Addresses>,
) {
    for page in pages.iter().filter(|page| page.source.file_name() == "index.md") {
        let name = Name {
            id: &page.id,
            slug: front(&page.front).slug.as_deref(),
            source: &page.source,
            translations: &page.translations,
        };
        // A slug that cannot be used is told when the page itself is made.
        let addresses = addresses(&name, kind, scope, &mut Report::new());
        folders.insert(page.source.folder().to_owned(), addresses);
    }
}

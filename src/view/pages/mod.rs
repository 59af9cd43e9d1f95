//! A function a kind of page: `page` and the variable of the kind.

use crate::model::{
    Id, Material, NewsItem, Person, PlainPage, Programme, Registration, Section, Session, Topic,
};

use super::Shared;
use super::contract::{
    CalendarView, HomeView, KindView, MaterialView, NewsItemView, NotFoundView, PageParts,
    PageView, PersonView, PlainView, ProgrammeView, RegistrationView, SessionView, TopicView,
};

fn parts(kind: KindView) -> PageParts {
    PageParts { page: PageView { kind: kind.name(), ..PageView::default() }, kind }
}

/// The home page.
#[must_use]
pub fn home(shared: &Shared<'_>) -> PageParts {
    let _ = shared;
    parts(KindView::Home(HomeView::default()))
}

/// The overview of a part of the site.
#[must_use]
pub fn section(shared: &Shared<'_>, section: Section) -> PageParts {
    let _ = (shared, section);
    parts(KindView::Calendar(CalendarView::default()))
}

/// The page of a cohort.
#[must_use]
pub fn programme(shared: &Shared<'_>, id: &Id<Programme>) -> PageParts {
    let _ = (shared, id);
    parts(KindView::Programme(ProgrammeView::default()))
}

/// The page of a topic.
#[must_use]
pub fn topic(shared: &Shared<'_>, id: &Id<Topic>) -> PageParts {
    let _ = (shared, id);
    parts(KindView::Topic(TopicView::default()))
}

/// The page of a session.
#[must_use]
pub fn session(shared: &Shared<'_>, id: &Id<Session>) -> PageParts {
    let _ = (shared, id);
    parts(KindView::Session(SessionView::default()))
}

/// The page of a person.
#[must_use]
pub fn person(shared: &Shared<'_>, id: &Id<Person>) -> PageParts {
    let _ = (shared, id);
    parts(KindView::Person(PersonView::default()))
}

/// The page of a material.
#[must_use]
pub fn material(shared: &Shared<'_>, id: &Id<Material>) -> PageParts {
    let _ = (shared, id);
    parts(KindView::Material(MaterialView::default()))
}

/// The page of a registration.
#[must_use]
pub fn registration(shared: &Shared<'_>, id: &Id<Registration>) -> PageParts {
    let _ = (shared, id);
    parts(KindView::Registration(RegistrationView::default()))
}

/// The page of an announcement.
#[must_use]
pub fn news_item(shared: &Shared<'_>, id: &Id<NewsItem>) -> PageParts {
    let _ = (shared, id);
    parts(KindView::NewsItem(NewsItemView::default()))
}

/// A page of `pages/`.
#[must_use]
pub fn plain(shared: &Shared<'_>, id: &Id<PlainPage>) -> PageParts {
    let _ = (shared, id);
    parts(KindView::Plain(PlainView::default()))
}

/// `404.html`.
#[must_use]
pub fn not_found(shared: &Shared<'_>) -> PageParts {
    let _ = shared;
    parts(KindView::NotFound(NotFoundView::default()))
}

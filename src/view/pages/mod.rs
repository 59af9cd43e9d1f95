//! A function a kind of page: `page` and the variable of the kind.

mod facts;
mod folders;
mod home;
mod materials;
mod months;
mod news;
mod people;
mod programmes;
mod registrations;
mod schedule;
mod search;
mod sessions;
mod timeline;
mod topics;

pub use folders::{chapter, folder, offer};
pub use home::home;
pub use materials::{material, sum};
pub use news::news_item;
pub use people::person;
pub use programmes::programme;
pub use registrations::registration;
pub use schedule::selection;
pub use sessions::session;
pub use topics::topic;

use crate::model::{Feed, FeedScope, Id, PlainPage, Section, Session};
use crate::view::Shown;

use super::Shared;
use super::contract::{
    CalendarView, FeedView, KindView, NotFoundView, PageParts, PlainView, SessionCard,
};
use super::frame;
use super::page::Frame;
use super::updated;

/// The overview of a part of the site.
#[must_use]
pub fn section(shared: &Shared<'_>, section: Section) -> PageParts {
    let kind = match section {
        Section::Programmes => KindView::Programmes(programmes::overview(shared)),
        Section::Topics => KindView::Topics(topics::overview(shared)),
        Section::Schedule => KindView::Schedule(schedule::overview(shared)),
        Section::People => KindView::People(people::overview(shared)),
        Section::Materials => KindView::Materials(materials::overview(shared)),
        Section::Registration => KindView::Registrations(registrations::overview(shared)),
        Section::Calendar => KindView::Calendar(calendar(shared)),
        Section::News => KindView::News(news::overview(shared)),
        Section::Search => KindView::Search(search::overview(shared)),
    };
    Frame::section(shared.context, section)
        .dated(updated::section(shared.context, section))
        .with(shared.context, kind)
}

/// A page of `pages/`.
///
/// # Panics
/// If the site has no such page, which would be a fault of ours.
#[must_use]
pub fn plain(shared: &Shared<'_>, id: &Id<PlainPage>) -> PageParts {
    let context = shared.context;
    let plain = &context.site.pages[id];
    Frame::written(context, &plain.page, None)
        .by_itself(id.as_str())
        .with(context, KindView::Plain(PlainView {}))
}

/// `404.html`.
#[must_use]
pub fn not_found(shared: &Shared<'_>) -> PageParts {
    let context = shared.context;
    let view = NotFoundView { sections: frame::sections(context) };
    Frame::not_found(context).with(context, KindView::NotFound(view))
}

fn calendar(shared: &Shared<'_>) -> CalendarView {
    let feeds = &shared.context.site.feeds;
    let view = |feed: &Feed| shared.feeds.get(&feed.scope).cloned();
    let of = |is_meant: fn(&FeedScope) -> bool| -> Vec<FeedView> {
        feeds.iter().filter(|feed| is_meant(&feed.scope)).filter_map(view).collect()
    };
    CalendarView {
        all: shared.feeds.get(&FeedScope::All).cloned(),
        programmes: of(|scope| matches!(scope, FeedScope::Programme(_))),
        series: of(|scope| matches!(scope, FeedScope::Series(_))),
        people: of(|scope| matches!(scope, FeedScope::Person(_))),
        topics: of(|scope| matches!(scope, FeedScope::Topic(_))),
        cities: of(|scope| matches!(scope, FeedScope::City(_))),
        places: of(|scope| matches!(scope, FeedScope::Place(_))),
        deadlines: shared.feeds.get(&FeedScope::Deadlines).cloned(),
    }
}

/// The cards of sessions, in their order.
fn session_cards<'a>(
    shared: &Shared<'_>,
    sessions: impl IntoIterator<Item = &'a Session>,
) -> Vec<Shown<SessionCard>> {
    sessions.into_iter().filter_map(|session| shared.sessions.get(&session.id).cloned()).collect()
}

//! Announcements.

use crate::model::{Id, NewsItem, Section};
use crate::view::Shared;
use crate::view::contract::{KindView, LinkView, NewsItemView, NewsView, PageParts};
use crate::view::page::Frame;

/// All announcements.
pub(super) fn overview(shared: &Shared<'_>) -> NewsView {
    NewsView { items: shared.news.values().cloned().collect() }
}

/// The page of an announcement.
///
/// # Panics
/// If the site has no such announcement, which would be a fault of ours.
#[must_use]
pub fn news_item(shared: &Shared<'_>, id: &Id<NewsItem>) -> PageParts {
    let context = shared.context;
    let item = &context.site.news[id];
    let index = shared.news.get_index_of(id).unwrap_or_default();
    let neighbour = |index: usize| {
        let (_, card) = shared.news.get_index(index)?;
        Some(LinkView { title: card.title.clone(), url: card.url.clone() })
    };
    // The newest stands first, so that the one before it in time comes after it.
    let view = NewsItemView {
        card: shared.news[id].clone(),
        previous: neighbour(index + 1),
        next: index.checked_sub(1).and_then(neighbour),
    };
    Frame::written(context, &item.page, Some(Section::News)).with(context, KindView::NewsItem(view))
}

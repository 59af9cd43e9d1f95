//! Pages without a subject of their own: the home page, `pages/`, `news/`.

use indexmap::IndexMap;

use crate::load::WrittenPage;
use crate::load::schema::{HomeFront, NewsFront, PageFront};
use crate::model::{Id, NewsItem, Page, PlainPage, Section};
use crate::report::Report;

use super::page::{Kind, Origin, page, without_duplicates};
use super::scope::Scope;

/// The home page; its address is the root of each language.
pub(super) fn home(written: WrittenPage<HomeFront>, scope: &Scope, report: &mut Report) -> Page {
    let WrittenPage { id: _, source, front, body, mut translations } = written;
    for translation in translations.values_mut() {
        translation.front.slug = None;
    }
    let front = PageFront {
        title: front.title,
        summary: front.summary,
        slug: None,
        aliases: front.aliases,
        updated: front.updated,
        reviewed: None,
        draft: false,
    };
    let origin = Origin { id: "home".to_owned(), source, front, body, translations };
    let page = page(origin, Kind::ROOT, scope, report);
    Page { addresses: scope.addresses(|_| String::new()), ..page }
}

/// The pages of `pages/`, in order of file name.
pub(super) fn plain_pages(
    written: Vec<WrittenPage<PageFront>>,
    scope: &Scope,
    report: &mut Report,
) -> IndexMap<Id<PlainPage>, PlainPage> {
    let mut pages = IndexMap::new();
    for written in without_duplicates(written, report) {
        let WrittenPage { id, source, front, body, translations } = written;
        let key = Id::new(&id);
        let origin = Origin { id, source, front, body, translations };
        let page = page(origin, Kind::ROOT, scope, report);
        pages.insert(key.clone(), PlainPage { id: key, page });
    }
    pages.sort_unstable_keys();
    pages
}

/// The announcements, the newest first; those of one day in order of file name.
pub(super) fn news(
    written: Vec<WrittenPage<NewsFront>>,
    scope: &Scope,
    report: &mut Report,
) -> IndexMap<Id<NewsItem>, NewsItem> {
    let mut news = IndexMap::new();
    for written in without_duplicates(written, report) {
        let WrittenPage { id, source, front, body, translations } = written;
        let key = Id::new(&id);
        let origin = Origin { id, source, front: front.page, body, translations };
        let page = page(origin, Kind::of(Section::News), scope, report);
        news.insert(key.clone(), NewsItem { id: key, page, date: front.date });
    }
    news.sort_by(|one, item, other, other_item| {
        other_item.date.cmp(&item.date).then_with(|| one.cmp(other))
    });
    news
}

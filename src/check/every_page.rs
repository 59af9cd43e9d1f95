//! Every page that an editor wrote, whatever its kind.

use crate::model::{Page, Site};

/// The pages of a site by kind, each kind in the order of the site.
pub(super) fn every_page(site: &Site) -> Vec<&Page> {
    by_kind(site).into_iter().flat_map(|(_, pages)| pages).collect()
}

/// The same with the folder that each kind has below `content/`; empty for the home page.
pub(super) fn by_kind(site: &Site) -> [(&'static str, Vec<&Page>); 7] {
    [
        ("", vec![&site.home]),
        ("programmes", site.programmes.values().map(|programme| &programme.page).collect()),
        ("topics", site.topics.values().map(|topic| &topic.page).collect()),
        ("people", site.people.values().map(|person| &person.page).collect()),
        ("materials", site.materials.values().map(|material| &material.page).collect()),
        ("pages", site.pages.values().map(|page| &page.page).collect()),
        ("news", site.news.values().map(|item| &item.page).collect()),
    ]
}

//! The menus: names of parts of the site and of pages, from `navigation` and `footer` of `site.yaml`.

use std::collections::BTreeSet;

use crate::load::schema::NavigationYaml;
use crate::model::{Id, NavigationItem, PlainPage, Section};
use crate::report::{Diagnostic, Report, did_you_mean, nearest, words};

use super::directory::draft_named;
use super::noun::Noun;
use super::spot::Spot;

/// What a menu may lead to.
pub(super) struct Reachable {
    /// The parts of the site that hold something.
    pub(super) sections: BTreeSet<Section>,
    /// The pages of `pages/`, in order of file name.
    pub(super) pages: Vec<Id<PlainPage>>,
    /// The ids of those that could not be read, which has been told.
    pub(super) told: BTreeSet<String>,
    /// The ids of drafts.
    pub(super) drafts: BTreeSet<String>,
}

/// The main menu: as written, else the usual parts of the site that hold something.
pub(super) fn navigation(
    written: Option<&[NavigationYaml]>,
    reachable: &Reachable,
    spot: &Spot,
    report: &mut Report,
) -> Vec<NavigationItem> {
    const USUAL: [Section; 7] = [
        Section::Programmes,
        Section::Topics,
        Section::Schedule,
        Section::People,
        Section::Materials,
        Section::Registration,
        Section::Calendar,
    ];
    written.map_or_else(
        || {
            let is_filled = |section: &Section| reachable.sections.contains(section);
            USUAL.into_iter().filter(is_filled).map(NavigationItem::Section).collect()
        },
        |written| items(written, reachable, spot, report),
    )
}

/// The menu at the foot: as written, else all pages of `pages/` and the search.
pub(super) fn footer(
    written: Option<&[NavigationYaml]>,
    reachable: &Reachable,
    spot: &Spot,
    report: &mut Report,
) -> Vec<NavigationItem> {
    written.map_or_else(
        || {
            let pages = reachable.pages.iter().cloned().map(NavigationItem::Page);
            let search = reachable.sections.get(&Section::Search).copied();
            pages.chain(search.map(NavigationItem::Section)).collect()
        },
        |written| items(written, reachable, spot, report),
    )
}

fn items(
    written: &[NavigationYaml],
    reachable: &Reachable,
    spot: &Spot,
    report: &mut Report,
) -> Vec<NavigationItem> {
    let mut items = Vec::with_capacity(written.len());
    for (index, name) in written.iter().enumerate() {
        match item(name, reachable) {
            Some(item) if !items.contains(&item) => items.push(item),
            Some(_) => {}
            None if name.strip_prefix("pages/").is_some_and(|id| reachable.told.contains(id)) => {}
            None if name.strip_prefix("pages/").is_some_and(|id| reachable.drafts.contains(id)) => {
                report.push(draft_named(Noun::Page, name, &spot.index(index)));
            }
            None => report.push(unknown(name, reachable, &spot.index(index))),
        }
    }
    items
}

fn item(name: &str, reachable: &Reachable) -> Option<NavigationItem> {
    if let Some(id) = name.strip_prefix("pages/") {
        let page = reachable.pages.iter().find(|page| page.as_str() == id)?;
        return Some(NavigationItem::Page(page.clone()));
    }
    let section = Section::ALL.into_iter().find(|section| section.key() == name)?;
    Some(NavigationItem::Section(section))
}

fn unknown(name: &str, reachable: &Reachable, spot: &Spot) -> Diagnostic {
    let pages = reachable.pages.iter().map(|page| format!("pages/{page}"));
    let known: Vec<String> =
        Section::ALL.iter().map(|section| section.key().to_owned()).chain(pages).collect();
    // `kontakt` alone is what an editor writes who thinks of the page and not of its folder.
    let in_pages = format!("pages/{name}");
    let near = known
        .iter()
        .find(|known| **known == in_pages)
        .map(String::as_str)
        .or_else(|| nearest(name, known.iter().map(String::as_str)));
    let hint = near.map_or_else(
        || {
            words!(
                en: "write one of `{all}`, or `pages/` and a page",
                et: "kirjuta üks neist: `{all}`, või `pages/` ja lehe nimi",
                all = Section::ALL.map(Section::key).join("`, `"),
            )
        },
        did_you_mean,
    );
    let message = words!(
        en: "there is no part of the site and no page `{name}`",
        et: "saidil ei ole jaotist ega lehte `{name}`",
    );
    Diagnostic::error("unknown-navigation", spot.place(), message).hint(hint)
}

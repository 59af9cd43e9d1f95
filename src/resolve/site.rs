//! The site as a whole, put together from its parts.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use crate::load::Written;
use crate::load::schema::SiteFile;
use crate::model::{Addresses, NavigationItem, Section, Settings, Site};
use crate::report::Report;

use super::Options;
use super::feeds::feeds;
use super::folders::folders;
use super::languages::languages;
use super::links::{add_folders, links, section_addresses};
use super::lost::Names;
use super::parts::{Parts, parts};
use super::scope::Scope;
use super::section_paths::section_paths;
use super::selections::selections;
use super::settings::{Beside, filled_sections, settings};
use super::spot::Spot;
use super::states::true_until;
use super::time;
use super::translations::{keep_spoken, tell_missing};
use super::uids::with_own_uids;

/// The site, or nothing without `site.yaml` or a home page, which `load` has told; everything that can be resolved
/// without them is told all the same.
pub(super) fn site(mut written: Written, options: &Options, report: &mut Report) -> Option<Site> {
    let file = written.site.take()?;
    let root = Spot::root(&file.source);
    let file = file.value;
    let scope = scope(&file, &root, options, report);
    keep_spoken(&mut written, &scope, report);
    let names = Names::of(&written);
    let mut absent = written.absent.clone();
    let parts = parts(written, &file, &root, &scope, report);
    let base_url = options.base_url.as_ref();
    names.add_lost(&parts, &mut absent);
    let beside = Beside { parts: &parts, absent: &absent, base_url };
    let settings = settings(&file, &root, &beside, &scope, report);
    let feeds = feeds(&parts, &scope);
    let selections = selections(&parts, &scope);
    let is_wanted = file.learning_folder.unwrap_or(true);
    let folders = folders(is_wanted, &parts, &root, &scope, report);
    let assets = parts.assets.placed(&scope, report);
    let pages = parts.all_pages();
    let sections = sections(&settings, &parts, (file.search, !feeds.is_empty()), &scope);
    let mut links = links(&pages, &parts, (&feeds, &selections), &assets, &scope);
    links.addresses.extend(sections.values().flat_map(Addresses::iter).map(|(_, it)| it.clone()));
    links.absent = absent;
    add_folders(&folders, &mut links);
    tell_missing(&pages, &file.languages, &root.file, &scope, report);
    let true_until = true_until(&parts);
    let domain = &settings.calendar.uid_domain;
    let sessions =
        with_own_uids(parts.schedule.sessions, &parts.registrations, domain, &scope, report);
    let Parts { home, programmes, topics, people, materials, pages, news, .. } = parts;
    Some(Site {
        settings,
        now: scope.now,
        true_until,
        home: home?,
        programmes,
        topics,
        people,
        materials,
        pages,
        news,
        series: parts.schedule.series,
        sessions,
        registrations: parts.registrations,
        feeds,
        folders,
        selections,
        venues: parts.venues,
        sections,
        assets,
        links: links.into(),
    })
}

/// The parts of the site that hold something or that a menu names. Others have no page: what has no sessions, as a
/// manual, has no schedule that is empty.
fn sections(
    settings: &Settings,
    parts: &Parts,
    (search, has_feeds): (Option<bool>, bool),
    scope: &Scope,
) -> BTreeMap<Section, Addresses> {
    let filled = filled_sections(parts, search);
    let is_named = |section: Section| {
        let item = NavigationItem::Section(section);
        settings.navigation.contains(&item) || settings.footer.contains(&item)
    };
    let is_there = |section: &Section| {
        filled.contains(section)
            || is_named(*section)
            || *section == Section::Calendar && has_feeds
            || *section == Section::Schedule && !parts.schedule.series.is_empty()
    };
    let there = Section::ALL.into_iter().filter(is_there);
    there.map(|section| (section, section_addresses(section, scope))).collect()
}

fn scope(file: &SiteFile, root: &Spot, options: &Options, report: &mut Report) -> Scope {
    let languages = languages(&file.languages, root, report);
    let paths = section_paths(file, &languages, root, report);
    let name = file.time_zone.as_deref().unwrap_or("Europe/Tallinn");
    let zone = time::zone(name, &root.key("time_zone"), report)
        .or_else(|| TimeZone::get("Europe/Tallinn").ok())
        .unwrap_or(TimeZone::UTC);
    let now = options.now.instant(&zone);
    Scope { languages, zone, now, paths }
}

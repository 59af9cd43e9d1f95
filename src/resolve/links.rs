//! What the links of texts may lead to: every source file that becomes a page or a file, and every address.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Address, Addresses, Asset, Feed, Folder, FolderFile, Language, LinkTarget, Links, Page,
    Section, Selection,
};
use crate::source::SourcePath;

use super::address::home;
use super::parts::Parts;
use super::scope::Scope;

/// The targets and addresses of the site. `pages` are all pages written in Markdown, with the home page.
pub(super) fn links(
    pages: &[&Page],
    parts: &Parts,
    (feeds, selections): (&[Feed], &[Selection]),
    assets: &[(Address, Asset)],
    scope: &Scope,
) -> Links {
    let mut links = Links::default();
    for page in pages {
        add_page(page, scope, &mut links);
    }
    add_schedule(parts, scope, &mut links);
    add_registrations(parts, scope, &mut links);
    for (address, asset) in assets {
        links.targets.insert(asset.source.clone(), LinkTarget::File(address.clone()));
        links.addresses.insert(address.clone());
    }
    for feed in feeds {
        add_addresses(&feed.addresses, &mut links.addresses);
    }
    for selection in selections {
        add_addresses(&selection.addresses, &mut links.addresses);
    }
    links.addresses.extend(scope.languages.iter().map(|language| home(*language, scope)));
    links
}

/// The address of the overview of a part of the site, in each language.
pub(super) fn section_addresses(section: Section, scope: &Scope) -> Addresses {
    scope.below(section, |_| String::new())
}

/// A page, and its translations, which lead to the same place.
fn add_page(page: &Page, scope: &Scope, links: &mut Links) {
    let fragments: BTreeMap<Language, BTreeSet<String>> = scope
        .languages
        .iter()
        .map(|language| {
            let headings = &page.body.get(*language).headings;
            (*language, headings.iter().map(|heading| heading.id.clone()).collect())
        })
        .collect();
    let target = LinkTarget::Page { addresses: page.addresses.clone(), fragments };
    for (_, body) in page.body.iter() {
        links.targets.insert(body.source.clone(), target.clone());
    }
    links.targets.insert(page.source.clone(), target);
    add_addresses(&page.addresses, &mut links.addresses);
}

/// The files of the schedule, whose fragments are the sessions.
fn add_schedule(parts: &Parts, scope: &Scope, links: &mut Links) {
    let mut files: BTreeMap<SourcePath, BTreeMap<String, Addresses>> = BTreeMap::new();
    for series in parts.schedule.series.values() {
        files.entry(series.source.clone()).or_default();
    }
    for session in parts.schedule.sessions.values() {
        let sessions = files.entry(session.source.0.clone()).or_default();
        sessions.insert(session.id.to_string(), session.addresses.clone());
        add_addresses(&session.addresses, &mut links.addresses);
        add_addresses(&session.calendar_files, &mut links.addresses);
    }
    for (file, parts) in files {
        let addresses = section_addresses(Section::Schedule, scope);
        links.targets.insert(file, LinkTarget::Parts { addresses, parts });
    }
}

/// The file of registrations, whose fragments are their keys.
fn add_registrations(parts: &Parts, scope: &Scope, links: &mut Links) {
    let mut files: BTreeMap<SourcePath, BTreeMap<String, Addresses>> = BTreeMap::new();
    for registration in parts.registrations.values() {
        let forms = files.entry(registration.source.0.clone()).or_default();
        forms.insert(registration.id.to_string(), registration.addresses.clone());
        add_addresses(&registration.addresses, &mut links.addresses);
    }
    for (file, parts) in files {
        let addresses = section_addresses(Section::Registration, scope);
        links.targets.insert(file, LinkTarget::Parts { addresses, parts });
    }
}

/// The pages and files of learning folders.
pub(super) fn add_folders(folders: &[Folder], links: &mut Links) {
    for folder in folders {
        for language in &folder.languages {
            links.addresses.insert(folder.addresses.get(*language).clone());
            links.addresses.insert(folder.file_address(*language, FolderFile::Epub));
            links.addresses.insert(folder.file_address(*language, FolderFile::Zip));
        }
    }
}

fn add_addresses(addresses: &Addresses, known: &mut BTreeSet<Address>) {
    known.extend(addresses.iter().map(|(_, address)| address.clone()));
}

//! **Plan**: which files will exist, and how each is made.
//!
//! Makes nothing and reads nothing: a [`Plan`] is a list of paths with recipes. That two sources want one path is
//! found here, before anything is made.

mod claims;
mod icons;
mod pictures;
mod recipe;

pub use icons::{Icon, manifest, mark};
pub use pictures::{CARD, has_cards};
pub use recipe::{Output, Plan, PublicPage, Recipe};

use claims::Claims;

use crate::model::{
    Address, Addresses, FeedScope, FolderFile, FolderScope, Language, OutputPath, Page,
    SEARCH_INDEX, SECURITY_TXT, Section, Site, Theme, ThemeAsset, TimelineForm,
};
use crate::report::{Diagnostic, Report, words};
use crate::source::{KeyPath, Place, SourcePath};

/// Lists the outputs of a site, in order of path. Two sources for one path are a fault.
#[must_use]
pub fn plan(site: &Site, theme: &Theme) -> (Plan, Report) {
    let mut claims = Claims::default();
    for language in &site.settings.languages {
        claim_overviews(site, *language, &mut claims);
        claim_pages(site, *language, &mut claims);
        claim_timelines(site, *language, &mut claims);
        claim_schedule(site, *language, &mut claims);
        claim_folders(site, *language, &mut claims);
    }
    claim_aliases(site, &mut claims);
    claim_machine_files(site, &mut claims);
    icons::claim_icons(site, theme, &mut claims);
    pictures::claim_files(site, &mut claims);
    for ThemeAsset { path, asset, .. } in &theme.assets {
        let place = Place::File(asset.source.clone());
        claims.claim(path.clone(), Recipe::Copy(asset.clone()), place);
    }
    if pictures::has_cards(site, theme) {
        pictures::claim_cards(site, &mut claims);
    }
    claims.settled()
}

/// The address of a data file beside the overview of a section: `/ajakava.json` for `/ajakava/`.
#[must_use]
pub fn beside(section: &Address, ending: &str) -> Address {
    Address::new(format!("{}.{ending}", section.as_str().trim_end_matches('/')))
}

fn claim_overviews(site: &Site, language: Language, claims: &mut Claims) {
    let home = site.home.addresses.get(language).output_path();
    claims.claim(home, Recipe::Home(language), Place::File(site.home.source.clone()));
    for (section, addresses) in &site.sections {
        let path = addresses.get(language).output_path();
        claims.claim(path, Recipe::Section(*section, language), settings_place());
    }
}

fn claim_pages(site: &Site, language: Language, claims: &mut Claims) {
    let mut claim = |page: &Page, recipe: Recipe| {
        let path = page.addresses.get(language).output_path();
        claims.claim(path, recipe, Place::File(page.source.clone()));
    };
    for (id, programme) in &site.programmes {
        claim(&programme.page, Recipe::Programme(id.clone(), language));
    }
    for (id, topic) in &site.topics {
        claim(&topic.page, Recipe::Topic(id.clone(), language));
    }
    for (id, person) in &site.people {
        claim(&person.page, Recipe::Person(id.clone(), language));
    }
    for (id, material) in &site.materials {
        claim(&material.page, Recipe::Material(id.clone(), language));
    }
    for (id, item) in &site.news {
        claim(&item.page, Recipe::NewsItem(id.clone(), language));
    }
    for (id, page) in &site.pages {
        claim(&page.page, Recipe::PlainPage(id.clone(), language));
    }
    for (id, registration) in &site.registrations {
        let (file, key) = registration.source.clone();
        let path = registration.addresses.get(language).output_path();
        claims.claim(path, Recipe::Registration(id.clone(), language), Place::Key(file, key));
    }
}

fn claim_timelines(site: &Site, language: Language, claims: &mut Claims) {
    for (id, programme) in site.programmes.iter().filter(|(id, _)| site.has_timeline(id)) {
        for form in TimelineForm::ALL {
            let page = &programme.page;
            let path = form.address(page.addresses.get(language)).output_path();
            let place = Place::File(page.source.clone());
            claims.claim(path, Recipe::Timeline(id.clone(), language, form), place);
        }
    }
}

fn claim_schedule(site: &Site, language: Language, claims: &mut Claims) {
    for (id, session) in &site.sessions {
        let (file, key) = session.source.clone();
        let place = Place::Value(file, key.key("id"));
        let page = session.addresses.get(language).output_path();
        claims.claim(page, Recipe::Session(id.clone(), language), place.clone());
        let file = session.calendar_files.get(language).output_path();
        claims.claim(file, Recipe::SessionFile(id.clone(), language), place);
    }
    let mut told: Vec<&FeedScope> = Vec::new();
    for feed in &site.feeds {
        let path = feed.addresses.get(language).output_path();
        let place = feed.scope.place(site).unwrap_or_else(settings_place);
        // A feed whose address is taken would only tell the same of its code and of its page.
        if claims.claim(path, Recipe::Feed(feed.scope.clone(), language), place.clone()) {
            let code = feed.code_address(language).output_path();
            claims.claim(code, Recipe::FeedCode(feed.scope.clone(), language), place);
        } else {
            told.push(&feed.scope);
        }
    }
    for selection in site.selections.iter().filter(|it| !told.contains(&&it.scope)) {
        let path = selection.addresses.get(language).output_path();
        let place = selection.scope.place(site).unwrap_or_else(settings_place);
        claims.claim(path, Recipe::Selection(selection.scope.clone(), language), place);
    }
    if let Some(schedule) = site.sections.get(&Section::Schedule) {
        let data = beside(schedule.get(language), "json");
        claims.claim(data.output_path(), Recipe::ScheduleData(language), settings_place());
    }
    if !site.sessions.is_empty() {
        let changes = beside(site.sections[&Section::Schedule].get(language), "xml");
        claims.claim(changes.output_path(), Recipe::ChangeFeed(language), settings_place());
    }
    if !site.news.is_empty() {
        let news = beside(site.sections[&Section::News].get(language), "xml");
        claims.claim(news.output_path(), Recipe::NewsFeed(language), settings_place());
    }
}

/// Pages and files of the learning folders that there are in a language.
fn claim_folders(site: &Site, language: Language, claims: &mut Claims) {
    for folder in site.folders.iter().filter(|folder| folder.languages.contains(&language)) {
        let place = match &folder.scope {
            FolderScope::All => settings_place(),
            FolderScope::Topic(id) => Place::File(site.topics[id].page.source.clone()),
        };
        let scope = &folder.scope;
        let page = folder.addresses.get(language).output_path();
        claims.claim(page, Recipe::Folder(scope.clone(), language), place.clone());
        for file in [FolderFile::Epub, FolderFile::Zip] {
            let path = folder.file_address(language, file).output_path();
            claims.claim(path, Recipe::FolderFile(scope.clone(), language, file), place.clone());
        }
    }
}

fn claim_aliases(site: &Site, claims: &mut Claims) {
    for (alias, target, place) in aliases(site) {
        claims.claim(alias_path(alias), Recipe::Alias(target.clone()), place);
    }
}

/// Every old address, the address that it leads to (in the default language), and where it is written.
pub fn aliases(site: &Site) -> impl Iterator<Item = (&Address, &Address, Place)> {
    let language = site.settings.default_language();
    let of_pages = pages(site).flat_map(move |page| {
        page.aliases.iter().enumerate().map(move |(index, alias)| {
            let key = KeyPath::root().key("aliases").index(index);
            (alias, page.addresses.get(language), Place::Value(page.source.clone(), key))
        })
    });
    let of_sessions = site.sessions.values().flat_map(move |session| {
        of_part(&session.aliases, &session.addresses, &session.source, language)
    });
    let of_registrations = site.registrations.values().flat_map(move |registration| {
        of_part(&registration.aliases, &registration.addresses, &registration.source, language)
    });
    of_pages.chain(of_sessions).chain(of_registrations)
}

/// The old addresses of a part of a YAML file.
fn of_part<'a>(
    aliases: &'a [Address],
    addresses: &'a Addresses,
    (file, key): &'a (SourcePath, KeyPath),
    language: Language,
) -> impl Iterator<Item = (&'a Address, &'a Address, Place)> {
    aliases.iter().enumerate().map(move |(index, alias)| {
        let key = key.key("aliases").index(index);
        (alias, addresses.get(language), Place::Value(file.clone(), key))
    })
}

fn pages(site: &Site) -> impl Iterator<Item = &Page> {
    std::iter::once(&site.home)
        .chain(site.programmes.values().map(|programme| &programme.page))
        .chain(site.topics.values().map(|topic| &topic.page))
        .chain(site.people.values().map(|person| &person.page))
        .chain(site.materials.values().map(|material| &material.page))
        .chain(site.news.values().map(|item| &item.page))
        .chain(site.pages.values().map(|page| &page.page))
}

/// The file that answers at an old address: one without an ending is a folder, as hosts serve it.
fn alias_path(alias: &Address) -> OutputPath {
    let last = alias.as_str().rsplit('/').next().unwrap_or_default();
    if last.is_empty() || last.contains('.') {
        alias.output_path()
    } else {
        alias.below("/").output_path()
    }
}

fn claim_machine_files(site: &Site, claims: &mut Claims) {
    let mut files = vec![
        ("404.html", Recipe::NotFound),
        ("sitemap.xml", Recipe::Sitemap),
        ("robots.txt", Recipe::Robots),
        ("_headers", Recipe::Headers),
    ];
    if site.sections.contains_key(&Section::Search) {
        files.push((SEARCH_INDEX, Recipe::SearchIndex));
    }
    if aliases(site).next().is_some() {
        files.push(("_redirects", Recipe::Redirects));
    }
    // A file of the site's own says more than what can be made.
    if site.settings.security.is_some() && !has_file(site, SECURITY_TXT) {
        files.push((SECURITY_TXT.trim_start_matches('/'), Recipe::SecurityTxt));
    }
    for (path, recipe) in files {
        claims.claim(OutputPath::new(path), recipe, settings_place());
    }
}

/// Whether a file of `content/` will be at an address.
fn has_file(site: &Site, address: &str) -> bool {
    site.assets.iter().any(|(one, _)| one.as_str() == address)
}

/// Whatever lies in `assets/` is kept by browsers for a year, which is right only for names that change.
fn of_theme(place: Place) -> Diagnostic {
    let message = words!(
        en: "the folder `assets` of the website belongs to the theme",
        et: "veebilehe kaust `assets` kuulub kujundusele",
    );
    Diagnostic::error("folder-of-theme", place, message)
        .hint(words!(en: "give the folder another name", et: "anna kaustale teine nimi"))
}

fn settings_place() -> Place {
    Place::File(SourcePath::new("content/site.yaml"))
}

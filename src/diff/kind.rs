//! What a file is to people: told by its recipe, and where it has none any more, by what it holds.

use crate::model::{OutputPath, Section};
use crate::plan::Recipe;
use crate::write::{Differing, Version};

/// What a file is to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A page to read.
    Page,
    /// A feed to subscribe to.
    Feed,
    /// A file to download.
    File,
    /// What is made of the others, or for machines: search, previews, data, old addresses.
    Made,
}

impl Kind {
    /// The kind of a file. `search` is the folder of the search index.
    pub(super) fn of(
        file: &Differing,
        recipe: Option<&Recipe>,
        search: Option<&OutputPath>,
    ) -> Self {
        let path = file.path.as_str();
        let in_search = search.and_then(|folder| path.strip_prefix(folder.as_str()));
        match recipe {
            Some(recipe) => of_recipe(recipe, path),
            None if in_search.is_some_and(|rest| rest.starts_with('/')) => Self::Made,
            None => of_content(file),
        }
    }
}

/// The kind of what a recipe makes.
pub(super) fn of_recipe(recipe: &Recipe, path: &str) -> Kind {
    match recipe {
        // It lists what is told page by page.
        Recipe::Section(Section::Search, _) => Kind::Made,
        Recipe::Home(_)
        | Recipe::Section(..)
        | Recipe::Selection(..)
        | Recipe::Programme(..)
        | Recipe::Topic(..)
        | Recipe::Session(..)
        | Recipe::Person(..)
        | Recipe::Material(..)
        | Recipe::Registration(..)
        | Recipe::NewsItem(..)
        | Recipe::PlainPage(..)
        | Recipe::NotFound => Kind::Page,
        Recipe::Feed(..) | Recipe::ChangeFeed(_) | Recipe::NewsFeed(_) => Kind::Feed,
        Recipe::Copy(_) if !is_of_theme(path) => Kind::File,
        Recipe::Copy(_)
        | Recipe::Timeline(..)
        | Recipe::Folder(..)
        | Recipe::FolderFile(..)
        | Recipe::Alias(_)
        | Recipe::FeedCode(..)
        | Recipe::SessionFile(..)
        | Recipe::ScheduleData(_)
        | Recipe::SearchIndex
        | Recipe::Sitemap
        | Recipe::Robots
        | Recipe::SecurityTxt
        | Recipe::Icon(..)
        | Recipe::Manifest(_)
        | Recipe::Redirects
        | Recipe::Headers
        | Recipe::Picture(..)
        | Recipe::Card(_) => Kind::Made,
    }
}

/// A file that goes has no recipe any more.
fn of_content(file: &Differing) -> Kind {
    let path = &file.path;
    let text = match &file.before {
        Some(Version::Bytes(bytes)) => String::from_utf8_lossy(bytes),
        _ => "".into(),
    };
    if path.is_html() {
        let is_page = text.is_empty() || text.contains("<main");
        return if is_page { Kind::Page } else { Kind::Made };
    }
    match path.as_str().rsplit_once('.').map_or("", |(_, ending)| ending) {
        "ics" | "xml" if is_feed(&text) => Kind::Feed,
        "" | "ics" | "xml" | "json" | "png" | "webp" | "svg" | "webmanifest" => Kind::Made,
        _ if is_of_theme(path.as_str()) || OF_HOST.contains(&path.as_str()) => Kind::Made,
        _ => Kind::File,
    }
}

/// Files for hosts and machines whose endings say nothing.
const OF_HOST: [&str; 4] = ["robots.txt", ".well-known/security.txt", "_headers", "_redirects"];

/// Whether the text of a file is that of a feed: a calendar with a name, which the file of one session does not have,
/// or Atom.
fn is_feed(text: &str) -> bool {
    text.contains("\nNAME:") || text.contains("\nNAME;") || text.contains("<feed ")
}

/// Files of the theme have a folder of their own.
fn is_of_theme(path: &str) -> bool {
    path.starts_with("assets/")
}

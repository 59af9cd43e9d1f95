//! The search page: an index by letter, which works without script.

use std::collections::BTreeMap;

use crate::model::{Address, SEARCH_INDEX};
use crate::view::Shared;
use crate::view::contract::{IndexEntry, IndexLetter, SearchView};
use crate::view::namesakes::counts;

/// Every page with a title of its own, under its letter.
pub(super) fn overview(shared: &Shared<'_>) -> SearchView {
    let wording = shared.context.wording;
    let entries = entries(shared);
    let counts = counts(entries.iter().map(|entry| entry.title.as_str()));
    let are_namesakes: Vec<bool> = entries.iter().map(|it| counts[it.title.as_str()] > 1).collect();
    let mut entries: Vec<(String, IndexEntry)> = entries
        .into_iter()
        .zip(are_namesakes)
        .map(|(entry, is_namesake)| {
            (sort_key(&entry.title).to_owned(), IndexEntry { is_namesake, ..entry })
        })
        .collect();
    entries.sort_by(|(one, first), (other, second)| {
        wording.compare(one, other).then_with(|| first.url.cmp(&second.url))
    });
    // Asking for a letter compares it with the alphabet, so each is asked for once.
    let mut known: BTreeMap<Option<char>, String> = BTreeMap::new();
    let mut letters: Vec<IndexLetter> = Vec::new();
    for (key, entry) in entries {
        let letter =
            known.entry(key.chars().next()).or_insert_with(|| wording.index_letter(&key)).clone();
        match letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.entries.push(entry),
            None => letters.push(IndexLetter { letter, entries: vec![entry] }),
        }
    }
    let folder = Address::new(format!("{SEARCH_INDEX}/"));
    SearchView { letters, index_url: shared.context.file_href(&folder) }
}

/// A title without the quotation marks and dashes before its first letter or digit.
fn sort_key(title: &str) -> &str {
    title.trim_start_matches(|letter: char| !letter.is_alphanumeric())
}

fn entries(shared: &Shared<'_>) -> Vec<IndexEntry> {
    let context = shared.context;
    let mut entries = Vec::new();
    let mut add = |kind: &str, apart: Option<&str>, title: &str, url: &str| {
        let kind = context.text(kind);
        entries.push(IndexEntry {
            title: title.to_owned(),
            url: url.to_owned(),
            kind_label: apart.map_or_else(|| kind.clone(), |apart| format!("{kind}, {apart}")),
            is_namesake: false,
        });
    };
    for card in shared.programmes.values() {
        add("kind-programme", None, &card.title, &card.url);
    }
    for card in shared.topics.values() {
        add("kind-topic", None, &card.title, &card.url);
    }
    for card in shared.sessions.values() {
        add("kind-session", card.apart.as_deref(), &card.title, &card.url);
    }
    for card in shared.people.values() {
        add("kind-person", None, &card.name, &card.url);
    }
    for card in shared.materials.values() {
        add("kind-material", None, &card.title, &card.url);
    }
    for card in shared.registrations.values() {
        add("kind-registration", None, &card.title, &card.url);
    }
    for card in shared.news.values() {
        add("news-item", None, &card.title, &card.url);
    }
    for plain in context.site.pages.values() {
        let page = &plain.page;
        let title = page.title.get(context.language());
        add("kind-page", None, title, &context.href(&page.addresses));
    }
    entries
}

//! The search page: an index by letter, which works without script.

use std::collections::BTreeMap;

use crate::model::{Address, SEARCH_INDEX};
use crate::view::Shared;
use crate::view::contract::{IndexEntry, IndexLetter, SearchView};

/// Every page with a title of its own, under its letter.
pub(super) fn overview(shared: &Shared<'_>) -> SearchView {
    let wording = shared.context.wording;
    let mut entries: Vec<(String, IndexEntry)> = entries(shared)
        .into_iter()
        .map(|entry| (sort_key(&entry.title).to_owned(), entry))
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
    let mut add = |kind: &str, title: &str, url: &str| {
        entries.push(IndexEntry {
            title: title.to_owned(),
            url: url.to_owned(),
            kind_label: context.text(kind),
        });
    };
    for card in shared.programmes.values() {
        add("kind-programme", &card.title, &card.url);
    }
    for card in shared.topics.values() {
        add("kind-topic", &card.title, &card.url);
    }
    for card in shared.sessions.values() {
        add("kind-session", &card.title, &card.url);
    }
    for card in shared.people.values() {
        add("kind-person", &card.name, &card.url);
    }
    for card in shared.materials.values() {
        add("kind-material", &card.title, &card.url);
    }
    for card in shared.registrations.values() {
        add("kind-registration", &card.title, &card.url);
    }
    for card in shared.news.values() {
        add("news-item", &card.title, &card.url);
    }
    for plain in context.site.pages.values() {
        let page = &plain.page;
        add("kind-page", page.title.get(context.language()), &context.href(&page.addresses));
    }
    entries
}

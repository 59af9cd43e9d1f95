//! Differences in words, for a terminal.

use indexmap::IndexSet;

use crate::calendar::FeedDifference;
use crate::report::{Words, words};

use super::rows::{Piece, Row};
use super::{Differences, Fate, FeedFate, PageDifference, StateDifference};

/// More pages than this are counted.
const MOST_PAGES: usize = 40;

/// More changes of a page than this are counted.
const MOST_ROWS: usize = 8;

/// More entries of a feed than this are counted.
const MOST_ENTRIES: usize = 5;

/// How many words stand on either side of a changed one.
const N_WORDS_AROUND: usize = 4;

/// The differences, a line each. `news` is what subscribers of the calendars will see, a sentence each.
#[must_use]
pub fn told(differences: &Differences, news: &[String]) -> Vec<Words> {
    let mut lines = Vec::new();
    if !differences.registrations.is_empty() {
        lines.push(words!(en: "Registration:", et: "Registreerimine:"));
        lines.extend(differences.registrations.iter().map(|state| indented(&state.told())));
    }
    if !(differences.feeds.is_empty() && news.is_empty()) {
        lines.push(words!(en: "Calendars and feeds:", et: "Kalendrid ja vood:"));
        lines.extend(news.iter().map(|sentence| indented(&Words::same(sentence))));
        lines.extend(differences.feeds.iter().map(|feed| indented(&feed.told())));
    }
    if !differences.pages.is_empty() {
        lines.push(words!(en: "Pages:", et: "Lehed:"));
        for page in differences.pages.iter().take(MOST_PAGES) {
            lines.extend(page_lines(page));
        }
        lines.extend(more(differences.pages.len(), MOST_PAGES).map(|line| indented(&line)));
    }
    if !differences.files.is_empty() {
        lines.push(words!(en: "Files:", et: "Failid:"));
        for (fate, address) in &differences.files {
            lines.push(Words::same(format!("  {} {address}", fate.sign())));
        }
    }
    lines.extend(beside(differences));
    lines
}

/// What is only counted: pages that say what they said, and files made of others.
pub(super) fn beside(differences: &Differences) -> Vec<Words> {
    let mut lines = Vec::new();
    match differences.n_restyled {
        0 => {}
        1 => lines.push(words!(
            en: "On 1 page only what is around the text changes: menu, look or data for machines.",
            et: "1 lehel muutub ainult see, mis on teksti ümber: menüü, välimus või masinloetavad andmed.",
        )),
        n => lines.push(words!(
            en: "On {n} pages only what is around the text changes: menu, look or data for machines.",
            et: "{n} lehel muutub ainult see, mis on teksti ümber: menüü, välimus või masinloetavad andmed.",
        )),
    }
    match differences.n_made {
        0 => {}
        1 => lines.push(words!(
            en: "1 file made of all this changes: search, pictures, data.",
            et: "Muutub ka 1 fail, mis kõigest sellest tehakse: otsing, pildid, andmed.",
        )),
        n => lines.push(words!(
            en: "{n} files made of all this change: search, pictures, data.",
            et: "Muutub ka {n} faili, mis kõigest sellest tehakse: otsing, pildid, andmed.",
        )),
    }
    lines
}

impl Fate {
    /// The sign before a line.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::New => "+",
            Self::Gone => "−",
            Self::Changed => "~",
        }
    }
}

impl StateDifference {
    /// `Osale: open → closed`.
    pub(super) fn told(&self) -> Words {
        let Self { title, before, after } = self;
        let (from, to) = (state(before), state(after));
        words!(in from, to; en: "{title}: {from} → {to}", et: "{title}: {from} → {to}")
    }
}

/// The state of a registration in words; as it stands on the page if it is none of ours.
fn state(key: &str) -> Words {
    match key {
        "not-yet-open" => words!(en: "not yet open", et: "pole veel avatud"),
        "open" => words!(en: "open", et: "avatud"),
        "closing-soon" => words!(en: "closing soon", et: "sulgub peagi"),
        "full" => words!(en: "full", et: "kohad on täis"),
        "waitlist" => words!(en: "waiting list", et: "ootejärjekord"),
        "closed" => words!(en: "closed", et: "suletud"),
        _ => Words::same(key),
    }
}

impl FeedFate {
    /// `~ Kohtumised (/kalender/kohtumised.ics): 1 entry changes: Teine kohtumine`.
    pub(super) fn told(&self) -> Words {
        let Self { fate, address, entries } = self;
        let FeedDifference { name, new, gone, changed } = entries;
        let head = match name {
            Some(name) => format!("{} {name} ({address})", fate.sign()),
            None => format!("{} {address}", fate.sign()),
        };
        let mut parts = Vec::new();
        let changed_words = words!(en: "changes", et: "muutub");
        let new_words = words!(en: "new", et: "uus");
        let gone_words = words!(en: "gone", et: "kaob");
        for (titles, verb) in [(changed, changed_words), (new, new_words), (gone, gone_words)] {
            if !titles.is_empty() && *fate == Fate::Changed {
                let titles = listed(titles);
                parts.push(words!(in verb, titles; en: "{verb}: {titles}", et: "{verb}: {titles}"));
            }
        }
        if parts.is_empty() {
            return Words::same(head);
        }
        let parts = Words::joined(&parts, "; ");
        words!(in parts; en: "{head}: {parts}", et: "{head}: {parts}")
    }
}

/// The first titles, and how many more there are.
fn listed(titles: &[String]) -> Words {
    let quoted = |open: char, close: char| {
        let first = titles.iter().take(MOST_ENTRIES).map(|title| format!("{open}{title}{close}"));
        first.collect::<Vec<_>>().join(", ")
    };
    let (english, estonian) = (quoted('“', '”'), quoted('„', '“'));
    let first = words!(en: "{english}", et: "{estonian}");
    match titles.len().saturating_sub(MOST_ENTRIES) {
        0 => first,
        n => words!(in first; en: "{first} and {n} more", et: "{first} ja veel {n}"),
    }
}

fn page_lines(page: &PageDifference) -> Vec<Words> {
    let head = match &*page.title {
        "" => page.address.clone(),
        title => format!("{title}  {}", page.address),
    };
    let mut lines = vec![Words::same(format!("  {} {head}", page.fate.sign()))];
    // What stands on a page twice, as the time of a session, is told once.
    let mut changes: IndexSet<String> = page.rows.iter().flatten().filter_map(row_told).collect();
    let (gone, new) = &page.links;
    changes.extend(gone.iter().map(|link| format!("− {link}")));
    changes.extend(new.iter().map(|link| format!("+ {link}")));
    let shown = changes.iter().take(MOST_ROWS).flat_map(|change| change.lines());
    lines.extend(shown.map(|line| Words::same(format!("      {line}"))));
    if let Some(line) = more(changes.len(), MOST_ROWS) {
        lines.push(words!(in line; en: "      {line}", et: "      {line}"));
    }
    lines
}

/// A row in a line, or in two if it has changed; nothing if it has not.
fn row_told(row: &Row) -> Option<String> {
    match row {
        Row::Same(_) | Row::Skipped(_) => None,
        Row::Gone(line) => Some(format!("− {}", start(line))),
        Row::New(line) => Some(format!("+ {}", start(line))),
        Row::Changed { before, after } => {
            Some(format!("− {}\n+ {}", excerpt(before), excerpt(after)))
        }
    }
}

/// The first words of a line.
fn start(line: &str) -> String {
    let most = 6 * N_WORDS_AROUND;
    let words: Vec<&str> = line.split(' ').collect();
    if words.len() <= most { line.to_owned() } else { format!("{} …", words[..most].join(" ")) }
}

/// A changed line without the words that are far from what has changed.
fn excerpt(pieces: &[Piece]) -> String {
    let last = pieces.len().saturating_sub(1);
    let shown = pieces.iter().enumerate().map(|(at, piece)| {
        let words: Vec<&str> = piece.text.split(' ').collect();
        let (before, after) = (at > 0, at < last);
        let n_kept = N_WORDS_AROUND * (usize::from(before) + usize::from(after));
        if piece.is_changed || n_kept == 0 || words.len() <= n_kept + 1 {
            return piece.text.clone();
        }
        let head = if before { words[..N_WORDS_AROUND].join(" ") } else { String::new() };
        let tail = words[words.len() - N_WORDS_AROUND..].join(" ");
        match (before, after) {
            (true, true) => format!("{head} … {tail}"),
            (true, false) => format!("{head} …"),
            _ => format!("… {tail}"),
        }
    });
    shown.collect::<Vec<_>>().join(" ")
}

/// How many are not listed.
fn more(n: usize, most: usize) -> Option<Words> {
    let n = n.checked_sub(most).filter(|n| *n > 0)?;
    Some(
        words!(en: "… and {n} more; `--html` shows them all", et: "… ja veel {n}; kõiki näitab `--html`"),
    )
}

fn indented(line: &Words) -> Words {
    words!(in line; en: "  {line}", et: "  {line}")
}

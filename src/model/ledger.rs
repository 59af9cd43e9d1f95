//! What subscribers of the calendars have seen: how often an entry has changed, when, and how.

use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan};

use super::{Language, Slot};

/// How long a change is marked on pages, in hours: 14 days.
const MARKED_HOURS: i64 = 14 * 24;

/// The history of every calendar entry, by language and id.
///
/// Goes beside a [`Site`](super::Site) into rendering: the site is what the author wrote, this is what comes of
/// comparing it with what was published before.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger(BTreeMap<(Language, String), History>);

impl Ledger {
    /// Takes histories by language and id.
    #[must_use]
    pub fn new(histories: BTreeMap<(Language, String), History>) -> Self {
        Self(histories)
    }

    /// The history of the entry with an id, in a language.
    #[must_use]
    pub fn history(&self, language: Language, id: &str) -> Option<&History> {
        self.0.get(&(language, id.to_owned()))
    }

    /// Every id of a language with its history, in order of id.
    pub fn of_language(&self, language: Language) -> impl Iterator<Item = (&str, &History)> {
        self.0
            .iter()
            .filter(move |((of, _), _)| *of == language)
            .map(|((_, id), history)| (id.as_str(), history))
    }

    /// The next instant after `now` at which a mark appears or goes.
    #[must_use]
    pub fn true_until(&self, now: Timestamp) -> Option<Timestamp> {
        let changes = self.0.values().flat_map(|history| &history.changes);
        changes
            .filter(|change| change.kind.is_marked())
            .flat_map(|change| [change.at, change.marked_until()])
            .filter(|instant| *instant > now)
            .min()
    }
}

/// How often a calendar entry has changed, when it last did, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// How often what a subscriber sees has changed: SEQUENCE.
    pub sequence: u32,
    /// When it last changed, true to the second: DTSTAMP and LAST-MODIFIED.
    pub changed_at: Timestamp,
    /// The last changes, the oldest first.
    pub changes: Vec<Change>,
}

/// Something that a subscriber sees differently than before.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// When it was built, true to the second.
    pub at: Timestamp,
    /// The SEQUENCE that it led to; changes of one build have the same.
    pub sequence: u32,
    /// What it is.
    pub kind: ChangeKind,
}

impl Change {
    /// Whether pages mark the change at an instant.
    #[must_use]
    pub fn is_marked(&self, now: Timestamp) -> bool {
        self.kind.is_marked() && (self.at..self.marked_until()).contains(&now)
    }

    fn marked_until(&self) -> Timestamp {
        self.at.checked_add(MARKED_HOURS.hours()).unwrap_or(Timestamp::MAX)
    }
}

/// What has changed.
#[derive(Debug, Clone, PartialEq)]
pub enum ChangeKind {
    /// The entry is new.
    New,
    /// It takes place at another time.
    Moved {
        /// Before.
        from: Slot,
        /// Now.
        to: Slot,
    },
    /// It takes place elsewhere; both may be empty, where the place is to be announced.
    Place {
        /// Before.
        from: String,
        /// Now.
        to: String,
    },
    /// It is called otherwise.
    Title {
        /// Before.
        from: String,
        /// Now.
        to: String,
    },
    /// It does not take place.
    Cancelled,
    /// It takes place after all.
    BackOn,
    /// It may still change.
    Tentative,
    /// It is certain, having been tentative.
    Certain,
    /// What is said of it, or who leads it.
    Details,
}

impl ChangeKind {
    /// Its name in `calendar.lock`, in texts and in data.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Moved { .. } => "moved",
            Self::Place { .. } => "place",
            Self::Title { .. } => "title",
            Self::Cancelled => "cancelled",
            Self::BackOn => "back-on",
            Self::Tentative => "tentative",
            Self::Certain => "certain",
            Self::Details => "details",
        }
    }

    /// Whether it is worth a mark on a page: what one would plan by, with old and new.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        !matches!(self, Self::New | Self::Details)
    }
}

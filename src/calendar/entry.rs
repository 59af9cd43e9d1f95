//! Calendar entries: what a subscriber sees of a session in a language, before it has a revision.

use ical::parser::ical::component::IcalEvent;
use jiff::Timestamp;

use crate::calendar::line::content_line;
use crate::calendar::vevent::revision;
use crate::model::{Language, Ledger, Registration, Settings, Slot, Status, WindowEnd};
use crate::source::Place;

/// A VEVENT in the making: everything in it but DTSTAMP, LAST-MODIFIED and SEQUENCE, which say how often the rest has
/// changed.
pub(super) struct Entry {
    /// Its UID.
    pub(super) uid: String,
    /// What is told when it changes.
    pub(super) facts: Facts,
    /// When it last changed, as the author says.
    pub(super) updated: Option<Timestamp>,
    /// Where the author can change it.
    pub(super) source: Place,
    /// The VEVENT.
    pub(super) event: IcalEvent,
}

/// What is told in words when an entry changes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Facts {
    /// The id of the session: one in all languages.
    pub(super) id: String,
    /// The language of the feeds that it stands in.
    pub(super) language: Language,
    /// The id of its series; empty where that is not known.
    pub(super) series: String,
    /// What it is called.
    pub(super) title: String,
    /// When.
    pub(super) slot: Slot,
    /// Where; empty while that is to be announced.
    pub(super) place: String,
    /// Whether it takes place.
    pub(super) status: Status,
}

impl Facts {
    /// The id of the registration and the end of its window that the entry tells; nothing if it is a session.
    pub(super) fn deadline(&self) -> Option<(&str, WindowEnd)> {
        Registration::of_entry_id(&self.id).filter(|_| self.series.is_empty())
    }
}

impl Entry {
    /// The hash of all that a subscriber sees, taken from the very VEVENT that is written.
    pub(super) fn fingerprint(&self, settings: &Settings) -> String {
        fingerprint(&self.event, settings)
    }

    /// The VEVENT with its revision. One that the ledger does not know has never changed.
    pub(super) fn revised(self, ledger: &Ledger) -> IcalEvent {
        let history = ledger.history(self.facts.language, &self.facts.id);
        let changed_at = history.map_or(Timestamp::UNIX_EPOCH, |history| history.changed_at);
        let revision = revision(changed_at, history.map_or(0, |history| history.sequence));
        let mut event = self.event;
        let behind_uid = 1.min(event.properties.len());
        event.properties.splice(behind_uid..behind_uid, revision);
        event
    }
}

/// The hash of the content lines of a VEVENT without its revision: 128 bits in hexadecimal.
///
/// A run that was told another base address makes the same entries at another place, and thus the same hashes.
pub(super) fn fingerprint(event: &IcalEvent, settings: &Settings) -> String {
    let told = format!("{}{}", settings.base_url.origin(), settings.base_url.path());
    let own = format!("{}{}", settings.own_base_url.origin(), settings.own_base_url.path());
    let mut hasher = blake3::Hasher::new();
    for property in &event.properties {
        if matches!(&*property.name, "DTSTAMP" | "LAST-MODIFIED" | "SEQUENCE") {
            continue;
        }
        if let Some(line) = content_line(property) {
            hasher.update(line.replace(&told, &own).as_bytes());
            hasher.update(b"\r\n");
        }
    }
    hasher.finalize().to_hex()[..32].to_owned()
}

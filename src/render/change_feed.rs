//! The changes of the schedule and of deadlines as an Atom feed (RFC 4287), for those who follow it without a calendar.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::language::Wording;
use crate::model::{
    Addresses, Change, ChangeKind, Ledger, Registration, Section, Session, Site, Text, WindowEnd,
};
use crate::plan::beside;

use super::xml::Xml;

/// How many changes the feed tells at most.
const MOST_ENTRIES: usize = 50;

/// What one build changed about a session, or about an end of the window of a registration.
struct Entry<'a> {
    at: Timestamp,
    sequence: u32,
    id: &'a str,
    subject: Subject<'a>,
    kinds: Vec<&'a ChangeKind>,
}

/// What a change is about.
#[derive(Clone, Copy)]
enum Subject<'a> {
    Session(&'a Session),
    Deadline(&'a Registration, WindowEnd),
}

impl<'a> Subject<'a> {
    /// The one with the id of a calendar entry, if it has a page.
    fn of(site: &'a Site, id: &str) -> Option<Self> {
        let session = site.sessions.get(id).map(Self::Session);
        session.or_else(|| {
            let (registration, end) = Registration::of_entry_id(id)?;
            Some(Self::Deadline(site.registrations.get(registration)?, end))
        })
    }

    fn title(self) -> &'a Text {
        match self {
            Self::Session(session) => &session.title,
            Self::Deadline(registration, _) => &registration.title,
        }
    }

    fn addresses(self) -> &'a Addresses {
        match self {
            Self::Session(session) => &session.addresses,
            Self::Deadline(registration, _) => &registration.addresses,
        }
    }

    /// When, as it is now; nothing of an end that its window no longer has.
    fn when(self, wording: &Wording) -> Option<String> {
        match self {
            Self::Session(session) => Some(wording.slot(&session.slot)),
            Self::Deadline(registration, WindowEnd::Opens) => {
                registration.window.opens().map(|opens| wording.instant(opens))
            }
            Self::Deadline(registration, WindowEnd::Closes) => {
                registration.window.closes().map(|closes| wording.deadline(closes))
            }
        }
    }

    fn change(self, kind: &ChangeKind, wording: &Wording) -> String {
        match self {
            Self::Session(_) => wording.change(kind),
            Self::Deadline(_, end) => wording.deadline_change(end, kind),
        }
    }
}

/// The Atom feed of the changes in one language, the newest first.
pub(super) fn change_feed(site: &Site, ledger: &Ledger, wording: &Wording) -> Vec<u8> {
    let settings = &site.settings;
    let language = wording.language();
    let section = site.sections[&Section::Schedule].get(language);
    let own = settings.base_url.absolute(&beside(section, "xml"));
    let page = settings.base_url.absolute(section);
    let title = format!("{}: {}", settings.title.get(language), wording.text("schedule-changes"));
    let mut xml = Xml::new();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language.code())]);
    xml.text("id", &[], &own);
    xml.text("title", &[], &title);
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)]);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)]);
    let last = ledger.of_language(language).map(|(_, history)| history.changed_at).max();
    xml.text("updated", &[], &last.unwrap_or(Timestamp::UNIX_EPOCH).to_string());
    xml.open("author", &[]);
    let author = settings.organiser.as_ref().map_or(&settings.title, |organiser| &organiser.name);
    xml.text("name", &[], author.get(language));
    xml.close();
    for entry in entries(site, ledger, wording) {
        write_entry(&entry, site, wording, &mut xml);
    }
    xml.finished()
}

/// The newest changes of what has a page.
fn entries<'a>(site: &'a Site, ledger: &'a Ledger, wording: &Wording) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    for (id, history) in ledger.of_language(wording.language()) {
        let Some(subject) = Subject::of(site, id) else { continue };
        let mut builds: BTreeMap<u32, Vec<&Change>> = BTreeMap::new();
        for change in &history.changes {
            builds.entry(change.sequence).or_default().push(change);
        }
        entries.extend(builds.into_iter().filter_map(|(sequence, changes)| {
            let at = changes.first()?.at;
            let kinds = changes.iter().map(|change| &change.kind).collect();
            Some(Entry { at, sequence, id, subject, kinds })
        }));
    }
    entries.sort_by(|one, other| other.at.cmp(&one.at).then_with(|| one.id.cmp(other.id)));
    entries.truncate(MOST_ENTRIES);
    entries
}

fn write_entry(entry: &Entry<'_>, site: &Site, wording: &Wording, xml: &mut Xml) {
    let language = wording.language();
    let Entry { at, sequence, id, subject, kinds } = entry;
    let domain = &site.settings.calendar.uid_domain;
    let day = at.strftime("%Y-%m-%d");
    let name = format!("tag:{domain},{day}:schedule/{id}/{sequence}/{language}");
    let address = site.settings.base_url.absolute(subject.addresses().get(language));
    let changes: Vec<String> = kinds.iter().map(|kind| subject.change(kind, wording)).collect();
    let title = format!("{}: {}", subject.title().get(language), changes.join("; "));
    let said: Vec<String> = subject.when(wording).into_iter().chain(changes).collect();
    let summary = said.join(". ");
    xml.open("entry", &[]);
    xml.text("id", &[], &name);
    xml.text("title", &[], &title);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &address)]);
    xml.text("published", &[], &at.to_string());
    xml.text("updated", &[], &at.to_string());
    xml.text("summary", &[], &summary);
    xml.close();
}

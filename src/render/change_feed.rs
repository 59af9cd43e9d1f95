//! The changes of the schedule as an Atom feed (RFC 4287), for those who follow it without a calendar.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::language::Wording;
use crate::model::{Change, ChangeKind, Ledger, Section, Session, Site};
use crate::plan::beside;

use super::xml::Xml;

/// How many changes the feed tells at most.
const MOST_ENTRIES: usize = 50;

/// What one build changed about a session.
struct Entry<'a> {
    at: Timestamp,
    sequence: u32,
    session: &'a Session,
    kinds: Vec<&'a ChangeKind>,
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

/// The newest changes of the sessions that have a page.
fn entries<'a>(site: &'a Site, ledger: &'a Ledger, wording: &Wording) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    for (id, history) in ledger.of_language(wording.language()) {
        let Some(session) = site.sessions.get(id) else { continue };
        let mut builds: BTreeMap<u32, Vec<&Change>> = BTreeMap::new();
        for change in &history.changes {
            builds.entry(change.sequence).or_default().push(change);
        }
        entries.extend(builds.into_iter().filter_map(|(sequence, changes)| {
            let at = changes.first()?.at;
            let kinds = changes.iter().map(|change| &change.kind).collect();
            Some(Entry { at, sequence, session, kinds })
        }));
    }
    entries.sort_by(|one, other| {
        other.at.cmp(&one.at).then_with(|| one.session.id.cmp(&other.session.id))
    });
    entries.truncate(MOST_ENTRIES);
    entries
}

fn write_entry(entry: &Entry<'_>, site: &Site, wording: &Wording, xml: &mut Xml) {
    let language = wording.language();
    let Entry { at, sequence, session, kinds } = entry;
    let domain = &site.settings.calendar.uid_domain;
    let day = at.strftime("%Y-%m-%d");
    let id = format!("tag:{domain},{day}:schedule/{}/{sequence}/{language}", session.id);
    let address = site.settings.base_url.absolute(session.addresses.get(language));
    let changes: Vec<String> = kinds.iter().map(|kind| wording.change(kind)).collect();
    let title = format!("{}: {}", session.title.get(language), changes.join("; "));
    let summary = format!("{}. {}", wording.slot(&session.slot), changes.join(". "));
    xml.open("entry", &[]);
    xml.text("id", &[], &id);
    xml.text("title", &[], &title);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &address)]);
    xml.text("published", &[], &at.to_string());
    xml.text("updated", &[], &at.to_string());
    xml.text("summary", &[], &summary);
    xml.close();
}

//! Calendar files, read back before anyone subscribes to them.

use crate::calendar::{self, Unreadable};
use crate::error::Error;
use crate::language::Wording;
use crate::model::{FeedScope, Id, Ledger, OutputPath, Session, Site};
use crate::report::{Diagnostic, Report, words};
use crate::source::Place;

use super::unmade;

/// What every calendar file of a language is made with.
pub(super) struct Calendars<'a> {
    /// The sessions.
    pub(super) site: &'a Site,
    /// How often each has changed.
    pub(super) ledger: &'a Ledger,
    /// The words.
    pub(super) wording: &'a Wording,
}

/// The bytes of a feed, or what is wrong with it.
pub(super) fn feed(
    path: &OutputPath,
    calendars: &Calendars<'_>,
    scope: &FeedScope,
) -> Result<(Option<Vec<u8>>, Report), Error> {
    let Calendars { site, ledger, wording } = *calendars;
    let Some(feed) = site.feeds.iter().find(|feed| feed.scope == *scope) else {
        return Err(unmade(path, "there is no feed of this scope"));
    };
    let text = calendar::feed(site, ledger, feed, wording);
    let place = scope.place(site).unwrap_or_else(|| Place::File(site.home.source.clone()));
    verified(path, text, scope.n_entries(site), place)
}

/// The bytes of the calendar file of one session, or what is wrong with it.
pub(super) fn session_file(
    path: &OutputPath,
    calendars: &Calendars<'_>,
    id: &Id<Session>,
) -> Result<(Option<Vec<u8>>, Report), Error> {
    let Calendars { site, ledger, wording } = *calendars;
    let session = &site.sessions[id];
    let (file, key) = session.source.clone();
    let text = calendar::session_file(site, ledger, session, wording);
    verified(path, text, 1, Place::Value(file, key))
}

/// The bytes of a calendar file, once another parser has read them. Only its size is in the author's hands.
fn verified(
    path: &OutputPath,
    text: String,
    n_entries: usize,
    place: Place,
) -> Result<(Option<Vec<u8>>, Report), Error> {
    let mut report = Report::new();
    match calendar::verified(&text, n_entries) {
        Ok(()) => Ok((Some(text.into_bytes()), report)),
        Err(fault @ Unreadable::TooLarge { .. }) => {
            let what = fault.told();
            report.push(
                Diagnostic::error(
                    "feed-too-large",
                    place,
                    words!(in what; en: "`/{path}`: {what}", et: "`/{path}`: {what}"),
                )
                .hint(words!(
                    en: "shorten the summaries of sessions, or split the series",
                    et: "lühenda kohtumiste kokkuvõtteid või jaga sari osadeks",
                )),
            );
            Ok((None, report))
        }
        Err(fault) => Err(unmade(path, fault)),
    }
}

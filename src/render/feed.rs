//! Calendar files, read back before anyone subscribes to them.

use crate::calendar::{self, Unreadable};
use crate::error::Error;
use crate::language::Wording;
use crate::model::{FeedScope, Id, OutputPath, Session, Site};
use crate::report::{Diagnostic, Report};
use crate::source::Place;

use super::unmade;

/// The bytes of a feed, or what is wrong with it.
pub(super) fn feed(
    path: &OutputPath,
    site: &Site,
    scope: &FeedScope,
    wording: &Wording,
) -> Result<(Option<Vec<u8>>, Report), Error> {
    let Some(feed) = site.feeds.iter().find(|feed| feed.scope == *scope) else {
        return Err(unmade(path, "there is no feed of this scope"));
    };
    let text = calendar::feed(site, feed, wording);
    let place = scope.place(site).unwrap_or_else(|| Place::File(site.home.source.clone()));
    verified(path, text, scope.n_entries(site), place)
}

/// The bytes of the calendar file of one session, or what is wrong with it.
pub(super) fn session_file(
    path: &OutputPath,
    site: &Site,
    id: &Id<Session>,
    wording: &Wording,
) -> Result<(Option<Vec<u8>>, Report), Error> {
    let session = &site.sessions[id];
    let (file, key) = session.source.clone();
    verified(path, calendar::session_file(site, session, wording), 1, Place::Value(file, key))
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
            report.push(
                Diagnostic::error("feed-too-large", place, format!("`/{path}`: {fault}"))
                    .hint("shorten the summaries of sessions, or split the series"),
            );
            Ok((None, report))
        }
        Err(fault) => Err(unmade(path, fault)),
    }
}

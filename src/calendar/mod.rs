//! Calendar feeds: VCALENDAR, VEVENT and VTIMEZONE, as text (RFC 5545, RFC 7986).

use crate::language::Wording;
use crate::model::{Feed, Session, Site};

/// The text of a feed in a language: CRLF, folded at 75 octets.
#[must_use]
pub fn feed(site: &Site, feed: &Feed, wording: &Wording) -> String {
    let _ = (site, feed, wording);
    String::new()
}

/// The text of a file with one session, for "add once": it has no name, so that no client makes a calendar of it.
#[must_use]
pub fn session_file(site: &Site, session: &Session, wording: &Wording) -> String {
    let _ = (site, session, wording);
    String::new()
}

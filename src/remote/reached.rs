//! What is at an address, once it was followed as far as it is still the same page.

use std::time::Duration;

use crate::ask::{Asker, Body, Head, Link, Silence};
use crate::error::{AddressFault, Error};

use super::question::MOST_BYTES;

/// How many addresses a page may lead on to: from http to https, and to its name without `.html`.
const MAX_STEPS: usize = 4;

/// Asks one site.
pub(super) struct Visitor {
    pub(super) asker: Asker,
    /// How long an answer may take.
    pub(super) timeout: Duration,
}

/// What an address answers, with its body or without.
pub(super) enum Reached<B> {
    /// It is there: at this address in the end, of this size if it was said.
    There { at: Link, n_bytes: Option<u64>, body: B },
    /// Nothing is there: 404 or 410, with what is said instead.
    Missing { status: u16, body: B },
    /// It leads to another page of the site.
    LeadsTo(Link),
}

impl Visitor {
    /// Whether something is there, without what it is.
    ///
    /// # Errors
    /// If the host says anything but that it is there, or is not.
    pub(super) fn head(&self, link: &Link) -> Result<Reached<()>, Error> {
        self.reached(link, |link| self.asker.head(link).map(|head| (head, ())))
    }

    /// What is there.
    ///
    /// # Errors
    /// If the host says anything but that it is there, or is not.
    pub(super) fn whole(&self, link: &Link) -> Result<Reached<Body>, Error> {
        self.reached(link, |link| self.asker.whole(link, MOST_BYTES))
    }

    fn reached<B>(
        &self,
        link: &Link,
        ask: impl Fn(&Link) -> Result<(Head, B), Silence>,
    ) -> Result<Reached<B>, Error> {
        let fault = |why| Error::Address { url: link.to_string(), why };
        let mut at = link.clone();
        for _ in 0..MAX_STEPS {
            let (head, body) = ask(&at).map_err(|silence| fault(self.fault(silence)))?;
            match head.status {
                200..=299 => return Ok(Reached::There { at, n_bytes: head.n_bytes, body }),
                status @ (404 | 410) => return Ok(Reached::Missing { status, body }),
                429 => return Err(fault(AddressFault::Busy)),
                status @ (401 | 403) => return Err(fault(AddressFault::Closed(status))),
                300..=399 => {}
                status => return Err(fault(AddressFault::Status(status))),
            }
            let next = head.location.and_then(|location| at.joined(&location));
            let next = next.ok_or_else(|| fault(AddressFault::Status(head.status)))?;
            if next.host() != link.host() {
                return Err(fault(AddressFault::Elsewhere(next.to_string())));
            }
            if name(&next) != name(link) {
                return Ok(Reached::LeadsTo(next));
            }
            at = next;
        }
        Err(fault(AddressFault::Elsewhere(at.to_string())))
    }

    fn fault(&self, silence: Silence) -> AddressFault {
        match silence {
            Silence::NoHost => AddressFault::NoHost,
            Silence::NotSafe => AddressFault::NotSafe,
            Silence::TimedOut => AddressFault::TimedOut { seconds: self.timeout.as_secs() },
            Silence::Refused => AddressFault::Refused,
        }
    }
}

/// What hosts call a page differently, they call so: `/x`, `/x/`, `/x.html`, `/x/index.html`.
fn name(link: &Link) -> &str {
    let path = link.path().trim_end_matches('/');
    let path = path.strip_suffix("/index.html").unwrap_or(path);
    path.strip_suffix(".html").unwrap_or(path)
}

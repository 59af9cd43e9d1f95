//! Feeds that were published: an address that someone has subscribed to never goes without a word.

use std::collections::BTreeSet;

use crate::calendar::lock::{Lock, path};
use crate::model::Site;
use crate::report::{Diagnostic, Report, nearest};
use crate::source::{KeyPath, Place};

/// The address of every feed of a site, in each of its languages.
pub(super) fn addresses(site: &Site) -> BTreeSet<String> {
    site.feeds
        .iter()
        .flat_map(|feed| {
            let languages = site.settings.languages.iter();
            languages.map(|language| feed.addresses.get(*language).as_str().to_owned())
        })
        .collect()
}

/// Whether what is to be dropped is the address of a feed, and no session.
pub(super) fn is_address(name: &str) -> bool {
    name.starts_with('/')
}

/// The feeds that were published and are not made any more, because nothing is left in them or their address has
/// changed. Whoever subscribed to one would see an old schedule for ever. A warning, since the last session of a place
/// may rightly move elsewhere; it is said until the feed is given up.
pub(super) fn vanished(site: &Site, old: &Lock) -> Report {
    let mut report = Report::new();
    let current = addresses(site);
    for (index, address) in old.feeds.iter().enumerate() {
        if current.contains(address) {
            continue;
        }
        let place = Place::Value(path(), KeyPath::root().key("feeds").index(index));
        let message = format!(
            "the calendar feed `{address}` was published and is no longer made: who subscribed to it would \
             learn of no change any more"
        );
        report.push(Diagnostic::warning("feed-vanished", place, message).hint(format!(
            "put back what it was made of (the id, the name or the last session that it held); to give it \
             up for ever, run `kava lock --drop {address}`"
        )));
    }
    report
}

/// The lock without a feed.
///
/// # Errors
/// In words, if the feed is still made or was never published.
pub(super) fn dropped(mut lock: Lock, site: &Site, address: &str) -> Result<Lock, String> {
    if addresses(site).contains(address) {
        return Err(format!("`{address}` is still made; take out first what it is made of"));
    }
    if !lock.feeds.remove(address) {
        let known = lock.feeds.iter().map(String::as_str);
        let meant =
            nearest(address, known).map_or_else(String::new, |it| format!("; is `{it}` meant?"));
        return Err(format!("no calendar feed `{address}` was ever published{meant}"));
    }
    Ok(lock)
}

//! Feeds that were published: an address that someone has subscribed to never goes without a word.

use std::collections::BTreeSet;

use crate::calendar::lock::{Lock, meant, path};
use crate::model::Site;
use crate::report::{Diagnostic, Report, Words, nearest, words};
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
        let message = words!(
            en: "the calendar feed `{address}` was published and is no longer made: who subscribed to it would learn of no change any more",
            et: "kalendrivoog `{address}` on avaldatud, aga seda enam ei tehta: selle tellija ei saa enam teada ühestki muudatusest",
        );
        report.push(Diagnostic::warning("feed-vanished", place, message).hint(words!(
            en: "put back what it was made of (the id, the name or the last session that it held); to give it up for ever, run `kava lock --drop {address}`",
            et: "pane tagasi see, millest voog tehti (tunnus, nimi või selle viimane kohtumine); kui voogu ei ole enam kunagi vaja, käivita `kava lock --drop {address}`",
        )));
    }
    report
}

/// The lock without a feed.
///
/// # Errors
/// In words, if the feed is still made or was never published.
pub(super) fn dropped(mut lock: Lock, site: &Site, address: &str) -> Result<Lock, Words> {
    if addresses(site).contains(address) {
        return Err(words!(
            en: "`{address}` is still made; take out first what it is made of",
            et: "kalendrivoogu `{address}` tehakse veel; võta enne välja see, millest see tehakse",
        ));
    }
    if !lock.feeds.remove(address) {
        let known = lock.feeds.iter().map(String::as_str);
        let meant = meant(nearest(address, known));
        return Err(words!(
            in meant;
            en: "no calendar feed `{address}` was ever published{meant}",
            et: "kalendrivoogu `{address}` ei ole kunagi avaldatud{meant}",
        ));
    }
    Ok(lock)
}

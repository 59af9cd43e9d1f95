//! What a page gets so that it can be watched and turned to another day: two scripts of our own.
//!
//! They are loaded from `/_kava/`, which the policy of the site allows as its own; nothing stands in the page itself.
//! What stands behind `?` names their edition, so that browsers load them once.

mod words;

use std::fmt::Write;
use std::hash::{DefaultHasher, Hash, Hasher};

pub(super) use words::Labels;

/// The bar, the overlay, and what listens for changes, with what brings them onto the page: one script, in a block of its
/// own so that scripts of the page do not meet its names.
pub(super) const SCRIPT: &str =
    concat!("{\n", include_str!("in_place.js"), include_str!("bar.js"), "}\n");

/// How they look.
pub(super) const STYLE: &str = include_str!("bar.css");

/// Turns the clock of a page.
pub(super) const CLOCK: &str = include_str!("clock.js");

/// What a page has to know of the build that it comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Moment {
    /// The name of the build.
    pub(super) build: String,
    /// The time that the page should believe it is, in milliseconds since 1970, if it is not the true one: scripts of
    /// themes tell by the clock what is over.
    pub(super) clock: Option<i64>,
    /// A hash of the pictures of the site, which change at the same address.
    pub(super) pictures: u64,
}

/// A page with the scripts of ours. They know it by a hash of all that it shows, but for which style sheets it has, and
/// by another of what it does not say itself: the scripts, the time, the pictures. While that one stays, the page can be
/// changed without loading it anew.
pub(super) fn shown(html: &str, moment: &Moment) -> String {
    let Moment { build, clock, pictures } = moment;
    let edition = hash_of(&(SCRIPT, STYLE, CLOCK));
    let surroundings = hash_of(&(edition, clock, pictures));
    let mut hasher = DefaultHasher::new();
    surroundings.hash(&mut hasher);
    without_styles(html, |piece| piece.hash(&mut hasher));
    let page = hasher.finish();
    let mut tags = String::new();
    if let Some(clock) = clock {
        let _ = write!(
            tags,
            "<script src=\"/_kava/clock.js?{edition:x}\" data-now=\"{clock}\"></script>"
        );
    }
    let _ = write!(
        tags,
        "<script defer src=\"/_kava/bar.js?{edition:x}\" data-kava-page=\"{page:016x}\" data-kava-surroundings=\"{surroundings:016x}\" data-kava-build=\"{build}\"></script>",
    );
    let head = html.find("<head").and_then(|start| Some(start + html[start..].find('>')? + 1));
    let (before, after) = html.split_at(head.unwrap_or(html.len()));
    [before, &tags, after].concat()
}

fn hash_of(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// A page for when there is none yet.
pub(super) fn empty(moment: &Moment) -> String {
    shown("<!doctype html><html><head><title>kava</title></head><body></body></html>", moment)
}

/// The pieces of a page between the addresses of its style sheets.
fn without_styles(html: &str, mut take: impl FnMut(&str)) {
    let mut start = 0;
    for (end, _) in html.match_indices(".css\"") {
        let Some(tag) = html[start..end].rfind("<link ").map(|tag| start + tag) else { continue };
        if html[tag..end].contains('>') {
            continue;
        }
        let quote = html[tag..end].rfind('"').map_or(end, |quote| tag + quote);
        take(&html[start..quote]);
        start = end;
    }
    take(&html[start..]);
}

#[cfg(test)]
mod tests {
    use super::{Moment, shown};

    fn mark(html: &str) -> String {
        let page = shown(html, &Moment::default());
        page.split("data-kava-page=\"").nth(1).unwrap()[..16].to_owned()
    }

    #[test]
    fn a_page_is_known_by_what_it_shows_and_not_by_its_style_sheets() {
        let page = |style, text| {
            format!("<head><link rel=\"stylesheet\" href=\"/assets/{style}.css\"></head><p>{text}")
        };
        assert_eq!(mark(&page("style.1", "a")), mark(&page("style.2", "a")));
        assert_ne!(mark(&page("style.1", "a")), mark(&page("style.1", "b")));
        let link = |to| page("style.1", to);
        assert_ne!(mark(&link("<a href=\"a.css\">")), mark(&link("<a href=\"b.css\">")));
    }

    #[test]
    fn the_scripts_stand_first_in_the_head() {
        let moment = Moment { clock: Some(0), ..Moment::default() };
        let page = shown("<!doctype html><html><head><meta charset=\"utf-8\">", &moment);
        assert!(page.contains("<head><script src=\"/_kava/clock.js?"), "{page}");
        assert!(page.contains(" data-now=\"0\"></script>"), "{page}");
        assert!(page.ends_with("<meta charset=\"utf-8\">"));
    }

    #[test]
    fn a_page_without_a_head_gets_them_as_well() {
        assert!(shown("<p>Tere", &Moment::default()).starts_with("<p>Tere<script"));
    }
}

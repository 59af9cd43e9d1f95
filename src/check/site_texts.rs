//! Every text of a site that visitors read, wherever the author wrote it.

use std::ops::{Range, RangeInclusive};

use jiff::civil::Date;

use crate::model::{Body, Language, Page, Site, Text};
use crate::source::{KeyPath, Place, SourcePath};

/// A piece of text, with where it stands.
pub(super) struct SiteText<'a> {
    /// The text; of a body, what stands between two pieces of code or remarks.
    pub(super) text: &'a str,
    /// The language that it is written in.
    pub(super) language: Language,
    /// The years that it speaks of; nothing if it may be any.
    pub(super) years: Option<RangeInclusive<i16>>,
    spot: Spot,
}

enum Spot {
    /// The text begins at this byte of the file.
    Body(SourcePath, usize),
    /// The text is this value, in whatever form of YAML.
    Value(SourcePath, KeyPath),
}

impl SiteText<'_> {
    /// The place of a part of the text; for a value of YAML, the whole value.
    pub(super) fn place(&self, part: &Range<usize>) -> Place {
        match &self.spot {
            Spot::Body(file, start) => {
                Place::Bytes(file.clone(), start + part.start..start + part.end)
            }
            Spot::Value(file, path) => Place::Value(file.clone(), path.clone()),
        }
    }
}

/// The texts of pages, in the order of the site, then those of series, sessions and registrations.
pub(super) fn site_texts(site: &Site) -> Vec<SiteText<'_>> {
    let mut texts = Vec::new();
    for (folder, pages) in site.pages_by_kind() {
        let title_key = if folder == "people" { "name" } else { "title" };
        for page in pages {
            let first = texts.len();
            add_page(page, title_key, &mut texts);
            let years = years_of_page(site, page);
            texts[first..].iter_mut().for_each(|text| text.years.clone_from(&years));
        }
    }
    for series in site.series.values() {
        let at = (&series.source, &KeyPath::root());
        add_values(Some(&series.title), at, "title", &mut texts);
        add_values(series.summary.as_ref(), at, "summary", &mut texts);
    }
    for session in site.sessions.values() {
        let first = texts.len();
        let at = (&session.source.0, &session.source.1);
        add_values(session.summary.as_ref(), at, "summary", &mut texts);
        add_values(session.note.as_ref(), at, "note", &mut texts);
        // A note may tell from when a session was moved.
        let years = session.slot.first_day().year() - 1..=session.slot.last_day().year();
        texts[first..].iter_mut().for_each(|text| text.years = Some(years.clone()));
    }
    for registration in site.registrations.values() {
        let at = (&registration.source.0, &registration.source.1);
        add_values(Some(&registration.title), at, "title", &mut texts);
        add_values(registration.summary.as_ref(), at, "summary", &mut texts);
        add_values(registration.asks.as_ref(), at, "asks", &mut texts);
    }
    texts
}

/// The years of a cohort, and that of a news item with the one that follows.
fn years_of_page(site: &Site, page: &Page) -> Option<RangeInclusive<i16>> {
    let programme = site.programmes.values().find(|one| one.page.source == page.source);
    let item = || site.news.values().find(|one| one.page.source == page.source);
    let years = |first: Date, last: Date| first.year()..=last.year();
    programme
        .map(|one| years(one.starts.first_day(), one.ends.last_day()))
        .or_else(|| item().map(|one| one.date.year()..=one.date.year() + 1))
}

fn add_page<'a>(page: &'a Page, title_key: &str, texts: &mut Vec<SiteText<'a>>) {
    for (key, text) in [(title_key, Some(&page.title)), ("summary", page.summary.as_ref())] {
        for (language, text) in text.into_iter().flat_map(Text::iter) {
            // What a translation says of itself stands in its own file.
            let file = page.body.translated(language).map_or(&page.source, |body| &body.source);
            let spot = Spot::Value(file.clone(), KeyPath::root().key(key));
            texts.push(SiteText { text, language, years: None, spot });
        }
    }
    page.body.iter().for_each(|(_, body)| add_body(body, texts));
}

/// The text of a body without its code and remarks.
fn add_body<'a>(body: &'a Body, texts: &mut Vec<SiteText<'a>>) {
    let end = body.offset + body.text.len();
    let mut start = body.offset;
    for hole in body.verbatim.iter().cloned().chain(std::iter::once(end..end)) {
        if let Some(text) = body.text.get(start - body.offset..hole.start.max(start) - body.offset)
            && !text.is_empty()
        {
            let spot = Spot::Body(body.source.clone(), start);
            texts.push(SiteText { text, language: body.language, years: None, spot });
        }
        start = hole.end.max(start);
    }
}

fn add_values<'a>(
    text: Option<&'a Text>,
    (file, path): (&SourcePath, &KeyPath),
    key: &str,
    texts: &mut Vec<SiteText<'a>>,
) {
    for (language, text) in text.into_iter().flat_map(Text::iter) {
        let spot = Spot::Value(file.clone(), path.key(key));
        texts.push(SiteText { text, language, years: None, spot });
    }
}

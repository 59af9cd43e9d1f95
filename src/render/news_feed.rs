//! The news as an Atom feed (RFC 4287).

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::language::Wording;
use crate::model::{NewsItem, Section, Site};
use crate::plan::beside;

use super::xml::Xml;

/// The Atom feed of the news in one language, the newest first. Titles and summaries; the text is on the page.
pub(super) fn news_feed(site: &Site, wording: &Wording) -> Vec<u8> {
    let settings = &site.settings;
    let language = wording.language();
    let section = site.sections[&Section::News].get(language);
    let own = settings.base_url.absolute(&beside(section, "xml"));
    let home = settings.base_url.absolute(section);
    let mut xml = Xml::new();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language.code())]);
    xml.text("id", &[], &own);
    let title = settings.title.get(language);
    xml.text("title", &[], &format!("{title}: {}", wording.text("section-news")));
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)]);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &home)]);
    if let Some(newest) = site.news.values().map(updated).max() {
        xml.text("updated", &[], &instant(newest, &settings.zone));
    }
    if let Some(organiser) = &settings.organiser {
        xml.open("author", &[]);
        xml.text("name", &[], organiser.name.get(language));
        xml.close();
    }
    for item in site.news.values() {
        write_entry(item, site, wording, &mut xml);
    }
    xml.finished()
}

fn write_entry(item: &NewsItem, site: &Site, wording: &Wording, xml: &mut Xml) {
    let language = wording.language();
    let zone = &site.settings.zone;
    let address = site.settings.base_url.absolute(item.page.addresses.get(language));
    let id = format!(
        "tag:{},{}:news/{}/{language}",
        site.settings.calendar.uid_domain, item.date, item.id
    );
    xml.open("entry", &[]);
    xml.text("id", &[], &id);
    xml.text("title", &[], item.page.title.get(language));
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &address)]);
    xml.text("published", &[], &instant(item.date, zone));
    xml.text("updated", &[], &instant(updated(item), zone));
    if let Some(summary) = &item.page.summary {
        xml.text("summary", &[], summary.get(language));
    }
    xml.close();
}

fn updated(item: &NewsItem) -> Date {
    item.page.updated.map_or(item.date, |updated| updated.max(item.date))
}

/// The beginning of a day as an instant (RFC 3339).
fn instant(day: Date, zone: &TimeZone) -> String {
    day.to_zoned_datetime(zone.clone())
        .map_or_else(|_| format!("{day}T00:00:00Z"), |start| start.timestamp().to_string())
}

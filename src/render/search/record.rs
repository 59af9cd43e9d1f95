//! What the search index knows of a page: what is written on it, without what it repeats of others.
//!
//! Not the page as it is shown: its cards would find every page that names a session, and a theme could lose what is
//! found. A record is a small HTML document, whose headings lead to their places on the page.

use std::fmt::Write;

use crate::picture::fingerprint;
use crate::render::xml::escaped;
use crate::view::{Fact, KindView, LinkView, PageParts, ProgrammeCard, SessionCard};

/// A page as the index takes it.
#[derive(Debug)]
pub(in crate::render) struct Record {
    /// The `href` of the page.
    pub(super) url: String,
    /// `<html>` with language, title, what is shown beside a result, and the text.
    pub(super) html: String,
}

impl Record {
    /// The record of a page with the HTML of its text; nothing for a page that is not to be found.
    pub(in crate::render) fn new(parts: &PageParts, body: &str) -> Option<Self> {
        let page = &parts.page;
        if !page.is_indexed {
            return None;
        }
        let Told { filter, aside, lines } = told(&parts.kind);
        let mut html = format!(
            "<html lang=\"{}\"><body data-pagefind-filter=\"type:{filter}\"",
            page.content_language
        );
        let aside: Vec<(&str, String)> =
            aside.into_iter().filter(|(_, text)| !text.is_empty()).collect();
        for (name, text) in &aside {
            let _ = write!(html, " data-{name}=\"{}\"", escaped(text));
        }
        let names: Vec<String> =
            aside.iter().map(|(name, _)| format!("{name}[data-{name}]")).collect();
        if !names.is_empty() {
            let _ = write!(html, " data-pagefind-meta=\"{}\"", names.join(", "));
        }
        // The title is searched as such; in the text it would stand in every excerpt.
        let _ = write!(html, "><h1 data-pagefind-ignore>{}</h1>", escaped(&page.title));
        // Pagefind passes over what has no words at all.
        let is_bare = lines.is_empty() && body.is_empty();
        let lead = lead(parts).or(is_bare.then_some(&page.title));
        if let Some(lead) = lead {
            let _ = write!(html, "<p data-pagefind-weight=\"2\">{}</p>", escaped(lead));
        }
        for line in lines.iter().filter(|line| Some(*line) != lead) {
            let _ = write!(html, "<p>{}</p>", escaped(line));
        }
        html += &without_anchors(body);
        html += "</body></html>";
        Some(Self { url: page.url.clone(), html })
    }

    /// What the record is known by.
    pub(super) fn fingerprint(&self) -> String {
        fingerprint(format!("{}\0{}", self.url, self.html).as_bytes())
    }
}

/// The summary that the author wrote. A session without one is described by day and place, which are told as such.
fn lead(parts: &PageParts) -> Option<&String> {
    match &parts.kind {
        KindView::Session(view) => view.card.summary.as_ref(),
        _ => parts.page.description.as_ref(),
    }
}

/// A text without the links that its headings bear to themselves: a heading is found and shown by its words alone.
fn without_anchors(body: &str) -> String {
    let mut parts = body.split(" <a class=\"anchor\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("</a>").map_or(part, |(_, rest)| rest))
}

/// What a kind of page tells beside title, summary and text.
struct Told {
    /// The kind of result that visitors choose.
    filter: &'static str,
    /// What is shown beside a result, by name.
    aside: Vec<(&'static str, String)>,
    /// What is searched.
    lines: Vec<String>,
}

fn told(kind: &KindView) -> Told {
    let told = |filter, detail: Option<&String>, lines| Told {
        filter,
        aside: vec![("detail", detail.cloned().unwrap_or_default())],
        lines,
    };
    match kind {
        KindView::Session(view) => session(&view.card),
        KindView::Topic(view) => told("topic", None, view.outcomes.clone()),
        KindView::Person(view) => {
            let mut lines = view.does.clone();
            lines.extend(view.card.organisation.clone());
            lines.extend(view.topics.iter().map(|topic| topic.title.clone()));
            told("person", view.card.role.as_ref(), lines)
        }
        KindView::Material(view) => {
            let card = &view.card;
            let length = card.length.as_ref().map(|length| format!(", {length}"));
            let detail = format!("{}{}", card.kind_label, length.unwrap_or_default());
            let files = view.downloads.iter().map(|file| file.title.clone());
            told("material", Some(&detail), titles(&card.topics).chain(files).collect())
        }
        KindView::NewsItem(view) => told("news", Some(&view.card.date.text), Vec::new()),
        KindView::Programme(view) => {
            let mut lines = programme(&view.card);
            lines.extend(view.facts.iter().map(line));
            for part in &view.parts {
                lines.push(part.title.clone());
                lines.extend(part.summary.clone());
            }
            told("page", Some(&view.card.dates), lines)
        }
        KindView::Home(view) => {
            told("page", None, view.programme.iter().flat_map(|card| programme(card)).collect())
        }
        KindView::Registration(view) => {
            let lines = view.card.summary.iter().chain(&view.card.asks).cloned().collect();
            told("page", None, lines)
        }
        _ => told("page", None, Vec::new()),
    }
}

/// Whether it is over is not said here but found out when it is shown, so that the index does not change with time.
fn session(card: &SessionCard) -> Told {
    let status = card.status_label.clone().unwrap_or_default();
    let what = [&*card.kind_label, &*card.series.title, &*card.place];
    let mut lines = vec![what.join(", ")];
    for links in [&card.people, &card.topics] {
        lines.extend((!links.is_empty()).then(|| titles(links).collect::<Vec<_>>().join(", ")));
    }
    lines.extend(card.note.clone());
    Told {
        filter: "session",
        aside: vec![
            ("detail", card.when.text.clone()),
            ("ends", card.when.ends_at.clone()),
            ("status", status),
        ],
        lines,
    }
}

fn programme(card: &ProgrammeCard) -> Vec<String> {
    card.summary.iter().chain(&card.audience).cloned().collect()
}

fn titles(links: &[LinkView]) -> impl Iterator<Item = String> {
    links.iter().map(|link| link.title.clone())
}

fn line(fact: &Fact) -> String {
    format!("{}: {}", fact.term, fact.text)
}

#[cfg(test)]
mod tests {
    use super::Record;
    use crate::view::{
        KindView, PageParts, PageView, PlainView, SessionCard, SessionView, Shown, WhenView,
    };

    fn page(kind: KindView) -> PageParts {
        let page = PageView {
            title: "Usaldus & koosloome".to_owned(),
            url: "/labor/usaldus/".to_owned(),
            content_language: "et",
            is_indexed: true,
            ..PageView::default()
        };
        PageParts { page, kind }
    }

    #[test]
    fn a_page_that_is_not_to_be_found_has_no_record() {
        let mut parts = page(KindView::Plain(PlainView {}));
        assert!(Record::new(&parts, "").is_some());
        parts.page.is_indexed = false;
        assert!(Record::new(&parts, "").is_none());
    }

    #[test]
    fn a_title_is_searched_and_stays_out_of_excerpts() {
        let mut parts = page(KindView::Plain(PlainView {}));
        parts.page.description = Some("Lühidalt".to_owned());
        let record = Record::new(&parts, "<p>Tekst</p>").unwrap();
        assert_eq!(
            record.html,
            "<html lang=\"et\"><body data-pagefind-filter=\"type:page\">\
             <h1 data-pagefind-ignore>Usaldus &amp; koosloome</h1>\
             <p data-pagefind-weight=\"2\">Lühidalt</p><p>Tekst</p></body></html>"
        );
        assert_eq!(record.url, "/labor/usaldus/");
    }

    #[test]
    fn headings_keep_their_places_and_lose_the_links_to_themselves() {
        let body = "<h2 id=\"a\">Üks <a class=\"anchor\" href=\"#a\"><span>#</span></a></h2>\
                    <h2 id=\"b\">Kaks <a class=\"anchor\" href=\"#b\"><span>#</span></a></h2>";
        let record = Record::new(&page(KindView::Plain(PlainView {})), body).unwrap();
        assert!(record.html.ends_with("<h2 id=\"a\">Üks</h2><h2 id=\"b\">Kaks</h2></body></html>"));
    }

    #[test]
    fn a_session_is_the_same_before_it_and_after() {
        let card = |phase, phase_label: Option<&str>| SessionCard {
            phase,
            phase_label: phase_label.map(str::to_owned),
            when: WhenView {
                ends_at: "2023-04-20T12:30:00+03:00".to_owned(),
                ..WhenView::default()
            },
            ..SessionCard::default()
        };
        let html = |card| {
            let view = SessionView { card: Shown::new(card), ..SessionView::default() };
            Record::new(&page(KindView::Session(view)), "").unwrap().html
        };
        let coming = html(card("coming", None));
        assert_eq!(coming, html(card("past", Some("toimunud"))));
        assert!(coming.contains("data-ends=\"2023-04-20T12:30:00+03:00\""), "{coming}");
        assert!(coming.contains("data-pagefind-meta=\"ends[data-ends]\""), "{coming}");
    }
}

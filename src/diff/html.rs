//! Differences as a page: before and after side by side. It stands alone, loads nothing and runs nothing.

use std::fmt::Write;

use quick_xml::escape::escape;

use crate::report::{Tongue, Words, words};

use super::rows::{Piece, Row};
use super::told::beside;
use super::{Differences, Fate, FeedFate, PageDifference, StateDifference};

const STYLE: &str = include_str!("side_by_side.css");

/// The page, in a language. `news` is what subscribers of the calendars will see, a sentence each; `against` names what
/// was compared with, `remarks` say what could not be.
#[must_use]
pub fn side_by_side(
    differences: &Differences,
    news: &[String],
    against: &str,
    remarks: &[Words],
    tongue: Tongue,
) -> String {
    let mut page = Page { html: String::new(), tongue };
    page.head(differences, against);
    page.registrations(differences);
    page.feeds(differences, news);
    page.pages(differences);
    page.files(differences);
    for line in beside(differences).iter().chain(remarks) {
        page.element("p", line);
    }
    page.html.push_str("</main>\n</body>\n</html>\n");
    page.html
}

struct Page {
    html: String,
    tongue: Tongue,
}

impl Page {
    fn head(&mut self, differences: &Differences, against: &str) {
        let code = match self.tongue {
            Tongue::English => "en",
            Tongue::Estonian => "et",
        };
        let title = words!(en: "What will change", et: "Mis muutub");
        let title = self.escaped(&title);
        let _ = write!(
            self.html,
            "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"robots\" content=\"noindex\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
        );
        self.element("p", &words!(en: "Compared with {against}.", et: "Võrreldud: {against}."));
        match differences.tally().told() {
            Some(told) => self.element("p class=\"lead\"", &told),
            None if differences.is_empty() => {
                self.element(
                    "p class=\"lead\"",
                    &words!(en: "Nothing changes.", et: "Midagi ei muutu."),
                );
            }
            None => {}
        }
    }

    fn registrations(&mut self, differences: &Differences) {
        if !differences.registrations.is_empty() {
            self.element("h2", &words!(en: "Registration", et: "Registreerimine"));
            self.list(differences.registrations.iter().map(StateDifference::told));
        }
    }

    fn feeds(&mut self, differences: &Differences, news: &[String]) {
        if differences.feeds.is_empty() && news.is_empty() {
            return;
        }
        self.element("h2", &words!(en: "Calendars and feeds", et: "Kalendrid ja vood"));
        if !news.is_empty() {
            self.element("p", &words!(en: "Subscribers will see:", et: "Tellijad näevad:"));
            self.list(news.iter().map(Words::same));
        }
        self.list(differences.feeds.iter().map(FeedFate::told));
    }

    fn pages(&mut self, differences: &Differences) {
        for (fate, heading) in [
            (Fate::New, words!(en: "New pages", et: "Uued lehed")),
            (Fate::Gone, words!(en: "Pages that go", et: "Lehed, mis kaovad")),
        ] {
            let pages: Vec<_> = differences.pages.iter().filter(|it| it.fate == fate).collect();
            if !pages.is_empty() {
                self.element("h2", &heading);
                self.list(pages.into_iter().map(|page| Words::same(named(page))));
            }
        }
        let changed: Vec<_> =
            differences.pages.iter().filter(|page| page.fate == Fate::Changed).collect();
        if changed.is_empty() {
            return;
        }
        self.element("h2", &words!(en: "Changed pages", et: "Muudetud lehed"));
        for page in changed {
            self.changed_page(page);
        }
    }

    fn changed_page(&mut self, page: &PageDifference) {
        self.html.push_str("<section class=\"page\">\n");
        let _ = writeln!(
            self.html,
            "<h3>{} <code>{}</code></h3>",
            escape(page.title.as_str()),
            escape(page.address.as_str())
        );
        match &page.rows {
            Some(rows) if rows.iter().any(|row| !matches!(row, Row::Skipped(_))) => {
                self.table(&page.title, rows);
            }
            Some(_) => {}
            None => self.element(
                "p",
                &words!(
                    en: "The page changes; its old text is not at hand.",
                    et: "Leht muutub; selle varasemat teksti ei ole käepärast.",
                ),
            ),
        }
        let (gone, new) = &page.links;
        for (links, heading) in [
            (gone, words!(en: "Links that go:", et: "Lingid, mis kaovad:")),
            (new, words!(en: "New links:", et: "Uued lingid:")),
        ] {
            if !links.is_empty() {
                self.element("p", &heading);
                self.list(links.iter().map(Words::same));
            }
        }
        self.html.push_str("</section>\n");
    }

    fn table(&mut self, title: &str, rows: &[Row]) {
        let [before, after] = [words!(en: "Before", et: "Enne"), words!(en: "After", et: "Nüüd")];
        let [before, after] = [&before, &after].map(|words| self.escaped(words));
        let _ = writeln!(
            self.html,
            "<table>\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{before}</th><th scope=\"col\">{after}</th></tr></thead>\n<tbody>",
            escape(title)
        );
        for row in rows {
            let html = match row {
                Row::Same(line) => {
                    let line = escape(line.as_str());
                    format!("<tr class=\"same\"><td>{line}</td><td>{line}</td></tr>")
                }
                Row::Gone(line) => {
                    format!(
                        "<tr class=\"gone\"><td><del>{}</del></td><td></td></tr>",
                        escape(line.as_str())
                    )
                }
                Row::New(line) => {
                    format!(
                        "<tr class=\"new\"><td></td><td><ins>{}</ins></td></tr>",
                        escape(line.as_str())
                    )
                }
                Row::Changed { before, after } => {
                    format!(
                        "<tr><td>{}</td><td>{}</td></tr>",
                        marked(before, "del"),
                        marked(after, "ins")
                    )
                }
                Row::Skipped(n) => {
                    let told = words!(en: "{n} lines are the same", et: "{n} rida on muutmata");
                    let told = if *n == 1 {
                        words!(en: "1 line is the same", et: "1 rida on sama")
                    } else {
                        told
                    };
                    format!(
                        "<tr class=\"skipped\"><td colspan=\"2\">{}</td></tr>",
                        self.escaped(&told)
                    )
                }
            };
            self.html.push_str(&html);
            self.html.push('\n');
        }
        self.html.push_str("</tbody>\n</table>\n");
    }

    fn files(&mut self, differences: &Differences) {
        if !differences.files.is_empty() {
            self.element("h2", &words!(en: "Files", et: "Failid"));
            self.list(
                differences
                    .files
                    .iter()
                    .map(|(fate, address)| Words::same(format!("{} {address}", fate.sign()))),
            );
        }
    }

    fn list(&mut self, items: impl Iterator<Item = Words>) {
        let mut items = items.peekable();
        if items.peek().is_none() {
            return;
        }
        self.html.push_str("<ul>\n");
        for item in items {
            self.element("li", &item);
        }
        self.html.push_str("</ul>\n");
    }

    /// An element with a text; `tag` may hold attributes.
    fn element(&mut self, tag: &str, text: &Words) {
        let name = tag.split(' ').next().unwrap_or(tag);
        let text = self.escaped(text);
        let _ = writeln!(self.html, "<{tag}>{text}</{name}>");
    }

    fn escaped(&self, words: &Words) -> String {
        escape(words.told_in(self.tongue)).into_owned()
    }
}

fn named(page: &PageDifference) -> String {
    match &*page.title {
        "" => page.address.clone(),
        title => format!("{title} ({})", page.address),
    }
}

/// A line whose changed words stand in an element.
fn marked(pieces: &[Piece], element: &str) -> String {
    let pieces = pieces.iter().map(|piece| {
        let text = escape(piece.text.as_str());
        if piece.is_changed { format!("<{element}>{text}</{element}>") } else { text.into_owned() }
    });
    pieces.collect::<Vec<_>>().join(" ")
}

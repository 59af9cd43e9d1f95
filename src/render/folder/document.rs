//! A document that stands alone: the frame around a text.

use std::fmt::Write;

use super::super::xml::escaped;
use super::book::Book;

/// What stands around a text.
pub(super) struct Document<'a> {
    /// The title.
    pub(super) title: &'a str,
    /// The language of the document.
    pub(super) language: &'a str,
    /// Where the style sheet is.
    pub(super) style: &'a str,
    /// Whether it is a part of an EPUB, which has to be XML.
    pub(super) is_xml: bool,
}

impl Document<'_> {
    /// The document, with its body.
    pub(super) fn with(&self, body: &str) -> Vec<u8> {
        let (language, title) = (escaped(self.language), escaped(self.title));
        let style = escaped(self.style);
        let text = if self.is_xml {
            format!(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n\
                 <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" \
                 lang=\"{language}\" xml:lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\" />\n\
                 <title>{title}</title>\n<link rel=\"stylesheet\" href=\"{style}\" />\n</head>\n\
                 <body>\n{body}</body>\n</html>\n"
            )
        } else {
            format!(
                "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
                 <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
                 <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
                 <link rel=\"stylesheet\" href=\"{style}\">\n</head>\n<body>\n{body}</body>\n</html>\n"
            )
        };
        text.into_bytes()
    }
}

/// The table of contents as a list; `href` tells where a file of a chapter is.
pub(super) fn contents(book: &Book<'_>, href: &dyn Fn(&str) -> String) -> String {
    let mut list = String::from("<ol>\n");
    let mut is_inside = false;
    for (index, chapter) in book.chapters.iter().enumerate() {
        let link = format!(
            "<a href=\"{}\">{}</a>",
            escaped(&href(&chapter.file)),
            escaped(&chapter.title)
        );
        let next = book.chapters.get(index + 1).map_or(1, |next| next.level);
        if chapter.level == 1 && next == 2 {
            is_inside = true;
            let _ = writeln!(list, "<li>{link}\n<ol>");
        } else {
            let _ = writeln!(list, "<li>{link}</li>");
        }
        if is_inside && next == 1 {
            is_inside = false;
            list.push_str("</ol>\n</li>\n");
        }
    }
    list.push_str("</ol>\n");
    list
}

/// What a title page says: the title, of whom it is, how much, and where it is on the web.
pub(super) fn title_page(book: &Book<'_>, sum: &str) -> String {
    let settings = &book.site.settings;
    let mut page = format!("<h1>{}</h1>\n", escaped(&book.title));
    let site = escaped(settings.title.get(book.language));
    let organiser = settings.organiser.as_ref().map(|it| escaped(it.name.get(book.language)));
    let publisher = organiser.map(|name| format!(" · {name}")).unwrap_or_default();
    let _ = writeln!(page, "<p class=\"publisher\">{site}{publisher}</p>");
    let _ = writeln!(page, "<p>{}</p>", escaped(sum));
    let source = escaped(&book.source());
    let _ = writeln!(
        page,
        "<p>{} <a href=\"{source}\">{source}</a></p>",
        escaped(&book.wording.text("folder-source"))
    );
    page
}

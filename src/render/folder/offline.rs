//! A folder as an archive of HTML that opens from a disk: relative links, its style sheet and its files inside.

use crate::error::Error;
use crate::model::FolderFile;
use crate::render::archive::{Entry, archive};
use crate::render::unmade;

use super::super::xml::escaped;
use super::book::Book;
use super::document::{Document, contents, title_page};
use super::linking::{Form, Linking};
use super::sum;

/// The bytes of the archive. All is in one folder, so that unpacking spills nothing.
pub(super) fn offline(book: &Book<'_>, style: &[u8]) -> Result<Vec<u8>, Error> {
    let folder = book.folder.name(book.language);
    let mut linking = Linking::new(book, Form::Zip);
    let mut entries = vec![
        Entry { path: "index.html".to_owned(), bytes: index(book), is_packed: true },
        Entry { path: "style.css".to_owned(), bytes: style.to_vec(), is_packed: true },
    ];
    for (number, chapter) in book.chapters.iter().enumerate() {
        let html = linking.rewritten(chapter);
        let document = Document {
            title: &format!("{} – {}", chapter.title, book.title),
            language: book.language.code(),
            style: "../style.css",
            is_xml: false,
        };
        let ways = ways(book, number);
        let body = format!("{ways}<main>\n{html}</main>\n");
        let path = format!("text/{}.html", chapter.file);
        entries.push(Entry { path, bytes: document.with(&body), is_packed: true });
    }
    entries.extend(linking.into_files()?);
    for entry in &mut entries {
        entry.path.insert_str(0, &format!("{folder}/"));
    }
    let address = book.folder.file_address(book.language, FolderFile::Zip);
    archive(&entries).map_err(|fault| unmade(&address.output_path(), fault))
}

fn index(book: &Book<'_>) -> Vec<u8> {
    let document = Document {
        title: &book.title,
        language: book.language.code(),
        style: "style.css",
        is_xml: false,
    };
    let heading = escaped(&book.wording.text("contents"));
    let list = contents(book, &|file| format!("text/{file}.html"));
    let page = title_page(book, &sum(book));
    document.with(&format!(
        "<main>\n{page}<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{heading}</h2>\n{list}</nav>\n</main>\n"
    ))
}

/// The links from a chapter to its neighbours and to the table of contents.
fn ways(book: &Book<'_>, number: usize) -> String {
    let before = number.checked_sub(1).and_then(|number| book.chapters.get(number));
    let after = book.chapters.get(number + 1);
    let link =
        |href: &str, text: &str| format!("<li><a href=\"{href}\">{}</a></li>\n", escaped(text));
    let mut list = link("../index.html", &book.wording.text("contents"));
    for (chapter, key) in [(before, "previous"), (after, "next")] {
        if let Some(chapter) = chapter {
            let text = format!("{}: {}", book.wording.text(key), chapter.title);
            list.push_str(&link(&format!("{}.html", chapter.file), &text));
        }
    }
    let label = escaped(&book.wording.text("neighbours"));
    format!("<nav aria-label=\"{label}\">\n<ul class=\"ways\">\n{list}</ul>\n</nav>\n")
}

//! A folder as a book: EPUB 3.2, which every reading system of today reads, with the metadata of EPUB Accessibility.

use crate::error::Error;
use crate::model::FolderFile;
use crate::render::archive::{Entry, archive};
use crate::render::unmade;

use super::super::xml::escaped;
use super::book::{Book, BookChapter};
use super::document::{Document, contents, title_page};
use super::linking::{Form, Linking};
use super::package::{container, package};
use super::sum;

/// The first file of the archive says what it is (EPUB OCF 3.2, 4.3): not packed, with nothing before it.
const MEDIA_TYPE: &str = "application/epub+zip";

/// The bytes of the book.
pub(super) fn epub(book: &Book<'_>, style: &[u8]) -> Result<Vec<u8>, Error> {
    let mut linking = Linking::new(book, Form::Epub);
    let chapters: Vec<Entry> = book
        .chapters
        .iter()
        .map(|chapter| {
            let text = section(book, chapter, &linking.rewritten(chapter));
            packed(format!("EPUB/text/{}.xhtml", chapter.file), text)
        })
        .collect();
    let mut files = linking.into_files()?;
    let paths: Vec<String> = files.iter().map(|file| file.path.clone()).collect();
    for file in &mut files {
        file.path.insert_str(0, "EPUB/");
    }
    let mut entries = vec![
        Entry { path: "mimetype".to_owned(), bytes: MEDIA_TYPE.into(), is_packed: false },
        packed("META-INF/container.xml".to_owned(), container()),
        packed("EPUB/package.opf".to_owned(), package(book, &paths)),
        packed("EPUB/nav.xhtml".to_owned(), navigation(book)),
        packed("EPUB/title.xhtml".to_owned(), title(book)),
        packed("EPUB/style.css".to_owned(), style.to_vec()),
    ];
    entries.extend(chapters);
    entries.extend(files);
    let address = book.folder.file_address(book.language, FolderFile::Epub);
    archive(&entries).map_err(|fault| unmade(&address.output_path(), fault))
}

fn packed(path: String, bytes: Vec<u8>) -> Entry {
    Entry { path, bytes, is_packed: true }
}

fn document<'a>(book: &'a Book<'_>, title: &'a str, style: &'a str) -> Document<'a> {
    Document { title, language: book.language.code(), style, is_xml: true }
}

fn section(book: &Book<'_>, chapter: &BookChapter<'_>, html: &str) -> Vec<u8> {
    let body = format!("<section epub:type=\"chapter\">\n{html}</section>\n");
    document(book, &chapter.title, "../style.css").with(&body)
}

fn title(book: &Book<'_>) -> Vec<u8> {
    let page = title_page(book, &sum(book));
    let body = format!("<section epub:type=\"titlepage\">\n{page}</section>\n");
    document(book, &book.title, "style.css").with(&body)
}

fn navigation(book: &Book<'_>) -> Vec<u8> {
    let heading = escaped(&book.wording.text("contents"));
    let list = contents(book, &|file| format!("text/{file}.xhtml"));
    let body = format!("<nav epub:type=\"toc\" id=\"toc\">\n<h1>{heading}</h1>\n{list}</nav>\n");
    document(book, &book.title, "style.css").with(&body)
}

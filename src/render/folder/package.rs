//! The package document of a book (EPUB 3.2, 3.4): what it is, what it holds, in which order one reads it.

use crate::model::Chapter;

use super::super::xml::Xml;
use super::book::Book;
use super::linking::media_type;

/// `META-INF/container.xml`: where the package document is.
pub(super) fn container() -> Vec<u8> {
    let mut xml = Xml::new();
    let namespace = "urn:oasis:names:tc:opendocument:xmlns:container";
    xml.open("container", &[("version", "1.0"), ("xmlns", namespace)]);
    xml.open("rootfiles", &[]);
    let media_type = "application/oebps-package+xml";
    xml.empty("rootfile", &[("full-path", "EPUB/package.opf"), ("media-type", media_type)]);
    xml.finished()
}

/// `package.opf`; `files` are the paths of pictures.
pub(super) fn package(book: &Book<'_>, files: &[String]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "package",
        &[
            ("xmlns", "http://www.idpf.org/2007/opf"),
            ("version", "3.0"),
            ("unique-identifier", "id"),
            ("xml:lang", book.language.code()),
        ],
    );
    metadata(book, !files.is_empty(), &mut xml);
    xml.open("manifest", &[]);
    let page = "application/xhtml+xml";
    let nav = [("id", "nav"), ("href", "nav.xhtml"), ("media-type", page), ("properties", "nav")];
    xml.empty("item", &nav);
    xml.empty("item", &[("id", "title"), ("href", "title.xhtml"), ("media-type", page)]);
    xml.empty("item", &[("id", "style"), ("href", "style.css"), ("media-type", "text/css")]);
    for chapter in &book.chapters {
        let (id, href) = (chapter_id(&chapter.file), format!("text/{}.xhtml", chapter.file));
        xml.empty("item", &[("id", &id), ("href", &href), ("media-type", page)]);
    }
    for (index, path) in files.iter().enumerate() {
        let id = format!("file-{}", index + 1);
        let media_type = media_type(path).unwrap_or("application/octet-stream");
        xml.empty("item", &[("id", &id), ("href", path), ("media-type", media_type)]);
    }
    xml.close();
    xml.open("spine", &[]);
    xml.empty("itemref", &[("idref", "title")]);
    xml.empty("itemref", &[("idref", "nav")]);
    for chapter in &book.chapters {
        xml.empty("itemref", &[("idref", &chapter_id(&chapter.file))]);
    }
    xml.finished()
}

/// An id of XML begins with a letter.
fn chapter_id(file: &str) -> String {
    format!("c{file}")
}

fn metadata(book: &Book<'_>, has_pictures: bool, xml: &mut Xml) {
    let settings = &book.site.settings;
    let language = book.language;
    xml.open("metadata", &[("xmlns:dc", "http://purl.org/dc/elements/1.1/")]);
    // The own address, so that an edition for a trial address is the same book.
    let address = book.folder.addresses.get(language);
    xml.text("dc:identifier", &[("id", "id")], &settings.own_base_url.absolute(address));
    xml.text("dc:title", &[], &book.title);
    xml.text("dc:language", &[], language.code());
    if let Some(organiser) = &settings.organiser {
        xml.text("dc:creator", &[], organiser.name.get(language));
        xml.text("dc:publisher", &[], organiser.name.get(language));
    }
    for name in authors(book) {
        xml.text("dc:contributor", &[], name);
    }
    xml.text("dc:source", &[], &book.source());
    let modified = format!("{}T00:00:00Z", book.modified());
    xml.text("meta", &[("property", "dcterms:modified")], &modified);
    let mut accessibility = vec![("accessMode", "textual"), ("accessModeSufficient", "textual")];
    if has_pictures {
        accessibility.push(("accessMode", "visual"));
        accessibility.push(("accessibilityFeature", "alternativeText"));
    }
    accessibility.extend([
        ("accessibilityFeature", "readingOrder"),
        ("accessibilityFeature", "structuralNavigation"),
        ("accessibilityFeature", "tableOfContents"),
        ("accessibilityHazard", "none"),
    ]);
    for (property, value) in accessibility {
        xml.text("meta", &[("property", &format!("schema:{property}"))], value);
    }
    let summary = book.wording.text("folder-accessibility");
    xml.text("meta", &[("property", "schema:accessibilitySummary")], &summary);
    xml.close();
}

/// The names of those who made the materials, each once, in order.
fn authors<'a>(book: &'a Book<'_>) -> Vec<&'a str> {
    let mut names: Vec<&str> = Vec::new();
    for chapter in &book.chapters {
        let Chapter::Material(id) = &chapter.chapter else { continue };
        let people = book.site.materials.get(id).map(|it| it.people.as_slice()).unwrap_or_default();
        for person in people.iter().filter_map(|id| book.site.people.get(id)) {
            let name = person.page.title.get(book.language).as_str();
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

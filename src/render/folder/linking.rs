//! Where the links and pictures of a chapter lead in each form of a folder.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::error::Error;
use crate::model::{Address, Asset};
use crate::render::archive::Entry;
use crate::render::asset_bytes::bytes;
use crate::render::xhtml::{Rewriting, rewritten};

use super::anchor;
use super::book::{Book, BookChapter};

/// Larger files stay on the web: an archive is to be mailed.
const MOST_BYTES: u64 = 25_000_000;

/// The pictures that every reader of EPUB 3 can show (EPUB 3.2, 2.1), by the ending of their names.
const IMAGES: [(&str, &str); 5] = [
    ("gif", "image/gif"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
];

/// What a folder becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A page of the site.
    Page,
    /// A book. Files to take along are no part of a book: they stay on the web.
    Epub,
    /// Pages on a disk.
    Zip,
}

/// The links of a book in one form, and the files that come along because of them.
pub(super) struct Linking<'a> {
    book: &'a Book<'a>,
    form: Form,
    files: BTreeMap<&'a str, &'a Asset>,
    taken: RefCell<BTreeMap<String, &'a Asset>>,
}

impl<'a> Linking<'a> {
    /// The links of a book; no file is taken along yet.
    pub(super) fn new(book: &'a Book<'a>, form: Form) -> Self {
        let files = book.site.assets.iter();
        let files = files.map(|(address, asset)| (address.as_str(), asset)).collect();
        Self { book, form, files, taken: RefCell::default() }
    }

    /// The text of a chapter in this form.
    pub(super) fn rewritten(&mut self, chapter: &BookChapter<'_>) -> String {
        let id_prefix = match self.form {
            Form::Page => format!("{}--", anchor(&chapter.chapter)),
            Form::Epub | Form::Zip => String::new(),
        };
        let this = &*self;
        rewritten(
            chapter.html,
            &Rewriting {
                link: &|href| this.link(href, chapter),
                picture: &|src| this.picture(src, chapter),
                id_prefix: &id_prefix,
                deeper: if self.form == Form::Page { chapter.level } else { 0 },
                is_xml: self.form == Form::Epub,
            },
        )
    }

    /// The files that chapters have asked for, each at its path below the texts' parent folder.
    pub(super) fn into_files(self) -> Result<Vec<Entry>, Error> {
        let entry = |(path, asset): (String, &Asset)| {
            let is_packed =
                !matches!(ending(&path), "gif" | "jpeg" | "jpg" | "png" | "webp" | "zip");
            Ok(Entry { bytes: bytes(asset)?, path, is_packed })
        };
        self.taken.into_inner().into_iter().map(entry).collect()
    }

    fn link(&self, href: &str, from: &BookChapter<'_>) -> String {
        let Some((address, fragment)) = self.address(href, from) else { return href.to_owned() };
        if let Some(index) = self.book.by_address.get(address.as_str()) {
            return self.within(&self.book.chapters[*index], fragment);
        }
        let (path, _) = address.split_once('?').unwrap_or((&address, ""));
        if self.form == Form::Zip
            && let Some(taken) = self.take(path)
        {
            return taken;
        }
        let fragment = fragment.map(|it| format!("#{it}")).unwrap_or_default();
        self.book.site.settings.base_url.absolute(&Address::new(&address)) + &fragment
    }

    /// The link to a chapter of the same folder.
    fn within(&self, chapter: &BookChapter<'_>, fragment: Option<&str>) -> String {
        match (self.form, fragment) {
            (Form::Page, None) => format!("#{}", anchor(&chapter.chapter)),
            (Form::Page, Some(fragment)) => format!("#{}--{fragment}", anchor(&chapter.chapter)),
            (form, fragment) => {
                let ending = if form == Form::Epub { "xhtml" } else { "html" };
                let fragment = fragment.map(|it| format!("#{it}")).unwrap_or_default();
                format!("{}.{ending}{fragment}", chapter.file)
            }
        }
    }

    fn picture(&self, src: &str, from: &BookChapter<'_>) -> Option<String> {
        let (address, _) = self.address(src, from)?;
        match self.form {
            Form::Page => Some(self.book.site.settings.base_url.href(&Address::new(&address))),
            Form::Zip => self.take(&address),
            Form::Epub => media_type(&address).and_then(|_| self.take(&address)),
        }
    }

    /// Takes a file along; its path from a chapter.
    fn take(&self, address: &str) -> Option<String> {
        let asset = self.files.get(address).filter(|asset| asset.size <= MOST_BYTES)?;
        let path = format!("files{address}");
        let link = format!("../{path}");
        self.taken.borrow_mut().insert(path, asset);
        Some(link)
    }

    /// The address within the site that a page means, and the fragment; nothing for other sites.
    fn address<'h>(
        &self,
        href: &'h str,
        from: &BookChapter<'_>,
    ) -> Option<(String, Option<&'h str>)> {
        let base = &self.book.site.settings.base_url;
        let (path, fragment) = match href.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment)),
            None => (href, None),
        };
        let path = path.strip_prefix(base.origin()).unwrap_or(path);
        if path.starts_with("//") || path.split('/').next().is_some_and(|it| it.contains(':')) {
            return None;
        }
        if path.starts_with('/') {
            return Some((format!("/{}", path.strip_prefix(base.path())?), fragment));
        }
        Some((joined(from.address?.as_str(), path), fragment))
    }
}

/// The type of a picture that a book may hold.
pub(super) fn media_type(path: &str) -> Option<&'static str> {
    let ending = ending(path);
    IMAGES.iter().find(|(it, _)| *it == ending).map(|(_, media_type)| *media_type)
}

fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// A relative reference from the page at `from` (RFC 3986, 5.2.3, without a base beyond the site).
fn joined(from: &str, path: &str) -> String {
    let mut steps: Vec<&str> = from.trim_start_matches('/').split('/').collect();
    steps.pop();
    for step in path.split('/') {
        match step {
            "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    format!("/{}", steps.join("/"))
}

//! What every view is made with: the site, what has changed in it, and the words of one language.

use crate::language::Wording;
use crate::model::{Address, Addresses, Language, Ledger, Section, Site, Text};

use super::contract::LinkView;

/// The site, what has changed in it, and the words of one language.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) site: &'a Site,
    pub(super) ledger: &'a Ledger,
    pub(super) wording: &'a Wording,
}

impl<'a> Context<'a> {
    pub(super) fn language(self) -> Language {
        self.wording.language()
    }

    /// A text of the author in this language.
    pub(super) fn written(self, text: &'a Text) -> String {
        text.get(self.language()).clone()
    }

    /// A text of the author that may be missing.
    pub(super) fn maybe(self, text: Option<&'a Text>) -> Option<String> {
        text.map(|text| self.written(text))
    }

    /// A text of kava.
    pub(super) fn text(self, key: &str) -> String {
        self.wording.text(key)
    }

    /// What a page writes into `href` for the page at these addresses.
    pub(super) fn href(self, addresses: &Addresses) -> String {
        self.site.settings.base_url.href(addresses.get(self.language()))
    }

    /// The same for a file that has one address for all languages.
    pub(super) fn file_href(self, address: &Address) -> String {
        self.site.settings.base_url.href(address)
    }

    /// The whole address of the page at these addresses.
    pub(super) fn absolute(self, addresses: &Addresses) -> String {
        self.site.settings.base_url.absolute(addresses.get(self.language()))
    }

    /// The link to a page of the author.
    pub(super) fn link(self, title: &'a Text, addresses: &Addresses) -> LinkView {
        LinkView { title: self.written(title), url: self.href(addresses) }
    }

    /// What a part of the site is called.
    pub(super) fn section_title(self, section: Section) -> String {
        self.wording.text(&format!("section-{}", section.key()))
    }

    /// The overview page of a part of the site.
    pub(super) fn section_url(self, section: Section) -> Option<String> {
        self.site.sections.get(&section).map(|addresses| self.href(addresses))
    }
}

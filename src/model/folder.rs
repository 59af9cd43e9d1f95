//! Learning folders: materials as one page to print, and to take along as a book or an archive.

use super::{Address, Addresses, Id, Language, Material, Site, Topic};

/// A learning folder. It is never empty: what has no materials has no folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Whose materials it holds.
    pub scope: FolderScope,
    /// The page to print; in languages without an edition the page of the topic or of the materials.
    pub addresses: Addresses,
    /// The languages in which at least one of its materials is written; there are only these editions.
    pub languages: Vec<Language>,
}

/// Whose materials a folder holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FolderScope {
    /// All materials.
    All,
    /// Those of a topic.
    Topic(Id<Topic>),
}

/// A file that a folder can be taken along as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FolderFile {
    /// EPUB 3: a book for reading devices.
    Epub,
    /// A ZIP of HTML that opens offline.
    Zip,
}

impl Folder {
    /// Where a file is: beside the page, `/materjalid/opimapp.epub` for `/materjalid/opimapp/`.
    #[must_use]
    pub fn file_address(&self, language: Language, file: FolderFile) -> Address {
        let page = self.addresses.get(language).as_str().trim_end_matches('/');
        Address::new(format!("{page}.{}", file.ending()))
    }
}

impl Folder {
    /// What a file is to be called among other files of a visitor: `meeskond-opimapp.epub`.
    #[must_use]
    pub fn file_name(&self, language: Language, file: FolderFile) -> String {
        format!("{}.{}", self.name(language), file.ending())
    }

    /// The same without its ending: the last two steps of the address of its page.
    #[must_use]
    pub fn name(&self, language: Language) -> String {
        let page = self.addresses.get(language).as_str().trim_end_matches('/');
        let mut steps = page.rsplit('/');
        let (word, above) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default());
        format!("{above}-{word}")
    }
}

impl FolderFile {
    /// `epub`, `zip`.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Epub => "epub",
            Self::Zip => "zip",
        }
    }
}

impl FolderScope {
    /// The materials, in the order of the site.
    pub fn materials<'a>(&'a self, site: &'a Site) -> impl Iterator<Item = &'a Material> {
        site.materials.values().filter(move |material| match self {
            Self::All => true,
            Self::Topic(topic) => material.topics.contains(topic),
        })
    }
}

/// A part of a folder: a topic with its materials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderPart {
    /// What stands at its head.
    pub head: Chapter,
    /// Its materials, in the order in which they are to be learned.
    pub materials: Vec<Id<Material>>,
}

/// A chapter of a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chapter {
    /// The text of a topic.
    Topic(Id<Topic>),
    /// The heading above materials without a topic.
    Others,
    /// A material.
    Material(Id<Material>),
}

impl Folder {
    /// What it is made of. A material of several topics stands under the first of them.
    #[must_use]
    pub fn parts(&self, site: &Site) -> Vec<FolderPart> {
        let mut materials: Vec<&Material> = self.scope.materials(site).collect();
        materials.sort_by_key(|material| material.place_in_path());
        let topics = site.topics.keys().filter(|id| match &self.scope {
            FolderScope::All => true,
            FolderScope::Topic(topic) => topic == *id,
        });
        let mut parts: Vec<FolderPart> = Vec::new();
        for topic in topics {
            let (own, rest): (Vec<&Material>, Vec<&Material>) =
                materials.into_iter().partition(|material| material.topics.contains(topic));
            materials = rest;
            if !own.is_empty() {
                parts
                    .push(FolderPart { head: Chapter::Topic(topic.clone()), materials: ids(&own) });
            }
        }
        if !materials.is_empty() {
            parts.push(FolderPart { head: Chapter::Others, materials: ids(&materials) });
        }
        parts
    }
}

fn ids(materials: &[&Material]) -> Vec<Id<Material>> {
    materials.iter().map(|material| material.id.clone()).collect()
}

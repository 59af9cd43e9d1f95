//! Learning folders: what is offered, the page to print, and its chapters.

use serde::Serialize;

use super::{DownloadView, LinkView, PersonCard, VideoView};
use crate::view::Shown;

/// A learning folder on offer: `folder` of `topic`, `materials` and `folder`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FolderOffer {
    /// The page to print.
    pub url: String,
    /// The language of the folder: another one where nothing of it is translated.
    pub language: &'static str,
    /// What its speakers call it, if it is another one than that of the page: `Eesti`.
    pub language_name: Option<String>,
    /// As a book for reading devices.
    pub epub: FolderFileView,
    /// As an archive of HTML that opens offline.
    pub zip: FolderFileView,
}

/// A file that a folder can be taken along as.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FolderFileView {
    /// Where it is.
    pub url: String,
    /// What it is to be called on a disk: `meeskond-opimapp.epub`.
    pub name: String,
    /// `340 kB`.
    pub size: String,
}

/// `folder`: the page to print. Its chapters are `body`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FolderView {
    /// The topic of the folder; nothing for all materials.
    pub topic: Option<LinkView>,
    /// How many materials and how long they take: `3 materjali, kokku 1 h 25 min`.
    pub sum: String,
    /// Where the page stands on the web, for paper (absolute).
    pub source: String,
    /// Its chapters, by topic.
    pub parts: Vec<FolderPartView>,
    /// The same to take along.
    pub offer: Option<FolderOffer>,
}

/// A topic of a folder, in its table of contents.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FolderPartView {
    /// The topic: `#meeskond`.
    pub link: LinkView,
    /// Its materials.
    pub chapters: Vec<FolderEntry>,
}

/// A material in a table of contents.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FolderEntry {
    /// The material: `#materjal-kutse`.
    pub link: LinkView,
    /// How long it takes: `12 min`.
    pub length: Option<String>,
}

/// `chapter` of the template `chapter.html`: a topic or a material as a chapter of a folder. Its text is `body`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ChapterView {
    /// `topic`, `material`, `others`.
    pub kind: &'static str,
    /// What it is called.
    pub title: String,
    /// Where it is on the web (absolute); nothing for `others`.
    pub url: Option<String>,
    /// What it is: `töövahend`.
    pub kind_label: Option<String>,
    /// How long it takes: `12 min`.
    pub length: Option<String>,
    /// What it is about.
    pub summary: Option<String>,
    /// What one can do afterwards.
    pub outcomes: Vec<String>,
    /// Who made it.
    pub people: Vec<Shown<PersonCard>>,
    /// Under what terms it may be used.
    pub licence: Option<String>,
    /// Files to take along.
    pub downloads: Vec<DownloadView>,
    /// A video to watch.
    pub video: Option<VideoView>,
}

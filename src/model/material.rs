//! Materials for self-study.

use jiff::civil::Date;

use super::{Asset, Id, Page, Person, Text, Topic};

/// A text, video, tool, exercise or template to work with on one's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Material {
    /// Its file name, or the name of its folder, without ending.
    pub id: Id<Material>,
    /// What it shares with all pages.
    pub page: Page,
    /// What it is.
    pub kind: MaterialKind,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
    /// Its place in the learning path of its topics, from 1; those without one come last.
    pub order: Option<u32>,
    /// The topics that it belongs to; may be empty.
    pub topics: Vec<Id<Topic>>,
    /// Its authors among the people; may be empty.
    pub people: Vec<Id<Person>>,
    /// Files to take along.
    pub downloads: Vec<Download>,
    /// A video to watch.
    pub video: Option<Video>,
    /// Under what terms it may be used: `CC BY 4.0`.
    pub licence: Option<String>,
    /// The day of its publication.
    pub date: Option<Date>,
}

impl Material {
    /// What materials of a topic are sorted by, among those of the same place as they were.
    #[must_use]
    pub fn place_in_path(&self) -> u32 {
        self.order.unwrap_or(u32::MAX)
    }
}

/// What a material is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MaterialKind {
    /// To read.
    Text,
    /// To watch.
    Video,
    /// To use.
    Tool,
    /// To do.
    Exercise,
    /// To fill in.
    Template,
}

/// A file to take along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// What it is called.
    pub title: Text,
    /// The file, with its size.
    pub asset: Asset,
    /// Where it is on the site.
    pub address: super::Address,
}

/// A video on YouTube, shown as a link that loads the player on click.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Video {
    /// YouTube's eleven characters.
    pub youtube_id: String,
    /// What it is called.
    pub title: Text,
    /// How long it is, in minutes.
    pub minutes: Option<u32>,
}

//! Front matter, by kind of page.
//!
//! Keys that all kinds share: `title`, `summary`, `slug` (last part of the address), `aliases` (old addresses, from
//! `/`), `updated` (a day), `draft`.

use jiff::civil::Date;

use super::{Duration, IdText, LanguageText, PictureYaml, PriceYaml, RoughDateText};
use crate::model::{MaterialKind, Rhythm};

/// `content/_index.md`.
#[derive(Debug, Clone, PartialEq)]
pub struct HomeFront {
    /// The heading of the home page.
    pub title: LanguageText,
    /// For whom, what, when, in one sentence.
    pub summary: Option<LanguageText>,
    /// Old addresses.
    pub aliases: Vec<String>,
    /// When the text was last changed.
    pub updated: Option<Date>,
}

/// `content/pages/*.md`.
#[derive(Debug, Clone, PartialEq)]
pub struct PageFront {
    /// The heading.
    pub title: LanguageText,
    /// For lists and search engines.
    pub summary: Option<LanguageText>,
    /// The last part of the address, instead of the file name.
    pub slug: Option<String>,
    /// Old addresses.
    pub aliases: Vec<String>,
    /// When the text was last changed.
    pub updated: Option<Date>,
    /// Shown only with `--drafts`.
    pub draft: bool,
}

/// `content/news/*.md`.
#[derive(Debug, Clone, PartialEq)]
pub struct NewsFront {
    /// What all pages have.
    pub page: PageFront,
    /// The day of publication.
    pub date: Date,
}

/// `content/programmes/*.md`.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgrammeFront {
    /// What all pages have.
    pub page: PageFront,
    /// When it begins.
    pub starts: RoughDateText,
    /// When it ends.
    pub ends: RoughDateText,
    /// Whom it is for.
    pub audience: Option<LanguageText>,
    /// What taking part costs.
    pub price: Option<PriceYaml>,
    /// A key of `registration.yaml`.
    pub registration: Option<IdText>,
    /// What it is made of.
    pub parts: Vec<PartYaml>,
    /// An IANA zone, instead of that of the site.
    pub time_zone: Option<String>,
}

/// An item of `parts` of a programme.
#[derive(Debug, Clone, PartialEq)]
pub struct PartYaml {
    /// What it is.
    pub title: LanguageText,
    /// More about it.
    pub summary: Option<LanguageText>,
    /// `weekly`, `fortnightly`, `monthly`, `once`.
    pub every: Option<Rhythm>,
    /// How long one of it takes.
    pub duration: Option<Duration>,
    /// How many days one of it takes.
    pub days: Option<u32>,
}

/// `content/topics/*.md`.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicFront {
    /// What all pages have.
    pub page: PageFront,
    /// Its place in the programme, from 1.
    pub order: u32,
    /// What one can do afterwards.
    pub outcomes: Vec<LanguageText>,
    /// Ids of people.
    pub people: Vec<IdText>,
}

/// `content/people/*.md`. The title of the page is `name`.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonFront {
    /// What all pages have; its title is written as `name`.
    pub page: PageFront,
    /// Their place in lists, from 1.
    pub order: Option<u32>,
    /// What they are in the programme.
    pub role: Option<LanguageText>,
    /// Where they work.
    pub organisation: Option<LanguageText>,
    /// What they do in the programme.
    pub does: Vec<LanguageText>,
    /// An e-mail address.
    pub email: Option<String>,
    /// A telephone number: digits, blanks, and a `+` in front.
    pub phone: Option<String>,
    /// A picture, relative to the file.
    pub photo: Option<PictureYaml>,
}

/// `content/materials/*.md` and `content/materials/*/index.md`.
#[derive(Debug, Clone, PartialEq)]
pub struct MaterialFront {
    /// What all pages have.
    pub page: PageFront,
    /// `text`, `video`, `tool`, `exercise`, `template`.
    pub kind: MaterialKind,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
    /// Ids of topics.
    pub topics: Vec<IdText>,
    /// Ids of people.
    pub people: Vec<IdText>,
    /// Files beside the page.
    pub downloads: Vec<DownloadYaml>,
    /// A video.
    pub video: Option<VideoYaml>,
    /// Under what terms it may be used.
    pub licence: Option<String>,
    /// The day of publication.
    pub date: Option<Date>,
}

/// An item of `downloads`: `{file: toovihik.pdf, title: Töövihik}`.
#[derive(Debug, Clone, PartialEq)]
pub struct DownloadYaml {
    /// The file, relative to the page's file.
    pub file: String,
    /// What it is called; the file name if missing.
    pub title: Option<LanguageText>,
}

/// `video: {youtube: dQw4w9WgXcQ, title: …, duration: 12 min}`; `youtube` is an id or an address of YouTube.
#[derive(Debug, Clone, PartialEq)]
pub struct VideoYaml {
    /// The eleven characters of the id, taken out of an address if one was written.
    pub youtube: String,
    /// What it is called; the title of the page if missing.
    pub title: Option<LanguageText>,
    /// How long it is.
    pub duration: Option<Duration>,
}

/// The front matter of a translation, `x.en.md`: only what is text. All other facts come from the original.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TranslationFront {
    /// The heading (for a person: `name`).
    pub title: Option<String>,
    /// For lists and search engines.
    pub summary: Option<String>,
    /// The last part of the address in this language.
    pub slug: Option<String>,
    /// Programme: whom it is for.
    pub audience: Option<String>,
    /// Person: what they are in the programme.
    pub role: Option<String>,
    /// Person: where they work.
    pub organisation: Option<String>,
    /// Person: what they do in the programme; as many items as the original.
    pub does: Vec<String>,
    /// Topic: what one can do afterwards; as many items as the original.
    pub outcomes: Vec<String>,
    /// When the translation was last changed.
    pub updated: Option<Date>,
    /// Not shown: the page falls back to the original.
    pub draft: bool,
}

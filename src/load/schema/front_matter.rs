//! Front matter, by kind of page.
//!
//! A field named `+` takes the keys that its neighbours do not know (`yaml/reader.rs`).
//!
//! Keys that all kinds share: `title`, `summary`, `slug` (last part of the address), `aliases` (old addresses, from
//! `/`), `updated` and `reviewed` (days), `draft`.

use jiff::civil::Date;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Deserializer};

use super::address::{
    Alias, Email, Phone, YouTube, aliases, optional_email, optional_phone, youtube,
};
use super::choice::{Chosen, choice, optional_choice, optional_choices};
use super::reading::{ByText, optional_text, text};
use super::{Duration, IdText, LanguageText, PictureYaml, PriceYaml, RoughDateText};
use crate::model::{MaterialKind, Rhythm, SpokenLanguage};

/// `content/_index.md`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HomeFront {
    /// The heading of the home page.
    pub title: LanguageText,
    /// For whom, what, when, in one sentence.
    pub summary: Option<LanguageText>,
    /// Old addresses.
    #[serde(default, deserialize_with = "aliases")]
    #[schemars(with = "Vec<ByText<Alias>>")]
    pub aliases: Vec<String>,
    /// When the text was last changed.
    #[serde(default, deserialize_with = "optional_text")]
    #[schemars(with = "Option<ByText<Date>>")]
    pub updated: Option<Date>,
}

/// `content/pages/*.md`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PageFront {
    /// The heading.
    pub title: LanguageText,
    /// For lists and search engines.
    pub summary: Option<LanguageText>,
    /// The last part of the address, instead of the file name.
    #[serde(default, deserialize_with = "slug")]
    #[schemars(with = "Option<IdText>")]
    pub slug: Option<String>,
    /// Old addresses.
    #[serde(default, deserialize_with = "aliases")]
    #[schemars(with = "Vec<ByText<Alias>>")]
    pub aliases: Vec<String>,
    /// When the text was last changed.
    #[serde(default, deserialize_with = "optional_text")]
    #[schemars(with = "Option<ByText<Date>>")]
    pub updated: Option<Date>,
    /// When somebody last made sure that what it says is so.
    #[serde(default, deserialize_with = "optional_text")]
    #[schemars(with = "Option<ByText<Date>>")]
    pub reviewed: Option<Date>,
    /// Shown only with `--drafts`.
    #[serde(default)]
    pub draft: bool,
}

/// `content/news/*.md`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewsFront {
    /// What all pages have.
    #[serde(rename = "+")]
    pub page: PageFront,
    /// The day of publication.
    #[serde(deserialize_with = "text")]
    #[schemars(with = "ByText<Date>")]
    pub date: Date,
}

/// `content/programmes/*.md`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeFront {
    /// What all pages have.
    #[serde(rename = "+")]
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
    #[serde(default)]
    pub parts: Vec<PartYaml>,
    /// An IANA zone, instead of that of the site.
    pub time_zone: Option<String>,
}

/// An item of `parts` of a programme.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartYaml {
    /// What it is.
    pub title: LanguageText,
    /// More about it.
    pub summary: Option<LanguageText>,
    /// `weekly`, `fortnightly`, `monthly`, `once`.
    #[serde(default, deserialize_with = "optional_choice")]
    #[schemars(with = "Option<Chosen<Rhythm>>")]
    pub every: Option<Rhythm>,
    /// How long one of it takes.
    pub duration: Option<Duration>,
    /// How many days one of it takes.
    pub days: Option<u32>,
}

/// `content/topics/*.md`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TopicFront {
    /// What all pages have.
    #[serde(rename = "+")]
    pub page: PageFront,
    /// Its place in the programme, from 1.
    pub order: u32,
    /// What one can do afterwards.
    #[serde(default)]
    pub outcomes: Vec<LanguageText>,
    /// Ids of people.
    #[serde(default)]
    pub people: Vec<IdText>,
}

/// `content/people/*.md`. The title of the page is `name`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonFront {
    /// What all pages have; its title is written as `name`.
    #[serde(rename = "+", deserialize_with = "named_page")]
    #[schemars(with = "NamedPage")]
    pub page: PageFront,
    /// Their place in lists, from 1.
    pub order: Option<u32>,
    /// What they are in the programme.
    pub role: Option<LanguageText>,
    /// Where they work.
    pub organisation: Option<LanguageText>,
    /// What they do in the programme.
    #[serde(default)]
    pub does: Vec<LanguageText>,
    /// Codes of the languages that they work in.
    #[serde(default, deserialize_with = "optional_choices")]
    #[schemars(with = "Option<Vec<Chosen<SpokenLanguage>>>")]
    pub languages: Option<Vec<SpokenLanguage>>,
    /// An e-mail address.
    #[serde(default, deserialize_with = "optional_email")]
    #[schemars(with = "Option<ByText<Email>>")]
    pub email: Option<String>,
    /// A telephone number: digits, blanks, and a `+` in front.
    #[serde(default, deserialize_with = "optional_phone")]
    #[schemars(with = "Option<ByText<Phone>>")]
    pub phone: Option<String>,
    /// A picture, relative to the file.
    pub photo: Option<PictureYaml>,
}

/// What all pages have, where the title is a name.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NamedPage {
    name: LanguageText,
    summary: Option<LanguageText>,
    #[serde(default, deserialize_with = "slug")]
    #[schemars(with = "Option<IdText>")]
    slug: Option<String>,
    #[serde(default, deserialize_with = "aliases")]
    #[schemars(with = "Vec<ByText<Alias>>")]
    aliases: Vec<String>,
    #[serde(default, deserialize_with = "optional_text")]
    #[schemars(with = "Option<ByText<Date>>")]
    updated: Option<Date>,
    #[serde(default, deserialize_with = "optional_text")]
    #[schemars(with = "Option<ByText<Date>>")]
    reviewed: Option<Date>,
    #[serde(default)]
    draft: bool,
}

fn named_page<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PageFront, D::Error> {
    let NamedPage { name, summary, slug, aliases, updated, reviewed, draft } =
        NamedPage::deserialize(deserializer)?;
    Ok(PageFront { title: name, summary, slug, aliases, updated, reviewed, draft })
}

/// `content/materials/*.md` and `content/materials/*/index.md`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MaterialFront {
    /// What all pages have.
    #[serde(rename = "+")]
    pub page: PageFront,
    /// `text`, `video`, `tool`, `exercise`, `template`.
    #[serde(deserialize_with = "choice")]
    #[schemars(with = "Chosen<MaterialKind>")]
    pub kind: MaterialKind,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
    /// Its place in the learning path of its topics, from 1; by title at the end if missing.
    pub order: Option<u32>,
    /// Ids of topics.
    #[serde(default)]
    pub topics: Vec<IdText>,
    /// Ids of people.
    #[serde(default)]
    pub people: Vec<IdText>,
    /// Files beside the page.
    #[serde(default)]
    pub downloads: Vec<DownloadYaml>,
    /// A video.
    pub video: Option<VideoYaml>,
    /// Under what terms it may be used.
    pub licence: Option<String>,
    /// The day of publication.
    #[serde(default, deserialize_with = "optional_text")]
    #[schemars(with = "Option<ByText<Date>>")]
    pub date: Option<Date>,
}

/// An item of `downloads`: `{file: toovihik.pdf, title: Töövihik}`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DownloadYaml {
    /// The file, relative to the page's file.
    pub file: String,
    /// What it is called; the file name if missing.
    pub title: Option<LanguageText>,
}

/// `video: {youtube: dQw4w9WgXcQ, title: …, duration: 12 min}`; `youtube` is an id or an address of `YouTube`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VideoYaml {
    /// The eleven characters of the id, taken out of an address if one was written.
    #[serde(deserialize_with = "youtube")]
    #[schemars(with = "ByText<YouTube>")]
    pub youtube: String,
    /// What it is called; the title of the page if missing.
    pub title: Option<LanguageText>,
    /// How long it is.
    pub duration: Option<Duration>,
}

/// The front matter of a translation, `x.en.md`: only what is text. All other facts come from the original.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = with_name)]
pub struct TranslationFront {
    /// The heading (for a person: `name`).
    #[serde(alias = "name")]
    pub title: Option<String>,
    /// For lists and search engines.
    pub summary: Option<String>,
    /// The last part of the address in this language.
    #[serde(default, deserialize_with = "slug")]
    #[schemars(with = "Option<IdText>")]
    pub slug: Option<String>,
    /// Programme: whom it is for.
    pub audience: Option<String>,
    /// Person: what they are in the programme.
    pub role: Option<String>,
    /// Person: where they work.
    pub organisation: Option<String>,
    /// Person: what they do in the programme; as many items as the original.
    #[serde(default)]
    pub does: Vec<String>,
    /// Topic: what one can do afterwards; as many items as the original.
    #[serde(default)]
    pub outcomes: Vec<String>,
    /// When the translation was last changed.
    #[serde(default, deserialize_with = "optional_text")]
    #[schemars(with = "Option<ByText<Date>>")]
    pub updated: Option<Date>,
    /// Not shown: the page falls back to the original.
    #[serde(default)]
    pub draft: bool,
}

/// schemars passes over the other name of a key.
fn with_name(schema: &mut Schema) {
    if let Some(properties) = schema.get_mut("properties").and_then(|all| all.as_object_mut())
        && let Some(mut title) = properties.get("title").cloned()
    {
        title["description"] = "The name of a person: the same as `title`.".into();
        properties.insert("name".to_owned(), title);
    }
}

/// Reads the last part of an address, which is made of the same letters as an id.
fn slug<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<IdText>::deserialize(deserializer)?.map(|id| id.0))
}

//! What the author wrote, file by file.

use std::collections::BTreeMap;
use std::sync::Arc;

use indexmap::IndexMap;

use crate::model::{Absent, Asset, Body, Dimensions, Language, Template};
use crate::source::{KeyPath, SourcePath};

use super::schema::{
    ColourYaml, HomeFront, MaterialFront, NewsFront, PageFront, PersonFront, ProgrammeFront,
    RegistrationFile, ScheduleFile, SiteFile, TopicFront, TranslationFront,
};

/// What the author wrote: parsed and typed, not yet resolved. Lists are in order of path.
///
/// What could not be read is missing here and told in the report. Drafts are left out unless they were asked for.
#[derive(Debug, Clone, Default)]
pub struct Written {
    /// `site.yaml`.
    pub site: Option<Yaml<SiteFile>>,
    /// `_index.md`.
    pub home: Option<WrittenPage<HomeFront>>,
    /// `programmes/`.
    pub programmes: Vec<WrittenPage<ProgrammeFront>>,
    /// `topics/`.
    pub topics: Vec<WrittenPage<TopicFront>>,
    /// `people/`.
    pub people: Vec<WrittenPage<PersonFront>>,
    /// `materials/`.
    pub materials: Vec<WrittenPage<MaterialFront>>,
    /// `pages/`.
    pub pages: Vec<WrittenPage<PageFront>>,
    /// `news/`.
    pub news: Vec<WrittenPage<NewsFront>>,
    /// `schedule/`.
    pub schedule: Vec<Yaml<ScheduleFile>>,
    /// `registration.yaml`.
    pub registration: Option<Yaml<RegistrationFile>>,
    /// Every other file below `content/`: of `static/`, and beside pages.
    pub assets: Vec<Asset>,
    /// What could not be read, and drafts that were not asked for: a reference to one of them is told in other words,
    /// or not at all. Its kinds are the folders, and `registration` and `places` for entries of those.
    pub absent: Absent,
}

/// A theme file by file, in order of path: nothing joined, nothing looked into. The site itself, with what it changes
/// of its theme, stands as one without files at the end of the chain.
#[derive(Debug, Clone, Default)]
pub struct WrittenTheme {
    /// The name of its folder.
    pub name: String,
    /// `templates/`.
    pub templates: Vec<Template>,
    /// `styles/`.
    pub sheets: Vec<ThemeSheet>,
    /// `assets/`.
    pub files: Vec<ThemeAssetFile>,
    /// `fonts/`: what pictures are drawn with.
    pub fonts: Vec<Arc<[u8]>>,
    /// What it changes beside that.
    pub changes: Option<Changes>,
}

/// Colours and words that a `theme.yaml` or the `theme` of `site.yaml` sets anew.
#[derive(Debug, Clone)]
pub struct Changes {
    /// The file.
    pub source: SourcePath,
    /// The key path that they stand below.
    pub root: KeyPath,
    /// Colours by token.
    pub tokens: IndexMap<String, ColourYaml>,
    /// Texts by code of language and key.
    pub texts: BTreeMap<String, IndexMap<String, String>>,
}

impl WrittenTheme {
    /// All its texts, for showing faults.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&SourcePath, Arc<str>)> {
        let templates = self.templates.iter().map(|one| (&one.source, Arc::clone(&one.text)));
        let sheets = self.sheets.iter().map(|one| (&one.source, Arc::clone(&one.text)));
        let files = self.files.iter().filter_map(|one| {
            Some((&one.source, Arc::from(std::str::from_utf8(&one.bytes).ok()?)))
        });
        templates.chain(sheets).chain(files)
    }
}

/// A style sheet that is joined with the others of its theme.
#[derive(Debug, Clone)]
pub struct ThemeSheet {
    /// Where it stands.
    pub source: SourcePath,
    /// Its text.
    pub text: Arc<str>,
}

/// A script, a font, an icon of a theme.
#[derive(Debug, Clone)]
pub struct ThemeAssetFile {
    /// Its path below `assets/` of the theme.
    pub name: String,
    /// Where it stands.
    pub source: SourcePath,
    /// Its content.
    pub bytes: Arc<[u8]>,
    /// Width and height of a picture.
    pub dimensions: Option<Dimensions>,
}

/// A YAML file.
#[derive(Debug, Clone)]
pub struct Yaml<T> {
    /// Its file name without ending.
    pub id: String,
    /// The file.
    pub source: SourcePath,
    /// What it says.
    pub value: T,
}

/// A page with its translations.
#[derive(Debug, Clone)]
pub struct WrittenPage<Front> {
    /// Its file name without ending, or the name of its folder for `x/index.md`.
    pub id: String,
    /// The file of the default language.
    pub source: SourcePath,
    /// Its front matter.
    pub front: Front,
    /// Its text.
    pub body: Body,
    /// Its translations, by language.
    pub translations: BTreeMap<Language, WrittenTranslation>,
}

/// The translation of a page: `x.en.md`.
#[derive(Debug, Clone)]
pub struct WrittenTranslation {
    /// The file.
    pub source: SourcePath,
    /// Its front matter.
    pub front: TranslationFront,
    /// Its text.
    pub body: Body,
}

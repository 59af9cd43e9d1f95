//! What there are schemas of: each kind of file that an author writes.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use crate::load::schema::{
    HomeFront, MaterialFront, NewsFront, PageFront, PersonFront, ProgrammeFront, RegistrationFile,
    ScheduleKeys, SiteFile, ThemeFile, TopicFront, TranslationFront,
};

/// A kind of file, or of front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// `content/site.yaml`.
    Site,
    /// `content/schedule/<series>.yaml`.
    Schedule,
    /// `content/registration.yaml`.
    Registration,
    /// `themes/<name>/theme.yaml`.
    Theme,
    /// The front matter of `content/_index.md`.
    Home,
    /// The front matter of `content/pages/*.md`.
    Page,
    /// The front matter of `content/news/*.md`.
    News,
    /// The front matter of `content/programmes/*.md`.
    Programme,
    /// The front matter of `content/topics/*.md`.
    Topic,
    /// The front matter of `content/people/*.md`.
    Person,
    /// The front matter of `content/materials/*.md` and `content/materials/*/index.md`.
    Material,
    /// The front matter of a translation: `x.en.md`.
    Translation,
}

impl Subject {
    /// All of them, YAML files first.
    pub const ALL: [Self; 12] = [
        Self::Site,
        Self::Schedule,
        Self::Registration,
        Self::Theme,
        Self::Home,
        Self::Page,
        Self::News,
        Self::Programme,
        Self::Topic,
        Self::Person,
        Self::Material,
        Self::Translation,
    ];

    /// The name of its schema: `schemas/<name>.json`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Schedule => "schedule",
            Self::Registration => "registration",
            Self::Theme => "theme",
            Self::Home => "home",
            Self::Page => "page",
            Self::News => "news",
            Self::Programme => "programme",
            Self::Topic => "topic",
            Self::Person => "person",
            Self::Material => "material",
            Self::Translation => "translation",
        }
    }

    /// The YAML files that it is the schema of, from the folder of the site; nothing for front matter, which other
    /// programs do not find within Markdown.
    #[must_use]
    pub fn files(self) -> Option<&'static str> {
        match self {
            Self::Site => Some("content/site.yaml"),
            Self::Schedule => Some("content/schedule/*.yaml"),
            Self::Registration => Some("content/registration.yaml"),
            Self::Theme => Some("themes/*/theme.yaml"),
            Self::Home
            | Self::Page
            | Self::News
            | Self::Programme
            | Self::Topic
            | Self::Person
            | Self::Material
            | Self::Translation => None,
        }
    }

    /// The schema as it comes from the types: with definitions, in English.
    pub(super) fn raw(self) -> Schema {
        match self {
            Self::Site => raw::<SiteFile>(),
            Self::Schedule => raw::<ScheduleKeys>(),
            Self::Registration => raw::<RegistrationFile>(),
            Self::Theme => raw::<ThemeFile>(),
            Self::Home => raw::<HomeFront>(),
            Self::Page => raw::<PageFront>(),
            Self::News => raw::<NewsFront>(),
            Self::Programme => raw::<ProgrammeFront>(),
            Self::Topic => raw::<TopicFront>(),
            Self::Person => raw::<PersonFront>(),
            Self::Material => raw::<MaterialFront>(),
            Self::Translation => raw::<TranslationFront>(),
        }
    }
}

fn raw<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>()
}

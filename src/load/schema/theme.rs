//! `theme.yaml`, and `theme` of `site.yaml`.

use std::collections::BTreeMap;
use std::fmt;

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::reading::FromText;
use super::{IdText, handed_on};
use crate::report::words;

/// What a theme changes beside its files: `themes/vald/theme.yaml`.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemeFile {
    /// The theme that it builds on; `default` if missing, and `none` if it stands alone.
    pub extends: Option<IdText>,
    /// Colours, by the name of the property without `--`.
    #[serde(default)]
    pub tokens: IndexMap<String, ColourYaml>,
    /// By language, by id: words of the user interface.
    #[serde(default)]
    pub texts: BTreeMap<String, IndexMap<String, String>>,
}

/// The theme of a site: `vald`, or `{name: default, tokens: {accent: "#7a1f3d"}}`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SiteThemeYaml {
    /// The name of a folder of `themes/`; `default` if missing.
    pub name: Option<IdText>,
    /// Whether only the name was written.
    pub is_name: bool,
    /// As in `theme.yaml`.
    pub tokens: IndexMap<String, ColourYaml>,
    /// As in `theme.yaml`.
    pub texts: BTreeMap<String, IndexMap<String, String>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Whole {
    name: Option<IdText>,
    #[serde(default)]
    tokens: IndexMap<String, ColourYaml>,
    #[serde(default)]
    texts: BTreeMap<String, IndexMap<String, String>>,
}

impl<'de> Deserialize<'de> for SiteThemeYaml {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SiteThemeVisitor)
    }
}

struct SiteThemeVisitor;

impl<'de> Visitor<'de> for SiteThemeVisitor {
    type Value = SiteThemeYaml;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        handed_on::expected(formatter, &words!(en: "the name of a theme", et: "kujunduse nimi"))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<SiteThemeYaml, E> {
        let name = Some(IdText::from_text(text).map_err(E::custom)?);
        Ok(SiteThemeYaml { name, is_name: true, ..SiteThemeYaml::default() })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<SiteThemeYaml, A::Error> {
        let Whole { name, tokens, texts } = Whole::deserialize(MapAccessDeserializer::new(map))?;
        Ok(SiteThemeYaml { name, is_name: false, tokens, texts })
    }
}

/// A colour as written, `"#7a1f3d"`, or one for each scheme: `{light: "#7a1f3d", dark: "#f0b8c8"}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColourYaml {
    /// On light paper; in the dark the theme keeps its own.
    Light(String),
    /// On light and on dark paper.
    Both {
        /// On light paper.
        light: String,
        /// On dark paper.
        dark: String,
    },
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Schemes {
    light: String,
    dark: String,
}

impl<'de> Deserialize<'de> for ColourYaml {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ColourVisitor)
    }
}

struct ColourVisitor;

impl<'de> Visitor<'de> for ColourVisitor {
    type Value = ColourYaml;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        handed_on::expected(
            formatter,
            &words!(en: "a colour such as `\"#14584a\"`", et: "värv, näiteks `\"#14584a\"`"),
        )
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<ColourYaml, E> {
        Ok(ColourYaml::Light(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<ColourYaml, A::Error> {
        let Schemes { light, dark } = Schemes::deserialize(MapAccessDeserializer::new(map))?;
        Ok(ColourYaml::Both { light, dark })
    }
}

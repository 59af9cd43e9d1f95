//! The look of a site: templates and the files that go with them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::source::SourcePath;

use super::{Asset, Colour, Language, OutputPath};

/// A theme as it will be published; its templates are not parsed yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Theme {
    /// Its templates, in order of name.
    pub templates: Vec<Template>,
    /// Its style sheet, scripts, fonts and icons, in order of name.
    pub assets: Vec<ThemeAsset>,
    /// Words of the user interface that pages say otherwise, by language and key.
    pub texts: BTreeMap<Language, BTreeMap<String, String>>,
    /// Its colours by name, as `tokens` of a `theme.yaml` calls them.
    pub tokens: BTreeMap<String, Colour>,
    /// Its fonts for pictures that kava draws (TrueType, OpenType), in order of name: texts first, titles last.
    pub fonts: Vec<Arc<[u8]>>,
}

/// A file of a theme that pages load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeAsset {
    /// Its name, as templates say it: `style.css`, `fonts/text.woff2`.
    pub name: String,
    /// Where it is published. The path holds a hash of the content: what has it will never change.
    pub path: OutputPath,
    /// What is published.
    pub asset: Asset,
}

/// The text of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its name, as other templates call it: `page.html`, `components/card.html`.
    pub name: String,
    /// Where it stands.
    pub source: SourcePath,
    /// Its text.
    pub text: Arc<str>,
}

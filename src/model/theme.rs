//! The look of a site: templates and the files that go with them.

use std::sync::Arc;

use crate::source::SourcePath;

use super::Asset;

/// A theme as it was read: nothing in it is parsed yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Theme {
    /// Its templates, in order of name.
    pub templates: Vec<Template>,
    /// Its scripts, fonts and icons, each with its path below `assets/` of the theme, and its one style sheet.
    pub assets: Vec<(String, Asset)>,
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

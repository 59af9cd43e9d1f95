//! `checks` and `holidays` of `content/site.yaml`: what is told, and on which days nobody meets.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::LanguageText;
use super::choice::choice;
use super::reading::{ByText, text};
use crate::model::CheckLevel;

/// How much a code weighs: `off`, `note`, `warning` or `error`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct CheckLevelYaml(#[serde(deserialize_with = "choice")] pub CheckLevel);

/// A day on which nobody is to meet: `{date: 2026-12-28, name: Koolivaheaeg}`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HolidayYaml {
    /// The day.
    #[serde(deserialize_with = "text")]
    #[schemars(with = "ByText<Date>")]
    pub date: Date,
    /// What it is called.
    pub name: Option<LanguageText>,
}

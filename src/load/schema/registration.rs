//! `content/registration.yaml`.

use std::num::NonZeroU32;

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

use super::address::{Alias, aliases};
use super::reading::ByText;
use super::{FullYaml, IdText, LanguageText, PriceYaml, UrlText, When};

/// All registrations, by id, in the author's order.
pub type RegistrationFile = IndexMap<IdText, RegistrationYaml>;

/// One registration.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegistrationYaml {
    /// What one registers for.
    pub title: LanguageText,
    /// More about it.
    pub summary: Option<LanguageText>,
    /// The form: https, on a host that `site.yaml` allows.
    pub form: UrlText,
    /// When it opens; a day means its beginning.
    pub opens: Option<When>,
    /// The instant at which it is closed; a day means its beginning.
    pub closes: Option<When>,
    /// `false`, `true` or `waitlist`.
    #[serde(default)]
    pub full: FullYaml,
    /// How many can register, where that is limited.
    pub capacity: Option<NonZeroU32>,
    /// Parameters to fill in, with `{session.title}`, `{session.id}`, `{session.date}`, `{programme.title}`.
    #[serde(default)]
    pub prefill: IndexMap<String, String>,
    /// What the form asks for.
    pub asks: Option<LanguageText>,
    /// How long filling it in takes, in minutes.
    pub minutes: Option<u32>,
    /// What taking part costs.
    pub price: Option<PriceYaml>,
    /// Old addresses of its page.
    #[serde(default, deserialize_with = "aliases")]
    #[schemars(with = "Vec<ByText<Alias>>")]
    pub aliases: Vec<String>,
    /// An IANA zone of the window, instead of that of the site.
    pub time_zone: Option<String>,
}

//! `content/site.yaml`.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::address::{Channel, Email, Phone, optional_channel, optional_email, optional_phone};
use super::choice::{Chosen, optional_choice};
use super::reading::{ByText, optional_text, text};
use super::scalar::Cents;
use super::{
    CheckLevelYaml, HolidayYaml, IdText, LanguageText, SiteThemeYaml, UrlText, ValueFault,
};
use crate::model::{CheckLevel, HtmlPolicy, Payer, Vat};
use crate::report::words;

/// What holds for the site as a whole.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteFile {
    /// The name of the site.
    pub title: LanguageText,
    /// One sentence about it.
    pub description: Option<LanguageText>,
    /// Where it will be published.
    pub base_url: UrlText,
    /// Codes of languages, the default one first; `[et]` if missing.
    #[serde(default)]
    pub languages: Vec<String>,
    /// An IANA zone; `Europe/Tallinn` if missing.
    pub time_zone: Option<String>,
    /// Who is responsible.
    pub organiser: Option<OrganisationYaml>,
    /// Who pays.
    pub supporter: Option<OrganisationYaml>,
    /// Whom to ask.
    pub contact: Option<ContactYaml>,
    /// The main menu: names of parts of the site (`schedule`) and of pages (`pages/kontakt`).
    pub navigation: Option<Vec<NavigationYaml>>,
    /// The menu at the foot, likewise.
    pub footer: Option<Vec<NavigationYaml>>,
    /// By language, by part of the site: the first step of its address. `{et: {schedule: ajakava}}`.
    #[serde(default)]
    pub paths: BTreeMap<String, BTreeMap<String, String>>,
    /// What feeds need.
    pub calendar: Option<CalendarYaml>,
    /// Where forms may be.
    #[serde(default)]
    pub forms: FormsYaml,
    /// What pages may load.
    #[serde(default)]
    pub safety: SafetyYaml,
    /// Whom to tell of a security hole.
    #[serde(default)]
    pub security: SecurityYaml,
    /// `allow`, `sanitize` or `escape`; `sanitize` if missing.
    #[serde(default, deserialize_with = "optional_choice")]
    #[schemars(with = "Option<Chosen<HtmlPolicy>>")]
    pub html: Option<HtmlPolicy>,
    /// The theme, and what it should look like or say otherwise; `default` if missing.
    pub theme: Option<SiteThemeYaml>,
    /// Places, by id.
    #[serde(default)]
    pub places: IndexMap<IdText, VenueYaml>,
    /// Whether materials can be taken along as learning folders; `true` if missing.
    pub learning_folder: Option<bool>,
    /// Whether visitors can search the site; `true` if missing.
    pub search: Option<bool>,
    /// A picture that stands for the site, below `static/`.
    pub picture: Option<PictureYaml>,
    /// Whether each page gets a card for social networks; `true` if missing.
    pub cards: Option<bool>,
    /// By code of a report (`price-without-vat`): `off`, `note`, `warning` or `error`.
    #[serde(default)]
    #[schemars(with = "IndexMap<String, Chosen<CheckLevel>>")]
    pub checks: IndexMap<String, CheckLevelYaml>,
    /// Days on which nobody is to meet, beside the public holidays of Estonia.
    #[serde(default)]
    pub holidays: Vec<HolidayYaml>,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganisationYaml {
    /// Its name.
    pub name: LanguageText,
    /// Its page.
    pub url: Option<UrlText>,
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactYaml {
    /// A name; that of the person if missing.
    pub name: Option<String>,
    /// The id of a person.
    pub person: Option<IdText>,
    /// An e-mail address.
    #[serde(default, deserialize_with = "optional_email")]
    #[schemars(with = "Option<ByText<Email>>")]
    pub email: Option<String>,
    /// A telephone number.
    #[serde(default, deserialize_with = "optional_phone")]
    #[schemars(with = "Option<ByText<Phone>>")]
    pub phone: Option<String>,
}

/// An entry of a menu: `schedule`, or `pages/kontakt`.
pub type NavigationYaml = String;

/// What feeds need.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarYaml {
    /// The part of a UID behind the `@`; the host of `base_url` if missing.
    pub uid_domain: Option<String>,
    /// The name of the whole feed; the title of the site if missing.
    pub name: Option<LanguageText>,
    /// PRODID; made from organiser and title if missing.
    pub product_id: Option<String>,
    /// A CSS3 colour name; `teal` if missing.
    pub color: Option<String>,
}

/// Where forms may be.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormsYaml {
    /// Hosts, to the letter: `forms.gle`.
    #[serde(default)]
    pub allowed_hosts: Vec<String>,
}

/// What pages may load.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SafetyYaml {
    /// Hosts of pictures, sound, film and frames, to the letter: `media.naidis.ee`.
    #[serde(default)]
    pub hosts: Vec<String>,
}

/// Whom to tell of a security hole, and until when that holds.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecurityYaml {
    /// An e-mail address or a page; the e-mail address of `contact` if missing. Kept as a URI.
    #[serde(default, deserialize_with = "optional_channel")]
    #[schemars(with = "Option<ByText<Channel>>")]
    pub contact: Option<String>,
    /// The day at whose beginning (UTC) the file is no longer valid; counted from the time of the build if missing.
    #[serde(default, deserialize_with = "optional_text")]
    #[schemars(with = "Option<ByText<Date>>")]
    pub expires: Option<Date>,
}

/// A place where people meet.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VenueYaml {
    /// What it is called.
    pub name: LanguageText,
    /// The city.
    pub city: Option<LanguageText>,
    /// Street and number.
    pub address: Option<LanguageText>,
    /// What to know about steps, lifts and hearing loops.
    pub accessibility: Option<LanguageText>,
    /// Degrees, north positive.
    #[serde(default, deserialize_with = "latitude")]
    #[schemars(range(min = -90, max = 90))]
    pub latitude: Option<f64>,
    /// Degrees, east positive.
    #[serde(default, deserialize_with = "longitude")]
    #[schemars(range(min = -180, max = 180))]
    pub longitude: Option<f64>,
}

/// A picture: `{file: portree.jpg, alt: …}`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PictureYaml {
    /// The file, relative to the file that names it.
    pub file: String,
    /// What it shows.
    pub alt: LanguageText,
}

/// A price: `{amount: 49, currency: EUR, per: participant, vat: added}`; `amount: 0` is free.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PriceYaml {
    /// The sum, such as `49` or `49.50`; `0` is free. Kept in hundredths.
    #[serde(rename = "amount", deserialize_with = "cents")]
    #[schemars(with = "ByText<Cents>")]
    pub cents: u64,
    /// ISO 4217; `EUR` if missing.
    pub currency: Option<String>,
    /// `participant` or `team`.
    #[serde(default, deserialize_with = "optional_choice")]
    #[schemars(with = "Option<Chosen<Payer>>")]
    pub per: Option<Payer>,
    /// `included`, `added` or `exempt`.
    #[serde(default, deserialize_with = "optional_choice")]
    #[schemars(with = "Option<Chosen<Vat>>")]
    pub vat: Option<Vat>,
}

fn cents<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    text::<D, Cents>(deserializer).map(|cents| cents.0)
}

fn latitude<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    degrees(deserializer, 90)
}

fn longitude<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    degrees(deserializer, 180)
}

fn degrees<'de, D: Deserializer<'de>>(
    deserializer: D,
    limit: i16,
) -> Result<Option<f64>, D::Error> {
    let degrees = Option::<f64>::deserialize(deserializer)?;
    match degrees {
        Some(value) if value.is_nan() || value.abs() > f64::from(limit) => {
            Err(D::Error::custom(ValueFault::new(
                "wrong-coordinate",
                words!(
                    en: "`{value}` is no place on the globe",
                    et: "`{value}` ei ole koht maakeral",
                ),
                words!(
                    en: "write degrees from -{limit} to {limit}",
                    et: "kirjuta kraadid vahemikus −{limit} kuni {limit}",
                ),
            )))
        }
        _ => Ok(degrees),
    }
}

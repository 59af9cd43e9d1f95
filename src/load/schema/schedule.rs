//! Sessions of a series, written out or made by a rule: parts of `content/schedule/<series>.yaml`.

use std::num::NonZeroU32;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, json_schema};
use serde::{Deserialize, Deserializer};

use super::address::{Alias, aliases};
use super::choice::{Chosen, optional_choice, optional_choices};
use super::reading::{ByText, FromText, list_of_texts, optional_text, text};
use super::{
    Duration, EndYaml, IdText, LanguageText, Moment, PriceYaml, UrlText, ValueFault, When,
};
use crate::model::{Attendance, SpokenLanguage, Status};
use crate::report::{Words, words};
use crate::source::{KeyPath, Segment};

/// What sessions have that do not say otherwise.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionDefaults {
    /// How long a session with a start takes.
    pub duration: Option<Duration>,
    /// `online`, `in-person`, `hybrid`.
    #[serde(default, deserialize_with = "optional_choice")]
    #[schemars(with = "Option<Chosen<Attendance>>")]
    pub attendance: Option<Attendance>,
    /// A key of `places` in `site.yaml`.
    pub place: Option<IdText>,
    /// Ids of people.
    pub people: Option<Vec<IdText>>,
    /// Ids of topics.
    pub topics: Option<Vec<IdText>>,
    /// A key of `registration.yaml`.
    pub registration: Option<IdText>,
    /// What it costs.
    pub price: Option<PriceYaml>,
    /// Codes of the languages that are spoken there.
    #[serde(default, deserialize_with = "optional_choices")]
    #[schemars(with = "Option<Vec<Chosen<SpokenLanguage>>>")]
    pub languages: Option<Vec<SpokenLanguage>>,
    /// How many can take part, where that is limited.
    pub capacity: Option<NonZeroU32>,
    /// The meeting link, if it is public.
    pub meeting_url: Option<UrlText>,
}

/// One session.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = one_beginning)]
pub struct SessionYaml {
    /// Stable for ever: calendars of subscribers know the session by it.
    pub id: IdText,
    /// What it was in the calendar that it came from: its UID there, which subscribers know.
    pub uid: Option<String>,
    /// What it is called, where the series' title does not do.
    pub title: Option<LanguageText>,
    /// What happens there.
    pub summary: Option<LanguageText>,
    /// The day, when the time is not known yet. Either `date` or `start`.
    #[serde(default, deserialize_with = "optional_text")]
    #[schemars(with = "Option<ByText<Date>>")]
    pub date: Option<Date>,
    /// The last day, of several.
    #[serde(default, deserialize_with = "optional_text")]
    #[schemars(with = "Option<ByText<Date>>")]
    pub last_date: Option<Date>,
    /// With `date`: it really takes the whole day, no time will be announced.
    #[serde(default)]
    pub all_day: bool,
    /// The start. Either `date` or `start`.
    pub start: Option<Moment>,
    /// The end; a time alone (`12:30`) is on the day of the start. Either `end` or `duration`.
    pub end: Option<EndYaml>,
    /// `confirmed`, `tentative`, `moved`, `cancelled`.
    #[serde(default, deserialize_with = "optional_choice")]
    #[schemars(with = "Option<Chosen<Status>>")]
    pub status: Option<Status>,
    /// What is new: why it moved or was cancelled.
    pub note: Option<LanguageText>,
    /// When it was last changed in a way that a subscriber sees.
    #[serde(default, deserialize_with = "optional_text")]
    #[schemars(with = "Option<ByText<Date>>")]
    pub updated: Option<Date>,
    /// Old addresses of its page.
    #[serde(default, deserialize_with = "aliases")]
    #[schemars(with = "Vec<ByText<Alias>>")]
    pub aliases: Vec<String>,
    /// Shown only with `--drafts`.
    #[serde(default)]
    pub draft: bool,
    /// What it says otherwise than the series; `duration` is among them.
    #[serde(rename = "+")]
    pub own: SessionDefaults,
}

/// A session has a `date` or a `start`, which `resolve` makes sure of.
fn one_beginning(schema: &mut Schema) {
    let either = json_schema!({ "oneOf": [{ "required": ["date"] }, { "required": ["start"] }] });
    schema.ensure_object().extend(either.as_object().cloned().unwrap_or_default());
}

/// The rules of a series: none, one (`repeat: {…}`) or several (`repeat: [{…}, {…}]`).
///
/// The shape of the value chooses the variant (`yaml/reader.rs`).
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
pub enum RepeatYaml {
    /// None.
    #[default]
    #[serde(rename = "nothing")]
    None,
    /// One, at key path `repeat`.
    #[serde(rename = "one")]
    One(Box<RuleYaml>),
    /// Several, at key paths `repeat[0]`, …
    #[serde(rename = "many")]
    Many(Vec<RuleYaml>),
}

/// A rule that makes sessions.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleYaml {
    /// A recurrence rule (RFC 5545, 3.3.10) that ends: with COUNT or UNTIL.
    pub rule: String,
    /// The start of the first, with or without a time.
    pub start: When,
    /// The id of each, with `{n}` for its number from 1, or `{date}` for its day.
    #[serde(deserialize_with = "id_template")]
    #[schemars(with = "ByText<IdTemplate>")]
    pub id: String,
    /// What each is called, where the series' title does not do; may hold `{n}`.
    pub title: Option<LanguageText>,
    /// Days that are left out. One that the rule does not make is a fault.
    #[serde(default, deserialize_with = "list_of_texts")]
    #[schemars(with = "Vec<ByText<Date>>")]
    pub except: Vec<Date>,
    /// What its sessions say otherwise than the series; `duration` is among them.
    #[serde(rename = "+")]
    pub own: SessionDefaults,
}

/// An id with a placeholder, so that each session of a rule has its own.
pub(super) struct IdTemplate(String);

impl FromText for IdTemplate {
    const EXPECTED: Words = Words::fixed(
        "an id with a placeholder, such as `meeting-{n}`",
        "tunnus koos kohatäitega, näiteks `kohtumine-{n}`",
    );

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        let filled = text.replace("{n}", "1").replace("{date}", "2023-05-18");
        if filled == text {
            let hint = words!(
                en: "write `{text}-{{n}}`, or `{{date}}` for the day",
                et: "kirjuta `{text}-{{n}}`, või päeva jaoks `{{date}}`",
            );
            let message = words!(
                en: "each session of a rule needs an id of its own",
                et: "igal reegliga tehtud kohtumisel peab olema oma tunnus",
            );
            return Err(ValueFault::new("wrong-id", message, hint));
        }
        IdText::from_text(&filled).map_err(|_| {
            let message = words!(en: "`{text}` cannot be an id", et: "`{text}` ei sobi tunnuseks");
            let hint = words!(
                en: "use lower-case letters, digits, hyphens, and `{{n}}` or `{{date}}`",
                et: "kasuta väiketähti, numbreid, sidekriipse ning `{{n}}` või `{{date}}`",
            );
            ValueFault::new("wrong-id", message, hint)
        })?;
        Ok(Self(text.to_owned()))
    }
}

fn id_template<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    text::<D, IdTemplate>(deserializer).map(|template| template.0)
}

/// The session or rule that is not to be had without the value at a path, because the value says when it is; nothing
/// if the value says something else.
pub(in crate::load) fn decides_when(path: &KeyPath) -> Option<KeyPath> {
    const WHEN: [&str; 6] = ["start", "end", "date", "last_date", "duration", "all_day"];
    let (Segment::Key(key), above) = path.segments().split_last()? else { return None };
    let is_of_session = match above {
        [Segment::Key(list)] => &**list == "repeat",
        [Segment::Key(list), Segment::Index(_)] => matches!(&**list, "sessions" | "repeat"),
        _ => false,
    };
    let enclosing = || above.iter().fold(KeyPath::root(), |path, step| path.with(step.clone()));
    (is_of_session && WHEN.contains(&&**key)).then(enclosing)
}

/// Whether a path is that of the duration that a series gives to its sessions.
pub(in crate::load) fn usual_duration(path: &KeyPath) -> bool {
    matches!(&*path.to_string(), "duration" | "defaults.duration")
}

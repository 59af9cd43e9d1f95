//! What `site.yaml` says about the site as a whole.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Asset, BaseUrl, Id, Language, Person, PlainPage, Text};

/// What holds for the site as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The name of the site.
    pub title: Text,
    /// One sentence: for whom, what, when.
    pub description: Option<Text>,
    /// Where it will be published.
    pub base_url: BaseUrl,
    /// Where `site.yaml` says that it will be published: the same, unless a run was told another address.
    pub own_base_url: BaseUrl,
    /// The languages, the default one first; never empty, none twice.
    pub languages: Vec<Language>,
    /// The zone of times that say no other.
    pub zone: TimeZone,
    /// Who is responsible for the site.
    pub organiser: Option<Organisation>,
    /// Who pays.
    pub supporter: Option<Organisation>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// The main navigation, in order.
    pub navigation: Vec<NavigationItem>,
    /// Links of the foot of every page, in order.
    pub footer: Vec<NavigationItem>,
    /// What calendar feeds need.
    pub calendar: CalendarSettings,
    /// Other hosts that pictures, sound, film and frames may be loaded from, in small letters.
    pub loaded_hosts: Vec<String>,
    /// Whom to tell of a security hole, if that is known.
    pub security: Option<Security>,
    /// What becomes of HTML in Markdown.
    pub html: HtmlPolicy,
    /// A picture for cards and lists that stands for the site.
    pub picture: Option<(Asset, Text)>,
    /// Whether each page gets a card for social networks.
    pub has_cards: bool,
    /// How much codes of reports weigh, where `site.yaml` chooses.
    pub checks: BTreeMap<String, CheckLevel>,
    /// Days on which nobody is to meet, beside public holidays, with what they are called if that is said.
    pub holidays: BTreeMap<Date, Option<Text>>,
}

/// How much a code of reports weighs, as the author chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckLevel {
    /// It is not told.
    Off,
    /// For information.
    Note,
    /// The site is built, but the author should look.
    Warning,
    /// The site is not built.
    Error,
}

/// Where RFC 9116 looks for whom to tell of a security hole.
pub const SECURITY_TXT: &str = "/.well-known/security.txt";

impl Settings {
    /// The default language.
    ///
    /// # Panics
    /// If there is no language, which would be a fault of ours.
    #[must_use]
    pub fn default_language(&self) -> Language {
        self.languages[0]
    }
}

/// An organisation with its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its name.
    pub name: Text,
    /// Its page (http or https); may be missing.
    pub url: Option<String>,
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The name of a person or an office.
    pub name: String,
    /// The person's page, if they are one of the people.
    pub person: Option<Id<Person>>,
    /// An e-mail address.
    pub email: Option<String>,
    /// A telephone number in international form.
    pub phone: Option<String>,
}

/// Whom to tell of a security hole: `.well-known/security.txt` (RFC 9116).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Security {
    /// A URI: `mailto:` or `https:`.
    pub contact: String,
    /// The day at whose beginning (UTC) this is no longer valid.
    pub expires: Date,
    /// Whether `site.yaml` names that day. Otherwise it moves on with the months, and never comes close.
    pub is_dated: bool,
}

/// An entry of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NavigationItem {
    /// A part of the site that kava makes.
    Section(Section),
    /// A page of `pages/`.
    Page(Id<PlainPage>),
}

/// A part of the site that kava makes; each has an address a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// `/programm/`: the cohorts.
    Programmes,
    /// `/teemad/`.
    Topics,
    /// `/ajakava/`.
    Schedule,
    /// `/labiviijad/`.
    People,
    /// `/materjalid/`.
    Materials,
    /// `/registreeri/`.
    Registration,
    /// `/kalender/`: how to subscribe.
    Calendar,
    /// `/uudised/`.
    News,
    /// `/otsing/`.
    Search,
}

impl Section {
    /// All of them, in the order of the enum.
    pub const ALL: [Self; 9] = [
        Self::Programmes,
        Self::Topics,
        Self::Schedule,
        Self::People,
        Self::Materials,
        Self::Registration,
        Self::Calendar,
        Self::News,
        Self::Search,
    ];

    /// Its name in `site.yaml` (`paths`, `navigation`) and in the files of texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Programmes => "programmes",
            Self::Topics => "topics",
            Self::Schedule => "schedule",
            Self::People => "people",
            Self::Materials => "materials",
            Self::Registration => "registration",
            Self::Calendar => "calendar",
            Self::News => "news",
            Self::Search => "search",
        }
    }
}

/// What calendar feeds need to know of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarSettings {
    /// The part of a UID behind the `@`: a domain that stays when the site moves.
    pub uid_domain: String,
    /// The name of the whole feed, as a subscriber's calendar shows it.
    pub name: Text,
    /// PRODID: `-//organisation//product//ET`.
    pub product_id: String,
    /// A CSS3 colour name (RFC 7986, 5.9).
    pub color: String,
}

/// What becomes of HTML that an author writes into Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HtmlPolicy {
    /// It is kept as it is.
    Allow,
    /// What could run or load something is taken out.
    Sanitize,
    /// It is shown as text.
    Escape,
}

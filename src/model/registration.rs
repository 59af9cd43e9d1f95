//! Registration through forms on other sites.

use std::num::NonZeroU32;

use jiff::{ToSpan, ZonedDateTime};

use crate::source::{KeyPath, SourcePath};

use super::{Address, Addresses, Id, Price, Programme, Text};

/// How the ids of calendar entries begin that tell an end of a window.
const ENTRY_ID: &str = "registration-";

/// A registration: one stable page that leads to an external form while it is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Registration {
    /// Its key in `registration.yaml`.
    pub id: Id<Registration>,
    /// The file that it stands in, and where.
    pub source: (SourcePath, KeyPath),
    /// What one registers for.
    pub title: Text,
    /// More about it; may be missing.
    pub summary: Option<Text>,
    /// When one can register.
    pub window: Window,
    /// What can be done at `now`. The form's address is here and nowhere else.
    pub state: RegistrationState,
    /// How many can register, where that is limited.
    pub capacity: Option<NonZeroU32>,
    /// What the form asks for; may be missing.
    pub asks: Option<Text>,
    /// How long filling it in takes, in minutes.
    pub minutes: Option<u32>,
    /// What taking part costs.
    pub price: Option<Price>,
    /// The cohort that it is for, if a programme names it.
    pub programme: Option<Id<Programme>>,
    /// Where its page is, in every language of the site.
    pub addresses: Addresses,
    /// Old addresses that lead to its page.
    pub aliases: Vec<Address>,
}

impl Registration {
    /// The id of the calendar entry of an end of the window: `registration-labor-closes`.
    #[must_use]
    pub fn entry_id(&self, end: WindowEnd) -> String {
        format!("{ENTRY_ID}{}-{}", self.id, end.key())
    }

    /// The id of the registration and the end of its window that an id of a calendar entry speaks of, if it is of
    /// that form.
    #[must_use]
    pub fn of_entry_id(id: &str) -> Option<(&str, WindowEnd)> {
        let (registration, end) = id.strip_prefix(ENTRY_ID)?.rsplit_once('-')?;
        let end = [WindowEnd::Opens, WindowEnd::Closes].into_iter().find(|it| it.key() == end)?;
        Some((registration, end))
    }
}

/// When one can register: `[opens, closes)`.
///
/// Made only by [`Window::new`]: if there are both, it opens before it closes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    opens: Option<ZonedDateTime>,
    closes: Option<ZonedDateTime>,
}

impl Window {
    /// A window, or nothing if it closes before it opens, or at once.
    #[must_use]
    pub fn new(opens: Option<ZonedDateTime>, closes: Option<ZonedDateTime>) -> Option<Self> {
        match (&opens, &closes) {
            (Some(opens), Some(closes)) if opens >= closes => None,
            _ => Some(Self { opens, closes }),
        }
    }

    /// The first instant at which it is open; nothing if it always was.
    #[must_use]
    pub fn opens(&self) -> Option<&ZonedDateTime> {
        self.opens.as_ref()
    }

    /// The first instant at which it is closed; nothing if it never will be.
    #[must_use]
    pub fn closes(&self) -> Option<&ZonedDateTime> {
        self.closes.as_ref()
    }

    /// The instant from which an open registration closes soon: seven days of the calendar before it closes.
    #[must_use]
    pub fn closes_soon_from(&self) -> Option<ZonedDateTime> {
        self.closes()?.checked_sub(7.days()).ok()
    }

    /// Both ends that there are, the opening first.
    pub fn ends(&self) -> impl Iterator<Item = (WindowEnd, &ZonedDateTime)> {
        let opens = self.opens().map(|opens| (WindowEnd::Opens, opens));
        let closes = self.closes().map(|closes| (WindowEnd::Closes, closes));
        opens.into_iter().chain(closes)
    }
}

/// An end of a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WindowEnd {
    /// Its beginning.
    Opens,
    /// Its end.
    Closes,
}

impl WindowEnd {
    /// Its name in YAML and in the identity of calendar entries.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Opens => "opens",
            Self::Closes => "closes",
        }
    }
}

/// What can be done about a registration at one instant.
///
/// Only a state in which one can register holds the form, so that a closed form's address cannot reach a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegistrationState {
    /// It opens later.
    NotYetOpen,
    /// It is open.
    Open(Form),
    /// It is open and closes within seven days.
    ClosingSoon(Form),
    /// All places are taken.
    Full,
    /// All places are taken, and the form is that of a waiting list.
    Waitlist(Form),
    /// It is over.
    Closed,
}

impl RegistrationState {
    /// The form, if one can register.
    #[must_use]
    pub fn form(&self) -> Option<&Form> {
        match self {
            Self::Open(form) | Self::ClosingSoon(form) | Self::Waitlist(form) => Some(form),
            Self::NotYetOpen | Self::Full | Self::Closed => None,
        }
    }
}

/// A form on another site: https, on a host that `site.yaml` allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its address, normalised, without the prefilled parameters.
    pub url: String,
    /// Its host: who runs the form.
    pub host: String,
    /// Parameters that are filled in beforehand, in the author's order.
    pub prefill: Vec<(String, Vec<PrefillPart>)>,
}

/// A piece of the value of a prefilled parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PrefillPart {
    /// As it is.
    Text(String),
    /// `{session.title}`.
    SessionTitle,
    /// `{session.id}`.
    SessionId,
    /// `{session.date}`, as `2023-06-08`.
    SessionDate,
    /// `{programme.title}`.
    ProgrammeTitle,
}

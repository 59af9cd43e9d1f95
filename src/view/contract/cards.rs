//! Cards: what a list says of a thing, made once a language and shared by all pages.

use serde::Serialize;

use super::{DateView, LinkView, PictureView, WhenView};
use crate::view::Shown;

/// A session in a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SessionCard {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What tells it apart from sessions of the same title: `Tartu`; nothing where no other is called so.
    pub apart: Option<String>,
    /// Its page.
    pub url: String,
    /// What happens there.
    pub summary: Option<String>,
    /// When.
    pub when: WhenView,
    /// Where: `veebis`, `Tartu (täpne koht täpsustamisel)`.
    pub place: String,
    /// `online`, `in-person`, `hybrid`.
    pub attendance: &'static str,
    /// `attendance` in words.
    pub attendance_label: String,
    /// `confirmed`, `tentative`, `moved`, `cancelled`.
    pub status: &'static str,
    /// `status` as an adjective; nothing while it is confirmed.
    pub status_label: Option<String>,
    /// What the author says of a change.
    pub note: Option<String>,
    /// `coming`, `underway`, `past`, at the time of the build.
    pub phase: &'static str,
    /// `phase` as an adjective (`toimunud`, `käimas`); nothing for what is to come and for what is cancelled.
    pub phase_label: Option<String>,
    /// The series that it belongs to.
    pub series: SeriesLink,
    /// What it is: `töötuba`.
    pub kind_label: String,
    /// What it is about.
    pub topics: Vec<LinkView>,
    /// Who leads it.
    pub people: Vec<LinkView>,
    /// How to join, with this session filled in beforehand; nothing when the session is cancelled or past.
    pub registration: Option<Shown<RegistrationCard>>,
    /// Whether one registers for the whole programme, so that its registration is none for this session alone.
    pub joins_with_programme: bool,
    /// What it costs, where it differs from the programme.
    pub price: Option<String>,
    /// The file for a calendar.
    pub calendar_file_url: String,
    /// What has changed about it in the last 14 days.
    pub changed: Option<ChangedView>,
    /// Whether it is shown only with `--drafts`.
    pub is_draft: bool,
}

/// What has changed about a session, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ChangedView {
    /// The day of the last change.
    pub date: DateView,
    /// What is new, with what it was before: `Aeg: 10.00–12.30 → 10.30–13.00`.
    pub changes: Vec<String>,
}

/// The series of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SeriesLink {
    /// Its id, for filters.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The number of its colour, from 1 to 6: `--series-1` in the style sheet.
    pub color: usize,
    /// What its sessions are, as the name of an icon: `workshop`, `training`, `mentoring`, `info-day`, `meeting`.
    pub icon: &'static str,
}

/// A registration, in the state that it is in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RegistrationCard {
    /// Its key in `registration.yaml`.
    pub id: String,
    /// What one registers for.
    pub title: String,
    /// Its page.
    pub url: String,
    /// More about it.
    pub summary: Option<String>,
    /// `not-yet-open`, `open`, `closing-soon`, `full`, `waitlist`, `closed`.
    pub state: &'static str,
    /// `state` as an adjective: `avatud`.
    pub state_label: String,
    /// The state with its instants, as a sentence: true without script as well.
    pub sentence: String,
    /// The text of the button while there is a form (`Registreeru`), else of the state.
    pub button: String,
    /// The form, filled in beforehand (absolute). Only while one can register.
    pub form_url: Option<String>,
    /// Who runs the form: `forms.gle`. Only while one can register.
    pub form_host: Option<String>,
    /// The instant at which it opens, with offset.
    pub opens_iso: Option<String>,
    /// The instant at which it closes, with offset.
    pub closes_iso: Option<String>,
    /// What it will be when it closes soon; only while it is open and that is to come.
    pub closing_soon: Option<StateToCome>,
    /// When it opens, in words.
    pub opens_text: Option<String>,
    /// Until when one can register, in words: `29. märts 2023 kell 23.59`.
    pub closes_text: Option<String>,
    /// How many can register, where that is limited.
    pub capacity: Option<u32>,
    /// What taking part costs.
    pub price: Option<String>,
    /// How long filling in the form takes: `5 min`.
    pub minutes: Option<String>,
    /// What the form asks for.
    pub asks: Option<String>,
}

/// A state that a registration will be in, for a page that was built before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct StateToCome {
    /// The instant at which it begins, with offset.
    pub from_iso: String,
    /// It as an adjective: `peagi sulguv`.
    pub label: String,
    /// It as a sentence, as [`RegistrationCard::sentence`].
    pub sentence: String,
}

/// A cohort of a programme.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ProgrammeCard {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its page.
    pub url: String,
    /// What it is, in a sentence or two.
    pub summary: Option<String>,
    /// From when to when: `20. aprill – detsember 2023`.
    pub dates: String,
    /// `coming`, `underway`, `past`.
    pub phase: &'static str,
    /// `phase` as an adjective: `tulekul`, `käimas`, `lõppenud`.
    pub phase_label: String,
    /// What taking part costs.
    pub price: Option<String>,
    /// Whom it is for.
    pub audience: Option<String>,
    /// How to join.
    pub registration: Option<Shown<RegistrationCard>>,
}

/// A topic.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TopicCard {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its page.
    pub url: String,
    /// What it is about.
    pub summary: Option<String>,
    /// Its place in the programme, from 1.
    pub number: u32,
    /// How many sessions are about it, cancelled ones left out.
    pub n_sessions: usize,
    /// How many materials belong to it.
    pub n_materials: usize,
    /// Both in words: `2 kohtumist, 3 materjali`; nothing if there are neither.
    pub counts: Option<String>,
    /// How long its materials take together: `1 h 20 min`.
    pub minutes: Option<String>,
}

/// A facilitator, coordinator or mentor.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PersonCard {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their page.
    pub url: String,
    /// A sentence about them.
    pub summary: Option<String>,
    /// What they are in the programme.
    pub role: Option<String>,
    /// Where they work.
    pub organisation: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// A telephone number, as people read it.
    pub phone: Option<String>,
    /// `tel:+3725044576`.
    pub phone_href: Option<String>,
    /// Their portrait.
    pub photo: Option<PictureView>,
    /// The initials, to stand where there is no portrait: `KK`.
    pub monogram: String,
    /// Which of four looks the monogram has, from 1; always the same for a person.
    pub tone: u8,
}

/// A material for self-study.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MaterialCard {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its page.
    pub url: String,
    /// What it is about.
    pub summary: Option<String>,
    /// `text`, `video`, `tool`, `exercise`, `template`.
    pub kind: &'static str,
    /// `kind` in words.
    pub kind_label: String,
    /// How long it takes: `12 min`.
    pub length: Option<String>,
    /// The same in minutes, for sums.
    pub minutes: Option<u32>,
    /// The topics that it belongs to.
    pub topics: Vec<LinkView>,
}

/// An announcement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct NewsCard {
    /// Its id.
    pub id: String,
    /// What it says.
    pub title: String,
    /// Its page.
    pub url: String,
    /// What it says, in a sentence or two.
    pub summary: Option<String>,
    /// The day of its publication.
    pub date: DateView,
}

//! What a page of each kind shows beside its text.

use serde::Serialize;

use super::{
    ContactView, DayView, DownloadView, Fact, FeedView, FolderOffer, LinkView, MaterialCard,
    MenuItem, NewsCard, OrganisationView, PersonCard, ProgrammeCard, RegistrationCard, SessionCard,
    TimelineView, TopicCard, VideoView,
};
use crate::view::Shown;

/// `home`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct HomeView {
    /// The cohort to speak of: the one under way, else the next, else the last.
    pub programme: Option<Shown<ProgrammeCard>>,
    /// For whom, when, where, what it costs; title and lead say what, the registration says how to join.
    pub facts: Vec<Fact>,
    /// The first session that is to come or under way and not cancelled.
    pub next_session: Option<Shown<SessionCard>>,
    /// What comes after it, at most six; enough for a script to move on.
    pub following: Vec<Shown<SessionCard>>,
    /// Said in place of the next session when there is none.
    pub no_session_note: Option<String>,
    /// The first six topics, in order.
    pub topics: Vec<Shown<TopicCard>>,
    /// How many topics there are.
    pub n_topics: usize,
    /// The first six people, in order.
    pub people: Vec<Shown<PersonCard>>,
    /// How many people there are.
    pub n_people: usize,
    /// The registrations that are open or will be; when there is none, all that are closed.
    pub registrations: Vec<Shown<RegistrationCard>>,
    /// The three newest announcements.
    pub news: Vec<Shown<NewsCard>>,
    /// Who pays.
    pub supporter: Option<OrganisationView>,
}

/// `programmes`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ProgrammesView {
    /// Under way and to come, the newest first.
    pub current: Vec<Shown<ProgrammeCard>>,
    /// Over, the newest first.
    pub past: Vec<Shown<ProgrammeCard>>,
}

/// `programme`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ProgrammeView {
    /// What a list says of it.
    pub card: Shown<ProgrammeCard>,
    /// When, for whom, what it costs, how to join.
    pub facts: Vec<Fact>,
    /// What it is made of.
    pub parts: Vec<PartView>,
    /// Its sessions by day, in order of time, past ones as well.
    pub days: Vec<DayView>,
    /// The topics of its sessions; all topics if its sessions name none.
    pub topics: Vec<Shown<TopicCard>>,
    /// Who leads its sessions.
    pub people: Vec<Shown<PersonCard>>,
    /// How to join.
    pub registration: Option<Shown<RegistrationCard>>,
    /// Its calendar feed.
    pub feed: Option<FeedView>,
    /// Its months as a picture, when there is enough to show.
    pub timeline: Option<TimelineView>,
}

/// A part of a programme: workshops, self-study, mentoring.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PartView {
    /// What it is.
    pub title: String,
    /// More about it.
    pub summary: Option<String>,
    /// How often: `kord kuus`.
    pub rhythm: Option<String>,
    /// How long one of it takes: `2 h 30 min`, `2 päeva`.
    pub length: Option<String>,
}

/// `topics`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct TopicsView {
    /// All, in order.
    pub topics: Vec<Shown<TopicCard>>,
}

/// `topic`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct TopicView {
    /// What a list says of it.
    pub card: Shown<TopicCard>,
    /// For whom it is, and how much time it takes.
    pub facts: Vec<Fact>,
    /// What one can do afterwards.
    pub outcomes: Vec<String>,
    /// Its sessions, in order of time.
    pub sessions: Vec<Shown<SessionCard>>,
    /// Who teaches it.
    pub people: Vec<Shown<PersonCard>>,
    /// Its materials, in the order of the learning path.
    pub materials: Vec<Shown<MaterialCard>>,
    /// How many they are and how long they take: `3 materjali, kokku 1 h 25 min`; nothing if there are none.
    pub sum: Option<String>,
    /// The same to print and to take along.
    pub folder: Option<FolderOffer>,
    /// The topic before it.
    pub previous: Option<LinkView>,
    /// The topic after it.
    pub next: Option<LinkView>,
}

/// `session`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SessionView {
    /// What a list says of it.
    pub card: Shown<SessionCard>,
    /// When, where, with whom, what it costs, until when one registers.
    pub facts: Vec<Fact>,
    /// What happens there.
    pub summary: Option<String>,
    /// What has changed.
    pub notice: Option<Notice>,
    /// The same session at other times and places, to choose from.
    pub parallel: Vec<Shown<SessionCard>>,
    /// The session of its series before it.
    pub previous: Option<LinkView>,
    /// The session of its series after it.
    pub next: Option<LinkView>,
    /// Materials of its topics.
    pub materials: Vec<Shown<MaterialCard>>,
    /// How to put it into a calendar; nothing when it is cancelled or past.
    pub add: Option<AddLinks>,
    /// The meeting link (absolute), if it is public and the session is neither past nor cancelled.
    pub meeting_url: Option<String>,
    /// The calendar feed of its series.
    pub feed: Option<FeedView>,
}

/// What has changed about a session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// `cancelled`, `moved`, `tentative`.
    pub kind: &'static str,
    /// `Kohtumine jääb ära`.
    pub title: String,
    /// What the author says of it.
    pub text: Option<String>,
}

/// Ways to put one session into a calendar.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AddLinks {
    /// The `.ics` file.
    pub file_url: String,
    /// Google Calendar (absolute).
    pub google_url: String,
    /// Outlook.com (absolute, at most 2000 characters).
    pub outlook_url: String,
}

/// `people`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct PeopleView {
    /// All, in order.
    pub people: Vec<Shown<PersonCard>>,
}

/// `person`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct PersonView {
    /// What a list says of them.
    pub card: Shown<PersonCard>,
    /// What they do in the programme.
    pub does: Vec<String>,
    /// Role, organisation, e-mail, telephone.
    pub facts: Vec<Fact>,
    /// Their sessions to come or under way, in order of time.
    pub coming: Vec<Shown<SessionCard>>,
    /// Their sessions that are over, the newest first.
    pub past: Vec<Shown<SessionCard>>,
    /// The topics that they teach.
    pub topics: Vec<Shown<TopicCard>>,
    /// Materials that they made.
    pub materials: Vec<Shown<MaterialCard>>,
    /// Their calendar feed.
    pub feed: Option<FeedView>,
}

/// `materials`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct MaterialsView {
    /// By topic, in order of topics; a material of several topics stands under each, those without one at the end.
    pub by_topic: Vec<TopicMaterials>,
    /// The kinds that there are.
    pub kinds: Vec<KindCount>,
    /// How many materials there are, each counted once.
    pub n: usize,
    /// How many they are and how long they take: `9 materjali, kokku 4 h 10 min`; nothing if there are none.
    pub sum: Option<String>,
    /// All of them to print and to take along.
    pub folder: Option<FolderOffer>,
}

/// Materials of a topic.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct TopicMaterials {
    /// The topic; nothing for materials without one.
    pub topic: Option<Shown<TopicCard>>,
    /// Its materials, in the order of the learning path.
    pub materials: Vec<Shown<MaterialCard>>,
    /// How many they are and how long they take.
    pub sum: Option<String>,
}

/// A kind of material with its number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct KindCount {
    /// `video`, as in `kind` of a card.
    pub kind: &'static str,
    /// `kind` in words.
    pub label: String,
    /// How many there are.
    pub n: usize,
    /// All of them, by title.
    pub materials: Vec<Shown<MaterialCard>>,
}

/// `material`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct MaterialView {
    /// What a list says of it.
    pub card: Shown<MaterialCard>,
    /// Kind, length, licence, day of publication.
    pub facts: Vec<Fact>,
    /// The topics that it belongs to.
    pub topics: Vec<Shown<TopicCard>>,
    /// Who made it.
    pub people: Vec<Shown<PersonCard>>,
    /// Files to take along.
    pub downloads: Vec<DownloadView>,
    /// A video to watch.
    pub video: Option<VideoView>,
    /// Other materials of its topics, at most six.
    pub related: Vec<Shown<MaterialCard>>,
}

/// `registrations`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct RegistrationsView {
    /// All: those that one can use first, then those to come, then the closed ones.
    pub registrations: Vec<Shown<RegistrationCard>>,
}

/// `registration`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct RegistrationView {
    /// What a list says of it.
    pub card: Shown<RegistrationCard>,
    /// When it opens and closes, what it costs, what the form asks, how long it takes. The state and who runs the
    /// form are in the card.
    pub facts: Vec<Fact>,
    /// The cohort that it is for.
    pub programme: Option<Shown<ProgrammeCard>>,
    /// The sessions that it is for.
    pub sessions: Vec<Shown<SessionCard>>,
    /// Another that is open, where this one is not.
    pub next: Option<Shown<RegistrationCard>>,
    /// The calendar feed in which the day stands on which it opens; nothing once it has opened.
    pub deadlines: Option<FeedView>,
    /// Whom to ask.
    pub contact: Option<ContactView>,
}

/// `calendar`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CalendarView {
    /// The feed with all sessions; nothing while there are none.
    pub all: Option<FeedView>,
    /// Feeds of cohorts.
    pub programmes: Vec<FeedView>,
    /// Feeds of series.
    pub series: Vec<FeedView>,
    /// Feeds of people.
    pub people: Vec<FeedView>,
    /// Feeds of topics.
    pub topics: Vec<FeedView>,
    /// Feeds of cities, without what is online alone.
    pub cities: Vec<FeedView>,
    /// Feeds of places whose name says more than their city.
    pub places: Vec<FeedView>,
    /// The feed of the deadlines of registrations, if there are any.
    pub deadlines: Option<FeedView>,
}

/// `news`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct NewsView {
    /// All, the newest first.
    pub items: Vec<Shown<NewsCard>>,
}

/// `news_item`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct NewsItemView {
    /// What a list says of it.
    pub card: Shown<NewsCard>,
    /// The one before it in time.
    pub previous: Option<LinkView>,
    /// The one after it in time.
    pub next: Option<LinkView>,
}

/// `search`: an index by letter, which works without script, and where the search index is for one that does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SearchView {
    /// Letters in the order of the language, each with what begins with it.
    pub letters: Vec<IndexLetter>,
    /// The folder of the search index, with a trailing `/`.
    pub index_url: String,
}

/// A letter of the index.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct IndexLetter {
    /// `Õ`; `#` for what begins with no letter.
    pub letter: String,
    /// What begins with it, in the order of the language.
    pub entries: Vec<IndexEntry>,
}

/// An entry of the index.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct IndexEntry {
    /// What it is called.
    pub title: String,
    /// Its page.
    pub url: String,
    /// What it is: `teema`; of sessions that are called the same also where or when: `kohtumine, Tartu`.
    pub kind_label: String,
    /// Whether another entry is called the same, so that the title alone does not say where the link leads.
    pub is_namesake: bool,
}

/// `plain`: a page of `pages/` has only its text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct PlainView {}

/// `not_found`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct NotFoundView {
    /// The parts of the site, to go on from.
    pub sections: Vec<MenuItem>,
}

//! What a template can see: plain values, no handles. The contract with theme authors.
//!
//! A template has `site` ([`SiteView`]), `page` ([`PageView`]) and one variable named after the kind of page
//! ([`KindView`]). What is missing is `null`; texts are not yet escaped for HTML; a `url` is what a page writes into
//! `href` (root-relative, with the base path) unless its comment says that it is absolute.

mod cards;
mod folders;
mod kind;
mod pages;
mod schedule;
mod site;
mod values;

pub(super) use cards::StateToCome;
pub use cards::{
    ChangedView, MaterialCard, NewsCard, PersonCard, ProgrammeCard, RegistrationCard, SeriesLink,
    SessionCard, TopicCard,
};
pub use folders::{
    ChapterView, FolderEntry, FolderFileView, FolderOffer, FolderPartView, FolderView,
};
pub use kind::{KindView, PageParts};
pub use pages::{
    AddLinks, CalendarView, HomeView, IndexEntry, IndexLetter, KindCount, MaterialView,
    MaterialsView, NewsItemView, NewsView, NotFoundView, Notice, PartView, PeopleView, PersonView,
    PlainView, ProgrammeView, ProgrammesView, RegistrationView, RegistrationsView, SearchView,
    SessionView, TopicMaterials, TopicView, TopicsView,
};
pub use schedule::{
    ChoiceGroup, ChoiceView, DayCell, MonthView, ScheduleView, SeriesView, TimelineFiles,
    TimelineView,
};
pub use site::{
    Alternate, ContactView, MenuItem, OrganisationView, PageView, SiteView, SocialPicture, TocEntry,
};
pub use values::{
    DateView, DayView, DownloadView, Fact, FeedView, LinkView, PictureView, VideoView, WhenView,
};

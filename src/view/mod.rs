//! Everything that a template can see: the contract with theme authors, and how it is made from a site.
//!
//! [`Shared`] holds what all pages of a language share; one function a kind of page makes the rest. Bodies are not
//! here: `render` puts the HTML of a text beside its view. A view holds states in words and no handle on the site.

mod cards;
mod changed;
mod context;
mod contract;
mod feeds;
mod files;
mod frame;
mod namesakes;
mod page;
mod pages;
mod place;
mod query;
mod registration;
mod relations;
mod session;
mod shared;
mod shown;
mod timeline;
mod updated;
mod when;

pub use contract::{
    AddLinks, Alternate, CalendarView, ChangedView, ChapterView, ChoiceGroup, ChoiceView,
    ContactView, DateView, DayCell, DayView, DownloadView, Fact, FeedView, FolderEntry,
    FolderFileView, FolderOffer, FolderPartView, FolderView, HomeView, IndexEntry, IndexLetter,
    KindCount, KindView, LinkView, MaterialCard, MaterialView, MaterialsView, MenuItem, MonthView,
    NewsCard, NewsItemView, NewsView, NotFoundView, Notice, OrganisationView, PageParts, PageView,
    PartView, PeopleView, PersonCard, PersonView, PictureView, PlainView, ProgrammeCard,
    ProgrammeView, ProgrammesView, RegistrationCard, RegistrationView, RegistrationsView,
    ScheduleView, SearchView, SeriesLink, SeriesView, SessionCard, SessionView, SiteView,
    SocialPicture, TimelineFiles, TimelineView, TocEntry, TopicCard, TopicMaterials, TopicView,
    TopicsView, VideoView, WhenView,
};
pub use pages::{
    chapter, folder, home, material, news_item, not_found, offer, person, plain, programme,
    registration, section, selection, session, sum, topic,
};
pub use shared::Shared;
pub use shown::Shown;
pub use timeline::{
    Drawing, Entry, Label, Lane, Look, Mark, Month, Rect, drawing, timeline_drawing,
};

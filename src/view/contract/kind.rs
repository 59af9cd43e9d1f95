//! A page as a whole: `page` and the variable named after its kind.

use serde::Serialize;

use super::{
    CalendarView, FolderView, HomeView, MaterialView, MaterialsView, NewsItemView, NewsView,
    NotFoundView, PageView, PeopleView, PersonView, PlainView, ProgrammeView, ProgrammesView,
    RegistrationView, RegistrationsView, ScheduleView, SearchView, SessionView, TopicView,
    TopicsView,
};

/// A page without its text. As one value it has the keys `page` and the name of the kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PageParts {
    /// `page`.
    pub page: PageView,
    /// The variable of the kind.
    #[serde(flatten)]
    pub kind: KindView,
}

/// The variable of a kind of page, named after it in templates: `session`, `not_found`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is named after the page that it belongs to")]
pub enum KindView {
    Home(HomeView),
    Programmes(ProgrammesView),
    Programme(ProgrammeView),
    Topics(TopicsView),
    Topic(TopicView),
    Schedule(ScheduleView),
    Session(SessionView),
    People(PeopleView),
    Person(PersonView),
    Materials(MaterialsView),
    Material(MaterialView),
    Folder(FolderView),
    Registrations(RegistrationsView),
    Registration(RegistrationView),
    Calendar(CalendarView),
    News(NewsView),
    NewsItem(NewsItemView),
    Search(SearchView),
    Plain(PlainView),
    NotFound(NotFoundView),
}

impl KindView {
    /// The name of the variable, `page.kind`, and of the template: `session`, `not_found`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Home(_) => "home",
            Self::Programmes(_) => "programmes",
            Self::Programme(_) => "programme",
            Self::Topics(_) => "topics",
            Self::Topic(_) => "topic",
            Self::Schedule(_) => "schedule",
            Self::Session(_) => "session",
            Self::People(_) => "people",
            Self::Person(_) => "person",
            Self::Materials(_) => "materials",
            Self::Material(_) => "material",
            Self::Folder(_) => "folder",
            Self::Registrations(_) => "registrations",
            Self::Registration(_) => "registration",
            Self::Calendar(_) => "calendar",
            Self::News(_) => "news",
            Self::NewsItem(_) => "news_item",
            Self::Search(_) => "search",
            Self::Plain(_) => "plain",
            Self::NotFound(_) => "not_found",
        }
    }
}

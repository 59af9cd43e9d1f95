//! What an author may write: the types of every YAML file and of the front matter by kind.
//!
//! These are the format. A key that is not here is a fault with the nearest known one as the hint. Values keep the
//! author's form (local times, ids as text); `resolve` gives them meaning, and names a value by its key path.

mod front_matter;
mod registration;
mod scalar;
mod schedule;
mod site;

pub use front_matter::{
    DownloadYaml, HomeFront, MaterialFront, NewsFront, PageFront, PartYaml, PersonFront,
    ProgrammeFront, TopicFront, TranslationFront, VideoYaml,
};
pub use registration::{RegistrationFile, RegistrationYaml};
pub use scalar::{
    CapacityYaml, Duration, IdText, LanguageText, Moment, RoughDateText, UrlText, When,
};
pub use schedule::{EndYaml, RepeatYaml, RuleYaml, ScheduleFile, SessionDefaults, SessionYaml};
pub use site::{
    CalendarYaml, ContactYaml, FormsYaml, NavigationYaml, OrganisationYaml, PictureYaml, PriceYaml,
    SiteFile, VenueYaml,
};

//! What an author may write: the types of every YAML file and of the front matter by kind.
//!
//! These are the format. A key that is not here is a fault with the nearest known one as the hint. Values keep the
//! author's form (local times, ids as text); `resolve` gives them meaning, and names a value by its key path.

mod address;
mod checks;
mod choice;
mod duration;
mod form;
mod front_matter;
pub(super) mod handed_on;
mod reading;
mod registration;
mod scalar;
mod schedule;
mod series;
mod site;
mod theme;
mod time;
mod value_fault;

pub use address::UrlText;
pub use checks::{CheckLevelYaml, HolidayYaml};
pub use duration::Duration;
pub use front_matter::{
    DownloadYaml, HomeFront, MaterialFront, NewsFront, PageFront, PartYaml, PersonFront,
    ProgrammeFront, TopicFront, TranslationFront, VideoYaml,
};
pub use registration::{RegistrationFile, RegistrationYaml};
pub use scalar::{FullYaml, IdText, LanguageText, id_hint, is_id, suggested_id};
pub use schedule::{RepeatYaml, RuleYaml, SessionDefaults, SessionYaml};
pub(super) use schedule::{decides_when, usual_duration};
pub use series::{ScheduleFile, ScheduleKeys};
pub use site::{
    CalendarYaml, ContactYaml, FormsYaml, NavigationYaml, OrganisationYaml, PictureYaml, PriceYaml,
    SafetyYaml, SecurityYaml, SiteFile, VenueYaml,
};
pub use theme::{ColourYaml, SiteThemeYaml, ThemeFile};
pub use time::{EndYaml, Moment, RoughDateText, When};
pub use value_fault::ValueFault;

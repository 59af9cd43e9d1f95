//! What a site is, once everything is resolved: the nouns of the product.
//!
//! Values here are whole: ids lead somewhere, times have zones, states are computed for one `now`. Only `resolve`
//! makes a [`Site`]; every later stage reads it. The model reads no file and no clock, and knows of libraries
//! only `jiff`.

mod absent;
mod address;
mod asset;
mod body;
mod colour;
mod easter;
mod feed;
mod folder;
mod holidays;
mod id;
mod language;
mod ledger;
mod links;
mod material;
mod page;
mod person;
mod picture;
mod price;
mod programme;
mod registration;
mod seen;
mod selection;
mod session;
mod settings;
mod site;
mod slot;
mod spoken_language;
mod theme;
mod timeline;
mod topic;

pub use absent::{Absence, Absent};
pub use address::{Address, Addresses, BaseUrl, OutputPath, SEARCH_INDEX};
pub use asset::{Asset, Dimensions, Origin};
pub use body::{Argument, Body, Call, Heading, Image, Link, Literal};
pub use colour::{Colour, Rgb};
pub use feed::{Feed, FeedScope};
pub use folder::{Chapter, Folder, FolderFile, FolderPart, FolderScope};
pub use holidays::{PublicHoliday, estonian_holidays};
pub use id::Id;
pub use language::{Language, Localized, Text};
pub use ledger::{Change, ChangeKind, History, Ledger};
pub use links::{BrokenLink, Destination, LinkTarget, Links};
pub use material::{Download, Material, MaterialKind, Video};
pub use page::{NewsItem, Page, PlainPage};
pub use person::Person;
pub use picture::{MOST_PIXELS, PictureFormat, Raster, Variant};
pub use price::{Payer, Price, Vat};
pub use programme::{Part, Programme, Rhythm, RoughDate};
pub use registration::{Form, PrefillPart, Registration, RegistrationState, Window, WindowEnd};
pub use selection::{Selection, SelectionKind};
pub use session::{Attendance, Phase, SERIES_COLORS, Series, SeriesKind, Session, Status, Venue};
pub use settings::{
    CalendarSettings, CheckLevel, Contact, HtmlPolicy, NavigationItem, Organisation, SECURITY_TXT,
    Section, Security, Settings,
};
pub use site::Site;
pub use slot::Slot;
pub use spoken_language::SpokenLanguage;
pub use theme::{Template, Theme, ThemeAsset};
pub use timeline::{TimelineForm, TimelineShape};
pub use topic::Topic;

//! The people who lead a programme.

use super::{Asset, Id, Page, SpokenLanguage, Text};

/// A facilitator, coordinator or mentor. The name is the page's title.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Their file name without ending.
    pub id: Id<Person>,
    /// What it shares with all pages; the title is the name, the body what they are known for.
    pub page: Page,
    /// Their place in lists, from 1; people without one follow in order of name.
    pub order: Option<u32>,
    /// What they are in the programme.
    pub role: Option<Text>,
    /// Where they work.
    pub organisation: Option<Text>,
    /// What they do in the programme, item by item.
    pub does: Vec<Text>,
    /// The languages that they work in; empty while that is not said.
    pub languages: Vec<SpokenLanguage>,
    /// An e-mail address, if they want it shown.
    pub email: Option<String>,
    /// A telephone number in international form (`+372 504 4576`), if they want it shown.
    pub phone: Option<String>,
    /// Their portrait with its alternative text.
    pub photo: Option<(Asset, Text)>,
}

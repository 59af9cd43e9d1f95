//! Topics of a programme.

use super::{Id, Page, Person, Text};

/// A topic: what is learned, with the sessions, people and materials that name it.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// Its file name without ending.
    pub id: Id<Topic>,
    /// What it shares with all pages.
    pub page: Page,
    /// Its place in the programme, from 1; topics are kept in this order.
    pub order: u32,
    /// What one can do afterwards; may be empty.
    pub outcomes: Vec<Text>,
    /// Who teaches it, in the author's order; may be empty.
    pub people: Vec<Id<Person>>,
}

//! Calendar feeds, as a subscriber's software sees them.

#![expect(clippy::unwrap_used, reason = "tests")]

mod bytes;
mod content;
mod entries;
mod golden;
mod scopes;
mod site;
mod zones;

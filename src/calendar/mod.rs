//! Calendar feeds: VCALENDAR, VEVENT and VTIMEZONE, as text (RFC 5545, RFC 7986).
//!
//! From a [`Site`](crate::model::Site), a scope and the words of a language to the text of an `.ics` file, and back
//! again to see that it can be read. The types are those of the `ical` crate; its generator is not used, because it
//! folds by characters and escapes nothing. `lock` decides SEQUENCE and the
//! time of the last change, and tells what subscribers will notice. Not done here: repeating rules, which no feed
//! holds.

mod deadline;
mod description;
mod difference;
mod entries;
mod entry;
mod feed;
mod line;
pub mod lock;
mod posix;
mod read_back;
mod value;
mod vevent;
mod vtimezone;

pub use difference::{FeedDifference, feed_difference};
pub use feed::{feed, session_file};
pub use read_back::{Unreadable, verified};

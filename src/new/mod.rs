//! **New**: from what an editor wants to begin to the texts of its files.
//!
//! Functions from values to texts: `archetype` fills a model of a file, `session` puts one more session into a series,
//! `cohort` carries a programme to its next year, `sample` makes a whole site. Texts that are there already are
//! changed by `edits` alone, which leaves every byte that is not meant. The disk, the clock and the questions stay
//! in `cli`.

mod archetype;
mod cohort;
mod edits;
mod names;
mod rhythm;
mod sample;
mod session;

pub use archetype::{Archetype, Values};
pub use cohort::{Cohort, Next, cohort};
pub use rhythm::next_day;
pub use sample::{Sample, sample_site};
pub use session::{NewSession, SeriesText, SessionStart, Title, WrittenSession};

pub use crate::check::day_off;

use crate::load;
use crate::report::Report;
use crate::source::SourcePath;

/// A file that is not there yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Where it will stand.
    pub path: SourcePath,
    /// What it will hold.
    pub text: String,
}

impl NewFile {
    /// What is wrong with its keys and values; what they lead to is for `check` to tell.
    #[must_use]
    pub fn faults(&self) -> Report {
        load::faults(&self.path, &self.text)
    }
}

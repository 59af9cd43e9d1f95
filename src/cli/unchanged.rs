//! Whether there is anything to build: the last build may have been of the same files, the same program and the same
//! options, at a time at which the site was the same.
#![expect(clippy::disallowed_methods, reason = "asks which program this is")]

use std::fs;
use std::path::Path;

use jiff::Timestamp;

use crate::pipeline::{Inputs, Summary};
use crate::resolve::{Now, Options};
use crate::source::mark;
use crate::write::{Stamp, said_of_same};

use super::terminal::Terminal;

/// What a build is made of; nothing for a time that only the site can tell.
pub(super) struct Sameness<'a> {
    folder: &'a Path,
    inputs: Inputs,
    key: String,
    now: Timestamp,
}

impl<'a> Sameness<'a> {
    /// Reads what a build of the site in `folder` would be made of.
    pub(super) fn of(
        folder: &'a Path,
        with_drafts: bool,
        options: &Options,
        terminal: &Terminal,
    ) -> Option<Self> {
        let Now::Instant(now) = options.now else { return None };
        let program = fs::metadata(std::env::current_exe().ok()?).ok()?;
        let inputs = Inputs::of(folder);
        let key = format!(
            "{} {} {with_drafts} {:?} {terminal:?}",
            inputs.hash,
            mark(&program),
            options.base_url
        );
        Some(Self { folder, inputs, key, now })
    }

    /// What there is to say if `output` holds what a build would make.
    pub(super) fn said(&self, output: &Path) -> Option<String> {
        said_of_same(output, &self.key, self.now)
    }

    /// The stamp of a build that says this when it is asked for again; nothing if a file was touched meanwhile.
    pub(super) fn stamp(&self, summary: &Summary, said: &str) -> Option<Stamp> {
        self.inputs.are_untouched(self.folder).then(|| Stamp {
            key: self.key.clone(),
            from: summary.holds.start,
            until: summary.holds.end,
            said: said.to_owned(),
        })
    }
}

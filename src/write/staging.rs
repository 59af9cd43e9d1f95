//! Outputs on their way: each is put aside as soon as it is made, and all come to their places together at the end.
//!
//! So memory holds no more than what is being made, and what is wrong with the last output is still found before the
//! first is at its address.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::error::Error;
use crate::model::OutputPath;
use crate::render::{Content, Rendered, Sink};

use super::file::{self, State};
use super::folder::Folder;
use super::manifest::{Entry, Manifest};
use super::stamp::{self, Stamp};
use super::{Changes, Target, folders, removed_orphans};

/// An output folder that this process alone writes to, with the outputs that wait to be put there.
pub struct Staging {
    folder: Folder,
    old: Manifest,
    /// The number of the next file that is put aside.
    next: AtomicUsize,
    waiting: Mutex<Vec<Waiting>>,
}

/// An output that has been made.
struct Waiting {
    path: OutputPath,
    entry: Entry,
    /// How it stands to what is at its path.
    state: State,
    /// The number of the file that it was put aside to; nothing if it is at its path already.
    number: Option<usize>,
}

impl Staging {
    /// Opens the output folder, or makes it; waits for another build that writes to it.
    ///
    /// # Errors
    /// If the folder is not empty and not ours, lies among sources, or cannot be written.
    pub fn opened(target: &Target<'_>) -> Result<Self, Error> {
        let folder = Folder::opened(target)?;
        let old = Manifest::read(folder.own("manifest"))?;
        Ok(Self { folder, old, next: AtomicUsize::new(0), waiting: Mutex::default() })
    }

    /// Puts an output aside, unless it is at its path already.
    ///
    /// # Errors
    /// If the disk fails, or an output that was to be kept is no longer there.
    pub(super) fn put_aside(&self, output: &Rendered) -> Result<(), Error> {
        if output.path.climbs() {
            return Err(Error::Escape { path: output.path.to_string() });
        }
        let path = output.path.clone();
        let waiting = if let Content::Kept(key) = &output.content {
            let there = file::there(output, &self.folder)?;
            let kept = self.old.vouched(&output.path, key, &there);
            let Some(entry) = kept.cloned() else {
                return Err(Error::ChangedMeanwhile { path: self.folder.path_of(&output.path) });
            };
            Waiting { path, entry, state: State::Same, number: None }
        } else {
            let bytes = file::bytes(output)?;
            let state = file::state(&output.path, &bytes, &self.folder)?;
            let number = (state != State::Same).then(|| self.next.fetch_add(1, Ordering::Relaxed));
            if let Some(number) = number {
                file::put_aside(&output.path, &bytes, number, &self.folder)?;
            }
            Waiting { path, entry: Entry::of_output(output, &bytes), state, number }
        };
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push(waiting);
        Ok(())
    }

    /// Makes the folder hold exactly the outputs that were put aside, beside what is not ours, and leaves a stamp:
    /// `stamp` is asked last, with the number of outputs, while nobody else may write.
    ///
    /// # Errors
    /// If the folder holds a foreign file at one of the paths, or leads elsewhere through a symbolic link; nothing has
    /// been changed then. If it cannot be written.
    pub fn written(self, stamp: &dyn Fn(usize) -> Option<Stamp>) -> Result<Changes, Error> {
        let Self { folder, old, waiting, .. } = self;
        let mut waiting = waiting.into_inner().unwrap_or_else(PoisonError::into_inner);
        waiting.sort_by(|one, other| one.path.cmp(&other.path));
        folder.check_no_links(&folders(waiting.iter().map(|output| &output.path)))?;
        let is_foreign = |it: &&Waiting| it.state == State::Differs && !old.holds(&it.path);
        if let Some(foreign) = waiting.iter().find(is_foreign) {
            return Err(Error::ForeignFile { path: folder.path_of(&foreign.path) });
        }
        let n_outputs = waiting.len();
        let entries = waiting.iter().map(|it| (it.path.clone(), it.entry.clone()));
        let new = Manifest::of(entries.collect());

        let union = old.with(&new);
        if union != old {
            union.write(&folder)?;
        }
        let removed = removed_orphans(old.paths_not_in(&new), &folder)?;
        let mut changes = Changes { removed, ..Changes::default() };
        let mut different = Vec::new();
        for Waiting { path, state, number, .. } in waiting {
            match state {
                State::Same => changes.n_unchanged += 1,
                State::Missing => changes.new.push(path.clone()),
                State::Differs => changes.changed.push(path.clone()),
            }
            different.extend(number.map(|number| (path, number)));
        }
        folder.make(&folders(different.iter().map(|(path, _)| path)))?;
        different.par_iter().try_for_each(|(path, number)| file::put(path, *number, &folder))?;
        if new != union {
            new.write(&folder)?;
        }
        stamp::put(stamp(n_outputs).as_ref(), &folder)?;
        folder.closed()?;
        Ok(changes)
    }

    /// Leaves everything as it was.
    ///
    /// # Errors
    /// If what was put aside cannot be removed.
    pub fn abandoned(self) -> Result<(), Error> {
        self.folder.abandoned()
    }
}

/// Every output of a build that goes to the disk.
impl Sink for Staging {
    fn take(&self, output: Rendered) -> Result<Option<Rendered>, Error> {
        self.put_aside(&output)?;
        Ok(None)
    }
}

//! Why to look at the site again.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, SendError, Sender};

use crate::resolve::Now;
use crate::source::SourcePath;

/// Why to look at the site again.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Ask {
    /// Something has changed: the files, as far as the machine tells.
    Changed(Vec<SourcePath>),
    /// The machine lost count of what has changed, if anything has.
    Missed,
    /// The site should be shown for another time; nothing for the present.
    Now(Option<Now>),
}

/// Where to ask. Whoever is at work sees that there is something new to do.
#[derive(Debug, Clone)]
pub(super) struct Asks {
    sender: Sender<Ask>,
    n_asked: Arc<AtomicUsize>,
}

impl Asks {
    /// Where to ask, and where the asks come out.
    pub(super) fn channel() -> (Self, Receiver<Ask>) {
        let (sender, asked) = mpsc::channel();
        (Self { sender, n_asked: Arc::default() }, asked)
    }

    /// Asks.
    ///
    /// # Errors
    /// If nobody is at work any more.
    pub(super) fn send(&self, ask: Ask) -> Result<(), SendError<Ask>> {
        self.n_asked.fetch_add(1, Ordering::Relaxed);
        self.sender.send(ask)
    }

    /// How often somebody has asked.
    pub(super) fn n_asked(&self) -> usize {
        self.n_asked.load(Ordering::Relaxed)
    }
}

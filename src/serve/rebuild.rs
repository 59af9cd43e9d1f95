//! Looks at the site again whenever something asks for it: reads and plans it, tells the pages, then finds out what is
//! wrong with the rest.

use std::collections::BTreeSet;
use std::error::Error as _;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use rayon::{ThreadPool, ThreadPoolBuilder};
use tokio::sync::watch as shared;

use crate::error::Error;
use crate::pipeline::{Planned, Summary};
use crate::report::{Report, Tongue, as_json};
use crate::resolve::Now;
use crate::source::Sources;

use super::asks::{Ask, Asks};
use super::edition::{Edition, Kept};
use super::page::{Labels, Moment};
use super::state::State;
use super::{Listener, Planner};

/// What is shown after something has changed.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    /// The last edition without errors in its plan, or the same with texts that were edited since; nothing before there
    /// is one.
    pub(super) edition: Option<Arc<Edition>>,
    /// What its pages know of it.
    pub(super) moment: Moment,
    /// What pages are told of it: one line of JSON.
    pub(super) state: String,
    /// What `kava check --format json` tells: one line as well.
    pub(super) report: String,
    /// The path of the site on its host, from `/` to `/`.
    pub(super) base: String,
}

/// Files are read when nothing has changed for so long.
const QUIET: Duration = Duration::from_millis(10);

/// A file that vanished while it was read is about to come back, or its absence will be told.
const N_TRIES: usize = 3;
const BETWEEN_TRIES: Duration = Duration::from_millis(60);

/// The page that somebody looks at is made and shown before everything else is looked at.
const AHEAD: Duration = Duration::from_millis(250);

/// Plans, and remembers what is shown.
pub(super) struct Workshop {
    folder: PathBuf,
    plan: Planner,
    on_looked: Listener,
    tongue: Tongue,
    labels: Labels,
    now: Option<Now>,
    n_plans: usize,
    /// The time for which the edition is.
    shown_now: Option<Now>,
    edition: Option<Arc<Edition>>,
    /// The same with texts that have been edited since.
    hurried: Option<Arc<Edition>>,
    /// Why the last plan could not be made, if the machine failed.
    failure: Option<String>,
    moment: Moment,
    base: String,
    summary: Option<Summary>,
    kept: Arc<Kept>,
    /// The last edition that is known to be good.
    good: Arc<Mutex<Option<Arc<Edition>>>>,
    /// One thread less than there is, so that the page that somebody looks at need not wait.
    pool: Option<Arc<ThreadPool>>,
}

/// An edition that nobody has looked at as a whole.
pub(super) struct Unseen {
    edition: Arc<Edition>,
    build: String,
    report: Report,
    sources: Sources,
}

impl Workshop {
    /// A workshop that first plans for `now`.
    pub(super) fn new(
        folder: PathBuf,
        plan: Planner,
        on_looked: Listener,
        tongue: Tongue,
        now: Option<Now>,
    ) -> Self {
        let n_threads = thread::available_parallelism().map_or(1, |n| n.get() - 1).max(1);
        let pool = ThreadPoolBuilder::new().num_threads(n_threads).build().ok();
        Self {
            folder,
            plan,
            on_looked,
            tongue,
            labels: Labels::new(tongue),
            now,
            n_plans: 0,
            shown_now: now,
            edition: None,
            hurried: None,
            failure: None,
            moment: Moment::default(),
            base: "/".to_owned(),
            summary: None,
            kept: Arc::new(Kept::new()),
            good: Arc::default(),
            pool: pool.map(Arc::new),
        }
    }

    /// The first plan.
    ///
    /// # Errors
    /// If the machine fails. Later the page is told; now there is none.
    pub(super) fn first(&mut self) -> Result<(Shown, Option<Unseen>), Error> {
        let planned = (self.plan)(self.now)?;
        Ok(self.taken(Ok(planned)))
    }

    /// Plans for each ask, until nobody can ask or listen any more.
    pub(super) fn work(
        &mut self,
        asked: &Receiver<Ask>,
        asks: &Asks,
        mut unseen: Option<Unseen>,
        tell: &Arc<shared::Sender<Arc<Shown>>>,
    ) {
        let mut was_missed = false;
        let mut newer = Vec::new();
        loop {
            if let Some(unseen) = unseen.take() {
                self.look_at(unseen, asks.clone(), tell.clone());
            }
            let known = Some(std::mem::take(&mut newer)).filter(|known| !known.is_empty());
            let Some(reasons) = known.or_else(|| self.waited(asked)) else { return };
            let reasons = settled(reasons, asked);
            // Reading ten thousand files may itself be more than the machine can count.
            let is_missed = !reasons.is_empty() && reasons.iter().all(|ask| *ask == Ask::Missed);
            if std::mem::replace(&mut was_missed, is_missed) && is_missed {
                continue;
            }
            for reason in &reasons {
                if let Ask::Now(now) = reason {
                    self.now = *now;
                }
            }
            if self.show_edited(&reasons, tell) {
                // The page that somebody looks at is made before all is read.
                newer.extend(asked.recv_timeout(AHEAD));
                if !newer.is_empty() {
                    continue;
                }
            }
            let planned = if self.edition.as_ref().is_some_and(|edition| edition.is_large()) {
                self.plan_beside(asked, &mut newer, tell)
            } else {
                tried(&self.plan, self.now)
            };
            let (mut shown, new) = self.taken(planned);
            // What was planned may be older than a text that is shown already.
            if let Some(edition) = self.edited(&newer) {
                self.hurried = Some(edition.clone());
                shown.edition = Some(edition);
            }
            if tell.send(Arc::new(shown)).is_err() {
                return;
            }
            unseen = new.filter(|_| newer.is_empty());
        }
    }

    /// Reads and plans the site. Texts that are edited in the meantime are shown at once; all that is asked in the meantime
    /// is put to `newer`.
    fn plan_beside(
        &mut self,
        asked: &Receiver<Ask>,
        newer: &mut Vec<Ask>,
        tell: &shared::Sender<Arc<Shown>>,
    ) -> Result<Planned, Error> {
        let (plan, now) = (self.plan.clone(), self.now);
        let planning = thread::spawn(move || tried(&plan, now));
        while !planning.is_finished() {
            match asked.recv_timeout(QUIET) {
                Ok(ask) => {
                    let reasons = settled(vec![ask], asked);
                    self.show_edited(&reasons, tell);
                    newer.extend(reasons);
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        planning.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    }

    /// Waits for an ask, or until pages would differ by the clock alone. Nothing when nobody can ask any more.
    fn waited(&self, asked: &Receiver<Ask>) -> Option<Vec<Ask>> {
        let until = self.summary.as_ref().filter(|_| self.now.is_none()).and_then(|summary| {
            let until = summary.true_until.as_ref()?.timestamp();
            Duration::try_from(until.duration_since(summary.now.timestamp())).ok()
        });
        match until {
            None => asked.recv().ok().map(|ask| vec![ask]),
            Some(left) => match asked.recv_timeout(left) {
                Ok(ask) => Some(vec![ask]),
                Err(RecvTimeoutError::Timeout) => Some(Vec::new()),
                Err(RecvTimeoutError::Disconnected) => None,
            },
        }
    }

    /// What is shown after a plan: it, or the one before with what is wrong.
    fn taken(&mut self, planned: Result<Planned, Error>) -> (Shown, Option<Unseen>) {
        self.name_build();
        self.hurried = None;
        self.failure = None;
        let mut unseen = None;
        let mut report = Report::new();
        let mut sources = Sources::default();
        match planned {
            Err(error) => self.failure = Some(told(&error)),
            Ok(planned) => {
                (report, sources) = (planned.report, planned.sources);
                if let Some(whole) = planned.whole.filter(|_| !report.has_errors()) {
                    let good = self.good.lock().unwrap_or_else(PoisonError::into_inner).clone();
                    let edition = Arc::new(Edition::new(whole, self.kept.clone(), good));
                    self.show(edition.clone());
                    let build = self.moment.build.clone();
                    unseen = Some((edition, build));
                } else {
                    (self.on_looked)(&report, &sources, None);
                }
            }
        }
        let report_json = as_json(&report, &sources, self.tongue).trim_end().to_owned();
        let shown = self.shown(self.edition.clone(), report_json);
        let unseen = unseen.map(|(edition, build)| Unseen { edition, build, report, sources });
        (shown, unseen)
    }

    /// Shows a large site as soon as texts of it were edited, long before all is read again. Whether it did.
    fn show_edited(&mut self, reasons: &[Ask], tell: &shared::Sender<Arc<Shown>>) -> bool {
        let Some(edition) = self.edited(reasons) else { return false };
        self.hurried = Some(edition.clone());
        self.name_build();
        let report = tell.borrow().report.clone();
        tell.send(Arc::new(self.shown(Some(edition), report))).is_ok()
    }

    /// What is shown of a large site, with the texts that were edited, if those are all that was asked for.
    fn edited(&self, reasons: &[Ask]) -> Option<Arc<Edition>> {
        let mut sources = BTreeSet::new();
        for reason in reasons {
            match reason {
                Ask::Changed(changed) => sources.extend(changed.iter().cloned()),
                Ask::Missed | Ask::Now(_) => return None,
            }
        }
        let edition = self.hurried.as_ref().or(self.edition.as_ref())?;
        // Another day was chosen, and is not shown yet.
        let is_of_day = self.now == self.shown_now;
        is_of_day.then(|| edition.edited(&self.folder, &sources))?.map(Arc::new)
    }

    fn name_build(&mut self) {
        self.n_plans += 1;
        self.moment.build = format!("{}-{}", std::process::id(), self.n_plans);
    }

    fn shown(&self, edition: Option<Arc<Edition>>, report: String) -> Shown {
        let state = State {
            build: &self.moment.build,
            language: match self.tongue {
                Tongue::Estonian => "et",
                Tongue::English => "en",
            },
            day: self.summary.as_ref().map(|summary| summary.now.date().to_string()),
            is_chosen: self.now.is_some(),
            has_site: edition.is_some(),
            failure: self.failure.as_deref(),
            labels: &self.labels,
        };
        Shown {
            state: state.to_json(),
            edition,
            moment: self.moment.clone(),
            report,
            base: self.base.clone(),
        }
    }

    fn show(&mut self, edition: Arc<Edition>) {
        let summary = edition.summary();
        self.moment.pictures = edition.pictures();
        self.moment.clock = self.now.map(|_| summary.now.timestamp().as_millisecond());
        edition.headers().base().clone_into(&mut self.base);
        self.summary = Some(summary);
        self.shown_now = self.now;
        self.edition = Some(edition);
    }

    /// Finds what is wrong with an edition, beside other work, and tells the pages.
    fn look_at(&self, unseen: Unseen, asks: Asks, tell: Arc<shared::Sender<Arc<Shown>>>) {
        let Unseen { edition, build, mut report, sources } = unseen;
        let (tongue, good, on_looked) = (self.tongue, self.good.clone(), self.on_looked.clone());
        let pool = self.pool.clone();
        thread::spawn(move || {
            let n_asked = asks.n_asked();
            let is_pointless = || asks.n_asked() != n_asked || tell.is_closed();
            thread::sleep(AHEAD);
            let look = || edition.looked_at(&is_pointless);
            let looked = pool.map_or_else(look, |pool| pool.install(look));
            // What the machine cannot make will be told to whoever asks for it.
            let Ok(Some(faults)) = looked else { return };
            let is_good = !faults.has_errors();
            let is_new = !faults.diagnostics().is_empty();
            report.merge(faults);
            if is_good {
                let summary = edition.summary();
                *good.lock().unwrap_or_else(PoisonError::into_inner) = Some(edition);
                on_looked(&report, &sources, Some(&summary));
            } else {
                on_looked(&report, &sources, None);
            }
            if is_new {
                let json = as_json(&report, &sources, tongue).trim_end().to_owned();
                tell.send_if_modified(|shown| {
                    let is_shown = shown.moment.build == build;
                    if is_shown {
                        *shown = Arc::new(Shown { report: json, ..(**shown).clone() });
                    }
                    is_shown
                });
            }
        });
    }
}

/// Asks with those that follow at once: programs write a file in several steps.
fn settled(mut asks: Vec<Ask>, asked: &Receiver<Ask>) -> Vec<Ask> {
    while let Ok(ask) = asked.recv_timeout(QUIET) {
        asks.push(ask);
    }
    asks
}

fn tried(plan: &Planner, now: Option<Now>) -> Result<Planned, Error> {
    let mut planned = plan(now);
    for _ in 1..N_TRIES {
        if planned.is_ok() {
            break;
        }
        thread::sleep(BETWEEN_TRIES);
        planned = plan(now);
    }
    planned
}

/// An error with what caused it.
fn told(error: &Error) -> String {
    let mut texts = vec![error.to_string()];
    let mut cause = error.source();
    while let Some(error) = cause {
        texts.push(error.to_string());
        cause = error.source();
    }
    texts.join(": ")
}

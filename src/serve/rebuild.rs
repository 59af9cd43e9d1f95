//! Looks at the site again whenever something asks for it: reads and plans it, tells the pages, then finds out what is
//! wrong with the rest.

use std::error::Error as _;
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
    /// The last edition without errors in its plan; nothing before there is one.
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

/// Files are read when nothing has changed for so long: programs write a file in several steps.
const QUIET: Duration = Duration::from_millis(10);

/// A file that vanished while it was read is about to come back, or its absence will be told.
const N_TRIES: usize = 3;
const BETWEEN_TRIES: Duration = Duration::from_millis(60);

/// The page that somebody looks at is made and shown before everything else is looked at.
const AHEAD: Duration = Duration::from_millis(250);

/// Plans, and remembers what is shown.
pub(super) struct Workshop {
    plan: Planner,
    on_looked: Listener,
    tongue: Tongue,
    labels: Labels,
    now: Option<Now>,
    n_plans: usize,
    edition: Option<Arc<Edition>>,
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
        plan: Planner,
        on_looked: Listener,
        tongue: Tongue,
        now: Option<Now>,
    ) -> Self {
        let n_threads = thread::available_parallelism().map_or(1, |n| n.get() - 1).max(1);
        let pool = ThreadPoolBuilder::new().num_threads(n_threads).build().ok();
        Self {
            plan,
            on_looked,
            tongue,
            labels: Labels::new(tongue),
            now,
            n_plans: 0,
            edition: None,
            moment: Moment::default(),
            base: "/".to_owned(),
            summary: None,
            kept: Arc::default(),
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
        loop {
            if let Some(unseen) = unseen.take() {
                self.look_at(unseen, asks.clone(), tell.clone());
            }
            let Some(mut reasons) = self.waited(asked) else { return };
            while let Ok(ask) = asked.recv_timeout(QUIET) {
                reasons.push(ask);
            }
            // Reading ten thousand files may itself be more than the machine can count.
            let is_missed = !reasons.is_empty() && reasons.iter().all(|ask| *ask == Ask::Missed);
            if std::mem::replace(&mut was_missed, is_missed) && is_missed {
                continue;
            }
            for reason in reasons {
                if let Ask::Now(now) = reason {
                    self.now = now;
                }
            }
            let planned = self.tried();
            let (shown, new) = self.taken(planned);
            if tell.send(Arc::new(shown)).is_err() {
                return;
            }
            unseen = new;
        }
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

    fn tried(&self) -> Result<Planned, Error> {
        let mut planned = (self.plan)(self.now);
        for _ in 1..N_TRIES {
            if planned.is_ok() {
                break;
            }
            thread::sleep(BETWEEN_TRIES);
            planned = (self.plan)(self.now);
        }
        planned
    }

    /// What is shown after a plan: it, or the one before with what is wrong.
    fn taken(&mut self, planned: Result<Planned, Error>) -> (Shown, Option<Unseen>) {
        self.n_plans += 1;
        self.moment.build = format!("{}-{}", std::process::id(), self.n_plans);
        let mut failure = None;
        let mut unseen = None;
        let mut report = Report::new();
        let mut sources = Sources::default();
        match planned {
            Err(error) => failure = Some(told(&error)),
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
        let state = State {
            build: &self.moment.build,
            language: match self.tongue {
                Tongue::Estonian => "et",
                Tongue::English => "en",
            },
            day: self.summary.as_ref().map(|summary| summary.now.date().to_string()),
            is_chosen: self.now.is_some(),
            has_site: self.edition.is_some(),
            failure,
            labels: &self.labels,
        };
        let shown = Shown {
            edition: self.edition.clone(),
            moment: self.moment.clone(),
            state: state.to_json(),
            report: as_json(&report, &sources, self.tongue).trim_end().to_owned(),
            base: self.base.clone(),
        };
        let unseen = unseen.map(|(edition, build)| Unseen { edition, build, report, sources });
        (shown, unseen)
    }

    fn show(&mut self, edition: Arc<Edition>) {
        let summary = edition.summary();
        self.moment.pictures = edition.pictures();
        self.moment.clock = self.now.map(|_| summary.now.timestamp().as_millisecond());
        edition.headers().base().clone_into(&mut self.base);
        self.summary = Some(summary);
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

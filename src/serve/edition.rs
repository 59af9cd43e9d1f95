//! The outputs of a plan without errors, each made when it is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::error::Error;
use crate::model::{Asset, Origin, OutputPath, SEARCH_INDEX};
use crate::pipeline::{FolderSizes, Headers, Output, Part, Recipe, Reuse, Summary, Whole};
use crate::render::{Content, Key, Rendered};
use crate::report::Report;
use crate::source::SourcePath;

/// A site of fewer outputs is read anew as soon as one of its texts.
const LARGE: usize = 1000;

/// When more files change at once, it is hardly a text that somebody edits.
const MOST_EDITED: usize = 4;

/// What one edition hands on to the next: pictures and cards that need not be made again, and the sizes of folders.
#[derive(Debug, Default)]
pub(super) struct Kept {
    costly: Mutex<BTreeMap<OutputPath, (Key, Arc<Content>)>>,
    sizes: FolderSizes,
    /// Makes what somebody asks for, so that it need not wait for what is read or looked at in the meantime; nothing if
    /// the machine has no more threads to give.
    pool: Option<ThreadPool>,
}

impl Kept {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self { pool: ThreadPoolBuilder::new().build().ok(), ..Self::default() }
    }
}

/// A plan, and what has been made of it.
#[derive(Debug)]
pub(super) struct Edition {
    whole: Whole,
    headers: Headers,
    made: Mutex<BTreeMap<OutputPath, Arc<Content>>>,
    kept: Arc<Kept>,
    /// The last edition that is known to be good: what it has stands in for what cannot be made.
    before: Mutex<Option<Arc<Edition>>>,
    /// Whether it is another edition with texts that were edited since: it was never planned as a whole.
    is_hurried: bool,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Edition {
    /// An edition of which nothing is made yet.
    pub(super) fn new(whole: Whole, kept: Arc<Kept>, before: Option<Arc<Self>>) -> Self {
        let headers = whole.headers();
        let (made, before) = (Mutex::default(), Mutex::new(before));
        Self { whole, headers, made, kept, before, is_hurried: false }
    }

    /// Whether a text is shown before all of the site is read again.
    pub(super) fn is_large(&self) -> bool {
        self.whole.outputs().len() >= LARGE
    }

    /// The same edition of a large site with those texts of some files below its folder that were edited: it is shown until
    /// the whole is read. Nothing if there is no such text among them.
    pub(super) fn edited(
        self: &Arc<Self>,
        folder: &Path,
        sources: &BTreeSet<SourcePath>,
    ) -> Option<Self> {
        if !self.is_large() || sources.len() > MOST_EDITED {
            return None;
        }
        // What cannot be read now will be told by the reading of the whole.
        let whole = self.whole.edited(folder, sources).ok()??;
        let before =
            if self.is_hurried { locked(&self.before).clone() } else { Some(self.clone()) };
        Some(Self { is_hurried: true, ..Self::new(whole, self.kept.clone(), before) })
    }

    /// What a server says with each file.
    pub(super) fn headers(&self) -> &Headers {
        &self.headers
    }

    /// What it consists of.
    pub(super) fn summary(&self) -> Summary {
        self.whole.summary()
    }

    /// Whether there is, or will be, a file, other than one of the search index.
    pub(super) fn has(&self, path: &OutputPath) -> bool {
        self.output(path).is_some_and(|output| output.path == *path)
    }

    /// A file of the site; nothing if there is none.
    pub(super) fn content(&self, path: &OutputPath) -> Option<Arc<Content>> {
        if let Some(content) = locked(&self.made).get(path) {
            return Some(content.clone());
        }
        let pool = self.kept.pool.as_ref();
        let made = pool
            .map_or_else(|| self.new_content(path), |pool| pool.install(|| self.new_content(path)));
        made.or_else(|| {
            let before = locked(&self.before).clone();
            before?.content(path)
        })
    }

    fn new_content(&self, path: &OutputPath) -> Option<Arc<Content>> {
        match self.output(path)? {
            Output { recipe: Recipe::Copy(asset), .. } => {
                Some(Arc::new(Content::Copy(asset.clone())))
            }
            Output { recipe: Recipe::SearchIndex, .. } => self.of_index(path),
            output => self.one(output),
        }
    }

    /// Makes everything that takes no long time, to find what is wrong with it. Nothing if that became pointless.
    ///
    /// # Errors
    /// If the machine fails.
    pub(super) fn looked_at(
        &self,
        is_pointless: &(dyn Fn() -> bool + Sync),
    ) -> Result<Option<Report>, Error> {
        let wanted = |output: &Output| {
            let takes_long = matches!(
                output.recipe,
                Recipe::SearchIndex | Recipe::Folder(..) | Recipe::FolderFile(..)
            );
            !takes_long && !is_pointless()
        };
        let (rendered, report) = self.rendered(&Reuse::of_all(), &wanted)?;
        if is_pointless() {
            return Ok(None);
        }
        if !report.has_errors() {
            self.take(rendered);
            locked(&self.before).take();
        }
        Ok(Some(report))
    }

    /// A hash of the pictures and other files that keep their address when they change. Those of the theme do not.
    pub(super) fn pictures(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        for output in self.whole.outputs() {
            match &output.recipe {
                Recipe::Copy(_) if output.path.as_str().starts_with("assets/") => {}
                Recipe::Copy(asset) | Recipe::Picture(asset, ..) => {
                    output.path.as_str().hash(&mut hasher);
                    hash(asset, &mut hasher);
                }
                _ => {}
            }
        }
        hasher.finish()
    }

    /// The output that makes a file. The search index is a folder.
    fn output(&self, path: &OutputPath) -> Option<&Output> {
        let is_of_index = path.as_str().split('/').next() == Some(SEARCH_INDEX);
        let index = OutputPath::new(SEARCH_INDEX);
        let path = if is_of_index { &index } else { path };
        let outputs = self.whole.outputs();
        let at = outputs.binary_search_by(|output| output.path.cmp(path)).ok()?;
        Some(&outputs[at])
    }

    fn one(&self, output: &Output) -> Option<Arc<Content>> {
        let known: BTreeMap<OutputPath, Key> = locked(&self.kept.costly)
            .get(&output.path)
            .map(|(key, _)| (output.path.clone(), key.clone()))
            .into_iter()
            .collect();
        let wanted = |other: &Output| other.path == output.path;
        let (rendered, report) = self.rendered(&Reuse::new(known), &wanted).ok()?;
        if report.has_errors() {
            return None;
        }
        self.take(rendered);
        locked(&self.made).get(&output.path).cloned()
    }

    /// The search index is made of all pages.
    fn of_index(&self, path: &OutputPath) -> Option<Arc<Content>> {
        let wanted = |output: &Output| {
            output.path.is_html() && !matches!(output.recipe, Recipe::Folder(..))
                || output.recipe == Recipe::SearchIndex
        };
        let (rendered, _) = self.rendered(&Reuse::of_all(), &wanted).ok()?;
        self.take(rendered);
        locked(&self.made).get(path).cloned()
    }

    fn rendered(
        &self,
        reuse: &Reuse,
        wanted: &(dyn Fn(&Output) -> bool + Sync),
    ) -> Result<(Vec<Rendered>, Report), Error> {
        let part = Part { reuse, wanted, sizes: &self.kept.sizes, sink: &() };
        self.whole.rendered(&part, &|| {})
    }

    /// Remembers what was made.
    fn take(&self, rendered: Vec<Rendered>) {
        let mut costly = locked(&self.kept.costly);
        let mut made = locked(&self.made);
        for Rendered { path, content } in rendered {
            let content = match content {
                Content::Kept(key) => match costly.get(&path) {
                    Some((known, content)) if *known == key => content.clone(),
                    // It was not wanted; who asks for it will make it.
                    _ => continue,
                },
                Content::Costly(key, bytes) => {
                    let content = Arc::new(Content::Bytes(bytes));
                    costly.insert(path.clone(), (key, content.clone()));
                    content
                }
                content => Arc::new(content),
            };
            made.insert(path, content);
        }
    }
}

fn hash(asset: &Asset, hasher: &mut DefaultHasher) {
    match asset {
        Asset { raster: Some(raster), .. } => raster.hash.hash(hasher),
        Asset { origin: Origin::Memory(bytes), .. } => bytes.hash(hasher),
        asset => asset.size.hash(hasher),
    }
}

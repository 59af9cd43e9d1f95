//! **Diff**: what visitors and subscribers would find changed, if what was built were published.
//!
//! Takes the files that are not the same as those published, and the plan that made the new ones; gives
//! [`Differences`], which `words` tells in a terminal and `html` shows side by side. Only the text of `<main>` counts
//! as the text of a page: what is the same on every page is not told of each. Pictures are not compared by what they
//! show, but by what they are made of.

mod html;
mod kind;
mod rows;
mod tally;
mod text;
mod told;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::calendar::{FeedDifference, feed_difference};
use crate::model::{Id, OutputPath, Registration};
use crate::plan::{Plan, Recipe};
use crate::write::{Differing, Version};

pub use html::side_by_side;
pub use tally::Tally;
pub use told::told;

use kind::Kind;
use rows::Row;
use text::{PageText, page_text};

/// What became of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// It was not there before.
    New,
    /// It is not there any more.
    Gone,
    /// It is not what it was.
    Changed,
}

/// Everything that differs, in the order of paths.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Differences {
    /// Pages that come, go, or say something else.
    pages: Vec<PageDifference>,
    /// How many pages have other bytes and the same text and links: look, menu, data for machines.
    n_restyled: usize,
    /// Registrations whose state changes: before, after.
    registrations: Vec<StateDifference>,
    /// Feeds: calendars, news, changes of the schedule.
    feeds: Vec<FeedFate>,
    /// Files that visitors may download.
    files: Vec<(Fate, String)>,
    /// How many files are made of all this: search, previews, data.
    n_made: usize,
}

/// A page that comes, goes, or says something else.
#[derive(Debug, Clone, PartialEq)]
struct PageDifference {
    fate: Fate,
    /// The address within the site: `/ajakava/kohtumine-2/`.
    address: String,
    /// The heading; empty if it is not known.
    title: String,
    /// The text before and after, if the page changes and both are at hand.
    rows: Option<Vec<Row>>,
    /// Links that go, and links that come.
    links: (Vec<String>, Vec<String>),
}

/// A registration whose state changes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct StateDifference {
    title: String,
    before: String,
    after: String,
}

/// A feed that comes, goes or changes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct FeedFate {
    fate: Fate,
    address: String,
    /// Its entries, if it is a calendar.
    entries: FeedDifference,
}

impl FeedFate {
    fn is_calendar(&self) -> bool {
        self.address.strip_suffix(".ics").is_some()
    }
}

impl Differences {
    /// Whether nobody would find anything changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How many pages and calendars come, go and change.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        self.pages.iter().for_each(|page| tally.pages.count(page.fate));
        tally.pages.changed += self.n_restyled;
        let calendars = self.feeds.iter().filter(|feed| feed.is_calendar());
        calendars.for_each(|feed| tally.calendars.count(feed.fate));
        tally
    }
}

/// What the differing files mean for people.
#[must_use]
pub fn differences(differing: &[Differing], plan: &Plan) -> Differences {
    let recipes: BTreeMap<&OutputPath, &Recipe> =
        plan.outputs.iter().map(|output| (&output.path, &output.recipe)).collect();
    let search = plan.outputs.iter().find(|output| output.recipe == Recipe::SearchIndex);
    let read: Vec<(Kind, [Option<PageText>; 2])> = differing
        .par_iter()
        .map(|file| {
            let kind = Kind::of(file, recipes.get(&file.path).copied(), search.map(|it| &it.path));
            let texts = [&file.before, &file.after].map(|version| {
                text_of(version.as_ref())
                    .filter(|_| kind == Kind::Page)
                    .and_then(|it| page_text(&it))
            });
            (kind, texts)
        })
        .collect();
    let mut all = Differences::default();
    let mut told = BTreeSet::new();
    for (file, (kind, [before, after])) in differing.iter().zip(read) {
        match kind {
            Kind::Page => {
                if let Some(Recipe::Registration(id, _)) = recipes.get(&file.path) {
                    all.registrations.extend(state(id, before.as_ref(), after.as_ref(), &mut told));
                }
                match page(file, before, after) {
                    Some(page) => all.pages.push(page),
                    None => all.n_restyled += 1,
                }
            }
            Kind::Feed => all.feeds.push(FeedFate {
                fate: fate(file),
                address: address(&file.path),
                entries: feed_difference(
                    text_of(file.before.as_ref()).as_deref(),
                    text_of(file.after.as_ref()).as_deref(),
                ),
            }),
            Kind::File => all.files.push((fate(file), address(&file.path))),
            Kind::Made => all.n_made += 1,
        }
    }
    all
}

/// What becomes of a page; nothing if it says what it said.
fn page(
    file: &Differing,
    before: Option<PageText>,
    after: Option<PageText>,
) -> Option<PageDifference> {
    let title = after.as_ref().or(before.as_ref()).map(|page| page.title.clone());
    let mut page = PageDifference {
        fate: fate(file),
        address: address(&file.path),
        title: title.unwrap_or_default(),
        rows: None,
        links: (Vec::new(), Vec::new()),
    };
    if let (Some(before), Some(after)) = (before, after) {
        if before.lines == after.lines && before.links == after.links {
            return None;
        }
        let missing = |links: &BTreeSet<String>, others: &BTreeSet<String>| {
            links.difference(others).cloned().collect::<Vec<_>>()
        };
        page.links = (missing(&before.links, &after.links), missing(&after.links, &before.links));
        page.rows = Some(rows::rows(&before.lines, &after.lines));
    }
    Some(page)
}

/// What becomes of a registration, told once for all languages.
fn state<'a>(
    id: &'a Id<Registration>,
    before: Option<&PageText>,
    after: Option<&PageText>,
    told: &mut BTreeSet<&'a str>,
) -> Option<StateDifference> {
    let (before, after) = (before?, after?);
    let (old, new) = (before.state.clone()?, after.state.clone()?);
    if old == new || !told.insert(id.as_str()) {
        return None;
    }
    Some(StateDifference { title: after.title.clone(), before: old, after: new })
}

fn fate(file: &Differing) -> Fate {
    match (&file.before, &file.after) {
        (None, _) => Fate::New,
        (_, None) => Fate::Gone,
        _ => Fate::Changed,
    }
}

/// The address of a file within the site.
fn address(path: &OutputPath) -> String {
    format!("/{}", path.as_visited())
}

fn text_of(version: Option<&Version>) -> Option<String> {
    match version? {
        Version::Bytes(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        Version::Unread => None,
    }
}

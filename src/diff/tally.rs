//! How many pages and calendars a build changes: the short form.

use std::collections::BTreeMap;

use crate::model::OutputPath;
use crate::plan::{Plan, Recipe};
use crate::report::{Words, words};
use crate::write::Changes;

use super::Fate;
use super::kind::{Kind, of_recipe};

/// How many pages and calendars come, go and change.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub(super) pages: Counts,
    pub(super) calendars: Counts,
}

/// How many of a kind come, go and change.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    new: usize,
    gone: usize,
    pub(super) changed: usize,
}

impl Counts {
    pub(super) fn count(&mut self, fate: Fate) {
        match fate {
            Fate::New => self.new += 1,
            Fate::Gone => self.gone += 1,
            Fate::Changed => self.changed += 1,
        }
    }
}

/// How many of a kind, in words.
struct Noun {
    one: Words,
    many: fn(usize) -> Words,
}

impl Tally {
    /// What writing the outputs of a plan has changed. Calendars that go are not known by their path alone; the lock
    /// tells of them.
    #[must_use]
    pub fn of_written(changes: &Changes, plan: &Plan) -> Self {
        let recipes: BTreeMap<&OutputPath, &Recipe> =
            plan.outputs.iter().map(|output| (&output.path, &output.recipe)).collect();
        let mut tally = Self::default();
        for (paths, fate) in [(&changes.new, Fate::New), (&changes.changed, Fate::Changed)] {
            for path in paths {
                match recipes.get(path) {
                    Some(Recipe::Feed(..)) => tally.calendars.count(fate),
                    Some(recipe) if of_recipe(recipe, path.as_str()) == Kind::Page => {
                        tally.pages.count(fate);
                    }
                    _ => {}
                }
            }
        }
        let gone = changes.removed.iter().filter(|path| path.is_html());
        gone.for_each(|_| tally.pages.count(Fate::Gone));
        tally
    }

    /// `3 pages change, 1 is new; 1 calendar changes`; nothing if no page and no calendar does anything.
    #[must_use]
    pub fn told(&self) -> Option<Words> {
        let page = Noun {
            one: words!(en: "1 page", et: "1 leht"),
            many: |n| words!(en: "{n} pages", et: "{n} lehte"),
        };
        let calendar = Noun {
            one: words!(en: "1 calendar", et: "1 kalender"),
            many: |n| words!(en: "{n} calendars", et: "{n} kalendrit"),
        };
        let parts: Vec<Words> = [(self.pages, page), (self.calendars, calendar)]
            .into_iter()
            .filter_map(|(counts, noun)| counts.told(&noun))
            .collect();
        (!parts.is_empty()).then(|| Words::joined(&parts, "; "))
    }
}

impl Counts {
    /// `3 pages change, 1 is new, 1 goes`: the noun stands with the first number.
    fn told(self, noun: &Noun) -> Option<Words> {
        let mut parts: Vec<Words> = Vec::new();
        for (n, one, many) in [
            (self.changed, words!(en: "changes", et: "muutub"), words!(en: "change", et: "muutub")),
            (self.new, words!(en: "is new", et: "on uus"), words!(en: "are new", et: "on uued")),
            (self.gone, words!(en: "goes", et: "kaob"), words!(en: "go", et: "kaob")),
        ] {
            let verb = if n == 1 { one } else { many };
            let subject = match (parts.is_empty(), n) {
                (_, 0) => continue,
                (true, 1) => noun.one.clone(),
                (true, n) => (noun.many)(n),
                (false, n) => Words::same(n.to_string()),
            };
            parts.push(words!(in subject, verb; en: "{subject} {verb}", et: "{subject} {verb}"));
        }
        (!parts.is_empty()).then(|| Words::joined(&parts, ", "))
    }
}

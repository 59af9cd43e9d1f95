//! Ids: made of a title and a day, each once.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::slug::id_of;

/// So many sessions of one title on one day there are not.
const MOST_TRIES: u32 = 100_000;

/// The ids that are given and those that others have.
#[derive(Debug)]
pub(super) struct Ids {
    taken: BTreeSet<String>,
}

impl Ids {
    /// With the ids of other series.
    pub(super) fn new(taken: BTreeSet<String>) -> Self {
        Self { taken }
    }

    /// The id of a session: its title and day, so that no other session changes it; with a number only where another
    /// one of that title is on that day.
    pub(super) fn session(&mut self, title: Option<&str>, series: &str, day: Date) -> String {
        self.own(&format!("{}-{day}", base(title, series)))
    }

    /// The beginning of the ids that a rule makes.
    pub(super) fn rule(&mut self, title: Option<&str>, series: &str) -> String {
        let base = base(title, series);
        let is_free = |start: &str| {
            let start = format!("{start}-");
            !self.taken.iter().any(|id| id.starts_with(&start))
        };
        let free = (1..=MOST_TRIES)
            .map(|n| if n == 1 { base.clone() } else { format!("{base}-sari-{n}") })
            .find(|start| is_free(start))
            .unwrap_or(base);
        // Taken as a whole: no later id may begin like those of the rule.
        self.taken.insert(format!("{free}-"));
        free
    }

    fn own(&mut self, id: &str) -> String {
        let free = (1..=MOST_TRIES)
            .map(|n| if n == 1 { id.to_owned() } else { format!("{id}-{n}") })
            .find(|id| !self.taken.contains(id))
            .unwrap_or_else(|| id.to_owned());
        self.taken.insert(free.clone());
        free
    }
}

fn base(title: Option<&str>, series: &str) -> String {
    title.and_then(id_of).unwrap_or_else(|| series.to_owned())
}

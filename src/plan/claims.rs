//! Who wants which path: two claims on one path are a fault with both ends.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::model::{FeedScope, OutputPath};
use crate::report::{Diagnostic, Report};
use crate::source::Place;

use super::{Output, Plan, Recipe};

/// The claims made so far, by path.
#[derive(Debug, Default)]
pub(super) struct Claims {
    claims: BTreeMap<OutputPath, (Recipe, Place)>,
    report: Report,
}

impl Claims {
    /// Claims a path for a recipe that comes from `place`. The first claim stands; whether it is this one.
    pub(super) fn claim(&mut self, path: OutputPath, recipe: Recipe, place: Place) -> bool {
        if path.climbs() {
            self.report.push(
                Diagnostic::error(
                    "address-climbs",
                    place,
                    format!("the address `/{path}` leads out of the site or has an empty step"),
                )
                .hint("write a plain address such as `/teemad/meeskond/`, without `..`"),
            );
            return false;
        }
        match self.claims.entry(path) {
            Entry::Vacant(vacant) => {
                vacant.insert((recipe, place));
                true
            }
            Entry::Occupied(taken) => {
                let (other, other_place) = taken.get();
                let (message, hint) = clash(taken.key(), other, &recipe);
                self.report.push(
                    Diagnostic::error("address-taken", place, message)
                        .label("wanted here")
                        .also(other_place.clone(), "taken here")
                        .hint(hint),
                );
                false
            }
        }
    }

    /// Tells why something gets no path.
    pub(super) fn refuse(&mut self, fault: Diagnostic) {
        self.report.push(fault);
    }

    /// The claims that stand, in order of path, with where they come from.
    pub(super) fn iter(&self) -> impl Iterator<Item = &(Recipe, Place)> {
        self.claims.values()
    }

    /// The plan, and what is wrong with it.
    pub(super) fn settled(mut self) -> (Plan, Report) {
        self.tell_files_that_are_folders();
        let outputs = self
            .claims
            .into_iter()
            .map(|(path, (recipe, place))| Output { path, recipe, place })
            .collect();
        (Plan { outputs }, self.report)
    }

    /// A path cannot be a file and the folder of another file.
    fn tell_files_that_are_folders(&mut self) {
        for (path, (_, place)) in &self.claims {
            let mut folder = path.as_str();
            while let Some((above, _)) = folder.rsplit_once('/') {
                folder = above;
                if let Some((recipe, file)) = self.claims.get(&OutputPath::new(above)) {
                    let message = match recipe {
                        Recipe::SearchIndex => {
                            format!("`/{path}` lies in the folder of the search index, `/{above}/`")
                        }
                        _ => format!("`/{path}` needs a folder where there is a file, `/{above}`"),
                    };
                    self.report.push(
                        Diagnostic::error("address-taken", place.clone(), message)
                            .label("wanted here")
                            .also(file.clone(), "the file is from here")
                            .hint("give one of them another name"),
                    );
                }
            }
        }
    }
}

/// What is wrong, and a way out.
fn clash(path: &OutputPath, taken: &Recipe, wanted: &Recipe) -> (String, &'static str) {
    let address = shown(path);
    match (taken, wanted) {
        (Recipe::Feed(FeedScope::City(one), _), Recipe::Feed(FeedScope::City(other), _)) => (
            format!(
                "the calendars of the cities `{one}` and `{other}` want the address `{address}`"
            ),
            "if they are one city, write `city` alike in both places; if not, add to one of them what tells them \
             apart, as in `Kirikuküla (Setomaa)`",
        ),
        _ => (
            format!("two sources want the address `{address}`"),
            "give one of them another id, `slug` or file name",
        ),
    }
}

/// A path as visitors know it: without `index.html`.
fn shown(path: &OutputPath) -> String {
    let path = path.as_str();
    format!("/{}", path.strip_suffix("index.html").unwrap_or(path))
}

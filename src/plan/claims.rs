//! Who wants which path: two claims on one path are a fault with both ends.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::model::{FeedScope, OutputPath};
use crate::report::{Diagnostic, Report, Words, words};
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
                    words!(
                        en: "the address `/{path}` leads out of the site or has an empty step",
                        et: "aadress `/{path}` viib saidilt välja või selles on kaks kaldkriipsu kõrvuti",
                    ),
                )
                .hint(words!(
                    en: "write a plain address such as `/teemad/meeskond/`, without `..`",
                    et: "kirjuta lihtne aadress, näiteks `/teemad/meeskond/`, ilma märkideta `..`",
                )),
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
                        .label(words!(en: "wanted here", et: "seda aadressi vajab see"))
                        .also(
                            other_place.clone(),
                            words!(en: "taken here", et: "aadress on juba siin"),
                        )
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
                            words!(
                                en: "`/{path}` lies in the folder of the search index, `/{above}/`",
                                et: "`/{path}` on otsingu kaustas `/{above}/`",
                            )
                        }
                        _ => {
                            words!(
                                en: "`/{path}` needs a folder where there is a file, `/{above}`",
                                et: "`/{path}` vajab kausta kohas, kus on fail `/{above}`",
                            )
                        }
                    };
                    self.report.push(
                        Diagnostic::error("address-taken", place.clone(), message)
                            .label(words!(en: "wanted here", et: "seda aadressi vajab see"))
                            .also(
                                file.clone(),
                                words!(en: "the file is from here", et: "fail on pärit siit"),
                            )
                            .hint(words!(
                                en: "give one of them another name",
                                et: "anna ühele neist teine nimi",
                            )),
                    );
                }
            }
        }
    }
}

/// What is wrong, and a way out.
fn clash(path: &OutputPath, taken: &Recipe, wanted: &Recipe) -> (Words, Words) {
    let address = shown(path);
    match (taken, wanted) {
        (Recipe::Feed(FeedScope::City(one), _), Recipe::Feed(FeedScope::City(other), _)) => (
            words!(
                en: "the calendars of the cities `{one}` and `{other}` want the address `{address}`",
                et: "linnade `{one}` ja `{other}` kalendrid soovivad sama aadressi `{address}`",
            ),
            words!(
                en: "if they are one city, write `city` alike in both places; if not, add to one of them what tells them apart, as in `Kirikuküla (Setomaa)`",
                et: "kui see on sama linn, kirjuta `city` mõlemas kohas ühtemoodi; kui ei ole, lisa ühele täpsustus, näiteks `Kirikuküla (Setomaa)`",
            ),
        ),
        _ => (
            words!(
                en: "two sources want the address `{address}`",
                et: "aadressi `{address}` soovib kaks faili või kirjet",
            ),
            words!(
                en: "give one of them another id, `slug` or file name",
                et: "anna ühele neist teine tunnus, `slug` või failinimi",
            ),
        ),
    }
}

/// A path as visitors know it: without `index.html`.
fn shown(path: &OutputPath) -> String {
    format!("/{}", path.as_visited())
}

//! A tree read again and again, each time without the last fault, until the rest of it fits.
//!
//! serde stops at the first fault. So the faulty value is told and taken out, and reading begins anew. In the place of
//! a value that must be there stands a stand-in while faults are looked for, so that those behind it are told as
//! well; in the end every stand-in is taken out with all that needs it.

use serde::de::DeserializeOwned;

use super::fault::{Fault, Problem};
use super::reader::Reader;
use super::tree::Tree;
use super::{Read, Removed};
use crate::load::schema::{decides_when, usual_duration};
use crate::report::{Report, nearest};
use crate::source::{Gone, KeyPath, Segment, SourcePath};

/// The most faults that are told of one file. One with more is no file of kava's, and each costs a reading.
const MOST_FAULTS: usize = 100;

/// Reads a tree as a `T`; what the file says wrong is told and left out.
pub(super) fn read<T: DeserializeOwned>(tree: Tree, file: &SourcePath) -> Read<T> {
    let mut repair =
        Repair { tree, stand_ins: Vec::new(), removed: Vec::new(), doomed: Vec::new() };
    let mut report = Report::new();
    while report.diagnostics().len() < MOST_FAULTS {
        match T::deserialize(Reader::Value(&repair.tree)) {
            Ok(value) if repair.stand_ins.is_empty() && repair.doomed.is_empty() => {
                return Read { value: Some(value), report, left_out: Vec::new() };
            }
            Ok(_) => {
                let (value, left_out) = repair.pruned();
                return Read { value, report, left_out };
            }
            Err(fault) => match repair.step(&fault) {
                Step::Tell => report.push(fault.diagnostic(file)),
                Step::Silent => {}
                Step::GiveUp => {
                    report.push(fault.diagnostic(file));
                    break;
                }
                Step::GiveUpSilently => break,
            },
        }
    }
    Read { value: None, report, left_out: Vec::new() }
}

struct Repair {
    tree: Tree,
    /// Values of ours in the tree.
    stand_ins: Vec<StandIn>,
    /// Keys that were taken out, or that were meant by one that was: that one of them is missing is no news.
    removed: Vec<KeyPath>,
    /// Items that nothing can be made of without a key that was taken out, although the key may be missing.
    doomed: Vec<KeyPath>,
}

struct StandIn {
    path: KeyPath,
    /// How many of the candidates have been tried.
    n_tried: usize,
}

enum Step {
    Tell,
    Silent,
    GiveUp,
    GiveUpSilently,
}

impl Repair {
    /// Mends the tree so that the next reading gets past a fault.
    fn step(&mut self, fault: &Fault) -> Step {
        let path = fault.path();
        let inner = self.innermost(&path);
        if let Problem::MissingKey(key) = fault.problem {
            let missing = path.key(key);
            let known = inner.is_some() || self.removed.contains(&missing);
            self.stand_in(missing);
            return if known { Step::Silent } else { Step::Tell };
        }
        if let Some(position) = inner {
            return self.try_next(position, fault);
        }
        match path.segments().last() {
            None => return Step::GiveUp,
            Some(Segment::Index(_)) => self.stand_in(path),
            Some(Segment::Key(_)) if usual_duration(&path) => {
                // What needs a duration gets one, so that no session is told to have no end.
                self.tree.put(path.segments(), Tree::Integer(60));
            }
            Some(Segment::Key(_)) => {
                self.doomed.extend(decides_when(&path));
                self.tree.remove(path.segments());
                if let Problem::UnknownKey { key, known } = &fault.problem
                    && let Some(meant) = nearest(key, known.iter().copied())
                {
                    self.removed.push(fault.enclosing().key(meant));
                }
                self.removed.push(path);
            }
        }
        Step::Tell
    }

    /// The deepest stand-in that a path leads to or into.
    fn innermost(&self, path: &KeyPath) -> Option<usize> {
        self.stand_ins
            .iter()
            .enumerate()
            .filter(|(_, stand_in)| path.segments().starts_with(stand_in.path.segments()))
            .max_by_key(|(_, stand_in)| stand_in.path.segments().len())
            .map(|(position, _)| position)
    }

    fn stand_in(&mut self, path: KeyPath) {
        if let Some(first) = candidate(0) {
            self.tree.put(path.segments(), first);
        }
        self.stand_ins.push(StandIn { path, n_tried: 1 });
    }

    fn try_next(&mut self, position: usize, fault: &Fault) -> Step {
        let stand_in = &mut self.stand_ins[position];
        let next = match &fault.problem {
            Problem::UnknownWord { known, .. } => {
                known.first().map(|word| Tree::Text((*word).to_owned()))
            }
            _ => candidate(stand_in.n_tried),
        };
        stand_in.n_tried += 1;
        let Some(next) = next else { return Step::GiveUpSilently };
        let path = stand_in.path.clone();
        self.stand_ins.retain(|other| {
            other.path == path || !other.path.segments().starts_with(path.segments())
        });
        self.tree.put(path.segments(), next);
        Step::Silent
    }

    /// The value without the stand-ins and without what cannot be without them, and what was left out.
    fn pruned<T: DeserializeOwned>(mut self) -> (Option<T>, Vec<Removed>) {
        let mut left_out = Vec::new();
        let mut gone = Gone::default();
        let stand_ins = std::mem::take(&mut self.stand_ins).into_iter().map(|one| one.path);
        let mut paths: Vec<KeyPath> = stand_ins.chain(std::mem::take(&mut self.doomed)).collect();
        // Backwards, so that the indices of items that are still to be taken out stay right.
        paths.sort_by(|one, other| other.cmp(one));
        paths.dedup();
        for path in paths {
            left_out.push(self.taken_out(&path, path.clone()));
        }
        for removed in &left_out {
            gone.add(removed.path.clone());
        }
        loop {
            match T::deserialize(Reader::Value(&self.tree)) {
                Ok(value) => return (Some(value), left_out),
                Err(fault) if fault.steps.is_empty() => return (None, left_out),
                Err(fault) => {
                    let path = fault.path();
                    let whole = gone.restored(&path);
                    gone.add(whole.clone());
                    left_out.push(self.taken_out(&path, whole));
                }
            }
        }
    }
}

impl Repair {
    /// Takes a value out; `whole` is its path in the author's text.
    fn taken_out(&mut self, path: &KeyPath, whole: KeyPath) -> Removed {
        let id = match self.tree.at(path.key("id").segments()) {
            Some(Tree::Text(id)) => Some(id.clone()),
            _ => None,
        };
        self.tree.remove(path.segments());
        Removed { path: whole, id }
    }
}

/// Values that a key of the format may have, one for each type, tried in this order.
fn candidate(number: usize) -> Option<Tree> {
    const TEXTS: [&str; 8] = [
        "a",
        "2000-01-01",
        "2000-01-01 10:00",
        "https://example.org/",
        "/a/",
        "a-{n}",
        "a@example.org",
        "aaaaaaaaaaa",
    ];
    match number {
        0..8 => Some(Tree::Text(TEXTS[number].to_owned())),
        8 => Some(Tree::Integer(1)),
        9 => Some(Tree::Map(Vec::new())),
        10 => Some(Tree::List(Vec::new())),
        11 => Some(Tree::Boolean(true)),
        _ => None,
    }
}

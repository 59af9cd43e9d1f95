//! Items of lists that were left out: who counts the others afterwards must count as the author does.

use std::collections::BTreeMap;

use super::{KeyPath, Place, Segment, SourcePath};

/// The items that were left out of one file, each by its path in the author's text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gone(Vec<KeyPath>);

/// The items that were left out, by file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut(BTreeMap<SourcePath, Gone>);

impl Gone {
    /// Adds a path in the author's text; only items of lists matter.
    pub fn add(&mut self, path: KeyPath) {
        if matches!(path.segments().last(), Some(Segment::Index(_))) {
            self.0.push(path);
        }
    }

    /// The path in the author's text of what stands at `path` without the items that are gone.
    #[must_use]
    pub fn restored(&self, path: &KeyPath) -> KeyPath {
        path.segments().iter().fold(KeyPath::root(), |whole, segment| match segment {
            Segment::Key(_) => whole.with(segment.clone()),
            Segment::Index(index) => {
                let index = self.counted(&whole, *index);
                whole.index(index)
            }
        })
    }

    fn counted(&self, list: &KeyPath, index: usize) -> usize {
        let item = |path: &KeyPath| match path.segments().split_last() {
            Some((Segment::Index(item), of)) if of == list.segments() => Some(*item),
            _ => None,
        };
        let mut gone: Vec<usize> = self.0.iter().filter_map(item).collect();
        gone.sort_unstable();
        gone.into_iter().fold(index, |index, gone| if gone <= index { index + 1 } else { index })
    }
}

impl LeftOut {
    /// Adds a path in the author's text of a file.
    pub fn add(&mut self, file: &SourcePath, path: KeyPath) {
        self.0.entry(file.clone()).or_default().add(path);
    }

    /// The path in the author's text of what stands at `path` of a file without what was left out.
    #[must_use]
    pub fn restored(&self, file: &SourcePath, path: &KeyPath) -> KeyPath {
        self.0.get(file).map_or_else(|| path.clone(), |gone| gone.restored(path))
    }

    /// The same for a place.
    #[must_use]
    pub fn place(&self, place: Place) -> Place {
        match place {
            Place::Value(file, path) => {
                let path = self.restored(&file, &path);
                Place::Value(file, path)
            }
            Place::Key(file, path) => {
                let path = self.restored(&file, &path);
                Place::Key(file, path)
            }
            // The only faults of keys that stand twice are told before anything is left out.
            Place::File(_) | Place::FirstKey(..) | Place::Bytes(..) => place,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_counted_as_the_author_counts_them() {
        let list = KeyPath::root().key("sessions");
        let mut gone = Gone::default();
        gone.add(list.index(0));
        gone.add(list.index(2).key("people").index(1));
        gone.add(list.index(3));
        let of = |session: usize, person: usize| {
            gone.restored(&list.index(session).key("people").index(person)).to_string()
        };
        assert_eq!(of(0, 1), "sessions[1].people[1]");
        assert_eq!(of(1, 1), "sessions[2].people[2]");
        assert_eq!(of(2, 0), "sessions[4].people[0]");
    }
}

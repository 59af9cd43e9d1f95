//! What the files hold but the site does not: drafts, and what is faulty.

use std::collections::BTreeMap;

use crate::source::SourcePath;

/// Why something that was written is not on the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// It is a draft, and drafts were not asked for.
    Draft,
    /// Its own fault has been told, so that what refers to it is no second one.
    Faulty,
}

/// What was written and is not on the site, by all names that one may refer to it by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Absent {
    files: BTreeMap<SourcePath, Absence>,
    parts: BTreeMap<(SourcePath, String), Absence>,
    ids: BTreeMap<(String, String), Absence>,
}

impl Absent {
    /// Adds a file: `folder` below `content/` is its kind, empty for the files of `content/` itself.
    pub fn add_file(&mut self, folder: &str, id: &str, source: SourcePath, why: Absence) {
        self.ids.insert((folder.to_owned(), id.to_owned()), why);
        self.files.insert(source, why);
    }

    /// Adds a file that has no id: a picture, a download.
    pub fn add_asset(&mut self, source: SourcePath, why: Absence) {
        self.files.insert(source, why);
    }

    /// Adds a part of a YAML file, of one of the kinds `schedule`, `registration` and `places`.
    pub fn add_part(&mut self, kind: &str, id: &str, source: SourcePath, why: Absence) {
        self.ids.insert((kind.to_owned(), id.to_owned()), why);
        self.parts.insert((source, id.to_owned()), why);
    }

    /// Why nothing of this kind has this id; nothing if nothing like it was written.
    #[must_use]
    pub fn id(&self, kind: &str, id: &str) -> Option<Absence> {
        self.ids.get(&(kind.to_owned(), id.to_owned())).copied()
    }

    /// Why a link to a file, or to a part of it, leads nowhere; nothing if nothing like it was written.
    #[must_use]
    pub fn link(&self, file: &SourcePath, fragment: Option<&str>) -> Option<Absence> {
        let part = fragment.map(|fragment| (file.clone(), fragment.to_owned()));
        let part = part.and_then(|part| self.parts.get(&part));
        self.files.get(file).or(part).copied()
    }

    /// The ids of a kind that are absent for a reason, in order.
    #[must_use]
    pub fn ids(&self, kind: &str, why: Absence) -> Vec<String> {
        let ids = self.ids.iter().filter(|((of, _), absence)| of == kind && **absence == why);
        ids.map(|((_, id), _)| id.clone()).collect()
    }
}

//! What an id stands for, in the words of a report.

use crate::report::{Words, words};

/// A kind of thing that is named by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Noun {
    /// Of `programmes/`.
    Programme,
    /// Of `topics/`.
    Topic,
    /// Of `people/`.
    Person,
    /// Of `pages/`.
    Page,
    /// Of `places` in `site.yaml`.
    Place,
    /// Of `registration.yaml`.
    Registration,
}

impl Noun {
    /// Its name, which is the subject of a sentence.
    pub(super) fn subject(self) -> Words {
        match self {
            Self::Programme => words!(en: "programme", et: "programm"),
            Self::Topic => words!(en: "topic", et: "teema"),
            Self::Person => words!(en: "person", et: "inimene"),
            Self::Page => words!(en: "page", et: "leht"),
            Self::Place => words!(en: "place", et: "koht"),
            Self::Registration => words!(en: "registration", et: "registreerimine"),
        }
    }

    /// Its name where it is said to be missing: the partitive in Estonian.
    pub(super) fn missing(self) -> Words {
        match self {
            Self::Programme => words!(en: "programme", et: "programmi"),
            Self::Topic => words!(en: "topic", et: "teemat"),
            Self::Person => words!(en: "person", et: "inimest"),
            Self::Page => words!(en: "page", et: "lehte"),
            Self::Place => words!(en: "place", et: "kohta"),
            Self::Registration => words!(en: "registration", et: "registreerimist"),
        }
    }
}

//! The kinds of files as an editor of the web sees them: collections.

use crate::report::{Words, words};
use crate::schema::Subject;

/// A list of the editor, in the order in which it shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Collection {
    /// Series of sessions.
    Schedule,
    /// The one file of registrations.
    Registration,
    /// News.
    News,
    /// Pages of their own.
    Pages,
    /// Topics.
    Topics,
    /// Materials that are one file.
    Materials,
    /// Materials that are a folder, with files beside the page.
    MaterialFolders,
    /// People.
    People,
    /// Cohorts.
    Programmes,
    /// The home page.
    Home,
}

/// Where the files of a collection stand, from the folder of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whereabouts {
    /// Each in this folder.
    Folder(&'static str),
    /// Each is `index.md` in a folder of its own within this one.
    Folders(&'static str),
    /// There is one.
    File(&'static str),
}

impl Whereabouts {
    /// The folder or file.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Folder(path) | Self::Folders(path) | Self::File(path) => path,
        }
    }
}

impl Collection {
    /// All of them.
    pub(super) const ALL: [Self; 10] = [
        Self::Schedule,
        Self::Registration,
        Self::News,
        Self::Pages,
        Self::Topics,
        Self::Materials,
        Self::MaterialFolders,
        Self::People,
        Self::Programmes,
        Self::Home,
    ];

    /// Its name in addresses of the editor.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Schedule => "schedule",
            Self::Registration => "registration",
            Self::News => "news",
            Self::Pages => "pages",
            Self::Topics => "topics",
            Self::Materials => "materials",
            Self::MaterialFolders => "material-folders",
            Self::People => "people",
            Self::Programmes => "programmes",
            Self::Home => "home",
        }
    }

    /// By its name.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|collection| collection.name() == name)
    }

    /// The file of one of it, in the default language, from the folder of the site.
    pub(super) fn file(self, entry: &str) -> String {
        let ending = if self.is_markdown() { "md" } else { "yaml" };
        match self.whereabouts() {
            Whereabouts::Folder(folder) => format!("{folder}/{entry}.{ending}"),
            Whereabouts::Folders(folder) => format!("{folder}/{entry}/index.{ending}"),
            Whereabouts::File(file) => file.to_owned(),
        }
    }

    /// What its files may hold.
    pub(super) fn subject(self) -> Subject {
        match self {
            Self::Schedule => Subject::Schedule,
            Self::Registration => Subject::Registration,
            Self::News => Subject::News,
            Self::Pages => Subject::Page,
            Self::Topics => Subject::Topic,
            Self::Materials | Self::MaterialFolders => Subject::Material,
            Self::People => Subject::Person,
            Self::Programmes => Subject::Programme,
            Self::Home => Subject::Home,
        }
    }

    /// Where its files stand.
    pub(super) fn whereabouts(self) -> Whereabouts {
        match self {
            Self::Schedule => Whereabouts::Folder("content/schedule"),
            Self::Registration => Whereabouts::File("content/registration.yaml"),
            Self::News => Whereabouts::Folder("content/news"),
            Self::Pages => Whereabouts::Folder("content/pages"),
            Self::Topics => Whereabouts::Folder("content/topics"),
            Self::Materials => Whereabouts::Folder("content/materials"),
            Self::MaterialFolders => Whereabouts::Folders("content/materials"),
            Self::People => Whereabouts::Folder("content/people"),
            Self::Programmes => Whereabouts::Folder("content/programmes"),
            Self::Home => Whereabouts::File("content/_index.md"),
        }
    }

    /// Whether its files are Markdown with front matter, so that each language has a file of its own.
    pub(super) fn is_markdown(self) -> bool {
        !matches!(self, Self::Schedule | Self::Registration)
    }

    /// What it is called.
    pub(super) fn label(self) -> Words {
        match self {
            Self::Schedule => words!(en: "Schedule", et: "Ajakava"),
            Self::Registration => words!(en: "Registration", et: "Registreerimine"),
            Self::News => words!(en: "News", et: "Uudised"),
            Self::Pages => words!(en: "Pages", et: "Lehed"),
            Self::Topics => words!(en: "Topics", et: "Teemad"),
            Self::Materials => words!(en: "Materials", et: "Materjalid"),
            Self::MaterialFolders => {
                words!(en: "Materials with files", et: "Failidega materjalid")
            }
            Self::People => words!(en: "People", et: "Inimesed"),
            Self::Programmes => words!(en: "Programmes", et: "Programmid"),
            Self::Home => words!(en: "Home page", et: "Avaleht"),
        }
    }

    /// What one of it is called.
    pub(super) fn singular(self) -> Words {
        match self {
            Self::Schedule => words!(en: "Series of sessions", et: "Kohtumiste sari"),
            Self::Registration => words!(en: "Registration", et: "Registreerimine"),
            Self::News => words!(en: "Piece of news", et: "Uudis"),
            Self::Pages => words!(en: "Page", et: "Leht"),
            Self::Topics => words!(en: "Topic", et: "Teema"),
            Self::Materials => words!(en: "Material", et: "Materjal"),
            Self::MaterialFolders => words!(en: "Material with files", et: "Failidega materjal"),
            Self::People => words!(en: "Person", et: "Inimene"),
            Self::Programmes => words!(en: "Programme", et: "Programm"),
            Self::Home => words!(en: "Home page", et: "Avaleht"),
        }
    }

    /// What to know about it.
    pub(super) fn about(self) -> Words {
        match self {
            Self::Schedule => words!(
                en: "One series a file, with its sessions. Never delete a session that was published: say that it is \
                     cancelled.",
                et: "Üks sari failis, koos oma kohtumistega. Avaldatud kohtumist ära kunagi kustuta: märgi, et see \
                     jääb ära."
            ),
            Self::Registration => words!(
                en: "The outside forms, and when each of them is open.",
                et: "Välised vormid ja millal igaüks neist avatud on."
            ),
            Self::News => words!(en: "Dated announcements.", et: "Kuupäevaga teated."),
            Self::Pages => words!(
                en: "Contact, questions and answers, statements and everything else.",
                et: "Kontakt, küsimused ja vastused, teated ja kõik muu."
            ),
            Self::Topics => words!(
                en: "What the programme is about, in its order.",
                et: "Millest programm räägib, oma järjekorras."
            ),
            Self::Materials => words!(
                en: "Self-study: a text, a video, a tool.",
                et: "Iseseisev õppimine: tekst, video, töövahend."
            ),
            Self::MaterialFolders => words!(
                en: "Self-study with files to download beside it.",
                et: "Iseseisev õppimine, mille kõrval on allalaaditavad failid."
            ),
            Self::People => {
                words!(en: "Those who lead and teach.", et: "Need, kes juhivad ja õpetavad.")
            }
            Self::Programmes => words!(
                en: "One cohort of the programme: when, for whom, at what price.",
                et: "Programmi üks aastakäik: millal, kellele, mis hinnaga."
            ),
            Self::Home => words!(
                en: "The text of the home page; the rest of it is made of everything else.",
                et: "Avalehe tekst; ülejäänu pannakse kokku kõigest muust."
            ),
        }
    }
}

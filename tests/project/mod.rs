//! A site in a temporary folder, and what the program says about it.
#![expect(clippy::unwrap_used, reason = "tests look at the disk")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The files of the smallest site.
const SMALLEST: [(&str, &str); 2] = [
    (
        "content/site.yaml",
        "title: Näidis\nbase_url: https://naidis.example/\nlanguages: [et]\n\
         time_zone: Europe/Tallinn\nforms: {allowed_hosts: [forms.example]}\n\
         security: {contact: turve@naidis.example}\n",
    ),
    ("content/_index.md", "---\ntitle: Avaleht\n---\n\nTere!\n"),
];

/// A site in a temporary folder.
pub(crate) struct Project {
    folder: TempDir,
}

impl Project {
    /// The smallest site.
    pub(crate) fn new() -> Self {
        let project = Self::empty();
        SMALLEST.into_iter().fold(project, |project, (path, text)| project.file(path, text))
    }

    /// No site at all.
    pub(crate) fn empty() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// Writes a file.
    pub(crate) fn file(self, path: &str, text: &str) -> Self {
        self.write(path, text);
        self
    }

    /// Writes a file of a project that goes on.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Where a file is.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The text of a file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Every file below a folder, by path, with its bytes; without the stamp of a build, which tells times of files.
    pub(crate) fn files(&self, below: &str) -> std::collections::BTreeMap<String, Vec<u8>> {
        let root = self.path(below);
        let mut files = std::collections::BTreeMap::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = relative(&path, &root);
                    files.insert(name, fs::read(&path).unwrap());
                }
            }
        }
        files.remove(".kava/stamp");
        files
    }

    /// Runs the program in the folder, with arguments parted by blanks.
    pub(crate) fn run(&self, arguments: &str) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_kava"))
            .args(arguments.split_whitespace())
            .current_dir(self.folder.path())
            .env_remove("SOURCE_DATE_EPOCH")
            .env("KAVA_LANG", "en")
            .env("NO_COLOR", "1")
            .output()
            .unwrap();
        Ran(output)
    }
}

fn relative(path: &Path, root: &Path) -> String {
    path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/")
}

/// What the program did.
pub(crate) struct Ran(Output);

impl Ran {
    /// It ended with this code.
    #[track_caller]
    pub(crate) fn code(self, code: i32) -> Self {
        assert_eq!(self.0.status.code(), Some(code), "{}{}", self.stdout(), self.errors());
        self
    }

    /// All was well.
    #[track_caller]
    pub(crate) fn succeeds(self) -> Self {
        self.code(0)
    }

    /// The content has errors.
    #[track_caller]
    pub(crate) fn fails(self) -> Self {
        self.code(1)
    }

    /// It said this to people, among other things.
    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(self.errors().contains(text), "no `{text}` in:\n{}", self.errors());
        self
    }

    /// What it said to people.
    pub(crate) fn errors(&self) -> String {
        String::from_utf8_lossy(&self.0.stderr).into_owned()
    }

    /// The data that it printed.
    pub(crate) fn stdout(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }
}

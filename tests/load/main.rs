//! The stage `load`, driven through its one function on folders made for the purpose.

#![expect(clippy::unwrap_used, reason = "a test that cannot make its folder has failed")]
#![expect(clippy::disallowed_methods, reason = "makes and breaks the folders that are loaded")]

mod dates;
mod examples;
mod files;
mod pages;
mod theme;
mod values;

use std::fs;
use std::path::Path;

use kava::load::{Loaded, load};
use kava::report::Diagnostic;
use kava::source::Place;
use tempfile::TempDir;

/// A folder of a site that is whole, for tests to add to and to break.
struct Project {
    folder: TempDir,
}

impl Project {
    /// The least that is a site.
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
            .file("content/site.yaml", SITE)
            .file("content/_index.md", "---\ntitle: Avaleht\n---\nTere!\n")
    }

    /// The same with a file.
    fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// The same without a file.
    fn without(self, path: &str) -> Self {
        fs::remove_file(self.folder.path().join(path)).unwrap();
        self
    }

    /// Where the site is.
    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// What is loaded, without drafts.
    fn load(&self) -> Loaded {
        load(self.folder.path(), false).unwrap()
    }

    /// What is loaded, with drafts.
    fn load_with_drafts(&self) -> Loaded {
        load(self.folder.path(), true).unwrap()
    }

    /// What is loaded, of which nothing may be faulty.
    fn load_clean(&self) -> Loaded {
        let loaded = self.load();
        assert_eq!(told(&loaded), Vec::<String>::new());
        loaded
    }
}

/// The least that `site.yaml` says.
const SITE: &str = "title: Proov\nbase_url: https://example.org/\nlanguages: [et, en]\n";

/// Every diagnostic on one line: `code @ place: message (hint)`.
fn told(loaded: &Loaded) -> Vec<String> {
    loaded.report.diagnostics().iter().map(|diagnostic| line(diagnostic, loaded)).collect()
}

fn line(diagnostic: &Diagnostic, loaded: &Loaded) -> String {
    let place = match &diagnostic.place {
        Place::File(file) => file.to_string(),
        Place::Value(file, path) => format!("{file} {path}"),
        Place::Key(file, path) | Place::FirstKey(file, path) => format!("{file} key {path}"),
        Place::Bytes(file, range) => {
            let text = loaded.sources.text(file).unwrap();
            format!("{file} `{}`", &text[range.clone()])
        }
    };
    format!(
        "{} @ {place}: {} ({})",
        diagnostic.code,
        diagnostic.message.english(),
        diagnostic.hint.english()
    )
}

/// The diagnostics of one YAML file of a series, told in one run.
fn told_of_series(text: &str) -> Vec<String> {
    told(&Project::new().file("content/schedule/sari.yaml", text).load())
}

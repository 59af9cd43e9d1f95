//! The examples of a page, and what kava tells of them.

use std::fs;
use std::path::{Path, PathBuf};

use kava::pipeline::{self, Reuse};
use kava::report::Report;
use kava::resolve::{Now, Options};
use tempfile::TempDir;

/// The files of an example, by path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part(Vec<(String, String)>);

impl Part {
    /// The wrong and the right example of a page, if it has them.
    pub(crate) fn both(page: &str) -> Option<(Self, Self)> {
        Some((Self::of(page, "wrong")?, Self::of(page, "right")?))
    }

    fn of(page: &str, id: &str) -> Option<Self> {
        let mut lines = page.lines().skip_while(|line| !line.ends_with(&format!("{{#{id}}}")));
        lines.next()?;
        let mut files = Vec::new();
        while let Some(line) = lines.next() {
            if line.starts_with("## ") {
                break;
            }
            if let Some((_, path)) = line.strip_prefix("```").and_then(|info| info.split_once(' '))
            {
                let text: String = lines
                    .by_ref()
                    .take_while(|line| *line != "```")
                    .flat_map(|line| [line, "\n"])
                    .collect();
                files.push((path.to_owned(), text));
            }
        }
        (!files.is_empty()).then_some(Self(files))
    }
}

fn base() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/base")
}

/// What kava tells of the base with an example laid over it.
pub(crate) fn report_of(part: &Part) -> Report {
    let folder = TempDir::new().unwrap();
    lay(&base(), folder.path());
    for (path, text) in &part.0 {
        let target = folder.path().join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        let text = if path == "content/site.yaml" { with_base(text) } else { text.clone() };
        fs::write(target, text).unwrap();
    }
    let now = Now::Instant("2026-05-12T10:00:00Z".parse().unwrap());
    let options = Options { now, base_url: None };
    pipeline::rebuilt(folder.path(), false, &options, &Reuse::of_all(), &()).unwrap().report
}

fn lay(from: &Path, onto: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = onto.join(path.file_name().unwrap());
        if path.is_dir() {
            fs::create_dir_all(&target).unwrap();
            lay(&path, &target);
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}

/// The keys of an example with those of the base that it does not have.
fn with_base(example: &str) -> String {
    // A key that is only a remark is one that the example is to do without.
    let has =
        |key: &str| example.lines().any(|line| line.trim_start_matches("# ").starts_with(key));
    let mut text = example.to_owned();
    let mut is_kept = false;
    for line in fs::read_to_string(base().join("content/site.yaml")).unwrap().lines() {
        if let Some((key, _)) = line.split_once(':').filter(|_| !line.starts_with(' ')) {
            is_kept = !has(&format!("{key}:"));
        }
        if is_kept {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

//! The site that examples are put into.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kava::pipeline::{Reuse, rebuilt};
use kava::report::{Severity, Style, Tongue, printed};
use kava::resolve::{Now, Options};
use tempfile::TempDir;

use super::blocks::Block;

/// What a page has that says nothing else, by folder.
const BARE: [(&str, &str); 6] = [
    ("content/topics/", "title: Näide\nsummary: Näide.\norder: 8\n"),
    ("content/people/", "name: Näidis Teine\nsummary: Näide.\n"),
    ("content/materials/", "title: Näide\nsummary: Näide.\nkind: text\ntopics: meeskond\n"),
    ("content/programmes/", "title: Näide\nsummary: Näide.\nstarts: 2023-04\nends: 2023-12\n"),
    ("content/news/", "title: Näide\nsummary: Näide.\ndate: 2023-02-01\n"),
    ("content/", "title: Näide\nsummary: Näide.\n"),
];

/// What a site says: the codes of its errors and warnings, and the whole report.
pub(crate) type Told = (BTreeSet<String>, String);

/// What the site says with an example in it.
pub(crate) fn told(block: &Block) -> Told {
    let folder = TempDir::new().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/docs/base"), folder.path());
    put(block, folder.path());
    told_of(folder.path(), "2023-03-01T10:00:00Z")
}

/// What a site says that is made of the examples alone, one after the other, after each of them.
pub(crate) fn told_step_by_step(blocks: &[&Block]) -> Vec<Told> {
    let folder = TempDir::new().unwrap();
    let step = |block: &&Block| {
        let path = folder.path().join(block.path().unwrap());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &block.text).unwrap();
        told_of(folder.path(), "2026-05-12T10:00:00Z")
    };
    blocks.iter().map(step).collect()
}

fn told_of(folder: &Path, now: &str) -> Told {
    let options = Options { now: Now::Instant(now.parse().unwrap()), base_url: None };
    let built = rebuilt(folder, false, &options, &Reuse::of_all(), &()).unwrap();
    let told = built.report.diagnostics().iter();
    let codes =
        told.filter(|it| it.severity != Severity::Note).map(|it| it.code.to_owned()).collect();
    (codes, printed(&built.report, &built.sources, Style::Plain, Tongue::English))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

fn put(block: &Block, folder: &Path) {
    let name = block.path().unwrap();
    let path = folder.join(name);
    let there = fs::read_to_string(&path).ok();
    let is_page = path.extension().is_some_and(|ending| ending == "md");
    let text = if is_page {
        page(block, name, there.as_deref())
    } else if block.language() == "yaml"
        && name.starts_with("content/")
        && !name.contains("schedule/")
    {
        merged(&there.unwrap_or_default(), &block.text)
    } else {
        block.text.clone()
    };
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    if let Some(theme) = name.strip_prefix("themes/").and_then(|rest| rest.split('/').next()) {
        let settings = folder.join("content/site.yaml");
        let there = fs::read_to_string(&settings).unwrap();
        fs::write(settings, merged(&there, &format!("theme: {theme}\n"))).unwrap();
    }
}

/// A page: a whole one, front matter alone, or a text alone.
fn page(block: &Block, name: &str, there: Option<&str>) -> String {
    if block.text.starts_with("---\n") {
        return block.text.clone();
    }
    let known = there.and_then(|text| text.strip_prefix("---\n")?.split_once("---\n"));
    let bare = BARE.iter().find(|(folder, _)| name.starts_with(folder)).unwrap().1;
    let (front, text) = known.unwrap_or((bare, "Tekst.\n"));
    if block.language() == "yaml" {
        format!("---\n{}---\n{text}", merged(front, &block.text))
    } else {
        format!("---\n{front}---\n\n{}", block.text)
    }
}

/// The keys of two YAML texts; where both have one, that of the second.
fn merged(old: &str, new: &str) -> String {
    let is_key =
        |line: &str| line.starts_with(|first: char| first.is_alphanumeric() || first == '_');
    let key = |line: &str| line.split(':').next().unwrap_or_default().to_owned();
    let keys: BTreeSet<String> = new.lines().filter(|line| is_key(line)).map(key).collect();
    let mut text = String::new();
    let mut is_kept = true;
    for line in old.lines() {
        if is_key(line) {
            is_kept = !keys.contains(&key(line));
        }
        if is_kept {
            text.push_str(line);
            text.push('\n');
        }
    }
    text + new
}

//! Mistakes that editors make, each with all that the terminal says of it, in Estonian and English.
//!
//! A mistake is one file laid over the site in `tests/faults/base`. What is said is kept in `<mistake>.txt` beside this
//! file: read it as somebody who is no programmer. `UPDATE=1 cargo test --test mistakes` writes it anew.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its case has failed")]
#![expect(clippy::disallowed_methods, reason = "lays out sites and starts the program")]

mod mistake;
#[path = "../project/mod.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod project;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use mistake::{MISTAKES, Mistake};
use project::Project;

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn lay(from: &Path, below: &str, project: &Project) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{below}/{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            lay(&path, &name, project);
        } else {
            project.write(name.trim_start_matches('/'), &fs::read_to_string(&path).unwrap());
        }
    }
}

fn made(mistake: &Mistake) -> Project {
    let project = Project::empty();
    lay(&tests().join("faults/base"), "", &project);
    let path = project.path(mistake.file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, mistake.text).unwrap();
    project
}

/// What the terminal says, in both languages.
fn said(mistake: &Mistake) -> String {
    let project = made(mistake);
    ["et", "en"]
        .map(|lang| {
            let run = format!("check --lang {lang} --now 2026-05-12");
            format!("$ kava {run}\n\n{}", project.run(&run).errors())
        })
        .join("\n")
}

/// Each mistake with what is said of it: every test reads the same.
fn all() -> impl Iterator<Item = (&'static Mistake, &'static String)> {
    static SAID: LazyLock<Vec<String>> = LazyLock::new(|| MISTAKES.iter().map(said).collect());
    MISTAKES.iter().zip(&*SAID)
}

#[test]
fn what_the_terminal_says_of_a_mistake_is_kept() {
    let mut failed = Vec::new();
    for (mistake, said) in all() {
        let golden = tests().join(format!("mistakes/{}.txt", mistake.name));
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&golden, said).unwrap();
        }
        if *said != fs::read_to_string(&golden).unwrap_or_default() {
            failed.push(said.as_str());
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn each_mistake_is_told_at_its_line_with_a_hint() {
    for (mistake, said) in all() {
        let spot = match mistake.line {
            Some(line) => format!("--> {}:{line}:", mistake.file),
            None => format!("--> {}\n", mistake.file),
        };
        let name = mistake.name;
        let (estonian, english) = said.split_once("--lang en").unwrap();
        for (part, hint) in [(estonian, "nõuanne: "), (english, "hint: ")] {
            assert!(part.contains(&spot), "{name}: no `{spot}` in\n{part}");
            assert!(part.contains(hint), "{name}: no `{hint}` in\n{part}");
        }
    }
}

/// Words of libraries and of Rust, which mean nothing to an editor.
const RAW: [&str; 20] = [
    "mapping",
    "scalar",
    "sequence",
    "at line",
    "at position",
    "invalid type",
    "missing field",
    "unknown field",
    "unknown variant",
    "did not find",
    "while scanning",
    "while parsing",
    "serde",
    "Utf8Error",
    "Option<",
    "Err(",
    "panicked",
    "unexpected end",
    "deserialize",
    "byte index",
];

#[test]
fn no_message_is_that_of_a_library() {
    for (mistake, said) in all() {
        for raw in RAW {
            assert!(!said.contains(raw), "{}: `{raw}` in\n{said}", mistake.name);
        }
    }
}

#[test]
fn every_golden_belongs_to_a_mistake() {
    let names: BTreeSet<String> =
        MISTAKES.iter().map(|mistake| format!("{}.txt", mistake.name)).collect();
    assert!(names.len() >= 30 && names.len() == MISTAKES.len());
    for entry in fs::read_dir(tests().join("mistakes")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let is_golden = Path::new(&name).extension().is_some_and(|ending| ending == "txt");
        assert!(!is_golden || names.contains(&name), "{name}");
    }
}

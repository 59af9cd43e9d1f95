//! ARCHITECTURE.md is true: its tables are read here, and the code is held to them.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]
#![expect(clippy::disallowed_methods, reason = "reads the sources that it judges")]

mod code;
mod map;
mod rules;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use map::Map;
use rules::{File, unused, violations};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn real_map() -> Map {
    Map::read(&fs::read_to_string(folder().join("ARCHITECTURE.md")).unwrap())
}

/// Every Rust file of `src/`, in order of path.
fn real_files() -> Vec<File> {
    fn gather(root: &Path, folder: &Path, files: &mut Vec<File>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(root, &path, files);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let steps = path.strip_prefix(root).unwrap().iter();
                let name: Vec<_> = steps.map(|step| step.to_str().unwrap()).collect();
                files.push((name.join("/"), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut files = Vec::new();
    gather(&folder().join("src"), &folder().join("src"), &mut files);
    files.sort();
    files
}

/// The names by which the code knows its dependencies.
fn real_crates() -> BTreeSet<String> {
    let manifest = fs::read_to_string(folder().join("Cargo.toml")).unwrap();
    let below = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    below
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once('='))
        .map(|(name, _)| name.trim().replace('-', "_"))
        .collect()
}

#[test]
fn the_code_is_as_the_map_says() {
    let found = violations(&real_map(), &real_files(), &real_crates());
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn the_map_has_no_circles() {
    assert_eq!(real_map().circles(), Vec::<&str>::new());
}

#[test]
fn the_map_allows_nothing_that_nobody_needs() {
    let found = unused(&real_map(), &real_files());
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

const DOCUMENT: &str = "
# Title

| `no` | `table` |

## Modules

Words with `backticks`.

| module | may import | promise |
|---|---|---|
| `one` | `two` `three` | with `backticks` |
| `two` | `three` | |
| `three` | | |

## Doors

| crate | door |
|---|---|
| `tera` | `one/deep` |
";

/// What is found in a file of invented code, beside what the others lack.
fn judged(path: &str, code: &str) -> Vec<String> {
    let document = "//! What it is.\n";
    let mut files: Vec<File> = ["one/mod.rs", "one/deep.rs", "two.rs", "three.rs"]
        .map(|path| (path.to_owned(), document.to_owned()))
        .into();
    files.retain(|file| file.0 != path);
    files.push((path.to_owned(), format!("{document}{code}")));
    violations(&Map::read(DOCUMENT), &files, &["tera".to_owned(), "serde".to_owned()].into())
}

#[test]
fn the_tables_are_read_and_nothing_beside_them() {
    let map = Map::read(DOCUMENT);
    let names: Vec<_> = map.may_import.keys().map(String::as_str).collect();
    assert_eq!(names, ["one", "three", "two"]);
    assert_eq!(map.may_import["one"], ["three".to_owned(), "two".to_owned()].into());
    assert_eq!(map.may_import["three"], BTreeSet::new());
    assert_eq!(map.doors["tera"], ["one/deep".to_owned()].into());
}

#[test]
fn what_the_map_allows_is_not_told() {
    for (path, code) in [
        ("one/mod.rs", "use crate::two::A;\nuse crate::{three, two::{B, C}};\nmod deep;"),
        (
            "one/deep.rs",
            "use tera::Tera;\nuse super::super::two::A;\nuse super::B;\nuse crate::one::C;",
        ),
        ("two.rs", "use serde::Serialize;\npub(crate) struct A;\nuse super::three::B;"),
        ("three.rs", "// use crate::one;\n/* crate::one */\nconst A: &str = \"crate::one\";"),
        (
            "three.rs",
            "const A: &str = r#\"crate::one \" \"#; const B: char = '\"'; fn a<'a>(_: &'a str) {}",
        ),
        ("three.rs", "#[cfg(test)]\nmod tests {\n fn a() { crate::one::b().unwrap(); }\n}\n"),
        (
            "three.rs",
            "fn a() { x::crate_one(); my_tera::b(); }\n#[expect(x, reason = \"y\")]\nfn b() {}",
        ),
    ] {
        assert_eq!(judged(path, code), Vec::<String>::new(), "{code}");
    }
}

#[test]
fn an_import_that_the_map_does_not_allow_is_told() {
    for code in [
        "use crate::one::A;",
        "use crate::{two::B, one};",
        "fn a() -> crate::one::A {}",
        "use super::one;",
        "pub use crate::{\n    one::{A, B},\n};",
        "#[cfg(test)]\nmod tests {}\nuse crate::one;",
        "const A: char = '\\'';\nuse crate::one;",
    ] {
        let told = "three.rs: `three` may not import `one`".to_owned();
        assert!(judged("three.rs", code).contains(&told), "{code}");
    }
    let told = judged("two.rs", "fn a() { crate::four(); }");
    assert_eq!(told, ["two.rs: `two` may not import `four`"]);
}

#[test]
fn a_crate_is_told_outside_its_door() {
    assert_eq!(judged("one/mod.rs", "use tera::Tera;"), ["one/mod.rs is no door of `tera`"]);
    assert_eq!(judged("two.rs", "fn a() { tera::b(); }"), ["two.rs is no door of `tera`"]);
}

#[test]
fn a_module_or_crate_that_the_map_does_not_know_is_told() {
    assert_eq!(judged("four/mod.rs", ""), ["`four` is not in the map"]);
    let map = Map::read(DOCUMENT);
    let told = violations(&map, &[], &["clap".to_owned()].into());
    for sentence in [
        "the map names `one`, which is not there",
        "the map has a door for `tera`, which is no dependency",
        "the door `one/deep` of `tera` is not there",
        "the map has no door for `clap`",
    ] {
        assert!(told.contains(&sentence.to_owned()), "{sentence}\n{told:?}");
    }
}

#[test]
fn a_file_that_is_long_or_mute_or_may_panic_is_told() {
    assert_eq!(judged("two.rs", &"fn a() {}\n".repeat(450)).len(), 1);
    assert_eq!(judged("two.rs", &"fn a() {}\n".repeat(449)).len(), 0);
    assert_eq!(judged("two.rs", "fn a() { b.unwrap(); c.expect(\"d\"); }").len(), 2);
    let mute = [("one/mod.rs".to_owned(), "use std::fs;\n".to_owned())];
    let told = violations(&Map::read(DOCUMENT), &mute, &BTreeSet::new());
    assert!(told.contains(&"one/mod.rs does not say in `//!` what it is".to_owned()));
}

#[test]
fn a_module_for_tests_alone_is_left_alone() {
    let mut files =
        vec![("two.rs".to_owned(), "//! Two.\n#[cfg(test)]\nmod read_back;\n".to_owned())];
    files.push(("two/read_back.rs".to_owned(), "use crate::one::A;".to_owned()));
    let told = violations(&Map::read(DOCUMENT), &files, &BTreeSet::new());
    assert!(told.iter().all(|sentence| !sentence.contains("read_back")), "{told:?}");
}

#[test]
fn circles_and_unused_rows_are_told() {
    let document = DOCUMENT.replace("| `three` | |", "| `three` | `one` |");
    assert_eq!(Map::read(&document).circles(), ["one", "three", "two"]);
    let files = [
        ("one/mod.rs".to_owned(), "use crate::two::A;".to_owned()),
        ("two.rs".to_owned(), "use crate::three::A;".to_owned()),
    ];
    assert_eq!(
        unused(&Map::read(DOCUMENT), &files),
        [
            "`one` may import `three` and does not",
            "`one/deep` is a door of `tera` and does not import it"
        ]
    );
}

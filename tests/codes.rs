//! The list of codes, held against the sources that tell them.

#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]
#![expect(clippy::disallowed_methods, reason = "reads the sources")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kava::report::CODES;

/// The texts of the files below a folder of the repository that end with `.rs`, but for the list itself.
fn sources(folder: &Path, texts: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, texts);
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && !path.ends_with("report/codes.rs")
        {
            texts.push(fs::read_to_string(&path).unwrap());
        }
    }
}

fn all_sources() -> Vec<String> {
    let mut texts = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut texts);
    texts
}

/// The codes behind constructors of diagnostics.
fn told(text: &str) -> BTreeSet<&str> {
    ["Diagnostic::error(", "Diagnostic::warning(", "Diagnostic::note(", "ValueFault::new("]
        .into_iter()
        .flat_map(|constructor| text.split(constructor).skip(1))
        .filter_map(|behind| behind.trim_start().strip_prefix('"')?.split('"').next())
        .filter(|word| word.contains('-'))
        .collect()
}

#[test]
fn every_code_that_is_told_is_listed_and_every_listed_one_is_told() {
    let texts = all_sources();
    let listed: BTreeSet<&str> = CODES.iter().map(|code| code.name).collect();
    assert_eq!(listed.len(), CODES.len(), "none is listed twice");
    let told: BTreeSet<&str> = texts.iter().flat_map(|text| told(text)).collect();
    let unlisted: Vec<&&str> = told.difference(&listed).collect();
    assert!(unlisted.is_empty(), "add these to src/report/codes.rs: {unlisted:?}");
    let untold: Vec<&&str> = listed
        .iter()
        .filter(|code| !texts.iter().any(|text| text.contains(&format!("\"{code}\""))))
        .collect();
    assert!(untold.is_empty(), "nothing in src tells these: {untold:?}");
}

#[test]
fn the_rules_of_check_can_be_switched() {
    for name in kava::check::codes() {
        let code = CODES.iter().find(|code| code.name == name);
        // A draft that is named is told by `resolve` as well, which cannot do without.
        assert!(code.is_some_and(|code| !code.is_fixed || name == "draft-named"), "{name}");
    }
}

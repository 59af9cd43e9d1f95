//! A build into the output of another one gives what a build into an empty folder gives, whatever was edited between
//! the two, and touches only the files whose bytes differ.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests look at the disk")]

mod edit;
#[path = "../project/mod.rs"]
#[expect(dead_code, reason = "shared with tests that ask for more")]
mod project;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use proptest::prelude::*;

use edit::{Edit, applied, edit, site};
use project::Project;

/// What a file is, and when it was last written.
type Files = BTreeMap<String, (Vec<u8>, SystemTime)>;

/// Every output of a build, with what is foreign to it; without what kava keeps for itself.
fn outputs(project: &Project, folder: &str) -> Files {
    let mut files = Files::new();
    if !project.path(folder).exists() {
        return files;
    }
    for (name, bytes) in project.files(folder) {
        if !name.starts_with(".kava/") {
            let path = project.path(folder).join(&name);
            files.insert(name, (bytes, fs::metadata(path).unwrap().modified().unwrap()));
        }
    }
    files
}

fn bytes(files: &Files) -> BTreeMap<&str, &[u8]> {
    files.iter().map(|(name, (bytes, _))| (name.as_str(), bytes.as_slice())).collect()
}

/// The site in a folder of its own, with a lock of its own.
fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copied(&path, &target);
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}

/// Builds the site as it is after an edit twice: into what is there, and into an empty folder.
fn check(project: &Project, edit: &Edit, now: &str) {
    let other = Project::empty();
    copied(&project.path("content"), &other.path("content"));
    copied(&project.path("themes"), &other.path("themes"));
    let before = outputs(project, "public");

    let (is_built, told) = built(project, now);
    let (is_fresh_built, _) = built(&other, now);

    assert_eq!(is_built, is_fresh_built, "{edit:?}\n{told}");
    let after = outputs(project, "public");
    if is_built {
        assert_eq!(bytes(&after), bytes(&outputs(&other, "public")), "{edit:?}");
        assert_eq!(project.read("content/calendar.lock"), other.read("content/calendar.lock"));
    } else {
        assert_eq!(after, before, "{edit:?}");
    }
    for (name, (bytes, time)) in &after {
        if let Some((old, written)) = before.get(name)
            && old == bytes
        {
            assert_eq!(time, written, "{name} was touched: {edit:?}");
        }
    }
}

/// Whether a build succeeds, and what it says.
fn built(project: &Project, now: &str) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_kava"))
        .args(["build", "--now", now])
        .current_dir(project.path(""))
        .output()
        .unwrap();
    (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, max_shrink_iters: 20, ..ProptestConfig::default() })]

    #[test]
    fn after_any_edits_a_build_gives_what_a_fresh_one_gives(
        edits in prop::collection::vec(edit(), 1..6),
    ) {
        let project = site();
        let mut now = "2026-05-12T10:00:00Z";
        check(&project, &Edit::Nothing, now);
        for edit in &edits {
            now = applied(edit, &project, now);
            check(&project, edit, now);
        }
    }
}

#[test]
fn a_build_of_the_same_says_the_same_and_touches_nothing() {
    let project = site();
    let build = "build --now 2026-05-12T10:00:00Z";
    project.run(build).succeeds();
    project.run(build).succeeds();
    let stamped = project.files("public");
    let before = outputs(&project, "public");
    let again = project.run(build).succeeds().says("0 files written");
    assert!(again.errors().contains("true until"), "{}", again.errors());
    assert_eq!(outputs(&project, "public"), before);
    assert_eq!(project.files("public"), stamped);
    assert!(project.path("public/.kava/stamp").is_file());
}

#[test]
fn what_was_done_to_an_output_by_hand_is_mended() {
    let project = site();
    let build = "build --now 2026-05-12T10:00:00Z";
    project.run(build).succeeds();
    project.run(build).succeeds();
    let whole = project.read("public/index.html");
    for by_hand in ["", &"x".repeat(whole.len())] {
        project.write("public/index.html", by_hand);
        project.run(build).succeeds().says("1 file written");
        assert_eq!(project.read("public/index.html"), whole);
    }
    fs::remove_file(project.path("public/index.html")).unwrap();
    project.run(build).succeeds().says("1 file written");
    assert_eq!(project.read("public/index.html"), whole);
}

#[test]
fn a_stamp_holds_no_longer_than_the_site_does() {
    let project = site();
    for now in ["2026-05-12T10:00:00Z", "2026-05-12T10:00:00Z", "2026-06-30T10:00:00Z"] {
        project.run(&format!("build --now {now}")).succeeds();
    }
    let late = project.read("public/ajakava/index.html");
    project.run("build --now 2026-05-12T10:00:00Z --output early").succeeds();
    assert_ne!(project.read("early/ajakava/index.html"), late);
    project.run("build --now 2026-05-12T10:00:00Z").succeeds();
    assert_eq!(project.read("public/ajakava/index.html"), project.read("early/ajakava/index.html"));
}

//! Writing: only what changed, only what is ours, never half a file.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests look at the disk")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use kava::error::Error;
use kava::model::OutputPath;
use kava::render::{Content, Rendered};
use kava::write::{Changes, Target, write};
use tempfile::TempDir;

fn outputs(files: &[(&str, &str)]) -> Vec<Rendered> {
    files
        .iter()
        .map(|(path, text)| Rendered {
            path: OutputPath::new(path),
            content: Content::Bytes(text.as_bytes().to_vec()),
        })
        .collect()
}

/// How many files were written, left alone, removed.
fn counts(changes: &Changes) -> [usize; 3] {
    [changes.n_written(), changes.n_unchanged, changes.removed.len()]
}

fn written(files: &[(&str, &str)], folder: &Path) -> Result<Changes, Error> {
    let sources = vec![folder.with_file_name("content")];
    write(&outputs(files), &Target { folder: folder.to_path_buf(), sources, on_wait: &|| {} })
}

/// A place for an output folder with sources beside it.
fn place() -> (TempDir, PathBuf) {
    let place = TempDir::new().unwrap();
    fs::create_dir(place.path().join("content")).unwrap();
    let folder = place.path().join("public");
    (place, folder)
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap()
}

#[test]
fn a_second_build_of_the_same_writes_nothing_and_keeps_times() {
    let (_place, folder) = place();
    let files = [("index.html", "a"), ("teemad/index.html", "b")];
    let first = written(&files, &folder).unwrap();
    assert_eq!(counts(&first), [2, 0, 0]);
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let file = fs::File::options().write(true).open(folder.join("index.html")).unwrap();
    file.set_modified(long_ago).unwrap();

    let second = written(&files, &folder).unwrap();

    assert_eq!(counts(&second), [0, 2, 0]);
    assert_eq!(fs::metadata(folder.join("index.html")).unwrap().modified().unwrap(), long_ago);
}

#[test]
fn only_what_differs_is_written_and_orphans_go_with_their_folders() {
    let (_place, folder) = place();
    written(&[("a.html", "1"), ("x/y/index.html", "2"), ("b.html", "3")], &folder).unwrap();

    let changes = written(&[("a.html", "1"), ("b.html", "4")], &folder).unwrap();

    assert_eq!(counts(&changes), [1, 1, 1]);
    assert_eq!(read(&folder, "b.html"), "4");
    assert!(!folder.join("x").exists());
}

#[test]
fn a_foreign_file_survives_every_build_and_keeps_its_folder() {
    let (_place, folder) = place();
    written(&[("x/index.html", "ours")], &folder).unwrap();
    fs::write(folder.join("x/notes.txt"), "theirs").unwrap();
    fs::write(folder.join("CNAME"), "naidis.example").unwrap();

    written(&[("index.html", "ours")], &folder).unwrap();

    assert_eq!(read(&folder, "x/notes.txt"), "theirs");
    assert_eq!(read(&folder, "CNAME"), "naidis.example");
    assert!(!folder.join("x/index.html").exists());
}

#[test]
fn a_foreign_file_at_our_address_stops_the_build_before_it_writes() {
    let (_place, folder) = place();
    written(&[("a.html", "1")], &folder).unwrap();
    fs::write(folder.join("b.html"), "theirs").unwrap();

    let refused = written(&[("a.html", "2"), ("b.html", "ours")], &folder);

    assert!(matches!(refused, Err(Error::ForeignFile { .. })), "{refused:?}");
    assert_eq!(read(&folder, "a.html"), "1");
    assert_eq!(read(&folder, "b.html"), "theirs");
}

#[test]
fn a_folder_with_foreign_files_is_refused() {
    let (_place, folder) = place();
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("thesis.docx"), "years of work").unwrap();

    let refused = written(&[("index.html", "x")], &folder);

    assert!(matches!(refused, Err(Error::ForeignOutput { .. })), "{refused:?}");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}

#[test]
fn a_folder_that_holds_only_files_of_version_control_is_taken_for_empty() {
    let (_place, folder) = place();
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join(".gitignore"), "*").unwrap();

    written(&[("index.html", "x")], &folder).unwrap();

    assert_eq!(read(&folder, "index.html"), "x");
    assert_eq!(read(&folder, ".gitignore"), "*");
}

#[test]
fn an_output_folder_among_sources_or_around_them_is_refused() {
    let place = TempDir::new().unwrap();
    let content = place.path().join("content");
    fs::create_dir(&content).unwrap();
    for folder in [content.join("public"), content.clone(), place.path().join("x/../content/y")] {
        let target = Target { folder, sources: vec![content.clone()], on_wait: &|| {} };
        let refused = write(&outputs(&[("index.html", "x")]), &target);
        assert!(matches!(refused, Err(Error::OutputInSources { .. })), "{refused:?}");
    }
    let target = Target {
        folder: place.path().to_path_buf(),
        sources: vec![content.clone()],
        on_wait: &|| {},
    };
    let refused = write(&outputs(&[("index.html", "x")]), &target);
    assert!(matches!(refused, Err(Error::OutputInSources { .. })), "{refused:?}");
    assert_eq!(fs::read_dir(&content).unwrap().count(), 0);
}

#[test]
fn an_address_that_climbs_is_refused() {
    let (place, folder) = place();
    for path in ["../evil.html", "a/../../evil.html", "/etc/evil", "a//b", ""] {
        let refused = written(&[(path, "x")], &folder);
        assert!(matches!(refused, Err(Error::Escape { .. })), "{path}: {refused:?}");
    }
    assert!(!place.path().join("evil.html").exists());
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_in_the_output_is_never_followed() {
    let (place, folder) = place();
    let elsewhere = place.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("index.html"), "theirs").unwrap();
    written(&[("teemad/index.html", "ours")], &folder).unwrap();
    fs::remove_dir_all(folder.join("teemad")).unwrap();
    std::os::unix::fs::symlink(&elsewhere, folder.join("teemad")).unwrap();

    let refused = written(&[("teemad/index.html", "new")], &folder);
    assert!(matches!(refused, Err(Error::Escape { .. })), "{refused:?}");
    let refused = written(&[("index.html", "new")], &folder);
    assert!(matches!(refused, Err(Error::Escape { .. })), "{refused:?}");

    assert_eq!(fs::read_to_string(elsewhere.join("index.html")).unwrap(), "theirs");
}

#[test]
fn a_file_becomes_a_folder_and_back() {
    let (_place, folder) = place();
    written(&[("a", "file")], &folder).unwrap();
    written(&[("a/index.html", "page")], &folder).unwrap();
    assert_eq!(read(&folder, "a/index.html"), "page");
    written(&[("a", "file again")], &folder).unwrap();
    assert_eq!(read(&folder, "a"), "file again");
}

#[test]
fn a_build_that_died_half_way_is_healed_by_the_next() {
    let (_place, folder) = place();
    written(&[("a.html", "1")], &folder).unwrap();
    // What a killed build leaves: the widened manifest, some of the files, a temporary file.
    let manifest = folder.join(".kava/manifest");
    let widened = format!("{}0000  b.html\n", fs::read_to_string(&manifest).unwrap());
    fs::write(&manifest, widened).unwrap();
    fs::write(folder.join("b.html"), "half").unwrap();
    fs::write(folder.join(".kava/tmp/left-over"), "ha").unwrap();

    written(&[("a.html", "1"), ("b.html", "whole")], &folder).unwrap();

    assert_eq!(read(&folder, "b.html"), "whole");
    assert_eq!(fs::read_dir(folder.join(".kava/tmp")).unwrap().count(), 0);
}

#[test]
fn a_file_of_ours_that_someone_deleted_comes_back() {
    let (_place, folder) = place();
    written(&[("a.html", "1"), ("b.html", "2")], &folder).unwrap();
    fs::remove_file(folder.join("b.html")).unwrap();
    let changes = written(&[("a.html", "1"), ("b.html", "2")], &folder).unwrap();
    assert_eq!(counts(&changes), [1, 1, 0]);
}

#[test]
fn the_same_outputs_leave_the_same_folder_wherever_it_is() {
    let (_one, first) = place();
    let (_two, second) = place();
    let files = [("a.html", "1"), ("x/index.html", "2")];
    written(&files, &first).unwrap();
    written(&[("old.html", "0")], &second).unwrap();
    written(&files, &second).unwrap();
    assert_eq!(read(&first, ".kava/manifest"), read(&second, ".kava/manifest"));
}

#[test]
fn a_second_build_at_the_same_time_waits_and_says_so() {
    let (_place, folder) = place();
    written(&[("a.html", "0")], &folder).unwrap();
    let lock = fs::File::options().write(true).open(folder.join(".kava/lock")).unwrap();
    lock.lock().unwrap();
    let (said, heard) = std::sync::mpsc::channel();
    let other = std::thread::spawn({
        let folder = folder.clone();
        move || {
            let target =
                Target { folder, sources: Vec::new(), on_wait: &|| said.send(()).unwrap() };
            write(&outputs(&[("a.html", "1")]), &target).unwrap()
        }
    });
    heard.recv_timeout(Duration::from_secs(20)).unwrap();
    assert_eq!(read(&folder, "a.html"), "0");
    lock.unlock().unwrap();
    assert_eq!(other.join().unwrap().n_written(), 1);
    assert_eq!(read(&folder, "a.html"), "1");
}

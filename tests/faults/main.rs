//! Small sites with faults, which announce in their own files what will be told about them.
//!
//! A case is a folder beside this file. Its files are laid over those of `base`; the paths that its `removed.txt`
//! lists, one a line, are taken away. Below a bad line stands a remark, in YAML and front matter
//!
//! ```text
//! end: 2026-07-01 09:00
//! #    ^^^^^^^^^^^^^^^^ error[session-ends-first]: the session ends before it starts
//! ```
//!
//! and in Markdown `<!-- ^^^^ error[code]: message -->`. The carets stand under the very columns; where a remark
//! cannot reach them, the columns are numbers from 1, the last one included: `# 1-5 error[code]: message`. What is
//! told of a whole file is announced in it by `# file error[code]: message`; of a file that is not there, in
//! `announced.txt` of the case, by `content/site.yaml # file error[code]: message`; what is told of a line that cannot
//! be followed by a remark, by `content/a.md:5 # 2-4 error[code]: message`.
//!
//! Both ways are checked: every error and warning is announced, and every announcement happens.
//! `UPDATE=1 cargo test --test faults -- --nocapture` prints what would have to be announced.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot read its case has failed"
)]
#![expect(clippy::disallowed_methods, reason = "lays out the sites that it builds")]

mod announcement;
mod tongues;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kava::pipeline::{self, Built, Reuse};
use kava::report::{Diagnostic, Report, Style, Tongue, Words, printed};
use kava::resolve::{Now, Options};
use kava::source::{KeyPath, Place, SourcePath, Sources};
use tempfile::TempDir;

use announcement::{Fault, announced, differences, happened};

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults")
}

/// Every file below a folder, relative to it, with `/`.
fn files_below(folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            files.extend(files_below(&path).into_iter().map(|below| format!("{name}/{below}")));
        } else {
            files.push(name);
        }
    }
    files.sort();
    files
}

fn lay(from: &Path, onto: &Path) {
    let is_of_site = |file: &&String| file.starts_with("content/") || file.starts_with("themes/");
    for file in files_below(from).iter().filter(is_of_site) {
        let target = onto.join(file);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(from.join(file), target).unwrap();
    }
}

/// The site of a case as a folder of its own.
fn laid_out(case: &Path) -> TempDir {
    let folder = TempDir::new().unwrap();
    lay(&cases().join("base"), folder.path());
    lay(case, folder.path());
    for file in fs::read_to_string(case.join("removed.txt")).unwrap_or_default().lines() {
        fs::remove_file(folder.path().join(file)).expect("`removed.txt` names a file of the base");
    }
    folder
}

fn announced_by(case: &Path, site: &Path) -> BTreeSet<Fault> {
    let mut faults = BTreeSet::new();
    for file in files_below(site) {
        // A picture announces nothing.
        if let Ok(text) = fs::read_to_string(site.join(&file)) {
            faults.extend(announced(&file, &text));
        }
    }
    for line in fs::read_to_string(case.join("announced.txt")).unwrap_or_default().lines() {
        let (file, remark) = line.split_once(" # ").unwrap_or((line, ""));
        let (file, number) = file.split_once(':').unwrap_or((file, "1"));
        let n_above = number.parse::<usize>().unwrap();
        let fault = announced(file, &format!("{}# {remark}", "-\n".repeat(n_above)));
        assert!(!fault.is_empty(), "`announced.txt` says `{line}`, which announces nothing");
        faults.extend(fault);
    }
    faults
}

fn built(site: &Path) -> Built {
    let now = Now::Instant("2026-05-12T10:00:00Z".parse().unwrap());
    let options = Options { now, base_url: None };
    pipeline::rebuilt(site, false, &options, &Reuse::of_all(), &()).unwrap()
}

fn told_of(site: &Path) -> BTreeSet<Fault> {
    let built = built(site);
    happened(&built.report, &built.sources)
}

#[test]
fn every_fault_is_announced_and_every_announcement_happens() {
    let is_update = std::env::var_os("UPDATE").is_some();
    let mut failed = Vec::new();
    for entry in fs::read_dir(cases()).unwrap() {
        let case = entry.unwrap().path();
        if !case.is_dir() {
            continue;
        }
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let site = laid_out(&case);
        let told = told_of(site.path());
        if is_update {
            for fault in &told {
                println!("{name}: {fault}");
            }
        }
        let found = differences(&announced_by(&case, site.path()), &told);
        failed.extend(found.into_iter().map(|sentence| format!("{name}: {sentence}")));
    }
    failed.sort();
    assert!(failed.is_empty(), "\n{}\n", failed.join("\n"));
}

#[test]
fn every_fault_is_told_in_estonian_as_well() {
    let mut failed = BTreeSet::new();
    for entry in fs::read_dir(cases()).unwrap() {
        let case = entry.unwrap().path();
        if case.is_dir() {
            let site = laid_out(&case);
            let report = built(site.path()).report;
            let told = report.diagnostics().iter().flat_map(tongues::untold);
            let name = case.file_name().unwrap().to_string_lossy().into_owned();
            failed.extend(told.map(|fault| format!("{name}: {fault}")));
        }
    }
    let failed: Vec<String> = failed.into_iter().collect();
    assert!(failed.is_empty(), "\n{}\n", failed.join("\n"));
}

#[test]
fn every_case_announces_something_and_the_base_nothing() {
    for entry in fs::read_dir(cases()).unwrap() {
        let case = entry.unwrap().path();
        if case.is_dir() {
            let site = laid_out(&case);
            let is_silent = announced_by(&case, site.path()).is_empty();
            assert_eq!(is_silent, case.ends_with("base"), "{}", case.display());
        }
    }
}

/// Ten faults in six files, as an editor reads them.
#[test]
fn one_run_tells_ten_faults_in_six_files() {
    let case = cases().join("ten-in-six");
    let site = laid_out(&case);
    let built = built(site.path());
    let faults = happened(&built.report, &built.sources);
    let files: BTreeSet<&str> = faults.iter().map(|fault| &*fault.file).collect();
    assert_eq!((faults.len(), files.len()), (10, 6), "{faults:#?}");
    assert!(faults.iter().all(|fault| fault.spot.is_some()), "each at its line");
    for (tongue, name) in [(Tongue::English, "report.txt"), (Tongue::Estonian, "report.et.txt")] {
        let text = printed(&built.report, &built.sources, Style::Plain, tongue);
        let golden = case.join(name);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&golden, &text).unwrap();
        }
        assert_eq!(text, fs::read_to_string(golden).unwrap_or_default());
    }
}

/// Codes that no case can have, and the test that has them, or why there is none.
const WITHOUT_A_CASE: [(&str, &str); 13] = [
    ("dead-link", "asks the network, tested in tests/external"),
    ("moved-link", "likewise"),
    ("symlink-broken", "links of the file system are tested in tests/load"),
    ("symlink-circle", "likewise"),
    ("symlink-leads-out", "likewise"),
    ("template-fault", "faults of themes are tested in src/render/page/tests"),
    ("address-climbs", "no address that `resolve` lets through does"),
    ("bad-id", "`load` refuses such ids"),
    ("repeat-id", "`load` refuses such ids"),
    ("translation-of-default", "`load` takes it for a second original"),
    ("feed-too-large", "a megabyte of text, tested in tests/calendar"),
    ("learning-folder-too-large", "two hundred files, tested in tests/resolve"),
    ("huge-picture", "two megabytes, tested in tests/check"),
];

/// The codes of diagnostics in a Rust source: the first text in quotes behind a constructor, within its arguments.
fn codes(text: &str) -> BTreeSet<String> {
    let is_code = |word: &str| {
        word.contains('-') && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    };
    ["Diagnostic::error(", "Diagnostic::warning(", "Diagnostic::note(", "ValueFault::new("]
        .into_iter()
        .flat_map(|constructor| text.split(constructor).skip(1))
        .filter_map(|behind| behind.trim_start().strip_prefix('"')?.split('"').next())
        .filter(|word| is_code(word))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_fault_that_can_be_told_has_a_case() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut known = BTreeSet::new();
    for file in files_below(&src).iter().filter(|file| file.contains(".rs")) {
        known.extend(codes(&fs::read_to_string(src.join(file)).unwrap()));
    }
    assert!(known.contains("broken-link"), "codes are found");
    for entry in fs::read_dir(cases()).unwrap() {
        let case = entry.unwrap().path();
        if case.is_dir() {
            let site = laid_out(&case);
            for fault in announced_by(&case, site.path()) {
                known.remove(&fault.code);
            }
        }
    }
    for (code, _) in WITHOUT_A_CASE {
        known.remove(code);
    }
    assert_eq!(known, BTreeSet::new(), "these faults are announced by no case");
}

const TEXT: &str = "\
title: Õhtu
#      ^^^^ error[bad-title]: the title is `Õhtu`
kind: x
# 1-4 warning[bad-key]: columns as numbers
  # 7 note[bad-kind]: one column
# file error[bad-file]: the file as a whole
# ^^^ a remark
# error[no]: a remark too
";

fn fault(spot: Option<(usize, usize, usize)>, severity: &str, code: &str, message: &str) -> Fault {
    Fault {
        file: "content/a.yaml".to_owned(),
        spot,
        severity: severity.to_owned(),
        code: code.to_owned(),
        message: message.to_owned(),
    }
}

fn faults_of_text() -> BTreeSet<Fault> {
    BTreeSet::from([
        fault(Some((1, 8, 12)), "error", "bad-title", "the title is `Õhtu`"),
        fault(Some((3, 1, 5)), "warning", "bad-key", "columns as numbers"),
        fault(Some((3, 7, 8)), "note", "bad-kind", "one column"),
        fault(None, "error", "bad-file", "the file as a whole"),
    ])
}

#[test]
fn announcements_speak_of_the_line_above_them() {
    assert_eq!(announced("content/a.yaml", TEXT), faults_of_text());
}

#[test]
fn announcements_in_markdown_are_comments() {
    let text = "Tekst [a](b.md).\n<!-- ^^^^ warning[w]: of -> all -->\n<!-- a remark -->\n";
    let faults = announced("content/a.yaml", text);
    assert_eq!(faults, [fault(Some((1, 6, 10)), "warning", "w", "of -> all")].into());
}

#[test]
fn a_report_takes_the_form_of_announcements() {
    let file = SourcePath::new("content/a.yaml");
    let mut sources = Sources::default();
    sources.insert(file.clone(), Arc::from(TEXT));
    let root = KeyPath::root();
    let mut report = Report::new();
    let title = Place::Value(file.clone(), root.key("title"));
    report.push(Diagnostic::error("bad-title", title, Words::same("the title is `Õhtu`")));
    let kind = Place::Key(file.clone(), root.key("kind"));
    report.push(Diagnostic::warning("bad-key", kind, Words::same("columns as numbers")));
    let kind = Place::Value(file.clone(), root.key("kind"));
    report.push(Diagnostic::note("bad-kind", kind, Words::same("one column")));
    report.push(Diagnostic::error(
        "bad-file",
        Place::File(file),
        Words::same("the file as a whole"),
    ));
    assert_eq!(happened(&report, &sources), faults_of_text());
}

#[test]
fn a_fault_of_several_lines_is_announced_below_the_first() {
    let file = SourcePath::new("content/a.yaml");
    let mut sources = Sources::default();
    sources.insert(file.clone(), Arc::from("ab\ncd\n"));
    let mut report = Report::new();
    report.push(Diagnostic::error("e", Place::Bytes(file, 1..5), Words::same("m")));
    assert_eq!(happened(&report, &sources), [fault(Some((1, 2, 3)), "error", "e", "m")].into());
}

#[test]
fn both_ways_are_checked() {
    let all = faults_of_text();
    assert_eq!(differences(&all, &all), Vec::<String>::new());
    assert_eq!(
        differences(&BTreeSet::new(), &all),
        [
            "is not announced: content/a.yaml: file error[bad-file]: the file as a whole",
            "is not announced: content/a.yaml:1: 8-11 error[bad-title]: the title is `Õhtu`",
            "is not announced: content/a.yaml:3: 1-4 warning[bad-key]: columns as numbers",
        ],
        "a note need not be announced"
    );
    assert_eq!(differences(&all, &BTreeSet::new()).len(), 4, "but when it is, it has to happen");
}

//! Whole sites, compared with what was expected of them.
//!
//! A case is a folder of `tests/sites/`: its `content/` is built for 2026-05-12 10:00 UTC; each file of `expected/` is
//! compared with the output of that path (of HTML, the `<main>` alone; in `expected-whole/`, all of it); `report.txt`
//! with what is said; `outputs.txt` with the list of all outputs. `UPDATE=1 cargo test` rewrites those that are there.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "tests read their cases from the disk; outputs end in lower case"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use kava::model::Origin;
use kava::pipeline::{Built, Reuse, rebuilt};
use kava::render::Content;
use kava::report::{Style, Tongue, printed};
use kava::resolve::{Now, Options};
use similar::TextDiff;

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sites"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    assert!(!cases.is_empty());
    cases
}

fn build(case: &Path) -> Built {
    let options =
        Options { now: Now::Instant("2026-05-12T10:00:00Z".parse().unwrap()), base_url: None };
    // Cards and pictures are costly; `tests/pictures` looks at them.
    rebuilt(case, false, &options, &Reuse::of_all(), &()).unwrap()
}

fn outputs(built: &Built) -> BTreeMap<String, Vec<u8>> {
    built
        .rendered
        .iter()
        .map(|output| {
            let bytes = match &output.content {
                Content::Bytes(bytes) | Content::Costly(_, bytes) => bytes.clone(),
                Content::Kept(_) => Vec::new(),
                Content::Copy(asset) => match &asset.origin {
                    Origin::Memory(bytes) => bytes.to_vec(),
                    Origin::Disk(path) => fs::read(path).unwrap(),
                },
            };
            (output.path.to_string(), bytes)
        })
        .collect()
}

/// The text with `00000000` for the hashes in names of files of the theme, which change with every change of it.
fn without_hashes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("assets/") {
        let (before, name) = rest.split_at(start);
        plain.push_str(before);
        let end = name.find(['"', '\n', ' ']).unwrap_or(name.len());
        let parts = name[..end].split('.').map(|part| {
            let is_hash = part.len() == 8 && part.bytes().all(|digit| digit.is_ascii_hexdigit());
            if is_hash { "00000000" } else { part }
        });
        plain.push_str(&parts.collect::<Vec<_>>().join("."));
        rest = &name[end..];
    }
    plain + rest
}

fn main_part(html: &str) -> &str {
    let start = html.find("<main").unwrap_or(0);
    let end = html.find("</main>").map_or(html.len(), |end| end + "</main>".len());
    &html[start..end]
}

/// A path in the list of outputs. The names of the search index come from what is in its files.
fn listed(path: &str) -> String {
    match path.strip_prefix("pagefind/").and_then(|below| below.rsplit_once('.')) {
        Some((name, ending)) if ending.starts_with("pf_") => {
            let (folder, name) = name.rsplit_once('/').unwrap_or(("", name));
            let language = name.trim_start_matches("pagefind.").split('_').next().unwrap();
            format!("pagefind/{folder}/{language}_*.{ending}").replace("//", "/")
        }
        _ => path.to_owned(),
    }
}

/// Compares with a golden, or rewrites it.
fn compared(golden: &Path, found: &str, differences: &mut Vec<String>) {
    let found = without_hashes(found.strip_suffix('\n').unwrap_or(found)) + "\n";
    if std::env::var_os("UPDATE").is_some() {
        fs::write(golden, &found).unwrap();
        return;
    }
    let expected = fs::read_to_string(golden).unwrap();
    if expected != found {
        let diff = TextDiff::from_lines(&expected, &found);
        differences.push(format!(
            "{}\n{}",
            golden.display(),
            diff.unified_diff().context_radius(2)
        ));
    }
}

fn files_below(folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    files.sort();
    files
}

#[test]
fn sites_are_as_expected() {
    let mut differences = Vec::new();
    for case in cases() {
        let built = build(&case);
        let outputs = outputs(&built);
        let names: BTreeSet<String> = outputs.keys().map(|path| listed(path)).collect();
        let list = names.iter().fold(String::new(), |list, path| list + path + "\n");
        for (name, found) in [
            ("outputs.txt", list),
            ("report.txt", printed(&built.report, &built.sources, Style::Plain, Tongue::English)),
        ] {
            if case.join(name).exists() {
                compared(&case.join(name), &found, &mut differences);
            }
        }
        for folder in ["expected", "expected-whole"] {
            for path in files_below(&case.join(folder)) {
                let golden = case.join(folder).join(&path);
                let Some(bytes) = outputs.get(&path) else {
                    differences.push(format!("{}: no such output", golden.display()));
                    continue;
                };
                let text = std::str::from_utf8(bytes).unwrap();
                let is_part = folder == "expected" && path.ends_with(".html");
                compared(&golden, if is_part { main_part(text) } else { text }, &mut differences);
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn the_same_site_is_the_same_bytes_twice() {
    for case in cases() {
        assert_eq!(outputs(&build(&case)), outputs(&build(&case)), "{}", case.display());
    }
}

#[test]
fn every_internal_link_leads_somewhere() {
    let mut broken = BTreeSet::new();
    let mut n_links = 0;
    for case in cases() {
        let outputs = outputs(&build(&case));
        let pages: BTreeMap<&str, &str> = outputs
            .iter()
            .filter(|(path, _)| path.ends_with(".html") || path.ends_with(".svg"))
            .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
            .collect();
        for (path, html) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
            for link in attributes(html, &["href", "src"]) {
                n_links += 1;
                if !leads_somewhere(link, path, &outputs, &pages) {
                    broken.insert(format!("{path} -> {link}"));
                }
            }
        }
    }
    assert!(n_links > 100, "only {n_links} links were looked at");
    assert!(broken.is_empty(), "{broken:#?}");
}

fn leads_somewhere(
    link: &str,
    from: &str,
    outputs: &BTreeMap<String, Vec<u8>>,
    pages: &BTreeMap<&str, &str>,
) -> bool {
    let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
    let target = if path.is_empty() {
        from.to_owned()
    } else if let Some(path) = path.strip_prefix('/') {
        let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
        format!("{path}{index}")
    } else {
        return path.contains(':');
    };
    let decoded = fragment.replace("&amp;", "&");
    outputs.contains_key(&target)
        && (fragment.is_empty()
            || pages.get(target.as_str()).is_some_and(|html| {
                attributes(html, &["id"]).any(|id| id == decoded || id == fragment)
            }))
}

/// The values of attributes, as written.
fn attributes<'a>(html: &'a str, names: &'a [&str]) -> impl Iterator<Item = &'a str> {
    names.iter().flat_map(move |name| {
        let opening = format!(" {name}=\"");
        html.match_indices(&opening)
            .map(move |(at, found)| {
                let rest = &html[at + found.len()..];
                &rest[..rest.find('"').unwrap_or(rest.len())]
            })
            .collect::<Vec<_>>()
    })
}

#[test]
fn no_page_holds_what_the_policy_forbids() {
    for case in cases() {
        for (path, bytes) in outputs(&build(&case)) {
            if !path.ends_with(".html") {
                continue;
            }
            let html = String::from_utf8(bytes).unwrap();
            assert!(!html.contains(" style=\""), "{path}: a style attribute");
            assert!(!html.contains("<style"), "{path}: an inline style");
            for script in html.match_indices("<script") {
                let tag = &html[script.0..html[script.0..].find('>').unwrap() + script.0];
                let is_data = tag.contains("application/ld+json");
                assert!(tag.contains(" src=\"") || is_data, "{path}: an inline script: {tag}");
            }
        }
    }
}

/// The entries of an `.ics` file, byte for byte.
fn entries(outputs: &BTreeMap<String, Vec<u8>>, path: &str) -> BTreeSet<String> {
    let text = std::str::from_utf8(&outputs[path]).unwrap();
    let entries = text.split("BEGIN:VEVENT").skip(1);
    entries.map(|entry| entry.split("END:VEVENT").next().unwrap().to_owned()).collect()
}

#[test]
fn the_feeds_of_all_series_together_are_the_feed_of_all() {
    for case in cases() {
        let outputs = outputs(&build(&case));
        let series = files_below(&case.join("content/schedule"));
        assert!(!series.is_empty());
        let calendars = ["kalender", "en/calendar", "ru/kalendar"];
        assert!(outputs.contains_key("kalender.ics"));
        for calendar in calendars.iter().filter(|it| outputs.contains_key(&format!("{it}.ics"))) {
            let all = entries(&outputs, &format!("{calendar}.ics"));
            let mut union = BTreeSet::new();
            for file in &series {
                let id = file.strip_suffix(".yaml").unwrap();
                union.extend(entries(&outputs, &format!("{calendar}/{id}.ics")));
            }
            assert_eq!(all, union);
            let deadlines = ["tahtajad", "deadlines", "sroki"];
            for path in outputs.keys().filter(|path| path.ends_with(".ics")) {
                let name = path.strip_prefix(&format!("{calendar}/")).unwrap_or_default();
                if !name.is_empty() {
                    let is_part = entries(&outputs, path).is_subset(&all);
                    let name = name.strip_suffix(".ics").unwrap();
                    assert_eq!(is_part, !deadlines.contains(&name), "{path}");
                }
            }
        }
    }
}

#[test]
fn every_calendar_file_has_one_head_and_whole_entries_without_rules() {
    for case in cases() {
        let outputs = outputs(&build(&case));
        let mut heads = BTreeSet::new();
        for (path, bytes) in outputs.iter().filter(|(path, _)| path.ends_with(".ics")) {
            let text = std::str::from_utf8(bytes).unwrap().replace("\r\n ", "");
            assert_eq!(text.matches("BEGIN:VCALENDAR\r\n").count(), 1, "{path}");
            heads.insert(text.lines().take(4).collect::<Vec<_>>().join("\n"));
            let entries: Vec<&str> = text.split("BEGIN:VEVENT\r\n").skip(1).collect();
            assert!(!entries.is_empty(), "{path}");
            for entry in entries {
                let entry = entry.split("END:VEVENT").next().unwrap();
                let value = |name: &str| {
                    let line = entry.lines().find_map(|line| line.strip_prefix(name));
                    line.unwrap_or_else(|| panic!("{path}: {name}")).to_owned()
                };
                assert_eq!(value("DTSTAMP:"), value("LAST-MODIFIED:"), "{path}");
                for name in [
                    "UID:",
                    "SEQUENCE:",
                    "SUMMARY:",
                    "DESCRIPTION:",
                    "URL:http",
                    "STATUS:",
                    "TRANSP:",
                ] {
                    value(name);
                }
                let words = ["RRULE", "RDATE", "ORGANIZER", "ATTENDEE", "BEGIN:"];
                let bad =
                    entry.lines().find(|line| words.iter().any(|word| line.starts_with(word)));
                assert_eq!(bad, None, "{path}");
            }
        }
        let [head] = Vec::from_iter(heads).try_into().expect("the same in every file");
        let (version, product) = head.rsplit_once("PRODID:").unwrap();
        assert_eq!(version, "BEGIN:VCALENDAR\nVERSION:2.0\n");
        assert!(product.starts_with("-//") && product.ends_with("//ET\nCALSCALE:GREGORIAN"));
    }
}

#[test]
fn closed_forms_are_in_no_output() {
    for case in cases() {
        for (path, bytes) in outputs(&build(&case)) {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("-salajane"), "{path} holds the address of a closed form");
        }
    }
}

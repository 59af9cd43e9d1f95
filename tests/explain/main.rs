//! The pages about codes: one for each, in both languages, whose examples do what they say.
//!
//! A page has two parts, `{#wrong}` and `{#right}`. The fenced blocks of a part are files, whose paths stand behind the
//! language of the block, laid over the site in `tests/faults/base`. Of `content/site.yaml` an example shows only the
//! keys that it is about; the others are those of that site.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its case has failed")]
#![expect(clippy::disallowed_methods, reason = "lays out the sites that it builds")]

mod example;

use std::collections::BTreeSet;
use std::path::Path;

use kava::explain::{Explanation, explained, listed};
use kava::report::{CODES, Code, Severity, Tongue};
use rayon::prelude::*;

use example::{Part, report_of};

const TONGUES: [Tongue; 2] = [Tongue::English, Tongue::Estonian];

/// Codes whose pages have no example, and why.
const WITHOUT_EXAMPLE: [(&str, &str); 28] = [
    ("merge-conflict", "the page itself would be one"),
    ("dead-link", "asks the network"),
    ("moved-link", "asks the network"),
    ("bad-file-name", "the name of the file would not fit into a line"),
    ("bad-id", "`load` refuses such ids"),
    ("repeat-id", "`load` refuses such ids"),
    ("not-utf8", "a page in UTF-8 cannot show it"),
    ("symlink-broken", "no text of a file"),
    ("symlink-circle", "no text of a file"),
    ("symlink-leads-out", "no text of a file"),
    ("secret-file", "nobody should copy it"),
    ("damaged-lock", "a lock is not written by hand"),
    ("lock-conflict", "a lock is not written by hand"),
    ("address-climbs", "no address that `resolve` lets through does"),
    ("learning-folder-too-large", "megabytes"),
    ("time-out-of-range", "no year that can be written"),
    ("feed-too-large", "a megabyte"),
    ("id-changed", "needs what was published before"),
    ("id-retired", "needs what was published before"),
    ("uid-changed", "needs what was published before"),
    ("session-vanished", "needs what was published before"),
    ("feed-vanished", "needs what was published before"),
    ("broken-picture", "no text of a file"),
    ("huge-picture", "megabytes"),
    ("translation-of-default", "`load` takes it for a second original"),
    ("missing-theme-file", "a theme of several files"),
    ("inline-frame", "shown by `foreign-load`"),
    ("data-load", "a template of a theme"),
];

fn page(code: &Code, tongue: Tongue) -> Explanation {
    Explanation::of(code, tongue)
        .unwrap_or_else(|| panic!("write docs/content/materials/{}/index*.md", code.name))
}

#[test]
fn every_code_has_a_page_in_both_languages_and_every_page_a_code() {
    for code in CODES {
        for tongue in TONGUES {
            let page = page(code, tongue);
            assert!(page.text.len() > 60, "{}", code.name);
            assert!(page.summary.ends_with('.'), "{}: {}", code.name, page.summary);
        }
        let summary = |tongue| page(code, tongue).summary;
        assert_ne!(summary(Tongue::English), summary(Tongue::Estonian), "{}", code.name);
    }
    let materials = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/content/materials");
    for entry in std::fs::read_dir(materials).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let page = std::fs::read_to_string(entry.path().join("index.md")).unwrap_or_default();
        if page.contains("{#wrong}") {
            assert!(Code::named(&name).is_some(), "{name} is the page of no code");
        }
    }
}

#[test]
fn a_page_says_how_to_switch_its_code_off_if_that_can_be_done() {
    for code in CODES {
        for tongue in TONGUES {
            let says = page(code, tongue).text.contains(&format!("{}: off", code.name));
            assert_eq!(says, !code.is_fixed, "{}", code.name);
        }
    }
}

#[test]
fn both_languages_show_the_same_examples() {
    let without: BTreeSet<&str> = WITHOUT_EXAMPLE.iter().map(|(name, _)| *name).collect();
    for code in CODES {
        let [english, estonian] = TONGUES.map(|tongue| Part::both(page(code, tongue).text));
        assert_eq!(english, estonian, "{}", code.name);
        assert_eq!(english.is_none(), without.contains(code.name), "{}", code.name);
    }
}

#[test]
fn wrong_examples_are_told_and_right_ones_are_not() {
    let failed: Vec<String> = CODES
        .par_iter()
        .flat_map_iter(|code| {
            let parts = Part::both(page(code, Tongue::English).text);
            parts.into_iter().flat_map(|(wrong, right)| faults(code, &wrong, &right))
        })
        .collect();
    assert!(failed.is_empty(), "\n{}\n", failed.join("\n"));
}

fn faults(code: &Code, wrong: &Part, right: &Part) -> Vec<String> {
    let mut faults = Vec::new();
    let name = code.name;
    let of_wrong = report_of(wrong);
    if !of_wrong.diagnostics().iter().any(|diagnostic| diagnostic.code == name) {
        let told: Vec<_> = of_wrong.diagnostics().iter().map(|told| told.code).collect();
        faults.push(format!("{name}: the wrong example tells {told:?}"));
    }
    for told in report_of(right).diagnostics() {
        if told.code == name || told.severity == Severity::Error {
            faults.push(format!(
                "{name}: the right example tells {}: {}",
                told.code,
                told.message.english()
            ));
        }
    }
    faults
}

#[test]
fn a_page_is_printed_as_plain_text() {
    let code = Code::named("session-ends-first").unwrap();
    let text = explained(code, Tongue::Estonian);
    assert!(text.starts_with("viga[session-ends-first]\n\nKohtumine lõpeb enne, kui algab.\n\n"));
    assert!(
        text.contains("\nValesti\n\n  content/schedule/koolitus.yaml:\n\n    title: Koolitus\n")
    );
    assert!(!text.contains("```") && !text.contains("{#"), "{text}");
}

#[test]
fn the_list_names_every_code_once() {
    for tongue in TONGUES {
        let list = listed(CODES, tongue);
        for code in CODES {
            let n = list.lines().filter(|line| line.split_whitespace().next() == Some(code.name));
            assert_eq!(n.count(), 1, "{}", code.name);
        }
    }
}

//! Files of the content that are copied as they are: pages and style sheets that somebody brings along.
//!
//! They are not ours, and may be shown in ways that we do not know, so what is wrong with them is told but stops
//! nothing.

use crate::model::{Asset, Origin};
use crate::report::{Diagnostic, Report, words};
use crate::source::Place;

use super::load::Hosts;
use super::page::{Loaded, findings, loading};
use super::{Finding, Problem};

/// What browsers will refuse of a file, by its ending.
pub(super) fn refused(asset: &Asset, hosts: &Hosts) -> Vec<Finding> {
    let Origin::Memory(bytes) = &asset.origin else { return Vec::new() };
    let name = asset.source.file_name().to_ascii_lowercase();
    let is_one_of = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    if is_one_of(&[".html", ".htm", ".xhtml"]) {
        findings(&String::from_utf8_lossy(bytes), hosts)
    } else if is_one_of(&[".css"]) {
        addresses(&String::from_utf8_lossy(bytes))
            .filter_map(|(url, loaded)| loading(url, loaded, hosts))
            .collect()
    } else {
        Vec::new()
    }
}

/// Findings as warnings, one for each kind of problem in the file.
pub(super) fn warnings(asset: &Asset, findings: &[Finding]) -> Report {
    let mut report = Report::new();
    let mut seen: Vec<&str> = Vec::new();
    for Finding { problem, .. } in findings {
        if seen.contains(&problem.code()) {
            continue;
        }
        seen.push(problem.code());
        let what = problem.message();
        let message = words!(
            in what;
            en: "{what}; browsers will refuse it",
            et: "{what}; brauserid ei luba seda",
        );
        let hint = match problem {
            Problem::Script | Problem::Style | Problem::Handler { .. } => {
                words!(
                    en: "put it into a file of its own in `static/`",
                    et: "pane see omaette faili kausta `static/`",
                )
            }
            _ => problem.hint(),
        };
        let place = Place::File(asset.source.clone());
        report.push(Diagnostic::warning("refused-by-policy", place, message).hint(hint));
    }
    report
}

/// The addresses that a style sheet loads.
fn addresses(css: &str) -> impl Iterator<Item = (&str, Loaded)> {
    let around = |letter: char| letter.is_whitespace() || letter == '"' || letter == '\'';
    let urls = css.split("url(").skip(1).filter_map(move |rest| {
        Some((rest.split_once(')')?.0.trim_matches(around), Loaded::Media))
    });
    let imports = css.split("@import").skip(1).filter_map(move |rest| {
        let address = rest.split_once(';').map_or(rest, |(rule, _)| rule).trim_start();
        let quote = address.chars().next().filter(|letter| "\"'".contains(*letter))?;
        Some((address[1..].split_once(quote)?.0.trim_matches(around), Loaded::Code))
    });
    urls.chain(imports)
}

//! Links of texts that lead nowhere.
//!
//! What: `broken-link`, an error, for a link to a file, address or heading that is not there; a warning where only
//! the version of the page in another language lacks the heading. Why: a visitor who follows it is lost.
//! How to mend: write the path of the file that is meant, relative to the file that links.

use std::collections::BTreeSet;

use crate::model::{Absence, Body, BrokenLink, Language, Link, Site};
use crate::report::{Diagnostic, Report};
use crate::source::Place;

use super::Rule;
use super::every_page::every_page;
use super::link_hints::{hint_for_address, hint_for_file, hint_for_fragment};

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["broken-link", "draft-named"], told: links };

/// Follows every link of every text, in each language in which the text is shown.
fn links(site: &Site) -> Report {
    let mut report = Report::new();
    for page in every_page(site) {
        for language in &site.settings.languages {
            let body = page.body.get(*language);
            for diagnostic in of_body(site, body, *language) {
                report.push(diagnostic);
            }
        }
    }
    report
}

fn of_body(site: &Site, body: &Body, language: Language) -> Vec<Diagnostic> {
    let fragments: BTreeSet<String> =
        body.headings.iter().map(|heading| heading.id.clone()).collect();
    let faults = body.links.iter().filter_map(|link| {
        let fault_in = |language: Language| {
            site.links.destination(&body.source, &link.target, language, &fragments).err()
        };
        match fault_in(body.language) {
            Some(fault) => told(site, body, link, &fault),
            None => told_of_fallback(body, link, &fault_in(language)?, language),
        }
    });
    faults.collect()
}

fn told(site: &Site, body: &Body, link: &Link, fault: &BrokenLink) -> Option<Diagnostic> {
    let place = Place::Bytes(body.source.clone(), link.range.clone());
    let (message, hint) = match fault {
        BrokenLink::Absent(_, Absence::Faulty) => return None,
        BrokenLink::Absent(file, Absence::Draft) => {
            let message =
                format!("the link leads to a draft in `{file}`, which visitors do not see");
            let hint = "take `draft: true` out there when it is ready, or take the link out";
            return Some(Diagnostic::error("draft-named", place, message).hint(hint));
        }
        BrokenLink::NoFile(file) => {
            (format!("there is no file `{file}`"), hint_for_file(site, body, &link.target, file))
        }
        BrokenLink::NoAddress(address) => {
            (format!("there is no page at `{address}`"), hint_for_address(site, body, address))
        }
        BrokenLink::NoFragment(fragment, known) => (
            format!("there is no heading or entry `#{fragment}`"),
            hint_for_fragment(fragment, known),
        ),
        BrokenLink::Climbs => {
            ("the link leads out of the folder of the site".into(), "take one `../` away".into())
        }
        BrokenLink::Scheme(scheme) if scheme == "//" => (
            "the link does not say how to reach the other site".into(),
            format!("write `https:{}`", link.target),
        ),
        BrokenLink::Scheme(scheme) => (
            format!("a text may not link to `{scheme}:`"),
            "link to a file of `content`, or to an address that begins with `https://`".into(),
        ),
    };
    Some(Diagnostic::error("broken-link", place, message).hint(hint))
}

/// What is said where a text without translation is shown in another language and its link is good in its own.
fn told_of_fallback(
    body: &Body,
    link: &Link,
    fault: &BrokenLink,
    language: Language,
) -> Option<Diagnostic> {
    let BrokenLink::NoFragment(fragment, _) = fault else { return None };
    let place = Place::Bytes(body.source.clone(), link.range.clone());
    let message = format!("the page has no heading `#{fragment}` in its version `{language}`");
    Some(
        Diagnostic::warning("broken-link", place, message)
            .hint(format!("give the heading the same id in both versions: `{{#{fragment}}}`")),
    )
}

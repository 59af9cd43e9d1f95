//! Links of texts that lead nowhere.
//!
//! What: `broken-link`, an error, for a link to a file, address or heading that is not there; a warning where only
//! the version of the page in another language lacks the heading. Why: a visitor who follows it is lost.
//! How to mend: write the path of the file that is meant, relative to the file that links.

use crate::model::{Absence, Body, BrokenLink, Language, Link, Site};
use crate::report::{Diagnostic, Report, words};
use crate::source::Place;

use super::Rule;
use super::link_hints::{hint_for_address, hint_for_file, hint_for_fragment};

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["broken-link", "draft-named"], told: links };

/// Follows every link of every text, in each language in which the text is shown.
fn links(site: &Site) -> Report {
    let mut report = Report::new();
    for page in site.every_page() {
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
    let faults = body.links.iter().filter_map(|link| {
        let fault_in = |language: Language| {
            site.links.destination(&body.source, &link.target, language, &body.headings).err()
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
            let message = words!(
                en: "the link leads to a draft in `{file}`, which visitors do not see",
                et: "link viib mustandile failis `{file}`, mida külastajad ei näe",
            );
            let hint = words!(
                en: "take `draft: true` out there when it is ready, or take the link out",
                et: "võta sealt `draft: true` ära, kui see on valmis, või võta ära link",
            );
            return Some(Diagnostic::error("draft-named", place, message).hint(hint));
        }
        BrokenLink::NoFile(file) => (
            words!(en: "there is no file `{file}`", et: "faili `{file}` ei ole"),
            hint_for_file(site, body, &link.target, file),
        ),
        BrokenLink::NoAddress(address) => (
            words!(en: "there is no page at `{address}`", et: "aadressil `{address}` ei ole lehte"),
            hint_for_address(site, body, address),
        ),
        BrokenLink::NoFragment(fragment, known) => (
            words!(
                en: "there is no heading or entry `#{fragment}`",
                et: "pealkirja ega kirjet `#{fragment}` ei ole",
            ),
            hint_for_fragment(fragment, known),
        ),
        BrokenLink::Climbs => (
            words!(
                en: "the link leads out of the folder of the site",
                et: "link viib saidi kaustast välja",
            ),
            words!(en: "take one `../` away", et: "võta üks `../` ära"),
        ),
        BrokenLink::Scheme(scheme) if scheme == "//" => (
            words!(
                en: "the link does not say how to reach the other site",
                et: "lingist ei selgu, kuidas teise saidini jõuda",
            ),
            words!(
                en: "write `https:{target}`", et: "kirjuta `https:{target}`", target = link.target
            ),
        ),
        BrokenLink::Scheme(scheme) => (
            words!(
                en: "a text may not link to `{scheme}:`",
                et: "tekstis ei tohi olla linki, mis algab `{scheme}:`",
            ),
            words!(
                en: "link to a file of `content`, or to an address that begins with `https://`",
                et: "viita kausta `content` failile või aadressile, mis algab `https://`",
            ),
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
    let message = words!(
        en: "the page has no heading `#{fragment}` in its version `{language}`",
        et: "lehe keeles `{language}` ei ole pealkirja `#{fragment}`",
    );
    let hint = words!(
        en: "give the heading the same id in both versions: `{{#{fragment}}}`",
        et: "anna pealkirjale mõlemas keeles sama nimi: `{{#{fragment}}}`",
    );
    Some(Diagnostic::warning("broken-link", place, message).hint(hint))
}

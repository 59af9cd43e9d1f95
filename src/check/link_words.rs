//! Links whose words do not say where they lead.
//!
//! What: `vague-link-text`, a warning, for links such as "siin", "loe edasi" or "here". Why: a screen reader lists the
//! links of a page without what stands around them, and who skims a page sees nothing else (WCAG 2.2, 2.4.4). How to
//! mend: let the link be the name of what it leads to.

use crate::model::{Link, Site};
use crate::report::{Diagnostic, Report, words};
use crate::source::Place;

use super::Rule;

/// Words that say nothing of where a link leads, in small letters.
const VAGUE: [&str; 43] = [
    "siin",
    "siit",
    "siia",
    "siin lehel",
    "sellel lehel",
    "sellel lingil",
    "see",
    "see link",
    "link",
    "lingil",
    "lingilt",
    "vaata",
    "vaata siit",
    "vaata siin",
    "vaata lähemalt",
    "kliki",
    "kliki siia",
    "kliki siin",
    "vajuta siia",
    "loe",
    "loe siit",
    "loe edasi",
    "loe lähemalt",
    "loe rohkem",
    "rohkem",
    "lähemalt",
    "edasi",
    "here",
    "click here",
    "click",
    "this",
    "this link",
    "this page",
    "more",
    "read more",
    "learn more",
    "see more",
    "здесь",
    "тут",
    "сюда",
    "подробнее",
    "читать далее",
    "ссылка",
];

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["vague-link-text"], told: link_words };

/// Reads the words of every link.
fn link_words(site: &Site) -> Report {
    let mut report = Report::new();
    for page in site.every_page() {
        for (_, body) in page.body.iter() {
            for link in body.links.iter().filter(|link| is_vague(link)) {
                let text = &link.text;
                let message = words!(
                    en: "the link `{text}` does not say where it leads",
                    et: "link `{text}` ei ütle, kuhu see viib",
                );
                let hint = words!(
                    en: "let the link be the name of what it leads to, such as `[the programme](…)`",
                    et: "tee lingiks selle nimi, kuhu link viib, näiteks `[kava](…)`",
                );
                let place = Place::Bytes(body.source.clone(), link.range.clone());
                report.push(Diagnostic::warning("vague-link-text", place, message).hint(hint));
            }
        }
    }
    report
}

fn is_vague(link: &Link) -> bool {
    let is_around = |letter: char| !letter.is_alphanumeric();
    let text = link.text.trim_matches(is_around).to_lowercase();
    VAGUE.contains(&text.as_str())
}

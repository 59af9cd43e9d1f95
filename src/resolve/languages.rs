//! The languages of the site, from `site.yaml`.

use crate::model::Language;
use crate::report::{Diagnostic, Report, nearest, words};

use super::spot::Spot;
use super::text::known_codes;

/// The languages that the codes mean, the default one first; Estonian if there is none.
///
/// A code that kava does not know, and one that stands twice, are told and left out.
pub(super) fn languages(codes: &[String], root: &Spot, report: &mut Report) -> Vec<Language> {
    let spot = root.key("languages");
    let mut languages: Vec<Language> = Vec::new();
    for (index, code) in codes.iter().enumerate() {
        let here = spot.index(index);
        match Language::from_code(code) {
            None => {
                // The code of the country is not that of its language.
                let hint = (code == "ee")
                    .then_some("et")
                    .or_else(|| nearest(code, Language::ALL.into_iter().map(Language::code)))
                    .map_or_else(
                        || {
                            words!(
                                en: "kava knows {codes}",
                                et: "kava oskab keeli {codes}",
                                codes = known_codes(),
                            )
                        },
                        |code| {
                            words!(
                                en: "did you mean `{code}`? kava knows {codes}",
                                et: "kas mõtlesid `{code}`? kava oskab keeli {codes}",
                                codes = known_codes(),
                            )
                        },
                    );
                let message =
                    words!(en: "there is no language `{code}`", et: "keelt `{code}` ei ole");
                report
                    .push(Diagnostic::error("unknown-language", here.place(), message).hint(hint));
            }
            Some(language) if languages.contains(&language) => {
                let first = codes.iter().position(|other| other == code).unwrap_or(index);
                let message = words!(
                    en: "the language `{code}` stands here twice",
                    et: "keel `{code}` on siin kaks korda",
                );
                report.push(
                    Diagnostic::error("duplicate-language", here.place(), message)
                        .also(
                            spot.index(first).place(),
                            words!(en: "first here", et: "esimest korda siin"),
                        )
                        .hint(words!(en: "leave one of them out", et: "jäta üks neist ära")),
                );
            }
            Some(language) => languages.push(language),
        }
    }
    if languages.is_empty() {
        languages.push(Language::Estonian);
    }
    languages
}

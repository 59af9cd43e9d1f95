//! The languages of the site, from `site.yaml`.

use crate::model::Language;
use crate::report::{Diagnostic, Report, nearest};

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
                let hint = nearest(code, Language::ALL.into_iter().map(Language::code))
                    .map_or_else(
                        || format!("kava knows {}", known_codes()),
                        |code| format!("did you mean `{code}`? kava knows {}", known_codes()),
                    );
                let message = format!("there is no language `{code}`");
                report
                    .push(Diagnostic::error("unknown-language", here.place(), message).hint(hint));
            }
            Some(language) if languages.contains(&language) => {
                let first = codes.iter().position(|other| other == code).unwrap_or(index);
                let message = format!("the language `{code}` stands here twice");
                report.push(
                    Diagnostic::error("duplicate-language", here.place(), message)
                        .also(spot.index(first).place(), "first here")
                        .hint("leave one of them out"),
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

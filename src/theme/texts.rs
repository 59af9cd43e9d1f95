//! Words of the user interface that a theme or a site says otherwise.

use std::collections::BTreeMap;

use crate::language::{TextFault, text_fault, text_keys};
use crate::load::WrittenTheme;
use crate::model::Language;
use crate::report::{Diagnostic, Report, did_you_mean, nearest, words};
use crate::source::Place;

/// By language, the texts that are said otherwise, by key. What no text can be is told.
pub(super) fn texts(
    chain: &[WrittenTheme],
    report: &mut Report,
) -> BTreeMap<Language, BTreeMap<String, String>> {
    let mut texts: BTreeMap<Language, BTreeMap<String, String>> = BTreeMap::new();
    for changes in chain.iter().filter_map(|theme| theme.changes.as_ref()) {
        for (code, written) in &changes.texts {
            let spot = changes.root.key("texts").key(code);
            let Some(language) = Language::from_code(code) else {
                let message = words!(
                    en: "kava does not speak the language `{code}`",
                    et: "kava ei oska keelt `{code}`",
                );
                let place = Place::Key(changes.source.clone(), spot);
                report.push(Diagnostic::error("unknown-language", place, message).hint(words!(
                    en: "write one of `et`, `en` and `ru`",
                    et: "kirjuta üks neist: `et`, `en`, `ru`",
                )));
                continue;
            };
            for (key, text) in written {
                let source = changes.source.clone();
                match text_fault(language, key, text) {
                    None => {
                        texts.entry(language).or_default().insert(key.clone(), text.clone());
                    }
                    Some(TextFault::Unknown) => {
                        report.push(unknown(language, key, Place::Key(source, spot.key(key))));
                    }
                    Some(TextFault::Unreadable) => {
                        let place = Place::Value(source, spot.key(key));
                        let message = words!(
                            en: "the text cannot be read: a `{{` begins a value",
                            et: "teksti ei saa lugeda: märgiga `{{` algab väärtus",
                        );
                        report.push(Diagnostic::error("wrong-text", place, message).hint(words!(
                            en: "write braces only around values, such as `{{ $date }}`",
                            et: "kirjuta looksulud ainult väärtuste ümber, näiteks `{{ $date }}`",
                        )));
                    }
                    Some(TextFault::UnknownValue(name)) => {
                        let place = Place::Value(source, spot.key(key));
                        let message = words!(
                            en: "the text `{key}` has no value `{name}`",
                            et: "tekstil `{key}` ei ole väärtust `{name}`",
                        );
                        report.push(Diagnostic::error("wrong-text", place, message).hint(words!(
                            en: "take the value away, or use those that the text has",
                            et: "kustuta see väärtus või kasuta neid, mis tekstil on",
                        )));
                    }
                }
            }
        }
    }
    texts
}

fn unknown(language: Language, key: &str, place: Place) -> Diagnostic {
    let keys = text_keys(language);
    let hint = match nearest(key, keys) {
        Some(near) => did_you_mean(near),
        None => {
            words!(
                en: "the texts and their ids are listed in `docs/content/materials/themes.en.md`",
                et: "tekstid ja nende võtmed on failis `docs/content/materials/themes.en.md`",
            )
        }
    };
    Diagnostic::error(
        "unknown-text",
        place,
        words!(en: "there is no text `{key}`", et: "teksti `{key}` ei ole"),
    )
    .hint(hint)
}

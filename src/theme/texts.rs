//! Words of the user interface that a theme or a site says otherwise.

use std::collections::BTreeMap;

use crate::language::{TextFault, text_fault, text_keys};
use crate::load::WrittenTheme;
use crate::model::Language;
use crate::report::{Diagnostic, Report, nearest};
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
                let message = format!("kava does not speak the language `{code}`");
                let place = Place::Key(changes.source.clone(), spot);
                report.push(
                    Diagnostic::error("unknown-language", place, message)
                        .hint("write one of `et`, `en` and `ru`"),
                );
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
                        let message = "the text cannot be read: a `{` begins a value";
                        report.push(
                            Diagnostic::error("wrong-text", place, message)
                                .hint("write braces only around values, such as `{ $date }`"),
                        );
                    }
                    Some(TextFault::UnknownValue(name)) => {
                        let place = Place::Value(source, spot.key(key));
                        let message = format!("the text `{key}` has no value `{name}`");
                        report.push(
                            Diagnostic::error("wrong-text", place, message)
                                .hint("take the value away, or use those that the text has"),
                        );
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
        Some(near) => format!("did you mean `{near}`?"),
        None => {
            "the texts and their ids are listed in `docs/content/materials/themes.en.md`".to_owned()
        }
    };
    Diagnostic::error("unknown-text", place, format!("there is no text `{key}`")).hint(hint)
}

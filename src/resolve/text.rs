//! Texts in several languages: from what was written to one value a language.

use std::collections::BTreeMap;

use crate::load::WrittenTranslation;
use crate::load::schema::{LanguageText, TranslationFront};
use crate::model::{Language, Text};
use crate::report::{Diagnostic, Report, did_you_mean, nearest, words};

use super::scope::Scope;
use super::spot::Spot;

/// The text in every language in which it was written.
///
/// A language that kava does not know is a fault, one that the site does not have a warning. Where the default
/// language is missing, which is a fault, another one stands in, so that the rest can be checked as well.
pub(super) fn text(
    written: &LanguageText,
    spot: &Spot,
    scope: &Scope,
    report: &mut Report,
) -> Text {
    let default = scope.default_language();
    let by_code = match written {
        LanguageText::Plain(text) => return Text::new(default, text.clone()),
        LanguageText::ByLanguage(by_code) => by_code,
    };
    let mut known: BTreeMap<Language, &String> = BTreeMap::new();
    for (code, value) in by_code {
        match Language::from_code(code) {
            Some(language) if scope.speaks(language) => {
                known.insert(language, value);
            }
            Some(language) => report.push(unused_language(language, &spot.key(code))),
            None => report.push(unknown_language(code, &spot.key(code))),
        }
    }
    let original = known.remove(&default).cloned().unwrap_or_else(|| {
        report.push(
            Diagnostic::error(
                "missing-language",
                spot.place(),
                words!(
                    en: "the text is not written in `{default}`, the default language of the site",
                    et: "tekst ei ole kirjutatud saidi põhikeeles `{default}`",
                ),
            )
            .hint(words!(en: "add `{default}: …`", et: "lisa `{default}: …`")),
        );
        by_code.values().next().cloned().unwrap_or_default()
    });
    let mut text = Text::new(default, original);
    for (language, value) in known {
        text.insert(language, value.clone());
    }
    text
}

/// The same for a text that may be missing.
pub(super) fn optional_text(
    written: Option<&LanguageText>,
    spot: &Spot,
    scope: &Scope,
    report: &mut Report,
) -> Option<Text> {
    written.map(|written| text(written, spot, scope, report))
}

/// The text with what the translations of its page say; `part` finds it in the front matter of a translation.
///
/// A translation of a text that the original does not have is a warning: no page would show it.
pub(super) fn with_translations(
    text: Option<Text>,
    key: &str,
    translations: &BTreeMap<Language, WrittenTranslation>,
    part: impl Fn(&TranslationFront) -> Option<&String>,
    report: &mut Report,
) -> Option<Text> {
    let mut text = text;
    for (language, translation) in translations {
        let Some(translated) = part(&translation.front) else { continue };
        match &mut text {
            Some(text) => text.insert(*language, translated.clone()),
            None => report.push(
                Diagnostic::warning(
                    "translation-without-original",
                    Spot::root(&translation.source).key(key).place(),
                    words!(
                        en: "the translation has `{key}`, but the original has none",
                        et: "tõlkes on `{key}`, aga põhikeelses failis seda ei ole",
                    ),
                )
                .hint(words!(
                    en: "write `{key}` in the original as well",
                    et: "kirjuta `{key}` ka põhikeelsesse faili",
                )),
            ),
        }
    }
    text
}

/// Texts of a list, item by item, with those of the translations; another number of items is a fault.
pub(super) fn with_translated_items(
    texts: Vec<Text>,
    items: &Spot,
    translations: &BTreeMap<Language, WrittenTranslation>,
    part: impl Fn(&TranslationFront) -> &[String],
    report: &mut Report,
) -> Vec<Text> {
    let mut texts = texts;
    let key = items.path.to_string();
    for (language, translation) in translations {
        let translated = part(&translation.front);
        if translated.is_empty() {
            continue;
        }
        if translated.len() != texts.len() {
            let spot = Spot::root(&translation.source).key(&key);
            let (n_translated, n_texts) = (translated.len(), texts.len());
            report.push(
                Diagnostic::error(
                    "translation-count",
                    spot.place(),
                    words!(
                        en: "`{key}` has {n_translated} items here, and {n_texts} in the original",
                        et: "loendis `{key}` on siin kirjeid {n_translated}, aga põhikeelses failis {n_texts}",
                    ),
                )
                .also(items.place(), words!(en: "the original", et: "põhikeelne loend"))
                .hint(words!(
                    en: "translate the items one by one, in the same order",
                    et: "tõlgi kirjed ükshaaval, samas järjekorras",
                )),
            );
            continue;
        }
        for (text, value) in texts.iter_mut().zip(translated) {
            text.insert(*language, value.clone());
        }
    }
    texts
}

/// The codes of the languages that kava speaks, for a hint: `et`, `en`, `ru`.
pub(super) fn known_codes() -> String {
    let codes: Vec<String> = Language::ALL.iter().map(|language| format!("`{language}`")).collect();
    codes.join(", ")
}

fn unknown_language(code: &str, spot: &Spot) -> Diagnostic {
    let hint = nearest(code, Language::ALL.into_iter().map(Language::code)).map_or_else(
        || words!(en: "kava knows {codes}", et: "kava oskab keeli {codes}", codes = known_codes()),
        did_you_mean,
    );
    let message = words!(en: "there is no language `{code}`", et: "keelt `{code}` ei ole");
    Diagnostic::error("unknown-language", spot.key_place(), message).hint(hint)
}

fn unused_language(language: Language, spot: &Spot) -> Diagnostic {
    Diagnostic::warning(
        "unused-language",
        spot.key_place(),
        words!(
            en: "the site is not published in `{language}`, so this text is shown nowhere",
            et: "sait ei ole keeles `{language}`, seepärast ei näidata seda teksti kuskil",
        ),
    )
    .hint(words!(
        en: "add `{language}` to `languages` of `site.yaml`, or leave the text out",
        et: "lisa `{language}` faili `site.yaml` loendisse `languages` või jäta tekst ära",
    ))
}

//! Texts, ids and amounts, in the author's form.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::reading::{FromText, text};
use super::{ValueFault, handed_on};
use crate::report::{Words, did_you_mean, words};

/// A text: one string, which is in the default language, or one per language: `{et: Kohtumine, en: Meeting}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LanguageText {
    /// In the default language of the site.
    Plain(String),
    /// By language code, as written; an unknown code is a fault that `resolve` tells.
    ByLanguage(BTreeMap<String, String>),
}

impl<'de> Deserialize<'de> for LanguageText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LanguageTextVisitor)
    }
}

struct LanguageTextVisitor;

impl<'de> Visitor<'de> for LanguageTextVisitor {
    type Value = LanguageText;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        handed_on::expected(
            formatter,
            &words!(
                en: "a text, or one for each language",
                et: "tekst, või iga keele jaoks oma tekst",
            ),
        )
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<LanguageText, E> {
        Phrase::from_text(text).map(|words| LanguageText::Plain(words.0)).map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<LanguageText, A::Error> {
        let texts = BTreeMap::<String, Phrase>::deserialize(MapAccessDeserializer::new(map))?;
        if texts.is_empty() {
            let hint = words!(
                en: "write one for each language: `{{et: …, en: …}}`",
                et: "kirjuta iga keele jaoks oma tekst: `{{et: …, en: …}}`",
            );
            return Err(A::Error::custom(ValueFault::new(
                "empty-text",
                words!(en: "there is no text", et: "teksti ei ole"),
                hint,
            )));
        }
        Ok(LanguageText::ByLanguage(
            texts.into_iter().map(|(language, words)| (language, words.0)).collect(),
        ))
    }
}

/// A text that is not empty, without blanks around it.
pub(super) struct Phrase(String);

impl FromText for Phrase {
    const EXPECTED: Words = Words::fixed("a text", "tekst");

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        let text = text.trim();
        if text.is_empty() {
            let hint = words!(
                en: "write something between the quotes, or take the line away",
                et: "kirjuta jutumärkide vahele midagi või kustuta rida",
            );
            return Err(ValueFault::new(
                "empty-text",
                words!(en: "the text is empty", et: "tekst on tühi"),
                hint,
            ));
        }
        Ok(Self(text.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Phrase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer)
    }
}

/// An id: lower-case ASCII letters, digits, hyphens and dots; anything else is a fault.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IdText(pub String);

impl Borrow<str> for IdText {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl FromText for IdText {
    const EXPECTED: Words =
        Words::fixed("an id such as `sample-topic`", "tunnus, näiteks `naidisteema`");

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        if is_id(text) {
            return Ok(Self(text.to_owned()));
        }
        Err(ValueFault::new(
            "wrong-id",
            words!(en: "`{text}` cannot be an id", et: "`{text}` ei sobi tunnuseks"),
            id_hint(text),
        ))
    }

    fn from_number(number: u64) -> Option<Result<Self, ValueFault>> {
        Some(Ok(Self(number.to_string())))
    }
}

impl<'de> Deserialize<'de> for IdText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer)
    }
}

/// Whether a text is a valid id.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let allowed = |letter: char| {
        letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '-' | '.')
    };
    !text.is_empty() && text.chars().all(allowed) && !text.starts_with(['.', '-'])
}

/// What to write instead of a text that is no id, in words.
#[must_use]
pub fn id_hint(text: &str) -> Words {
    if text.contains(", ") {
        return words!(
            en: "put several ids in brackets: `[{text}]`",
            et: "pane mitu tunnust nurksulgudesse: `[{text}]`",
        );
    }
    match suggested_id(text) {
        Some(id) => did_you_mean(&id),
        None => {
            words!(
                en: "use lower-case letters from `a` to `z`, digits and hyphens",
                et: "kasuta väiketähti `a` kuni `z`, numbreid ja sidekriipse",
            )
        }
    }
}

/// The id that a text was probably meant to be: `Näidis Isik` is `naidis-isik`.
#[must_use]
pub fn suggested_id(text: &str) -> Option<String> {
    let mut id = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' | '.' => id.push(letter),
            'ä' | 'å' | 'á' | 'à' | 'â' => id.push('a'),
            'õ' | 'ö' | 'ó' | 'ò' | 'ô' => id.push('o'),
            'ü' | 'ú' | 'ù' => id.push('u'),
            'é' | 'è' | 'ê' => id.push('e'),
            'š' => id.push('s'),
            'ž' => id.push('z'),
            letter if letter.is_alphabetic() => return None,
            _ if id.is_empty() || id.ends_with('-') => {}
            _ => id.push('-'),
        }
    }
    let id = id.trim_end_matches(['-', '.']).trim_start_matches('.');
    is_id(id).then(|| id.to_owned())
}

/// An amount of money in hundredths: `49`, `49.50`, `49,50`.
pub(super) struct Cents(pub(super) u64);

impl FromText for Cents {
    const EXPECTED: Words =
        Words::fixed("an amount such as `49` or `49.50`", "rahasumma, näiteks `49` või `49.50`");

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        let text = text.trim().trim_end_matches(['€', ' ', '\u{a0}']);
        let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let scale = match fraction.len() {
            1 => Some(10),
            2 => Some(1),
            _ => None,
        };
        (digits(whole) && digits(fraction))
            .then(|| {
                let cents = fraction.parse::<u64>().ok()?.checked_mul(scale?)?;
                whole.parse::<u64>().ok()?.checked_mul(100)?.checked_add(cents)
            })
            .flatten()
            .map(Self)
            .ok_or_else(|| wrong_amount(text))
    }

    fn from_number(number: u64) -> Option<Result<Self, ValueFault>> {
        Some(number.checked_mul(100).map(Self).ok_or_else(|| wrong_amount(&number.to_string())))
    }

    fn from_fraction(number: f64) -> Option<Result<Self, ValueFault>> {
        Some(Self::from_text(&number.to_string()))
    }
}

fn wrong_amount(text: &str) -> ValueFault {
    let hint = words!(
        en: "write whole numbers or two digits behind the point: `49`, `49.50`",
        et: "kirjuta täisarv või kaks kohta pärast punkti: `49`, `49.50`",
    );
    ValueFault::new(
        "wrong-amount",
        words!(en: "`{text}` is no amount of money", et: "`{text}` ei ole rahasumma"),
        hint,
    )
}

/// `full: false`, `full: true`, `full: waitlist`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FullYaml {
    /// There are places.
    #[default]
    Free,
    /// There are none.
    Full,
    /// There is a waiting list.
    Waitlist,
}

impl<'de> Deserialize<'de> for FullYaml {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FullVisitor)
    }
}

struct FullVisitor;

impl Visitor<'_> for FullVisitor {
    type Value = FullYaml;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        handed_on::expected(
            formatter,
            &words!(en: "`false`, `true` or `waitlist`", et: "`false`, `true` või `waitlist`"),
        )
    }

    fn visit_unit<E: Error>(self) -> Result<FullYaml, E> {
        Ok(FullYaml::Free)
    }

    fn visit_bool<E: Error>(self, is_full: bool) -> Result<FullYaml, E> {
        Ok(if is_full { FullYaml::Full } else { FullYaml::Free })
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<FullYaml, E> {
        match text {
            "waitlist" => Ok(FullYaml::Waitlist),
            other => Err(E::unknown_variant(other, &["false", "true", "waitlist"])),
        }
    }
}

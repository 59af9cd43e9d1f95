//! Colours that a theme or a site sets anew, without a style sheet.
//!
//! A token is a custom property whose value in the sheets is a colour, `#14584a` or `light-dark(#14584a, #8fd3b6)`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::load::schema::ColourYaml;
use crate::load::{Changes, WrittenTheme};
use crate::model::{Colour, Rgb};
use crate::report::{Diagnostic, Report, Words, did_you_mean, nearest, words};
use crate::source::Place;

/// What is read on paper, and so must stand out from it (WCAG 2.2, 1.4.3).
const READ: [&str; 3] = ["accent", "ink", "muted"];

/// What they are read on.
const PAPER: &str = "paper";

/// The least contrast of text.
const LEAST: f64 = 4.5;

/// The tokens of a theme, and a sheet that sets anew those that are changed; empty if none is.
pub(super) fn tokens(
    chain: &[WrittenTheme],
    report: &mut Report,
) -> (BTreeMap<String, Colour>, String) {
    let mut known: BTreeMap<String, Colour> = BTreeMap::new();
    for theme in chain {
        let mut own = BTreeMap::new();
        for (name, colour) in theme.sheets.iter().flat_map(|sheet| declared(&sheet.text)) {
            // What comes later is for paper, or for a part of a page.
            own.entry(name).or_insert(colour);
        }
        known.extend(own);
    }
    let mut set: BTreeMap<String, Colour> = BTreeMap::new();
    let mut places: BTreeMap<String, Place> = BTreeMap::new();
    for changes in chain.iter().filter_map(|theme| theme.changes.as_ref()) {
        for (name, written) in &changes.tokens {
            let place = place(changes, name);
            if let Some(colour) = checked(name, written, &known, &place, report) {
                known.insert(name.clone(), colour);
                set.insert(name.clone(), colour);
                places.insert(name.clone(), place);
            }
        }
    }
    for name in READ {
        if let Some(place) = places.get(name).or_else(|| places.get(PAPER))
            && let (Some(ink), Some(paper)) = (known.get(name), known.get(PAPER))
        {
            compare(name, *ink, *paper, place, report);
        }
    }
    let rules = set.iter().fold(String::new(), |mut rules, (name, Colour { light, dark })| {
        let _ = write!(rules, "--{name}:light-dark({light},{dark});");
        rules
    });
    let sheet = if rules.is_empty() { rules } else { format!(":root{{{rules}}}") };
    (known, sheet)
}

fn place(changes: &Changes, name: &str) -> Place {
    Place::Value(changes.source.clone(), changes.root.key("tokens").key(name))
}

/// The colour that a token is set to; nothing if there is no such token or no such colour, which is told.
fn checked(
    name: &str,
    written: &ColourYaml,
    known: &BTreeMap<String, Colour>,
    place: &Place,
    report: &mut Report,
) -> Option<Colour> {
    let Some(before) = known.get(name) else {
        let otherwise = words!(
            en: "write rules into a sheet of the folder `styles/` of a theme",
            et: "muud reeglid kirjuta kujunduse kausta `styles/` faili",
        );
        report.push(unknown(name, known, place.clone(), otherwise));
        return None;
    };
    let mut read = |text: &str| {
        let colour = Rgb::from_hex(text);
        if colour.is_none() {
            let message = words!(
                en: "`{text}` is no colour that can be checked",
                et: "värvi `{text}` ei saa kontrollida",
            );
            report.push(Diagnostic::error("wrong-colour", place.clone(), message).hint(words!(
                en: "write it as `\"#14584a\"`, with quotes",
                et: "kirjuta see kujul `\"#14584a\"`, jutumärkides",
            )));
        }
        colour
    };
    Some(match written {
        ColourYaml::Light(light) => Colour { light: read(light)?, dark: before.dark },
        ColourYaml::Both { light, dark } => Colour { light: read(light)?, dark: read(dark)? },
    })
}

/// A name that no token has; `otherwise` is the hint if none is like it.
pub(super) fn unknown(
    name: &str,
    known: &BTreeMap<String, Colour>,
    place: Place,
    otherwise: Words,
) -> Diagnostic {
    let message =
        words!(en: "the theme has no colour `{name}`", et: "kujunduses ei ole värvi `{name}`");
    let near = nearest(name, known.keys().map(String::as_str));
    Diagnostic::error("unknown-token", place, message).hint(near.map_or(otherwise, did_you_mean))
}

/// Warns if a colour is hard to read.
fn compare(name: &str, ink: Colour, paper: Colour, place: &Place, report: &mut Report) {
    let light = words!(en: "light", et: "heledal");
    let dark = words!(en: "dark", et: "tumedal");
    for (scheme, ink, paper) in [(light, ink.light, paper.light), (dark, ink.dark, paper.dark)] {
        let contrast = contrast(ink, paper);
        if contrast < LEAST {
            let message = words!(
                in scheme;
                en: "`{name}` is hard to read on {scheme} paper: {ink} on {paper} has a contrast of {contrast:.1} : 1",
                et: "värvi `{name}` on {scheme} taustal raske lugeda: värvi {ink} kontrast taustaga {paper} on {contrast:.1} : 1",
            );
            let hint = words!(
                en: "{LEAST} : 1 is the least; take a colour further from the paper",
                et: "vähim lubatud on {LEAST} : 1; vali värv, mis erineb taustast rohkem",
            );
            report.push(Diagnostic::warning("low-contrast", place.clone(), message).hint(hint));
        }
    }
}

/// The tokens that a sheet declares.
fn declared(sheet: &str) -> impl Iterator<Item = (String, Colour)> {
    sheet.split("--").skip(1).filter_map(|rest| {
        let (name, rest) = rest.split_once(':')?;
        let is_name = name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
        let value = rest.split([';', '}']).next()?.trim();
        let (light, dark) = match value.strip_prefix("light-dark(") {
            Some(both) => both.strip_suffix(')')?.split_once(',')?,
            None => (value, value),
        };
        let colour =
            Colour { light: Rgb::from_hex(light.trim())?, dark: Rgb::from_hex(dark.trim())? };
        is_name.then(|| (name.to_owned(), colour))
    })
}

/// The contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio).
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance (WCAG 2.2).
fn luminance(colour: Rgb) -> f64 {
    let linear = colour.parts().map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    linear[0] * 0.2126 + linear[1] * 0.7152 + linear[2] * 0.0722
}

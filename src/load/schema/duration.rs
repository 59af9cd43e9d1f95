//! Lengths of time: `2h 30m`, `2,5 h`, `20 min`, `90`.

use serde::de::{Deserialize, Deserializer};

use super::ValueFault;
use super::reading::{FromText, text};
use crate::report::{Words, words};

/// A length of time in whole minutes, more than none: `2h 30m`, `20 min`, `1h`, or a number of minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duration {
    /// Minutes.
    pub minutes: u32,
}

impl FromText for Duration {
    const EXPECTED: Words = Words::fixed(
        "a length of time such as `2h 30m`, `20 min` or `90` (minutes)",
        "kestus, näiteks `2h 30m`, `20 min` või `90` (minutit)",
    );

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        minutes(text).filter(|minutes| *minutes > 0).map(|minutes| Self { minutes }).ok_or_else(
            || {
                let is_number = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
                let hint = if is_number && minutes(&format!("{text} h")).is_some_and(|n| n > 0) {
                    words!(
                        en: "say whether it is hours or minutes: `{text} h`, `90 min`",
                        et: "ütle, kas need on tunnid või minutid: `{text} h`, `90 min`",
                    )
                } else {
                    words!(
                        en: "write hours and minutes, more than none: `2h 30m`, `20 min`, `1.5 h`",
                        et: "kirjuta tunnid ja minutid, rohkem kui null: `2h 30m`, `20 min`, `1.5 h`",
                    )
                };
                ValueFault::new("wrong-duration", words!(
                    en: "`{text}` is no length of time",
                    et: "`{text}` ei ole kestus",
                ), hint)
            },
        )
    }

    fn from_number(number: u64) -> Option<Result<Self, ValueFault>> {
        Some(Self::from_text(&number.to_string()))
    }

    fn from_fraction(number: f64) -> Option<Result<Self, ValueFault>> {
        Some(Self::from_text(&number.to_string()))
    }
}

impl<'de> Deserialize<'de> for Duration {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer)
    }
}

/// The sum of the parts of a text, each a number with a unit; a number alone is minutes.
fn minutes(text: &str) -> Option<u32> {
    if let Ok(minutes) = text.parse() {
        return Some(minutes);
    }
    let mut rest = text.trim();
    let mut total: u32 = 0;
    let mut last_unit = u32::MAX;
    while !rest.is_empty() {
        let end =
            rest.find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | ','))?;
        let (number, behind) = rest.split_at(end);
        let behind = behind.trim_start();
        let end = behind.find(|letter: char| !letter.is_alphabetic()).unwrap_or(behind.len());
        let (unit, after) = behind.split_at(end);
        let unit = unit_in_minutes(unit)?;
        if unit >= last_unit {
            return None;
        }
        last_unit = unit;
        total = total.checked_add(whole_minutes(number, unit)?)?;
        rest = after.trim_start();
    }
    Some(total)
}

fn unit_in_minutes(unit: &str) -> Option<u32> {
    match unit {
        "h" | "hour" | "hours" | "t" | "tund" | "tundi" => Some(60),
        "m" | "min" | "minute" | "minutes" | "minut" | "minutit" => Some(1),
        _ => None,
    }
}

/// `2`, `2.5`, `2,25` of a unit, if that is a whole number of minutes.
fn whole_minutes(number: &str, unit: u32) -> Option<u32> {
    let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    if fraction.is_empty() || fraction.len() > 4 {
        return None;
    }
    let scale = 10_u32.pow(u32::try_from(fraction.len()).ok()?);
    let scaled = fraction.parse::<u32>().ok()?.checked_mul(unit)?;
    if scaled % scale != 0 {
        return None;
    }
    whole.parse::<u32>().ok()?.checked_mul(unit)?.checked_add(scaled / scale)
}

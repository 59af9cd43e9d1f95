//! Prices, durations and sizes of files.

use crate::model::{Language, Payer, Price, Vat};

use super::{NO_BREAK_SPACE, Value, Wording};

/// `49 € + km osaleja kohta`, `124 € (sisaldab käibemaksu)`, `tasuta`.
pub(super) fn price(wording: &Wording, price: &Price) -> String {
    if price.is_free() {
        return wording.text("price-free");
    }
    let vat = match price.vat {
        Some(Vat::Included) => "included",
        Some(Vat::Added) => "added",
        Some(Vat::Exempt) => "exempt",
        None => "unsaid",
    };
    let payer = match price.per {
        Some(Payer::Participant) => "participant",
        Some(Payer::Team) => "team",
        None => "unsaid",
    };
    let amount = amount(wording.language(), price);
    let per = wording.text_with("price-per", &[("payer", Value::Text(payer))]);
    let text = wording.text_with(
        "price-whole",
        &[("amount", Value::Text(&amount)), ("vat", Value::Text(vat)), ("per", Value::Text(&per))],
    );
    // `per` is empty when nobody is named, and leaves a blank at the end or before a bracket.
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `49 €`, `€49`, `49,50 €`, `SEK 49`.
fn amount(language: Language, price: &Price) -> String {
    let whole = grouped(language, price.cents / 100);
    let number = match price.cents % 100 {
        0 => whole,
        cents => format!("{whole}{}{cents:02}", decimal_mark(language)),
    };
    let symbol = match price.currency.as_str() {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        code => code,
    };
    match language {
        Language::English if symbol.chars().count() == 1 => format!("{symbol}{number}"),
        Language::English => format!("{symbol}{NO_BREAK_SPACE}{number}"),
        Language::Estonian | Language::Russian => format!("{number}{NO_BREAK_SPACE}{symbol}"),
    }
}

/// English groups from 1,000 on; Estonian and Russian from 10 000 on, with a no-break space.
fn grouped(language: Language, number: u64) -> String {
    let (mark, from) = match language {
        Language::English => (',', 1_000),
        Language::Estonian | Language::Russian => (NO_BREAK_SPACE, 10_000),
    };
    let digits = number.to_string();
    if number < from {
        return digits;
    }
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}

fn decimal_mark(language: Language) -> char {
    match language {
        Language::English => '.',
        Language::Estonian | Language::Russian => ',',
    }
}

/// `2 h 30 min`, `1 h`, `20 min`.
pub(super) fn duration(wording: &Wording, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let part = |n: u32, unit: &str| format!("{n}{NO_BREAK_SPACE}{}", wording.text(unit));
    match (hours, rest) {
        (0, rest) => part(rest, "unit-minutes"),
        (hours, 0) => part(hours, "unit-hours"),
        (hours, rest) => {
            format!("{}{NO_BREAK_SPACE}{}", part(hours, "unit-hours"), part(rest, "unit-minutes"))
        }
    }
}

/// `640 B`, `340 kB`, `1,2 MB`, `12 MB`: one decimal below ten of a unit from MB on.
pub(super) fn file_size(wording: &Wording, bytes: u64) -> String {
    let with_unit =
        |number: String, unit: &str| format!("{number}{NO_BREAK_SPACE}{}", wording.text(unit));
    if bytes < 1_000 {
        return with_unit(bytes.to_string(), "unit-bytes");
    }
    let kilobytes = rounded(bytes, 1_000);
    if kilobytes < 1_000 {
        return with_unit(kilobytes.to_string(), "unit-kilobytes");
    }
    let (unit, size) = if rounded(bytes, 1_000_000) < 1_000 {
        ("unit-megabytes", 1_000_000)
    } else {
        ("unit-gigabytes", 1_000_000_000)
    };
    let tenths = rounded(bytes, size / 10);
    let number = if tenths >= 100 || tenths.is_multiple_of(10) {
        rounded(bytes, size).to_string()
    } else {
        format!("{}{}{}", tenths / 10, decimal_mark(wording.language()), tenths % 10)
    };
    with_unit(number, unit)
}

fn rounded(bytes: u64, unit: u64) -> u64 {
    bytes / unit + u64::from(bytes % unit >= unit / 2)
}

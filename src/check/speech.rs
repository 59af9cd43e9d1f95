//! Words of a site and of a calendar in the tongues that kava speaks to editors.

use jiff::civil::{Date, Weekday};

use crate::model::{Language, Text};
use crate::report::{Words, words};

/// A text of the author, in each tongue the translation that there is.
pub(super) fn spoken(text: &Text) -> Words {
    let (english, estonian) = (text.get(Language::English), text.get(Language::Estonian));
    words!(en: "{english}", et: "{estonian}")
}

/// The name of a day of the week: `Thursday`, `neljapäev`.
pub(super) fn weekday(day: Weekday) -> Words {
    match day {
        Weekday::Monday => words!(en: "Monday", et: "esmaspäev"),
        Weekday::Tuesday => words!(en: "Tuesday", et: "teisipäev"),
        Weekday::Wednesday => words!(en: "Wednesday", et: "kolmapäev"),
        Weekday::Thursday => words!(en: "Thursday", et: "neljapäev"),
        Weekday::Friday => words!(en: "Friday", et: "reede"),
        Weekday::Saturday => words!(en: "Saturday", et: "laupäev"),
        Weekday::Sunday => words!(en: "Sunday", et: "pühapäev"),
    }
}

/// A date in words: `19 May 2026`, `19. mai 2026`.
pub(super) fn date(date: Date) -> Words {
    const ENGLISH: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const ESTONIAN: [&str; 12] = [
        "jaanuar",
        "veebruar",
        "märts",
        "aprill",
        "mai",
        "juuni",
        "juuli",
        "august",
        "september",
        "oktoober",
        "november",
        "detsember",
    ];
    let (day, year) = (date.day(), date.year());
    let month = usize::try_from(date.month() - 1).unwrap_or_default();
    let (english, estonian) = (ENGLISH[month], ESTONIAN[month]);
    words!(en: "{day} {english} {year}", et: "{day}. {estonian} {year}")
}

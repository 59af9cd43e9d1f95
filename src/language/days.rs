//! Names of days and months, and dates made of them: the one door to ICU's dates.

use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::{E, M, MD, YM, YMD};
use icu_locale_core::{Locale, locale};
use jiff::civil::Date;

use crate::model::{Language, RoughDate};

use super::NO_BREAK_SPACE;

/// The dates of one language. A formatter is missing only if ICU lacks the data of a language that we have, which the
/// tests of all three rule out; then dates are written as `2027-01-21`.
pub(super) struct Days {
    language: Language,
    day_month_year: Option<Formatter<Gregorian, YMD>>,
    day_month_year_short: Option<Formatter<Gregorian, YMD>>,
    day_month: Option<Formatter<Gregorian, MD>>,
    month_year: Option<Formatter<Gregorian, YM>>,
    month: Option<Formatter<Gregorian, M>>,
    month_short: Option<Formatter<Gregorian, M>>,
    weekday: Option<Formatter<Gregorian, E>>,
    weekday_short: Option<Formatter<Gregorian, E>>,
}

impl Days {
    pub(super) fn new(language: Language) -> Self {
        let locale = icu_locale(language);
        // Estonian has one-letter names for tables; `neljap` would be the next longer.
        let weekday_short = if language == Language::Estonian { E::short() } else { E::medium() };
        Self {
            language,
            day_month_year: Formatter::try_new((&locale).into(), YMD::long()).ok(),
            day_month_year_short: Formatter::try_new((&locale).into(), YMD::medium()).ok(),
            day_month: Formatter::try_new((&locale).into(), MD::long()).ok(),
            month_year: Formatter::try_new((&locale).into(), YM::long()).ok(),
            month: Formatter::try_new((&locale).into(), M::long()).ok(),
            month_short: Formatter::try_new((&locale).into(), M::medium()).ok(),
            weekday: Formatter::try_new((&locale).into(), E::long()).ok(),
            weekday_short: Formatter::try_new((&locale).into(), weekday_short).ok(),
        }
    }

    /// `21. jaanuar 2027`.
    pub(super) fn date(&self, date: Date) -> String {
        let text =
            written(date, |icu| Some(self.day_month_year.as_ref()?.format(&icu).to_string()));
        self.with_ordinal_day(date, text)
    }

    /// `21.01.2027`, and in English, where numbers alone are ambiguous, `21 Jan 2027`.
    pub(super) fn date_short(&self, date: Date) -> String {
        match self.language {
            Language::English => written(date, |icu| {
                Some(self.day_month_year_short.as_ref()?.format(&icu).to_string())
            }),
            Language::Estonian | Language::Russian => {
                format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
            }
        }
    }

    /// `detsember 2023`.
    pub(super) fn month(&self, date: Date) -> String {
        written(date, |icu| Some(self.month_year.as_ref()?.format(&icu).to_string()))
    }

    /// `21. jaanuar`.
    pub(super) fn day_and_month(&self, date: Date) -> String {
        let text = written(date, |icu| Some(self.day_month.as_ref()?.format(&icu).to_string()));
        self.with_ordinal_day(date, text)
    }

    /// `neljapäev`.
    pub(super) fn weekday(&self, date: Date) -> String {
        written(date, |icu| Some(self.weekday.as_ref()?.format(&icu).to_string()))
    }

    /// `N`.
    pub(super) fn weekday_short(&self, date: Date) -> String {
        written(date, |icu| Some(self.weekday_short.as_ref()?.format(&icu).to_string()))
    }

    /// `E` to `P`.
    pub(super) fn weekdays_short(&self) -> Vec<String> {
        // 1 January 2024 was a Monday.
        (1..=7).map(|day| self.weekday_short(jiff::civil::date(2024, 1, day))).collect()
    }

    /// `20. aprill – detsember 2023`, `8.–9. juuni 2023`, `detsember 2023`.
    pub(super) fn rough_dates(&self, starts: RoughDate, ends: RoughDate) -> String {
        let (first, last) = (starts.first_day(), ends.first_day());
        let is_same_month = (first.year(), first.month()) == (last.year(), last.month());
        match (starts, ends) {
            _ if starts == ends => self.rough_date(starts),
            (RoughDate::Day(first), RoughDate::Day(last)) if is_same_month => {
                let day = match self.language {
                    Language::Estonian => format!("{}.", first.day()),
                    Language::English | Language::Russian => first.day().to_string(),
                };
                format!("{day}–{}", self.date(last))
            }
            _ if first.year() == last.year() => {
                let begin = match starts {
                    RoughDate::Day(day) => self.day_and_month(day),
                    RoughDate::Month(day) => self.month_alone(day),
                };
                format!("{begin} – {}", self.rough_date(ends))
            }
            _ => format!("{} – {}", self.rough_date(starts), self.rough_date(ends)),
        }
    }

    fn rough_date(&self, date: RoughDate) -> String {
        match date {
            RoughDate::Day(day) => self.date(day),
            RoughDate::Month(day) => self.month(day),
        }
    }

    /// Estonian writes the day as an ordinal number, `21. jaanuar` (EKI); ICU 2.4 leaves out the full stop.
    fn with_ordinal_day(&self, date: Date, text: String) -> String {
        let day = date.day().to_string();
        match (self.language, text.strip_prefix(&day)) {
            (Language::Estonian, Some(rest)) if rest.starts_with(NO_BREAK_SPACE) => {
                format!("{day}.{rest}")
            }
            _ => text,
        }
    }

    /// `apr`.
    pub(super) fn month_short(&self, date: Date) -> String {
        written(date, |icu| Some(self.month_short.as_ref()?.format(&icu).to_string()))
    }

    /// `aprill`.
    pub(super) fn month_alone(&self, date: Date) -> String {
        written(date, |icu| Some(self.month.as_ref()?.format(&icu).to_string()))
    }
}

/// British English for its order of day and month and its clock of 24 hours.
fn icu_locale(language: Language) -> Locale {
    match language {
        Language::Estonian => locale!("et"),
        Language::English => locale!("en-GB"),
        Language::Russian => locale!("ru"),
    }
}

/// A date in ICU's words with no-break spaces; as digits if ICU cannot.
fn written(date: Date, format: impl Fn(IcuDate<Gregorian>) -> Option<String>) -> String {
    let year = i32::from(date.year());
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    IcuDate::try_new_gregorian(year, month, day).ok().and_then(format).map_or_else(
        || date.to_string(),
        |text| text.replace(char::is_whitespace, &NO_BREAK_SPACE.to_string()),
    )
}

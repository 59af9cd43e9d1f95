//! Days and times as the author writes them: civil, without a zone.

use jiff::civil::{Date, DateTime, Time};
use serde::de::{Deserialize, Deserializer};

use super::ValueFault;
use super::reading::{FromText, text};
use crate::report::{Words, words};

/// A local date and time without an offset: `2023-05-18 10:00`. An offset or `Z` is a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment(pub DateTime);

impl FromText for Moment {
    const EXPECTED: Words = Words::fixed(
        "a day and a time such as `2023-05-18 10:00`",
        "päev ja kellaaeg, näiteks `2023-05-18 10:00`",
    );

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        match When::from_text(text)? {
            When::Moment(moment) => Ok(Self(moment)),
            When::Day(day) => {
                let hint = words!(
                    en: "write `{day} 10:00`, or `date: {day}` while the time is not known",
                    et: "kirjuta `{day} 10:00`, või kui kellaaega veel ei tea, `date: {day}`",
                );
                Err(ValueFault::new(
                    "wrong-time",
                    words!(en: "the time is missing", et: "kellaaeg on puudu"),
                    hint,
                ))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer)
    }
}

/// A local date, or a local date and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// `2023-05-18`.
    Day(Date),
    /// `2023-05-18 10:00`.
    Moment(DateTime),
}

impl FromText for When {
    const EXPECTED: Words = Words::fixed(
        "a day such as `2023-05-18`, or with a time: `2023-05-18 10:00`",
        "päev, näiteks `2023-05-18`, või koos kellaajaga `2023-05-18 10:00`",
    );

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        if let Some((day, clock)) = turned(text) {
            let message = words!(
                en: "`{text}` is no day with a time",
                et: "`{text}` ei ole päev koos kellaajaga",
            );
            return Err(ValueFault::new(
                "wrong-date",
                message,
                words!(en: "write `{day} {clock}`", et: "kirjuta `{day} {clock}`"),
            ));
        }
        match text.split_once([' ', 'T', 't']).filter(|(day, _)| day.contains('-')) {
            None => day(text).map(Self::Day),
            Some((date, clock)) => {
                let date = day(date)?;
                let clock = self::clock(clock.trim(), &date.to_string())?;
                Ok(Self::Moment(date.to_datetime(clock)))
            }
        }
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer)
    }
}

/// A day (`2023-12-07`), or a month of which the day is not known (`2023-12`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoughDateText {
    /// A day.
    Day(Date),
    /// The first day of the month.
    Month(Date),
}

impl FromText for RoughDateText {
    const EXPECTED: Words = Words::fixed(
        "a day or a month such as `2023-12-07` or `2023-12`",
        "päev või kuu, näiteks `2023-12-07` või `2023-12`",
    );

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        if text.matches('-').count() == 1 && text.len() == 7 {
            day(&format!("{text}-01")).map(Self::Month).map_err(|_| {
                let hint = words!(
                    en: "write the year and a month from `01` to `12`: `2023-12`",
                    et: "kirjuta aasta ja kuu vahemikus `01` kuni `12`: `2023-12`",
                );
                ValueFault::new(
                    "wrong-date",
                    words!(en: "there is no month `{text}`", et: "kuud `{text}` ei ole olemas"),
                    hint,
                )
            })
        } else {
            day(text).map(Self::Day)
        }
    }
}

impl<'de> Deserialize<'de> for RoughDateText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer)
    }
}

/// The end of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndYaml {
    /// `2023-05-18 12:30`.
    Moment(DateTime),
    /// `12:30`, on the day of the start.
    Time(Time),
}

impl FromText for EndYaml {
    const EXPECTED: Words = Words::fixed(
        "a time such as `12:30`, or a day and a time",
        "kellaaeg, näiteks `12:30`, või päev ja kellaaeg",
    );

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        if text.contains('-') && !text.starts_with('-') && text.find(':') > text.find('-') {
            Moment::from_text(text).map(|moment| Self::Moment(moment.0))
        } else {
            clock(text, "2023-05-18").map(Self::Time)
        }
    }

    /// YAML takes `12.30` for the number `12.3`.
    fn from_fraction(number: f64) -> Option<Result<Self, ValueFault>> {
        let clock = with_colon(&format!("{number:.2}"))?;
        let hint =
            words!(en: "write it with a colon: `{clock}`", et: "kirjuta kooloniga: `{clock}`");
        Some(Err(ValueFault::new(
            "wrong-time",
            words!(en: "`{number:.2}` is no time", et: "`{number:.2}` ei ole kellaaeg"),
            hint,
        )))
    }
}

impl<'de> Deserialize<'de> for EndYaml {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer)
    }
}

impl FromText for Date {
    const EXPECTED: Words =
        Words::fixed("a day such as `2023-05-18`", "päev, näiteks `2023-05-18`");

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        match When::from_text(text)? {
            When::Day(day) => Ok(day),
            When::Moment(moment) => {
                let hint = words!(en: "write `{day}`", et: "kirjuta `{day}`", day = moment.date());
                Err(ValueFault::new(
                    "wrong-date",
                    words!(
                        en: "a day stands here without a time",
                        et: "siia käib päev ilma kellaajata",
                    ),
                    hint,
                ))
            }
        }
    }
}

/// A day in the form `2023-05-18`.
fn day(text: &str) -> Result<Date, ValueFault> {
    let wrong_form = || {
        let message = words!(en: "`{text}` is no day", et: "`{text}` ei ole päev");
        ValueFault::new("wrong-date", message, day_hint(text))
    };
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return Err(wrong_form()) };
    let number = |part: &str, length: usize| {
        let is_number = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<i16>().ok()).flatten()
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2))
    else {
        return Err(wrong_form());
    };
    let impossible = |hint: Words| {
        ValueFault::new(
            "wrong-date",
            words!(
                en: "there is no day `{text}` in the calendar",
                et: "päeva `{text}` kalendris ei ole",
            ),
            hint,
        )
    };
    let (month, day) = (small(month), small(day));
    let Ok(first) = Date::new(year, month, 1) else {
        return Err(impossible(words!(
            en: "write the month as `01` to `12`",
            et: "kirjuta kuu arvuna `01` kuni `12`",
        )));
    };
    Date::new(year, month, day).map_err(|_| {
        impossible(words!(
            en: "the month has {n} days",
            et: "selles kuus on {n} päeva",
            n = first.days_in_month(),
        ))
    })
}

fn small(number: i16) -> i8 {
    i8::try_from(number).unwrap_or(0)
}

/// How to write a day, with the day itself when it was written the Estonian way: `18.05.2023`.
fn day_hint(text: &str) -> Words {
    let parts: Vec<i16> = text.split('.').filter_map(|part| part.trim().parse().ok()).collect();
    let turned = match parts[..] {
        [day, month, year] if year > 999 => Date::new(year, small(month), small(day)).ok(),
        _ => None,
    };
    match turned {
        Some(day) => words!(en: "write `{day}`", et: "kirjuta `{day}`"),
        None => {
            words!(
                en: "write the year, the month and the day: `2023-05-18`",
                et: "kirjuta aasta, kuu ja päev: `2023-05-18`",
            )
        }
    }
}

/// A day and a time as people write them: `18.05.2023 kell 10.00`, `18.05.2023 10:00`.
fn turned(text: &str) -> Option<(Date, String)> {
    let (day, rest) = text.split_once(char::is_whitespace)?;
    let parts: Vec<i16> = day
        .split('.')
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()
        .filter(|_| !day.contains('-'))?;
    let [number, month, year] = parts[..] else { return None };
    let date = Date::new(year, small(month), small(number)).ok().filter(|_| year > 999)?;
    let clock = rest.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    Some((date, with_colon(clock)?))
}

/// `10.00`, `9,30` or `10:00` as `10:00`, if it is one of them.
fn with_colon(text: &str) -> Option<String> {
    let (hour, minute) = text.split_once(['.', ',', ':'])?;
    let hour: i8 = hour.parse().ok()?;
    let minute: i8 = minute.parse().ok().filter(|_| minute.len() == 2)?;
    let time = Time::new(hour, minute, 0, 0).ok()?;
    Some(time.strftime("%H:%M").to_string())
}

/// A time in the form `10:00`; `date` is for the hint.
fn clock(text: &str, date: &str) -> Result<Time, ValueFault> {
    let fault = |message: Words, hint: Words| ValueFault::new("wrong-time", message, hint);
    if text.ends_with(['Z', 'z']) {
        let hint = words!(
            en: "write what the clock in the room shows, in the form `{date} HH:MM`, and set `time_zone`",
            et: "kirjuta aeg, mida näitab kohalik kell, kujul `{date} HH:MM`, ja määra `time_zone`",
        );
        return Err(fault(
            words!(en: "`{text}` is a time of UTC", et: "`{text}` on UTC aeg"),
            hint,
        ));
    }
    if let Some(offset) = text.find(['+', '-']) {
        let local = text[..offset].trim();
        return Err(fault(
            words!(en: "`{text}` has an offset from UTC", et: "kellaajal `{text}` on UTC nihe"),
            words!(
                en: "write the local time alone (`{date} {local}`) and set `time_zone`",
                et: "kirjuta ainult kohalik aeg (`{date} {local}`) ja määra `time_zone`",
            ),
        ));
    }
    let parts: Vec<&str> = text.split(':').collect();
    let ([hour, minute] | [hour, minute, "00"]) = parts[..] else {
        let hint = with_colon(text).map_or_else(
            || {
                words!(
                    en: "write hours and minutes with a colon: `10:00`",
                    et: "kirjuta tunnid ja minutid kooloniga: `10:00`",
                )
            },
            |clock| words!(en: "write `{clock}`, with a colon", et: "kirjuta kooloniga: `{clock}`"),
        );
        return Err(fault(words!(en: "`{text}` is no time", et: "`{text}` ei ole kellaaeg"), hint));
    };
    let number = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
        let is_number =
            lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<i8>().ok()).flatten()
    };
    number(hour, 1..=2)
        .zip(number(minute, 2..=2))
        .and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok())
        .ok_or_else(|| {
            fault(
                words!(
                    en: "there is no time `{text}` on a clock",
                    et: "kellaaega `{text}` ei ole olemas",
                ),
                words!(
                    en: "write hours from `00` to `23` and minutes from `00` to `59`",
                    et: "kirjuta tunnid vahemikus `00` kuni `23` ja minutid vahemikus `00` kuni `59`",
                ),
            )
        })
}

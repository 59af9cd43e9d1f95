//! Dates in running text that name the day of the week.

use std::ops::Range;

use jiff::civil::Weekday;
use memchr::memmem;

use crate::model::Language;

/// A date of a text with its day of the week: `neljapäeval, 19. mail`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DatedDay {
    /// The day of the week as written.
    pub(super) weekday: Weekday,
    /// 1 to 31.
    pub(super) day: i8,
    /// 1 to 12.
    pub(super) month: i8,
    /// The year, if the text names it.
    pub(super) year: Option<i16>,
    /// Where all of this stands in the text, in bytes.
    pub(super) range: Range<usize>,
}

/// The dates of a text that name a day of the week just before them, or in brackets or after a comma just behind.
///
/// Understood are `19. mail 2026` and `19.05.2026`, `19 May` and `May 19`, `19 мая`. Of days in a row ("18. ja 19.
/// mail") and of repeated days nothing is told, since it is not plain which is meant.
pub(super) fn dated_days(text: &str, language: Language) -> Vec<DatedDay> {
    let mut found = Vec::new();
    if !may_name_a_day(text, language) {
        return found;
    }
    let mut start = 0;
    for paragraph in text.split_inclusive("\n\n") {
        if may_name_a_day(paragraph, language) {
            found.extend(of_paragraph(paragraph, language).into_iter().map(|dated| DatedDay {
                range: dated.range.start + start..dated.range.end + start,
                ..dated
            }));
        }
        start += paragraph.len();
    }
    found
}

/// Most texts and paragraphs name no day, and a look for a part of its name is fast.
fn may_name_a_day(text: &str, language: Language) -> bool {
    let parts: &[&str] = match language {
        Language::Estonian => &["päev", "reede", "Reede"],
        Language::English => &["day", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        Language::Russian => &["ник", "сред", "Сред", "четв", "Четв", "ятниц", "уббот", "оскрес"],
    };
    parts.iter().any(|part| memmem::find(text.as_bytes(), part.as_bytes()).is_some())
}

/// A word or a number of a text.
struct Token<'t> {
    text: &'t str,
    range: Range<usize>,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut kind_before = None;
    for (at, letter) in text.char_indices() {
        let kind = letter.is_alphanumeric().then(|| letter.is_ascii_digit());
        let end = at + letter.len_utf8();
        match tokens.last_mut() {
            Some(last) if kind.is_some() && kind == kind_before => {
                last.range.end = end;
                last.text = &text[last.range.clone()];
            }
            _ if kind.is_some() => tokens.push(Token { text: &text[at..end], range: at..end }),
            _ => {}
        }
        kind_before = kind;
    }
    tokens
}

/// A date at a place among the tokens.
struct Dated {
    day: i8,
    month: i8,
    year: Option<i16>,
    /// The index of the token behind it.
    next: usize,
}

fn of_paragraph(text: &str, language: Language) -> Vec<DatedDay> {
    let reader = Reader { text, tokens: tokens(text), language };
    (0..reader.tokens.len()).filter_map(|index| reader.dated_day(index)).collect()
}

struct Reader<'t> {
    text: &'t str,
    tokens: Vec<Token<'t>>,
    language: Language,
}

impl Reader<'_> {
    /// The date that belongs to the day of the week at `index`, if there is one.
    fn dated_day(&self, index: usize) -> Option<DatedDay> {
        let weekday = weekday(self.tokens.get(index)?.text, self.language)?;
        let dated = |date: Dated, first: usize, last: usize| DatedDay {
            weekday,
            day: date.day,
            month: date.month,
            year: date.year,
            range: self.tokens[first].range.start..self.tokens[last].range.end,
        };
        let is_near = |between: &str| matches!(between.trim(), "" | "," | "(" | ", the");
        if is_near(self.between(index)?)
            && let Some(date) = self.date(index + 1)
        {
            let last = date.next - 1;
            return Some(dated(date, index, last));
        }
        // `19. mail (neljapäev)`, `19. mail, neljapäeval`.
        let is_behind = |between: &str| matches!(between.trim(), "," | "(");
        let before = index.checked_sub(1)?;
        if !is_behind(self.between(before)?) {
            return None;
        }
        let first = (index.saturating_sub(5)..index)
            .find(|first| self.date(*first).is_some_and(|date| date.next == index))?;
        let is_last_of_several = first > 0
            && (self.between(first - 1)?.contains(['–', '-', '—', '.'])
                || matches!(
                    self.tokens[first - 1].text,
                    "ja" | "and" | "и" | "kuni" | "to" | "või"
                ));
        let date = self.date(first)?;
        (!is_last_of_several).then(|| dated(date, first, index))
    }

    /// What stands between a token and the next; what stands behind the last one.
    fn between(&self, index: usize) -> Option<&str> {
        let start = self.tokens.get(index)?.range.end;
        let end = self.tokens.get(index + 1).map_or(self.text.len(), |next| next.range.start);
        self.text.get(start..end)
    }

    /// The date that begins at a token.
    fn date(&self, index: usize) -> Option<Dated> {
        let is_english = self.language == Language::English;
        if let Some(month) =
            month(self.tokens.get(index)?.text, self.language).filter(|_| is_english)
        {
            let day = (self.between(index)? == " ").then(|| self.number(index + 1, 1..=31))??;
            return Some(self.with_year(day, month, self.behind_ordinal(index + 1)));
        }
        let day = self.number(index, 1..=31)?;
        let next = self.behind_ordinal(index);
        let is_of = self.tokens.get(next).is_some_and(|token| token.text == "of");
        let next = next + usize::from(is_of);
        let between = self.between(next - 1)?;
        let named = self.tokens.get(next).and_then(|token| month(token.text, self.language));
        if let Some(month) = named
            && matches!(between.trim(), "" | ".")
        {
            return Some(self.with_year(day, month, next + 1));
        }
        // Without a year, `18.05` is a time as well.
        let month = (between == ".").then(|| self.number(next, 1..=12))??;
        let year = (self.between(next)? == ".").then(|| self.number(next + 1, 1900..=2199))??;
        Some(Dated {
            day: i8::try_from(day).ok()?,
            month: i8::try_from(month).ok()?,
            year: Some(year),
            next: next + 2,
        })
    }

    fn with_year(&self, day: i16, month: i8, next: usize) -> Dated {
        let is_near = next > 0
            && self.between(next - 1).is_some_and(|between| matches!(between, " " | ", " | "\n"));
        let year = is_near.then(|| self.number(next, 1900..=2199)).flatten();
        let day = i8::try_from(day).unwrap_or_default();
        Dated { day, month, year, next: next + usize::from(year.is_some()) }
    }

    /// The token behind the number at `index`, and behind its `th` in English.
    fn behind_ordinal(&self, index: usize) -> usize {
        let suffix = self.tokens.get(index + 1).map_or("", |token| token.text);
        let is_suffix =
            matches!(suffix, "st" | "nd" | "rd" | "th") && self.between(index) == Some("");
        index + 1 + usize::from(is_suffix)
    }

    fn number(&self, index: usize, range: std::ops::RangeInclusive<i16>) -> Option<i16> {
        let number = self.tokens.get(index)?.text.parse().ok()?;
        range.contains(&number).then_some(number)
    }
}

const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// The day of the week that a word names, in any case of its language.
fn weekday(word: &str, language: Language) -> Option<Weekday> {
    const ESTONIAN: [&str; 7] =
        ["esmaspäev", "teisipäev", "kolmapäev", "neljapäev", "reede", "laupäev", "pühapäev"];
    const ENGLISH: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    const ENGLISH_WHOLE: [&str; 7] =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    const RUSSIAN: [&str; 7] =
        ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень"];
    let lower = word.to_lowercase();
    let position = match language {
        Language::Estonian => stem(&lower, &ESTONIAN, 4),
        Language::Russian => stem(&lower, &RUSSIAN, 2),
        Language::English => ENGLISH_WHOLE.iter().position(|day| *day == lower).or_else(|| {
            // `sun` and `sat` are words of their own in small letters.
            let is_name = word.starts_with(char::is_uppercase);
            ENGLISH.iter().position(|day| is_name && *day == lower)
        }),
    };
    Some(WEEK[position?])
}

/// The month that a word names, 1 to 12, in any case of its language.
fn month(word: &str, language: Language) -> Option<i8> {
    const ESTONIAN: [&str; 12] = [
        "jaanuar", "veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august", "septemb",
        "oktoob", "novemb", "detsemb",
    ];
    const ENGLISH: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    const ENGLISH_WHOLE: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    const RUSSIAN: [&str; 12] = [
        "январ",
        "феврал",
        "март",
        "апрел",
        "ма",
        "июн",
        "июл",
        "август",
        "сентябр",
        "октябр",
        "ноябр",
        "декабр",
    ];
    let lower = word.to_lowercase();
    let position = match language {
        Language::Estonian => stem(&lower, &ESTONIAN, 4),
        Language::Russian => stem(&lower, &RUSSIAN, 2),
        Language::English => {
            let known = ENGLISH_WHOLE.iter().chain(&ENGLISH);
            known.into_iter().position(|month| *month == lower).map(|position| position % 12)
        }
    };
    i8::try_from(position? + 1).ok()
}

/// The position of the longest stem that a word begins with, if only an ending of a few letters follows.
fn stem(word: &str, stems: &[&str], most: usize) -> Option<usize> {
    let ending = |stem: &str| word.strip_prefix(stem).map(|ending| ending.chars().count());
    let fits = |stem: &&str| ending(stem).is_some_and(|n| n <= most);
    let longest = stems.iter().filter(|stem| fits(stem)).max_by_key(|stem| stem.len())?;
    stems.iter().position(|stem| stem == longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, language: Language) -> Vec<String> {
        dated_days(text, language)
            .iter()
            .map(|dated| {
                let DatedDay { weekday, day, month, year, range } = dated;
                let year = year.map_or(String::new(), |year| format!(".{year}"));
                format!("{weekday:?} {day}.{month}{year} `{}`", &text[range.clone()])
            })
            .collect()
    }

    #[test]
    fn dates_are_found_with_the_day_before_or_behind_them() {
        let text = "Kohtume neljapäeval, 19. mail 2026 Tartus.\n\nReedel 5. juunil; 7. oktoobril (kolmapäev).\n\
                    Esmaspäeval, 18.05.2026. Teisipäev 01.09.2026";
        assert_eq!(
            found(text, Language::Estonian),
            [
                "Thursday 19.5.2026 `neljapäeval, 19. mail 2026`",
                "Friday 5.6 `Reedel 5. juunil`",
                "Wednesday 7.10 `7. oktoobril (kolmapäev`",
                "Monday 18.5.2026 `Esmaspäeval, 18.05.2026`",
                "Tuesday 1.9.2026 `Teisipäev 01.09.2026`",
            ]
        );
        let text = "On Thursday, 18 May 2026 or Friday, May 19th, 2026, or Sat 3 June, 1st of July (Sunday)";
        assert_eq!(
            found(text, Language::English),
            [
                "Thursday 18.5.2026 `Thursday, 18 May 2026`",
                "Friday 19.5.2026 `Friday, May 19th, 2026`",
                "Saturday 3.6 `Sat 3 June`",
                "Sunday 1.7 `1st of July (Sunday`",
            ]
        );
        assert_eq!(
            found("в четверг, 18 мая и в среду 3 июня", Language::Russian),
            ["Thursday 18.5 `четверг, 18 мая`", "Wednesday 3.6 `среду 3 июня`"]
        );
    }

    #[test]
    fn days_in_a_row_times_and_other_words_are_no_dates() {
        let text = "Neljapäeval ja reedel, 18. ja 19. mail. Reedel 18.05 algab. 18.–19. mai (neljapäev–reede). \
                    18. ja 19. mail, reedel. Neljapäeval on 5 maja. Reede 31 meest.";
        assert_eq!(found(text, Language::Estonian), Vec::<String>::new());
        assert_eq!(found("The sun 3 May", Language::English), Vec::<String>::new());
    }
}

//! A whole site with sample content, for any programme: what `new site` writes.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::model::{Language, estonian_holidays};
use crate::source::{SourcePath, yaml_scalar};

use super::NewFile;
use super::archetype::{Values, site_files};

/// What a new site says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// What the programme is called.
    pub title: String,
    /// Where the site will be published, with a `/` at its end.
    pub url: String,
    /// The language that it is written in: Estonian, or else English.
    pub language: Language,
    /// The day it is: the form is open from now on, and the programme begins in some weeks.
    pub today: Date,
}

/// The files of a new site.
#[must_use]
pub fn sample_site(sample: &Sample) -> Vec<NewFile> {
    let days = meetings(sample.today);
    let (first, last) = (days[0], days[3]);
    let closes = first.checked_sub(7.days()).unwrap_or(first);
    let about = match sample.language {
        Language::Estonian => "kellele see on, millal see on ja kuidas osaleda",
        Language::English | Language::Russian => "whom it is for, when it is and how to join",
    };
    let year = first.year().to_string();
    let programme = if sample.title.contains(&year) {
        sample.title.clone()
    } else {
        format!("{} {year}", sample.title)
    };
    let mut values = Values::default()
        .with("title", yaml_scalar(&sample.title))
        .with("heading", sample.title.as_str())
        .with("about", yaml_scalar(&format!("{}: {about}.", sample.title)))
        .with("url", yaml_scalar(&sample.url))
        .with("programme", yaml_scalar(&programme))
        .with("today", sample.today.to_string())
        .with("opens", sample.today.to_string())
        .with("closes", closes.to_string())
        .with("starts", first.to_string())
        .with("ends", last.strftime("%Y-%m").to_string());
    for (name, day) in ["day1", "day2", "day3", "day4"].into_iter().zip(days) {
        values = values.with(name, day.to_string());
    }
    let files = site_files(sample.language);
    files
        .into_iter()
        .map(|(path, text)| {
            // A file of that name beside the archetypes would be read by git itself.
            let path = if path == "gitignore" { ".gitignore" } else { path.as_str() };
            NewFile { path: SourcePath::new(path), text: values.filled(text) }
        })
        .collect()
}

/// Four Thursdays at distances of four weeks, from five weeks on; a holiday gives way by a week.
fn meetings(today: Date) -> [Date; 4] {
    let is_off = |day: Date| estonian_holidays(day.year()).iter().any(|holiday| holiday.day == day);
    let later = |day: Date, weeks: i64| day.checked_add(weeks.weeks()).unwrap_or(day);
    let from = later(today, 5);
    let first = from.nth_weekday(1, Weekday::Thursday).unwrap_or(from);
    [0, 4, 8, 12].map(|weeks| {
        let day = later(first, weeks);
        if is_off(day) { later(day, 1) } else { day }
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn meetings_are_on_thursdays_and_on_no_holiday() {
        let days = meetings(date(2026, 10, 20));
        assert_eq!(days[0], date(2026, 11, 26));
        assert_eq!(days[1], date(2026, 12, 31), "24 December is a holiday");
        assert!(days.iter().all(|day| day.weekday() == Weekday::Thursday));
    }

    #[test]
    fn no_value_is_left_open_in_either_language() {
        for language in [Language::Estonian, Language::English] {
            let sample = Sample {
                title: "Õpe: \"uus\"".to_owned(),
                url: "https://example.org/".to_owned(),
                language,
                today: date(2026, 5, 12),
            };
            let files = sample_site(&sample);
            for file in &files {
                assert!(!file.text.contains("{{"), "{}", file.path);
            }
            for file in files.iter().filter(|file| file.path.as_str().starts_with("content/")) {
                assert!(!file.faults().has_errors(), "{}: {:?}", file.path, file.faults());
            }
            assert!(files.iter().any(|file| file.path.as_str() == ".gitignore"));
        }
    }
}

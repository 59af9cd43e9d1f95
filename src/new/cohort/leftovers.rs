//! What only a person can carry on: prose that names the old year, links to the old cohort, addresses of forms.

use crate::report::{Words, words};
use crate::source::Sources;

use super::super::NewFile;
use super::super::names::places;
use super::{REGISTRATION, Year};

/// Longer lines are cut in what is told.
const MOST_LETTERS: usize = 80;

/// A sentence for each.
pub(super) fn told<'a>(
    year: &Year<'_>,
    sources: &Sources,
    made: impl Iterator<Item = &'a NewFile>,
) -> Vec<Words> {
    let mut told = Vec::new();
    for id in year.names.registrations.values() {
        told.push(words!(
            en: "`{id}` in `{REGISTRATION}` leads to the form of the old cohort: put the address of the new one in",
            et: "`{id}` failis `{REGISTRATION}` viib vana lennu vormile: pane sinna uue vormi aadress",
        ));
    }
    for file in made {
        let old = sources.text(&file.path).map_or(0, |text| text.lines().count());
        for (number, line) in file.text.lines().enumerate().skip(old) {
            if let Some(old_year) = year.names.old_year()
                && !is_date(line)
                && places(line, old_year).next().is_some()
            {
                let (path, number, line) = (&file.path, number + 1, shown(line));
                told.push(words!(
                    en: "{path}:{number} still says {old_year}: `{line}`",
                    et: "{path}:{number} nimetab ikka aastat {old_year}: `{line}`",
                ));
            }
        }
    }
    let (id, new_id) = &year.names.programme;
    if year.names.old_year().is_none() {
        told.push(words!(
            en: "`{new_id}` has the title of `{id}`: give it one of its own",
            et: "programmil `{new_id}` on sama pealkiri mis programmil `{id}`: anna uuele oma pealkiri",
        ));
    }
    let link = format!("programmes/{id}.md");
    for (path, text) in sources.iter().filter(|(path, _)| path.as_str().starts_with("content/")) {
        for (number, _) in text.lines().enumerate().filter(|(_, line)| line.contains(&link)) {
            let number = number + 1;
            told.push(words!(
                en: "{path}:{number} leads to the old cohort `{id}`",
                et: "{path}:{number} viib vana lennu `{id}` lehele",
            ));
        }
    }
    told
}

/// Whether a line gives a key a date and no more: those were moved by rule, even if not into another year.
fn is_date(line: &str) -> bool {
    let value = line.split_once(": ").map_or("", |(_, value)| value);
    let value = value.split(" #").next().unwrap_or_default().trim();
    !value.is_empty() && value.chars().all(|it| it.is_ascii_digit() || "-: ".contains(it))
}

fn shown(line: &str) -> String {
    let line = line.trim();
    match line.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line.to_owned(),
    }
}

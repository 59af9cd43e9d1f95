//! The page of a cohort and its translations, a year later.

use crate::model::{Programme, RoughDate};
use crate::source::{SourcePath, Sources, YamlText};

use super::super::NewFile;
use super::super::edits::Edits;
use super::{Year, days, renamed_path};

/// What is of the old page alone.
const PAST: [&str; 3] = ["updated", "reviewed", "aliases"];

/// The page of the new cohort, and its translations.
pub(super) fn files(
    year: &Year<'_>,
    sources: &Sources,
    old: &Programme,
    starts: RoughDate,
) -> Vec<NewFile> {
    let (id, new_id) = &year.names.programme;
    texts(sources, old)
        .map(|(path, text)| {
            let is_original = *path == old.page.source;
            let beginning = is_original.then_some((old, starts));
            NewFile {
                path: renamed_path(path, new_id, id),
                text: carried(year, path, text, beginning),
            }
        })
        .collect()
}

/// The file of a cohort and those of its translations, with their texts.
pub(super) fn texts<'a>(
    sources: &'a Sources,
    programme: &'a Programme,
) -> impl Iterator<Item = (&'a SourcePath, &'a str)> {
    let id = programme.id.as_str();
    let folder = programme.page.source.folder();
    sources.iter().filter_map(move |(path, text)| {
        let ending = path.file_name().strip_prefix(id)?.strip_suffix(".md")?;
        let is_one = ending.is_empty() || ending.len() == 3 && ending.starts_with('.');
        (path.folder() == folder && is_one).then_some((path, &**text))
    })
}

fn carried(
    year: &Year<'_>,
    path: &SourcePath,
    text: &str,
    beginning: Option<(&Programme, RoughDate)>,
) -> String {
    let yaml = YamlText::new(path, text);
    let mut edits = Edits::of(text);
    if let Some(front) = &yaml.root {
        year.carry_common(front, text, &mut edits);
        let slug = front
            .get("slug")
            .and_then(|slug| Some((slug, year.names.with_new_year(&text[slug.range.clone()])?)));
        if let Some((slug, now)) = &slug {
            edits.replace(slug.range.clone(), now.as_str());
        }
        // An address without the year would be that of the old page.
        edits.remove_keys(front, |key| PAST.contains(&key) || key == "slug" && slug.is_none());
        if let Some((old, starts)) = beginning {
            for (key, date) in [("starts", starts), ("ends", year.shift.rough(old.ends))] {
                if let Some(value) = front.get(key) {
                    edits.replace(value.range.clone(), days::written(date));
                }
            }
        }
    }
    let body = yaml.part.end..text.len();
    edits.replace(body.clone(), with_new_links(year, &text[body]));
    edits.made()
}

/// A text whose links lead to the new forms, series and sessions.
fn with_new_links(year: &Year<'_>, text: &str) -> String {
    let mut text = text.to_owned();
    for (old, new) in &year.names.registrations {
        text = relinked(&text, "registration.yaml#", old, new);
    }
    for (old, new) in &year.names.series {
        let sessions = year.site.sessions.values();
        for session in sessions.filter(|session| session.series.as_str() == old) {
            let id = session.id.as_str();
            let now = year.names.now(id);
            text = relinked(&text, &format!("schedule/{old}.yaml#"), id, &now);
        }
        text = relinked(&text, "schedule/", old, new);
    }
    text
}

/// Whether a text holds a link to a form.
pub(super) fn leads_to_form(text: &str, form: &str) -> bool {
    relinked(text, "registration.yaml#", form, "") != text
}

/// A text with another name behind `lead`, where the name ends there.
fn relinked(text: &str, lead: &str, old: &str, new: &str) -> String {
    let whole = format!("{lead}{old}");
    let mut made = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(&whole) {
        let (before, behind) = (&rest[..at], &rest[at + whole.len()..]);
        let goes_on = behind
            .starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '-')
            || behind.starts_with('.')
                && !behind.starts_with(".yaml")
                && behind[1..].starts_with(char::is_alphanumeric);
        made.push_str(before);
        made.push_str(lead);
        made.push_str(if goes_on { old } else { new });
        rest = behind;
    }
    made.push_str(rest);
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_names_are_relinked() {
        let text = "[a](../registration.yaml#labor) [b](../registration.yaml#labor-2) registration.yaml#labor.";
        assert_eq!(
            relinked(text, "registration.yaml#", "labor", "labor-2024"),
            "[a](../registration.yaml#labor-2024) [b](../registration.yaml#labor-2) registration.yaml#labor-2024."
        );
        assert_eq!(relinked("schedule/a.yaml#a-1", "schedule/", "a", "b"), "schedule/b.yaml#a-1");
    }
}

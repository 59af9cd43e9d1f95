//! The templates of a theme laid over those of the theme that it builds on.
//!
//! A template of the same name replaces that of the parent, which stays there under the name of its theme:
//! `default/base.html`. A component of the same name replaces that of the parent, in whatever file it stands.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::load::WrittenTheme;
use crate::model::Template;

/// The templates of a chain of themes, the root first, in order of name.
pub(super) fn templates(chain: &[WrittenTheme]) -> Vec<Template> {
    let mut laid: BTreeMap<String, (&str, Template)> = BTreeMap::new();
    for theme in chain {
        let own: BTreeSet<&str> = theme
            .templates
            .iter()
            .flat_map(|template| components(&template.text))
            .map(|(name, _)| name)
            .collect();
        for (_, template) in laid.values_mut() {
            blank(template, &own);
        }
        for template in &theme.templates {
            if let Some((owner, mut replaced)) = laid.remove(&template.name) {
                replaced.name = format!("{owner}/{}", template.name);
                laid.insert(replaced.name.clone(), (owner, replaced));
            }
            laid.insert(template.name.clone(), (&theme.name, template.clone()));
        }
    }
    laid.into_values().map(|(_, template)| template).collect()
}

/// Puts blanks for the definitions of components that another theme defines; all else stays at its offset.
fn blank(template: &mut Template, replaced: &BTreeSet<&str>) {
    let found = components(&template.text);
    let ranges: Vec<Range<usize>> =
        found.filter(|(name, _)| replaced.contains(name)).map(|(_, range)| range).collect();
    if ranges.is_empty() {
        return;
    }
    let mut text = template.text.to_string();
    for range in ranges {
        let blanks: String = text[range.clone()]
            .chars()
            .map(
                |letter| {
                    if letter == '\n' { "\n".to_owned() } else { " ".repeat(letter.len_utf8()) }
                },
            )
            .collect();
        text.replace_range(range, &blanks);
    }
    template.text = text.into();
}

/// The components that a template defines: their names, and where the definitions stand.
fn components(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    tags(text).filter_map(move |(start, inner)| {
        let rest = inner.strip_prefix("component")?;
        let name = rest.strip_prefix(|letter: char| letter.is_ascii_whitespace())?.trim_start();
        let name =
            name.split(|letter: char| letter == '(' || letter.is_ascii_whitespace()).next()?;
        let (end, _) = tags(&text[start..]).find(|(_, inner)| inner.starts_with("endcomponent"))?;
        let length = text[start + end..].find("%}")? + "%}".len();
        Some((name, start..start + end + length))
    })
}

/// The tags `{% … %}` of a template: where each begins, and what stands in it.
fn tags(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices("{%").map(move |(start, mark)| {
        let inner = &text[start + mark.len()..];
        (start, inner.strip_prefix('-').unwrap_or(inner).trim_start())
    })
}

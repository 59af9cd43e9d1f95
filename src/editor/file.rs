//! The text of a file as the editor gets it, and the text that what it saves makes of the file.

use serde_yaml::{Mapping, Value};

use crate::report::{Words, words};

use super::amend;
use super::form::Form;

/// The fence around front matter.
const FENCE: &str = "---";

/// The text that the editor gets: the same values in the one way that its forms know. A text that cannot be read is
/// given as it is, for the editor to say so.
pub(super) fn shown(text: &str, path: &str, form: &Form) -> String {
    let parts = Parts::of(text, path);
    let Ok(value) = serde_yaml::from_str::<Value>(parts.yaml) else { return text.to_owned() };
    let yaml = serde_yaml::to_string(&form.shown(&value)).unwrap_or_default();
    parts.around(&yaml, parts.body.trim_start_matches(['\r', '\n']))
}

/// The text of a file after a save; `old` is what it holds now.
///
/// # Errors
/// In words for the author, if what is there or what was saved is no YAML.
pub(super) fn written(
    old: Option<&str>,
    saved: &str,
    path: &str,
    form: &Form,
) -> Result<String, Words> {
    let saved = Parts::of(saved, path);
    let answers: Value = serde_yaml::from_str(saved.yaml).map_err(|fault| {
        words!(
            en: "the editor sent something that is no YAML: {fault}",
            et: "redaktor saatis midagi, mis ei ole YAML: {fault}"
        )
    })?;
    let Some(old) = old else {
        let yaml = match form.written(&Value::Mapping(Mapping::new()), answers) {
            Value::Mapping(entries) => amend::whole(&entries),
            _ => String::new(),
        };
        return Ok(saved.around(&yaml, &body(saved.body)));
    };
    let parts = Parts::of(old, path);
    let before: Value = serde_yaml::from_str(parts.yaml).map_err(|fault| {
        words!(
            en: "`{path}` is no YAML as it is now, and was left as it is; mend it in a text editor: {fault}",
            et: "`{path}` ei ole praegu YAML ja jäeti, nagu ta on; paranda see tekstiredaktoris: {fault}"
        )
    })?;
    let after = form.written(&before, answers);
    let yaml =
        amend::amended(parts.yaml, &before, &after).unwrap_or_else(|| anew(parts.yaml, &after));
    // A body that differs in its line ends alone is the same.
    let is_same = |one: &str, other: &str| one.trim().lines().eq(other.trim().lines());
    let body =
        if is_same(parts.body, saved.body) { parts.body.to_owned() } else { body(saved.body) };
    Ok(parts.around(&yaml, &body))
}

/// The whole YAML anew, under the remarks at the head of the old one.
fn anew(old: &str, value: &Value) -> String {
    let head: String = old.split_inclusive('\n').take_while(|line| line.starts_with('#')).collect();
    match value {
        Value::Mapping(entries) => head + &amend::whole(entries),
        _ => head,
    }
}

/// Markdown with an empty line in front and a line end behind.
fn body(saved: &str) -> String {
    let body = saved.trim();
    if body.is_empty() { String::new() } else { format!("\n{body}\n") }
}

/// What a text is made of.
struct Parts<'a> {
    /// YAML, of Markdown the front matter.
    yaml: &'a str,
    /// What is behind the front matter.
    body: &'a str,
    is_markdown: bool,
}

impl<'a> Parts<'a> {
    fn of(text: &'a str, path: &str) -> Self {
        let is_markdown = matches!(path.rsplit_once('.'), Some((_, "md")));
        let bare = text.trim_start_matches('\u{feff}');
        if !is_markdown {
            return Self { yaml: bare, body: "", is_markdown };
        }
        let is_fence = |line: &str| line.trim_end() == FENCE;
        let mut lines = bare.split_inclusive('\n');
        let Some(fence) = lines.next().filter(|line| is_fence(line)) else {
            return Self { yaml: "", body: bare, is_markdown };
        };
        let length: usize = lines.take_while(|line| !is_fence(line)).map(str::len).sum();
        let (yaml, rest) = bare[fence.len()..].split_at(length);
        let body = rest.find('\n').map_or("", |end| &rest[end + 1..]);
        Self { yaml, body, is_markdown }
    }

    /// The whole text with another YAML and another body.
    fn around(&self, yaml: &str, body: &str) -> String {
        if !self.is_markdown {
            return yaml.to_owned();
        }
        let ending = if yaml.is_empty() || yaml.ends_with('\n') { "" } else { "\n" };
        format!("{FENCE}\n{yaml}{ending}{FENCE}\n{body}")
    }
}

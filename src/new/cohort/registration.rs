//! The forms of a new cohort, at the end of `registration.yaml`.

use crate::report::{Words, words};
use crate::source::{SourcePath, Sources, YamlText};

use super::super::NewFile;
use super::super::edits::Edits;
use super::{REGISTRATION, Year};

/// The file of forms with those of the new cohort behind the others; nothing if it has none.
///
/// # Errors
/// If the file is written in braces, where no entry has lines of its own.
pub(super) fn file(year: &Year<'_>, sources: &Sources) -> Result<Option<NewFile>, Words> {
    let path = SourcePath::new(REGISTRATION);
    let Some(text) = sources.text(&path).filter(|_| !year.names.registrations.is_empty()) else {
        return Ok(None);
    };
    let Some(root) = YamlText::new(&path, text).root else { return Ok(None) };
    let mut whole = text.to_owned();
    for entry in root.entries() {
        let Some(id) = year.names.registrations.get(&entry.key).cloned() else { continue };
        let start = text[..entry.key_range.start].rfind('\n').map_or(0, |end| end + 1);
        if start != entry.key_range.start {
            return Err(words!(
                en: "`{path}` is written in braces; write its keys in lines first",
                et: "`{path}` on kirjutatud loogelistes sulgudes; kirjuta võtmed enne eraldi ridadele",
            ));
        }
        let end = entry.value.range.end;
        let end = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
        if !whole.ends_with('\n') {
            whole.push('\n');
        }
        whole.push('\n');
        whole.push_str(&carried(year, &path, &text[start..end], &id));
    }
    Ok(Some(NewFile { path, text: whole }))
}

/// One entry, with its key in the first line.
fn carried(year: &Year<'_>, path: &SourcePath, text: &str, id: &str) -> String {
    let yaml = YamlText::new(path, text);
    let Some(entry) = yaml.root.as_ref().and_then(|root| root.entries().first()) else {
        return text.to_owned();
    };
    let mut edits = Edits::of(text);
    edits.replace(entry.key_range.clone(), id);
    year.carry_common(&entry.value, text, &mut edits);
    for key in ["opens", "closes"] {
        year.carry_day(entry.value.get(key), 0, text, &mut edits);
    }
    edits.remove_keys(&entry.value, |key| matches!(key, "full" | "aliases"));
    edits.made()
}

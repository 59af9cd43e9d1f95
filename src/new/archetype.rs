//! Archetypes: models of files, in `archetypes/<language>/`, and how they are filled.
//!
//! `{{title}}` stands for a value. A line whose value is not given becomes a comment that shows what may be written
//! there; in Markdown this is so in the front matter, the only place where archetypes of pages have values.

use std::collections::BTreeMap;

use include_dir::{Dir, File, include_dir};

use crate::model::Language;
use crate::source::SourcePath;

use super::NewFile;

static ARCHETYPES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/new/archetypes");

/// What values there are, by name, as they are put in: texts of YAML in quotes where YAML needs some.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values(BTreeMap<&'static str, String>);

impl Values {
    /// With one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.0.insert(name, value.into());
        self
    }

    /// With one more value, if it is known.
    #[must_use]
    pub fn with_some(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// A text with all values put in, as far as they are known.
    #[must_use]
    pub(super) fn filled(&self, text: &str) -> String {
        text.split_inclusive('\n').map(|line| self.line(line)).collect()
    }

    fn line(&self, line: &str) -> String {
        let (mut filled, mut rest) = (String::new(), line);
        let mut is_whole = true;
        while let Some((before, name, after)) = placeholder(rest) {
            filled.push_str(before);
            match self.0.get(name) {
                Some(value) => filled.push_str(value),
                None => is_whole = false,
            }
            rest = after;
        }
        filled.push_str(rest);
        if is_whole {
            return filled;
        }
        let indent = filled.len() - filled.trim_start().len();
        format!("{}# {}", &filled[..indent], &filled[indent..])
    }
}

/// What stands before the first placeholder of a text, its name, and what stands behind it.
fn placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once("{{")?;
    let (name, after) = rest.split_once("}}")?;
    Some((before, name, after))
}

/// A model of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Archetype {
    /// `programmes/*.md`.
    Programme,
    /// `topics/*.md`.
    Topic,
    /// `people/*.md`.
    Person,
    /// `materials/*.md`, `materials/*/index.md`.
    Material,
    /// `news/*.md`.
    News,
    /// `pages/*.md`.
    Page,
    /// `schedule/*.yaml`.
    Series,
}

impl Archetype {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Programme,
        Self::Topic,
        Self::Person,
        Self::Material,
        Self::News,
        Self::Page,
        Self::Series,
    ];

    /// Where its files stand, from the folder of the site.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Programme => "content/programmes",
            Self::Topic => "content/topics",
            Self::Person => "content/people",
            Self::Material => "content/materials",
            Self::News => "content/news",
            Self::Page => "content/pages",
            Self::Series => "content/schedule",
        }
    }

    fn file_name(self) -> &'static str {
        match self {
            Self::Programme => "programme.md",
            Self::Topic => "topic.md",
            Self::Person => "person.md",
            Self::Material => "material.md",
            Self::News => "news.md",
            Self::Page => "page.md",
            Self::Series => "series.yaml",
        }
    }

    /// Where the file of an id stands.
    #[must_use]
    pub fn path(self, id: &str) -> SourcePath {
        let ending = if self == Self::Series { "yaml" } else { "md" };
        SourcePath::new(format!("{}/{id}.{ending}", self.folder()))
    }

    /// A new file, with remarks for the editor in their language.
    #[must_use]
    pub fn file(self, path: SourcePath, values: &Values, language: Language) -> NewFile {
        let archetype = format!("{}/{}", folder(language), self.file_name());
        let text = ARCHETYPES.get_file(archetype).and_then(File::contents_utf8);
        NewFile { path, text: values.filled(text.unwrap_or_default()) }
    }
}

/// The files of a sample site, by path from its folder, in order, with placeholders in them.
pub(super) fn site_files(language: Language) -> Vec<(String, &'static str)> {
    let root = format!("{}/site", folder(language));
    let mut files = Vec::new();
    let mut folders: Vec<&Dir<'_>> = ARCHETYPES.get_dir(&root).into_iter().collect();
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            let inner = path.strip_prefix(&root).unwrap_or(&path).trim_start_matches('/');
            files.push((inner.to_owned(), file.contents_utf8().unwrap_or_default()));
        }
    }
    files.sort();
    files
}

/// The folder of a language: Estonian has one, all others take the English one.
fn folder(language: Language) -> &'static str {
    if language == Language::Estonian { "et" } else { "en" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_whose_value_is_missing_is_a_comment() {
        let values = Values::default().with("title", "Tere");
        let text = "title: {{title}}\n  order: {{order}}    # koht\n";
        assert_eq!(values.filled(text), "title: Tere\n  # order:     # koht\n");
    }

    #[test]
    fn every_archetype_is_there_in_both_languages() {
        for language in [Language::Estonian, Language::English] {
            for archetype in Archetype::ALL {
                let values = Values::default().with("title", "Tere");
                let text = archetype.file(archetype.path("tere"), &values, language).text;
                assert!(text.contains("Tere"), "{archetype:?} in {language:?}");
                assert!(!text.contains("{{"), "{archetype:?} in {language:?}: {text}");
            }
        }
    }
}

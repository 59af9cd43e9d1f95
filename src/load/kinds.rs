//! What a file below `content/` is, from its path alone.

use crate::model::Language;
use crate::report::{Diagnostic, nearest};
use crate::source::{Place, SourcePath};

use super::schema::{id_hint, is_id, suggested_id};

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// `site.yaml`.
    Site,
    /// `registration.yaml`.
    Registration,
    /// `schedule/<id>.yaml`.
    Schedule(String),
    /// A page, or a translation of one.
    Page(PageName),
    /// A picture, a download, anything below `static/`.
    Asset,
    /// `calendar.lock`, which is not written by authors.
    Lock,
}

/// Which page a Markdown file is, and in which language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageName {
    /// The folder that says what kind of page it is; empty for the home page.
    pub(super) folder: &'static str,
    /// The id of the page.
    pub(super) id: String,
    /// The language that the file name says; nothing for the original.
    pub(super) language: Option<Language>,
}

/// The folders of pages.
const PAGES: [&str; 6] = ["programmes", "topics", "people", "materials", "pages", "news"];

/// The id of the home page.
pub(super) const HOME: &str = "_index";

/// What a file is.
///
/// # Errors
/// If it stands where it would be passed over without a word, or has a name that cannot be.
pub(super) fn kind(path: &SourcePath) -> Result<Kind, Box<Diagnostic>> {
    let inner = path.as_str().strip_prefix("content/").unwrap_or(path.as_str());
    let steps: Vec<&str> = inner.split('/').collect();
    let (stem, ending) = path.file_name().rsplit_once('.').unwrap_or_default();
    if path.as_str().contains(char::REPLACEMENT_CHARACTER) {
        return Err(misplaced(path, "the name of the file is not written in UTF-8", "rename it"));
    }
    match steps[..] {
        ["static", _, ..] => Ok(Kind::Asset),
        ["site.yaml"] => Ok(Kind::Site),
        ["registration.yaml"] => Ok(Kind::Registration),
        ["calendar.lock"] => Ok(Kind::Lock),
        ["schedule", _] if ending == "yaml" => {
            if is_id(stem) {
                Ok(Kind::Schedule(stem.to_owned()))
            } else {
                Err(wrong_name(path, stem))
            }
        }
        _ if ending == "md" => page(path, &steps),
        _ => match wrong_ending(path, &steps) {
            Some(fault) => Err(fault),
            None => Ok(Kind::Asset),
        },
    }
}

fn page(path: &SourcePath, steps: &[&str]) -> Result<Kind, Box<Diagnostic>> {
    let stem = path.file_name().trim_end_matches(".md");
    let (stem, language) = language_of(path, stem)?;
    let (folder, id) = match steps {
        [_] if stem == HOME => ("", HOME),
        [_] => {
            let message = "a page does not stand directly in `content/`";
            return Err(misplaced(path, message, "move it to `content/pages/`"));
        }
        [folder, _] => (folder_of(path, folder)?, stem),
        ["materials", id, _] if stem == "index" => ("materials", *id),
        ["materials", id, _] => {
            let message = "a folder of `materials/` holds one page, `index.md`";
            let hint =
                format!("move it to `content/materials/`, or make it a part of `{id}/index.md`");
            return Err(misplaced(path, message, &hint));
        }
        [folder, ..] => {
            let folder = folder_of(path, folder)?;
            let message = format!("a page of `{folder}/` stands in a folder of its own");
            return Err(misplaced(path, &message, &format!("move it to `content/{folder}/`")));
        }
        [] => ("", HOME),
    };
    if !folder.is_empty() && id == HOME {
        let message = "only the home page is called `_index.md`";
        return Err(misplaced(path, message, "rename it, or take it away: lists are made by kava"));
    }
    if folder.is_empty() || is_id(id) {
        return Ok(Kind::Page(PageName { folder, id: id.to_owned(), language }));
    }
    Err(wrong_name(path, id))
}

/// The name without the code of a language at its end, and the language.
fn language_of<'a>(
    path: &SourcePath,
    stem: &'a str,
) -> Result<(&'a str, Option<Language>), Box<Diagnostic>> {
    let Some((name, suffix)) = stem.rsplit_once('.').filter(|(name, _)| !name.is_empty()) else {
        return Ok((stem, None));
    };
    if let Some(language) = Language::from_code(suffix) {
        return Ok((name, Some(language)));
    }
    let looks_like_a_code = suffix.len() == 2 && suffix.bytes().all(|b| b.is_ascii_alphabetic());
    if !looks_like_a_code {
        return Ok((stem, None));
    }
    let message = format!("kava does not speak the language `{suffix}`");
    let codes: Vec<String> =
        Language::ALL.iter().map(|language| format!("`.{language}.md`")).collect();
    let fault = Diagnostic::error("unknown-language", Place::File(path.clone()), message);
    Err(Box::new(fault.hint(format!("end the name with {}", codes.join(", ")))))
}

fn folder_of(path: &SourcePath, folder: &str) -> Result<&'static str, Box<Diagnostic>> {
    if let Some(known) = PAGES.into_iter().find(|known| *known == folder) {
        return Ok(known);
    }
    if folder == "schedule" {
        let message = "the schedule is written in YAML, not in Markdown";
        return Err(misplaced(path, message, "write it as `.yaml`"));
    }
    let hint = match nearest(folder, PAGES) {
        Some(near) => format!("did you mean `content/{near}/`?"),
        None => {
            format!("move it to one of {}", PAGES.map(|known| format!("`{known}/`")).join(", "))
        }
    };
    Err(misplaced(path, &format!("there is no kind of page `{folder}`"), &hint))
}

/// The fault of a text file that kava would take for a picture or a download.
fn wrong_ending(path: &SourcePath, steps: &[&str]) -> Option<Box<Diagnostic>> {
    let (stem, ending) = path.file_name().rsplit_once('.')?;
    let lower = ending.to_ascii_lowercase();
    let is_download = matches!(steps, ["materials", _, _, ..]);
    match lower.as_str() {
        "md" | "markdown" | "mdown" | "mkd" | "mdx" => Some(misplaced(
            path,
            "the name of a page ends with `.md`",
            &format!("rename it to `{stem}.md`"),
        )),
        "doc" | "docx" | "odt" | "rtf" | "pages" if is_text_folder(steps) => Some(misplaced(
            path,
            "a page is written as plain text with Markdown, not in a word processor",
            "copy its text into a file that ends with `.md`, or put it into `static/` to be downloaded",
        )),
        "yml" | "yaml" if is_download => None,
        "yml" | "yaml" if lower != "yaml" || ending != "yaml" => Some(misplaced(
            path,
            "the name of a YAML file ends with `.yaml`",
            &format!("rename it to `{stem}.yaml`"),
        )),
        "yaml" => Some(match steps {
            [name] => {
                let known = ["site.yaml", "registration.yaml"];
                let hint = nearest(name, known).map_or_else(
                    || "a series of sessions stands in `content/schedule/`".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                misplaced(path, "kava does not know this file", &hint)
            }
            ["schedule", ..] => {
                let message = "a series stands directly in `schedule/`, without folders";
                misplaced(path, message, "move it to `content/schedule/`")
            }
            _ => misplaced(
                path,
                "a YAML file stands here that kava does not know",
                "move it to `content/schedule/` if it is a series of sessions",
            ),
        }),
        _ => None,
    }
}

/// Whether nothing but texts stands directly in a folder, so that a document there was meant to be a page.
fn is_text_folder(steps: &[&str]) -> bool {
    match steps {
        [_] => true,
        [folder, _] => matches!(*folder, "programmes" | "topics" | "people" | "news" | "schedule"),
        _ => false,
    }
}

fn misplaced(path: &SourcePath, message: &str, hint: &str) -> Box<Diagnostic> {
    Box::new(Diagnostic::error("misplaced-file", Place::File(path.clone()), message).hint(hint))
}

fn wrong_name(path: &SourcePath, id: &str) -> Box<Diagnostic> {
    let message = format!("`{id}` becomes a part of an address, and cannot be one");
    let hint = match suggested_id(id) {
        Some(better) => format!("rename it to `{better}`"),
        None => id_hint(id),
    };
    Box::new(Diagnostic::error("wrong-id", Place::File(path.clone()), message).hint(hint))
}

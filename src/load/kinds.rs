//! What a file below `content/` is, from its path alone.

use crate::model::Language;
use crate::report::{Diagnostic, Words, did_you_mean, nearest, words};
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
        return Err(misplaced(
            path,
            words!(
                en: "the name of the file is not written in UTF-8",
                et: "faili nimi ei ole UTF-8 kodeeringus",
            ),
            words!(en: "rename it", et: "anna failile teine nimi"),
        ));
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
            let message = words!(
                en: "a page does not stand directly in `content/`",
                et: "leht ei saa olla otse kaustas `content/`",
            );
            return Err(misplaced(
                path,
                message,
                words!(en: "move it to `content/pages/`", et: "vii see kausta `content/pages/`"),
            ));
        }
        [folder, _] => (folder_of(path, folder)?, stem),
        ["materials", id, _] if stem == "index" => ("materials", *id),
        ["materials", id, _] => {
            let message = words!(
                en: "a folder of `materials/` holds one page, `index.md`",
                et: "kausta `materials/` alamkaustas on ainult üks leht, `index.md`",
            );
            let hint = words!(
                en: "move it to `content/materials/`, or make it a part of `{id}/index.md`",
                et: "vii see kausta `content/materials/` või tõsta tekst faili `{id}/index.md`",
            );
            return Err(misplaced(path, message, hint));
        }
        [folder, ..] => {
            let folder = folder_of(path, folder)?;
            let message = words!(
                en: "a page of `{folder}/` stands in a folder of its own",
                et: "kausta `{folder}/` leht on omaette alamkaustas",
            );
            return Err(misplaced(
                path,
                message,
                words!(
                    en: "move it to `content/{folder}/`",
                    et: "vii see otse kausta `content/{folder}/`",
                ),
            ));
        }
        [] => ("", HOME),
    };
    if !folder.is_empty() && id == HOME {
        let message = words!(
            en: "only the home page is called `_index.md`",
            et: "nimi `_index.md` on ainult avalehel",
        );
        return Err(misplaced(
            path,
            message,
            words!(
                en: "rename it, or take it away: lists are made by kava",
                et: "anna failile teine nimi või kustuta see: loendid teeb kava ise",
            ),
        ));
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
    let message = words!(
        en: "kava does not speak the language `{suffix}`",
        et: "kava ei oska keelt `{suffix}`",
    );
    let codes: Vec<String> =
        Language::ALL.iter().map(|language| format!("`.{language}.md`")).collect();
    let fault = Diagnostic::error("unknown-language", Place::File(path.clone()), message);
    Err(Box::new(fault.hint(words!(
        en: "end the name with {codes}",
        et: "lõpeta failinimi ühega neist: {codes}",
        codes = codes.join(", "),
    ))))
}

fn folder_of(path: &SourcePath, folder: &str) -> Result<&'static str, Box<Diagnostic>> {
    if let Some(known) = PAGES.into_iter().find(|known| *known == folder) {
        return Ok(known);
    }
    if folder == "schedule" {
        let message = words!(
            en: "the schedule is written in YAML, not in Markdown",
            et: "ajakava kirjutatakse YAML-is, mitte Markdownis",
        );
        return Err(misplaced(
            path,
            message,
            words!(en: "write it as `.yaml`", et: "kirjuta see faili, mille lõpp on `.yaml`"),
        ));
    }
    let hint = match nearest(folder, PAGES) {
        Some(near) => did_you_mean(&format!("content/{near}/")),
        None => {
            words!(
                en: "move it to one of {folders}",
                et: "vii see ühte neist kaustadest: {folders}",
                folders = PAGES.map(|known| format!("`{known}/`")).join(", "),
            )
        }
    };
    Err(misplaced(
        path,
        words!(
            en: "there is no kind of page `{folder}`",
            et: "lehtede kausta `{folder}` kava ei tunne",
        ),
        hint,
    ))
}

/// The fault of a text file that kava would take for a picture or a download.
fn wrong_ending(path: &SourcePath, steps: &[&str]) -> Option<Box<Diagnostic>> {
    let (stem, ending) = path.file_name().rsplit_once('.')?;
    let lower = ending.to_ascii_lowercase();
    let is_download = matches!(steps, ["materials", _, _, ..]);
    match lower.as_str() {
        "md" | "markdown" | "mdown" | "mkd" | "mdx" => Some(misplaced(
            path,
            words!(en: "the name of a page ends with `.md`", et: "lehe failinime lõpp on `.md`"),
            words!(en: "rename it to `{stem}.md`", et: "pane faili nimeks `{stem}.md`"),
        )),
        "doc" | "docx" | "odt" | "rtf" | "pages" if is_text_folder(steps) => Some(misplaced(
            path,
            words!(
                en: "a page is written as plain text with Markdown, not in a word processor",
                et: "leht kirjutatakse lihttekstina Markdownis, mitte tekstitöötlusprogrammis",
            ),
            words!(
                en: "copy its text into a file that ends with `.md`, or put it into `static/` to be downloaded",
                et: "kopeeri tekst faili, mille lõpp on `.md`, või pane see fail allalaadimiseks kausta `static/`",
            ),
        )),
        "yml" | "yaml" if is_download => None,
        "yml" | "yaml" if lower != "yaml" || ending != "yaml" => Some(misplaced(
            path,
            words!(
                en: "the name of a YAML file ends with `.yaml`",
                et: "YAML-faili nime lõpp on `.yaml`",
            ),
            words!(en: "rename it to `{stem}.yaml`", et: "pane faili nimeks `{stem}.yaml`"),
        )),
        "yaml" => Some(match steps {
            [name] => {
                let known = ["site.yaml", "registration.yaml"];
                let hint = nearest(name, known).map_or_else(
                    || {
                        words!(
                            en: "a series of sessions stands in `content/schedule/`",
                            et: "kohtumiste sari on kaustas `content/schedule/`",
                        )
                    },
                    did_you_mean,
                );
                misplaced(
                    path,
                    words!(en: "kava does not know this file", et: "kava ei tunne seda faili"),
                    hint,
                )
            }
            ["schedule", ..] => {
                let message = words!(
                    en: "a series stands directly in `schedule/`, without folders",
                    et: "sari on otse kaustas `schedule/`, mitte alamkaustas",
                );
                misplaced(
                    path,
                    message,
                    words!(
                        en: "move it to `content/schedule/`",
                        et: "vii see kausta `content/schedule/`",
                    ),
                )
            }
            _ => misplaced(
                path,
                words!(
                    en: "a YAML file stands here that kava does not know",
                    et: "siin on YAML-fail, mida kava ei tunne",
                ),
                words!(
                    en: "move it to `content/schedule/` if it is a series of sessions",
                    et: "vii see kausta `content/schedule/`, kui see on kohtumiste sari",
                ),
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

fn misplaced(path: &SourcePath, message: Words, hint: Words) -> Box<Diagnostic> {
    Box::new(Diagnostic::error("misplaced-file", Place::File(path.clone()), message).hint(hint))
}

fn wrong_name(path: &SourcePath, id: &str) -> Box<Diagnostic> {
    let message = words!(
        en: "`{id}` becomes a part of an address, and cannot be one",
        et: "nimest `{id}` saab osa aadressist, aga aadressi see ei sobi",
    );
    let hint = match suggested_id(id) {
        Some(better) => words!(en: "rename it to `{better}`", et: "pane nimeks `{better}`"),
        None => id_hint(id),
    };
    Box::new(Diagnostic::error("wrong-id", Place::File(path.clone()), message).hint(hint))
}

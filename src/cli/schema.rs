//! `kava schema`: JSON Schemas for the programs in which people edit. Writes over nothing that it did not write.
#![expect(clippy::disallowed_methods, reason = "writes files of the author's tools")]

use std::fs;
use std::path::Path;

use crate::error::Error;
use crate::model::Language;
use crate::report::{Tongue, words};
use crate::schema::{Subject, is_ours, json_schema, vscode};
use crate::write::write_source;

use super::Outcome;
use super::args::SchemaArgs;
use super::terminal::{Terminal, data, say};

/// Writes `schemas/*.json` and the settings of Visual Studio Code into `folder`, or prints one schema.
pub(super) fn schema(
    folder: &Path,
    args: &SchemaArgs,
    terminal: &Terminal,
) -> Result<Outcome, Error> {
    let language = match terminal.tongue() {
        Tongue::English => Language::English,
        Tongue::Estonian => Language::Estonian,
    };
    if let Some(subject) = args.print {
        data(&json_schema(subject, language));
        return Ok(Outcome::Fine);
    }
    if !folder.join("content").is_dir() {
        return Err(Error::NoContent { folder: folder.to_owned() });
    }
    let schemas = folder.join(vscode::FOLDER);
    made(&schemas)?;
    for subject in Subject::ALL {
        let path = schemas.join(format!("{}.json", subject.name()));
        if there(&path)?.is_some_and(|text| !is_ours(&text)) {
            return Err(Error::ForeignFile { path });
        }
        write_source(&path, &json_schema(subject, language))?;
    }
    terminal.say(&words!(
        en: "wrote {n} schemas into `{folder}`",
        et: "kirjutatud kausta `{folder}`: {n} kirjeldust",
        n = Subject::ALL.len(),
        folder = schemas.display(),
    ));
    settings(&folder.join(".vscode"), terminal)?;
    Ok(Outcome::Fine)
}

/// Tells Visual Studio Code of the schemas, or the author what to add to settings that are there.
fn settings(folder: &Path, terminal: &Terminal) -> Result<(), Error> {
    made(folder)?;
    let path = folder.join("settings.json");
    match there(&path)? {
        None => {
            write_source(&path, &vscode::settings())?;
            terminal.say(
                &words!(en: "wrote `{path}`", et: "kirjutatud `{path}`", path = path.display()),
            );
        }
        Some(text) if vscode::is_told_in(&text) => {}
        Some(_) => {
            terminal.say(&words!(
                en: "`{path}` is yours and was left as it is; add this to it, so that Visual Studio Code knows the schemas:",
                et: "fail `{path}` on sinu tehtud ja jäi muutmata; lisa sinna see, siis tunneb Visual Studio Code skeeme:",
                path = path.display(),
            ));
            say(vscode::settings().trim_end());
        }
    }
    let path = folder.join("extensions.json");
    if there(&path)?.is_none() {
        write_source(&path, &vscode::extensions())?;
    }
    Ok(())
}

fn made(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|source| Error::Write { path: folder.to_owned(), source })
}

/// The text of a file, if there is one.
fn there(path: &Path) -> Result<Option<String>, Error> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(Error::Read { path: path.to_owned(), source }),
    }
}

//! `kava man`: manual pages, made of the same text as `--help`.
#![expect(clippy::disallowed_methods, reason = "writes the pages into the folder that it is given")]

use std::fs;
use std::path::Path;

use clap::CommandFactory;
use clap_mangen::Man;

use crate::error::Error;
use crate::report::words;
use crate::write::write_source;

use super::Outcome;
use super::args::{Args, ManArgs};
use super::terminal::{Terminal, data};

/// Prints `kava.1`, or writes it and the pages of all commands.
pub(super) fn man(args: &ManArgs, terminal: &Terminal) -> Result<Outcome, Error> {
    let mut command = Args::command();
    command.build();
    let Some(folder) = &args.pages else {
        data(&page(&command)?);
        return Ok(Outcome::Fine);
    };
    fs::create_dir_all(folder).map_err(|source| Error::Write { path: folder.clone(), source })?;
    let n = written(&command, folder)?;
    let folder = folder.display();
    terminal.say(&words!(
        en: "wrote {n} manual pages into `{folder}`; read one with `man {folder}/kava.1`",
        et: "`{folder}`: kirjutatud {n} käsiraamatu lehte; loe käsuga `man {folder}/kava.1`",
    ));
    Ok(Outcome::Fine)
}

/// Writes the page of a command and those of the commands below it. How many there are.
fn written(command: &clap::Command, folder: &Path) -> Result<usize, Error> {
    let name = command.get_display_name().unwrap_or(command.get_name());
    write_source(&folder.join(format!("{name}.1")), &page(command)?)?;
    let mut n = 1;
    // `help` repeats what the pages say.
    for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
        n += written(below, folder)?;
    }
    Ok(n)
}

/// A manual page in the language of troff.
fn page(command: &clap::Command) -> Result<String, Error> {
    let mut page = Vec::new();
    Man::new(command.clone())
        .render(&mut page)
        .map_err(|source| Error::Output { path: "kava.1".to_owned(), source: Box::new(source) })?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

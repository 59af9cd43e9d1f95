//! `kava new`: makes files of the content, and asks for what it needs to know. Writes over nothing.

mod args;
mod asking;
mod cohort;
mod disk;
mod making;
mod pages;
mod session;
mod site;

pub(super) use args::NewCommand;

use std::path::Path;

use jiff::civil::Date;

use crate::error::Error;
use crate::model::RoughDate;
use crate::report::{Report, Words, words};
use crate::source::Sources;

use super::Outcome;
use super::args::Lang;
use super::terminal::Terminal;
use asking::Unanswered;
use making::Making;

/// Why nothing was made.
enum Refusal {
    /// The command line does not say enough, or something that cannot be.
    Unclear(Words),
    /// What should be made cannot be, for a reason in the content.
    Impossible(Words),
    /// What would be made has faults.
    Faulty(Box<(Report, Sources)>),
    /// The machine failed.
    Machine(Error),
}

impl From<Unanswered> for Refusal {
    fn from(Unanswered(words): Unanswered) -> Self {
        Self::Unclear(words)
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Machine(error)
    }
}

/// Makes what was asked for in the site in `folder`.
pub(super) fn new(
    folder: &Path,
    lang: Option<Lang>,
    command: &NewCommand,
    terminal: &Terminal,
) -> Result<Outcome, Error> {
    let making = || Making::of(folder, terminal);
    let made = match command {
        NewCommand::Site(args) => site::site(folder, args, lang, terminal),
        NewCommand::Programme(args) => pages::programme(&mut making()?, args),
        NewCommand::Cohort(args) => cohort::cohort(&mut making()?, args),
        NewCommand::Series(args) => pages::series(&mut making()?, args),
        NewCommand::Session(args) => session::session(&mut making()?, args),
        NewCommand::Topic(args) => pages::topic(&mut making()?, args),
        NewCommand::Person(args) => pages::person(&mut making()?, args),
        NewCommand::Material(args) => pages::material(&mut making()?, args),
        NewCommand::News(args) => pages::news(&mut making()?, args),
        NewCommand::Page(args) => pages::page(&mut making()?, args),
    };
    match made {
        Ok(()) => Ok(Outcome::Fine),
        Err(Refusal::Unclear(words)) => {
            terminal.refuse(&words);
            Ok(Outcome::Unclear)
        }
        Err(Refusal::Impossible(words)) => {
            terminal.refuse(&words);
            Ok(Outcome::Faulty)
        }
        Err(Refusal::Faulty(told)) => {
            let (report, sources) = *told;
            terminal.report(&report, &sources);
            Ok(Outcome::Faulty)
        }
        Err(Refusal::Machine(error)) => Err(error),
    }
}

/// A site of which `site.yaml` cannot be read.
fn unreadable() -> Refusal {
    Refusal::Impossible(words!(
        en: "the site cannot be read; run `kava check` first",
        et: "saiti ei saa lugeda; käivita enne `kava check`",
    ))
}

/// A day (`2026-09-10`) or a month (`2026-09`).
fn rough_date(text: &str) -> Option<RoughDate> {
    match text.len() {
        7 => format!("{text}-01").parse::<Date>().ok().map(RoughDate::Month),
        10 => text.parse::<Date>().ok().map(RoughDate::Day),
        _ => None,
    }
}

/// The same, for questions.
fn rough_text(text: &str) -> Result<String, Words> {
    match rough_date(text) {
        Some(_) => Ok(text.to_owned()),
        None => Err(words!(
            en: "write a day as 2026-09-10, or a month as 2026-09",
            et: "kirjuta päev kujul 2026-09-10 või kuu kujul 2026-09",
        )),
    }
}

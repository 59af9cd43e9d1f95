//! The command line in two languages: how it is read, and what answers when it cannot be.
//!
//! clap speaks English only. In Estonian its command gets other texts (`estonian`), and what is wrong with what was
//! typed is said anew (`fault`).

mod estonian;
mod fault;
mod texts;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, ValueEnum};

use crate::report::Tongue;

use super::args::{Args, Lang};

/// What is printed instead of running a command.
#[derive(Debug)]
pub(super) enum Answer {
    /// In the words that clap has or was given: help, version, a fault in English.
    Clap(clap::Error),
    /// A fault in ours.
    Fault(String),
}

/// Reads the command line in a language.
///
/// # Errors
/// If help is asked for, or what was typed is no command line of kava.
pub(super) fn parsed(arguments: &[OsString], tongue: Tongue) -> Result<Args, Answer> {
    match tongue {
        Tongue::English => read(Args::command(), arguments.to_vec()).map_err(Answer::Clap),
        Tongue::Estonian => {
            let arguments = estonian::without_help_command(arguments);
            read(estonian::command(), arguments).map_err(|error| match error.kind() {
                ErrorKind::DisplayHelp
                | ErrorKind::DisplayVersion
                | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Answer::Clap(error),
                _ => Answer::Fault(fault::told(&error)),
            })
        }
    }
}

fn read(command: clap::Command, arguments: Vec<OsString>) -> Result<Args, clap::Error> {
    Args::from_arg_matches(&command.try_get_matches_from(arguments)?)
}

/// The language that `--lang` asks for, before the rest of the command line is read.
pub(super) fn asked_tongue(arguments: &[OsString]) -> Option<Tongue> {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    let code = loop {
        match words.next()?.strip_prefix("--lang") {
            Some("") => break words.next()?,
            Some(rest) if rest.starts_with('=') => break &rest[1..],
            _ => {}
        }
    };
    Lang::from_str(code, false).ok().map(Lang::tongue)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    fn fault(line: &str) -> String {
        match parsed(&typed(line), Tongue::Estonian) {
            Err(Answer::Fault(told)) => told,
            other => format!("{other:?}"),
        }
    }

    fn help(line: &str) -> String {
        match parsed(&typed(line), Tongue::Estonian) {
            Err(Answer::Clap(answer)) => answer.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn the_language_is_known_before_the_rest_is_read() {
        assert_eq!(asked_tongue(&typed("kava build --lang et")), Some(Tongue::Estonian));
        assert_eq!(asked_tongue(&typed("kava --lang=en build")), Some(Tongue::English));
        assert_eq!(asked_tongue(&typed("kava build --lang")), None);
        assert_eq!(asked_tongue(&typed("kava build --lang fi")), None);
    }

    #[test]
    fn help_is_estonian_from_the_first_to_the_last_line() {
        for line in ["kava --help", "kava build --help", "kava help import", "kava host -h"] {
            let help = help(line);
            assert!(help.contains("Kasutus: kava"), "{help}");
            assert!(help.contains("Valikud:"), "{help}");
            for english in
                ["Usage", "Options", "Commands", "Print", "[default", "possible", " the "]
            {
                assert!(!help.contains(english), "`{english}` in:\n{help}");
            }
        }
        assert!(help("kava help build").contains("kava build [VALIKUD]"));
    }

    #[test]
    fn what_was_typed_wrongly_is_told_in_estonian() {
        for (line, expected) in [
            ("kava biuld", "viga: käsku `biuld` ei ole; kas mõtlesid `build`?"),
            ("kava build --draft", "viga: valikut `--draft` ei ole; kas mõtlesid `--drafts`?"),
            (
                "kava build --now homme",
                "viga: valikule `--now <AEG>` ei sobi `homme`: kirjuta päev",
            ),
            ("kava serve --port x", "viga: valikule `--port <PORT>` ei sobi `x`: kirjuta arv"),
            (
                "kava explain vigane",
                "viga: argumendile `[NIMI]` ei sobi `vigane`: sellist teadet ei ole",
            ),
            ("kava build --now", "viga: valiku `--now <AEG>` järel on väärtus puudu"),
            (
                "kava check --format xml",
                "viga: valikule `--format <VORMING>` ei sobi `xml`; sobivad: `text`, `json`",
            ),
            (
                "kava build --locked --drafts",
                "viga: valik `--locked` ei sobi kokku valikuga `--drafts`",
            ),
            ("kava import", "viga: puudu on `<FAIL.ics>`"),
        ] {
            let told = fault(line);
            assert!(told.starts_with(expected), "{line}: {told}");
            assert!(told.contains("--help"), "{line}: {told}");
        }
    }
}

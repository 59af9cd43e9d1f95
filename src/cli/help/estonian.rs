//! The command of clap with every text in Estonian.

use std::ffi::OsString;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command, CommandFactory};

use crate::cli::args::Args;

use super::texts::{about, described, value_name};

/// `kava help build` as `kava build --help`: the command `help` of clap has no words but its own.
pub(super) fn without_help_command(arguments: &[OsString]) -> Vec<OsString> {
    let mut arguments = arguments.to_vec();
    if arguments.get(1).is_some_and(|word| word == "help") {
        arguments.remove(1);
        arguments.push("--help".into());
    }
    arguments
}

/// The command line.
pub(super) fn command() -> Command {
    let command = in_words(Args::command());
    // Only a command that is built knows how it is used.
    let mut built = command.clone();
    built.build();
    with_usage(command, &mut built)
}

/// A command and those below it with how they are used.
fn with_usage(command: Command, built: &mut Command) -> Command {
    let usage = built.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").replace("[OPTIONS]", "[VALIKUD]");
    command.override_usage(usage).mut_subcommands(|inner| {
        match built.find_subcommand_mut(inner.get_name()) {
            Some(built) => with_usage(inner, built),
            None => inner,
        }
    })
}

/// A command and those below it with their descriptions.
fn in_words(command: Command) -> Command {
    let name = command.get_name().to_owned();
    let template = template(&command);
    let has_version = command.get_version().is_some();
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help("Näita abi");
    let command = command
        .help_template(template)
        .subcommand_value_name("KÄSK")
        .mut_args(|arg| in_words_of(&name, arg))
        .mut_subcommands(in_words)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .arg(help);
    let command = match about(&name) {
        Some(text) => command.about(text).long_about(text),
        None => command,
    };
    if !has_version {
        return command;
    }
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    command.disable_version_flag(true).arg(version.help("Näita versiooni"))
}

fn in_words_of(command: &str, arg: Arg) -> Arg {
    let mut arg = arg;
    let Some(text) = described(command, arg.get_id().as_str()) else { return arg };
    let mut text = text.to_owned();
    let values = arg.get_possible_values();
    // clap counts `true` and `false` as the values of a flag, which takes none.
    if !values.is_empty() && arg.get_action().takes_values() {
        let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
        text = format!("{text} [sobivad: {}]", names.join(", "));
        arg = arg.hide_possible_values(true);
    }
    let usual: Vec<String> =
        arg.get_default_values().iter().map(|it| it.to_string_lossy().into_owned()).collect();
    if !usual.is_empty() {
        text = format!("{text} [muidu: {}]", usual.join(" "));
        arg = arg.hide_default_value(true);
    }
    let name = arg.get_value_names().and_then(|names| value_name(names.first()?.as_str()));
    let arg = arg.help(text.clone()).long_help(text);
    match name {
        Some(name) => arg.value_name(name),
        None => arg,
    }
}

/// The page of help, with the headings that it needs.
fn template(command: &Command) -> String {
    let mut page = "{about-with-newline}\nKasutus: {usage}\n".to_owned();
    if command.has_subcommands() {
        page.push_str("\nKäsud:\n{subcommands}\n");
    }
    if command.get_positionals().next().is_some() {
        page.push_str("\nArgumendid:\n{positionals}\n");
    }
    page + "\nValikud:\n{options}\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What has no Estonian text; a new option gets one in `texts`.
    fn untold(command: &Command) -> Vec<String> {
        let name = command.get_name();
        let mut untold = Vec::new();
        if about(name).is_none() {
            untold.push(name.to_owned());
        }
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str();
            if described(name, id).is_none() {
                untold.push(format!("{name} {id}"));
            }
            for value in arg.get_value_names().unwrap_or_default() {
                let is_value = arg.get_action().takes_values();
                if is_value && value_name(value.as_str()).is_none() {
                    untold.push(format!("<{value}>"));
                }
            }
        }
        untold.extend(command.get_subcommands().flat_map(self::untold));
        untold
    }

    #[test]
    fn every_command_and_option_is_described_in_estonian() {
        let untold = untold(&Args::command());
        assert_eq!(untold, Vec::<String>::new(), "add them to src/cli/help/texts.rs");
    }
}

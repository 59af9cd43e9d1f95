//! The command line: parses, dispatches, prints, and answers with an exit code.
//!
//! 0: fine. 1: the content has errors. 2: the machine or the command line failed.

mod args;
mod build;
mod check;
mod clock;
mod completions;
mod counted;
mod diff;
mod edit;
mod explain;
mod help;
mod host;
mod import;
mod lock;
mod machine;
mod man;
mod new;
mod publication;
mod schema;
mod serve;
mod terminal;
mod unchanged;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::CommandFactory;

use args::{Args, Command, Lang};
use help::Answer;
use terminal::{Terminal, say};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All is well.
    Fine,
    /// The content has errors.
    Faulty,
    /// The command line does not say what it must.
    Unclear,
}

/// Everything that can be typed, for programs that complete, describe or check it.
#[must_use]
pub fn command() -> clap::Command {
    Args::command()
}

/// Runs the program with these arguments, the first being its name.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let tongue = Terminal::new(help::asked_tongue(&arguments)).tongue();
    let args = match help::parsed(&arguments, tongue) {
        Ok(args) => args,
        Err(Answer::Clap(answer)) => {
            // Help and version are answers, not faults; clap knows which of them goes where.
            let code = if answer.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
            let _ = answer.print();
            return code;
        }
        Err(Answer::Fault(told)) => {
            say(&told);
            return ExitCode::from(2);
        }
    };
    let terminal = Terminal::new(args.lang.map(Lang::tongue));
    let outcome = match &args.command {
        Command::Build(options) => build::build(&args.folder, options, &terminal),
        Command::Serve(options) => serve::serve(&args.folder, options, &terminal),
        Command::Check(options) => check::check(&args.folder, options, &terminal),
        Command::Diff(options) => diff::diff(&args.folder, options, &terminal),
        Command::Explain(options) => Ok(explain::explain(options, &terminal)),
        Command::Host(options) => host::host(&args.folder, options, &terminal),
        Command::Lock(options) => lock::lock(&args.folder, options, &terminal),
        Command::Schema(options) => schema::schema(&args.folder, options, &terminal),
        Command::Import(options) => import::import(&args.folder, options, &terminal),
        Command::New(command) => new::new(&args.folder, args.lang, command, &terminal),
        Command::Man(options) => man::man(options, &terminal),
        Command::Completions(options) => Ok(completions::completions(options)),
    };
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Faulty) => ExitCode::from(1),
        Ok(Outcome::Unclear) => ExitCode::from(2),
        Err(error) => {
            terminal.failure(&error);
            ExitCode::from(2)
        }
    }
}

//! `kava completions`: prints what a shell needs to complete commands and options.

use clap::CommandFactory;
use clap_complete::aot::generate;

use super::Outcome;
use super::args::{Args, CompletionsArgs};
use super::terminal::data;

/// Prints the script of a shell.
pub(super) fn completions(args: &CompletionsArgs) -> Outcome {
    let mut script = Vec::new();
    generate(args.shell, &mut Args::command(), "kava", &mut script);
    data(&String::from_utf8_lossy(&script));
    Outcome::Fine
}

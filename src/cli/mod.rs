//! The command line: parses, dispatches, prints.

use std::process::ExitCode;

/// Runs the program with the arguments of the process.
#[must_use]
pub fn run() -> ExitCode {
    ExitCode::SUCCESS
}

//! The binary: hands over to `cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    kava::cli::run(std::env::args_os())
}

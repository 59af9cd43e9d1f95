//! `kava explain`: what a message means, and how to mend what it tells.

use crate::explain::{explained, listed};
use crate::report::CODES;

use super::Outcome;
use super::args::ExplainArgs;
use super::terminal::{Terminal, data};

/// Prints the page of a code, or the list of all codes.
pub(super) fn explain(args: &ExplainArgs, terminal: &Terminal) -> Outcome {
    let text = match args.code {
        Some(code) => explained(code, terminal.tongue()),
        None => listed(CODES, terminal.tongue()),
    };
    data(&text);
    Outcome::Fine
}

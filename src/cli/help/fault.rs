//! What is wrong with a command line, in Estonian.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::args::ValueFault;
use crate::report::Tongue;

/// The fault as it is printed, with where help is.
pub(super) fn told(error: &clap::Error) -> String {
    let what = what(error);
    format!("viga: {what}\n\nAbi saad valikuga `--help`.")
}

fn what(error: &clap::Error) -> String {
    let text = |kind| texts(error, kind).join(", ");
    let argument = text(ContextKind::InvalidArg);
    let value = text(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let command = text(ContextKind::InvalidSubcommand);
            format!(
                "käsku `{command}` ei ole{}",
                meant(&texts(error, ContextKind::SuggestedSubcommand))
            )
        }
        ErrorKind::UnknownArgument => {
            format!(
                "valikut `{argument}` ei ole{}",
                meant(&texts(error, ContextKind::SuggestedArg))
            )
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("valiku `{argument}` järel on väärtus puudu")
        }
        ErrorKind::InvalidValue => {
            let good = texts(error, ContextKind::ValidValue);
            let good: Vec<String> = good.iter().map(|value| format!("`{value}`")).collect();
            format!("{} ei sobi `{value}`; sobivad: {}", to(&argument), good.join(", "))
        }
        ErrorKind::ValueValidation => {
            // What clap itself says of a value is English, and so left out.
            let why = error.source().and_then(|source| source.downcast_ref::<ValueFault>());
            let why = why.map(|fault| format!(": {}", fault.0.told_in(Tongue::Estonian)));
            format!("{} ei sobi `{value}`{}", to(&argument), why.unwrap_or_default())
        }
        ErrorKind::ArgumentConflict => {
            let other = text(ContextKind::PriorArg);
            if other.is_empty() || other == argument {
                format!("valik `{argument}` on mitu korda")
            } else {
                format!("valik `{argument}` ei sobi kokku valikuga `{other}`")
            }
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = texts(error, ContextKind::InvalidArg);
            let missing: Vec<String> = missing.iter().map(|it| format!("`{it}`")).collect();
            format!("puudu on {}", missing.join(", "))
        }
        ErrorKind::MissingSubcommand => "käsk on puudu".to_owned(),
        ErrorKind::InvalidUtf8 => "käsureal on tekst, mis ei ole UTF-8 kodeeringus".to_owned(),
        _ => format!("väärtuste arv ei sobi valikule `{argument}`"),
    }
}

/// For what a value is meant: an option, or something without a name of its own (`<CODE>`, `[CODE]`).
fn to(argument: &str) -> String {
    if argument.starts_with('-') {
        format!("valikule `{argument}`")
    } else {
        format!("argumendile `{argument}`")
    }
}

/// What clap knows of a fault under a kind.
fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn meant(near: &[String]) -> String {
    near.first().map_or_else(String::new, |near| format!("; kas mõtlesid `{near}`?"))
}

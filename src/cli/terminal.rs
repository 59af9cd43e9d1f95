//! What is printed: reports and results for people on stderr, data on stdout.
#![expect(clippy::disallowed_methods, reason = "asks the environment for the language")]

use std::cell::OnceCell;
use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use indicatif::{ProgressBar, ProgressStyle};

use crate::error::Error;
use crate::pipeline::Progress;
use crate::report::{Report, Severity, Style, Tongue, Words, printed, words};
use crate::source::Sources;

use super::counted::{Noun, counted};
use super::machine;

/// Fewer outputs than this are made before a bar could be read.
const N_OUTPUTS_WORTH_A_BAR: usize = 500;

/// Fewer questions than this are answered before a bar could be read.
const N_QUESTIONS_WORTH_A_BAR: usize = 50;

/// A line for people.
pub(super) fn say(line: &str) {
    // Nobody can be told that nobody can be told.
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Data, as it is.
pub(super) fn data(text: &str) {
    let _ = io::stdout().lock().write_all(text.as_bytes());
}

/// The language of the environment: the first of these variables that says anything decides, as POSIX has it.
fn tongue() -> Tongue {
    ["KAVA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .map_or(Tongue::English, |value| tongue_of(&value))
}

/// The language of a locale: `et`, `et_EE.UTF-8`, `et-EE`; anything else is English.
fn tongue_of(locale: &str) -> Tongue {
    let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
    if language.eq_ignore_ascii_case("et") { Tongue::Estonian } else { Tongue::English }
}

/// The terminal of the process.
#[derive(Debug, Clone)]
pub(super) struct Terminal {
    tongue: Tongue,
    style: Style,
    is_seen: bool,
}

impl Terminal {
    /// Speaks `asked`, else the language of the environment. Colours where stderr is a terminal that has some; the
    /// reader decides otherwise with `NO_COLOR` (no-color.org), `CLICOLOR` and `CLICOLOR_FORCE`.
    pub(super) fn new(asked: Option<Tongue>) -> Self {
        let style = match AutoStream::choice(&io::stderr()) {
            ColorChoice::Never => Style::Plain,
            _ => Style::Coloured,
        };
        let is_seen = io::stderr().is_terminal();
        Self { tongue: asked.unwrap_or_else(tongue), style, is_seen }
    }

    /// The language that it speaks.
    pub(super) fn tongue(&self) -> Tongue {
        self.tongue
    }

    /// A line for people.
    pub(super) fn say(&self, words: &Words) {
        say(words.told_in(self.tongue));
    }

    /// Why something was not done.
    pub(super) fn refuse(&self, why: &Words) {
        let error = Severity::Error.told();
        self.say(&words!(in error, why; en: "{error}: {why}", et: "{error}: {why}"));
    }

    /// A fault of the machine, with what caused it.
    pub(super) fn failure(&self, error: &Error) {
        self.refuse(&machine::told(error));
        for cause in machine::causes(error) {
            self.say(&words!(in cause; en: "  caused by: {cause}", et: "  põhjus: {cause}"));
        }
    }

    /// A report with its excerpts and, at the end, how many of each there are.
    pub(super) fn report(&self, report: &Report, sources: &Sources) {
        let text = self.told(report, sources);
        // Old consoles of Windows need to be told of colours.
        let _ = anstream::stderr().lock().write_all(text.as_bytes());
    }

    /// What [`Terminal::report`] prints.
    pub(super) fn told(&self, report: &Report, sources: &Sources) -> String {
        if report.diagnostics().is_empty() {
            return String::new();
        }
        printed(report, sources, self.style, self.tongue)
            + summary(report).told_in(self.tongue)
            + "\n"
    }

    /// A bar for long work, if someone is there to see it.
    pub(super) fn bar(&self) -> Bar {
        self.bar_from(N_OUTPUTS_WORTH_A_BAR)
    }

    /// A bar for many questions to another computer, each of which takes longer than an output.
    pub(super) fn bar_of_questions(&self) -> Bar {
        self.bar_from(N_QUESTIONS_WORTH_A_BAR)
    }

    fn bar_from(&self, n_least: usize) -> Bar {
        let (is_wanted, tongue) = (self.is_seen, self.tongue);
        Bar { shown: OnceCell::new(), n_least, is_wanted, tongue }
    }
}

/// A progress bar that shows itself only when there is much to do.
#[derive(Debug)]
pub(super) struct Bar {
    shown: OnceCell<ProgressBar>,
    /// How much is much.
    n_least: usize,
    is_wanted: bool,
    tongue: Tongue,
}

impl Progress for Bar {
    fn planned(&self, n_outputs: usize) -> Box<dyn Fn() + Sync> {
        if !self.is_wanted || n_outputs < self.n_least {
            return Box::new(|| {});
        }
        let template = match self.tongue {
            Tongue::English => "{bar:40} {pos}/{len} files",
            Tongue::Estonian => "{bar:40} {pos}/{len} faili",
        };
        let bar = self.shown.get_or_init(|| {
            let bar = ProgressBar::new(n_outputs as u64);
            if let Ok(style) = ProgressStyle::with_template(template) {
                bar.set_style(style);
            }
            bar
        });
        let bar = bar.clone();
        Box::new(move || bar.inc(1))
    }

    fn finished(&self) {
        if let Some(bar) = self.shown.get() {
            bar.finish_and_clear();
        }
    }
}

/// `2 errors, 1 warning`.
fn summary(report: &Report) -> Words {
    let counts: Vec<Words> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .map(|severity| (report.count(severity), severity))
        .filter(|(n, _)| *n > 0)
        .map(|(n, severity)| counted(n, Noun::Told(severity)))
        .collect();
    Words::joined(&counts, ", ")
}

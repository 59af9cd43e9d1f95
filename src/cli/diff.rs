//! `kava diff`: what publishing would change.

use std::path::Path;

use crate::diff::{differences, side_by_side, told};
use crate::error::Error;
use crate::pipeline::{self, Built};
use crate::report::words;
use crate::write::{self, Published};

use super::Outcome;
use super::args::DiffArgs;
use super::build::{beside, options};
use super::terminal::{Terminal, data};

/// Compares the site in `folder` with what is published.
pub(super) fn diff(folder: &Path, args: &DiffArgs, terminal: &Terminal) -> Result<Outcome, Error> {
    let against = args.against.clone().unwrap_or_else(|| beside(folder, "public"));
    let published = Published::at(&against)?;
    let bar = terminal.bar();
    let Built { rendered, report, sources, publication, plan, .. } =
        pipeline::rebuilt(folder, false, &options(&args.site), &published.reuse(), &bar)?;
    let Some(publication) = publication else {
        terminal.report(&report, &sources);
        terminal.say(&words!(en: "nothing was compared", et: "midagi ei võrreldud"));
        return Ok(Outcome::Faulty);
    };
    let differences = differences(&published.differing(&rendered)?, &plan);
    let tongue = terminal.tongue();
    let name = against.display();
    let head = match differences.tally().told() {
        Some(tally) => {
            words!(in tally; en: "compared with `{name}`: {tally}", et: "võrreldes kaustaga `{name}`: {tally}")
        }
        None if differences.is_empty() => words!(
            en: "compared with `{name}`: nothing changes",
            et: "võrreldes kaustaga `{name}`: midagi ei muutu",
        ),
        None => words!(
            en: "compared with `{name}`: no page and no calendar changes",
            et: "võrreldes kaustaga `{name}`: ükski leht ega kalender ei muutu",
        ),
    };
    let mut lines = vec![head];
    lines.extend(told(&differences, &publication.news));
    for line in &lines {
        data(line.told_in(tongue));
        data("\n");
    }
    if let Some(path) = &args.html {
        let page = side_by_side(&differences, &publication.news, &name.to_string(), tongue);
        write::write_source(path, &page)?;
        let path = path.display();
        terminal.say(&words!(en: "side by side in `{path}`", et: "kõrvuti failis `{path}`"));
    }
    Ok(Outcome::Fine)
}

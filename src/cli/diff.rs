//! `kava diff`: what publishing would change.

use std::path::Path;
use std::time::Duration;

use crate::diff::{Differences, differences, side_by_side, told};
use crate::error::Error;
use crate::pipeline::{self, Built, Progress, Reuse};
use crate::remote::{Compared, Remote};
use crate::report::{Words, words};
use crate::write::{self, Published};

use super::Outcome;
use super::args::{Against, DiffArgs};
use super::build::{beside, options};
use super::terminal::{Terminal, data};

/// How long to wait for an answer of the published site.
const TIMEOUT: Duration = Duration::from_secs(30);

/// What is published, where it stands.
enum Standing {
    Here(Published),
    OnTheWeb(Remote),
}

/// Compares the site in `folder` with what is published.
pub(super) fn diff(folder: &Path, args: &DiffArgs, terminal: &Terminal) -> Result<Outcome, Error> {
    let against = args.against.clone().unwrap_or_else(|| Against::Path(beside(folder, "public")));
    let (standing, reuse) = match &against {
        Against::Path(path) => {
            let published = Published::at(path)?;
            let reuse = published.reuse();
            (Standing::Here(published), reuse)
        }
        Against::Address(link) => (Standing::OnTheWeb(Remote::at(link, TIMEOUT)?), Reuse::of_all()),
    };
    let bar = terminal.bar();
    let built = pipeline::rebuilt(folder, false, &options(&args.site), &reuse, &bar)?;
    let (Some(publication), Some(summary)) = (&built.publication, &built.summary) else {
        terminal.report(&built.report, &built.sources);
        terminal.say(&words!(en: "nothing was compared", et: "midagi ei võrreldud"));
        return Ok(Outcome::Faulty);
    };
    let Built { rendered, plan, .. } = &built;
    let Compared { differing, remarks } = match standing {
        Standing::Here(published) => {
            Compared { differing: published.differing(rendered)?, remarks: Vec::new() }
        }
        Standing::OnTheWeb(remote) => {
            let bar = terminal.bar_of_questions();
            let compared = remote.differing(rendered, plan, &summary.base_url, &|n| bar.planned(n));
            bar.finished();
            compared?
        }
    };
    let differences = differences(&differing, plan);
    let tongue = terminal.tongue();
    let mut lines = vec![head(&against, &differences)];
    lines.extend(told(&differences, &publication.news));
    for line in lines.iter().chain(&remarks) {
        data(line.told_in(tongue));
        data("\n");
    }
    if let Some(path) = &args.html {
        let name = against.name();
        let page = side_by_side(&differences, &publication.news, &name, &remarks, tongue);
        write::write_source(path, &page)?;
        let path = path.display();
        terminal.say(&words!(en: "side by side in `{path}`", et: "kõrvuti failis `{path}`"));
    }
    Ok(Outcome::Fine)
}

impl Against {
    fn name(&self) -> String {
        match self {
            Self::Path(path) => path.display().to_string(),
            Self::Address(link) => link.to_string(),
        }
    }
}

/// With what was compared, and how much differs.
fn head(against: &Against, differences: &Differences) -> Words {
    let name = against.name();
    let place = match against {
        Against::Path(_) => {
            words!(en: "compared with `{name}`", et: "võrreldes kaustaga `{name}`")
        }
        Against::Address(_) => {
            words!(en: "compared with `{name}`", et: "võrreldes aadressiga `{name}`")
        }
    };
    let result = match differences.tally().told() {
        Some(tally) => tally,
        None if differences.is_empty() => words!(en: "nothing changes", et: "midagi ei muutu"),
        None => words!(
            en: "no page and no calendar changes",
            et: "ükski leht ega kalender ei muutu",
        ),
    };
    words!(in place, result; en: "{place}: {result}", et: "{place}: {result}")
}

//! `kava import`: makes a series of a calendar of another program. Writes over nothing unless told to.
#![expect(
    clippy::disallowed_methods,
    reason = "reads the calendar and writes the file that it makes"
)]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use crate::error::Error;
use crate::import::{Around, Imported, KnownPlace, Note, Refusal, id_of, imported};
use crate::model::{Site, Venue};
use crate::pipeline;
use crate::resolve::Options;

use super::Outcome;
use super::args::ImportArgs;
use super::clock;
use super::terminal::{counted, data, say};

/// Makes the series in the site in `folder`, or anywhere.
pub(super) fn import(folder: &Path, args: &ImportArgs) -> Result<Outcome, Error> {
    let bytes =
        fs::read(&args.file).map_err(|source| Error::Read { path: args.file.clone(), source })?;
    let site = site(folder)?;
    let around = around(site.as_ref(), args);
    let made = match imported(&bytes, &around) {
        Ok(made) => made,
        Err(refusal) => {
            if let Refusal::NoGoodEvent { notes } = &refusal {
                tell(notes);
            }
            say(&format!("error: {refusal}"));
            return Ok(Outcome::Faulty);
        }
    };
    tell(&made.notes);
    let output = args.output.clone().unwrap_or_else(|| {
        let name = format!("content/schedule/{}.yaml", around.series);
        if folder == Path::new(".") { PathBuf::from(name) } else { folder.join(name) }
    });
    if output == Path::new("-") {
        data(&made.yaml);
        return Ok(Outcome::Fine);
    }
    match written(&output, &made.yaml, args.force) {
        Ok(()) => {
            say(&told(&made, &args.file, &output));
            Ok(Outcome::Fine)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            say(&format!(
                "error: `{}` is there already and was left as it is; write elsewhere with `--output`, \
                 or over it with `--force`",
                output.display()
            ));
            Ok(Outcome::Faulty)
        }
        Err(source) => Err(Error::Write { path: output, source }),
    }
}

/// The site that the series will be part of; an import works without one.
fn site(folder: &Path) -> Result<Option<Site>, Error> {
    let options = Options { now: clock::now(None), base_url: None };
    match pipeline::site(folder, &options) {
        Err(Error::NoContent { .. }) => Ok(None),
        site => site,
    }
}

/// What the import knows beside the calendar.
fn around(site: Option<&Site>, args: &ImportArgs) -> Around {
    let series = args.series.clone().or_else(|| {
        let name = args.file.file_stem()?.to_string_lossy();
        id_of(&name)
    });
    let series = series.unwrap_or_else(|| "kalender".to_owned());
    let of_site = site.map(|site| site.settings.zone.clone());
    let zone = args.zone.clone().or(of_site);
    // The same default as that of `site.yaml`.
    let zone = zone.or_else(|| TimeZone::get("Europe/Tallinn").ok()).unwrap_or(TimeZone::UTC);
    let others = site.into_iter().flat_map(|site| site.sessions.values());
    let taken: BTreeSet<String> = others
        .filter(|session| session.series.to_string() != series)
        .map(|session| session.id.to_string())
        .collect();
    Around {
        zone,
        is_zone_asked: args.zone.is_some(),
        horizon: clock::in_a_year(),
        places: site.map(places).unwrap_or_default(),
        taken,
        series,
    }
}

fn places(site: &Site) -> Vec<KnownPlace> {
    site.venues.values().map(|venue| place(venue, site)).collect()
}

/// A place with its name alone, and followed by address and city, in each language.
fn place(venue: &Venue, site: &Site) -> KnownPlace {
    let mut names = Vec::new();
    for language in &site.settings.languages {
        let name = venue.name.get(*language).clone();
        let mut parts = vec![name.clone()];
        for part in [&venue.address, &venue.city].into_iter().flatten() {
            let part = part.get(*language).clone();
            if !parts.contains(&part) {
                parts.push(part);
                names.push(parts.join(", "));
            }
        }
        names.push(name);
    }
    KnownPlace { id: venue.id.to_string(), names }
}

/// Writes a new file; over an old one only with `force`.
fn written(path: &Path, text: &str, force: bool) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = if force { File::create(path)? } else { File::create_new(path)? };
    file.write_all(text.as_bytes())
}

fn tell(notes: &[Note]) {
    for note in notes {
        say(&format!("note: {}", note.message));
        for about in &note.about {
            say(&format!("  - {about}"));
        }
    }
}

fn told(made: &Imported, calendar: &Path, output: &Path) -> String {
    let rules = match made.n_rules {
        0 => String::new(),
        n => format!(" and {}", counted(n, "rule")),
    };
    let lock = match made.n_uids {
        0 => String::new(),
        _ => format!(
            "\nif people have subscribed to the old calendar, run `kava lock --from {}` before the first build, so \
             that their calendars take over what is built",
            calendar.display()
        ),
    };
    format!(
        "imported {}{rules} into `{}`; look it through, then run `kava check`{lock}",
        counted(made.n_sessions, "session"),
        output.display()
    )
}

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
use crate::import::{Around, Imported, KnownPlace, Note, Refusal, imported};
use crate::model::{Site, Venue};
use crate::pipeline;
use crate::report::{Severity, Words, words};
use crate::resolve::Options;
use crate::slug::id_of;

use super::Outcome;
use super::args::ImportArgs;
use super::clock;
use super::counted::{Noun, counted};
use super::terminal::{Terminal, data};

/// Makes the series in the site in `folder`, or anywhere.
pub(super) fn import(
    folder: &Path,
    args: &ImportArgs,
    terminal: &Terminal,
) -> Result<Outcome, Error> {
    let bytes =
        fs::read(&args.file).map_err(|source| Error::Read { path: args.file.clone(), source })?;
    let site = site(folder)?;
    let around = around(site.as_ref(), args, terminal);
    let made = match imported(&bytes, &around) {
        Ok(made) => made,
        Err(refusal) => {
            if let Refusal::NoGoodEvent { notes } = &refusal {
                tell(notes, terminal);
            }
            terminal.refuse(&refusal.told());
            return Ok(Outcome::Faulty);
        }
    };
    tell(&made.notes, terminal);
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
            for line in told(&made, &args.file, &output) {
                terminal.say(&line);
            }
            Ok(Outcome::Fine)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            terminal.refuse(&words!(
                en: "`{file}` is there already and was left as it is; write elsewhere with `--output`, or over it with `--force`",
                et: "fail `{file}` on juba olemas ja jäi muutmata; kirjuta mujale valikuga `--output` või selle asemele valikuga `--force`",
                file = output.display(),
            ));
            Ok(Outcome::Faulty)
        }
        Err(source) => Err(Error::Write { path: output, source }),
    }
}

/// The site that the series will be part of; an import works without one.
fn site(folder: &Path) -> Result<Option<Site>, Error> {
    let options = Options { now: clock::now(None), base_url: None };
    match pipeline::known(folder, &options) {
        Err(Error::NoContent { .. }) => Ok(None),
        known => known.map(|known| known.site),
    }
}

/// What the import knows beside the calendar.
fn around(site: Option<&Site>, args: &ImportArgs, terminal: &Terminal) -> Around {
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
        tongue: terminal.tongue(),
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

fn tell(notes: &[Note], terminal: &Terminal) {
    let name = Severity::Note.told();
    for Note { message, about } in notes {
        terminal.say(&words!(in name, message; en: "{name}: {message}", et: "{name}: {message}"));
        for about in about {
            terminal.say(&words!(in about; en: "  - {about}", et: "  - {about}"));
        }
    }
}

/// What was made, and what to do next, a line each.
fn told(made: &Imported, calendar: &Path, output: &Path) -> Vec<Words> {
    let sessions = counted(made.n_sessions, Noun::Session);
    let what = match made.n_rules {
        0 => sessions,
        n => {
            let rules = counted(n, Noun::Rule);
            words!(in sessions, rules; en: "{sessions} and {rules}", et: "{sessions} ja {rules}")
        }
    };
    let mut lines = vec![words!(
        in what;
        en: "imported {what} into `{output}`; look it through, then run `kava check`",
        et: "üle võetud {what} faili `{output}`; vaata see üle ja käivita siis `kava check`",
        output = output.display(),
    )];
    if made.n_uids > 0 {
        lines.push(words!(
            en: "if people have subscribed to the old calendar, run `kava lock --from {calendar}` before the first build, so that their calendars take over what is built",
            et: "kui inimesed on vana kalendri tellinud, käivita enne esimest ehitamist `kava lock --from {calendar}`, siis lähevad nende kalendrid uuele voole üle ilma topeltkirjeteta",
            calendar = calendar.display(),
        ));
    }
    lines
}

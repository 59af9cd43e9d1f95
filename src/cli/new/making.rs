//! What every new file needs: who asks, what the site has already, and the way to the disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::error::Error;
use crate::model::{Language, Site};
use crate::new::{Archetype, NewFile, Values};
use crate::pipeline::{self, Known};
use crate::report::{Tongue, Words, words};
use crate::resolve::Options;
use crate::slug::id_of;
use crate::source::{Sources, yaml_scalar};

use super::super::clock;
use super::super::terminal::Terminal;
use super::args::Common;
use super::asking::{Asking, Question, text};
use super::{Refusal, disk};

/// Tells editors' programs where the schema of a series is, from `content/schedule`, once `kava schema` has written it.
const SCHEMA_OF_SERIES: &str = "# yaml-language-server: $schema=../../schemas/schedule.json\n";

/// A command that makes files of a site.
pub(super) struct Making<'a> {
    /// The folder of the site.
    pub(super) folder: &'a Path,
    /// Who is asked.
    pub(super) asking: Asking<'a>,
    /// Where results are told.
    pub(super) terminal: &'a Terminal,
    /// What is there; no site if `site.yaml` cannot be read.
    pub(super) known: Known,
}

/// The name of something new.
pub(super) struct Named {
    /// Its id.
    pub(super) id: String,
    /// Its title and summary, for an archetype.
    pub(super) values: Values,
}

impl<'a> Making<'a> {
    /// In the site in `folder`.
    pub(super) fn of(folder: &'a Path, terminal: &'a Terminal) -> Result<Self, Error> {
        let options = Options { now: clock::now(None), base_url: None };
        let known = pipeline::known(folder, &options)?;
        Ok(Self { folder, asking: Asking::of_process(terminal.tongue()), terminal, known })
    }

    /// The site as it is.
    pub(super) fn site(&self) -> Option<&Site> {
        self.known.site.as_ref()
    }

    /// The day it is, where the site is.
    pub(super) fn today(&self) -> Date {
        let zone = self.site().map_or(TimeZone::UTC, |site| site.settings.zone.clone());
        clock::today(&zone)
    }

    /// Title, id and summary of a new page or series.
    pub(super) fn named(
        &mut self,
        given: &Common,
        archetype: Archetype,
        question: Words,
    ) -> Result<Named, Refusal> {
        let question = Question::new(question, "TITLE");
        let title = self.asking.needed(given.title.as_deref(), &question, text)?;
        let id = self.id(given.id.clone(), &title, archetype)?;
        let question = Question::new(
            words!(en: "One sentence about it, for lists", et: "Üks lause selle kohta, loenditesse"),
            "--summary",
        );
        let summary = self.asking.wanted(given.summary.as_deref(), &question, text)?;
        let values = Values::default()
            .with("title", yaml_scalar(&title))
            .with("id", id.as_str())
            .with_some("summary", summary.as_deref().map(yaml_scalar));
        Ok(Named { id, values })
    }

    fn id(
        &mut self,
        given: Option<String>,
        title: &str,
        archetype: Archetype,
    ) -> Result<String, Refusal> {
        let usual = id_of(title);
        if let Some(id) = given.or_else(|| usual.clone().filter(|_| !self.asking.is_there())) {
            return Ok(id);
        }
        let folder = self.folder;
        let free = usual.map(|id| {
            let numbered = (2..=u32::MAX).map(|n| format!("{id}-{n}"));
            let mut tries = std::iter::once(id.clone()).chain(numbered);
            tries.find(|id| !is_taken(folder, archetype, id)).unwrap_or(id)
        });
        let question = Question::new(
            words!(
                en: "Its name in addresses and files, which stays for ever",
                et: "Nimi aadressis ja failis; see jääb igaveseks",
            ),
            "--id",
        );
        let id =
            self.asking.needed(None, &question.usually(free), |answer| match id_of(answer) {
                Some(id) if id == answer && !is_taken(folder, archetype, &id) => Ok(id),
                Some(id) if id == answer => {
                    Err(words!(en: "`{id}` is there already", et: "`{id}` on juba olemas"))
                }
                _ => Err(words!(
                    en: "write lower-case letters from `a` to `z`, digits and hyphens",
                    et: "kirjuta väiketähed `a`–`z`, numbrid ja sidekriipsud",
                )),
            })?;
        Ok(id)
    }

    /// Writes a page or a series, unless something stands there or would be faulty.
    pub(super) fn write(&self, archetype: Archetype, named: &Named) -> Result<(), Refusal> {
        if is_taken(self.folder, archetype, &named.id) {
            let id = &named.id;
            let folder = archetype.folder();
            return Err(Refusal::Impossible(words!(
                en: "`{id}` is in `{folder}` already and was left as it is; choose another `--id`",
                et: "`{id}` on kaustas `{folder}` juba olemas ja jäi nii, nagu oli; vali teine `--id`",
            )));
        }
        let path = archetype.path(&named.id);
        let mut file = archetype.file(path, &named.values, language(self.terminal));
        let has_schema = disk::is_there(&disk::below(self.folder, "schemas/schedule.json"));
        if archetype == Archetype::Series && has_schema {
            file.text.insert_str(0, SCHEMA_OF_SERIES);
        }
        self.write_file(&file)
    }

    /// Writes a new file, unless something stands there or it would be faulty.
    pub(super) fn write_file(&self, file: &NewFile) -> Result<(), Refusal> {
        refuse_faulty(file)?;
        let path = self.path(file);
        disk::write_new(&path, file.text.as_bytes())?;
        let path = path.display();
        self.terminal.say(&words!(
            en: "wrote `{path}`: fill in the rest, then run `kava check`",
            et: "kirjutatud: `{path}`; täida ülejäänu ja käivita `kava check`",
        ));
        Ok(())
    }

    /// Where a file comes to be.
    pub(super) fn path(&self, file: &NewFile) -> PathBuf {
        disk::below(self.folder, file.path.as_str())
    }
}

/// The language of remarks in new files: that of the editor.
pub(super) fn language(terminal: &Terminal) -> Language {
    match terminal.tongue() {
        Tongue::English => Language::English,
        Tongue::Estonian => Language::Estonian,
    }
}

/// Refuses a file that would have faults.
pub(super) fn refuse_faulty(file: &NewFile) -> Result<(), Refusal> {
    let report = file.faults();
    if !report.has_errors() {
        return Ok(());
    }
    let mut sources = Sources::default();
    sources.insert(file.path.clone(), Arc::from(file.text.as_str()));
    Err(Refusal::Faulty(Box::new((report, sources))))
}

/// Whether there is something with an id: a file, or a folder with its page.
fn is_taken(folder: &Path, archetype: Archetype, id: &str) -> bool {
    let stands = |path: String| disk::is_there(&disk::below(folder, &path));
    stands(archetype.path(id).as_str().to_owned()) || stands(format!("{}/{id}", archetype.folder()))
}

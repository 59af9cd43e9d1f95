//! **Load**: from a folder to what was written in it.
//!
//! Takes the folder of a site and gives [`Loaded`]: every file below `content/` read once and typed after the format
//! (`schema`), the theme, the texts, and what is wrong with them. Names are not looked up and times have no zones yet:
//! that is `resolve`.

mod assets;
mod data;
mod dimensions;
mod edited;
mod front;
mod inputs;
mod kinds;
mod merge;
mod pages;
pub mod schema;
mod theme;
mod trial;
mod unpublished;
mod walk;
mod written;
mod yaml;

pub use edited::edited;
pub use inputs::Inputs;
pub use trial::faults;
pub use written::{
    Changes, ThemeAssetFile, ThemeSheet, Written, WrittenPage, WrittenTheme, WrittenTranslation,
    Yaml,
};

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::error::Error;
use crate::model::{Absence, Language};
use crate::report::{Diagnostic, Report, Words, words};
use crate::source::{LeftOut, Place, SourcePath, Sources};

use kinds::{HOME, Kind, PageName};
use pages::{Front, Manner};
use walk::Found;

/// What `load` hands on.
#[derive(Debug, Default)]
pub struct Loaded {
    /// What the author wrote.
    pub written: Written,
    /// The theme that `site.yaml` names: first the one that the others build on, then those, then the site itself.
    pub theme: Vec<WrittenTheme>,
    /// The text of `calendar.lock`, if there is one.
    pub lock: Option<Arc<str>>,
    /// Every text that was read, for showing faults.
    pub sources: Sources,
    /// The items of lists that were left out: places of later stages count without them.
    pub left_out: LeftOut,
    /// What is wrong with the files.
    pub report: Report,
}

/// Reads `content/` and the theme of the site in `folder`.
///
/// # Errors
/// If a file cannot be read, or there is no `content` folder.
pub fn load(folder: &Path, with_drafts: bool) -> Result<Loaded, Error> {
    if !walk::has_folder(folder, "content") {
        return Err(Error::NoContent { folder: folder.to_owned() });
    }
    let mut loaded = Loaded::default();
    let mut files = Files::sorted(folder, &mut loaded)?;
    data::settings(&mut loaded, files.site.take())?;
    data::registration(&mut loaded, files.registration.take())?;
    data::lock(&mut loaded, files.lock.take())?;
    data::schedule(&mut loaded, std::mem::take(&mut files.schedule), with_drafts)?;

    let manner = Manner { language: default_language(&loaded.written), with_drafts };
    loaded.written.programmes = read(&mut loaded, &mut files, "programmes", manner)?;
    loaded.written.topics = read(&mut loaded, &mut files, "topics", manner)?;
    loaded.written.people = read(&mut loaded, &mut files, "people", manner)?;
    loaded.written.materials = read(&mut loaded, &mut files, "materials", manner)?;
    loaded.written.pages = read(&mut loaded, &mut files, "pages", manner)?;
    loaded.written.news = read(&mut loaded, &mut files, "news", manner)?;
    if !files.pages.contains_key("") {
        let path = SourcePath::new(format!("content/{HOME}.md"));
        loaded.report.push(missing(
            &path,
            words!(en: "there is no home page", et: "avalehte ei ole"),
            "title",
        ));
    }
    loaded.written.home = read(&mut loaded, &mut files, "", manner)?.pop();
    leave_out_drafts(&mut loaded, &mut files.assets);
    let (assets, faults) = assets::assets(files.assets)?;
    loaded.written.assets = assets;
    loaded.report.merge(faults);

    theme::theme(folder, &mut loaded)?;
    Ok(loaded)
}

/// The files below `content/`, by what they are.
#[derive(Default)]
struct Files {
    site: Option<Found>,
    registration: Option<Found>,
    lock: Option<Found>,
    schedule: Vec<(String, Found)>,
    pages: BTreeMap<&'static str, Vec<(PageName, Found)>>,
    assets: Vec<Found>,
}

impl Files {
    fn sorted(folder: &Path, loaded: &mut Loaded) -> Result<Self, Error> {
        let (found, report) = walk::files(folder, "content")?;
        loaded.report.merge(report);
        let mut files = Self::default();
        for found in found {
            match kinds::kind(&found.path) {
                Ok(Kind::Site) => files.site = Some(found),
                Ok(Kind::Registration) => files.registration = Some(found),
                Ok(Kind::Schedule(id)) => files.schedule.push((id, found)),
                Ok(Kind::Page(name)) => {
                    files.pages.entry(name.folder).or_default().push((name, found));
                }
                Ok(Kind::Asset) => files.assets.push(found),
                Ok(Kind::Lock) => files.lock = Some(found),
                Err(fault) => {
                    refuse(loaded, &found.path);
                    loaded.report.push(*fault);
                }
            }
        }
        Ok(files)
    }
}

fn read<F: Front>(
    loaded: &mut Loaded,
    files: &mut Files,
    folder: &'static str,
    manner: Manner,
) -> Result<Vec<WrittenPage<F>>, Error> {
    let files = files.pages.remove(folder).unwrap_or_default();
    let pages = pages::pages(files, manner)?;
    loaded.report.merge(pages.report);
    for (path, text) in pages.texts {
        loaded.sources.insert(path, text);
    }
    for (id, source, why) in pages.absent {
        loaded.written.absent.add_file(folder, &id, source, why);
    }
    for (source, path) in pages.left_out {
        loaded.left_out.add(&source, path);
    }
    Ok(pages.read)
}

/// Leaves out the files of drafts that have a folder of their own.
fn leave_out_drafts(loaded: &mut Loaded, assets: &mut Vec<Found>) {
    let absent = &mut loaded.written.absent;
    assets.retain(|found| {
        let page = SourcePath::new(format!("{}/index.md", found.path.folder()));
        let is_of_draft = absent.link(&page, None) == Some(Absence::Draft);
        if is_of_draft {
            absent.add_asset(found.path.clone(), Absence::Draft);
        }
        !is_of_draft
    });
}

/// Notes a file whose name or place is wrong under the id that it was probably meant to have.
fn refuse(loaded: &mut Loaded, path: &SourcePath) {
    let stem = path.file_name().split('.').next().unwrap_or_default();
    let id = schema::suggested_id(stem).unwrap_or_else(|| stem.to_owned());
    let folder = path.folder().trim_start_matches("content").trim_start_matches('/');
    let folder = if folder.is_empty() { "pages" } else { folder };
    let renamed = SourcePath::new(format!("content/{folder}/{id}.md"));
    let absent = &mut loaded.written.absent;
    absent.add_file(folder, &id, renamed, Absence::Faulty);
    absent.add_file(folder, stem, path.clone(), Absence::Faulty);
}

/// The language of files without the code of one in their name: the first that `site.yaml` names.
fn default_language(written: &Written) -> Language {
    let site = written.site.as_ref().map(|site| &site.value);
    site.and_then(|site| Language::from_code(site.languages.first()?)).unwrap_or(Language::Estonian)
}

fn missing(path: &SourcePath, message: Words, key: &str) -> Diagnostic {
    Diagnostic::error("missing-file", Place::File(path.clone()), message).hint(words!(
        en: "write `{path}` with the key `{key}` at least",
        et: "kirjuta fail `{path}`, milles on vähemalt võti `{key}`",
    ))
}

//! The proxy protocol of Decap CMS, which is how a program in the browser asks for files and saves them: 18 actions as
//! JSON, of which `decap-server` is the reference.
//!
//! Here the actions see `content/` through forms, and nothing else of the disk. There is no editorial workflow: what is
//! saved is in the file, and its actions are refused in words, as by `decap-server` on a folder without git.

mod disk;
mod request;

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::{Value, json};

use crate::report::{Tongue, Words, words};

use super::facts::Facts;
use super::file;
use super::form::Form;
use disk::Disk;
pub use disk::Listed;
use request::{Asset, DataFile, Options, Request};

/// What the server answers to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status of HTTP: 200, or why not.
    pub status: u16,
    /// JSON: what was asked for, or `{"error": …}` in words for the author.
    pub body: String,
    /// The files that were changed, from the folder of the site.
    pub changed: Vec<String>,
}

/// Why a request is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Refusal {
    status: u16,
    words: Words,
}

impl Refusal {
    fn new(status: u16, words: Words) -> Self {
        Self { status, words }
    }
}

/// The content of a site, for the editor.
#[derive(Debug, Clone)]
pub struct Content {
    disk: Disk,
    facts: Facts,
}

/// A text of the protocol.
#[derive(Serialize)]
struct Entry {
    data: Option<String>,
    file: EntryFile,
}

#[derive(Serialize)]
struct EntryFile {
    path: String,
    label: Option<String>,
    id: Option<String>,
}

impl Content {
    /// The content of the site in a folder, as it is now.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        let disk = Disk::new(folder);
        let facts = Facts::new(&disk.settings());
        Self { disk, facts }
    }

    /// What the forms depend on.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The files below `content/` that the editor may see, in order of path.
    #[must_use]
    pub fn files(&self) -> Vec<Listed> {
        self.disk.files()
    }

    /// Does what a request asks for: JSON with an `action` and its `params`.
    #[must_use]
    pub fn answered(&self, request: &[u8], tongue: Tongue) -> Answer {
        let mut changed = Vec::new();
        match self.done(request, &mut changed) {
            Ok(value) => Answer { status: 200, body: value.to_string(), changed },
            Err(Refusal { status, words }) => {
                let body = json!({ "error": words.told_in(tongue) }).to_string();
                Answer { status, body, changed }
            }
        }
    }

    fn done(&self, request: &[u8], changed: &mut Vec<String>) -> Result<Value, Refusal> {
        let request = Request::read(request)?;
        Ok(match request {
            Request::Info => {
                json!({ "repo": self.facts.title, "publish_modes": ["simple"], "type": "local_fs" })
            }
            Request::EntriesByFolder { folder, extension, depth } => {
                let files = self.disk.below(&folder, &extension, depth)?;
                json!(files.into_iter().map(|path| self.entry(path, None)).collect::<Vec<_>>())
            }
            Request::EntriesByFiles { files } => {
                json!(
                    files
                        .into_iter()
                        .map(|file| self.entry(file.path, file.label))
                        .collect::<Vec<_>>()
                )
            }
            Request::GetEntry { path } => json!(self.entry(path, None)),
            Request::PersistEntry { entry, data_files, assets, options } => {
                let files = data_files.or(entry.map(|entry| vec![entry])).unwrap_or_default();
                self.persist(&files, &assets, &options, changed)?;
                json!({ "message": "entry persisted" })
            }
            Request::GetMedia { media_folder } => {
                let files = self.disk.below(&media_folder, "", 1)?;
                let files = files.iter().filter(|path| !request::is_text(path));
                json!(files.map(|path| self.media(path)).collect::<Result<Vec<_>, _>>()?)
            }
            Request::GetMediaFile { path } => self.media(&path)?,
            Request::PersistMedia { asset } => {
                self.put(&asset, changed)?;
                self.media(&asset.path)?
            }
            Request::DeleteFile { path } => {
                self.remove(&path, changed)?;
                json!({ "message": format!("deleted file {path}") })
            }
            Request::DeleteFiles { paths } => {
                for path in &paths {
                    self.remove(path, changed)?;
                }
                json!({ "message": format!("deleted files {}", paths.join(", ")) })
            }
            Request::GetDeployPreview => Value::Null,
            Request::Workflow => {
                let words = words!(
                    en: "there are no drafts to review here: what is saved is in the file at once",
                    et: "siin ei ole ülevaatamist ootavaid mustandeid: salvestatu on kohe failis"
                );
                return Err(Refusal::new(422, words));
            }
        })
    }

    /// A text as its form shows it; without data if there is none.
    fn entry(&self, path: String, label: Option<String>) -> Entry {
        let data = self.shown(&path);
        let id = data.as_deref().map(|text| disk::id(text.as_bytes()));
        Entry { data, file: EntryFile { path, label, id } }
    }

    fn shown(&self, path: &str) -> Option<String> {
        let form = Form::of(path, &self.facts)?;
        let text = self.disk.text(path).ok()??;
        Some(file::shown(&text, path, &form))
    }

    fn persist(
        &self,
        files: &[DataFile],
        assets: &[Asset],
        options: &Options,
        changed: &mut Vec<String>,
    ) -> Result<(), Refusal> {
        // Everything is made before anything is written.
        let mut texts: Vec<(PathBuf, String)> = Vec::new();
        for file in files {
            texts.push(self.made(file)?);
        }
        for asset in assets {
            self.put(asset, changed)?;
        }
        for ((path, text), file) in texts.into_iter().zip(files) {
            self.disk.write(&path, text.as_bytes())?;
            changed.push(file.path.clone());
            if let Some(to) = file.new_path.as_deref().filter(|to| *to != file.path) {
                self.disk.rename(&file.path, to, options.has_subfolders)?;
                changed.push(to.to_owned());
            }
        }
        Ok(())
    }

    /// Where a saved entry goes, and the text that it makes.
    fn made(&self, saved: &DataFile) -> Result<(PathBuf, String), Refusal> {
        let path = &saved.path;
        let no_form = |path: &str| {
            let words = words!(
                en: "the editor has no form for `{path}`",
                et: "redaktoril ei ole faili `{path}` jaoks vormi"
            );
            Refusal::new(422, words)
        };
        let form = Form::of(path, &self.facts).ok_or_else(|| no_form(path))?;
        if let Some(to) = &saved.new_path {
            Form::of(to, &self.facts).ok_or_else(|| no_form(to))?;
        }
        let place = self.disk.place(path)?;
        let old = self.disk.text(path)?;
        if let (Some(base), Some(old)) = (&saved.base, &old)
            && disk::id(file::shown(old, path, &form).as_bytes()) != *base
        {
            let words = words!(
                en: "`{path}` was changed meanwhile by somebody else; copy what you wrote, load the page anew and \
                     write it again",
                et: "faili `{path}` on vahepeal keegi teine muutnud; kopeeri kirjutatu, lae leht uuesti ja kirjuta \
                     uuesti"
            );
            return Err(Refusal::new(409, words));
        }
        let text = file::written(old.as_deref(), &saved.raw, path, &form)
            .map_err(|words| Refusal::new(422, words))?;
        Ok((place, text))
    }

    fn media(&self, path: &str) -> Result<Value, Refusal> {
        request::no_text(path)?;
        let Some(bytes) = self.disk.bytes(path)? else {
            let words = words!(en: "there is no file `{path}`", et: "faili `{path}` ei ole");
            return Err(Refusal::new(404, words));
        };
        let name = path.rsplit('/').next().unwrap_or(path);
        Ok(json!({
            "id": disk::id(&bytes),
            "content": request::base64(&bytes),
            "encoding": "base64",
            "path": path,
            "name": name,
        }))
    }

    fn put(&self, asset: &Asset, changed: &mut Vec<String>) -> Result<(), Refusal> {
        request::no_text(&asset.path)?;
        let place = self.disk.place(&asset.path)?;
        self.disk.write(&place, &asset.bytes()?)?;
        changed.push(asset.path.clone());
        Ok(())
    }

    fn remove(&self, path: &str, changed: &mut Vec<String>) -> Result<(), Refusal> {
        if request::is_text(path) && Form::of(path, &self.facts).is_none() {
            request::no_text(path)?;
        }
        self.disk.remove(path)?;
        changed.push(path.to_owned());
        Ok(())
    }
}

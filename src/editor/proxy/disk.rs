//! The files of `content/`, and no others: what leads out of the folder, by `..` or by a symbolic link, is refused.
#![expect(
    clippy::disallowed_methods,
    reason = "the door through which the editor reads and writes files"
)]

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::Serialize;

use super::Refusal;
use crate::report::{Words, words};
use crate::write::write_bytes;

/// The folder that the editor sees, from that of the site.
const CONTENT: &str = "content";
/// What subscribers have seen is written by builds alone.
const LOCK: &str = "content/calendar.lock";
/// How big a file may be, in bytes.
const LARGEST: u64 = 25 * 1024 * 1024;
/// How deep folders may lie.
const DEEPEST: usize = 16;

/// A file that the editor may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// From the folder of the site, with `/`.
    pub path: String,
    /// In bytes.
    pub size: u64,
    /// When it was last changed, in milliseconds since 1970.
    pub modified: u64,
}

/// The files of a site.
#[derive(Debug, Clone)]
pub(super) struct Disk {
    folder: PathBuf,
}

impl Disk {
    pub(super) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// The text of `site.yaml`, empty if there is none.
    pub(super) fn settings(&self) -> String {
        let path = format!("{CONTENT}/site.yaml");
        self.text(&path).ok().flatten().unwrap_or_default()
    }

    /// Where a file is, or would be, on the disk.
    pub(super) fn place(&self, path: &str) -> Result<PathBuf, Refusal> {
        let steps: Vec<&str> = path.split('/').collect();
        let is_step = |step: &&str| {
            !step.is_empty() && !step.starts_with('.') && !step.contains(['\\', ':', '\0'])
        };
        if steps.len() < 2 || steps[0] != CONTENT || !steps.iter().all(is_step) || path == LOCK {
            return Err(outside(path));
        }
        let root = self.folder.join(CONTENT);
        let root = root.canonicalize().map_err(|fault| machine(path, &fault))?;
        // The nearest folder that is there says where the rest will be.
        let mut missing: Vec<&str> = Vec::new();
        let mut steps = &steps[1..];
        loop {
            let there = root.join(steps.join("/"));
            match there.symlink_metadata() {
                Ok(_) => {
                    let real = there.canonicalize().map_err(|_| outside(path))?;
                    if !real.starts_with(&root) {
                        return Err(outside(path));
                    }
                    return Ok(missing.iter().rev().fold(real, |place, step| place.join(step)));
                }
                Err(fault) if fault.kind() == ErrorKind::NotFound => {
                    let Some((last, above)) = steps.split_last() else { return Err(outside(path)) };
                    missing.push(last);
                    steps = above;
                }
                Err(fault) => return Err(machine(path, &fault)),
            }
        }
    }

    /// The bytes of a file, if there is one.
    pub(super) fn bytes(&self, path: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let place = self.place(path)?;
        match place.metadata() {
            Ok(about) if about.len() > LARGEST => return Err(too_large(path)),
            Ok(about) if !about.is_file() => return Ok(None),
            Ok(_) => {}
            Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(None),
            Err(fault) => return Err(machine(path, &fault)),
        }
        fs::read(&place).map(Some).map_err(|fault| machine(path, &fault))
    }

    /// The text of a file, if there is one.
    pub(super) fn text(&self, path: &str) -> Result<Option<String>, Refusal> {
        let Some(bytes) = self.bytes(path)? else { return Ok(None) };
        String::from_utf8(bytes).map(Some).map_err(|_| {
            let words = words!(
                en: "`{path}` is not written in UTF-8; save it so in a text editor",
                et: "`{path}` ei ole UTF-8 kodeeringus; salvesta see nii tekstiredaktoris"
            );
            Refusal::new(422, words)
        })
    }

    /// Puts bytes where [`Disk::place`] says, so that nobody ever reads half of them.
    pub(super) fn write(&self, place: &Path, bytes: &[u8]) -> Result<(), Refusal> {
        let shown = place.strip_prefix(&self.folder).unwrap_or(place).display().to_string();
        if bytes.len() as u64 > LARGEST {
            return Err(too_large(&shown));
        }
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).map_err(|fault| machine(&shown, &fault))?;
        }
        write_bytes(place, bytes).map_err(|fault| {
            Refusal::new(500, words!(en: "{fault}", et: "faili `{shown}` ei saa kirjutada"))
        })
    }

    /// Gives a file another name; `index.md` takes its folder with it.
    pub(super) fn rename(&self, from: &str, to: &str, with_folder: bool) -> Result<(), Refusal> {
        let (mut old, mut new) = (self.place(from)?, self.place(to)?);
        if new.exists() {
            let words =
                words!(en: "there is a file `{to}` already", et: "fail `{to}` on juba olemas");
            return Err(Refusal::new(409, words));
        }
        let is_index = |path: &str| path.ends_with("/index.md");
        if with_folder && is_index(from) && is_index(to) {
            old.pop();
            new.pop();
        }
        if let Some(folder) = new.parent() {
            fs::create_dir_all(folder).map_err(|fault| machine(to, &fault))?;
        }
        fs::rename(old, new).map_err(|fault| machine(to, &fault))
    }

    /// Takes a file away, and its folder if nothing else was in it. What is not there is away already.
    pub(super) fn remove(&self, path: &str) -> Result<(), Refusal> {
        let place = self.place(path)?;
        match fs::remove_file(&place) {
            Ok(()) => {}
            Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(()),
            Err(fault) => return Err(machine(path, &fault)),
        }
        if path.matches('/').count() > 2
            && let Some(folder) = place.parent()
        {
            // A folder that holds something stays.
            let _ = fs::remove_dir(folder);
        }
        Ok(())
    }

    /// The files below a folder down to a depth, whose names end so, in order of path.
    pub(super) fn below(
        &self,
        folder: &str,
        ending: &str,
        depth: usize,
    ) -> Result<Vec<String>, Refusal> {
        let folder = folder.trim_matches('/');
        if folder != CONTENT {
            self.place(folder)?;
        }
        let start = format!("{folder}/");
        let files = self.files().into_iter().map(|file| file.path).filter(|path| {
            path.strip_prefix(&start)
                .is_some_and(|rest| rest.matches('/').count() < depth && rest.ends_with(ending))
        });
        Ok(files.collect())
    }

    /// All files that the editor may see, in order of path.
    pub(super) fn files(&self) -> Vec<Listed> {
        let mut files = Vec::new();
        let mut folders = vec![(CONTENT.to_owned(), 0)];
        while let Some((folder, depth)) = folders.pop() {
            let Ok(entries) = fs::read_dir(self.folder.join(&folder)) else { continue };
            for entry in entries.flatten() {
                let Ok(name) = entry.file_name().into_string() else { continue };
                let path = format!("{folder}/{name}");
                let Ok(place) = self.place(&path) else { continue };
                let Ok(about) = place.metadata() else { continue };
                if about.is_dir() && depth < DEEPEST {
                    folders.push((path, depth + 1));
                } else if about.is_file() {
                    let since =
                        about.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
                    let modified = since
                        .map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(u64::MAX));
                    files.push(Listed { path, size: about.len(), modified });
                }
            }
        }
        files.sort_by(|one, other| one.path.cmp(&other.path));
        files
    }
}

/// By what a program knows whether a file is still the same.
pub(super) fn id(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

fn outside(path: &str) -> Refusal {
    let words = words!(
        en: "the editor may not touch `{path}`: it sees the files of `content/` alone",
        et: "redaktor ei tohi faili `{path}` puutuda: ta näeb ainult kausta `content/` faile"
    );
    Refusal::new(403, words)
}

fn too_large(path: &str) -> Refusal {
    let n = LARGEST / 1024 / 1024;
    let words = words!(
        en: "`{path}` is larger than {n} MB; make it smaller, or put it into the folder yourself",
        et: "`{path}` on suurem kui {n} MB; tee see väiksemaks või pane see ise kausta"
    );
    Refusal::new(413, words)
}

fn machine(path: &str, fault: &io::Error) -> Refusal {
    let words: Words = words!(
        en: "the disk does not give or take `{path}`: {fault}",
        et: "ketas ei anna või ei võta faili `{path}`: {fault}"
    );
    Refusal::new(500, words)
}

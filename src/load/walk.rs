//! The one door to the disk for reading: which files there are, and their bytes.

#![expect(clippy::disallowed_methods, reason = "the disk is read here and nowhere else")]

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::error::Error;
use crate::report::{Diagnostic, Report, words};
use crate::source::{Place, SourcePath};

use super::merge::conflict;
use super::unpublished::{Fate, fate};

/// A file that is there.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Its path from the folder of the site.
    pub(super) path: SourcePath,
    /// Where it can be opened.
    pub(super) disk: PathBuf,
    /// Its size in bytes.
    pub(super) size: u64,
}

/// All files below a folder of the site, in order of path, without hidden ones and what editors leave behind.
///
/// # Errors
/// If the folder or a part of it cannot be read.
pub(super) fn files(site: &Path, below: &str) -> Result<(Vec<Found>, Report), Error> {
    let site = if site.as_os_str().is_empty() { Path::new(".") } else { site };
    let root = site.join(below);
    let inside = fs::canonicalize(site).map_err(|source| read_error(site, source))?;
    let mut files = Vec::new();
    let mut report = Report::new();
    let mut walk = WalkDir::new(&root).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = walk.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                report.push(link_fault(site, error)?);
                continue;
            }
        };
        let fate = fate_of(&entry, &root);
        if fate != Fate::Kept {
            if let Some(told) = left_out(fate, source_path(site, entry.path())) {
                report.push(told);
            }
            if entry.file_type().is_dir() {
                walk.skip_current_dir();
            }
            continue;
        }
        if entry.path_is_symlink() && leads_out(entry.path(), &inside) {
            if entry.file_type().is_dir() {
                walk.skip_current_dir();
            }
            report.push(
                Diagnostic::error(
                    "symlink-leads-out",
                    Place::File(source_path(site, entry.path())),
                    words!(
                        en: "the link leads out of the folder of the site",
                        et: "viit viib saidi kaustast välja",
                    ),
                )
                .hint(words!(en: "copy the file into the folder", et: "kopeeri fail ise saidi kausta")),
            );
            continue;
        }
        if entry.file_type().is_file() {
            let n_bytes = entry.metadata().map_or(0, |metadata| metadata.len());
            let path = source_path(site, entry.path());
            files.push(Found { path, disk: entry.into_path(), size: n_bytes });
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok((files, report))
}

/// Whether a folder of the site is there.
pub(super) fn has_folder(site: &Path, name: &str) -> bool {
    site.join(name).is_dir()
}

/// The names of the folders within a folder of the site, sorted; empty if there is none.
pub(super) fn folders(site: &Path, name: &str) -> Vec<String> {
    let walk = WalkDir::new(site.join(name)).min_depth(1).max_depth(1).sort_by_file_name();
    walk.into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

/// The text of a file without a byte order mark. With a fault if it is no UTF-8, then with marks in its place, or if two
/// versions of it disagree.
///
/// # Errors
/// If the file cannot be read.
pub(super) fn text(found: &Found) -> Result<(Arc<str>, Option<Diagnostic>), Error> {
    Ok(decoded(&found.path, &bytes(found)?))
}

/// The bytes of a file.
///
/// # Errors
/// If the file cannot be read.
pub(super) fn bytes(found: &Found) -> Result<Vec<u8>, Error> {
    fs::read(&found.disk).map_err(|source| read_error(&found.disk, source))
}

/// Bytes of the file at `path` as text, as [`text`] gives it.
pub(super) fn decoded(path: &SourcePath, bytes: &[u8]) -> (Arc<str>, Option<Diagnostic>) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (Arc::from(text), conflict(path, text)),
        Err(error) => {
            // Up to the first fault the offsets of the lossy text are those of the file.
            let text = String::from_utf8_lossy(bytes);
            let start = error.valid_up_to();
            let mark = char::REPLACEMENT_CHARACTER.len_utf8();
            let fault = Diagnostic::error(
                "not-utf8",
                Place::Bytes(path.clone(), start..start + mark),
                words!(
                    en: "this character is not written in UTF-8",
                    et: "see märk ei ole UTF-8 kodeeringus",
                ),
            )
            .hint(words!(
                en: "save the file again with the encoding UTF-8",
                et: "salvesta fail uuesti, kodeeringuga UTF-8",
            ));
            (Arc::from(text), Some(fault))
        }
    }
}

/// A file for reading a part of it.
///
/// # Errors
/// If it cannot be opened.
pub(super) fn opened(found: &Found) -> Result<BufReader<File>, Error> {
    File::open(&found.disk).map(BufReader::new).map_err(|source| read_error(&found.disk, source))
}

fn read_error(path: &Path, source: io::Error) -> Error {
    Error::Read { path: path.to_owned(), source }
}

/// The fault of a link that leads nowhere or in a circle; anything else is a fault of the machine.
fn link_fault(site: &Path, error: walkdir::Error) -> Result<Diagnostic, Error> {
    let path = error.path().unwrap_or(site).to_owned();
    let place = Place::File(source_path(site, &path));
    if error.loop_ancestor().is_some() {
        return Ok(Diagnostic::error(
            "symlink-circle",
            place,
            words!(en: "the link leads back to itself", et: "viit viib iseendani tagasi"),
        )
        .hint(words!(en: "take the link away", et: "kustuta viit")));
    }
    if fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_symlink()) {
        return Ok(Diagnostic::error(
            "symlink-broken",
            place,
            words!(en: "the link leads nowhere", et: "viit ei vii kuhugi"),
        )
        .hint(words!(
            en: "take the link away, or copy the file to its place",
            et: "kustuta viit või kopeeri fail selle asemele",
        )));
    }
    Err(read_error(&path, error.into()))
}

fn leads_out(link: &Path, folder: &Path) -> bool {
    !fs::canonicalize(link).is_ok_and(|target| target.starts_with(folder))
}

/// What becomes of an entry of a folder.
fn fate_of(entry: &DirEntry, root: &Path) -> Fate {
    if entry.depth() == 0 {
        return Fate::Kept;
    }
    let is_static = entry.path().strip_prefix(root).is_ok_and(|path| {
        path.components().next().map(Component::as_os_str) == Some(OsStr::new("static"))
    });
    fate(&entry.file_name().to_string_lossy(), is_static)
}

/// What is to be told of a file that is not published.
fn left_out(fate: Fate, path: SourcePath) -> Option<Diagnostic> {
    let name = path.file_name().to_owned();
    let place = Place::File(path);
    match fate {
        Fate::Kept | Fate::Passed => None,
        Fate::Told => {
            let message = words!(en: "`{name}` is not published", et: "faili `{name}` ei avaldata");
            let hint = words!(
                en: "take it away, or give it another name if visitors should have it",
                et: "kustuta see, või kui külastajad peavad selle saama, anna talle teine nimi",
            );
            Some(Diagnostic::note("file-left-out", place, message).hint(hint))
        }
        Fate::Secret => {
            let message = words!(
                en: "a file called `{name}` holds passwords or keys",
                et: "`{name}` on fail, milles tavaliselt hoitakse paroole või salavõtmeid",
            );
            let hint = words!(
                en: "take it out of `content/`, and change what stands in it if it was ever published",
                et: "vii see kaustast `content/` välja, ja kui see on kunagi avaldatud, vaheta selles olevad paroolid",
            );
            Some(Diagnostic::error("secret-file", place, message).hint(hint))
        }
    }
}

/// The path from the folder of the site, with `/`. What is no UTF-8 in it is replaced by a mark.
fn source_path(site: &Path, path: &Path) -> SourcePath {
    let path = path.strip_prefix(site).unwrap_or(path);
    let steps: Vec<_> = path.components().map(|step| step.as_os_str().to_string_lossy()).collect();
    SourcePath::new(steps.join("/"))
}

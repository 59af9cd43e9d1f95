//! The theme: from the folder of the site, or the one in the binary.

use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, DirEntry, File, include_dir};

use crate::error::Error;
use crate::model::Template;
use crate::report::{Diagnostic, Report, nearest};
use crate::source::{KeyPath, Place, SourcePath};

use super::assets::{self, SITE};
use super::walk;
use super::written::{ThemeFile, ThemeSheet, WrittenTheme};

/// The theme that is there when the site brings none.
const DEFAULT: &str = "default";

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Reads the theme that `site.yaml` names, or the default one.
///
/// # Errors
/// If a file of it cannot be read.
pub(super) fn theme(site: &Path, name: Option<&str>) -> Result<(WrittenTheme, Report), Error> {
    let name = name.unwrap_or(DEFAULT);
    if walk::has_folder(site, &format!("themes/{name}")) {
        return on_disk(site, name);
    }
    let (theme, mut report) = embedded();
    if name != DEFAULT {
        report.push(unknown(site, name));
    }
    Ok((theme, report))
}

fn on_disk(site: &Path, name: &str) -> Result<(WrittenTheme, Report), Error> {
    let folder = format!("themes/{name}");
    let (files, report) = walk::files(site, &folder)?;
    let mut reading = Reading::new(name, report);
    for found in files {
        let bytes = walk::bytes(&found)?;
        let inner = found.path.as_str().trim_start_matches(&folder).trim_start_matches('/');
        reading.take(inner, found.path.clone(), &bytes);
    }
    Ok((reading.theme, reading.report))
}

/// The theme in the binary; its files are named as if they stood in the folder of the site.
fn embedded() -> (WrittenTheme, Report) {
    let mut files = Vec::new();
    collect(&EMBEDDED, &mut files);
    let mut files: Vec<(String, &File<'_>)> = files
        .into_iter()
        .map(|file| (file.path().to_string_lossy().replace('\\', "/"), file))
        .collect();
    files.sort_by(|one, other| one.0.cmp(&other.0));
    let mut reading = Reading::new(DEFAULT, Report::new());
    for (inner, file) in files {
        let source = SourcePath::new(format!("themes/{DEFAULT}/{inner}"));
        reading.take(&inner, source, file.contents());
    }
    (reading.theme, reading.report)
}

fn collect<'a>(folder: &'a Dir<'a>, files: &mut Vec<&'a File<'a>>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => collect(folder, files),
            DirEntry::File(file) => files.push(file),
        }
    }
}

/// A theme as far as its files have been taken.
struct Reading {
    theme: WrittenTheme,
    report: Report,
}

impl Reading {
    fn new(name: &str, report: Report) -> Self {
        Self { theme: WrittenTheme { name: name.to_owned(), ..WrittenTheme::default() }, report }
    }

    /// Takes a file, by its path from the folder of the theme; what is none of a theme is passed over.
    fn take(&mut self, inner: &str, source: SourcePath, bytes: &[u8]) {
        let ending = inner.rsplit_once('.').map_or("", |(_, ending)| ending);
        if let Some(name) = inner.strip_prefix("templates/").filter(|_| ending == "html") {
            let text = self.text(&source, bytes);
            self.theme.templates.push(Template { name: name.to_owned(), source, text });
        } else if inner.starts_with("styles/") && ending == "css" {
            let text = self.text(&source, bytes);
            self.theme.sheets.push(ThemeSheet { source, text });
        } else if let Some(name) = inner.strip_prefix("assets/") {
            let is_text = matches!(ending, "css" | "js" | "mjs");
            let bytes = if is_text {
                Arc::from(self.text(&source, bytes).as_bytes())
            } else {
                Arc::from(bytes)
            };
            let dimensions = assets::dimensions_in_memory(name, &bytes);
            self.theme.files.push(ThemeFile { name: name.to_owned(), source, bytes, dimensions });
        }
    }

    fn text(&mut self, source: &SourcePath, bytes: &[u8]) -> Arc<str> {
        let (text, fault) = walk::decoded(source, bytes);
        if let Some(fault) = fault {
            self.report.push(fault);
        }
        text
    }
}

fn unknown(site: &Path, name: &str) -> Diagnostic {
    let mut known = walk::folders(site, "themes");
    if !known.iter().any(|folder| folder == DEFAULT) {
        known.push(DEFAULT.to_owned());
    }
    let place = Place::Value(SourcePath::new(SITE), KeyPath::root().key("theme"));
    let hint = match nearest(name, known.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("make the folder `themes/{name}`, or take the line away"),
    };
    Diagnostic::error("unknown-theme", place, format!("there is no theme `{name}`")).hint(hint)
}

//! The theme: from the folder of the site, or the one in the binary.

use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, DirEntry, File, include_dir};

use crate::error::Error;
use crate::model::{Asset, Origin, Template, Theme};
use crate::report::{Diagnostic, Report, nearest};
use crate::source::{KeyPath, Place, SourcePath};

use super::assets::{self, SITE};
use super::walk;

/// The theme that is there when the site brings none.
const DEFAULT: &str = "default";

/// Its folder of style sheets, and the one sheet they are joined to.
const STYLES: (&str, &str) = ("styles/", "style.css");

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Reads the theme that `site.yaml` names, or the default one.
///
/// # Errors
/// If a file of it cannot be read.
pub(super) fn theme(site: &Path, name: Option<&str>) -> Result<(Theme, Report), Error> {
    let name = name.unwrap_or(DEFAULT);
    let folder = format!("themes/{name}");
    if walk::has_folder(site, &folder) {
        return on_disk(site, &folder);
    }
    if name == DEFAULT {
        return Ok((embedded(), Report::new()));
    }
    let mut report = Report::new();
    report.push(unknown(site, name));
    Ok((embedded(), report))
}

fn on_disk(site: &Path, folder: &str) -> Result<(Theme, Report), Error> {
    let (files, mut report) = walk::files(site, folder)?;
    let mut theme = Theme::default();
    let mut sheets = String::new();
    for found in files {
        let inner = found.path.as_str().trim_start_matches(folder).trim_start_matches('/');
        if let Some(name) = template_name(inner) {
            let (text, fault) = walk::text(&found)?;
            if let Some(fault) = fault {
                report.push(fault);
            }
            let name = name.to_owned();
            theme.templates.push(Template { name, source: found.path, text });
        } else if is_sheet(inner) {
            let (text, fault) = walk::text(&found)?;
            if let Some(fault) = fault {
                report.push(fault);
            }
            sheets.push_str(&text);
        } else if let Some(name) = inner.strip_prefix("assets/") {
            let name = name.to_owned();
            theme.assets.push((name, assets::asset(found)?));
        }
    }
    theme.assets.extend(joined(folder, sheets));
    Ok((theme, report))
}

/// The theme in the binary; its files are named as if they stood in the folder of the site.
fn embedded() -> Theme {
    let mut files = Vec::new();
    collect(&EMBEDDED, &mut files);
    let mut files: Vec<(String, &File<'_>)> = files
        .into_iter()
        .map(|file| (file.path().to_string_lossy().replace('\\', "/"), file))
        .collect();
    files.sort_by(|one, other| one.0.cmp(&other.0));
    let mut theme = Theme::default();
    let mut sheets = String::new();
    for (inner, file) in files {
        let source = SourcePath::new(format!("themes/{DEFAULT}/{inner}"));
        if let Some(name) = template_name(&inner) {
            let text = Arc::from(String::from_utf8_lossy(file.contents()));
            theme.templates.push(Template { name: name.to_owned(), source, text });
        } else if is_sheet(&inner) {
            sheets.push_str(&String::from_utf8_lossy(file.contents()));
        } else if let Some(name) = inner.strip_prefix("assets/") {
            let dimensions = assets::dimensions_in_memory(&inner, file.contents());
            let size = file.contents().len() as u64;
            let origin = Origin::Memory(Arc::from(file.contents()));
            theme.assets.push((name.to_owned(), Asset { source, origin, size, dimensions }));
        }
    }
    theme.assets.extend(joined(&format!("themes/{DEFAULT}"), sheets));
    theme
}

fn collect<'a>(folder: &'a Dir<'a>, files: &mut Vec<&'a File<'a>>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => collect(folder, files),
            DirEntry::File(file) => files.push(file),
        }
    }
}

fn is_sheet(inner: &str) -> bool {
    inner
        .strip_prefix(STYLES.0)
        .and_then(|name| name.rsplit_once('.'))
        .is_some_and(|(_, ending)| ending == "css")
}

/// The one style sheet of the theme in `folder`, if it has sheets to join.
fn joined(folder: &str, sheets: String) -> Option<(String, Asset)> {
    let (styles, name) = STYLES;
    (!sheets.is_empty()).then(|| {
        let source = SourcePath::new(format!("{folder}/{styles}"));
        let size = sheets.len() as u64;
        let origin = Origin::Memory(Arc::from(sheets.into_bytes()));
        (name.to_owned(), Asset { source, origin, size, dimensions: None })
    })
}

fn template_name(inner: &str) -> Option<&str> {
    inner
        .strip_prefix("templates/")
        .filter(|name| name.rsplit_once('.').is_some_and(|(_, ending)| ending == "html"))
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

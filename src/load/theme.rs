//! The theme: from the folder of the site, or the one in the binary.

use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, DirEntry, File, include_dir};

use crate::error::Error;
use crate::model::Template;
use crate::report::{Diagnostic, Report, did_you_mean, nearest, words};
use crate::source::{KeyPath, Place, SourcePath};

use super::assets::{self, SITE};
use super::schema::ThemeFile;
use super::walk;
use super::written::{Changes, ThemeAssetFile, ThemeSheet, WrittenTheme};
use super::{Loaded, yaml};

/// The theme that is there when the site brings none.
const DEFAULT: &str = "default";

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// What a theme that builds on no other says in `extends`.
const NONE: &str = "none";

/// The settings of a theme.
const SETTINGS: &str = "theme.yaml";

/// Reads the theme that `site.yaml` names, or the default one, with all that it builds on.
///
/// # Errors
/// If a file of it cannot be read.
pub(super) fn theme(folder: &Path, loaded: &mut Loaded) -> Result<(), Error> {
    let written = loaded.written.site.as_ref().and_then(|site| site.value.theme.clone());
    let written = written.unwrap_or_default();
    let key = KeyPath::root().key("theme");
    let name_key = if written.is_name { key.clone() } else { key.key("name") };
    let mut place = Place::Value(SourcePath::new(SITE), name_key);
    let mut next = Some(written.name.as_ref().map_or(DEFAULT, |name| &name.0).to_owned());
    let source = SourcePath::new(SITE);
    let changes = Changes { source, root: key, tokens: written.tokens, texts: written.texts };
    let mut chain = vec![WrittenTheme { changes: Some(changes), ..WrittenTheme::default() }];
    while let Some(name) = next {
        if chain.iter().any(|theme| theme.name == name) {
            let message = words!(
                en: "`{name}` builds on a theme that builds on it",
                et: "kujundused põhinevad ringiratast: `{name}` jõuab iseendani tagasi",
            );
            loaded.report.push(Diagnostic::error("theme-circle", place, message).hint(words!(
                en: "write `extends: {DEFAULT}`",
                et: "kirjuta `extends: {DEFAULT}`",
            )));
            // What the theme does not have itself should not be told as well.
            let has_default = chain.iter().any(|theme| theme.name == DEFAULT);
            next = (!has_default).then(|| DEFAULT.to_owned());
            place = Place::File(SourcePath::new(SITE));
            continue;
        }
        let Reading { theme, report, extends } = reading(folder, &name, place, loaded)?;
        loaded.report.merge(report);
        for (source, text) in theme.texts() {
            loaded.sources.insert(source.clone(), text);
        }
        place = Place::Value(
            SourcePath::new(format!("themes/{name}/{SETTINGS}")),
            KeyPath::root().key("extends"),
        );
        next = match extends {
            Some(parent) => Some(parent).filter(|parent| parent != NONE),
            None => (theme.name != DEFAULT).then(|| DEFAULT.to_owned()),
        };
        chain.push(theme);
    }
    chain.reverse();
    loaded.theme = chain;
    Ok(())
}

/// One theme; the default one in place of one that is not there, which is told.
fn reading(site: &Path, name: &str, place: Place, loaded: &mut Loaded) -> Result<Reading, Error> {
    if walk::has_folder(site, &format!("themes/{name}")) {
        return on_disk(site, name, loaded);
    }
    let mut reading = embedded();
    if name != DEFAULT {
        reading.report.push(unknown(site, name, place));
    }
    Ok(reading)
}

fn on_disk(site: &Path, name: &str, loaded: &mut Loaded) -> Result<Reading, Error> {
    let folder = format!("themes/{name}");
    let (files, report) = walk::files(site, &folder)?;
    let mut reading = Reading::new(name, report);
    for found in files {
        let bytes = walk::bytes(&found)?;
        let inner = found.path.as_str().trim_start_matches(&folder).trim_start_matches('/');
        if inner == SETTINGS {
            let text = reading.text(&found.path, &bytes);
            reading.settings(found.path.clone(), &text);
            loaded.sources.insert(found.path, text);
        } else {
            reading.take(inner, found.path.clone(), &bytes);
        }
    }
    Ok(reading)
}

/// The theme in the binary; its files are named as if they stood in the folder of the site.
fn embedded() -> Reading {
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
    reading
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
    /// The theme that it says it builds on.
    extends: Option<String>,
}

impl Reading {
    fn new(name: &str, report: Report) -> Self {
        let theme = WrittenTheme { name: name.to_owned(), ..WrittenTheme::default() };
        Self { theme, report, extends: None }
    }

    /// Takes the text of `theme.yaml`.
    fn settings(&mut self, source: SourcePath, text: &str) {
        let read = yaml::typed::<ThemeFile>(&source, text, 0);
        self.report.merge(read.report);
        let ThemeFile { extends, tokens, texts } = read.value.unwrap_or_default();
        self.extends = extends.map(|name| name.0);
        self.theme.changes = Some(Changes { source, root: KeyPath::root(), tokens, texts });
    }

    /// Takes a file, by its path from the folder of the theme; what is none of a theme is passed over.
    fn take(&mut self, inner: &str, source: SourcePath, bytes: &[u8]) {
        let ending = inner.rsplit_once('.').map_or("", |(_, ending)| ending);
        let is_template = matches!(ending, "html" | "svg");
        if let Some(name) = inner.strip_prefix("templates/").filter(|_| is_template) {
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
            self.theme.files.push(ThemeAssetFile {
                name: name.to_owned(),
                source,
                bytes,
                dimensions,
            });
        } else if inner.starts_with("fonts/") && matches!(ending, "ttf" | "otf") {
            self.theme.fonts.push(Arc::from(bytes));
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

fn unknown(site: &Path, name: &str, place: Place) -> Diagnostic {
    let mut known = walk::folders(site, "themes");
    if !known.iter().any(|folder| folder == DEFAULT) {
        known.push(DEFAULT.to_owned());
    }
    let hint = match nearest(name, known.iter().map(String::as_str)) {
        Some(near) => did_you_mean(near),
        None => words!(
            en: "make the folder `themes/{name}`, or take the line away",
            et: "tee kaust `themes/{name}` või kustuta see rida",
        ),
    };
    Diagnostic::error(
        "unknown-theme",
        place,
        words!(en: "there is no theme `{name}`", et: "kujundust `{name}` ei ole"),
    )
    .hint(hint)
}

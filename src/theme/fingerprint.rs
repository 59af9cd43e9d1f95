//! The name of each file of a theme with a hash of its content in it: `style.3f2a9c1b.css`.
//!
//! The hash is that of the file and of all files that it names, by whatever way: when a font changes, the sheet that
//! names it gets another name as well. That scripts name each other in a circle does no harm.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{Asset, Dimensions, Origin, OutputPath, ThemeAsset};
use crate::report::{Diagnostic, Report, did_you_mean, nearest, words};
use crate::source::{Place, SourcePath};

use super::pieces::{Mention, Piece, Pieces};

/// The folder of the output that holds them all, and nothing else.
const FOLDER: &str = "assets";

/// How many hexadecimal digits of the hash stand in a name.
const N_DIGITS: usize = 8;

/// The files of a theme by name.
#[derive(Debug, Default)]
pub(super) struct Shelf(BTreeMap<String, File>);

#[derive(Debug)]
struct File {
    source: SourcePath,
    pieces: Pieces,
    dimensions: Option<Dimensions>,
}

impl Shelf {
    /// Adds a file; one of the same name gives way.
    pub(super) fn put(
        &mut self,
        name: &str,
        source: SourcePath,
        pieces: Pieces,
        dimensions: Option<Dimensions>,
    ) {
        self.0.insert(name.to_owned(), File { source, pieces, dimensions });
    }

    /// Every file under its name with a hash, mentions rewritten, in order of name.
    pub(super) fn published(&self) -> (Vec<ThemeAsset>, Report) {
        let own: BTreeMap<&str, blake3::Hash> =
            self.0.iter().map(|(name, file)| (&**name, file.hash())).collect();
        let paths: BTreeMap<&str, String> = self
            .0
            .keys()
            .map(|name| (&**name, hashed(name, &self.whole_hash(name, &own))))
            .collect();
        let mut report = Report::new();
        let assets = self.0.iter().map(|(name, file)| ThemeAsset {
            name: name.clone(),
            path: OutputPath::new(format!("{FOLDER}/{}", paths[&**name])),
            asset: file.asset(&paths, &mut report),
        });
        (assets.collect(), report)
    }

    /// The hash of a file and of all that it names.
    fn whole_hash(&self, name: &str, own: &BTreeMap<&str, blake3::Hash>) -> blake3::Hash {
        let mut reached = BTreeSet::from([name.to_owned()]);
        let mut waiting = vec![name.to_owned()];
        while let Some(next) = waiting.pop() {
            let mentions = self.0.get(&next).into_iter().flat_map(|file| file.pieces.mentions());
            for other in mentions.filter_map(Mention::name) {
                if self.0.contains_key(&other) && reached.insert(other.clone()) {
                    waiting.push(other);
                }
            }
        }
        if reached.len() == 1 {
            return own[name];
        }
        let mut hasher = blake3::Hasher::new();
        hasher.update(own[name].as_bytes());
        for other in &reached {
            hasher.update(other.as_bytes()).update(b"\0").update(own[&**other].as_bytes());
        }
        hasher.finalize()
    }
}

impl File {
    fn hash(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        for piece in self.pieces.iter() {
            match piece {
                Piece::Bytes(bytes) => hasher.update(bytes),
                Piece::Mention(mention) => hasher.update(mention.written.as_bytes()),
            };
        }
        hasher.finalize()
    }

    fn asset(&self, paths: &BTreeMap<&str, String>, report: &mut Report) -> Asset {
        let mut bytes = Vec::new();
        for piece in self.pieces.iter() {
            match piece {
                Piece::Bytes(kept) => bytes.extend_from_slice(kept),
                Piece::Mention(mention) => {
                    bytes.extend_from_slice(rewritten(mention, paths, report).as_bytes());
                }
            }
        }
        let size = bytes.len() as u64;
        let origin = Origin::Memory(Arc::from(bytes));
        Asset {
            source: self.source.clone(),
            origin,
            size,
            dimensions: self.dimensions,
            raster: None,
        }
    }
}

/// What stands in the published file where another one is named.
fn rewritten(mention: &Mention, paths: &BTreeMap<&str, String>, report: &mut Report) -> String {
    let Some(name) = mention.name() else {
        if mention.is_certain && mention.is_elsewhere() {
            report.push(foreign(mention));
        }
        return mention.written.clone();
    };
    if let Some(path) = paths.get(&*name) {
        let n_up = if mention.folder.is_empty() { 0 } else { mention.folder.split('/').count() };
        let up = if n_up == 0 { "./".to_owned() } else { "../".repeat(n_up) };
        return format!("{up}{path}{}", mention.rest());
    }
    if mention.is_certain {
        report.push(missing(mention, paths));
    }
    mention.written.clone()
}

fn missing(mention: &Mention, paths: &BTreeMap<&str, String>) -> Diagnostic {
    let place = Place::Bytes(mention.source.clone(), mention.range.clone());
    let message = words!(
        en: "the theme has no file `{file}`",
        et: "kujunduses ei ole faili `{file}`",
        file = mention.written,
    );
    let name = mention.name().unwrap_or_default();
    let hint = match nearest(&name, paths.keys().copied()) {
        Some(near) => did_you_mean(near),
        None => {
            words!(
                en: "put the file into `assets/` of the theme, and name it from there",
                et: "pane fail kujunduse kausta `assets/` ja viita sellele sealt",
            )
        }
    };
    Diagnostic::error("missing-theme-file", place, message).hint(hint)
}

/// Pages load nothing from elsewhere, and so do their sheets and scripts; the policy of the site forbids it.
fn foreign(mention: &Mention) -> Diagnostic {
    let place = Place::Bytes(mention.source.clone(), mention.range.clone());
    let message = words!(
        en: "the theme would load this from elsewhere",
        et: "kujundus laadiks selle mujalt veebist",
    );
    Diagnostic::error("foreign-load", place, message).hint(words!(
        en: "copy the file into `assets/` of the theme, and name it from there",
        et: "kopeeri fail kujunduse kausta `assets/` ja viita sellele sealt",
    ))
}

/// `fonts/text.woff2` with a hash: `fonts/text.3f2a9c1b.woff2`.
fn hashed(name: &str, hash: &blake3::Hash) -> String {
    let digits = hash.to_hex();
    let digits = &digits[..N_DIGITS];
    let (folder, file) = name.rsplit_once('/').map_or(("", name), |(folder, file)| (folder, file));
    let slash = if folder.is_empty() { "" } else { "/" };
    match file.rsplit_once('.') {
        Some((stem, ending)) => format!("{folder}{slash}{stem}.{digits}.{ending}"),
        None => format!("{folder}{slash}{file}.{digits}"),
    }
}

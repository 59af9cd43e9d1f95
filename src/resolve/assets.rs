//! Files that are copied: where each will be, and how a page finds one that it names.

use std::collections::BTreeMap;

use crate::model::{Address, Addresses, Asset, Section};
use crate::report::{Diagnostic, Report, did_you_mean, nearest, words};
use crate::source::{Place, SourcePath};

use super::scope::Scope;
use super::spot::Spot;

/// The files of the site that are no texts, by path.
#[derive(Debug)]
pub(super) struct Assets {
    by_path: BTreeMap<SourcePath, Asset>,
    folders: BTreeMap<String, Addresses>,
}

impl Assets {
    /// Takes the files that `load` found, and the addresses of pages that are folders, by folder.
    pub(super) fn new(assets: Vec<Asset>, folders: BTreeMap<String, Addresses>) -> Self {
        let by_path = assets.into_iter().map(|asset| (asset.source.clone(), asset)).collect();
        Self { by_path, folders }
    }

    /// The file that a page names, relative to the page; one that there is not is told with the nearest name.
    pub(super) fn named(&self, name: &str, spot: &Spot, report: &mut Report) -> Option<&Asset> {
        let found = spot.file.joined(name).and_then(|path| self.by_path.get(&path));
        if found.is_none() {
            report.push(self.missing(name, spot.file.folder(), spot));
        }
        found
    }

    /// The file below `static/` that `site.yaml` names.
    pub(super) fn in_static(&self, name: &str, spot: &Spot, report: &mut Report) -> Option<&Asset> {
        let folder = format!("{}/static", spot.file.folder());
        let name_there = name.trim_start_matches('/');
        let name_there = name_there.strip_prefix("static/").unwrap_or(name_there);
        let path = SourcePath::new(format!("{folder}/x")).joined(name_there);
        let found = path.and_then(|path| self.by_path.get(&path));
        if found.is_none() {
            report.push(self.missing(name_there, &folder, spot));
        }
        found
    }

    /// Every file with its address, in order of path.
    pub(super) fn placed(&self, scope: &Scope, report: &mut Report) -> Vec<(Address, Asset)> {
        let mut placed = Vec::with_capacity(self.by_path.len());
        for (path, asset) in &self.by_path {
            if is_plain(path.as_str()) {
                placed.push((self.address(path, scope), asset.clone()));
            } else {
                report.push(unplain(path));
            }
        }
        placed
    }

    /// Where a file will be: below the page whose folder it is in, else below the part of the site of its folder.
    pub(super) fn address(&self, path: &SourcePath, scope: &Scope) -> Address {
        let language = scope.default_language();
        let mut folder = path.folder();
        while !folder.is_empty() {
            if let Some(page) = self.folders.get(folder) {
                let rest = path.as_str().strip_prefix(folder).unwrap_or_default();
                return page.get(language).below(rest.trim_start_matches('/'));
            }
            folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        }
        below_section(path, scope)
    }

    fn missing(&self, name: &str, folder: &str, spot: &Spot) -> Diagnostic {
        let beside: Vec<&str> = self
            .by_path
            .keys()
            .filter_map(|path| path.as_str().strip_prefix(folder)?.strip_prefix('/'))
            .collect();
        let hint = nearest(name, beside.iter().copied()).map_or_else(
            || words!(en: "put the file into `{folder}/`", et: "pane fail kausta `{folder}/`"),
            did_you_mean,
        );
        let message = words!(en: "there is no file `{name}`", et: "faili `{name}` ei ole");
        Diagnostic::error("missing-file", spot.place(), message).hint(hint)
    }
}

fn below_section(path: &SourcePath, scope: &Scope) -> Address {
    let within = path.as_str().strip_prefix("content/").unwrap_or(path.as_str());
    let (first, rest) = within.split_once('/').unwrap_or(("", within));
    let section = match first {
        "programmes" => Section::Programmes,
        "topics" => Section::Topics,
        "schedule" => Section::Schedule,
        "people" => Section::People,
        "materials" => Section::Materials,
        "news" => Section::News,
        "static" | "pages" | "" => return Address::new(rest),
        _ => return Address::new(within),
    };
    scope.below(section, |_| rest.to_owned()).get(scope.default_language()).clone()
}

/// Whether an address made of the path needs no encoding.
fn is_plain(path: &str) -> bool {
    path.bytes().all(|byte| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'/' | b'~' | b'+')
    })
}

fn unplain(path: &SourcePath) -> Diagnostic {
    let message = words!(
        en: "the name of the file `{path}` does not work in every address",
        et: "failinimi `{path}` ei tööta igas aadressis",
    );
    Diagnostic::error("bad-file-name", Place::File(path.clone()), message).hint(words!(
        en: "rename it with the letters a to z, digits, hyphens and dots",
        et: "pane failile nimi, milles on ainult tähed a–z, numbrid, sidekriipsud ja punktid",
    ))
}

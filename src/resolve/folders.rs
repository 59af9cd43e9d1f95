//! Learning folders: one for all materials, and one a topic that has some.

use crate::model::{
    Address, Addresses, Folder, FolderScope, Id, Language, Material, Section, Topic,
};
use crate::report::{Diagnostic, Report, words};
use crate::source::Place;

use super::parts::Parts;
use super::scope::Scope;
use super::section_paths::Step;
use super::spot::Spot;

/// A folder of more materials than these is no book that anyone reads, and takes long to make.
const MOST_MATERIALS: usize = 200;

/// The folders, none of them empty. One that would be too large is told and left out.
pub(super) fn folders(
    is_wanted: bool,
    parts: &Parts,
    root: &Spot,
    scope: &Scope,
    report: &mut Report,
) -> Vec<Folder> {
    if !is_wanted {
        return Vec::new();
    }
    let topics = parts.topics.values().map(|topic| {
        let place = Place::File(topic.page.source.clone());
        (FolderScope::Topic(topic.id.clone()), topic.page.addresses.clone(), place)
    });
    let all = scope.below(Section::Materials, |_| String::new());
    let place = Place::File(root.file.clone());
    std::iter::once((FolderScope::All, all, place))
        .chain(topics)
        .filter_map(|(folder, above, place)| {
            let materials: Vec<&Material> =
                parts.materials.values().filter(|it| holds(&folder, &it.topics)).collect();
            if materials.len() > MOST_MATERIALS {
                report.push(too_large(materials.len(), place));
                return None;
            }
            let is_written = |language: &Language| {
                materials.iter().any(|it| it.page.body.translated(*language).is_some())
            };
            let languages: Vec<Language> =
                scope.languages.iter().copied().filter(is_written).collect();
            let addresses = below(&above, &languages, scope);
            (!materials.is_empty()).then_some(Folder { scope: folder, addresses, languages })
        })
        .collect()
}

fn holds(folder: &FolderScope, topics: &[Id<Topic>]) -> bool {
    match folder {
        FolderScope::All => true,
        FolderScope::Topic(topic) => topics.contains(topic),
    }
}

/// A folder below the page that it belongs to, which stands for it in languages that have none.
fn below(above: &Addresses, languages: &[Language], scope: &Scope) -> Addresses {
    let address = |(language, page): (Language, &Address)| {
        let is_there = languages.contains(&language);
        let own = || page.below(&format!("{}/", word(language, scope)));
        (language, if is_there { own() } else { page.clone() })
    };
    Addresses::new(above.iter().map(address).collect())
}

fn word(language: Language, scope: &Scope) -> &str {
    scope.word(Step::Folder, language)
}

fn too_large(n: usize, place: Place) -> Diagnostic {
    let message = words!(
        en: "no learning folder is made of {n} materials; {MOST_MATERIALS} are most",
        et: "{n} materjalist õpimappi ei tehta, kõige rohkem võib neid olla {MOST_MATERIALS}",
    );
    Diagnostic::note("learning-folder-too-large", place, message).hint(words!(
        en: "write `learning_folder: false` into site.yaml if no folders are wanted",
        et: "kui õpimappe ei soovi, kirjuta faili `site.yaml` rida `learning_folder: false`",
    ))
}

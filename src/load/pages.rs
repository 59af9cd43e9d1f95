//! Markdown files, read side by side: front matter, body, translations.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::markdown;
use crate::model::{Absence, Body, Language};
use crate::report::{Diagnostic, Report, words};
use crate::source::{KeyPath, Place, SourcePath, Tail};

use super::kinds::PageName;
use super::schema::{
    HomeFront, MaterialFront, NewsFront, PageFront, PersonFront, ProgrammeFront, TopicFront,
    TranslationFront,
};
use super::walk::{self, Found};
use super::written::{WrittenPage, WrittenTranslation};
use super::{front, yaml};

/// The files of one page.
#[derive(Debug)]
struct PageFiles {
    id: String,
    originals: Vec<Found>,
    translations: Vec<(Language, Found)>,
}

/// How pages are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    /// The language of originals.
    pub(super) language: Language,
    /// Whether drafts are kept.
    pub(super) with_drafts: bool,
}

/// What came out of the pages of a folder.
#[derive(Debug)]
pub(super) struct Pages<F> {
    /// Those that could be read, in order of id.
    pub(super) read: Vec<WrittenPage<F>>,
    /// Pages that are there and could not be read, and drafts: id, file and why.
    pub(super) absent: Vec<(String, SourcePath, Absence)>,
    /// Items of lists that were left out.
    pub(super) left_out: Vec<(SourcePath, KeyPath)>,
    /// Every text that was read.
    pub(super) texts: Vec<(SourcePath, Arc<str>)>,
    /// What is wrong with them.
    pub(super) report: Report,
}

/// Front matter of an original.
pub(super) trait Front: DeserializeOwned + Send {
    /// Whether the page is shown only with `--drafts`.
    fn is_draft(&self) -> bool;
}

/// Reads the pages of a folder.
///
/// # Errors
/// If a file cannot be read.
pub(super) fn pages<F: Front>(
    files: Vec<(PageName, Found)>,
    manner: Manner,
) -> Result<Pages<F>, Error> {
    let read: Result<Vec<One<F>>, Error> = grouped(files, manner.language)
        .into_par_iter()
        .with_max_len(16)
        .map(|files| one(files, manner))
        .collect();
    let mut all = Pages {
        read: Vec::new(),
        absent: Vec::new(),
        left_out: Vec::new(),
        texts: Vec::new(),
        report: Report::new(),
    };
    for one in read? {
        all.read.extend(one.page);
        all.absent.extend(one.absent);
        all.left_out.extend(one.left_out);
        all.texts.extend(one.texts);
        all.report.merge(one.report);
    }
    Ok(all)
}

/// The files of a folder, by page; a file in the default language by name is an original as well.
fn grouped(files: Vec<(PageName, Found)>, original: Language) -> Vec<PageFiles> {
    let mut groups: BTreeMap<String, PageFiles> = BTreeMap::new();
    for (name, found) in files {
        let group = groups.entry(name.id.clone()).or_insert_with(|| PageFiles {
            id: name.id,
            originals: Vec::new(),
            translations: Vec::new(),
        });
        match name.language {
            Some(language) if language != original => group.translations.push((language, found)),
            _ => group.originals.push(found),
        }
    }
    groups.into_values().collect()
}

struct One<F> {
    page: Option<WrittenPage<F>>,
    absent: Vec<(String, SourcePath, Absence)>,
    left_out: Vec<(SourcePath, KeyPath)>,
    texts: Vec<(SourcePath, Arc<str>)>,
    report: Report,
}

fn one<F: Front>(files: PageFiles, manner: Manner) -> Result<One<F>, Error> {
    let mut one = One {
        page: None,
        absent: Vec::new(),
        left_out: Vec::new(),
        texts: Vec::new(),
        report: Report::new(),
    };
    let PageFiles { id, originals, translations } = files;
    let mut originals = originals.into_iter();
    let Some(original) = originals.next() else {
        for (language, found) in &translations {
            one.report.push(orphan(&found.path, *language));
            one.absent.push((id.clone(), found.path.clone(), Absence::Faulty));
        }
        return Ok(one);
    };
    for other in originals {
        one.report.push(twice(&id, &original.path, &other.path));
    }
    let page = text_page(&mut one, &original, manner.language)?;
    let mut translated: BTreeMap<Language, WrittenTranslation> = BTreeMap::new();
    for (language, found) in translations {
        if let Some(present) = translated.get(&language) {
            one.report.push(twice(&id, &present.source, &found.path));
            continue;
        }
        let Some((front, body)) = text_page::<_, TranslationFront>(&mut one, &found, language)?
        else {
            continue;
        };
        if manner.with_drafts || !front.draft {
            translated.insert(language, WrittenTranslation { source: found.path, front, body });
        }
    }
    match page {
        None => one.absent.push((id, original.path, Absence::Faulty)),
        Some((front, _)) if F::is_draft(&front) && !manner.with_drafts => {
            one.absent.push((id, original.path, Absence::Draft));
        }
        Some((front, body)) => {
            let source = original.path;
            one.page = Some(WrittenPage { id, source, front, body, translations: translated });
        }
    }
    Ok(one)
}

/// Front matter and body of one file.
fn text_page<F, T: DeserializeOwned>(
    one: &mut One<F>,
    found: &Found,
    language: Language,
) -> Result<Option<(T, Body)>, Error> {
    let (text, fault) = walk::text(found)?;
    one.texts.push((found.path.clone(), Arc::clone(&text)));
    if let Some(fault) = fault {
        one.report.push(fault);
        return Ok(None);
    }
    let parts = match front::parts(&found.path, &text) {
        Ok(parts) => parts,
        Err(fault) => {
            one.report.push(*fault);
            return Ok(None);
        }
    };
    let read = yaml::typed(&found.path, &text[parts.front.clone()], parts.front.start);
    one.report.merge(read.report);
    one.left_out.extend(read.left_out.into_iter().map(|gone| (found.path.clone(), gone.path)));
    let offset = parts.body.start;
    // The body is the end of the file, so that one text serves both.
    let (body, report) = markdown::parsed(&found.path, Tail::new(text, offset), offset, language);
    one.report.merge(report);
    Ok(read.value.map(|front| (front, body)))
}

fn orphan(path: &SourcePath, language: Language) -> Diagnostic {
    let message = words!(
        en: "this is a translation of a page that is not there",
        et: "see on tõlge lehest, mida ei ole",
    );
    let original = path.as_str().replace(&format!(".{language}.md"), ".md");
    Diagnostic::error("translation-without-original", Place::File(path.clone()), message).hint(
        words!(
            en: "write `{original}` in the default language",
            et: "kirjuta `{original}` saidi põhikeeles",
        ),
    )
}

fn twice(id: &str, first: &SourcePath, second: &SourcePath) -> Diagnostic {
    let message = words!(en: "there are two files for `{id}`", et: "tunnusel `{id}` on kaks faili");
    Diagnostic::error("duplicate-id", Place::File(second.clone()), message)
        .also(Place::File(first.clone()), words!(en: "the other one", et: "teine fail"))
        .hint(words!(
            en: "rename one of them, or take it away",
            et: "anna ühele neist teine nimi või kustuta see",
        ))
}

impl Front for HomeFront {
    fn is_draft(&self) -> bool {
        false
    }
}

impl Front for PageFront {
    fn is_draft(&self) -> bool {
        self.draft
    }
}

impl Front for NewsFront {
    fn is_draft(&self) -> bool {
        self.page.draft
    }
}

impl Front for ProgrammeFront {
    fn is_draft(&self) -> bool {
        self.page.draft
    }
}

impl Front for TopicFront {
    fn is_draft(&self) -> bool {
        self.page.draft
    }
}

impl Front for PersonFront {
    fn is_draft(&self) -> bool {
        self.page.draft
    }
}

impl Front for MaterialFront {
    fn is_draft(&self) -> bool {
        self.page.draft
    }
}

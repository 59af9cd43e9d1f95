//! What every page has: title, summary, text, addresses, with the translations merged into it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::load::schema::PageFront;
use crate::load::{WrittenPage, WrittenTranslation};
use crate::model::{Addresses, Body, Language, Localized, Page, Section};
use crate::report::{Diagnostic, Report, words};
use crate::source::{Place, SourcePath};

use super::address::{aliases, slug};
use super::scope::Scope;
use super::spot::Spot;
use super::text::{optional_text, text, with_translations};

/// A page as written, without what its kind alone has.
pub(super) struct Origin {
    /// Its file name without ending.
    pub(super) id: String,
    /// The file of the default language.
    pub(super) source: SourcePath,
    /// What all kinds share.
    pub(super) front: PageFront,
    /// Its text.
    pub(super) body: Body,
    /// Its translations, only in languages of the site.
    pub(super) translations: BTreeMap<Language, WrittenTranslation>,
}

/// Below what a page stands, and under which key its title is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kind {
    /// The part of the site; nothing for the root.
    pub(super) section: Option<Section>,
    /// `title`, or `name` for people.
    pub(super) title_key: &'static str,
}

impl Kind {
    /// A page below a part of the site.
    pub(super) const fn of(section: Section) -> Self {
        Self { section: Some(section), title_key: "title" }
    }

    /// A page of `pages/`.
    pub(super) const ROOT: Self = Self { section: None, title_key: "title" };

    /// A person.
    pub(super) const PERSON: Self = Self { section: Some(Section::People), title_key: "name" };
}

/// What a page's address is made of.
pub(super) struct Name<'a> {
    /// Its file name without ending.
    pub(super) id: &'a str,
    /// What the author chose instead.
    pub(super) slug: Option<&'a str>,
    /// The file of the default language.
    pub(super) source: &'a SourcePath,
    /// Its translations, which may choose another.
    pub(super) translations: &'a BTreeMap<Language, WrittenTranslation>,
}

/// The page, with its translations merged in.
pub(super) fn page(origin: Origin, kind: Kind, scope: &Scope, report: &mut Report) -> Page {
    let Origin { id, source, front, body, translations } = origin;
    let spot = Spot::root(&source);
    let mut title = text(&front.title, &spot.key(kind.title_key), scope, report);
    for (language, translation) in &translations {
        if let Some(translated) = &translation.front.title {
            title.insert(*language, translated.clone());
        }
    }
    let summary = optional_text(front.summary.as_ref(), &spot.key("summary"), scope, report);
    let summary = with_translations(
        summary,
        "summary",
        &translations,
        |front| front.summary.as_ref(),
        report,
    );
    let name =
        Name { id: &id, slug: front.slug.as_deref(), source: &source, translations: &translations };
    let addresses = addresses(&name, kind, scope, report);
    let aliases = aliases(&front.aliases, &spot, report);
    let translated = translations
        .iter()
        .filter_map(|(language, translation)| Some((*language, translation.front.updated?)))
        .collect();
    let mut bodies = Localized::new(scope.default_language(), Arc::new(body));
    for (language, translation) in translations {
        bodies.insert(language, Arc::new(translation.body));
    }
    Page {
        source,
        title,
        summary,
        body: bodies,
        addresses,
        aliases,
        updated: front.updated,
        translated,
        reviewed: front.reviewed,
        is_draft: front.draft,
    }
}

/// The addresses of a page: each language may have a slug of its own.
pub(super) fn addresses(
    name: &Name<'_>,
    kind: Kind,
    scope: &Scope,
    report: &mut Report,
) -> Addresses {
    let original = slug(name.slug, name.id, &Spot::root(name.source), report);
    let mut slugs = BTreeMap::new();
    for (language, translation) in name.translations {
        let chosen = translation.front.slug.as_deref();
        let spot = Spot::root(&translation.source);
        slugs.insert(*language, slug(chosen, &original, &spot, report));
    }
    let slug = |language: Language| slugs.get(&language).unwrap_or(&original);
    match kind.section {
        Some(section) => scope.below(section, |language| format!("{}/", slug(language))),
        None => scope.addresses(|language| format!("{}/", slug(language))),
    }
}

/// The pages without those whose id another file has already, which are told with both files.
pub(super) fn without_duplicates<Front>(
    pages: Vec<WrittenPage<Front>>,
    report: &mut Report,
) -> Vec<WrittenPage<Front>> {
    let mut first: BTreeMap<String, SourcePath> = BTreeMap::new();
    let mut kept = Vec::with_capacity(pages.len());
    for page in pages {
        match first.get(&page.id) {
            None => {
                first.insert(page.id.clone(), page.source.clone());
                kept.push(page);
            }
            Some(other) => report.push(
                Diagnostic::error(
                    "duplicate-id",
                    Place::File(page.source.clone()),
                    words!(
                        en: "two files are called `{id}`",
                        et: "kahel failil on nimi `{id}`",
                        id = page.id,
                    ),
                )
                .also(Place::File(other.clone()), words!(en: "the other one", et: "teine fail"))
                .hint(words!(en: "rename one of the files", et: "anna ühele failile teine nimi")),
            ),
        }
    }
    kept
}

/// The order of titles in lists: without regard to capitals, then by id.
pub(super) fn title_key(page: &Page, id: &str, scope: &Scope) -> (String, String) {
    (page.title.get(scope.default_language()).to_lowercase(), id.to_owned())
}

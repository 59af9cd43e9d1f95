//! `page`: what every page has, whatever its kind.

use std::sync::Arc;

use jiff::civil::Date;

use crate::language::Value;
use crate::model::{
    Addresses, Body, Folder, FolderScope, Language, Localized, Page, Section, Text,
};

use super::context::Context;
use super::contract::{Alternate, KindView, LinkView, PageParts, PageView};
use super::when::date;

/// What is to be known of a page before its views are made.
pub(super) struct Frame<'a> {
    title: String,
    /// The language of title and text.
    content_language: Language,
    addresses: Option<&'a Addresses>,
    description: Option<String>,
    section: Option<String>,
    parents: Vec<LinkView>,
    updated: Option<Date>,
    reviewed: Option<Date>,
    is_draft: bool,
    is_indexed: bool,
}

impl<'a> Frame<'a> {
    /// A page that an editor wrote, below a part of the site.
    pub(super) fn written(context: Context<'a>, page: &'a Page, section: Option<Section>) -> Self {
        let language = context.language();
        let content_language = text_language(&page.body, language)
            .filter(|text| *text != language)
            .unwrap_or_else(|| page.title.language_of(language));
        Self {
            content_language,
            updated: page.updated,
            reviewed: page.reviewed,
            is_draft: page.is_draft,
            ..Self::named(context, &page.title, &page.addresses, section)
        }
        .described(context.maybe(page.summary.as_ref()))
    }

    /// A page of a person: a name is the same in all languages.
    pub(super) fn of_person(context: Context<'a>, page: &'a Page) -> Self {
        let language = context.language();
        let content_language = text_language(&page.body, language).unwrap_or(language);
        Self { content_language, ..Self::written(context, page, Some(Section::People)) }
    }

    /// A page that an entry of a YAML file makes, below a part of the site.
    pub(super) fn named(
        context: Context<'a>,
        title: &'a Text,
        addresses: &'a Addresses,
        section: Option<Section>,
    ) -> Self {
        let home = LinkView {
            title: context.text("home"),
            url: context.href(&context.site.home.addresses),
        };
        let parent = section.and_then(|section| {
            let url = context.section_url(section)?;
            Some(LinkView { title: context.section_title(section), url })
        });
        Self {
            title: context.written(title),
            content_language: title.language_of(context.language()),
            addresses: Some(addresses),
            description: None,
            section: section.map(|section| section.key().to_owned()),
            parents: std::iter::once(home).chain(parent).collect(),
            updated: None,
            reviewed: None,
            is_draft: false,
            is_indexed: true,
        }
    }

    /// The overview of a part of the site.
    pub(super) fn section(context: Context<'a>, section: Section) -> Self {
        let site = context.site;
        Self {
            title: context.section_title(section),
            content_language: context.language(),
            addresses: site.sections.get(&section),
            section: Some(section.key().to_owned()),
            is_indexed: section != Section::Search,
            ..Self::named(context, &site.home.title, &site.home.addresses, None)
        }
    }

    /// A page below a part of the site whose title is kava's own.
    pub(super) fn below(
        context: Context<'a>,
        title: String,
        addresses: &'a Addresses,
        section: Section,
    ) -> Self {
        Self {
            title,
            content_language: context.language(),
            addresses: Some(addresses),
            ..Self::named(
                context,
                &context.site.home.title,
                &context.site.home.addresses,
                Some(section),
            )
        }
    }

    /// The same as a page that search engines should know, or should not.
    pub(super) fn indexed(self, is_indexed: bool) -> Self {
        Self { is_indexed, ..self }
    }

    /// The page of a learning folder, below its topic or below the materials.
    pub(super) fn folder(context: Context<'a>, folder: &'a Folder) -> Self {
        let site = context.site;
        let (section, above) = match &folder.scope {
            FolderScope::All => (Section::Materials, None),
            FolderScope::Topic(id) => (Section::Topics, site.topics.get(id).map(|it| &it.page)),
        };
        let name = above.map_or(&site.settings.title, |page| &page.title);
        let values = [("name", Value::Text(name.get(context.language())))];
        let mut frame = Self::named(context, name, &folder.addresses, Some(section));
        frame.parents.extend(above.map(|page| context.link(&page.title, &page.addresses)));
        Self {
            title: context.wording.text_with("folder-title", &values),
            content_language: context.language(),
            is_indexed: false,
            ..frame
        }
    }

    /// The page for addresses at which there is nothing.
    pub(super) fn not_found(context: Context<'a>) -> Self {
        let site = context.site;
        Self {
            title: context.text("not-found-title"),
            content_language: context.language(),
            addresses: None,
            parents: Vec::new(),
            is_indexed: false,
            ..Self::named(context, &site.home.title, &site.home.addresses, None)
        }
    }

    /// The same with another description, if there is one.
    pub(super) fn described(self, description: Option<String>) -> Self {
        Self { description: description.or(self.description), ..self }
    }

    /// The same, last changed on a day, if its author does not say when.
    pub(super) fn dated(self, day: Option<Date>) -> Self {
        Self { updated: self.updated.or(day), ..self }
    }

    /// The same as a page of `pages/`, which is a part of the site of its own.
    pub(super) fn by_itself(self, id: &str) -> Self {
        Self { section: Some(id.to_owned()), ..self }
    }

    /// The same for an entry that has no page of its own front matter.
    pub(super) fn drafted(self, is_draft: bool) -> Self {
        Self { is_draft, ..self }
    }

    /// The page with its variable.
    pub(super) fn with(self, context: Context<'_>, kind: KindView) -> PageParts {
        let language = context.language();
        let site_title = context.site.settings.title.get(language);
        let is_home = matches!(kind, KindView::Home(_));
        let is_translated = self.content_language == language;
        let url = |addresses| context.href(addresses);
        let page = PageView {
            kind: kind.name(),
            document_title: if is_home || self.title == *site_title {
                site_title.clone()
            } else {
                format!("{} – {site_title}", self.title)
            },
            url: self.addresses.map(url).unwrap_or_default(),
            canonical: self.addresses.map(|it| context.absolute(it)).unwrap_or_default(),
            language: language.code(),
            content_language: self.content_language.code(),
            is_translated,
            alternates: self.addresses.map(|it| alternates(context, it)).unwrap_or_default(),
            updated: self.updated.map(|day| date(context.wording, day)),
            reviewed: self.reviewed.map(|day| date(context.wording, day)),
            is_indexed: self.is_indexed && !self.is_draft && is_translated,
            breadcrumbs: if is_home { Vec::new() } else { self.parents },
            title: self.title,
            description: self.description,
            section: self.section,
            is_draft: self.is_draft,
            toc: Vec::new(),
            picture: None,
        };
        PageParts { page, kind }
    }
}

/// The language of a text as a reader of `language` gets it; nothing if there is no text.
fn text_language(body: &Localized<Arc<Body>>, language: Language) -> Option<Language> {
    (!body.get(language).is_empty()).then(|| body.language_of(language))
}

fn alternates(context: Context<'_>, addresses: &Addresses) -> Vec<Alternate> {
    let settings = &context.site.settings;
    if settings.languages.len() < 2 {
        return Vec::new();
    }
    settings
        .languages
        .iter()
        .map(|language| Alternate {
            language: language.code(),
            name: language.own_name(),
            url: settings.base_url.href(addresses.get(*language)),
            absolute: settings.base_url.absolute(addresses.get(*language)),
            is_current: *language == context.language(),
        })
        .collect()
}

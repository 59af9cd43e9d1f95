//! `site`: what is the same on all pages of a language.

use crate::model::{Contact, FeedScope, NavigationItem, Organisation, Section};

use super::cards::phone_href;
use super::context::Context;
use super::contract::{ContactView, MenuItem, OrganisationView, SiteView};

/// `site` of every template.
pub(super) fn site_view(context: Context<'_>) -> SiteView {
    let settings = &context.site.settings;
    let base = &settings.base_url;
    let menu = |items: &[NavigationItem]| {
        items.iter().filter_map(|item| menu_item(context, item)).collect()
    };
    let feed = context.site.feeds.iter().find(|feed| feed.scope == FeedScope::All);
    SiteView {
        language: context.language().code(),
        title: settings.title.get(context.language()).clone(),
        description: context.maybe(settings.description.as_ref()),
        home_url: context.href(&context.site.home.addresses),
        base_url: format!("{}{}", base.origin(), base.path()),
        urls: Section::ALL
            .into_iter()
            .filter_map(|section| Some((section.key(), context.section_url(section)?)))
            .collect(),
        navigation: menu(&settings.navigation),
        footer: menu(&settings.footer),
        organiser: settings.organiser.as_ref().map(|it| organisation(context, it)),
        supporter: settings.supporter.as_ref().map(|it| organisation(context, it)),
        contact: settings.contact.as_ref().map(|it| contact(context, it)),
        calendar_url: context.section_url(Section::Calendar),
        feed_url: feed.map(|feed| context.href(&feed.addresses)),
        change_feed_url: change_feed_url(context),
        news_feed_url: news_feed_url(context),
        search_url: context.section_url(Section::Search).unwrap_or_default(),
        zone_note: context.wording.zone_note(&settings.zone),
        zone: settings.zone.iana_name().unwrap_or("UTC").to_owned(),
    }
}

/// The parts of the site that have an overview page.
pub(super) fn sections(context: Context<'_>) -> Vec<MenuItem> {
    Section::ALL
        .into_iter()
        .filter_map(|section| menu_item(context, &NavigationItem::Section(section)))
        .collect()
}

/// Whom to ask.
pub(super) fn contact(context: Context<'_>, contact: &Contact) -> ContactView {
    let person = contact.person.as_ref().and_then(|id| context.site.people.get(id));
    ContactView {
        name: contact.name.clone(),
        person_url: person.map(|person| context.href(&person.page.addresses)),
        email: contact.email.clone(),
        phone: contact.phone.clone(),
        phone_href: contact.phone.as_deref().map(phone_href),
    }
}

/// An organisation with its page.
pub(super) fn organisation(context: Context<'_>, organisation: &Organisation) -> OrganisationView {
    OrganisationView {
        name: organisation.name.get(context.language()).clone(),
        url: organisation.url.clone(),
    }
}

fn menu_item(context: Context<'_>, item: &NavigationItem) -> Option<MenuItem> {
    match item {
        NavigationItem::Section(section) => Some(MenuItem {
            title: context.section_title(*section),
            url: context.section_url(*section)?,
            key: section.key().to_owned(),
        }),
        NavigationItem::Page(id) => {
            let page = &context.site.pages.get(id)?.page;
            Some(MenuItem {
                title: page.title.get(context.language()).clone(),
                url: context.href(&page.addresses),
                key: id.to_string(),
            })
        }
    }
}

/// Where `plan` puts the Atom feed of changes: beside the schedule, `/ajakava/` and `/ajakava.xml`.
fn change_feed_url(context: Context<'_>) -> Option<String> {
    if context.site.sessions.is_empty() {
        return None;
    }
    let schedule = context.section_url(Section::Schedule)?;
    Some(format!("{}.xml", schedule.trim_end_matches('/')))
}

/// Where `plan` puts the Atom feed of the news: beside the news page, `/uudised/` and `/uudised.xml`.
fn news_feed_url(context: Context<'_>) -> Option<String> {
    if context.site.news.is_empty() {
        return None;
    }
    let news = context.section_url(Section::News)?;
    Some(format!("{}.xml", news.trim_end_matches('/')))
}

//! Calendar feeds with every way to subscribe.

use crate::model::{Feed, FeedScope};

use super::context::Context;
use super::contract::FeedView;
use super::query::{encoded, with_query};
use super::relations::Relations;

/// Where Google Calendar takes an address that is pasted.
const GOOGLE_SETTINGS: &str = "https://calendar.google.com/calendar/u/0/r/settings/addbyurl";

/// A feed. Google asks for the address with `webcal`, Microsoft with `https`.
pub(super) fn feed(context: Context<'_>, feed: &Feed, relations: &Relations<'_>) -> FeedView {
    let url = context.absolute(&feed.addresses);
    let title = title(context, &feed.scope);
    let webcal_url = context.site.settings.base_url.webcal(feed.addresses.get(context.language()));
    let microsoft = |host: &str| {
        let page = format!("https://{host}/calendar/0/addfromweb");
        with_query(&page, [("url", url.as_str()), ("name", title.as_str())])
    };
    let address = feed.addresses.get(context.language()).as_str();
    FeedView {
        scope_key: scope_key(context, feed),
        path: context.href(&feed.addresses),
        google_url: format!("https://calendar.google.com/calendar/r?cid={}", encoded(&webcal_url)),
        google_settings_url: GOOGLE_SETTINGS.to_owned(),
        code_url: context.file_href(&feed.code_address(context.language())),
        outlook_url: microsoft("outlook.live.com"),
        office_url: microsoft("outlook.office.com"),
        n_sessions: relations.n_sessions(context.site, &feed.scope),
        file_name: address.rsplit('/').next().unwrap_or(address).to_owned(),
        webcal_url,
        title,
        url,
    }
}

/// What the sessions of a scope have in common: the name of a series, a city, a person.
pub(super) fn title(context: Context<'_>, scope: &FeedScope) -> String {
    if *scope == FeedScope::Deadlines {
        return context.text("calendar-deadlines");
    }
    let text = scope.title(context.site);
    text.map(|text| text.get(context.language()).clone()).unwrap_or_default()
}

fn scope_key(context: Context<'_>, feed: &Feed) -> String {
    match &feed.scope {
        FeedScope::All => "all".to_owned(),
        FeedScope::Series(id) => format!("series-{id}"),
        FeedScope::Programme(id) => format!("programme-{id}"),
        FeedScope::Person(id) => format!("person-{id}"),
        FeedScope::Topic(id) => format!("topic-{id}"),
        FeedScope::Place(id) => format!("place-{id}"),
        // Names of cities hold blanks, the names of feeds do not.
        FeedScope::City(_) => {
            let address = feed.addresses.get(context.site.settings.default_language()).as_str();
            let name = address.rsplit('/').next().unwrap_or(address);
            format!("city-{}", name.trim_end_matches(".ics"))
        }
        FeedScope::Deadlines => "deadlines".to_owned(),
    }
}

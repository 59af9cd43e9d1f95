//! When what a page shows last changed, for pages that no author dates: every page tells it (`AvTS` § 32 (1) 4).
//!
//! What stands in calendars is as new as subscribers have last seen it change; a list is as new as the newest on it.

use jiff::civil::Date;

use crate::model::{Page, Registration, Section, Session, WindowEnd};

use super::context::Context;

/// The day on which any of the sessions last changed.
pub(super) fn sessions<'a>(
    context: Context<'_>,
    sessions: impl IntoIterator<Item = &'a Session>,
) -> Option<Date> {
    sessions.into_iter().filter_map(|session| entry(context, session.id.as_str())).max()
}

/// The day on which the window of a registration last changed.
pub(super) fn registration(context: Context<'_>, registration: &Registration) -> Option<Date> {
    let ends = [WindowEnd::Opens, WindowEnd::Closes];
    ends.into_iter().filter_map(|end| entry(context, &registration.entry_id(end))).max()
}

/// The day on which anything in a part of the site last changed.
pub(super) fn section(context: Context<'_>, section: Section) -> Option<Date> {
    let site = context.site;
    match section {
        Section::Programmes => pages(site.programmes.values().map(|it| &it.page)),
        Section::Topics => pages(site.topics.values().map(|it| &it.page)),
        Section::People => pages(site.people.values().map(|it| &it.page)),
        Section::Materials => pages(site.materials.values().map(|it| &it.page)),
        Section::News => {
            let announced = site.news.values().map(|it| it.page.updated.unwrap_or(it.date));
            announced.max()
        }
        Section::Schedule => sessions(context, site.sessions.values()),
        Section::Registration => {
            site.registrations.values().filter_map(|it| registration(context, it)).max()
        }
        Section::Calendar => [Section::Schedule, Section::Registration]
            .map(|it| self::section(context, it))
            .into_iter()
            .flatten()
            .max(),
        Section::Search => {
            let others = Section::ALL.into_iter().filter(|it| *it != Section::Search);
            others.filter_map(|it| self::section(context, it)).max()
        }
    }
}

fn pages<'a>(pages: impl Iterator<Item = &'a Page>) -> Option<Date> {
    pages.filter_map(|page| page.updated).max()
}

/// The day on which an entry of calendars last changed, by the clocks of the site.
fn entry(context: Context<'_>, id: &str) -> Option<Date> {
    let history = context.ledger.history(context.language(), id)?;
    Some(history.changed_at.to_zoned_datetime(context.site.settings.zone.clone()).date())
}

//! What a build made, in figures.

use std::ops::Range;

use jiff::{Timestamp, ToSpan, ZonedDateTime};

use crate::model::{BaseUrl, Ledger, Site};
use crate::plan::{Plan, Recipe};

/// What was built, in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Pages for people, in all languages.
    pub n_pages: usize,
    /// Sessions, past ones too.
    pub n_sessions: usize,
    /// Calendar feeds, in all languages.
    pub n_feeds: usize,
    /// Codes of languages, the default one first.
    pub languages: Vec<&'static str>,
    /// The instant for which the pages are made, in the zone of the site.
    pub now: ZonedDateTime,
    /// The next instant at which a page would differ, in the zone of the site.
    pub true_until: Option<ZonedDateTime>,
    /// From when to when a build of the same content says the same: no longer than the day of the site, since some
    /// reports count days.
    pub holds: Range<Timestamp>,
    /// Where the site is to be published.
    pub base_url: BaseUrl,
}

impl Summary {
    /// That of a site with its plan.
    pub(super) fn new(site: &Site, ledger: &Ledger, plan: &Plan) -> Self {
        let count = |is_meant: &dyn Fn(&Recipe) -> bool| {
            plan.outputs.iter().filter(|output| is_meant(&output.recipe)).count()
        };
        let true_until = [site.true_until, ledger.true_until(site.now)].into_iter().flatten().min();
        let today = site.now.to_zoned_datetime(site.settings.zone.clone());
        let tomorrow = today.start_of_day().and_then(|day| day.checked_add(1.day()));
        let day_ends = tomorrow.map_or(site.now, |day| day.timestamp());
        Self {
            n_pages: count(&|recipe| recipe.public_page(site).is_some()),
            n_sessions: site.sessions.len(),
            n_feeds: count(&|recipe| matches!(recipe, Recipe::Feed(..))),
            languages: site.settings.languages.iter().map(|language| language.code()).collect(),
            now: site.now.to_zoned_datetime(site.settings.zone.clone()),
            true_until: true_until
                .map(|instant| instant.to_zoned_datetime(site.settings.zone.clone())),
            holds: site.now..true_until.map_or(day_ends, |instant| instant.min(day_ends)),
            base_url: site.settings.base_url.clone(),
        }
    }
}

//! The home page.

use crate::model::{Phase, Programme, RegistrationState, Site};
use crate::view::Shared;
use crate::view::Shown;
use crate::view::contract::{Fact, HomeView, KindView, PageParts, RegistrationCard};
use crate::view::frame::organisation;
use crate::view::page::Frame;
use crate::view::session::takes_place;

use super::facts;
use super::session_cards;

/// How many sessions stand below the next one, and how many topics and people there are: more is a list, which has a
/// page of its own.
const MOST_IN_LIST: usize = 6;
/// How many announcements the home page has.
const MOST_NEWS: usize = 3;

/// The home page.
#[must_use]
pub fn home(shared: &Shared<'_>) -> PageParts {
    let context = shared.context;
    let site = context.site;
    let programme = programme_to_speak_of(site);
    let coming = site.sessions.values().filter(|session| takes_place(session));
    let mut coming = session_cards(shared, coming.take(MOST_IN_LIST + 1)).into_iter();
    let next_session = coming.next();
    let is_over = programme.is_some_and(|programme| {
        let met = shared.relations.programme_sessions(&programme.id);
        programme.phase == Phase::Past
            || !met.is_empty() && met.iter().all(|session| !takes_place(session))
    });
    let note = if is_over { "no-session-left" } else { "no-session-yet" };
    let view = HomeView {
        programme: programme.and_then(|programme| shared.programmes.get(&programme.id).cloned()),
        facts: programme.map(|programme| home_facts(shared, programme)).unwrap_or_default(),
        no_session_note: next_session.is_none().then(|| context.text(note)),
        next_session,
        following: coming.collect(),
        topics: shared.topics.values().take(MOST_IN_LIST).cloned().collect(),
        n_topics: shared.topics.len(),
        people: shared.people.values().take(MOST_IN_LIST).cloned().collect(),
        n_people: shared.people.len(),
        registrations: registrations(shared),
        news: shared.news.values().take(MOST_NEWS).cloned().collect(),
        supporter: site.settings.supporter.as_ref().map(|it| organisation(context, it)),
    };
    Frame::written(context, &site.home, None)
        .described(context.maybe(site.home.summary.as_ref().or(site.settings.description.as_ref())))
        .with(context, KindView::Home(view))
}

/// The cohort under way, else the next to come, else the last. Cohorts are kept the newest first.
pub(super) fn programme_to_speak_of(site: &Site) -> Option<&Programme> {
    let of = |phase| move |programme: &&Programme| programme.phase == phase;
    let mut all = site.programmes.values();
    let under_way = site.programmes.values().find(of(Phase::Underway));
    let coming = site.programmes.values().rev().find(of(Phase::Coming));
    under_way.or(coming).or_else(|| all.next())
}

fn home_facts(shared: &Shared<'_>, programme: &Programme) -> Vec<Fact> {
    let Some(card) = shared.programmes.get(&programme.id) else { return Vec::new() };
    [
        facts::maybe(shared, "fact-audience", card.audience.clone()),
        Some(facts::fact(shared, "fact-when", card.dates.clone())),
        facts::where_of_programme(shared, programme),
        facts::maybe(shared, "fact-price", facts::whole_price(shared, programme)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Those that are not over; when all are, all.
fn registrations(shared: &Shared<'_>) -> Vec<Shown<RegistrationCard>> {
    let site = shared.context.site;
    let is_over = |state: &RegistrationState| matches!(state, RegistrationState::Closed);
    let live = site.registrations.values().filter(|it| !is_over(&it.state));
    let live: Vec<_> = live.filter_map(|it| shared.registrations.get(&it.id).cloned()).collect();
    if live.is_empty() { shared.registrations.values().cloned().collect() } else { live }
}

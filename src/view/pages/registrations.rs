//! Registrations.

use crate::model::{FeedScope, Id, Registration, RegistrationState, Section};
use crate::view::Shared;
use crate::view::Shown;
use crate::view::contract::{
    Fact, KindView, PageParts, RegistrationCard, RegistrationView, RegistrationsView,
};
use crate::view::frame::contact;
use crate::view::page::Frame;
use crate::view::registration::rank;
use crate::view::updated;

use super::{facts, session_cards};

/// All registrations: what one can use first.
pub(super) fn overview(shared: &Shared<'_>) -> RegistrationsView {
    let mut all: Vec<&Registration> = shared.context.site.registrations.values().collect();
    all.sort_by_key(|registration| rank(&registration.state));
    let cards = all.into_iter().filter_map(|it| shared.registrations.get(&it.id).cloned());
    RegistrationsView { registrations: cards.collect() }
}

/// The page of a registration.
///
/// # Panics
/// If the site has no such registration, which would be a fault of ours.
#[must_use]
pub fn registration(shared: &Shared<'_>, id: &Id<Registration>) -> PageParts {
    let context = shared.context;
    let registration = &context.site.registrations[id];
    let card = shared.registrations[id].clone();
    let programme = registration.programme.as_ref();
    let sessions = shared.relations.registration_sessions(id).iter().copied();
    let is_to_open = matches!(registration.state, RegistrationState::NotYetOpen);
    let view = RegistrationView {
        facts: registration_facts(shared, &card),
        programme: programme.and_then(|id| shared.programmes.get(id).cloned()),
        sessions: session_cards(shared, sessions),
        next: another(shared, registration),
        deadlines: shared.feeds.get(&FeedScope::Deadlines).filter(|_| is_to_open).cloned(),
        contact: context.site.settings.contact.as_ref().map(|it| contact(context, it)),
        card,
    };
    let description = view.card.summary.clone().unwrap_or_else(|| view.card.sentence.clone());
    Frame::named(context, &registration.title, &registration.addresses, Some(Section::Registration))
        .described(Some(description))
        .dated(updated::registration(context, registration))
        .with(context, KindView::Registration(view))
}

fn registration_facts(shared: &Shared<'_>, card: &RegistrationCard) -> Vec<Fact> {
    let dated = |term, text: &Option<String>, iso: &Option<String>| {
        let fact = facts::maybe(shared, term, text.clone())?;
        Some(Fact { datetime: iso.clone(), ..fact })
    };
    [
        dated("fact-opens", &card.opens_text, &card.opens_iso),
        // The instant at which it closes is the beginning of the day after the one that is named.
        facts::maybe(shared, "fact-deadline", card.closes_text.clone()),
        facts::maybe(shared, "fact-capacity", card.capacity.map(|places| places.to_string())),
        facts::maybe(shared, "fact-price", card.price.clone()),
        facts::maybe(shared, "fact-asks", card.asks.clone()),
        facts::maybe(shared, "fact-minutes", card.minutes.clone()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// For those who come to a form that they cannot use: the first that they can.
fn another(shared: &Shared<'_>, registration: &Registration) -> Option<Shown<RegistrationCard>> {
    if rank(&registration.state) == 0 {
        return None;
    }
    let mut all = shared.context.site.registrations.values();
    let other = all.find(|other| other.id != registration.id && rank(&other.state) == 0)?;
    shared.registrations.get(&other.id).cloned()
}

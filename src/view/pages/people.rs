//! People.

use crate::model::{FeedScope, Id, Person, Phase};
use crate::view::Shared;
use crate::view::contract::{Fact, KindView, PageParts, PeopleView, PersonCard, PersonView};
use crate::view::page::Frame;

use super::{facts, session_cards};

/// All people.
pub(super) fn overview(shared: &Shared<'_>) -> PeopleView {
    PeopleView { people: shared.people.values().cloned().collect() }
}

/// The page of a person.
///
/// # Panics
/// If the site has no such person, which would be a fault of ours.
#[must_use]
pub fn person(shared: &Shared<'_>, id: &Id<Person>) -> PageParts {
    let context = shared.context;
    let person = &context.site.people[id];
    let card = shared.people[id].clone();
    let sessions = shared.relations.person_sessions(id).iter().copied();
    let (past, coming): (Vec<_>, Vec<_>) =
        sessions.partition(|session| session.phase == Phase::Past);
    let topics = shared.relations.person_topics(id).iter();
    let materials = shared.relations.person_materials(id).iter();
    let view = PersonView {
        does: person.does.iter().map(|text| text.get(context.language()).clone()).collect(),
        facts: person_facts(shared, person, &card),
        coming: session_cards(shared, coming),
        past: session_cards(shared, past.into_iter().rev()),
        topics: topics.filter_map(|it| shared.topics.get(&it.id).cloned()).collect(),
        materials: materials.filter_map(|it| shared.materials.get(&it.id).cloned()).collect(),
        feed: shared.feeds.get(&FeedScope::Person(id.clone())).cloned(),
        card,
    };
    Frame::of_person(context, &person.page).with(context, KindView::Person(view))
}

fn person_facts(shared: &Shared<'_>, person: &Person, card: &PersonCard) -> Vec<Fact> {
    let email = card.email.as_ref().map(|address| {
        facts::linked(shared, "fact-email", address.clone(), format!("mailto:{address}"))
    });
    let phone = card.phone.clone().zip(card.phone_href.clone());
    [
        facts::maybe(shared, "fact-organisation", card.organisation.clone()),
        facts::languages(shared, &person.languages),
        email,
        phone.map(|(phone, href)| facts::linked(shared, "fact-phone", phone, href)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

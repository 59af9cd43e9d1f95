//! The page of a session.

use std::collections::BTreeSet;

use crate::model::{Attendance, FeedScope, Id, Section, Session, Status};
use crate::view::Shared;
use crate::view::Shown;
use crate::view::contract::{
    Fact, KindView, LinkView, MaterialCard, Notice, PageParts, SessionCard, SessionView,
};
use crate::view::page::Frame;
use crate::view::session::{add_links, takes_place};
use crate::view::updated;

use super::{facts, session_cards};

/// How many materials a session shows at most; its topics have the rest.
const MOST_MATERIALS: usize = 12;

/// The page of a session.
///
/// # Panics
/// If the site has no such session, which would be a fault of ours.
#[must_use]
pub fn session(shared: &Shared<'_>, id: &Id<Session>) -> PageParts {
    let context = shared.context;
    let session = &context.site.sessions[id];
    let card = shared.sessions[id].clone();
    let (previous, next) = shared.relations.neighbours(id);
    let link = |id: Option<&Id<Session>>| {
        let card = shared.sessions.get(id?)?;
        let title = match &card.apart {
            Some(apart) => format!("{} ({apart})", card.title),
            None => card.title.clone(),
        };
        Some(LinkView { title, url: card.url.clone() })
    };
    let view = SessionView {
        facts: session_facts(shared, session, &card),
        summary: card.summary.clone(),
        notice: notice(shared, session, &card),
        parallel: session_cards(
            shared,
            shared.relations.parallel(session).into_iter().filter(|it| takes_place(it)),
        ),
        previous: link(previous),
        next: link(next),
        materials: materials(shared, session),
        add: takes_place(session).then(|| add_links(context, session)),
        meeting_url: session.meeting_url.clone().filter(|_| takes_place(session)),
        feed: shared.feeds.get(&FeedScope::Series(session.series.clone())).cloned(),
        card,
    };
    let card = &view.card;
    let description = card.summary.clone().unwrap_or(format!("{}, {}", card.when.text, card.place));
    Frame::named(context, &session.title, &session.addresses, Some(Section::Schedule))
        .described(Some(description))
        .drafted(session.is_draft)
        .dated(updated::sessions(context, [session]))
        .with(context, KindView::Session(view))
}

fn session_facts(shared: &Shared<'_>, session: &Session, card: &SessionCard) -> Vec<Fact> {
    let context = shared.context;
    let site = context.site;
    let venue = session.venue.as_ref().filter(|_| session.attendance != Attendance::Online);
    let accessibility = venue
        .and_then(|id| site.venues.get(id)?.accessibility.as_ref())
        .map(|text| text.get(context.language()).clone());
    let price = site.price_of(session).map(|price| context.wording.price(price));
    let deadline = card.registration.as_ref().and_then(|it| it.closes_text.clone());
    let people: Vec<&str> = card.people.iter().map(|link| link.title.as_str()).collect();
    let only = <[LinkView; 1]>::try_from(card.people.clone()).ok();
    [
        Some(Fact {
            datetime: Some(card.when.starts.clone()),
            ..facts::fact(shared, "fact-when", card.when.text.clone())
        }),
        Some(facts::fact(shared, "fact-where", card.place.clone())),
        facts::maybe(shared, "fact-accessibility", accessibility),
        facts::maybe(shared, "fact-status", card.status_label.clone()),
        facts::counted(shared, "fact-people", &people)
            .map(|fact| Fact { url: only.map(|[link]| link.url), ..fact }),
        facts::languages(shared, &session.languages),
        facts::maybe(shared, "fact-price", price),
        facts::maybe(shared, "fact-deadline", deadline),
        facts::maybe(shared, "fact-capacity", session.capacity.map(|places| places.to_string())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn notice(shared: &Shared<'_>, session: &Session, card: &SessionCard) -> Option<Notice> {
    let key = match session.status {
        Status::Confirmed => return None,
        Status::Tentative => "notice-tentative",
        Status::Moved => "notice-moved",
        Status::Cancelled => "notice-cancelled",
    };
    Some(Notice { kind: card.status, title: shared.context.text(key), text: card.note.clone() })
}

fn materials(shared: &Shared<'_>, session: &Session) -> Vec<Shown<MaterialCard>> {
    let mut seen = BTreeSet::new();
    session
        .topics
        .iter()
        .flat_map(|topic| shared.relations.topic_materials(topic))
        .filter(|material| seen.insert(&material.id))
        .filter_map(|material| shared.materials.get(&material.id).cloned())
        .take(MOST_MATERIALS)
        .collect()
}

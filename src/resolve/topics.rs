//! The topics of `topics/`.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::load::WrittenPage;
use crate::load::schema::TopicFront;
use crate::model::{Id, Person, Section, Topic};
use crate::report::{Diagnostic, Report, words};

use super::directory::Directory;
use super::page::{Kind, Origin, page, without_duplicates};
use super::scope::Scope;
use super::spot::Spot;
use super::text::{text, with_translated_items};

/// The topics, in their order. Two with the same `order` are told with both files, and kept.
pub(super) fn topics(
    written: Vec<WrittenPage<TopicFront>>,
    people: &Directory<Person>,
    scope: &Scope,
    report: &mut Report,
) -> IndexMap<Id<Topic>, Topic> {
    let mut orders: BTreeMap<u32, Spot> = BTreeMap::new();
    let mut topics = IndexMap::new();
    for written in without_duplicates(written, report) {
        let order = Spot::root(&written.source).key("order");
        match orders.get(&written.front.order) {
            Some(other) => report.push(
                Diagnostic::error(
                    "duplicate-order",
                    order.place(),
                    words!(
                        en: "two topics have the order {order}",
                        et: "kahel teemal on järjekorranumber {order}",
                        order = written.front.order,
                    ),
                )
                .also(other.place(), words!(en: "the other one", et: "teine teema"))
                .hint(words!(
                    en: "give each topic a number of its own",
                    et: "anna igale teemale oma number",
                )),
            ),
            None => {
                orders.insert(written.front.order, order);
            }
        }
        let topic = topic(written, people, scope, report);
        topics.insert(topic.id.clone(), topic);
    }
    topics.sort_by(|one, topic, other, other_topic| {
        topic.order.cmp(&other_topic.order).then_with(|| one.cmp(other))
    });
    topics
}

fn topic(
    written: WrittenPage<TopicFront>,
    people: &Directory<Person>,
    scope: &Scope,
    report: &mut Report,
) -> Topic {
    let WrittenPage { id, source, front, body, translations } = written;
    let spot = Spot::root(&source);
    let items = spot.key("outcomes");
    let outcomes = front
        .outcomes
        .iter()
        .enumerate()
        .map(|(index, item)| text(item, &items.index(index), scope, report))
        .collect();
    let outcomes =
        with_translated_items(outcomes, &items, &translations, |front| &front.outcomes, report);
    let people = people.ids(&front.people, &spot.key("people"), report);
    let key = Id::new(&id);
    let origin = Origin { id, source, front: front.page, body, translations };
    let page = page(origin, Kind::of(Section::Topics), scope, report);
    Topic { id: key, page, order: front.order, outcomes, people }
}

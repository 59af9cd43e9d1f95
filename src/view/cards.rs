//! Cards of cohorts, topics, people, materials and announcements.

use crate::language::Value;
use crate::model::{Material, MaterialKind, NewsItem, Person, Programme, Topic};
use crate::view::Shown;

use super::context::Context;
use super::contract::{
    MaterialCard, NewsCard, PersonCard, PictureView, ProgrammeCard, RegistrationCard, TopicCard,
};
use super::relations::Relations;
use super::when::date;

/// The card of a cohort.
pub(super) fn programme<'a>(
    context: Context<'a>,
    programme: &'a Programme,
    registration: Option<Shown<RegistrationCard>>,
) -> ProgrammeCard {
    let phase = programme.phase.key();
    ProgrammeCard {
        id: programme.id.to_string(),
        title: context.written(&programme.page.title),
        url: context.href(&programme.page.addresses),
        summary: context.maybe(programme.page.summary.as_ref()),
        dates: context.wording.rough_dates(programme.starts, programme.ends),
        phase,
        phase_label: context.text(&format!("programme-phase-{phase}")),
        price: programme.price.as_ref().map(|price| context.wording.price(price)),
        audience: context.maybe(programme.audience.as_ref()),
        registration,
    }
}

/// The card of a topic.
pub(super) fn topic<'a>(
    context: Context<'a>,
    topic: &'a Topic,
    relations: &Relations<'a>,
) -> TopicCard {
    let materials = relations.topic_materials(&topic.id);
    let n_sessions = relations.n_topic_sessions(&topic.id);
    let minutes: u32 = materials.iter().filter_map(|material| material.minutes).sum();
    TopicCard {
        id: topic.id.to_string(),
        title: context.written(&topic.page.title),
        url: context.href(&topic.page.addresses),
        summary: context.maybe(topic.page.summary.as_ref()),
        number: topic.order,
        n_sessions,
        n_materials: materials.len(),
        counts: counts(context, n_sessions, materials.len()),
        minutes: (minutes > 0).then(|| context.wording.duration(minutes)),
    }
}

fn counts(context: Context<'_>, n_sessions: usize, n_materials: usize) -> Option<String> {
    let counted = [("n-sessions", n_sessions), ("n-materials", n_materials)];
    let words: Vec<String> = counted
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| {
            let n = i64::try_from(n).unwrap_or(i64::MAX);
            context.wording.text_with(key, &[("n", Value::Number(n))])
        })
        .collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// The card of a person.
pub(super) fn person<'a>(
    context: Context<'a>,
    person: &'a Person,
    photo: Option<PictureView>,
) -> PersonCard {
    let name = context.written(&person.page.title);
    PersonCard {
        id: person.id.to_string(),
        url: context.href(&person.page.addresses),
        summary: context.maybe(person.page.summary.as_ref()),
        role: context.maybe(person.role.as_ref()),
        organisation: context.maybe(person.organisation.as_ref()),
        email: person.email.clone(),
        phone: person.phone.clone(),
        phone_href: person.phone.as_deref().map(phone_href),
        photo,
        monogram: monogram(&name),
        tone: tone(person.id.as_str()),
        name,
    }
}

/// The card of a material.
pub(super) fn material<'a>(context: Context<'a>, material: &'a Material) -> MaterialCard {
    let topics = material.topics.iter().filter_map(|id| context.site.topics.get(id));
    let kind = kind_key(material.kind);
    MaterialCard {
        id: material.id.to_string(),
        title: context.written(&material.page.title),
        url: context.href(&material.page.addresses),
        summary: context.maybe(material.page.summary.as_ref()),
        kind,
        kind_label: kind_label(context, material.kind),
        length: material.minutes.map(|minutes| context.wording.duration(minutes)),
        minutes: material.minutes,
        topics: topics
            .map(|topic| context.link(&topic.page.title, &topic.page.addresses))
            .collect(),
    }
}

/// The card of an announcement.
pub(super) fn news<'a>(context: Context<'a>, item: &'a NewsItem) -> NewsCard {
    NewsCard {
        id: item.id.to_string(),
        title: context.written(&item.page.title),
        url: context.href(&item.page.addresses),
        summary: context.maybe(item.page.summary.as_ref()),
        date: date(context.wording, item.date),
    }
}

/// A kind of material in words.
pub(super) fn kind_label(context: Context<'_>, kind: MaterialKind) -> String {
    context.text(&format!("material-kind-{}", kind_key(kind)))
}

/// `text`, `video`, `tool`, `exercise`, `template`.
pub(super) fn kind_key(kind: MaterialKind) -> &'static str {
    match kind {
        MaterialKind::Text => "text",
        MaterialKind::Video => "video",
        MaterialKind::Tool => "tool",
        MaterialKind::Exercise => "exercise",
        MaterialKind::Template => "template",
    }
}

/// `tel:` with digits alone (RFC 3966).
pub(super) fn phone_href(phone: &str) -> String {
    let digits = phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+');
    format!("tel:{}", digits.collect::<String>())
}

/// One of four looks, from 1, for an id: the same in every language and in every build.
fn tone(id: &str) -> u8 {
    1 + id.bytes().fold(0, u8::wrapping_add) % 4
}

/// The first letters of the first and the last name.
fn monogram(name: &str) -> String {
    let mut initials = name.split_whitespace().filter_map(|part| part.chars().next());
    let first = initials.next();
    let last = initials.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

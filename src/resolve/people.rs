//! The people of `people/`.

use indexmap::IndexMap;

use crate::load::WrittenPage;
use crate::load::schema::{PersonFront, PictureYaml};
use crate::model::{Asset, Id, Person, Text};
use crate::report::Report;

use super::assets::Assets;
use super::page::{Kind, Origin, page, title_key, without_duplicates};
use super::phone::international;
use super::scope::Scope;
use super::spot::Spot;
use super::text::{optional_text, text, with_translated_items, with_translations};

/// The people: those with an `order` first, in it, then the others by name.
pub(super) fn people(
    written: Vec<WrittenPage<PersonFront>>,
    assets: &Assets,
    scope: &Scope,
    report: &mut Report,
) -> IndexMap<Id<Person>, Person> {
    let mut people: Vec<Person> = without_duplicates(written, report)
        .into_iter()
        .map(|written| person(written, assets, scope, report))
        .collect();
    people.sort_by_cached_key(|person| {
        let order = person.order.unwrap_or(u32::MAX);
        (order, title_key(&person.page, person.id.as_str(), scope))
    });
    people.into_iter().map(|person| (person.id.clone(), person)).collect()
}

fn person(
    written: WrittenPage<PersonFront>,
    assets: &Assets,
    scope: &Scope,
    report: &mut Report,
) -> Person {
    let WrittenPage { id, source, front, body, translations } = written;
    let spot = Spot::root(&source);
    let role = optional_text(front.role.as_ref(), &spot.key("role"), scope, report);
    let role = with_translations(role, "role", &translations, |front| front.role.as_ref(), report);
    let organisation =
        optional_text(front.organisation.as_ref(), &spot.key("organisation"), scope, report);
    let organisation = with_translations(
        organisation,
        "organisation",
        &translations,
        |front| front.organisation.as_ref(),
        report,
    );
    let items = spot.key("does");
    let does = front
        .does
        .iter()
        .enumerate()
        .map(|(index, item)| text(item, &items.index(index), scope, report))
        .collect();
    let does = with_translated_items(does, &items, &translations, |front| &front.does, report);
    let photo =
        front.photo.and_then(|photo| picture(&photo, &spot.key("photo"), assets, scope, report));
    let key = Id::new(&id);
    let origin = Origin { id, source, front: front.page, body, translations };
    Person {
        id: key,
        page: page(origin, Kind::PERSON, scope, report),
        order: front.order,
        role,
        organisation,
        does,
        languages: front.languages.unwrap_or_default(),
        email: front.email,
        phone: front.phone.map(|phone| international(&phone)),
        photo,
    }
}

/// A picture with its alternative text, if the file is there.
fn picture(
    written: &PictureYaml,
    spot: &Spot,
    assets: &Assets,
    scope: &Scope,
    report: &mut Report,
) -> Option<(Asset, Text)> {
    let alt = text(&written.alt, &spot.key("alt"), scope, report);
    let asset = assets.named(&written.file, &spot.key("file"), report)?;
    Some((asset.clone(), alt))
}

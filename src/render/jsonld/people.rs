//! People and organisations.

use crate::model::{Organisation, Person};

use super::Subject;
use super::node::Node;

/// A person, on their page. Contacts are those that the page shows.
pub(super) fn person(subject: Subject<'_>, person: &Person) -> Node {
    let Subject { site, language, .. } = subject;
    let page = &person.page;
    let employer = person.organisation.as_ref();
    let photo = person.photo.as_ref().and_then(|(photo, _)| {
        let (address, _) = site.assets.iter().find(|(_, asset)| asset.source == photo.source)?;
        Some(site.settings.base_url.absolute(address))
    });
    mention(subject, person)
        .maybe("description", page.summary.as_ref().map(|text| text.get(language).as_str()))
        .maybe("jobTitle", person.role.as_ref().map(|text| text.get(language).as_str()))
        .maybe(
            "worksFor",
            employer.map(|it| Node::new("Organization").with("name", it.get(language).as_str())),
        )
        .all("knowsLanguage", person.languages.iter().map(|language| language.code()))
        .maybe("email", person.email.as_deref())
        .maybe("telephone", person.phone.as_deref())
        .maybe("image", photo)
}

/// A person, as other pages name them.
pub(super) fn mention(subject: Subject<'_>, person: &Person) -> Node {
    Node::at("Person", subject, &person.page.addresses)
        .with("name", person.page.title.get(subject.language).as_str())
}

/// Who is responsible for the site.
pub(super) fn organiser(subject: Subject<'_>) -> Option<Node> {
    let organiser = subject.site.settings.organiser.as_ref()?;
    let id = format!("{}#organisation", subject.absolute(&subject.site.home.addresses));
    Some(organisation(subject, organiser).with("@id", id))
}

/// An organisation.
pub(super) fn organisation(subject: Subject<'_>, organisation: &Organisation) -> Node {
    Node::new("Organization")
        .with("name", organisation.name.get(subject.language).as_str())
        .maybe("url", organisation.url.as_deref())
}

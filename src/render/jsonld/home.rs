//! The home page: `WebSite`, and the `Organization` behind it.

use serde_json::Value;

use crate::model::Contact;

use super::node::Node;
use super::{Subject, people};

/// The site, and who is responsible for it.
pub(super) fn home(subject: Subject<'_>) -> Vec<Node> {
    let Subject { site, language, .. } = subject;
    let settings = &site.settings;
    let summary = site.home.summary.as_ref().or(settings.description.as_ref());
    let languages: Vec<Value> =
        settings.languages.iter().map(|language| Value::from(language.code())).collect();
    let funder = settings.supporter.as_ref().map(|it| people::organisation(subject, it));
    let website = Node::at("WebSite", subject, &site.home.addresses)
        .with("name", settings.title.get(language).as_str())
        .maybe("description", summary.map(|text| text.get(language).as_str()))
        .with("inLanguage", languages)
        .maybe("publisher", people::organiser(subject))
        .maybe("funder", funder);
    let contact = settings.contact.as_ref().map(contact);
    let organiser = people::organiser(subject).map(|it| it.maybe("contactPoint", contact));
    std::iter::once(website).chain(organiser).collect()
}

fn contact(contact: &Contact) -> Node {
    Node::new("ContactPoint")
        .with("name", contact.name.as_str())
        .maybe("email", contact.email.as_deref())
        .maybe("telephone", contact.phone.as_deref())
}

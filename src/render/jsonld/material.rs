//! A material as `LearningResource`.

use crate::model::{Material, MaterialKind};

use super::Subject;
use super::node::Node;
use super::people::mention;

/// A material for self-study: free to read, for it stands on a public page.
pub(super) fn resource(subject: Subject<'_>, material: &Material) -> Node {
    let Subject { site, language, .. } = subject;
    let page = &material.page;
    let licence = material.licence.as_deref();
    let topics = material.topics.iter().map(|id| {
        let topic = &site.topics[id].page;
        Node::at("Thing", subject, &topic.addresses)
            .with("name", topic.title.get(language).as_str())
    });
    let files = material.downloads.iter().map(|download| {
        Node::new("MediaObject")
            .with("name", download.title.get(language).as_str())
            .with("contentUrl", site.settings.base_url.absolute(&download.address))
    });
    Node::at("LearningResource", subject, &page.addresses)
        .with("name", page.title.get(language).as_str())
        .maybe("description", page.summary.as_ref().map(|text| text.get(language).as_str()))
        .with("learningResourceType", kind(material.kind))
        .maybe("timeRequired", material.minutes.map(|minutes| format!("PT{minutes}M")))
        .with("inLanguage", page.body.language_of(language).code())
        .with("isAccessibleForFree", true)
        .maybe("license", licence.map(|name| Node::new("CreativeWork").with("name", name)))
        .maybe("datePublished", material.date.map(|day| day.to_string()))
        .maybe("dateModified", page.updated.map(|day| day.to_string()))
        .all("author", material.people.iter().map(|id| mention(subject, &site.people[id])))
        .all("about", topics)
        .all("encoding", files)
}

/// In English, whatever the language of the page: a word for programs.
fn kind(kind: MaterialKind) -> &'static str {
    match kind {
        MaterialKind::Text => "text",
        MaterialKind::Video => "video",
        MaterialKind::Tool => "tool",
        MaterialKind::Exercise => "exercise",
        MaterialKind::Template => "template",
    }
}

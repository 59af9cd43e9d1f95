//! The addresses of other sites that a visitor can follow.

use std::collections::BTreeMap;

use crate::model::Site;
use crate::source::{KeyPath, Place, SourcePath};

/// Every address of the web with where it stands, without its fragment: those of texts, of the organisations that
/// `site.yaml` names, and of forms that are open.
pub(super) fn found(site: &Site) -> BTreeMap<String, Vec<Place>> {
    let mut found: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let mut add = |url: &str, place: Place| {
        let url = url.split('#').next().unwrap_or(url);
        if url.starts_with("https://") || url.starts_with("http://") {
            found.entry(url.to_owned()).or_default().push(place);
        }
    };
    for body in
        site.every_page().into_iter().flat_map(|page| page.body.iter().map(|(_, body)| body))
    {
        for link in &body.links {
            add(&link.target, Place::Bytes(body.source.clone(), link.range.clone()));
        }
    }
    let settings = &site.settings;
    for (key, organisation) in
        [("organiser", &settings.organiser), ("supporter", &settings.supporter)]
    {
        if let Some(url) = organisation.as_ref().and_then(|organisation| organisation.url.as_ref())
        {
            let path = KeyPath::root().key(key).key("url");
            add(url, Place::Value(SourcePath::new("content/site.yaml"), path));
        }
    }
    for registration in site.registrations.values() {
        if let Some(form) = registration.state.form() {
            let (file, path) = &registration.source;
            add(&form.url, Place::Value(file.clone(), path.key("form")));
        }
    }
    found
}

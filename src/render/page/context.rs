//! What a text can ask of the page that it is shown on: where its links lead, and what its pictures are.

use crate::markdown::{Href, Picture};
use crate::model::{BaseUrl, Body, BrokenLink, Destination, Dimensions, Language};

use super::edition::Edition;
use super::templates::Templates;

/// A text and the page that it is shown on.
pub(super) struct BodyContext<'a> {
    /// The components that its shortcodes call.
    pub(super) templates: &'a Templates,
    /// The site in the language of the page.
    pub(super) edition: &'a Edition<'a>,
    /// The text.
    pub(super) body: &'a Body,
    /// The language of the page.
    pub(super) language: Language,
}

impl BodyContext<'_> {
    /// What a page writes into `href` for a target that the text names.
    pub(super) fn href(&self, target: &str) -> Result<Href, BrokenLink> {
        let links = &self.edition.site.links;
        links
            .destination(&self.body.source, target, self.language, &self.body.headings)
            .map(|destination| href(&destination, &self.edition.site.settings.base_url))
    }

    /// A picture that the text names.
    pub(super) fn picture(&self, target: &str) -> Option<Picture> {
        let source = self.body.source.joined(target)?;
        let picture = self.edition.shared.picture(source.as_str(), "")?;
        let dimensions =
            picture.width.zip(picture.height).map(|(width, height)| Dimensions { width, height });
        Some(Picture { src: picture.url, srcset: picture.srcset, dimensions })
    }
}

fn href(destination: &Destination, base: &BaseUrl) -> Href {
    match destination {
        Destination::External(url) => {
            let is_external = url.starts_with("http:") || url.starts_with("https:");
            Href { href: url.clone(), is_external }
        }
        Destination::Internal(address, fragment) => {
            let fragment = fragment.as_ref().map(|text| format!("#{text}")).unwrap_or_default();
            Href { href: base.href(address) + &fragment, is_external: false }
        }
        Destination::Fragment(fragment) => {
            Href { href: format!("#{fragment}"), is_external: false }
        }
    }
}

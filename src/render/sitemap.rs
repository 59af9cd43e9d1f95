//! `sitemap.xml`, with the languages of each page (sitemaps.org; hreflang as Google documents it).

use crate::model::Site;
use crate::plan::{Plan, PublicPage};

use super::xml::Xml;

/// The sitemap of all pages that should be found. A page that falls back to another language is left out: its text
/// is at the address of the original.
pub(super) fn sitemap(plan: &Plan, site: &Site) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "urlset",
        &[
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ],
    );
    plan.outputs
        .iter()
        .filter_map(|output| output.recipe.public_page(site))
        .filter(|page| page.is_written_in(page.language))
        .for_each(|page| write_page(&page, site, &mut xml));
    xml.finished()
}

fn write_page(page: &PublicPage<'_>, site: &Site, xml: &mut Xml) {
    let base_url = &site.settings.base_url;
    xml.open("url", &[]);
    xml.text("loc", &[], &base_url.absolute(page.addresses.get(page.language)));
    if let Some(updated) = page.updated() {
        xml.text("lastmod", &[], &updated.to_string());
    }
    if site.settings.languages.len() > 1 {
        for (language, address) in page.addresses.iter() {
            if page.is_written_in(language) {
                let href = base_url.absolute(address);
                xml.empty(
                    "xhtml:link",
                    &[("rel", "alternate"), ("hreflang", language.code()), ("href", &href)],
                );
            }
        }
    }
    xml.close();
}

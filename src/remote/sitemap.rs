//! Which published pages go: those of the sitemap that are no output any more.

use std::collections::BTreeSet;

use crate::ask::Link;
use crate::model::{Address, BaseUrl, OutputPath};
use crate::render::Rendered;

/// The pages of a sitemap that are not among the outputs; nothing if it names no page of the site, and so tells nothing
/// of it.
///
/// A sitemap names whole addresses: below `base_url`, or below `site` if it was published for another.
pub(super) fn gone(
    xml: &str,
    rendered: &[Rendered],
    base_url: &BaseUrl,
    site: &Link,
) -> Option<Vec<OutputPath>> {
    let own = Link::folder(&base_url.absolute(&Address::new("/")));
    let listed: BTreeSet<OutputPath> = named(xml)
        .filter_map(|link| {
            let folders = own.iter().chain([site]);
            let mut below = folders.filter_map(|it| link.as_str().strip_prefix(it.as_str()));
            below.next().map(file)
        })
        .filter(|path| !path.climbs())
        .collect();
    if listed.is_empty() {
        return None;
    }
    // As a browser writes their names, as they are in the sitemap.
    let made: BTreeSet<OutputPath> = rendered
        .iter()
        .filter_map(|output| {
            let link = site.below(output.path.as_str());
            link.as_str().strip_prefix(site.as_str()).map(OutputPath::new)
        })
        .collect();
    Some(listed.into_iter().filter(|path| !made.contains(path)).collect())
}

/// The addresses that a sitemap names. kava wrote it, so that it need not be read as any XML.
fn named(xml: &str) -> impl Iterator<Item = Link> {
    xml.split("<loc>").skip(1).filter_map(|rest| Link::parse(rest.split_once("</loc>")?.0.trim()))
}

/// The file at a path of the site.
fn file(path: &str) -> OutputPath {
    Address::new(format!("/{path}")).output_path()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::Content;

    fn told(base_url: &BaseUrl, sitemap: &[&str]) -> Option<Vec<String>> {
        let entries: Vec<String> = sitemap.iter().map(|it| format!("<loc>{it}</loc>")).collect();
        let rendered = ["index.html", "a/index.html", "õ/index.html"].map(|path| Rendered {
            path: OutputPath::new(path),
            content: Content::Bytes(Vec::new()),
        });
        let site = Link::folder("http://127.0.0.1:8000/labor/").unwrap();
        let gone = gone(&entries.concat(), &rendered, base_url, &site)?;
        Some(gone.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn pages_that_are_no_output_go_wherever_the_site_was_published() {
        let base_url = BaseUrl::new("https://x.example", "/labor/");
        let made = ["https://x.example/labor/", "https://x.example/labor/õ/"];
        assert_eq!(told(&base_url, &made), Some(vec![]));
        let old = ["https://x.example/labor/a/", "https://x.example/labor/b/"];
        assert_eq!(told(&base_url, &old), Some(vec!["b/index.html".to_owned()]));
        let local = ["http://127.0.0.1:8000/labor/a/", "http://127.0.0.1:8000/labor/b/"];
        assert_eq!(told(&base_url, &local), Some(vec!["b/index.html".to_owned()]));
    }

    #[test]
    fn a_sitemap_of_another_site_tells_nothing() {
        let base_url = BaseUrl::new("https://x.example", "/labor/");
        assert_eq!(told(&base_url, &["https://muu.example/", "https://x.example/"]), None);
        assert_eq!(told(&base_url, &[]), None);
    }
}

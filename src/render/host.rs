//! Files for hosts and robots: `robots.txt`, `_redirects`, and the pages that stand at old addresses.

use crate::language::Wording;
use crate::model::{Address, Site};
use crate::plan::aliases;

use super::xml::escaped;

/// `robots.txt` (RFC 9309): everything may be read, and where the sitemap is.
pub(super) fn robots(site: &Site) -> Vec<u8> {
    let sitemap = site.settings.base_url.absolute(&Address::new("/sitemap.xml"));
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
}

/// `_redirects`, which some hosts read: an old address, the new one, and 301, a line.
pub(super) fn redirects(site: &Site) -> Vec<u8> {
    let base_url = &site.settings.base_url;
    let mut lines: Vec<String> = aliases(site)
        .map(|(alias, target, _)| {
            format!("{} {} 301\n", base_url.href(alias), base_url.href(target))
        })
        .collect();
    lines.sort();
    lines.concat().into_bytes()
}

/// A page at an old address: leads on at once, and says where to if it does not. It stays within the site.
pub(super) fn alias(site: &Site, target: &Address, wording: &Wording) -> Vec<u8> {
    let base_url = &site.settings.base_url;
    let href = base_url.href(target);
    let canonical = base_url.absolute(target);
    let title = wording.text("moved-page");
    format!(
        "<!doctype html>\n\
         <html lang=\"{language}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={href}\">\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n\
         <title>{title}</title>\n\
         </head>\n\
         <body><main><h1>{title}</h1><p><a href=\"{href}\">{canonical}</a></p></main></body>\n\
         </html>\n",
        language = wording.language(),
        href = escaped(&href),
        canonical = escaped(&canonical),
        title = escaped(&title),
    )
    .into_bytes()
}

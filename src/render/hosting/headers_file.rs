//! `_headers`, which Netlify and Cloudflare read: a pattern, then its headers, indented.
//!
//! All patterns that match add up, so each header stands in one of them for any file; what the hosts say of pages by
//! themselves (`max-age=0, must-revalidate`) is right. `*` matches `/` as well.

use crate::model::Site;

use super::{Files, Header, Hosting};

/// The text of `_headers`.
pub(in crate::render) fn headers_file(site: &Site) -> Vec<u8> {
    let hosting = Hosting::new(site);
    let base = hosting.base_url.path();
    let mut blocks = vec![block(&format!("{base}*"), &hosting.always)];
    blocks.extend(hosting.rules.iter().map(|rule| {
        let pattern = match &rule.files {
            Files::Ending(ending) => format!("{base}*{ending}"),
            Files::Below(folder) => format!("{folder}*"),
            Files::Path(path) => path.clone(),
        };
        block(&pattern, &rule.headers)
    }));
    blocks.join("\n").into_bytes()
}

fn block(pattern: &str, headers: &[Header]) -> String {
    headers.iter().fold(format!("{pattern}\n"), |block, (name, value)| {
        block + &format!("  {name}: {value}\n")
    })
}

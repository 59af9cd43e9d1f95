//! `_headers`, which Netlify and Cloudflare read: a pattern, then its headers, indented.
//!
//! All patterns that match add up, so each header stands in one of them for any file; what the hosts say of pages by
//! themselves (`max-age=0, must-revalidate`) is right. `*` matches `/` as well. The policy of the search page replaces
//! the one of all pages: Netlify takes the nearest pattern by itself, Cloudflare is asked to by `! Name` (two policies
//! would both hold, and the stricter one would keep the search from starting).

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
        let replaced = rule.headers.iter().filter(|(name, _)| is_always(&hosting, name));
        let detached =
            replaced.fold(String::new(), |lines, (name, _)| lines + "  ! " + name + "\n");
        let block = block(&pattern, &rule.headers);
        block.replacen('\n', &format!("\n{detached}"), 1)
    }));
    blocks.join("\n").into_bytes()
}

fn is_always(hosting: &Hosting<'_>, name: &str) -> bool {
    hosting.always.iter().any(|(always, _)| *always == name)
}

fn block(pattern: &str, headers: &[Header]) -> String {
    headers.iter().fold(format!("{pattern}\n"), |block, (name, value)| {
        block + &format!("  {name}: {value}\n")
    })
}

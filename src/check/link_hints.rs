//! What an author probably meant by a link that leads nowhere.

use crate::model::{Address, Body, Site};
use crate::report::nearest;
use crate::source::SourcePath;

use super::nearby::nearby;

/// What to write instead of a path of a file that is not there.
pub(super) fn hint_for_file(site: &Site, body: &Body, target: &str, file: &SourcePath) -> String {
    if site.links.targets.contains_key(&SourcePath::new(format!("{file}.md"))) {
        return format!("write the whole name of the file: `{target}.md`");
    }
    if target.starts_with("www.") {
        return format!("write `https://{target}`");
    }
    if target.contains('@') && !target.contains('/') {
        return format!("write `mailto:{target}`");
    }
    match nearby(&body.source, file, site.links.targets.keys()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => {
            format!("write the path from the folder `{}`, or add the file", body.source.folder())
        }
    }
}

/// What to write instead of an address that no page has.
pub(super) fn hint_for_address(site: &Site, body: &Body, address: &Address) -> String {
    let with_slash = address.below("/");
    if site.links.addresses.contains(&with_slash) {
        return format!("write `{with_slash}`");
    }
    let in_content = SourcePath::new(format!("content{address}"));
    if site.links.targets.contains_key(&in_content) {
        let near = nearby(&body.source, &in_content, std::iter::once(&in_content));
        return format!("write the path of the file: `{}`", near.unwrap_or_default());
    }
    match nearest(address.as_str(), site.links.addresses.iter().map(Address::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "link to the file that makes the page, such as `../pages/kontakt.md`".to_owned(),
    }
}

/// What to write instead of a heading that the page does not have.
pub(super) fn hint_for_fragment(fragment: &str, known: &[String]) -> String {
    if let Some(near) = nearest(fragment, known.iter().map(String::as_str)) {
        return format!("did you mean `#{near}`?");
    }
    let shown: Vec<String> = known.iter().take(8).map(|id| format!("`#{id}`")).collect();
    match shown.len() {
        0 => "leave the part after `#` out".to_owned(),
        n_shown if n_shown < known.len() => format!("choose one of {}, …", shown.join(", ")),
        _ => format!("choose one of {}", shown.join(", ")),
    }
}

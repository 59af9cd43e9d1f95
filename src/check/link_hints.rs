//! What an author probably meant by a link that leads nowhere.

use crate::model::{Address, Body, Site};
use crate::report::{Words, did_you_mean, nearest, words};
use crate::source::SourcePath;

use super::nearby::nearby;

/// What to write instead of a path of a file that is not there.
pub(super) fn hint_for_file(site: &Site, body: &Body, target: &str, file: &SourcePath) -> Words {
    if site.links.targets.contains_key(&SourcePath::new(format!("{file}.md"))) {
        return words!(
            en: "write the whole name of the file: `{target}.md`",
            et: "kirjuta faili täielik nimi: `{target}.md`",
        );
    }
    if target.contains('\\') {
        let path = target.replace('\\', "/");
        return words!(
            en: "write the path with `/`: `{path}`",
            et: "kirjuta tee märkidega `/`: `{path}`",
        );
    }
    if target.starts_with("www.") {
        return words!(en: "write `https://{target}`", et: "kirjuta `https://{target}`");
    }
    if target.contains('@') && !target.contains('/') {
        return words!(en: "write `mailto:{target}`", et: "kirjuta `mailto:{target}`");
    }
    match nearby(&body.source, file, site.links.targets.keys()) {
        Some(near) => did_you_mean(&near),
        None => words!(
            en: "write the path from the folder `{folder}`, or add the file",
            et: "kirjuta tee, mis algab kaustast `{folder}`, või lisa see fail",
            folder = body.source.folder(),
        ),
    }
}

/// What to write instead of an address that no page has.
pub(super) fn hint_for_address(site: &Site, body: &Body, address: &Address) -> Words {
    let with_slash = address.below("/");
    if site.links.addresses.contains(&with_slash) {
        return words!(en: "write `{with_slash}`", et: "kirjuta `{with_slash}`");
    }
    let in_content = SourcePath::new(format!("content{address}"));
    if site.links.targets.contains_key(&in_content) {
        let near = nearby(&body.source, &in_content, std::iter::once(&in_content));
        return words!(
            en: "write the path of the file: `{near}`",
            et: "kirjuta faili tee: `{near}`",
            near = near.as_deref().unwrap_or_default(),
        );
    }
    match nearest(address.as_str(), site.links.addresses.iter().map(Address::as_str)) {
        Some(near) => did_you_mean(near),
        None => words!(
            en: "link to the file that makes the page, such as `../pages/kontakt.md`",
            et: "viita failile, millest leht tehakse, näiteks `../pages/kontakt.md`",
        ),
    }
}

/// What to write instead of a heading that the page does not have.
pub(super) fn hint_for_fragment(fragment: &str, known: &[String]) -> Words {
    if let Some(near) = nearest(fragment, known.iter().map(String::as_str)) {
        return did_you_mean(&format!("#{near}"));
    }
    let shown: Vec<String> = known.iter().take(8).map(|id| format!("`#{id}`")).collect();
    match shown.len() {
        0 => words!(en: "leave the part after `#` out", et: "jäta märgist `#` algav osa ära"),
        n_shown => words!(
            en: "choose one of {shown}{more}",
            et: "vali üks neist: {shown}{more}",
            shown = shown.join(", "),
            more = if n_shown < known.len() { ", …" } else { "" },
        ),
    }
}

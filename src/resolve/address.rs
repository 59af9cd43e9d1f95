//! Parts of addresses that an author may choose: slugs, old addresses.

use crate::model::{Address, Language};
use crate::report::{Diagnostic, Report, Words, words};
use crate::source::Place;

use super::scope::Scope;
use super::spot::Spot;

/// Whether a text can be the last part of an address: lower-case ASCII letters, digits and hyphens.
pub(super) fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Whether an id can be a step of an address: not only dots, which would climb.
pub(super) fn is_step(id: &str) -> bool {
    id.bytes().any(|byte| byte != b'.')
        && id.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.')
        })
}

/// The last part of a page's address: what the author chose, else the id. A choice that cannot be used is told.
pub(super) fn slug(chosen: Option<&str>, id: &str, spot: &Spot, report: &mut Report) -> String {
    match chosen {
        None if is_step(id) => id.to_owned(),
        None => {
            let message = words!(
                en: "`{id}` cannot be the last part of an address",
                et: "`{id}` ei sobi aadressi viimaseks osaks",
            );
            report.push(
                Diagnostic::error("bad-id", Place::File(spot.file.clone()), message)
                    .hint(words!(
                        en: "name the file with lower-case letters a to z, digits and hyphens",
                        et: "pane failile nimi, milles on ainult väiketähed a–z, numbrid ja sidekriipsud",
                    )),
            );
            "page".to_owned()
        }
        Some(slug) if is_slug(slug) => slug.to_owned(),
        Some(slug) => {
            report.push(
                Diagnostic::error(
                    "bad-slug",
                    spot.key("slug").place(),
                    words!(
                        en: "`{slug}` cannot be the last part of an address",
                        et: "`{slug}` ei sobi aadressi viimaseks osaks",
                    ),
                )
                .hint(words!(
                    en: "write lower-case letters a to z, digits and hyphens",
                    et: "kasuta ainult väiketähti a–z, numbreid ja sidekriipse",
                )),
            );
            if is_step(id) { id.to_owned() } else { "page".to_owned() }
        }
    }
}

/// The old addresses of a page; each one that is not a path of this site is told.
pub(super) fn aliases(written: &[String], spot: &Spot, report: &mut Report) -> Vec<Address> {
    let mut aliases = Vec::new();
    for (index, text) in written.iter().enumerate() {
        match alias_fault(text) {
            None => aliases.push(Address::new(text)),
            Some(fault) => report.push(
                Diagnostic::error(
                    "bad-alias",
                    spot.key("aliases").index(index).place(),
                    words!(
                        in fault;
                        en: "`{text}` cannot be an old address: {fault}",
                        et: "`{text}` ei sobi vanaks aadressiks: {fault}",
                    ),
                )
                .hint(words!(
                    en: "write a path of this site from `/`, such as `/vana/leht/`",
                    et: "kirjuta selle saidi aadress alates märgist `/`, näiteks `/vana/leht/`",
                )),
            ),
        }
    }
    aliases
}

/// The address of the home page of a language: `/` or `/en/`.
pub(super) fn home(language: Language, scope: &Scope) -> Address {
    scope.addresses(|_| String::new()).get(language).clone()
}

/// Why a text is no path of this site; nothing if it is one.
fn alias_fault(text: &str) -> Option<Words> {
    if text.contains("://") {
        return Some(words!(en: "it names another site", et: "see on teise saidi aadress"));
    }
    if !text.starts_with('/') {
        return Some(
            words!(en: "it does not begin with `/`", et: "selle alguses ei ole märki `/`"),
        );
    }
    if text.starts_with("//") {
        return Some(words!(
            en: "`//` at the beginning means another site",
            et: "märgid `//` alguses tähendavad teist saiti",
        ));
    }
    if text.contains('\\') {
        return Some(words!(en: "it holds a backslash", et: "selles on längkriips `\\`"));
    }
    if text.contains(['?', '#', '*']) {
        return Some(words!(
            en: "it holds `?`, `#` or `*`, which no file can answer",
            et: "selles on `?`, `#` või `*`, millele ükski fail ei saa vastata",
        ));
    }
    if text.chars().any(|letter| letter.is_whitespace() || letter.is_control()) {
        return Some(words!(en: "it holds a blank", et: "selles on tühik"));
    }
    // A host that decodes `%2e%2e` would climb all the same.
    let plain = text.to_ascii_lowercase().replace("%2e", ".").replace("%2f", "/");
    if plain.contains("%5c") {
        return Some(words!(en: "it holds a backslash", et: "selles on längkriips `\\`"));
    }
    let steps = plain.strip_prefix('/').unwrap_or(&plain);
    let steps = steps.strip_suffix('/').unwrap_or(steps);
    if !steps.is_empty() && steps.split('/').any(|step| matches!(step, "" | "." | "..")) {
        return Some(words!(
            en: "it holds an empty step, `.` or `..`",
            et: "selles on kaks kaldkriipsu kõrvuti, `.` või `..`",
        ));
    }
    None
}

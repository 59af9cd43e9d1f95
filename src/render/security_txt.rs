//! `.well-known/security.txt`: whom to tell of a security hole (RFC 9116).

use crate::model::{Address, Language, SECURITY_TXT, Site};

/// The file, in the order of what a reader wants to know; empty without a contact, which `plan` does not ask for.
pub(super) fn security_txt(site: &Site) -> Vec<u8> {
    let settings = &site.settings;
    let Some(security) = &settings.security else { return Vec::new() };
    let languages: Vec<&str> = settings.languages.iter().copied().map(Language::code).collect();
    let canonical = settings.base_url.absolute(&Address::new(SECURITY_TXT));
    format!(
        "Contact: {}\nExpires: {}T00:00:00Z\nPreferred-Languages: {}\nCanonical: {canonical}\n",
        security.contact,
        security.expires,
        languages.join(", "),
    )
    .into_bytes()
}

//! Where the site will be published, from `base_url` of `site.yaml`.

use crate::model::BaseUrl;
use crate::report::{Diagnostic, Report, Words, words};

use super::spot::Spot;
use super::web_address::WebAddress;

/// Scheme, host and path of the address; one that cannot be used is told, and an example stands in.
pub(super) fn base_url(text: &str, root: &Spot, report: &mut Report) -> BaseUrl {
    match parsed(text) {
        Ok(base_url) => base_url,
        Err(fault) => {
            report.push(
                Diagnostic::error(
                    "bad-base-url",
                    root.key("base_url").place(),
                    words!(
                        in fault;
                        en: "`{text}` cannot be the address of the site: {fault}",
                        et: "`{text}` ei sobi saidi aadressiks: {fault}",
                    ),
                )
                .hint(words!(
                    en: "write an address such as `https://vald.ee/labor/`",
                    et: "kirjuta aadress, näiteks `https://vald.ee/labor/`",
                )),
            );
            BaseUrl::new("https://example.org", "/")
        }
    }
}

/// Reads where a site will be published: an absolute http(s) address. The path gets a `/` at its end if it has none.
///
/// # Errors
/// If it is no such address, or has a query, a fragment, a user or a path that climbs; with the reason in words.
pub fn parsed(text: &str) -> Result<BaseUrl, Words> {
    let address = WebAddress::parsed(text).ok_or_else(|| {
        words!(
            en: "it does not begin with `https://` or `http://` and the name of a host",
            et: "selle alguses ei ole `https://` või `http://` koos serveri nimega",
        )
    })?;
    if address.has_query {
        return Err(words!(en: "it holds `?`", et: "selles on `?`"));
    }
    if address.has_fragment {
        return Err(words!(en: "it holds `#`", et: "selles on `#`"));
    }
    if address.has_user_info {
        return Err(words!(en: "it holds a user name", et: "selles on kasutajanimi"));
    }
    let path = address.path.trim_matches('/');
    if !path.is_empty() && path.split('/').any(|step| matches!(step, "" | "." | "..")) {
        return Err(words!(
            en: "its path holds an empty step, `.` or `..`",
            et: "selles on kaks kaldkriipsu kõrvuti, `.` või `..`",
        ));
    }
    let path = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
    Ok(BaseUrl::new(address.origin(), path))
}

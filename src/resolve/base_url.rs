//! Where the site will be published, from `base_url` of `site.yaml`.

use crate::model::BaseUrl;
use crate::report::{Diagnostic, Report};

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
                    format!("`{text}` cannot be the address of the site: {fault}"),
                )
                .hint("write an address such as `https://vald.ee/labor/`"),
            );
            BaseUrl::new("https://example.org", "/")
        }
    }
}

/// Reads where a site will be published: an absolute http(s) address. The path gets a `/` at its end if it has none.
///
/// # Errors
/// If it is no such address, or has a query, a fragment, a user or a path that climbs; with the reason in words.
pub fn parsed(text: &str) -> Result<BaseUrl, &'static str> {
    let address = WebAddress::parsed(text)
        .ok_or("it does not begin with `https://` or `http://` and the name of a host")?;
    if address.has_query {
        return Err("it holds `?`");
    }
    if address.has_fragment {
        return Err("it holds `#`");
    }
    if address.has_user_info {
        return Err("it holds a user name");
    }
    let path = address.path.trim_matches('/');
    if !path.is_empty() && path.split('/').any(|step| matches!(step, "" | "." | "..")) {
        return Err("its path holds an empty step, `.` or `..`");
    }
    let path = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
    Ok(BaseUrl::new(address.origin(), path))
}

//! Who may ask: pages of this server, called by a name that is ours.
//!
//! A page of another site can make a browser ask any server of this machine. It cannot hide where it comes from
//! (`Origin`, `Sec-Fetch-Site`), and a name that was led here by its DNS entry stands in `Host`.

use std::net::{IpAddr, SocketAddr};

use super::request::Method;

/// Checks where requests come from.
#[derive(Debug, Clone)]
pub(super) struct Guard {
    /// The name that was asked for with `--host`.
    name: Option<String>,
    /// Whether other machines may ask. They know this one by any of its addresses.
    is_open: bool,
}

/// What a request says of itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claim<'a> {
    /// What is to be done.
    pub(super) method: Method,
    /// The path, decoded.
    pub(super) path: &'a str,
    /// The header `Host`.
    pub(super) host: Option<&'a str>,
    /// The header `Origin`.
    pub(super) origin: Option<&'a str>,
    /// The header `Sec-Fetch-Site`.
    pub(super) fetch_site: Option<&'a str>,
}

impl Guard {
    /// For a server at an address, asked for by `name`.
    pub(super) fn new(name: Option<String>, address: SocketAddr) -> Self {
        Self { name, is_open: !address.ip().is_loopback() }
    }

    /// Why a request is refused; nothing if it is not.
    pub(super) fn refusal(&self, claim: Claim<'_>) -> Option<&'static str> {
        let Some(host) = claim.host.filter(|host| self.is_ours(host)) else {
            return Some("this server does not go by that name (Host)");
        };
        let is_foreign = match claim.origin {
            Some(origin) => origin != format!("http://{host}"),
            // Browsers name the origin of whatever is sent to be changed.
            None => !claim.method.is_safe(),
        };
        // What is ours alone is for our pages alone. The site itself may be linked to from anywhere.
        let is_drawn_in =
            is_own(claim.path) && matches!(claim.fetch_site, Some("cross-site" | "same-site"));
        (is_foreign || is_drawn_in).then_some("this server answers its own pages only (Origin)")
    }

    fn is_ours(&self, host: &str) -> bool {
        let name = name(host);
        let address = name.trim_matches(['[', ']']).parse::<IpAddr>();
        name.eq_ignore_ascii_case("localhost")
            || address.is_ok_and(|address| self.is_open || address.is_loopback())
            || self.name.as_deref().is_some_and(|own| name.eq_ignore_ascii_case(own))
    }
}

/// Whether a path is none of the site.
pub(super) fn is_own(path: &str) -> bool {
    path.starts_with("/_kava/") || path.starts_with("/admin/")
}

/// A host without its port.
fn name(host: &str) -> &str {
    match host.rfind(':') {
        Some(colon) if host[colon + 1..].bytes().all(|byte| byte.is_ascii_digit()) => {
            // An IPv6 address without brackets has no port.
            let is_bare = host[..colon].contains(':') && !host.starts_with('[');
            if is_bare { host } else { &host[..colon] }
        }
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::{Claim, Guard};
    use crate::serve::Method;

    fn claim<'a>(host: &'a str, origin: Option<&'a str>) -> Claim<'a> {
        let path = "/";
        Claim { method: Method::Get, path, host: Some(host), origin, fetch_site: None }
    }

    fn guard(name: Option<&str>, address: &str) -> Guard {
        Guard::new(name.map(str::to_owned), address.parse().unwrap())
    }

    #[test]
    fn a_server_of_this_machine_goes_by_its_names() {
        let guard = guard(None, "127.0.0.1:4000");
        for host in ["127.0.0.1:4000", "localhost:4000", "LOCALHOST", "[::1]:4000", "127.0.0.1"] {
            assert_eq!(guard.refusal(claim(host, None)), None, "{host}");
        }
        for host in ["kuri.example:4000", "192.168.1.2:4000", "localhost.kuri.example", ""] {
            assert!(guard.refusal(claim(host, None)).is_some(), "{host}");
        }
    }

    #[test]
    fn an_open_server_goes_by_addresses_and_by_the_name_it_was_given() {
        let open = guard(Some("0.0.0.0"), "0.0.0.0:4000");
        assert_eq!(open.refusal(claim("192.168.1.2:4000", None)), None);
        assert!(open.refusal(claim("kuri.example:4000", None)).is_some());
        let named = guard(Some("arvuti.lan"), "192.168.1.2:4000");
        assert_eq!(named.refusal(claim("arvuti.lan:4000", None)), None);
    }

    #[test]
    fn another_origin_is_refused() {
        let guard = guard(None, "127.0.0.1:4000");
        let host = "127.0.0.1:4000";
        assert_eq!(guard.refusal(claim(host, Some("http://127.0.0.1:4000"))), None);
        for origin in ["http://127.0.0.1:5000", "https://kuri.example", "null"] {
            assert!(guard.refusal(claim(host, Some(origin))).is_some(), "{origin}");
        }
    }

    #[test]
    fn what_changes_something_names_its_origin() {
        let guard = guard(None, "127.0.0.1:4000");
        let claim = Claim { method: Method::Post, ..claim("127.0.0.1:4000", None) };
        assert!(guard.refusal(claim).is_some());
        let claim = Claim { origin: Some("http://127.0.0.1:4000"), ..claim };
        assert_eq!(guard.refusal(claim), None);
    }

    #[test]
    fn no_other_site_draws_in_what_is_ours() {
        let guard = guard(None, "127.0.0.1:4000");
        let fetch_site = Some("cross-site");
        let page = Claim { fetch_site, ..claim("127.0.0.1:4000", None) };
        assert_eq!(guard.refusal(page), None);
        assert!(guard.refusal(Claim { path: "/_kava/events", ..page }).is_some());
    }
}

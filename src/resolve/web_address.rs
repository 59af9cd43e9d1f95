//! Addresses on the web, taken apart: scheme, host, port, path.

/// The parts of an absolute address of the web, borrowed from its text.
///
/// Only a strict, already normalised form is understood (RFC 3986: ASCII, a lower-case scheme, `://`, a host of
/// letters, digits, hyphens and dots). Whatever a browser might read in another way, such as a backslash, a blank
/// or brackets, is no address here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WebAddress<'a> {
    /// `https`.
    pub(super) scheme: &'a str,
    /// Whether a user name, or a password, stands before the host.
    pub(super) has_user_info: bool,
    /// `forms.gle`.
    pub(super) host: &'a str,
    /// What stands behind the host's colon; nothing if there is no colon.
    pub(super) port: Option<u16>,
    /// From the first `/` behind the host on, without query and fragment; may be empty.
    pub(super) path: &'a str,
    /// Whether it has a query.
    pub(super) has_query: bool,
    /// Whether it has a fragment.
    pub(super) has_fragment: bool,
}

impl<'a> WebAddress<'a> {
    /// The parts of an address, or nothing if it is not an absolute address of http or https.
    pub(super) fn parsed(text: &'a str) -> Option<Self> {
        if !text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\') {
            return None;
        }
        let (scheme, rest) = text.split_once("://")?;
        if !matches!(scheme, "http" | "https") {
            return None;
        }
        let (rest, has_fragment) =
            rest.split_once('#').map_or((rest, false), |(rest, _)| (rest, true));
        let (rest, has_query) =
            rest.split_once('?').map_or((rest, false), |(rest, _)| (rest, true));
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let (has_user_info, authority) =
            authority.rsplit_once('@').map_or((false, authority), |(_, host)| (true, host));
        let (host, port) = match authority.split_once(':') {
            Some((host, port)) => (host, Some(port.parse().ok()?)),
            None => (authority, None),
        };
        is_host(host).then_some(Self {
            scheme,
            has_user_info,
            host,
            port,
            path,
            has_query,
            has_fragment,
        })
    }

    /// Scheme, host and port, as a browser compares them: `https://vald.ee`.
    pub(super) fn origin(&self) -> String {
        match self.port {
            Some(port) => format!("{}://{}:{port}", self.scheme, self.host),
            None => format!("{}://{}", self.scheme, self.host),
        }
    }
}

/// Whether a text is the name of a host: lower-case ASCII letters, digits, hyphens, and dots between them.
pub(super) fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_')
            })
    };
    text.len() <= 253 && text.split('.').all(is_label)
}

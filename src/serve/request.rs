//! What a browser asks for.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

/// What is to be done with what is at an address (RFC 9110, 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// It is wanted.
    Get,
    /// What is said of it is wanted, without it.
    Head,
    /// It should take what is sent.
    Post,
    /// It should become what is sent.
    Put,
    /// It should go.
    Delete,
}

impl Method {
    /// By its name; nothing for one that nobody here understands.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        match name {
            "GET" => Some(Self::Get),
            "HEAD" => Some(Self::Head),
            "POST" => Some(Self::Post),
            "PUT" => Some(Self::Put),
            "DELETE" => Some(Self::Delete),
            _ => None,
        }
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn is_safe(self) -> bool {
        matches!(self, Self::Get | Self::Head)
    }
}

/// A request, with all of its body.
#[derive(Debug, Clone)]
pub struct Request {
    /// What is to be done.
    pub method: Method,
    /// The path as it was sent, percent-encoded.
    pub raw_path: String,
    /// The path, decoded: from `/`, without steps `.` and `..`.
    pub path: String,
    /// What stands behind `?`, as it was sent; empty if nothing does.
    pub query: String,
    /// The headers, their names in lower case. Of several with one name the first.
    pub headers: BTreeMap<String, String>,
    /// What was sent.
    pub body: Vec<u8>,
}

impl Request {
    /// The value of a header, by its name in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }
}

/// A path, decoded; nothing if it may lead out of where it starts, or is no text.
pub(super) fn decoded(path: &str) -> Option<String> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let is_harmless = path.starts_with('/')
        && !path.contains(['\\', '\0'])
        && !path.split('/').any(|step| matches!(step, "." | ".."));
    is_harmless.then(|| path.into_owned())
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn a_path_is_decoded_once() {
        assert_eq!(decoded("/t%C3%B6%C3%B6/").as_deref(), Some("/töö/"));
        assert_eq!(decoded("/%252e%252e/").as_deref(), Some("/%2e%2e/"));
    }

    #[test]
    fn a_path_that_climbs_is_none() {
        for path in ["/../x", "/a/%2e%2e/x", "/a/..%2fx", "/..%5cx", "/%00", "/%ff", "x", "/a/."] {
            assert_eq!(decoded(path), None, "{path}");
        }
    }
}

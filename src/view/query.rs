//! Values in the query of a URL: the one door to percent-encoding.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved characters (RFC 3986, 2.3), so that no value can end its parameter or the query.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A URL with parameters added to the query that it has. Names and values may be any text; a fragment stays last.
pub(super) fn with_query<'a>(
    url: &str,
    parameters: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> String {
    let (before, fragment) = match url.split_once('#') {
        Some((before, fragment)) => (before, Some(fragment)),
        None => (url, None),
    };
    let mut joined = before.to_owned();
    for (name, value) in parameters {
        if !joined.contains('?') {
            joined.push('?');
        } else if !joined.ends_with(['?', '&']) {
            joined.push('&');
        }
        joined.extend([&encoded(name), "=", &encoded(value)]);
    }
    if let Some(fragment) = fragment {
        joined.extend(["#", fragment]);
    }
    joined
}

/// A text as it stands in a query or a path segment.
pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

//! Text made safe to stand in HTML.

use std::borrow::Cow;

use memchr::memchr3;

/// Appends text that stands between tags.
pub(super) fn push_text(out: &mut String, text: &str) {
    push_escaped(out, text, |rest| memchr3(b'&', b'<', b'>', rest));
}

/// Appends text that stands in an attribute between `"`.
pub(super) fn push_attribute(out: &mut String, text: &str) {
    let is_special = |byte: &u8| matches!(byte, b'&' | b'<' | b'>' | b'"');
    push_escaped(out, text, |rest| rest.iter().position(is_special));
}

/// Appends an address that stands in an attribute. Spaces are no part of one (WHATWG URL, 4.3).
pub(super) fn push_address(out: &mut String, address: &str) {
    let address = if address.contains(' ') {
        Cow::Owned(address.replace(' ', "%20"))
    } else {
        Cow::Borrowed(address)
    };
    push_attribute(out, &address);
}

/// `next` finds the next byte that is to be escaped.
fn push_escaped(out: &mut String, text: &str, next: impl Fn(&[u8]) -> Option<usize>) {
    let mut rest = text;
    while let Some(at) = next(rest.as_bytes()) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

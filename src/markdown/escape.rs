//! Text made safe to stand in HTML.

use std::borrow::Cow;

/// Appends text that stands between tags.
pub(super) fn push_text(out: &mut String, text: &str) {
    push_escaped(out, text, |byte| matches!(byte, b'&' | b'<' | b'>'));
}

/// Appends text that stands in an attribute between `"`.
pub(super) fn push_attribute(out: &mut String, text: &str) {
    push_escaped(out, text, |byte| matches!(byte, b'&' | b'<' | b'>' | b'"'));
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

fn push_escaped(out: &mut String, text: &str, is_special: impl Fn(u8) -> bool) {
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        if is_special(byte) {
            out.push_str(&text[written..at]);
            out.push_str(match byte {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                _ => "&quot;",
            });
            written = at + 1;
        }
    }
    out.push_str(&text[written..]);
}

//! A short look at a page: most are plainly fine, and only the others are read as browsers read them.
//!
//! Reading as the HTML standard has it costs more than making the page. Here only what every theme writes is
//! understood (small letters, values in double quotes, addresses of the site), and the smallest doubt sends the page
//! to [`super::page::findings`]. So this may be wrong in one direction alone, and a test holds it to that.

use memchr::memchr;

use super::page::FOLLOWED;

/// Whether there is certainly nothing on a page that must not be there.
pub(super) fn is_plain(html: &[u8]) -> bool {
    let mut at = 0;
    while let Some(step) = memchr(b'<', &html[at..]) {
        at += step + 1;
        let next = match html.get(at) {
            Some(b'a'..=b'z') => opening(html, at),
            Some(b'/') => closing(html, at + 1),
            Some(b'!') => doctype(html, at),
            Some(b' ' | b'\n' | b'0'..=b'9' | b'=') => Some(at),
            _ => None,
        };
        let Some(next) = next else { return false };
        at = next;
    }
    true
}

/// What is to be known of a tag when it ends.
#[derive(Default)]
struct Known {
    has_source: bool,
    /// Whether no browser runs or loads it; nothing as long as it has not said what it is.
    is_data: Option<bool>,
    /// It names an address that is not plainly one of the site.
    leads_away: bool,
}

/// Reads an opening tag from its name, and what no tag can stand in behind it; where to go on, nothing in doubt.
fn opening(html: &[u8], start: usize) -> Option<usize> {
    let mut at =
        start + length(&html[start..], |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    let name = &html[start..at];
    if matches!(
        name,
        b"style"
            | b"base"
            | b"xmp"
            | b"iframe"
            | b"noembed"
            | b"noframes"
            | b"noscript"
            | b"plaintext"
    ) {
        return None;
    }
    let mut known = Known::default();
    loop {
        let blank = length(&html[at..], |byte| matches!(byte, b' ' | b'\n'));
        at += blank;
        match html.get(at)? {
            b'>' => break,
            b'/' if html.get(at + 1) == Some(&b'>') => {
                at += 1;
                break;
            }
            b'a'..=b'z' if blank > 0 => at = attribute(html, at, name, &mut known)?,
            _ => return None,
        }
    }
    at += 1;
    match name {
        _ if known.leads_away => None,
        b"script" if !known.has_source && known.is_data != Some(true) => None,
        b"script" => raw_text(html, at, b"</script>"),
        b"title" => raw_text(html, at, b"</title>"),
        b"textarea" => raw_text(html, at, b"</textarea>"),
        _ => Some(at),
    }
}

/// Reads an attribute from its name.
fn attribute(html: &[u8], start: usize, element: &[u8], known: &mut Known) -> Option<usize> {
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'_');
    let end = start + length(&html[start..], is_name);
    let name = &html[start..end];
    if name.iter().any(u8::is_ascii_uppercase) && name != b"viewBox" {
        return None;
    }
    if matches!(name, b"style" | b"srcdoc" | b"http-equiv")
        || name.len() > 2 && name.starts_with(b"on")
    {
        return None;
    }
    let (value, next) = if html.get(end) == Some(&b'=') {
        if html.get(end + 1) != Some(&b'"') {
            return None;
        }
        let value = end + 2;
        let length = memchr(b'"', &html[value..])?;
        (&html[value..value + length], value + length + 1)
    } else if matches!(html.get(end), Some(b' ' | b'\n' | b'>' | b'/')) {
        (&html[end..end], end)
    } else {
        return None;
    };
    match (element, name) {
        (_, b"srcset" | b"imagesrcset") => {
            let mut candidates = value.split(|byte| *byte == b',');
            known.leads_away |= !candidates.all(|one| is_of_site(one.trim_ascii()));
        }
        (b"a", b"href") => known.leads_away |= !is_of_site(value) && !is_to_follow(value),
        // Of two of a name browsers take the first.
        (b"script", b"type") | (b"link", b"rel") if known.is_data.is_some() => return None,
        (b"script", b"type") => known.is_data = Some(value == b"application/ld+json"),
        // What a link leads to is not loaded if it says so; its `rel` stands in front of its `href`.
        (b"link", b"rel") => known.is_data = Some(matches!(value, b"canonical" | b"alternate")),
        (b"link", b"href") if known.is_data == Some(true) => {}
        _ if names_address(name) => {
            known.has_source |= name == b"src";
            known.leads_away |= !is_of_site(value);
        }
        _ => {}
    }
    Some(next)
}

/// Whether an attribute of this name holds an address on some element.
fn names_address(name: &[u8]) -> bool {
    FOLLOWED.iter().any(|known| known.as_bytes() == name)
}

/// Whether an address plainly leads to the site itself: `#…`, `/`, `/a…`, `pilt.jpg`.
fn is_of_site(address: &[u8]) -> bool {
    let is_plain =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'%');
    match address {
        [b'#', ..] | [b'/'] | [] => true,
        [b'/', second, ..] => is_plain(second),
        [first, ..] => {
            is_plain(first) && !address.iter().any(|byte| matches!(byte, b':' | b'&' | b'\\'))
        }
    }
}

/// Whether a link plainly leads to another place that a reader may follow.
fn is_to_follow(address: &[u8]) -> bool {
    let schemes: [&[u8]; 5] = [b"https://", b"http://", b"mailto:", b"tel:", b"webcal:"];
    schemes.iter().any(|scheme| address.starts_with(scheme))
}

/// Reads a closing tag from its name.
fn closing(html: &[u8], start: usize) -> Option<usize> {
    let end =
        start + length(&html[start..], |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    (end > start && html.get(end) == Some(&b'>')).then_some(end + 1)
}

fn doctype(html: &[u8], start: usize) -> Option<usize> {
    let doctype = b"!doctype html>";
    html[start..].starts_with(doctype).then_some(start + doctype.len())
}

/// Passes over text that holds no tags, up to the tag that ends it.
fn raw_text(html: &[u8], start: usize, closing: &[u8]) -> Option<usize> {
    let mut at = start;
    loop {
        at += memchr(b'<', &html[at..])?;
        if html[at..].starts_with(closing) {
            return Some(at + closing.len());
        }
        // What could be a comment, or another way to write the end.
        if matches!(html.get(at + 1), Some(b'!' | b'/' | b's' | b'S')) {
            return None;
        }
        at += 1;
    }
}

fn length(bytes: &[u8], is_meant: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|byte| !is_meant(*byte)).unwrap_or(bytes.len())
}

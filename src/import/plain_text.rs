//! TEXT values (RFC 5545, 3.3.11) as plain text: unescaped, and without the HTML that Google and Outlook put in.

/// A TEXT value, unescaped: `\n` and `\N` are line ends, any other letter behind a backslash is itself.
pub(super) fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            text.push(letter);
            continue;
        }
        match letters.next() {
            Some('n' | 'N') => text.push('\n'),
            Some(letter @ ('\\' | ';' | ',' | ':' | '"')) => text.push(letter),
            // No escape that there is: both letters were meant, as in a path of Windows.
            Some(letter) => text.extend(['\\', letter]),
            None => text.push('\\'),
        }
    }
    text
}

/// The same in one line, without control characters; nothing if nothing is left.
pub(super) fn one_line(text: &str) -> Option<String> {
    let visible: String =
        text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}

/// The same in several lines, without control characters and blanks at the ends; nothing if nothing is left.
pub(super) fn lines(text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n') {
        let visible: String =
            line.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        let line = visible.trim_end().to_owned();
        if !(line.is_empty() && lines.last().is_none_or(String::is_empty)) {
            lines.push(line);
        }
    }
    let text = lines.join("\n").trim().to_owned();
    (!text.is_empty()).then_some(text)
}

/// The text of HTML, if the text is HTML: with line ends for its blocks, and the address behind each link.
pub(super) fn without_html(text: &str) -> Option<String> {
    let is_html = text.match_indices('<').any(|(start, _)| tag(&text[start..]).is_some());
    if !is_html {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    let mut link: Option<(String, usize)> = None;
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        plain.push_str(&entities(&rest[..start]));
        rest = &rest[start..];
        let Some((name, inside, length)) = tag(rest) else {
            plain.push('<');
            rest = &rest[1..];
            continue;
        };
        rest = &rest[length..];
        match name.as_str() {
            "a" => link = attribute(inside, "href").map(|address| (address, plain.len())),
            "/a" => {
                if let Some((address, start)) = link.take() {
                    let words = plain.get(start..).unwrap_or_default().trim().to_owned();
                    if words.is_empty() {
                        plain.push_str(&address);
                    } else if words != address && address.strip_prefix("mailto:") != Some(&words) {
                        plain.extend([" (", &address, ")"]);
                    }
                }
            }
            "li" => plain.push_str("\n- "),
            name if BLOCKS.contains(&name.trim_start_matches('/')) => plain.push('\n'),
            _ => {}
        }
    }
    plain.push_str(&entities(rest));
    Some(plain)
}

/// Elements that begin a new line.
const BLOCKS: [&str; 14] =
    ["br", "p", "div", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "hr", "html", "body"];

/// Elements that are found in calendars beside those.
const INLINE: [&str; 18] = [
    "a",
    "b",
    "i",
    "u",
    "em",
    "strong",
    "span",
    "font",
    "li",
    "td",
    "th",
    "tbody",
    "thead",
    "small",
    "html-blob",
    "head",
    "meta",
    "img",
];

/// The tag that a text begins with: its name with the slash of an end, what stands behind the name, and its length.
fn tag(text: &str) -> Option<(String, &str, usize)> {
    let end = text.find('>')?;
    let inside = text.get(1..end)?;
    let length = inside.find(|letter: char| letter.is_whitespace()).unwrap_or(inside.len());
    let name = inside[..length].to_ascii_lowercase();
    let name = name.strip_suffix('/').unwrap_or(&name).to_owned();
    let bare = name.trim_start_matches('/');
    (BLOCKS.contains(&bare) || INLINE.contains(&bare)).then_some((name, &inside[length..], end + 1))
}

fn attribute(inside: &str, name: &str) -> Option<String> {
    let start = inside.find(&format!("{name}="))? + name.len() + 1;
    let value = &inside[start..];
    let quote = value.chars().next().filter(|letter| matches!(letter, '"' | '\''));
    let value = match quote {
        Some(quote) => value[1..].split(quote).next()?,
        None => value.split_whitespace().next()?,
    };
    Some(entities(value))
}

fn entities(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        plain.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = rest.find(';').filter(|end| *end < 12);
        let meant = end.and_then(|end| entity(&rest[1..end]).map(|letter| (letter, end + 1)));
        let (letter, length) = meant.unwrap_or(('&', 1));
        plain.push(letter);
        rest = &rest[length..];
    }
    plain + rest
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(number);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        _ => return None,
    })
}

//! A calendar as a subscriber's software reads it: unfolded content lines, taken apart and unescaped.

/// A property: name, parameters as written, value as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) params: String,
    pub(crate) value: String,
}

/// The content lines of a text, unfolded.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    text.replace("\r\n ", "").split_terminator("\r\n").map(line).collect()
}

fn line(line: &str) -> Line {
    let mut in_quotes = false;
    let is_colon = |letter: char| {
        in_quotes ^= letter == '"';
        letter == ':' && !in_quotes
    };
    let (head, value) = line.split_at(line.find(is_colon).unwrap());
    let (name, params) = head.split_once(';').unwrap_or((head, ""));
    Line { name: name.to_owned(), params: params.to_owned(), value: value[1..].to_owned() }
}

/// The lines of each component of a kind, without BEGIN and END.
pub(crate) fn components(lines: &[Line], kind: &str) -> Vec<Vec<Line>> {
    let mut found: Vec<Vec<Line>> = Vec::new();
    let mut is_inside = false;
    for line in lines {
        match (line.name.as_str(), line.value == kind) {
            ("BEGIN", true) => {
                is_inside = true;
                found.push(Vec::new());
            }
            ("END", true) => is_inside = false,
            _ if is_inside => found.last_mut().unwrap().push(line.clone()),
            _ => {}
        }
    }
    found
}

/// The only property of a name.
pub(crate) fn only<'a>(lines: &'a [Line], name: &str) -> &'a Line {
    let found: Vec<&Line> = lines.iter().filter(|line| line.name == name).collect();
    assert_eq!(found.len(), 1, "{name} in {lines:#?}");
    found[0]
}

/// The value of the only property of a name, or nothing if there is none.
pub(crate) fn value<'a>(lines: &'a [Line], name: &str) -> Option<&'a str> {
    lines.iter().any(|line| line.name == name).then(|| only(lines, name).value.as_str())
}

/// A TEXT value unescaped (RFC 5545, 3.3.11); any other escape is a fault.
pub(crate) fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.push(match letters.next() {
                Some('n') => '\n',
                Some(escaped @ ('\\' | ';' | ',')) => escaped,
                other => panic!("unknown escape {other:?} in {value}"),
            }),
            ';' | ',' => panic!("bare {letter} in {value}"),
            other => text.push(other),
        }
    }
    text
}

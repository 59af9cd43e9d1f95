//! What a Rust file imports, read from its text.

use std::collections::BTreeSet;

/// The code of a file: comments and what stands in quotes are blanks, modules of tests are gone.
pub(crate) fn without_tests(text: &str) -> String {
    let mut code = without_words(text);
    while let Some(start) = code.find("#[cfg(test)]") {
        let rest = &code[start..];
        let brace = rest.find('{').unwrap_or(rest.len());
        let end = match rest.find(';') {
            Some(semicolon) if semicolon < brace => semicolon + 1,
            _ => brace + block_length(&rest[brace..]),
        };
        let kept_lines = "\n".repeat(rest[..end].matches('\n').count());
        code.replace_range(start..start + end, &kept_lines);
    }
    code
}

/// The names of modules that exist for tests alone: `#[cfg(test)] mod name;`.
pub(crate) fn test_modules(text: &str) -> Vec<String> {
    let code = without_words(text);
    let declared = code.split("#[cfg(test)]").skip(1).filter_map(|rest| {
        let (declaration, _) = rest.split_once(';')?;
        declaration.trim().strip_prefix("mod ").map(|name| name.trim().to_owned())
    });
    declared.collect()
}

/// The modules of the crate that code names: by `crate::x`, `crate::{x, y}`, `kava::x` in the binary, or by so many
/// `super::` that they lead out of its own module.
///
/// `depth` is the number of modules that the file is nested in: 1 for `src/check/mod.rs`, 2 for `src/check/vat.rs`.
pub(crate) fn modules_named(code: &str, depth: usize) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for root in ["crate", "kava"] {
        for rest in after_word(code, root) {
            named.extend(first_names(rest));
        }
    }
    let climb = "super::".repeat(depth);
    for (start, _) in code.match_indices(&climb) {
        if !code[..start].ends_with("::") {
            named.extend(first_names(&code[start + climb.len()..]));
        }
    }
    named.remove("super");
    named.remove("self");
    named
}

/// Whether code names a crate: `tera::Tera`, `use tera;`, `use tera as _;`.
pub(crate) fn names_crate(code: &str, name: &str) -> bool {
    let has_own_module =
        after(code, &format!("mod {name}")).any(|rest| rest.starts_with([';', ' ']));
    !has_own_module && after_word(code, name).next().is_some()
        || code.contains(&format!("use {name};"))
        || code.contains(&format!("use {name} as "))
}

/// The text behind each `word::` that begins a path.
fn after_word<'a>(code: &'a str, word: &str) -> impl Iterator<Item = &'a str> {
    let path = format!("{word}::");
    let starts: Vec<usize> = code.match_indices(&path).map(|(start, _)| start).collect();
    starts
        .into_iter()
        .filter(move |start| {
            let before = &code[..*start];
            !before.ends_with("::") && !before.ends_with(|letter| is_name(letter) || letter == '$')
        })
        .map(move |start| &code[start + path.len()..])
}

fn after<'a>(code: &'a str, text: &str) -> impl Iterator<Item = &'a str> {
    let length = text.len();
    let starts: Vec<usize> = code.match_indices(text).map(|(start, _)| start).collect();
    starts.into_iter().map(move |start| &code[start + length..])
}

/// The name that a text begins with, or the first names in a group `{a, b::c}`.
fn first_names(text: &str) -> Vec<String> {
    let name =
        |text: &str| text.trim_start().chars().take_while(|letter| is_name(*letter)).collect();
    if !text.starts_with('{') {
        return vec![name(text)];
    }
    let group = &text[1..block_length(text).max(2) - 1];
    let mut depth = 0_usize;
    let parts = group.split(|letter| {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        letter == ',' && depth == 0
    });
    parts.map(name).filter(|name: &String| !name.is_empty()).collect()
}

/// The length of the block in braces that a text begins with.
fn block_length(text: &str) -> usize {
    let mut depth = 0_usize;
    for (offset, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return offset + letter.len_utf8();
        }
    }
    text.len()
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The text with blanks for comments and for what stands in quotes; line ends stay.
fn without_words(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let is_in_name = code.ends_with(is_name);
        let length = word_length(rest, is_in_name);
        if length == 0 {
            code.push(letter);
            rest = &rest[letter.len_utf8()..];
        } else {
            code.extend(rest[..length].chars().map(|one| if one == '\n' { '\n' } else { ' ' }));
            rest = &rest[length..];
        }
    }
    code
}

/// The length of the comment, string or character that a text begins with; none if it begins with code.
fn word_length(text: &str, is_in_name: bool) -> usize {
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    if text.starts_with("/*") {
        return text.find("*/").map_or(text.len(), |end| end + 2);
    }
    if !is_in_name && (text.starts_with("r\"") || text.starts_with("r#")) {
        let n_hashes = text[1..].chars().take_while(|letter| *letter == '#').count();
        let begin = 1 + n_hashes;
        if text[begin..].starts_with('"') {
            let close = format!("\"{}", "#".repeat(n_hashes));
            let end = text[begin + 1..].find(&close);
            return end.map_or(text.len(), |end| begin + 1 + end + close.len());
        }
    }
    if let Some(rest) = text.strip_prefix('"') {
        return 1 + quoted_length(rest, '"');
    }
    let mut letters = text.chars();
    match (letters.next(), letters.next(), letters.next()) {
        (Some('\''), Some('\\'), _) => 1 + quoted_length(&text[1..], '\''),
        (Some('\''), Some(letter), Some('\'')) => 2 + letter.len_utf8(),
        _ => 0,
    }
}

fn quoted_length(text: &str, quote: char) -> usize {
    let mut letters = text.char_indices();
    while let Some((offset, letter)) = letters.next() {
        if letter == '\\' {
            letters.next();
        } else if letter == quote {
            return offset + 1;
        }
    }
    text.len()
}

//! `docs/content/materials/themes.en.md` lists what templates see as the code has it; `UPDATE=1` rewrites the list.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read the repository")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use kava::language::text_keys;
use kava::model::Language;

const MARK: &str = "<!-- What follows is made from the code: `UPDATE=1 cargo test --test contract` writes it. -->\n";

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The texts of the files in a folder, by path.
fn texts(folder: &str, ending: &str) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir(root(folder)).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|it| it == ending) {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            texts.insert(name, fs::read_to_string(path).unwrap());
        }
    }
    texts
}

/// A type of the contract: its comment, and its fields or variants with their types and comments.
struct Type {
    comment: String,
    fields: Vec<(String, String, String)>,
}

/// The public types of a file of the contract.
fn types(text: &str) -> Vec<(String, Type)> {
    let mut found = Vec::new();
    let mut comment = Vec::new();
    let mut open: Option<(String, Type)> = None;
    for line in text.lines() {
        let trimmed = line.trim();
        if let Some(said) = trimmed.strip_prefix("/// ") {
            comment.push(said.to_owned());
        } else if let Some(head) =
            trimmed.strip_prefix("pub struct ").or_else(|| trimmed.strip_prefix("pub enum "))
        {
            let name = head.split([' ', '<', ';', '{']).next().unwrap().to_owned();
            let read = Type { comment: comment.join(" "), fields: Vec::new() };
            comment.clear();
            if head.ends_with("{}") || head.ends_with(';') {
                found.push((name, read));
            } else {
                open = Some((name, read));
            }
        } else if line == "}" {
            found.extend(open.take());
        } else if let Some((_, read)) = open.as_mut()
            && !trimmed.starts_with('#')
            && !trimmed.is_empty()
        {
            let field = trimmed.trim_end_matches(',').trim_start_matches("pub ");
            let (name, kind) = match field.split_once(": ") {
                Some((name, kind)) => (name.to_owned(), shown(kind)),
                None => (snake(field), String::new()),
            };
            read.fields.push((name, kind, comment.join(" ")));
            comment.clear();
        } else if !trimmed.starts_with('#') {
            comment.clear();
        }
    }
    found
}

/// A Rust type in words of a template.
fn shown(kind: &str) -> String {
    let within = |name: &str| kind.strip_prefix(name).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = within("Option<") {
        return format!("{}, or nothing", shown(inner));
    }
    if let Some(inner) = within("Vec<") {
        return format!("list of {}", shown(inner));
    }
    if let Some(inner) = within("Box<").or_else(|| within("Shown<")) {
        return shown(inner);
    }
    if let Some((_, inner)) = within("BTreeMap<").and_then(|inner| inner.split_once(", ")) {
        return format!("{} by key", shown(inner));
    }
    match kind {
        "String" | "&'static str" => "text".to_owned(),
        "bool" => "true or false".to_owned(),
        "u8" | "u16" | "u32" | "u64" | "usize" | "i64" | "i32" | "f64" => "number".to_owned(),
        other if other.starts_with(|it: char| it.is_uppercase()) => {
            format!("[{other}](#{})", other.to_lowercase())
        }
        other => format!("`{other}`"),
    }
}

fn snake(variant: &str) -> String {
    let name = variant.split('(').next().unwrap();
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    match variant.split_once('(') {
        Some((_, kind)) => format!("{snake}: {}", kind.trim_end_matches(')')),
        None => snake,
    }
}

/// The list of all values.
fn values() -> String {
    let mut text = String::from("## Values\n");
    for file in ["site.rs", "pages.rs", "folders.rs", "schedule.rs", "cards.rs", "values.rs"] {
        let source = fs::read_to_string(root("src/view/contract").join(file)).unwrap();
        for (name, Type { comment, fields }) in types(&source) {
            let _ = write!(text, "\n### {name}\n\n{comment}\n");
            if !fields.is_empty() {
                text.push_str("\n| value | is | means |\n|---|---|---|\n");
            }
            for (name, kind, comment) in fields {
                let (name, kind) = match name.split_once(": ") {
                    Some((name, inner)) => (name.to_owned(), shown(inner)),
                    None => (name, kind),
                };
                let _ = writeln!(text, "| `{name}` | {kind} | {} |", comment.replace('|', "\\|"));
            }
        }
    }
    text
}

/// The list of kinds of pages with their templates.
fn kinds() -> String {
    let source = fs::read_to_string(root("src/view/contract/kind.rs")).unwrap();
    let kinds = types(&source).into_iter().find(|(name, _)| name == "KindView").unwrap().1;
    let mut text = String::from("## Pages\n\n| template | its variable | is |\n|---|---|---|\n");
    for (field, _, _) in kinds.fields {
        let (name, kind) = field.split_once(": ").unwrap();
        let _ = writeln!(text, "| `{name}.html` | `{name}` | {} |", shown(kind));
    }
    text
}

/// The list of components with what they take.
fn components() -> String {
    let mut text = String::from("## Components\n\n| component | file |\n|---|---|\n");
    for (file, source) in texts("themes/default/templates/components", "html") {
        for definition in source.split("{% component ").skip(1) {
            let head = definition.split("%}").next().unwrap().trim_end_matches('-').trim();
            let head = head.split_whitespace().collect::<Vec<_>>().join(" ");
            let _ = writeln!(text, "| `{}` | `components/{file}` |", head.replace('|', "\\|"));
        }
    }
    text
}

/// The list of blocks.
fn blocks() -> String {
    let mut text = String::from("## Blocks\n\n| block | template |\n|---|---|\n");
    for (file, source) in texts("themes/default/templates", "html") {
        let names: Vec<&str> = source
            .match_indices("block ")
            .filter(|(start, _)| source[..*start].trim_end().ends_with(['%', '-']))
            .filter_map(|(start, mark)| source[start + mark.len()..].split_whitespace().next())
            .filter(|name| file == "base.html" || *name != "main")
            .collect();
        for name in names {
            let _ = writeln!(text, "| `{name}` | `{file}` |");
        }
    }
    text
}

/// The list of colours.
fn tokens() -> String {
    let mut text = String::from("## Colours\n\n| token | light | dark |\n|---|---|---|\n");
    let mut seen = BTreeSet::new();
    for sheet in texts("themes/default/styles", "css").values() {
        for line in sheet.lines() {
            let Some((name, value)) =
                line.trim().strip_prefix("--").and_then(|it| it.split_once(": "))
            else {
                continue;
            };
            let both = value.strip_prefix("light-dark(").and_then(|it| it.strip_suffix(");"));
            if let Some((light, dark)) = both.and_then(|both| both.split_once(", "))
                && light.starts_with('#')
                && dark.starts_with('#')
                && seen.insert(name.to_owned())
            {
                let _ = writeln!(text, "| `{name}` | `{light}` | `{dark}` |");
            }
        }
    }
    text
}

/// The list of words.
fn words() -> String {
    let keys: Vec<String> = text_keys(Language::English).map(|key| format!("`{key}`")).collect();
    format!(
        "## Words\n\nTheir texts are in `src/language/texts/`; a template has those without values as `t.search_title`.\n\n{}\n",
        keys.join(", ")
    )
}

#[test]
fn the_page_about_themes_lists_what_the_code_has() {
    let path = root("docs/content/materials/themes.en.md");
    let text = fs::read_to_string(&path).unwrap();
    let (written, found) = text.split_once(MARK).unwrap();
    let parts = [kinds(), values(), components(), blocks(), tokens(), words()];
    let expected = format!("\n{}", parts.join("\n"));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, format!("{written}{MARK}{expected}")).unwrap();
        return;
    }
    assert!(
        found == expected,
        "docs/content/materials/themes.en.md is stale: UPDATE=1 cargo test --test contract"
    );
}

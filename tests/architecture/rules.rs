//! What may not be in a source file.

use std::collections::BTreeSet;

use crate::code::{modules_named, names_crate, test_modules, without_tests};
use crate::map::Map;

/// A file of `src/`: its path below that folder, and its text.
pub(crate) type File = (String, String);

const MOST_LINES: usize = 450;
const EVERYWHERE: [&str; 5] = ["indexmap", "jiff", "rayon", "serde", "thiserror"];

/// Everything in which the files differ from the map, one sentence each.
pub(crate) fn violations(map: &Map, files: &[File], crates: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    let files: Vec<&File> = files.iter().filter(|file| !is_for_tests(file, files)).collect();
    for (path, text) in &files {
        let code = without_tests(text);
        found.extend(imports(map, path, &code));
        found.extend(doors(map, path, &code, crates));
        found.extend(form(path, text, &code));
    }
    found.extend(missing(map, &files, crates));
    found
}

/// Rows of the map that nothing in the files needs.
pub(crate) fn unused(map: &Map, files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for (module, allowed) in &map.may_import {
        let own = || files.iter().filter(|(path, _)| top(path) == module);
        for import in allowed {
            let uses = |(path, text): &File| {
                modules_named(&without_tests(text), depth(path)).contains(import)
            };
            if !own().any(uses) {
                found.push(format!("`{module}` may import `{import}` and does not"));
            }
        }
    }
    for (name, doors) in &map.doors {
        for door in doors {
            let uses = |(path, text): &File| {
                is_below(path, door) && names_crate(&without_tests(text), name)
            };
            if !files.iter().any(uses) {
                found.push(format!("`{door}` is a door of `{name}` and does not import it"));
            }
        }
    }
    found
}

fn imports(map: &Map, path: &str, code: &str) -> Vec<String> {
    let module = top(path);
    let Some(allowed) = map.may_import.get(module) else {
        // `lib.rs` declares the modules and does nothing else.
        let is_root = module == "lib" && modules_named(code, 1).is_empty();
        return if is_root { vec![] } else { vec![format!("`{module}` is not in the map")] };
    };
    modules_named(code, depth(path))
        .into_iter()
        .filter(|import| import != module && !allowed.contains(import))
        .map(|import| format!("{path}: `{module}` may not import `{import}`"))
        .collect()
}

fn doors(map: &Map, path: &str, code: &str, crates: &BTreeSet<String>) -> Vec<String> {
    let closed = |name: &&String| {
        !EVERYWHERE.contains(&name.as_str())
            && !map
                .doors
                .get(*name)
                .is_some_and(|doors| doors.iter().any(|door| is_below(path, door)))
    };
    let imported = crates.iter().filter(closed).filter(|name| names_crate(code, name));
    imported.map(|name| format!("{path} is no door of `{name}`")).collect()
}

fn form(path: &str, text: &str, code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let n_lines = code.lines().filter(|line| !line.trim().is_empty()).count();
    let n_lines =
        n_lines.max(text.split("#[cfg(test)]").next().unwrap_or_default().lines().count());
    if n_lines > MOST_LINES {
        found.push(format!("{path} has {n_lines} lines, more than {MOST_LINES}"));
    }
    let first = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with("#!["));
    if !first.is_some_and(|line| line.starts_with("//!")) {
        found.push(format!("{path} does not say in `//!` what it is"));
    }
    for call in [".unwrap()", ".expect(", "todo!(", "panic!("] {
        if code.contains(call) {
            found.push(format!("{path} calls `{call}` outside of tests"));
        }
    }
    found
}

fn missing(map: &Map, files: &[&File], crates: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    let exists = |module: &str| files.iter().any(|(path, _)| is_below(path, module));
    for (module, imports) in &map.may_import {
        for name in imports.iter().chain([module]) {
            if !exists(name) {
                found.push(format!("the map names `{name}`, which is not there"));
            }
        }
    }
    for (name, doors) in &map.doors {
        if !crates.contains(name) {
            found.push(format!("the map has a door for `{name}`, which is no dependency"));
        }
        for door in doors.iter().filter(|door| !exists(door)) {
            found.push(format!("the door `{door}` of `{name}` is not there"));
        }
    }
    let without = crates.iter().filter(|name| !EVERYWHERE.contains(&name.as_str()));
    for name in without.filter(|name| !map.doors.contains_key(*name)) {
        found.push(format!("the map has no door for `{name}`"));
    }
    found
}

/// Whether a file is one of tests: `tests.rs`, or declared by `#[cfg(test)] mod name;`.
fn is_for_tests((path, _): &File, files: &[File]) -> bool {
    let module = path.trim_end_matches(".rs").trim_end_matches("/mod");
    let (parent, name) = module.rsplit_once('/').unwrap_or(("", module));
    let parents = [format!("{parent}/mod.rs"), format!("{parent}.rs")];
    let mut above = files.iter().filter(|(path, _)| parents.contains(path));
    name == "tests" || above.any(|(_, text)| test_modules(text).iter().any(|module| module == name))
}

/// The top module of a path: `check` for `check/vat.rs`, `error` for `error.rs`.
fn top(path: &str) -> &str {
    path.split('/').next().unwrap_or(path).trim_end_matches(".rs")
}

fn depth(path: &str) -> usize {
    path.trim_end_matches("/mod.rs").split('/').count()
}

/// Whether a path belongs to a module: `write/file.rs` to `write`, `report/json.rs` to `report/json`.
fn is_below(path: &str, module: &str) -> bool {
    path.strip_prefix(module).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

//! The tables of ARCHITECTURE.md as data.

use std::collections::{BTreeMap, BTreeSet};

/// What ARCHITECTURE.md says.
#[derive(Debug, Default)]
pub(crate) struct Map {
    /// By module: what it may import.
    pub(crate) may_import: BTreeMap<String, BTreeSet<String>>,
    /// By crate: the modules that may import it.
    pub(crate) doors: BTreeMap<String, BTreeSet<String>>,
}

impl Map {
    /// Reads the tables below the headings `Modules` and `Doors`.
    pub(crate) fn read(document: &str) -> Self {
        Self { may_import: table(document, "## Modules"), doors: table(document, "## Doors") }
    }

    /// Modules that may import themselves through others, which would make the map no layers at all.
    pub(crate) fn circles(&self) -> Vec<&str> {
        let reaches_itself = |module: &&String| {
            let mut seen = BTreeSet::new();
            let mut open: Vec<&String> = self.may_import[*module].iter().collect();
            while let Some(next) = open.pop() {
                if seen.insert(next) {
                    open.extend(self.may_import.get(next).into_iter().flatten());
                }
            }
            seen.contains(module)
        };
        self.may_import.keys().filter(reaches_itself).map(String::as_str).collect()
    }
}

/// The first table below a heading: the word in backticks of the first column, and those of the second.
fn table(document: &str, heading: &str) -> BTreeMap<String, BTreeSet<String>> {
    let below = document.lines().skip_while(|line| line.trim_end() != heading).skip(1);
    below
        .take_while(|line| !line.starts_with('#'))
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'))
        .filter_map(|line| {
            let mut columns = line.trim_matches('|').split('|').map(words);
            let name = columns.next()?.into_iter().next()?;
            Some((name, columns.next().unwrap_or_default()))
        })
        .collect()
}

fn words(column: &str) -> BTreeSet<String> {
    column.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

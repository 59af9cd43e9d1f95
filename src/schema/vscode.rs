//! What Visual Studio Code needs to know about the schemas.

use serde_json::{Map, Value, json};

use super::Subject;

/// Where the schemas stand, from the folder of the site.
pub const FOLDER: &str = "schemas";

/// `.vscode/settings.json`: which schema is that of which files.
#[must_use]
pub fn settings() -> String {
    let schemas: Map<String, Value> = Subject::ALL
        .into_iter()
        .filter_map(|subject| Some((schema_path(subject), json!(subject.files()?))))
        .collect();
    format!("{:#}\n", json!({ "yaml.schemas": schemas }))
}

/// `.vscode/extensions.json`: the extension that reads them.
#[must_use]
pub fn extensions() -> String {
    format!("{:#}\n", json!({ "recommendations": ["redhat.vscode-yaml"] }))
}

/// Whether a settings file names every schema already. It may hold comments, so it is not read as JSON.
#[must_use]
pub fn is_told_in(settings: &str) -> bool {
    Subject::ALL
        .into_iter()
        .filter(|subject| subject.files().is_some())
        .all(|subject| settings.contains(&schema_path(subject)))
}

fn schema_path(subject: Subject) -> String {
    format!("./{FOLDER}/{}.json", subject.name())
}

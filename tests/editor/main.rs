//! The web editor: what it is told of a site, and what a save leaves of the files.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests look at the disk"
)]

mod config;
mod lossless;
#[path = "../project/mod.rs"]
#[expect(dead_code, reason = "these tests start no program")]
mod project;
mod protocol;
mod server;

use kava::editor::{Answer, Content};
use kava::report::Tongue;
use project::Project;
use serde_json::{Value, json};

/// Asks the content of a project, in English.
fn ask(project: &Project, action: &str, params: &Value) -> Answer {
    let request = json!({ "action": action, "params": params }).to_string();
    Content::new(&project.path("")).answered(request.as_bytes(), Tongue::English)
}

/// The text of a file as the editor gets it.
fn shown(project: &Project, path: &str) -> String {
    let answer = ask(project, "getEntry", &json!({ "branch": "main", "path": path }));
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    body["data"].as_str().unwrap_or_else(|| panic!("{path}: {}", answer.body)).to_owned()
}

/// Saves a text as the editor does, which must be taken.
fn save(project: &Project, path: &str, raw: &str) {
    let answer = persisted(project, path, raw);
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
}

fn persisted(project: &Project, path: &str, raw: &str) -> Answer {
    let params = json!({
        "branch": "main",
        "dataFiles": [{ "slug": path, "path": path, "raw": raw }],
        "assets": [],
        "options": { "commitMessage": "save", "useWorkflow": false, "status": "draft" },
    });
    ask(project, "persistEntry", &params)
}

/// The words of a refusal.
fn refusal(answer: &Answer) -> String {
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    body["error"].as_str().unwrap_or_else(|| panic!("no refusal: {}", answer.body)).to_owned()
}

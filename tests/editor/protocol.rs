//! The proxy protocol: what each action does, and what none of them may do.

use std::fs;

use serde_json::{Value, json};

use super::project::Project;
use super::{ask, persisted, refusal, save, shown};

const PAGE: &str = "content/pages/leht.md";

fn project() -> Project {
    Project::new()
        .file(PAGE, "---\ntitle: Leht\n---\n\nTekst.\n")
        .file("content/people/isik.md", "---\nname: Naidis Isik\n---\n")
        .file("content/people/isik.jpg", "\u{1}pilt")
        .file("saladus.md", "---\ntitle: Saladus\n---\n")
}

fn body(project: &Project, action: &str, params: &Value) -> Value {
    let answer = ask(project, action, params);
    assert_eq!(answer.status, 200, "{action}: {}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

#[test]
fn it_says_what_it_is() {
    let told = body(&project(), "info", &json!({}));
    assert_eq!(told, json!({ "repo": "Näidis", "publish_modes": ["simple"], "type": "local_fs" }));
}

#[test]
fn entries_come_by_folder_and_by_name() {
    let project = project();
    let params = json!({ "branch": "main", "folder": "content", "extension": "md", "depth": 2 });
    let told = body(&project, "entriesByFolder", &params);
    let paths: Vec<&str> = told
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["file"]["path"].as_str().unwrap())
        .collect();
    assert_eq!(paths, ["content/_index.md", PAGE, "content/people/isik.md"]);
    let params = json!({ "branch": "main", "files": [{ "path": PAGE, "label": "x" }, { "path": "content/pages/ei.md" }] });
    let told = body(&project, "entriesByFiles", &params);
    assert_eq!(told[0]["data"], "---\ntitle: Leht\n---\nTekst.\n");
    assert_eq!(told[0]["file"]["label"], "x");
    assert_eq!(told[1]["data"], Value::Null);
}

#[test]
fn media_come_and_go_as_base64() {
    let project = project();
    let params = json!({ "branch": "main", "mediaFolder": "content/people" });
    let told = body(&project, "getMedia", &params);
    assert_eq!(told.as_array().unwrap().len(), 1);
    assert_eq!(told[0]["content"], "AXBpbHQ=");
    let options = json!({ "commitMessage": "x" });
    let asset =
        json!({ "path": "content/people/uus.png", "content": "AAEC", "encoding": "base64" });
    let told = body(
        &project,
        "persistMedia",
        &json!({ "branch": "main", "asset": asset, "options": options }),
    );
    assert_eq!(told["name"], "uus.png");
    assert_eq!(fs::read(project.path("content/people/uus.png")).unwrap(), [0, 1, 2]);
    body(
        &project,
        "deleteFile",
        &json!({ "branch": "main", "path": "content/people/uus.png", "options": options }),
    );
    assert!(!project.path("content/people/uus.png").exists());
    let gone = ask(
        &project,
        "getMediaFile",
        &json!({ "branch": "main", "path": "content/people/uus.png" }),
    );
    assert_eq!(gone.status, 404);
}

#[test]
fn an_entry_gets_another_name() {
    let project = project();
    let params = json!({
        "branch": "main",
        "dataFiles": [{ "slug": "uus", "path": PAGE, "raw": shown(&project, PAGE), "newPath": "content/pages/uus.md" }],
        "assets": [],
        "options": { "commitMessage": "x", "useWorkflow": false, "status": "draft", "hasSubfolders": false },
    });
    body(&project, "persistEntry", &params);
    assert_eq!(project.read("content/pages/uus.md"), "---\ntitle: Leht\n---\n\nTekst.\n");
    assert!(!project.path(PAGE).exists());
    let taken = ask(
        &project,
        "persistEntry",
        &json!({
            "branch": "main",
            "entry": { "slug": "uus", "path": "content/pages/uus.md", "raw": "---\ntitle: X\n---\n", "newPath": "content/_index.md" },
            "assets": [],
            "options": { "commitMessage": "x", "useWorkflow": false, "status": "draft" },
        }),
    );
    assert_eq!(taken.status, 409);
}

#[test]
fn several_files_go_at_once() {
    let project = project();
    let params = json!({ "branch": "main", "paths": [PAGE, "content/people/isik.md"], "options": { "commitMessage": "x" } });
    let answer = ask(&project, "deleteFiles", &params);
    assert_eq!(answer.changed, [PAGE, "content/people/isik.md"]);
    assert!(!project.path(PAGE).exists());
}

#[test]
fn there_is_no_editorial_workflow_and_no_deployment() {
    let project = project();
    for action in [
        "unpublishedEntries",
        "unpublishedEntry",
        "unpublishedEntryDataFile",
        "unpublishedEntryMediaFile",
        "deleteUnpublishedEntry",
        "updateUnpublishedEntryStatus",
        "publishUnpublishedEntry",
    ] {
        let answer = ask(
            &project,
            action,
            &json!({ "branch": "main", "collection": "pages", "slug": "leht" }),
        );
        assert_eq!(answer.status, 422, "{action}");
        assert!(refusal(&answer).contains("no drafts to review"));
    }
    let params = json!({ "branch": "main", "collection": "pages", "slug": "leht" });
    assert_eq!(body(&project, "getDeployPreview", &params), Value::Null);
}

#[test]
fn what_is_no_request_is_refused() {
    let project = project();
    for (action, params) in [
        ("format", json!({})),
        ("getEntry", json!({ "branch": "main" })),
        ("entriesByFolder", json!({ "folder": 7 })),
    ] {
        assert_eq!(ask(&project, action, &params).status, 422, "{action}");
    }
}

#[test]
fn nothing_outside_the_content_is_read_or_written() {
    let project = project();
    for path in [
        "saladus.md",
        "../saladus.md",
        "content/../saladus.md",
        "content/pages/../../saladus.md",
        "/etc/passwd",
        "content//etc/passwd",
        "content/pages/.git/config",
        "content\\..\\saladus.png",
        "content/calendar.lock",
        "content",
        "",
    ] {
        let name = json!({ "branch": "main", "path": path });
        let entry = ask(&project, "getEntry", &name);
        assert!(entry.body.contains("\"data\":null"), "{path}: {}", entry.body);
        assert_ne!(ask(&project, "getMediaFile", &name).status, 200, "{path}");
        assert_ne!(persisted(&project, path, "---\ntitle: X\n---\n").status, 200, "{path}");
        let options = json!({ "commitMessage": "x" });
        let asset = json!({ "path": path, "content": "AAEC", "encoding": "base64" });
        let params = json!({ "branch": "main", "asset": asset, "options": options });
        assert_ne!(ask(&project, "persistMedia", &params).status, 200, "{path}");
        let params = json!({ "branch": "main", "path": path, "options": options });
        assert_ne!(ask(&project, "deleteFile", &params).status, 200, "{path}");
    }
    assert_eq!(project.read("saladus.md"), "---\ntitle: Saladus\n---\n");
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_content() {
    use std::os::unix::fs::symlink;

    let project =
        project().file("valjas/leht.md", "---\ntitle: Väljas\n---\n").file("valjas/pilt.png", "x");
    symlink(project.path("valjas"), project.path("content/news")).unwrap();
    symlink(project.path("saladus.md"), project.path("content/topics.md")).unwrap();
    symlink(project.path("saladus.md"), project.path("content/pages/link.md")).unwrap();
    for path in ["content/news/leht.md", "content/pages/link.md", "content/news/uus.md"] {
        let entry = ask(&project, "getEntry", &json!({ "branch": "main", "path": path }));
        assert!(entry.body.contains("\"data\":null"), "{path}");
        assert_eq!(persisted(&project, path, "---\ntitle: X\n---\n").status, 403, "{path}");
    }
    let params = json!({ "branch": "main", "path": "content/news/pilt.png", "options": { "commitMessage": "x" } });
    assert_eq!(ask(&project, "deleteFile", &params).status, 403);
    let params = json!({ "branch": "main", "folder": "content", "extension": "md", "depth": 9 });
    assert!(!body(&project, "entriesByFolder", &params).to_string().contains("Väljas"));
    assert_eq!(project.read("saladus.md"), "---\ntitle: Saladus\n---\n");
    assert!(project.path("valjas/pilt.png").exists());
    assert!(!project.path("valjas/uus.md").exists());
}

#[test]
fn a_link_within_the_content_is_followed_and_stays() {
    #[cfg(unix)]
    {
        let project = project();
        std::os::unix::fs::symlink(project.path(PAGE), project.path("content/pages/teine.md"))
            .unwrap();
        save(&project, "content/pages/teine.md", "---\ntitle: Uus\n---\nTekst.\n");
        assert!(project.path("content/pages/teine.md").is_symlink());
        assert_eq!(project.read(PAGE), "---\ntitle: Uus\n---\n\nTekst.\n");
    }
}

#[test]
fn texts_go_through_forms_alone() {
    let project = project();
    let asset = json!({ "path": PAGE, "content": "AAEC", "encoding": "base64" });
    let params = json!({ "branch": "main", "asset": asset, "options": { "commitMessage": "x" } });
    assert!(refusal(&ask(&project, "persistMedia", &params)).contains("is a text of the site"));
    let no_form = persisted(&project, "content/site.yaml", "title: X\n");
    assert!(refusal(&no_form).contains("has no form"));
    let params = json!({ "branch": "main", "path": "content/site.yaml", "options": { "commitMessage": "x" } });
    assert_ne!(ask(&project, "deleteFile", &params).status, 200);
}

#[test]
fn a_change_of_somebody_else_is_not_undone() {
    let project = project();
    let entry = body(&project, "getEntry", &json!({ "branch": "main", "path": PAGE }));
    let persist = |raw: &str| {
        let file = json!({ "slug": "x", "path": PAGE, "raw": raw, "base": entry["file"]["id"] });
        let options = json!({ "commitMessage": "x", "useWorkflow": false, "status": "draft" });
        ask(
            &project,
            "persistEntry",
            &json!({ "branch": "main", "dataFiles": [file], "assets": [], "options": options }),
        )
    };
    // A remark is none of the form's business.
    project.write(PAGE, "---\n# märkus\ntitle: Leht\n---\n\nTekst.\n");
    assert_eq!(persist("---\ntitle: Minu leht\n---\nTekst.\n").status, 200);
    let answer = persist("---\ntitle: Sinu leht\n---\nTekst.\n");
    assert_eq!(answer.status, 409);
    assert!(refusal(&answer).contains("changed meanwhile"));
    assert_eq!(project.read(PAGE), "---\n# märkus\ntitle: Minu leht\n---\n\nTekst.\n");
}

#[test]
fn a_file_that_is_broken_is_left_as_it_is() {
    let broken = "---\ntitle: [\n---\n";
    let project = project().file(PAGE, broken);
    assert_eq!(shown(&project, PAGE), broken);
    let answer = persisted(&project, PAGE, "---\ntitle: Leht\n---\n");
    assert!(refusal(&answer).contains("mend it in a text editor"));
    assert_eq!(project.read(PAGE), broken);
}

#[test]
fn what_is_too_large_is_refused() {
    let project = project();
    let large = vec![0; 26 * 1024 * 1024];
    fs::write(project.path("content/people/suur.png"), large).unwrap();
    let params = json!({ "branch": "main", "path": "content/people/suur.png" });
    assert_eq!(ask(&project, "getMediaFile", &params).status, 413);
}

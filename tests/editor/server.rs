//! What the editor answers below `/admin/`.

use std::path::PathBuf;

use kava::editor::{Asked, Editor, Latest, Reply};
use kava::report::Tongue;

use super::project::Project;

/// A build that has one topic.
struct Build;

impl Latest for Build {
    fn address(&self, path: &str) -> Option<String> {
        match path {
            "content/topics" => Some("/labor/teemad/".to_owned()),
            "content/topics/algus.md" => Some("/labor/teemad/algus/".to_owned()),
            _ => None,
        }
    }

    fn news(&self) -> Vec<String> {
        vec!["kohtumine-1 liigub 10:00 → 10:30".to_owned()]
    }
}

fn modules() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src/editor/page"))
}

fn editor(project: &Project, tongue: Tongue) -> Editor {
    Editor::new(&project.path(""), modules(), tongue, Box::new(Build))
}

fn asked<'a>(path: &'a str, query: &'a str) -> Asked<'a> {
    let home = "http://127.0.0.1:4321/labor/";
    Asked { is_post: false, path, query, media_type: None, home, body: b"" }
}

fn text(reply: &Reply) -> &str {
    std::str::from_utf8(&reply.body).unwrap()
}

#[test]
fn no_page_of_the_editor_asks_another_host() {
    let project = Project::new();
    let editor = editor(&project, Tongue::Estonian);
    for path in ["/admin/", "/admin/editor.html"] {
        let reply = editor.reply(asked(path, "")).unwrap();
        let policy = reply.policy.unwrap();
        assert!(policy.starts_with("default-src 'none'; script-src 'self';"), "{policy}");
        assert!(
            !policy.contains("http") && !policy.contains('*') && !policy.contains("unsafe-eval")
        );
        assert!(!text(&reply).contains('{'), "{}", text(&reply));
        assert!(text(&reply).contains("<html lang=\"et\">"));
    }
}

#[test]
fn the_page_of_an_entry_is_shown_or_that_of_its_list() {
    let project = Project::new();
    let editor = editor(&project, Tongue::English);
    for (query, address) in [
        ("collection=topics&entry=algus", "/labor/teemad/algus/"),
        ("collection=topics&entry=uus", "/labor/teemad/"),
        ("collection=topics&entry=", "/labor/teemad/"),
        ("collection=pages&entry=x", "/labor/"),
        ("collection=&entry=", "/labor/"),
    ] {
        let reply = editor.reply(asked("/admin/address.json", query)).unwrap();
        assert_eq!(text(&reply), format!("{{\"address\":\"{address}\"}}"), "{query}");
    }
}

#[test]
fn what_subscribers_will_see_is_told() {
    let project = Project::new();
    let reply = editor(&project, Tongue::English).reply(asked("/admin/news.json", "")).unwrap();
    assert_eq!(text(&reply), "[\"kohtumine-1 liigub 10:00 → 10:30\"]");
}

#[test]
fn nothing_but_json_is_taken() {
    let project = Project::new();
    let editor = editor(&project, Tongue::English);
    let asked =
        Asked { is_post: true, body: br#"{"action":"info"}"#, ..asked("/admin/api/v1", "") };
    for media_type in [None, Some("text/plain"), Some("application/x-www-form-urlencoded")] {
        assert_eq!(editor.reply(Asked { media_type, ..asked }).unwrap().status, 415);
    }
    let media_type = Some("application/json; charset=utf-8");
    assert_eq!(editor.reply(Asked { media_type, ..asked }).unwrap().status, 200);
    assert_eq!(editor.reply(Asked { path: "/admin/", ..asked }), None);
}

#[test]
fn modules_come_as_scripts_and_from_their_folder_alone() {
    let project = Project::new();
    let editor = editor(&project, Tongue::Estonian);
    let words = editor.reply(asked("/admin/modules/@sveltia/cms/locales/en-GB.json", "")).unwrap();
    assert!(text(&words).starts_with("export default {"));
    assert!(text(&words).contains("\"save\": \"Salvesta\""));
    assert!(editor.reply(asked("/admin/modules/files.js", "")).is_some());
    for path in
        ["index.html", "../mod.rs", "../../editor/page/files.js", "/etc/hosts.js", "x.js", ""]
    {
        assert_eq!(editor.reply(asked(&format!("/admin/modules/{path}"), "")), None, "{path}");
    }
}

#[test]
fn the_editor_is_below_its_own_address() {
    let project = Project::new();
    let editor = editor(&project, Tongue::English);
    assert_eq!(editor.reply(asked("/admin", "")).unwrap().location, Some("/admin/"));
    for path in ["/", "/administraator/", "/admin/muu", "/teemad/"] {
        assert_eq!(editor.reply(asked(path, "")), None, "{path}");
    }
    let config = editor.reply(asked("/admin/config.yml", "")).unwrap();
    assert!(text(&config).contains("site_url: http://127.0.0.1:4321/labor/"));
    let files = editor.reply(asked("/admin/files.json", "")).unwrap();
    assert!(text(&files).contains("\"path\":\"content/_index.md\""));
}

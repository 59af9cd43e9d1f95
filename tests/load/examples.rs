//! The documentation of the content format names all of that format, in both of its languages; `tests/docs` tries its
//! examples.

use super::Project;

const DOCUMENTATION: [(&str, &str); 2] = [
    ("content.md", include_str!("../../docs/content/materials/content.md")),
    ("content.en.md", include_str!("../../docs/content/materials/content.en.md")),
];

#[test]
fn the_documentation_names_every_key() {
    let faults = Project::new()
        .file("content/site.yaml", "xxxxxxxxxxxx: 1\n")
        .file("content/schedule/a.yaml", "xxxxxxxxxxxx: 1\nsessions: [{xxxxxxxxxxxx: 1}]\n")
        .file("content/registration.yaml", "labor: {xxxxxxxxxxxx: 1}\n")
        .file("content/people/a.md", "---\nxxxxxxxxxxxx: 1\n---\n")
        .file("content/programmes/a.md", "---\nxxxxxxxxxxxx: 1\nparts: [{xxxxxxxxxxxx: 1}]\n---\n")
        .file("content/topics/a.md", "---\nxxxxxxxxxxxx: 1\n---\n")
        .file("content/materials/a.md", "---\nxxxxxxxxxxxx: 1\n---\n")
        .file("content/news/a.md", "---\nxxxxxxxxxxxx: 1\n---\n")
        .load();
    let hints: Vec<&str> = faults
        .report
        .diagnostics()
        .iter()
        .filter(|fault| fault.code == "unknown-key")
        .map(|fault| fault.hint.english())
        .collect();
    assert_eq!(hints.len(), 10);
    for key in hints.iter().flat_map(|hint| hint.split('`').skip(1).step_by(2)) {
        for (page, text) in DOCUMENTATION {
            assert!(text.contains(&format!("`{key}`")), "{page} does not name `{key}`");
        }
    }
}

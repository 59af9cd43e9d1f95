//! What the documentation of the content format shows is of that format.

use super::Project;

const DOCUMENTATION: &str = include_str!("../../docs/content/materials/content.en.md");

/// The example that begins with a line.
fn example(first: &str) -> String {
    DOCUMENTATION
        .split("```yaml\n")
        .skip(1)
        .filter_map(|block| block.split("```").next())
        .find(|block| block.starts_with(first))
        .unwrap()
        .to_owned()
}

#[test]
fn the_examples_of_the_documentation_are_valid() {
    let repeat = example("repeat:");
    let loaded = Project::new()
        .file("content/programmes/a.md", format!("---\n{}---\n", example("title: Näidislabor")))
        .file("content/pages/a.md", format!("---\ntitle: A\n{}---\n", example("aliases:")))
        .file("content/schedule/a.yaml", example("programme: labor-2023"))
        .file("content/schedule/b.yaml", format!("title: B\nkind: mentoring\n{repeat}"))
        .file("content/registration.yaml", example("labor:"))
        .load_clean();
    assert_eq!(loaded.written.schedule[0].value.sessions.len(), 2);
    assert_eq!(loaded.written.registration.unwrap().value["labor"].prefill.len(), 1);
}

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
        assert!(DOCUMENTATION.contains(&format!("`{key}`")), "`{key}` is not documented");
    }
}

//! The theme.

use super::{Project, SITE, told};

#[test]
fn a_theme_of_the_site_is_read_from_its_folder() {
    let loaded = Project::new()
        .file("themes/default/templates/page.html", "<main>")
        .file("themes/default/templates/parts/card.html", "<div>")
        .file("themes/default/templates/notes.txt", "")
        .file("themes/default/assets/css/site.css", "a {}")
        .load_clean();
    let names: Vec<&str> =
        loaded.theme[0].templates.iter().map(|template| &*template.name).collect();
    assert_eq!(names, ["page.html", "parts/card.html"]);
    let template = &loaded.theme[0].templates[1];
    assert_eq!(template.source.as_str(), "themes/default/templates/parts/card.html");
    assert_eq!(loaded.sources.text(&template.source), Some("<div>"));
    assert_eq!(loaded.theme[0].files[0].name, "css/site.css");
}

#[test]
fn without_a_folder_the_default_theme_comes_from_the_binary() {
    let loaded = Project::new().load_clean();
    for template in &loaded.theme[0].templates {
        assert_eq!(template.source.as_str(), format!("themes/default/templates/{}", template.name));
    }
}

#[test]
fn an_unknown_theme_is_a_fault_with_the_nearest_folder() {
    let told = told(
        &Project::new()
            .file("content/site.yaml", format!("{SITE}theme: vald-roheline\n"))
            .file("themes/valla-roheline/templates/a.html", "")
            .load(),
    );
    assert_eq!(
        told,
        [
            "unknown-theme @ content/site.yaml theme: there is no theme `vald-roheline` (did you mean `valla-roheline`?)"
        ]
    );
}

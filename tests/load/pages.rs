//! Pages, their front matter and their translations.

use kava::load::schema::LanguageText;
use kava::model::{Absence, Language};

use super::{Project, told};

#[test]
fn a_page_has_its_translations_by_the_suffix_of_their_names() {
    let loaded = Project::new()
        .file("content/_index.en.md", "---\ntitle: Home\n---\nHello!\n")
        .file("content/topics/a.md", "---\ntitle: Teema\norder: 1\n---\nTekst\n")
        .file("content/topics/a.en.md", "---\ntitle: Topic\n---\nText\n")
        .file("content/materials/m/index.md", "---\ntitle: M\nkind: text\n---\n")
        .file("content/materials/m/index.en.md", "---\ntitle: M\n---\n")
        .file("content/materials/v1.2.md", "---\ntitle: V\nkind: tool\n---\n")
        .load_clean();
    let home = loaded.written.home.as_ref().unwrap();
    assert_eq!(home.translations[&Language::English].front.title.as_deref(), Some("Home"));
    let topic = &loaded.written.topics[0];
    assert_eq!((&*topic.id, topic.source.as_str()), ("a", "content/topics/a.md"));
    assert_eq!(topic.body.language, Language::Estonian);
    assert_eq!(topic.translations[&Language::English].body.language, Language::English);
    let ids: Vec<&str> = loaded.written.materials.iter().map(|page| &*page.id).collect();
    assert_eq!(ids, ["m", "v1.2"]);
    assert!(loaded.written.materials[0].translations.contains_key(&Language::English));
}

#[test]
fn the_first_language_of_the_site_is_that_of_the_originals() {
    let site = "title: Proov\nbase_url: https://example.org/\nlanguages: [en, et]\n";
    let loaded = Project::new()
        .file("content/site.yaml", site)
        .file("content/pages/a.en.md", "---\ntitle: A\n---\n")
        .file("content/pages/a.et.md", "---\ntitle: A\n---\n")
        .load_clean();
    let page = &loaded.written.pages[0];
    assert_eq!(page.source.as_str(), "content/pages/a.en.md");
    assert_eq!(page.body.language, Language::English);
    assert!(page.translations.contains_key(&Language::Estonian));
}

#[test]
fn the_body_begins_behind_the_front_matter_also_with_a_mark_and_dos_lines() {
    let text = "\u{feff}---\r\ntitle: A\r\n---\r\nÕpime.\r\n";
    let loaded = Project::new().file("content/pages/a.md", text).load_clean();
    let page = &loaded.written.pages[0];
    assert_eq!(page.front.title, LanguageText::Plain("A".to_owned()));
    assert_eq!(&*page.body.text, "Õpime.\r\n");
    let file = loaded.sources.text(&page.source).unwrap();
    assert_eq!(&file[page.body.offset..], "Õpime.\r\n");
}

#[test]
fn front_matter_that_is_missing_or_open_is_a_fault() {
    let loaded = Project::new()
        .file("content/pages/a.md", "# Pealkiri\n")
        .file("content/pages/b.md", "---\ntitle: B\n\nTekst\n")
        .file("content/pages/c.md", "")
        .load();
    assert_eq!(
        told(&loaded),
        [
            "front-matter-missing @ content/pages/a.md `# Pealkiri`: the file does not begin with front matter (begin \
             with a line `---`, then `title: …`, then another line `---`)",
            "front-matter-unclosed @ content/pages/b.md `---`: the front matter is not closed (write a line `---` \
             below its last key)",
            "front-matter-missing @ content/pages/c.md: the file does not begin with front matter (begin with a line \
             `---`, then `title: …`, then another line `---`)",
        ]
    );
    assert_eq!(loaded.written.absent.ids("pages", Absence::Faulty), ["a", "b", "c"]);
}

#[test]
fn a_translation_without_an_original_is_a_fault() {
    let told = told(&Project::new().file("content/pages/a.en.md", "---\ntitle: A\n---\n").load());
    assert_eq!(told.len(), 1);
    assert!(told[0].starts_with("translation-without-original @ content/pages/a.en.md:"));
    assert!(told[0].contains("`content/pages/a.md`"));
}

#[test]
fn a_code_of_a_language_that_kava_does_not_speak_is_a_fault() {
    let told = told(&Project::new().file("content/pages/a.fi.md", "---\ntitle: A\n---\n").load());
    assert_eq!(told.len(), 1);
    assert!(told[0].starts_with("unknown-language @ content/pages/a.fi.md:"), "{told:#?}");
}

#[test]
fn two_files_for_one_id_are_a_fault_with_both_ends() {
    let page = "---\ntitle: A\nkind: text\n---\n";
    let loaded = Project::new()
        .file("content/materials/a.md", page)
        .file("content/materials/a/index.md", page)
        .load();
    let diagnostic = &loaded.report.diagnostics()[0];
    assert_eq!(diagnostic.code, "duplicate-id");
    let other = diagnostic.also[0].0.file().as_str();
    assert_eq!(
        (diagnostic.place.file().as_str(), other),
        ("content/materials/a/index.md", "content/materials/a.md")
    );
    assert_eq!(loaded.written.materials.len(), 1);
}

#[test]
fn drafts_are_left_out_unless_they_are_asked_for() {
    let project = Project::new()
        .file("content/pages/a.md", "---\ntitle: A\ndraft: true\n---\n")
        .file("content/pages/a.en.md", "---\ntitle: A\n---\n")
        .file("content/pages/b.md", "---\ntitle: B\n---\n")
        .file("content/pages/b.en.md", "---\ntitle: B\ndraft: true\n---\n")
        .file(
            "content/schedule/s.yaml",
            "title: S\nkind: meeting\nsessions:\n- {id: a, draft: true, date: 2023-05-18}\n",
        );
    let written = project.load_clean().written;
    assert_eq!(written.pages.len(), 1);
    assert!(written.pages[0].translations.is_empty());
    assert!(written.schedule[0].value.sessions.is_empty());
    let written = project.load_with_drafts().written;
    assert_eq!(written.pages.len(), 2);
    assert!(written.pages.iter().all(|page| page.translations.len() == 1));
    assert_eq!(written.schedule[0].value.sessions.len(), 1);
}

#[test]
fn a_page_beyond_use_is_noted_and_the_others_are_read() {
    let loaded = Project::new()
        .file("content/topics/a.md", "---\ntitle: A\norder: esimene\n---\n")
        .file("content/topics/b.md", "---\ntitle: B\norder: 2\nupdated: eile\n---\n")
        .load();
    assert_eq!(loaded.written.absent.ids("topics", Absence::Faulty), ["a"]);
    assert_eq!(loaded.written.topics.len(), 1);
    assert_eq!(loaded.written.topics[0].front.page.updated, None);
    let told = told(&loaded);
    assert_eq!(
        told[0],
        "wrong-type @ content/topics/a.md order: expected a whole number, found the text `esimene` (write digits only, \
         without quotes)"
    );
    assert_eq!(told.len(), 2);
}

#[test]
fn aliases_are_paths_of_this_site() {
    let written = ["vana", "https://vana.ee/a/", "/../a", "/a?b", "//vana.ee/"];
    let list = written.map(|alias| format!("\"{alias}\"")).join(", ");
    let text = format!("---\ntitle: A\naliases: [{list}, /hea/, /index.php]\n---\n");
    let loaded = Project::new().file("content/pages/a.md", text).load();
    assert_eq!(told(&loaded).len(), written.len());
    assert_eq!(loaded.written.pages[0].front.aliases, ["/hea/", "/index.php"]);
}

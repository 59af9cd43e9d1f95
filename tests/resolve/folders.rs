//! Learning folders: where they are, in which languages, and when there is none.

use kava::model::{FolderFile, FolderScope, Id, Language};

use crate::builder::{Project, id, translation};

fn project() -> Project {
    Project::new().topic("algus", 1).topic("lopp", 2).material("kaart", |front| {
        front.topics = vec![id("algus")];
    })
}

#[test]
fn a_topic_with_materials_has_a_folder_and_so_has_the_whole() {
    let site = project().whole();
    let scopes: Vec<_> = site.folders.iter().map(|folder| &folder.scope).collect();
    assert_eq!(scopes, [&FolderScope::All, &FolderScope::Topic(Id::new("algus"))]);
    let folder = &site.folders[1];
    let page = folder.addresses.get(Language::Estonian);
    assert_eq!(page.as_str(), "/teemad/algus/opimapp/");
    let book = folder.file_address(Language::Estonian, FolderFile::Epub);
    assert_eq!(book.as_str(), "/teemad/algus/opimapp.epub");
    assert_eq!(folder.file_name(Language::Estonian, FolderFile::Zip), "algus-opimapp.zip");
}

#[test]
fn a_language_without_a_text_has_no_edition_and_the_topic_stands_for_it() {
    let site = project().whole();
    assert_eq!(site.folders[1].languages, [Language::Estonian]);
    let english = site.folders[1].addresses.get(Language::English);
    assert_eq!(english.as_str(), "/en/topics/algus/");
    let mut project = project();
    let text = translation("content/materials/kaart/index.en.md", Language::English, |_| {});
    project.written.materials[0].translations.insert(Language::English, text);
    let site = project.whole();
    assert_eq!(site.folders[1].languages, [Language::Estonian, Language::English]);
}

#[test]
fn the_editor_names_the_folder_or_wants_none() {
    let mut project = project();
    let file = project.written.site.as_mut().unwrap();
    let words = [("learning_folder".to_owned(), "mapp".to_owned())].into();
    file.value.paths.insert("et".to_owned(), words);
    let site = project.clone().whole();
    let page = site.folders[0].addresses.get(Language::Estonian);
    assert_eq!(page.as_str(), "/materjalid/mapp/");
    project.written.site.as_mut().unwrap().value.learning_folder = Some(false);
    assert_eq!(project.whole().folders, []);
}

#[test]
fn a_folder_of_too_many_materials_is_not_made_and_that_is_told() {
    let mut project = project();
    for number in 0..200 {
        project = project.material(&format!("m{number}"), |_| {});
    }
    let (site, report) = project.resolved();
    let site = site.unwrap();
    let scopes: Vec<_> = site.folders.iter().map(|folder| &folder.scope).collect();
    assert_eq!(scopes, [&FolderScope::Topic(Id::new("algus"))]);
    let codes: Vec<_> = report.diagnostics().iter().map(|it| it.code).collect();
    assert!(codes.contains(&"learning-folder-too-large"), "{codes:?}");
}

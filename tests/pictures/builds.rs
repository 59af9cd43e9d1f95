//! Whole builds: what is published, what is made a second time, what pages say.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use kava::pipeline::{Built, Reuse, rebuilt};
use kava::render::Content;
use kava::resolve::{Now, Options};
use kava::write::{Changes, Target, reusable, write};

use crate::files::{holds_the_secret, jpeg};
use crate::project::Project;

fn site() -> Project {
    let project = Project::new()
        .file("content/pages/abi.md", "---\ntitle: Abi\n---\n\n![Kaks poolt](pilt.jpg)\n")
        .file("content/static/joonis.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    fs::write(project.path("content/pages/pilt.jpg"), jpeg(1400, 700, 6)).unwrap();
    project
}

fn built(project: &Project, reuse: &Reuse) -> Built {
    let now = Now::Instant("2026-05-12T10:00:00Z".parse().unwrap());
    let options = Options { now, base_url: None };
    let built = rebuilt(&project.path(""), false, &options, reuse, &()).unwrap();
    assert!(!built.report.has_errors(), "{:?}", built.report);
    built
}

fn written(project: &Project, folder: &str) -> (Changes, usize) {
    let folder = project.path(folder);
    let built = built(project, &reusable(&folder).unwrap());
    let pictures = built.rendered.iter().filter(|it| !it.path.as_str().starts_with("pagefind/"));
    let n_made = pictures.filter(|it| matches!(it.content, Content::Costly(..))).count();
    let sources = vec![project.path("content")];
    let changes = write(&built.rendered, &Target { folder, sources, on_wait: &|| {} }).unwrap();
    (changes, n_made)
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                files.insert(name, fs::read(path).unwrap());
            }
        }
    }
    files.remove(".kava/lock");
    files
}

#[test]
fn nothing_is_made_twice_and_an_edit_makes_only_what_it_changes() {
    let project = site();
    let (first, n_first) = written(&project, "public");
    assert!(first.n_written() > 10 && n_first > 10, "{first:?}, {n_first}");
    let (second, n_second) = written(&project, "public");
    assert_eq!((second.n_written(), n_second), (0, 0));
    assert_eq!(second.n_unchanged, first.n_written());

    project.write("content/pages/abi.md", "---\ntitle: Abi ja nõu\n---\n\n![Pool](pilt.jpg)\n");
    let (_, n_third) = written(&project, "public");
    assert_eq!(n_third, 1, "the card of the page");
    written(&project, "afresh");
    let (old, new) = (files(&project.path("public")), files(&project.path("afresh")));
    assert_eq!(old.keys().collect::<Vec<_>>(), new.keys().collect::<Vec<_>>());
    for (path, bytes) in &old {
        assert!(new[path] == *bytes, "{path} differs from a build into an empty folder");
    }
}

#[test]
fn a_file_that_somebody_changed_is_made_anew() {
    let project = site();
    written(&project, "public");
    let card = project.path("public/cards/abi.png");
    let bytes = fs::read(&card).unwrap();
    fs::write(&card, "something else").unwrap();
    assert_eq!(written(&project, "public").1, 1);
    assert_eq!(fs::read(&card).unwrap(), bytes);
    fs::remove_file(&card).unwrap();
    assert_eq!(written(&project, "public").1, 1);
    assert_eq!(fs::read(&card).unwrap(), bytes);
}

#[test]
fn no_file_of_the_output_holds_metadata() {
    let project = site();
    written(&project, "public");
    let files = files(&project.path("public"));
    assert!(files.iter().all(|(_, bytes)| !holds_the_secret(bytes)));
    let original = image::load_from_memory(&files["pilt.jpg"]).unwrap();
    assert_eq!((original.width(), original.height()), (700, 1400), "it stands upright");
}

#[test]
fn a_page_offers_smaller_pictures_and_a_card() {
    let project = site();
    written(&project, "public");
    let files = files(&project.path("public"));
    let html = std::str::from_utf8(&files["abi/index.html"]).unwrap();
    let srcset = html.split("srcset=\"").nth(1).unwrap().split('"').next().unwrap();
    let mut widths = Vec::new();
    for choice in srcset.split(", ") {
        let (url, width) = choice.split_once(' ').unwrap();
        let picture = image::load_from_memory(&files[url.trim_start_matches('/')]).unwrap();
        assert_eq!(format!("{}w", picture.width()), width);
        widths.push(picture.width());
    }
    assert_eq!(widths, [320, 640, 700]);
    assert!(html.contains("alt=\"Kaks poolt\" width=\"700\" height=\"1400\" decoding=\"async\">"));
    for line in [
        "<meta property=\"og:title\" content=\"Abi\">",
        "<meta property=\"og:url\" content=\"https://naidis.example/abi/\">",
        "<meta property=\"og:locale\" content=\"et_EE\">",
        "<meta property=\"og:image\" content=\"https://naidis.example/cards/abi.png\">",
        "<meta property=\"og:image:width\" content=\"1200\">",
        "<meta property=\"og:image:alt\" content=\"Abi – Näidis\">",
        "<meta name=\"twitter:card\" content=\"summary_large_image\">",
    ] {
        assert!(html.contains(line), "{line}");
    }
    let card = &files["cards/abi.png"];
    assert!(card.len() < 40_000, "{} bytes", card.len());
    let card = image::load_from_memory(card).unwrap();
    assert_eq!((card.width(), card.height()), (1200, 630));
}

#[test]
fn cards_can_be_left_out() {
    let project = site();
    let settings = project.read("content/site.yaml");
    project.write("content/site.yaml", &format!("{settings}cards: false\n"));
    let built = built(&project, &Reuse::default());
    assert!(built.rendered.iter().all(|output| !output.path.as_str().starts_with("cards/")));
}

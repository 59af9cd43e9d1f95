//! Themes that build on another one: the one in `themes/vald`, and small ones made here.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests lay out the sites that they build"
)]

use std::fs;
use std::path::Path;

use kava::model::Origin;
use kava::pipeline::{Built, Reuse, rebuilt};
use kava::render::Content;
use kava::report::{Severity, Style, Tongue, printed};
use kava::resolve::{Now, Options};
use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copied(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// The site that has everything, with lines for its `site.yaml` and files of themes.
fn site(lines: &str, files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    copied(&Path::new(ROOT).join("tests/sites/everything/content"), &folder.path().join("content"));
    let settings = folder.path().join("content/site.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{text}\n{lines}\n")).unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn build(folder: &TempDir) -> Built {
    let options =
        Options { now: Now::Instant("2026-05-12T10:00:00Z".parse().unwrap()), base_url: None };
    let built = rebuilt(folder.path(), false, &options, &Reuse::of_all(), &()).unwrap();
    let said = printed(&built.report, &built.sources, Style::Plain, Tongue::English);
    assert_eq!(built.report.count(Severity::Error), 0, "{said}");
    built
}

fn text(built: &Built, is_meant: impl Fn(&str) -> bool) -> String {
    let output = built.rendered.iter().find(|output| is_meant(output.path.as_str())).unwrap();
    let bytes = match &output.content {
        Content::Bytes(bytes) => bytes.clone(),
        Content::Copy(asset) => match &asset.origin {
            Origin::Memory(bytes) => bytes.to_vec(),
            Origin::Disk(path) => fs::read(path).unwrap(),
        },
        other => panic!("no text: {other:?}"),
    };
    String::from_utf8(bytes).unwrap()
}

fn sheet(built: &Built) -> String {
    text(built, |path| path.starts_with("assets/style."))
}

#[test]
fn a_theme_of_few_files_changes_colours_words_a_block_and_a_component() {
    let folder = site("theme: vald", &[]);
    copied(&Path::new(ROOT).join("themes/vald"), &folder.path().join("themes/vald"));
    let vald = build(&folder);
    let plain = build(&site("", &[]));
    let home = text(&vald, |path| path == "index.html");
    assert!(home.contains("<div class=\"official\">") && home.contains("class=\"site-header\""));
    assert!(home.contains("<strong><a href=") || home.contains("</strong></dd>"), "{home}");
    assert!(home.contains("Otsi valla lehelt"));
    assert!(!text(&plain, |path| path == "index.html").contains("official"));
    let sheets = [sheet(&vald), sheet(&plain)];
    assert!(sheets[0].ends_with("--surface:light-dark(#f2f5f8,#1a222b);}"), "{}", sheets[0]);
    assert!(sheets[0].contains("--round:0}") && !sheets[1].contains("--round:0}"));
    let warnings = |built: &Built| built.report.count(Severity::Warning);
    assert_eq!(warnings(&vald), warnings(&plain), "its colours can be read");
    let feed = |built: &Built| text(built, |path| path == "kalender.ics");
    assert_eq!(feed(&vald), feed(&plain), "a theme changes no calendar");
}

#[test]
fn a_site_sets_one_colour_and_one_word_without_a_theme() {
    let lines = "theme:\n  tokens: {accent: \"#7a1f3d\"}\n  texts: {et: {menu: Sisukord}}";
    let built = build(&site(lines, &[]));
    let sheet = sheet(&built);
    let set = sheet.rsplit(":root{").next().unwrap();
    assert!(set.starts_with("--accent:light-dark(#7a1f3d,#"), "the dark one stays: {set}");
    assert!(text(&built, |path| path == "index.html").contains(">Sisukord</button>"));
}

#[test]
fn a_colour_that_is_set_reaches_what_no_style_sheet_does() {
    let lines =
        "theme:\n  tokens: {surface: {light: \"#abc\", dark: \"#012345\"}, paper: \"#fedcba\"}";
    let built = build(&site(lines, &[]));
    let home = text(&built, |path| path == "index.html");
    for (scheme, colour) in [("light", "#aabbcc"), ("dark", "#012345")] {
        let meta = format!(
            "<meta name=\"theme-color\" media=\"(prefers-color-scheme: {scheme})\" content=\"{colour}\">"
        );
        assert!(home.contains(&meta), "{scheme}");
    }
    assert!(
        text(&built, |path| path == "site.webmanifest").contains("\"theme_color\": \"#fedcba\"")
    );
}

#[test]
fn a_file_of_a_theme_stands_for_that_of_its_parent_and_another_is_added() {
    let built = build(&site(
        "theme: kolmas",
        &[
            ("themes/teine/assets/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            ("themes/teine/styles/a.css", "b { color: red }"),
            ("themes/kolmas/theme.yaml", "extends: teine\n"),
            ("themes/kolmas/styles/a.css", "i { color: blue }"),
        ],
    ));
    assert!(sheet(&built).ends_with("b{color:red}i{color:blue}"));
    let icon = text(&built, |path| path.starts_with("assets/icon."));
    assert_eq!(icon, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
}

//! Which files are read, and what is said of the others.

use kava::error::Error;
use kava::load::load;
use kava::model::{Absence, Dimensions};
use kava::source::Place;

use super::{Project, told};

#[test]
fn a_folder_without_content_is_no_site() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(load(folder.path(), false), Err(Error::NoContent { .. })));
}

#[test]
fn a_site_without_settings_or_home_page_is_a_fault() {
    let project = Project::new().without("content/site.yaml").without("content/_index.md");
    let told = told(&project.load());
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(told[0].starts_with("missing-file @ content/site.yaml:"));
    assert!(told[1].starts_with("missing-file @ content/_index.md:"));
}

#[test]
fn files_in_wrong_places_are_faults_with_a_hint() {
    for (path, hint) in [
        ("content/foo.md", "content/pages/"),
        ("content/schedule/x.yml", "x.yaml"),
        ("content/site.yml", "site.yaml"),
        ("content/sites.yaml", "`site.yaml`"),
        ("content/topics/sub/x.md", "`content/topics/`"),
        ("content/topics/x.markdown", "`x.md`"),
        ("content/topics/x.MD", "`x.md`"),
        ("content/topic/x.md", "`content/topics/`"),
        ("content/topics/_index.md", "take it away"),
        ("content/schedule/x.md", "`.yaml`"),
        ("content/schedule/sub/x.yaml", "`content/schedule/`"),
        ("content/materials/x/other.md", "content/materials/"),
    ] {
        let loaded = Project::new().file(path, "---\ntitle: A\n---\n").load();
        let told = told(&loaded);
        assert_eq!(told.len(), 1, "{path}: {told:#?}");
        assert!(told[0].starts_with(&format!("misplaced-file @ {path}:")), "{told:#?}");
        assert!(told[0].contains(hint), "{told:#?}");
    }
}

#[test]
fn the_name_of_a_file_is_an_id() {
    let told = told(&Project::new().file("content/people/Näidis Isik.md", "").load());
    assert_eq!(
        told,
        [
            "wrong-id @ content/people/Näidis Isik.md: `Näidis Isik` becomes a part of an address, and cannot be \
             one (rename it to `naidis-isik`)"
        ]
    );
}

#[test]
fn what_editors_and_systems_leave_behind_is_passed_over() {
    let project = ["content/.DS_Store", "content/topics/~$x.md", "content/topics/.x.md.swp"]
        .into_iter()
        .chain(["content/topics/x.md~", "content/static/Thumbs.db", "content/.obsidian/a.md"])
        .fold(Project::new(), |project, path| project.file(path, "x"));
    let loaded = project.file("content/calendar.lock", "x").load_clean();
    assert_eq!(loaded.written.assets, []);
}

#[test]
fn every_other_file_is_an_asset_with_its_size_and_dimensions() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x07\0\0\0\x05\x08\x02\0\0\0CRC.\
                \0\0\0\0IENDCRC.";
    let project = Project::new()
        .file("content/people/a.png", png)
        .file(
            "content/static/x/logo.svg",
            "<?xml version='1.0'?>\n<svg viewBox='0 0 24 12.5'></svg>",
        )
        .file("content/static/px.svg", "<svg width=\"30px\" height=\"20\" stroke-width=\"2\">")
        .file("content/static/.nojekyll", "")
        .file("content/static/readme.md", "as it is")
        .file("content/materials/x/index.md", "---\ntitle: X\nkind: text\n---\n")
        .file("content/materials/x/data.yaml", "a: b");
    let loaded = project.load_clean();
    let assets: Vec<_> = loaded
        .written
        .assets
        .iter()
        .map(|asset| (asset.source.as_str(), asset.size, asset.dimensions))
        .collect();
    let size = |width, height| Some(Dimensions { width, height });
    assert_eq!(
        assets,
        [
            ("content/materials/x/data.yaml", 4, None),
            ("content/people/a.png", 45, size(7, 5)),
            ("content/static/.nojekyll", 0, None),
            ("content/static/px.svg", 47, size(30, 20)),
            ("content/static/readme.md", 8, None),
            ("content/static/x/logo.svg", 34, size(24, 13)),
        ]
    );
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_site_is_a_fault() {
    let outside = tempfile::tempdir().unwrap();
    std::fs::write(outside.path().join("secret.txt"), "x").unwrap();
    let project = Project::new().file("shared/a.txt", "a");
    let content = project.path().join("content");
    std::fs::create_dir_all(content.join("static")).unwrap();
    let link = |target: &std::path::Path, name: &str| {
        std::os::unix::fs::symlink(target, content.join("static").join(name)).unwrap();
    };
    link(&outside.path().join("secret.txt"), "secret.txt");
    link(outside.path(), "folder");
    link(&content, "circle");
    link(&content.join("nothing"), "broken");
    link(&project.path().join("shared/a.txt"), "inside.txt");
    let loaded = project.load();
    let mut told: Vec<String> =
        told(&loaded).iter().map(|line| line.split(": ").next().unwrap().to_owned()).collect();
    told.sort();
    assert_eq!(
        told,
        [
            "symlink-broken @ content/static/broken",
            "symlink-circle @ content/static/circle",
            "symlink-leads-out @ content/static/folder",
            "symlink-leads-out @ content/static/secret.txt",
        ]
    );
    let assets: Vec<&str> =
        loaded.written.assets.iter().map(|asset| asset.source.as_str()).collect();
    assert_eq!(assets, ["content/static/inside.txt"]);
}

#[test]
fn a_text_that_is_no_utf8_is_a_fault_at_its_first_character() {
    let project = Project::new()
        .file("content/topics/a.md", b"---\ntitle: \xd5pe\norder: 1\n---\n")
        .file("content/registration.yaml", b"# \xff\n");
    let loaded = project.load();
    let places: Vec<&Place> =
        loaded.report.diagnostics().iter().map(|diagnostic| &diagnostic.place).collect();
    assert!(matches!(places[0], Place::Bytes(_, range) if *range == (2..5)), "{places:?}");
    assert!(matches!(places[1], Place::Bytes(_, range) if *range == (11..14)), "{places:?}");
    assert_eq!(loaded.written.absent.ids("topics", Absence::Faulty), ["a"]);
    assert_eq!(loaded.written.absent.ids("", Absence::Faulty), ["registration"]);
}

#[test]
fn syntax_faults_are_told_in_plain_words_at_their_spot() {
    for (yaml, spot, words) in [
        ("title: A\n\tkind: x\n", "`\t`", "write blanks instead"),
        ("title: Kohtumine: algus\n", "`Kohtumine: algus`", "in quotes"),
        (
            "title:Kohtumine\nkind: meeting\n",
            "`title:Kohtumine`",
            "a blank is missing behind the colon",
        ),
        ("kind: meeting\ntitle:Kohtumine\nsummary: a\n", "`title:Kohtumine`", "`title: …`"),
        ("title:Kohtumine\n", "`title:Kohtumine`", "a blank is missing behind the colon"),
        ("title: \"Kohtumine\nkind: meeting\n", "`\"Kohtumine`", "a quote is not closed"),
        ("title: @kohtumine\n", "`@kohtumine`", "put the text in quotes"),
        ("title: *oluline*\n", "`*oluline*`", "put the text in quotes"),
        ("title: A\n  kind: x\n", "`  kind: x`", "begin it right below the key of the line above"),
        ("title: A\nkind: meeting\nplace: [a, b\n", "`[a, b`", "a bracket is not closed"),
        ("title: \"A\" ja \"B\"\n", "`ja \"B\"`", "in quotes"),
        ("- a\n- b\n", "`- a`", "begin each line with a key and a colon"),
    ] {
        let told = super::told_of_series(yaml);
        assert_eq!(told.len(), 1, "{yaml}: {told:#?}");
        assert!(told[0].starts_with("yaml-syntax @ content/schedule/sari.yaml"), "{told:#?}");
        assert!(told[0].contains(words), "{yaml}: {told:#?}");
        assert!(told[0].contains(spot), "{yaml}: {told:#?}");
    }
}

#[test]
fn a_syntax_fault_of_front_matter_is_placed_in_the_whole_file() {
    let text = "---\r\ntitle: Õpe: algus\r\norder: 1\r\n---\r\nTekst\r\n";
    let told = told(&Project::new().file("content/topics/a.md", text).load());
    assert!(told[0].starts_with("yaml-syntax @ content/topics/a.md `Õpe: algus`"), "{told:#?}");
}

#[test]
fn an_empty_file_is_a_fault() {
    let told = super::told_of_series("# ainult märkus\n");
    assert_eq!(
        told,
        [
            "empty-file @ content/schedule/sari.yaml: there is nothing here (write keys with values, such as `title: …`)"
        ]
    );
}

//! `kava diff`: what publishing would change, in words (`*.txt`) and side by side (`*.html`), held in goldens beside
//! this file. `UPDATE=1 cargo test` rewrites them.
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests look at the disk")]

mod address;
#[path = "../project/mod.rs"]
mod project;
mod server;

use std::fs;
use std::path::PathBuf;

use project::Project;

const NOW: &str = "--now 2026-05-12T10:00:00Z";

/// A site with a page, a schedule of two sessions, a registration and a file.
fn site() -> Project {
    Project::new()
        .file(
            "content/pages/maja.md",
            "---\ntitle: Maja\nsummary: Kus me kohtume.\n---\n\nKohtume suures saalis teisel korrusel, uks on \
             lahti poolest kümnest. Tule [kaardiga](https://kaart.example/).\n\nKohv on laual.\n",
        )
        .file("content/pages/vana.md", "---\ntitle: Vana leht\nsummary: Läheb ära.\n---\n\nTekst.\n")
        .file(
            "content/schedule/kohtumised.yaml",
            "title: Kohtumised\nkind: meeting\nattendance: online\ndefaults: {duration: 2h, registration: osale}\n\
             sessions:\n  - {id: kohtumine-1, start: 2026-09-10 10:00}\n  - {id: kohtumine-2, start: 2026-10-08 10:00}\n",
        )
        .file(
            "content/registration.yaml",
            "osale:\n  title: Osale\n  form: https://forms.example/osale\n  closes: 2026-06-01\n",
        )
        .file("content/static/kava.txt", "1. Algus\n")
}

/// The same site after a day of work: something new, something gone, something changed, of each kind.
fn edited() -> Project {
    let project = site();
    project.run(&format!("build {NOW}")).succeeds();
    project.write(
        "content/pages/maja.md",
        "---\ntitle: Maja\nsummary: Kus me kohtume.\n---\n\nKohtume väikeses saalis teisel korrusel, uks on \
         lahti poolest kümnest. Tule [kaardiga](https://uuskaart.example/).\n\nKohv on laual.\n\n\
         Too kaasa 2 > 1 & <em>hea tuju</em>.\n",
    );
    fs::remove_file(project.path("content/pages/vana.md")).unwrap();
    project.write(
        "content/pages/uus.md",
        "---\ntitle: Uus <b>leht</b>\nsummary: Tuleb juurde.\n---\n\nTekst.\n",
    );
    let schedule = project.read("content/schedule/kohtumised.yaml");
    project.write(
        "content/schedule/kohtumised.yaml",
        &schedule.replace("2026-10-08 10:00", "2026-10-08 10:30"),
    );
    project.write("content/static/kava.txt", "1. Lõpp\n");
    project.write("content/static/juhis.pdf", "%PDF-1.7");
    project
}

/// Compares with a golden; rewrites it if asked.
#[track_caller]
fn assert_golden(name: &str, made: &str) {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/diff")).join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, made).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    assert!(known == made, "{name} differs; now:\n{made}");
}

#[test]
fn what_changes_is_told_in_words() {
    // A month later the registration is closed, too.
    let ran = edited().run("diff --now 2026-06-02T10:00:00Z").succeeds();
    assert_golden("words.txt", &ran.stdout());
}

#[test]
fn what_changes_is_told_in_estonian() {
    let ran = edited().run("--lang et diff --now 2026-06-02T10:00:00Z").succeeds();
    assert_golden("sonad.txt", &ran.stdout());
}

#[test]
fn what_changes_is_shown_side_by_side() {
    let project = edited();
    project.run(&format!("diff {NOW} --html diff.html")).succeeds().says("diff.html");
    assert_golden("side-by-side.html", &project.read("diff.html"));
}

#[test]
fn nothing_is_written_and_nothing_changes_when_nothing_was_edited() {
    let project = site();
    project.run(&format!("build {NOW}")).succeeds();
    let all = project.files("");
    let ran = project.run(&format!("diff {NOW}")).succeeds();
    assert_eq!(ran.stdout(), "compared with `public`: nothing changes\n");
    assert!(project.files("") == all);
}

#[test]
fn any_folder_with_a_site_can_be_compared_with() {
    let project = edited();
    let words = |against: &str| {
        let ran = project.run(&format!("diff {NOW} --against {against}")).succeeds();
        let told = ran.stdout();
        let (told, _made_of_others) = told.rsplit_once("\nOn ").unwrap();
        told.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    let of_last_build = words("public");
    fs::rename(project.path("public"), project.path("avalik")).unwrap();
    assert_eq!(words("avalik"), of_last_build);
    // As a mirror of the published site, which has no hidden files; how pictures were made is then not known.
    fs::remove_dir_all(project.path("avalik/.kava")).unwrap();
    assert_eq!(words("avalik"), of_last_build);
}

#[test]
fn a_saved_manifest_tells_which_pages_change_but_not_the_words() {
    let project = edited();
    fs::copy(project.path("public/.kava/manifest"), project.path("manifest")).unwrap();
    let told = project.run(&format!("diff {NOW} --against manifest")).succeeds().stdout();
    assert!(told.contains("  ~ Maja  /maja/\n"), "{told}");
    assert!(told.contains("  + Uus <b>leht</b>  /uus/\n"), "{told}");
    assert!(told.contains("  − /vana/\n"), "{told}");
    assert!(!told.contains("saalis"), "{told}");
}

#[test]
fn there_must_be_something_to_compare_with() {
    site().run("diff").code(2).says("`public` holds no published site").says("--against");
    site().file("manifest", "tekst").run("diff --against manifest").code(2).says("`manifest`");
}

#[test]
fn a_site_with_errors_is_not_compared() {
    let project = edited();
    project.write("content/pages/uus.md", "---\ntitel: Uus\n---\n");
    let ran = project.run("diff").fails().says("unknown-key").says("nothing was compared");
    assert_eq!(ran.stdout(), "");
}

#[test]
fn a_build_says_how_many_pages_and_calendars_it_changed() {
    let project = site();
    let first = project.run(&format!("build {NOW}")).succeeds();
    assert!(!first.errors().contains("since the last build"), "{}", first.errors());
    let again = project.run(&format!("build {NOW}")).succeeds();
    assert!(!again.errors().contains("since the last build"), "{}", again.errors());
    let edited = edited();
    edited
        .run(&format!("build {NOW}"))
        .succeeds()
        .says("since the last build: 9 pages change, 1 is new, 1 goes; 2 calendars change");
    let edited = self::edited();
    edited
        .run(&format!("--lang et build {NOW}"))
        .succeeds()
        .says("pärast eelmist ehitamist: 9 lehte muutub, 1 on uus, 1 kaob; 2 kalendrit muutub");
}

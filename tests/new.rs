//! `kava new`, as an editor without a terminal meets it: what it makes passes `check`, and nothing is written over.
#![expect(clippy::disallowed_methods, reason = "tests look at the disk and start the program")]

mod project;

use project::Project;

fn site() -> Project {
    Project::new().file("content/topics/algus.md", "---\ntitle: Algus\norder: 4\n---\n\nAlgus.\n")
}

#[test]
fn every_kind_of_page_passes_check() {
    let project = site();
    for arguments in [
        "new topic Kaasamine --summary Kuidas",
        "new person Näidis-Juhendaja --role Mentor --email naidis@naidis.example",
        "new material Töövihik --kind exercise --minutes 20 --topics algus,kaasamine",
        "new material Film --video https://youtu.be/aaaaaaaaaaa --topics algus",
        "new material Kaart --files --topics algus",
        "new news Algas! --date 2026-05-12",
        "new page Küsimused",
        "new programme Labor:2026 --starts 2026-09-10 --ends 2026-12",
        "new series Kohtumised --programme labor-2026 --kind workshop --attendance online --duration 2h",
    ] {
        project.run(&format!("{arguments} --lang et")).succeeds().says("kirjutatud");
    }
    project.run("check --now 2026-05-12").succeeds().says("no faults found");
    let topic = project.read("content/topics/kaasamine.md");
    assert!(topic.contains("order: 5\n"), "{topic}");
    assert!(project.read("content/people/naidis-juhendaja.md").contains("role: Mentor"));
    assert!(project.read("content/materials/film.md").contains("kind: video"));
    assert!(project.read("content/materials/kaart/index.md").contains("title: Kaart"));
    assert!(project.read("content/programmes/labor-2026.md").contains("title: \"Labor:2026\""));
}

#[test]
fn what_is_there_is_never_written_over() {
    let project = site();
    let before = project.read("content/topics/algus.md");
    project.run("new topic Algus").fails().says("is in `content/topics` already");
    assert_eq!(project.read("content/topics/algus.md"), before);
    project.run("new topic Algus --id algus-2").succeeds();
    project.run("new material Kaart --files").succeeds();
    project.run("new material Kaart").fails().says("already");
}

#[test]
fn a_missing_value_is_named_by_its_flag() {
    let project = site();
    project.run("new topic").code(2).says("write it behind the command");
    project.run("new programme Labor --starts 2026-09").code(2).says("give it as `--ends`");
    project.run("new programme Labor --lang et").code(2).says("anna see valikuga `--starts`");
    assert_eq!(project.files("content").len(), 3);
}

#[test]
fn what_cannot_be_is_told_and_not_written() {
    let project = site();
    project.run("new person Näidis --email kes").fails().says("wrong-email");
    project.run("new material Film --video aadress").fails().says("error[");
    project.run("new material Film --topics algud").code(2).says("write one of these: algus");
    project.run("new programme Labor --starts 2026-13").code(2);
    assert_eq!(project.files("content").len(), 3);
}

const SERIES: &str = "# Sari\ntitle: Kohtumised\nkind: meeting\nsessions:\n  # esimene\n  - id: kohtumine-1\n    \
                      title: 1. kohtumine\n    start: 2026-11-26 10:00\n    duration: 2h\n  - id: kohtumine-2\n    \
                      title: 2. kohtumine\n    start: 2026-12-10 10:00\n    duration: 2h  # kaks\n# lõpp\n";

#[test]
fn a_session_is_put_into_its_series_and_nothing_else_changes() {
    let project = site().file("content/schedule/kohtumised.yaml", SERIES);
    project
        .run("new session kohtumised")
        .code(2)
        .says("its rhythm has 2026-12-31 10:00 next")
        .says("give it as `--date`");
    assert_eq!(project.read("content/schedule/kohtumised.yaml"), SERIES);
    project.run("new session kohtumised --date 2026-12-24").succeeds().says("Christmas Eve");
    let added = "  - id: kohtumine-3\n    title: \"3. kohtumine\"\n    date: 2026-12-24\n";
    let expected = SERIES.replace("# lõpp", &format!("{added}# lõpp"));
    assert_eq!(project.read("content/schedule/kohtumised.yaml"), expected);
    project.run("check --now 2026-11-01").succeeds();
}

#[test]
fn an_id_that_subscribers_know_is_given_to_nobody_else() {
    let project = site().file("content/schedule/kohtumised.yaml", SERIES);
    project.run("new session kohtumised --date 2027-01-07").succeeds().says("kohtumine-3");
    project.run("build --now 2026-11-01").succeeds();
    project.write("content/schedule/kohtumised.yaml", SERIES);
    project.run("lock --drop kohtumine-3 --now 2026-11-01").succeeds();
    project
        .run("new session kohtumised --date 2027-01-07 --id kohtumine-3")
        .fails()
        .says("is or was");
    project.run("new session kohtumised --date 2027-01-07").succeeds().says("kohtumine-4");
    project
        .run("new session olematu --date 2027-01-07")
        .code(2)
        .says("write one of these: kohtumised");
}

#[test]
fn a_new_site_builds_without_a_word_in_both_languages() {
    for (lang, person) in [("et", "naidis-juhendaja"), ("en", "sample-facilitator")] {
        let project = Project::empty();
        project.run(&format!("new site sait --lang {lang}")).succeeds();
        let built = project.run("-C sait build --lang en").succeeds();
        let told = built.errors();
        assert!(!told.contains("warning") && !told.contains("note["), "{told}");
        assert!(told.contains("built "), "{told}");
        project.run("-C sait check --lang en").succeeds().says("no faults found");
        let home = project.read("sait/public/index.html");
        assert!(home.contains(&format!("lang=\"{lang}\"")), "{lang}");
        assert!(project.path(&format!("sait/content/people/{person}.md")).exists());
        project.run("-C sait new series Sari").succeeds();
        let series = project.read("sait/content/schedule/sari.yaml");
        assert!(
            series.starts_with("# yaml-language-server: $schema=../../schemas/schedule.json\n")
        );
        for file in [".gitignore", "README.md", "schemas/site.json", ".vscode/settings.json"] {
            assert!(project.path(&format!("sait/{file}")).exists(), "{file}");
        }
    }
}

#[test]
fn all_that_a_new_site_names_is_invented() {
    let project = Project::empty();
    for lang in ["et", "en"] {
        project.run(&format!("new site {lang} --lang {lang}")).succeeds();
        for (path, bytes) in project.files(&format!("{lang}/content")) {
            let text = String::from_utf8(bytes).unwrap();
            for at in text.match_indices('@').map(|(at, _)| at) {
                assert!(text[at..].starts_with("@example.org"), "{path}");
            }
            for (at, _) in text.match_indices("name: ") {
                let name = text[at + 6..].lines().next().unwrap();
                assert!(name.contains("Näidis") || name.contains("Sample"), "{path}: {name}");
            }
        }
    }
}

#[test]
fn a_new_site_takes_title_and_address_and_writes_over_nothing() {
    let project = Project::empty();
    let run = |arguments: &[&str]| {
        std::process::Command::new(env!("CARGO_BIN_EXE_kava"))
            .args(arguments)
            .current_dir(project.path(""))
            .env("KAVA_LANG", "en")
            .output()
            .unwrap()
    };
    let made = run(&[
        "new",
        "site",
        "sait",
        "--title",
        "Õpe: uus",
        "--url",
        "https://vald.example/labor/",
    ]);
    assert!(made.status.success(), "{made:?}");
    let settings = project.read("sait/content/site.yaml");
    assert!(settings.contains("title: \"Õpe: uus\"\n"), "{settings}");
    assert!(settings.contains("base_url: \"https://vald.example/labor/\"\n"), "{settings}");
    project.run("-C sait check").succeeds().says("no faults found");
    let before = project.files("sait");
    project.run("new site sait").code(2).says("is there already; nothing was written");
    assert_eq!(project.files("sait"), before);
    project.run("new site").code(2).says("write it behind the command");
    let programme = project.read("sait/content/programmes/sample.md");
    assert!(programme.contains("title: \"Õpe: uus 20"), "{programme}");
}

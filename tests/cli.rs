//! The program as an editor meets it: what it says, how it ends, what it leaves on the disk.
#![expect(clippy::disallowed_methods, reason = "tests look at the disk and start the program")]

mod project;

use project::Project;

const REGISTRATION: &str = "osale:\n  title: Osale\n  form: https://forms.example/salajane\n  \
                            opens: 2023-02-15\n  closes: 2023-03-30\n";

#[test]
fn a_build_says_what_it_built_and_until_when_it_is_true() {
    let project = Project::new().file("content/registration.yaml", REGISTRATION);
    project
        .run("build --now 2023-03-15")
        .succeeds()
        .says("1 language (et)")
        .says("true until 2023-03-23 00:00")
        .says("written to `public`");
    assert!(project.read("public/index.html").contains("Avaleht"));
}

#[test]
fn a_quiet_build_says_nothing() {
    let project = Project::new();
    assert_eq!(project.run("build --quiet").succeeds().errors(), "");
}

#[test]
fn a_form_is_in_no_file_before_it_opens_and_after_it_closes() {
    let project = Project::new().file("content/registration.yaml", REGISTRATION);
    let holds_form = || {
        project
            .files("public")
            .values()
            .any(|bytes| String::from_utf8_lossy(bytes).contains("forms.example/salajane"))
    };
    for (now, is_shown) in [
        ("2023-02-14T21:59:59Z", false),
        ("2023-02-14T22:00:00Z", true),
        ("2023-02-15", true),
        ("2023-03-29T20:59:59Z", true),
        ("2023-03-30", false),
        ("2023-03-29T21:00:00Z", false),
    ] {
        project.run(&format!("build --now {now}")).succeeds();
        assert_eq!(holds_form(), is_shown, "at {now}");
    }
}

#[test]
fn a_second_build_writes_no_file() {
    let project = Project::new();
    project.run("build --now 2023-03-15").succeeds();
    project.run("build --now 2023-03-15").succeeds().says("0 files written");
}

#[test]
fn two_folders_get_the_same_bytes() {
    let project = Project::new().file("content/registration.yaml", REGISTRATION);
    project.run("build --now 2023-03-15 --output one").succeeds();
    project.run("build --now 2023-03-15 --output two").succeeds();
    assert_eq!(project.files("one"), project.files("two"));
}

#[test]
fn source_date_epoch_is_the_instant_when_now_is_not_given() {
    let project = Project::new().file("content/registration.yaml", REGISTRATION);
    project.run("build --now 2023-03-15T00:00:00Z --output asked").succeeds();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_kava"))
        .args(["build", "--output", "epoch"])
        .current_dir(project.path(""))
        .env("SOURCE_DATE_EPOCH", "1678838400")
        .output()
        .unwrap();
    assert!(output.status.success());
    assert_eq!(project.files("asked"), project.files("epoch"));
}

#[test]
fn an_error_leaves_the_last_good_site_as_it_was() {
    let project = Project::new();
    project.run("build").succeeds();
    let good = project.files("public");
    project.write("content/pages/vigane.md", "---\ntitel: Vigane\n---\n\nTekst.\n");
    project.run("build").fails().says("nothing was written").says("unknown-key");
    assert_eq!(project.files("public"), good);
}

#[test]
fn check_writes_nothing_and_ends_with_one_when_there_are_errors() {
    let project = Project::new();
    project.run("check").succeeds().says("no faults found");
    project.run("build --lang et --output content/avalik").code(2).says("viga: väljundkaust");
    project.write("content/pages/vigane.md", "---\ntitle: Vigane\n---\n\n[siin](puudub.md)\n");
    project.run("check").fails().says("content/pages/vigane.md:5:1").says("broken-link");
    assert!(!project.path("public").exists());
}

#[test]
fn check_prints_its_report_as_data() {
    let project = Project::new()
        .file("content/pages/vigane.md", "---\ntitle: Vigane\n---\n\n[siin](puudub.md)\n");
    let ran = project.run("check --format json").fails();
    let report: serde_json::Value = serde_json::from_str(&ran.stdout()).unwrap();
    let first = &report["diagnostics"][0];
    assert_eq!(first["code"], "broken-link");
    assert_eq!(first["place"]["file"], "content/pages/vigane.md");
    assert_eq!(first["place"]["line"], 5);
    assert_eq!(report["errors"], 1);
}

#[test]
fn faults_of_the_command_line_and_of_the_machine_end_with_two() {
    Project::new().run("build --now tomorrow").code(2).says("2023-03-15");
    Project::new().run("bild").code(2);
    Project::new().run("build --base-url vald.ee").code(2).says("https://vald.ee/labor/");
    Project::empty().run("build").code(2).says("content");
    Project::new().file("public/minu.txt", "minu").run("build").code(2).says("not empty");
    Project::new().run("build --output content/avalik").code(2).says("holds sources");
}

#[test]
fn drafts_are_shown_only_when_asked_for() {
    let project =
        Project::new().file("content/pages/kava.md", "---\ntitle: Kava\ndraft: true\n---\n\nX.\n");
    project.run("build").succeeds();
    assert!(!project.path("public/kava/index.html").exists());
    project.run("build --drafts").succeeds();
    assert!(project.path("public/kava/index.html").exists());
}

#[test]
fn the_base_address_may_have_a_path_and_may_be_overridden() {
    let project = Project::new();
    project.run("build --base-url https://vald.example/labor/").succeeds();
    let home = project.read("public/index.html");
    assert!(home.contains("https://vald.example/labor/"), "canonical address");
    assert!(!home.contains("href=\"/assets"), "a link that forgets the path");
    assert!(!home.contains("naidis.example"));
}

#[test]
fn the_folder_of_the_site_can_be_named() {
    let project = Project::empty()
        .file("portaal/content/site.yaml", "title: X\nbase_url: https://naidis.example/\n")
        .file("portaal/content/_index.md", "---\ntitle: X\n---\n");
    project.run("-C portaal build").succeeds();
    assert!(project.path("portaal/public/index.html").exists());
}

#[test]
fn schemas_are_written_beside_the_content_and_told_to_the_program_that_edits() {
    let project = Project::new();
    project.run("schema --lang et").succeeds().says("12 kirjeldust");
    let settings = project.read(".vscode/settings.json");
    for name in ["site", "schedule", "registration", "theme"] {
        assert!(settings.contains(&format!("./schemas/{name}.json")), "{settings}");
    }
    assert!(project.read("schemas/site.json").contains("Kogu saidi seaded."));
    project.run("schema --lang en").succeeds();
    assert!(!project.read("schemas/site.json").contains("Kogu saidi seaded."));
}

#[test]
fn schemas_overwrite_nothing_of_the_author() {
    let own = "{ // mine\n}\n";
    let project = Project::new().file(".vscode/settings.json", own);
    project.run("schema").succeeds().says("add this").says("./schemas/site.json");
    assert_eq!(project.read(".vscode/settings.json"), own);

    let project = Project::new().file("schemas/site.json", "{}\n");
    project.run("schema").code(2);
    assert_eq!(project.read("schemas/site.json"), "{}\n");
}

#[test]
fn an_estonian_editor_meets_no_english() {
    let project = Project::new().file("content/registration.yaml", REGISTRATION);
    project
        .run("build --now 2023-03-15 --lang et")
        .succeeds()
        .says("valmis: ")
        .says("1 keel (et)")
        .says("lehed kehtivad kuni 2023-03-23 00:00")
        .says("kirjutatud kausta `public`")
        .says("fail `content/calendar.lock` muutus");
    project.run("check --lang et").succeeds().says("nõuanne: ").says("1 märkus\n");
    project.write("content/pages/vigane.md", "---\ntitle: Vigane\nautor: Test\n---\n");
    project
        .run("build --lang et")
        .fails()
        .says("viga[unknown-key]: võtit `autor` siin ei ole")
        .says("1 viga, 1 märkus\n")
        .says("midagi ei kirjutatud; `public` jäi nii, nagu oli");
    project
        .run("build --lang et --now homme")
        .code(2)
        .says("viga: valikule `--now <AEG>` ei sobi `homme`: kirjuta päev");
    project
        .run("lock --lang et --drop olematu")
        .fails()
        .says("kohtumist `olematu` ei ole kunagi avaldatud");
    Project::empty().run("build --lang et").code(2).says("ei ole alamkausta `content`");
}

#[test]
fn every_command_has_a_manual_page() {
    let project = Project::empty();
    let whole = project.run("man").succeeds().stdout();
    project.run("man lehed").succeeds().says("manual pages");
    for command in COMMANDS {
        assert!(whole.contains(&format!("kava\\-{command}(1)")), "`kava.1` has no `{command}`");
        let page = project.read(&format!("lehed/kava-{command}.1"));
        assert!(page.starts_with(".ie") || page.contains(".TH"), "`{command}` has no page");
        assert!(page.contains(&format!("kava {command}")), "`{command}` has no synopsis");
    }
}

#[test]
fn every_shell_completes_every_command() {
    let project = Project::empty();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = project.run(&format!("completions {shell}")).succeeds().stdout();
        for command in COMMANDS {
            assert!(script.contains(command), "{shell} does not know `{command}`");
        }
        assert!(script.contains("base-url"), "{shell} knows no option");
    }
}

/// The commands that `kava --help` lists.
const COMMANDS: [&str; 12] = [
    "build",
    "serve",
    "check",
    "diff",
    "explain",
    "lock",
    "host",
    "schema",
    "new",
    "import",
    "man",
    "completions",
];

#[test]
fn the_list_of_commands_above_is_that_of_the_program() {
    let help = Project::empty().run("--help").succeeds().stdout();
    let listed = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let names: Vec<&str> =
        listed.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let known: Vec<&str> = COMMANDS.into_iter().chain(["help"]).collect();
    assert_eq!(names, known);
}

#[test]
fn colours_are_there_when_asked_for_and_nowhere_else() {
    let project = Project::new().file("content/pages/abi.md", "---\ntitel: Abi\n---\n\nAbi.\n");
    let errors = |variables: &[(&str, &str)]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_kava"))
            .arg("check")
            .current_dir(project.path(""))
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR")
            .env_remove("CLICOLOR_FORCE")
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    let is_coloured = |variables: &[(&str, &str)]| errors(variables).contains('\u{1b}');
    assert!(!is_coloured(&[]), "a pipe is no terminal");
    assert!(is_coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!errors(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]).is_empty());
}

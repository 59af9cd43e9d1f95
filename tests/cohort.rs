//! `kava new cohort`: a programme a year later, beside the old one.

#![expect(clippy::disallowed_methods, reason = "tests copy the portal")]
#![expect(clippy::unwrap_used, reason = "tests look at the disk")]

mod project;

use std::path::Path;

use project::Project;

const PROGRAMME: &str = "---\ntitle: Labor 2026\nslug: labor-2026\nstarts: 2026-01-08\nends: 2026-06\nregistration: labor\nupdated: 2026-01-02\n---\n\nKirja saab [siin](../registration.yaml#labor), ja [infopäevale](../registration.yaml#info).\nVaata [esimest](../schedule/kohtumised.yaml#kohtumine-1). Aastal 2026 on uus kord.\n";

const SERIES: &str = "# Kohtumised, mis on igal neljapäeval.\nprogramme: labor-2026\ntitle: Kohtumised\nkind: workshop\nregistration: labor\nmeeting_url: https://kohtumine.example/1\nsessions:\n  - id: kohtumine-1    # esimene\n    title: 1. kohtumine 2026\n    start: 2026-01-08 10:00\n    end: \"12:00\"\n    status: moved\n    note: >-\n      Ruum\n      muutus.\n\n  # Teine on lühem.\n  - {id: kohtumine-2, start: 2026-02-26 10:00, duration: 1h, status: cancelled}\n  - id: kohtumine-3\n    date: 2026-03-12\n";

const REPEAT: &str = "programme: labor-2026\ntitle: Mentorlus\nkind: mentoring\nduration: 20 min\nrepeat:\n  rule: FREQ=MONTHLY;BYDAY=3TH;COUNT=5\n  start: 2026-01-15 15:00    # kolmas neljapäev\n  id: mentorlus-{n}\n  except: [2026-03-19]\n";

const FORMS: &str = "labor:\n  title: Labor\n  form: https://forms.example/a    # vorm\n  opens: 2025-11-01\n  closes: 2026-01-01 12:00\n  full: true\n\ninfo:\n  title: Infopäev\n  form: https://forms.example/b\n  closes: 2026-01-05\n\nmuu:\n  title: Muu\n  form: https://forms.example/c\n";

fn project() -> Project {
    Project::new()
        .file(
            "content/_index.md",
            "---\ntitle: Avaleht\n---\n\nVaata [laborit](programmes/labor-2026.md).\n",
        )
        .file("content/programmes/labor-2026.md", PROGRAMME)
        .file("content/schedule/kohtumised.yaml", SERIES)
        .file("content/schedule/mentorlus.yaml", REPEAT)
        .file("content/registration.yaml", FORMS)
}

const CARRY: &str = "new cohort --from labor-2026 --starts 2027-01-07";

#[test]
fn files_are_carried_with_their_remarks_and_without_what_has_passed() {
    let project = project();
    project.run(CARRY).succeeds();
    assert_eq!(
        project.read("content/programmes/labor-2027.md"),
        "---\ntitle: Labor 2027\nslug: labor-2027\nstarts: 2027-01-07\nends: 2027-06\nregistration: labor-2027\n---\n\nKirja saab [siin](../registration.yaml#labor-2027), ja [infopäevale](../registration.yaml#info-2027).\nVaata [esimest](../schedule/kohtumised-2027.yaml#kohtumine-2027-1). Aastal 2026 on uus kord.\n"
    );
    assert_eq!(
        project.read("content/schedule/kohtumised-2027.yaml"),
        "# Kohtumised, mis on igal neljapäeval.\nprogramme: labor-2027\ntitle: Kohtumised\nkind: workshop\nregistration: labor-2027\nsessions:\n  - id: kohtumine-2027-1    # esimene\n    title: 1. kohtumine 2027\n    start: 2027-01-07 10:00\n    end: \"12:00\"\n\n  # Teine on lühem.\n  - {id: kohtumine-2027-2, start: 2027-02-25 10:00, duration: 1h}\n  - id: kohtumine-2027-3\n    date: 2027-03-11\n"
    );
    assert_eq!(
        project.read("content/schedule/mentorlus-2027.yaml"),
        REPEAT
            .replace("labor-2026", "labor-2027")
            .replace("2026-01-15", "2027-01-21")
            .replace("mentorlus-{n}", "mentorlus-2027-{n}")
            .replace("[2026-03-19]", "[2027-03-18]")
    );
    assert_eq!(
        project.read("content/registration.yaml"),
        format!(
            "{FORMS}\nlabor-2027:\n  title: Labor\n  form: https://forms.example/a    # vorm\n  opens: 2026-10-31\n  closes: 2026-12-31 12:00\n\ninfo-2027:\n  title: Infopäev\n  form: https://forms.example/b\n  closes: 2027-01-04\n"
        )
    );
    project.run("check --now 2026-12-01").succeeds();
}

#[test]
fn what_only_a_person_can_carry_on_is_told() {
    project()
        .run(CARRY)
        .succeeds()
        .says("`kohtumine-2` was cancelled; `kohtumine-2027-2` takes place")
        .says("has no meeting links")
        .says("`mentorlus-2027-{n}` begins on 2027-01-21")
        .says("`labor-2027` in `content/registration.yaml` leads to the form of the old cohort")
        .says("content/programmes/labor-2027.md:10 still says 2026")
        .says("content/_index.md:5 leads to the old cohort");
}

#[test]
fn days_off_give_way_and_are_told() {
    let settings = "title: Näidis\nbase_url: https://naidis.example/\nlanguages: [et]\nsecurity: {contact: turve@naidis.example}\nforms: {allowed_hosts: [forms.example]}\nholidays: [{date: 2027-03-11, name: Vallamaja on suletud}]\n";
    let project = project().file("content/site.yaml", settings);
    project
        .run("new cohort --from labor-2026 --starts 2027-01-06")
        .succeeds()
        .says("weekdays stay: what was on 2026-01-08 is on 2027-01-07")
        .says("`kohtumine-2027-3` is on 2027-03-18, since 2027-03-11 is a day off: Vallamaja on suletud");
    let first = project.read("content/programmes/labor-2027.md");
    assert!(first.contains("starts: 2027-01-06\n"), "{first}");
    // Independence Day is a Wednesday in 2027 and a Thursday in 2028.
    project.run("new cohort --from labor-2027 --starts 2028-01-06").succeeds().says(
        "`kohtumine-2028-2` is on 2028-03-02, since 2028-02-24 is a day off: Independence Day",
    );
}

#[test]
fn a_second_cohort_of_a_year_has_names_of_its_own() {
    let project = project();
    project
        .run("new cohort --from labor-2026 --starts 2026-08")
        .succeeds()
        .says("`labor-2026-2` has the title of `labor-2026`");
    let series = project.read("content/schedule/kohtumised-2026-2.yaml");
    assert!(series.contains("- id: kohtumine-2026-2-1 "), "{series}");
    project.run("check --now 2025-12-01").succeeds();
    project.run(CARRY).succeeds();
    project.run(CARRY).succeeds().says("`labor-2027-2`");
}

#[test]
fn a_cohort_that_cannot_be_is_refused_and_nothing_is_written() {
    let project = project();
    let before = project.files("content");
    project.run("new cohort --from olematu --starts 2027-01-07").code(2).says("labor-2026");
    project
        .run("new cohort --from labor-2026 --starts 2026-01-08")
        .fails()
        .says("not after the old one");
    project.run("new cohort --from labor-2026").code(2).says("give it as `--starts`");
    project.run(&format!("{CARRY} --id labor-2026")).fails().says("is there already");
    project
        .run(&format!("{CARRY} --dry-run"))
        .succeeds()
        .says("would write")
        .says("nothing was written");
    assert_eq!(project.files("content"), before);
}

/// The portal of the real programme, copied.
fn portal() -> Project {
    fn copy(from: &Path, to: &str, project: &Project) {
        for entry in std::fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{to}/{}", path.file_name().unwrap().to_str().unwrap());
            if path.is_dir() {
                copy(&path, &name, project);
            } else {
                let target = project.path(&name);
                std::fs::create_dir_all(target.parent().unwrap()).unwrap();
                std::fs::copy(&path, target).unwrap();
            }
        }
    }
    let project = Project::empty();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), "content", &project);
    project
}

#[test]
fn the_pages_and_feeds_of_the_old_cohort_stay_as_an_archive() {
    let project = portal();
    project.run("build --now 2024-02-01 --output enne").succeeds();
    let lock = project.read("content/calendar.lock");
    project.run("new cohort --from labor-2023 --starts 2024-04-18").succeeds();
    assert_eq!(project.read("content/calendar.lock"), lock, "only a build writes the lock");
    let built = project.run("build --now 2024-02-01 --output parast").succeeds();
    assert!(!built.errors().contains("error["), "{}", built.errors());
    let (before, after) = (project.files("enne"), project.files("parast"));
    let is_lasting = |path: &&String| {
        let is_search = path.starts_with("pagefind/") || path.starts_with("en/pagefind/");
        !is_search && [Some("html"), Some("ics")].contains(&path.rsplit('.').next())
    };
    for path in before.keys().filter(is_lasting) {
        assert!(after.contains_key(path), "{path} is gone");
    }
    let old: Vec<&String> = before.keys().filter(|path| path.contains("kohtumine-1.ics")).collect();
    assert!(!old.is_empty());
    for path in old {
        assert_eq!(before[path], after[path], "{path} has changed");
    }
    let new_lock = project.read("content/calendar.lock");
    for line in lock.lines().filter(|line| line.starts_with("  \"")) {
        assert!(new_lock.contains(line), "{line} is gone from the lock");
    }
    assert!(new_lock.contains("\"kohtumine-2024-1@koosloome.ee\""));
    assert!(after.contains_key("ajakava/kohtumine-2024-7/index.html"));
}

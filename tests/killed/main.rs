//! A build that is killed at any moment leaves no half-written file, and the next one mends what it left.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests look at the disk")]

#[path = "../project/mod.rs"]
#[expect(dead_code, reason = "shared with tests that ask for more")]
mod project;

use std::collections::BTreeMap;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use project::Project;

const N_KILLS: u32 = 50;
const N_MATERIALS: usize = 60;
const FOREIGN: &str = "teemad/marge.txt";

/// Writes one of two states of the site: every page differs between them, and some are only in one of them.
fn edited(project: &Project, state: u32) {
    project.write(
        "content/site.yaml",
        "title: Näidis\nbase_url: https://naidis.example/\nlanguages: [et]\ncards: false\n\
         search: false\nlearning_folder: false\ncalendar: {uid_domain: naidis.example}\n",
    );
    project.write("content/_index.md", &format!("---\ntitle: Avaleht\n---\n\nSeis {state}.\n"));
    project.write("content/topics/algus.md", "---\ntitle: Algus\norder: 1\n---\n\nTeema.\n");
    for n in 0..N_MATERIALS {
        let path = format!("content/materials/materjal-{n}.md");
        if n % 7 == 3 && state == 1 {
            let _ = std::fs::remove_file(project.path(&path));
            continue;
        }
        let text = format!("Seis {state}. ").repeat(100);
        let front = format!("title: Materjal {n}\nkind: text\ntopics: [algus]");
        project.write(&path, &format!("---\n{front}\n---\n\n{text}\n"));
    }
}

/// Everything in the output that a visitor could get.
fn public(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let files = project.files("public").into_iter();
    files.filter(|(name, _)| !name.starts_with(".kava/")).collect()
}

fn started(project: &Project) -> Child {
    Command::new(env!("CARGO_BIN_EXE_kava"))
        .args(["build", "--quiet", "--now", "2026-05-12T10:00:00Z"])
        .current_dir(project.path(""))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn a_build_that_is_killed_is_mended_by_the_next() {
    let project = Project::empty();
    let mut whole = Vec::new();
    let mut length = Duration::ZERO;
    for state in [0, 1, 0, 1] {
        edited(&project, state);
        let start = Instant::now();
        assert!(started(&project).wait().unwrap().success());
        length = start.elapsed();
        project.write(&format!("public/{FOREIGN}"), "võõras");
        whole.push(public(&project));
    }
    assert_eq!(whole[0], whole[2]);
    assert_ne!(whole[0], whole[1]);
    // The same moments in every run of the test, spread over the whole build and a little beyond.
    let mut chance = 7_u32;
    let mut n_caught = 0;
    for round in 0..N_KILLS {
        let state = round % 2;
        edited(&project, state);
        let mut build = started(&project);
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        sleep(length.mul_f64(f64::from(chance >> 16) / 60_000.0));
        build.kill().unwrap();
        n_caught += u32::from(!build.wait().unwrap().success());

        for (name, bytes) in public(&project) {
            let is_whole = whole[..2].iter().any(|files| files.get(&name) == Some(&bytes));
            assert!(is_whole, "{name} is half-written after kill {round}");
        }
        assert_eq!(project.read(&format!("public/{FOREIGN}")), "võõras");
        // Now and then several builds in a row are killed before one may end.
        if round % 3 != 0 {
            assert!(started(&project).wait().unwrap().success());
            assert_eq!(public(&project), whole[state as usize], "after kill {round}");
        }
    }
    assert!(n_caught > N_KILLS / 4, "only {n_caught} builds were caught while they ran");
}

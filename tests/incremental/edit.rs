//! What editors do to a site between two builds.

use std::fs;

use proptest::prelude::*;

use crate::project::Project;

/// Something that an editor does.
#[derive(Debug, Clone)]
pub(crate) enum Edit {
    /// Builds again.
    Nothing,
    /// Writes a text, new or changed, with a word in it.
    Material(u8, String),
    /// Gives a text another name.
    Rename(u8, u8),
    /// Takes a text away.
    Remove(u8),
    /// Puts a session at another hour.
    Session(u8),
    /// Changes the template of texts.
    Template(u8),
    /// Changes the name of the site, and whether it has a search and learning folders.
    Config(u8, bool, bool),
    /// Takes away what subscribers have seen.
    Lock,
    /// Builds at another time.
    Time(usize),
    /// Writes a link that leads nowhere.
    Break(u8),
    /// Writes into an output by hand.
    Output,
    /// Lets a day be a file to copy.
    Static(Vec<u8>),
}

/// The times at which builds happen: before, on and after the days of sessions.
const TIMES: [&str; 4] = [
    "2026-05-12T10:00:00Z",
    "2026-05-12T18:00:00Z",
    "2026-06-03T07:30:00Z",
    "2026-08-01T00:00:00Z",
];

pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        1 => Just(Edit::Nothing),
        3 => (0..6_u8, "[a-zõäöü]{1,8}").prop_map(|(n, word)| Edit::Material(n, word)),
        1 => (0..6_u8, 0..6_u8).prop_map(|(n, to)| Edit::Rename(n, to)),
        1 => (0..6_u8).prop_map(Edit::Remove),
        2 => (8..18_u8).prop_map(Edit::Session),
        1 => (0..3_u8).prop_map(Edit::Template),
        1 => (0..3_u8, any::<bool>(), any::<bool>()).prop_map(|(n, search, folder)| Edit::Config(n, search, folder)),
        1 => Just(Edit::Lock),
        1 => (0..TIMES.len()).prop_map(Edit::Time),
        1 => (0..6_u8).prop_map(Edit::Break),
        1 => Just(Edit::Output),
        1 => prop::collection::vec(any::<u8>(), 0..20).prop_map(Edit::Static),
    ]
}

/// A small site with something of everything.
pub(crate) fn site() -> Project {
    let project = Project::empty()
        .file("content/_index.md", "---\ntitle: Avaleht\n---\n\nTere!\n")
        .file("content/topics/algus.md", "---\ntitle: Algus\norder: 1\n---\n\nTeema.\n")
        .file("content/people/mari.md", "---\nname: Mari Näidis\n---\n\nVälja mõeldud.\n")
        .file("content/news/uudis.md", "---\ntitle: Uudis\ndate: 2026-05-01\n---\n\nTere.\n")
        .file("themes/oma/theme.yaml", "extends: default\n");
    config(&project, 0, false, true);
    session(&project, 10);
    for n in 0..4 {
        material(&project, n, "Tekst.");
    }
    project
}

/// Does it; the time of the next build.
pub(crate) fn applied(edit: &Edit, project: &Project, now: &'static str) -> &'static str {
    match edit {
        Edit::Nothing => {}
        Edit::Material(n, word) => material(project, *n, word),
        Edit::Rename(from, to) => {
            let _ = fs::rename(project.path(&name(*from)), project.path(&name(*to)));
        }
        Edit::Remove(n) => {
            let _ = fs::remove_file(project.path(&name(*n)));
        }
        Edit::Session(hour) => session(project, *hour),
        Edit::Template(n) => {
            let text = format!(
                "{{% extends \"base.html\" %}}{{% block main %}}{n} {{{{ body }}}}{{% endblock main %}}"
            );
            project.write("themes/oma/templates/material.html", &text);
        }
        Edit::Config(n, search, folder) => config(project, *n, *search, *folder),
        Edit::Lock => fs::remove_file(project.path("content/calendar.lock")).unwrap(),
        Edit::Time(n) => return TIMES[*n],
        Edit::Break(n) => material(project, *n, "[katki](ei-ole.md)"),
        Edit::Output => project.write("public/index.html", "käsitsi"),
        Edit::Static(bytes) => {
            project.write("content/static/fail.bin", "");
            fs::write(project.path("content/static/fail.bin"), bytes).unwrap();
        }
    }
    now
}

fn name(n: u8) -> String {
    format!("content/materials/materjal-{n}.md")
}

fn material(project: &Project, n: u8, text: &str) {
    let front = format!("title: Materjal {n}\nkind: text\ntopics: [algus]\npeople: [mari]");
    project.write(&name(n), &format!("---\n{front}\n---\n\n## Osa\n\n{text}\n"));
}

fn session(project: &Project, hour: u8) {
    let text = format!(
        "title: Kohtumised\nkind: workshop\nattendance: online\ndefaults: {{duration: 1h, people: [mari]}}\n\
         sessions:\n  - {{id: kohtumine-1, start: 2026-06-03 {hour:02}:00, topics: [algus]}}\n  \
         - {{id: kohtumine-2, date: 2026-07-01}}\n"
    );
    project.write("content/schedule/kohtumised.yaml", &text);
}

fn config(project: &Project, n: u8, search: bool, folder: bool) {
    let text = format!(
        "title: Näidis {n}\nbase_url: https://naidis.example/\nlanguages: [et, en]\ntheme: oma\ncards: false\n\
         search: {search}\nlearning_folder: {folder}\ncalendar: {{uid_domain: naidis.example}}\n"
    );
    project.write("content/site.yaml", &text);
}

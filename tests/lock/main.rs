//! `calendar.lock`: SEQUENCE, what subscribers are told, and what guards them, from the schedule to the feeds.

#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests look at the disk")]

mod edits;
mod feeds;
mod form;
mod guards;
#[path = "../project/mod.rs"]
mod project;

use std::collections::BTreeMap;

use project::Project;

/// Three sessions on three days to come, in order of id.
pub(crate) const SCHEDULE: &str = "title: {et: Kohtumised, en: Meetings}
kind: meeting
place: maja
attendance: in-person
defaults: {duration: 2h, people: [naidis-isik], topics: [algus]}
sessions:
  - {id: kohtumine-1, start: 2026-09-10 10:00}
  - {id: kohtumine-2, start: 2026-10-08 10:00}
  - {id: kohtumine-3, start: 2026-11-12 10:00}
";

/// When the first build is made.
pub(crate) const FIRST: &str = "build --now 2026-05-12T10:00:00Z";

/// When the second build is made.
pub(crate) const SECOND: &str = "build --now 2026-06-01T08:00:00.75Z";

/// A site in two languages with a schedule of three sessions.
pub(crate) fn site() -> Project {
    Project::empty()
        .file(
            "content/site.yaml",
            "title: Näidis\nbase_url: https://naidis.example/\nlanguages: [et, en]\n\
             places:\n  maja: {name: Näidismaja, city: Tartu}\n  kool: {name: Näidiskool, city: Narva}\n",
        )
        .file("content/_index.md", "---\ntitle: Avaleht\n---\n\nTere!\n")
        .file("content/topics/algus.md", "---\ntitle: Algus\norder: 1\n---\n\nTekst.\n")
        .file("content/people/naidis-isik.md", "---\nname: Näidis Isik\n---\n\nTekst.\n")
        .file("content/schedule/kohtumised.yaml", SCHEDULE)
}

/// Writes the schedule with a part of it replaced.
pub(crate) fn reschedule(project: &Project, from: &str, to: &str) {
    let text = project.read("content/schedule/kohtumised.yaml");
    assert!(text.contains(from), "{from}");
    project.write("content/schedule/kohtumised.yaml", &text.replace(from, to));
}

/// The text of the lock.
pub(crate) fn lock(project: &Project) -> String {
    project.read("content/calendar.lock")
}

/// Every calendar file of the output by path, each with its VEVENTs by UID.
pub(crate) fn calendars(project: &Project) -> BTreeMap<String, BTreeMap<String, String>> {
    let files = project.files("public").into_iter();
    files
        .filter(|(path, _)| path.strip_suffix(".ics").is_some())
        .map(|(path, bytes)| (path, entries(&String::from_utf8(bytes).unwrap())))
        .collect()
}

fn entries(text: &str) -> BTreeMap<String, String> {
    let unfolded = text.replace("\r\n ", "");
    unfolded
        .split("BEGIN:VEVENT\r\n")
        .skip(1)
        .map(|rest| {
            let entry = rest.split("END:VEVENT").next().unwrap();
            (value(entry, "UID").to_owned(), entry.to_owned())
        })
        .collect()
}

/// The value of a property of a VEVENT, without parameters.
pub(crate) fn value<'a>(entry: &'a str, name: &str) -> &'a str {
    let line = entry.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_once(':').unwrap().1
}

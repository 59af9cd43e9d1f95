//! A save changes what was changed in the form, and no other letter of the file.

use std::fs;
use std::path::{Path, PathBuf};

use super::project::Project;
use super::{save, shown};

const SERIES: &str = "content/schedule/kohtumised.yaml";

/// A series with all that a form does not show: remarks, ways of writing, keys it does not know.
const WRITTEN: &str = "\
# Kohtumised. Ajad on kokku lepitud.
programme: labor
title: {et: Kohtumised, en: Meetings, fi: Tapaamiset}     # kolmes keeles
kind: workshop
attendance: online
defaults: {duration: 2h 30m, people: naidis-isik}

sessions:
  # Esimene on eriline.
  - id: kohtumine-1
    start: 2026-06-04 10:00      # saal on kinni kella kaheni
    'summary': Avamine
  - {id: kohtumine-2, start: 2026-09-03 10:00, note: \"Muutus: ruum\"}

  # Viimase aeg on lahtine.
  - id: kohtumine-3
    date: 2026-11-05
    muu: 7
";

fn project() -> Project {
    let site = "title: Näidis\nbase_url: https://naidis.example/\nlanguages: [et, en]\n\
                places: {maja: {name: Maja}}\n";
    Project::empty().file("content/site.yaml", site).file(SERIES, WRITTEN)
}

/// Saves a series after a change of what the form shows of it, and gives back the file.
fn changed(from: &str, to: &str) -> String {
    let project = project();
    let form = shown(&project, SERIES);
    assert!(form.contains(from), "`{from}` is not in\n{form}");
    save(&project, SERIES, &form.replacen(from, to, 1));
    project.read(SERIES)
}

#[test]
fn a_form_shows_the_one_way_it_knows() {
    let form = shown(&project(), SERIES);
    let expected = "\
title:
  et: Kohtumised
  en: Meetings
kind: workshop
programme: labor
defaults:
  duration: 2h 30m
  attendance: online
  people:
  - naidis-isik
sessions:
- id: kohtumine-1
  start: 2026-06-04 10:00
  summary:
    et: Avamine
- id: kohtumine-2
  start: 2026-09-03 10:00
  note:
    et: 'Muutus: ruum'
- id: kohtumine-3
  date: 2026-11-05
";
    assert_eq!(form, expected);
}

#[test]
fn a_time_that_moves_changes_its_own_letters_alone() {
    let file = changed("start: 2026-06-04 10:00", "start: 2026-06-04 10:30");
    assert_eq!(file, WRITTEN.replace("2026-06-04 10:00 ", "2026-06-04 10:30 "));
}

#[test]
fn a_change_within_brackets_leaves_what_is_beside_it() {
    let file = changed("2026-09-03 10:00", "2026-09-03 11:15");
    assert_eq!(file, WRITTEN.replace("2026-09-03 10:00", "2026-09-03 11:15"));
}

#[test]
fn a_new_key_gets_a_line_where_the_form_has_it() {
    let file = changed("  date: 2026-11-05", "  date: 2026-11-05\n  status: tentative");
    assert_eq!(
        file,
        WRITTEN.replace("    date: 2026-11-05\n", "    date: 2026-11-05\n    status: tentative\n")
    );
}

#[test]
fn a_key_that_is_emptied_goes_with_its_line() {
    let file = changed("  summary:\n    et: Avamine\n", "");
    assert_eq!(file, WRITTEN.replace("    'summary': Avamine\n", ""));
}

#[test]
fn a_day_that_gets_a_time_becomes_a_start() {
    let file = changed("  date: 2026-11-05", "  start: 2026-11-05 09:00");
    let expected = WRITTEN.replace(
        "  - id: kohtumine-3\n    date: 2026-11-05\n",
        "  - id: kohtumine-3\n    start: 2026-11-05 09:00\n",
    );
    assert_eq!(file, expected);
}

#[test]
fn a_second_language_turns_a_string_into_texts() {
    let file = changed("    et: Avamine\n", "    et: Avamine\n    en: Opening\n");
    assert_eq!(file, WRITTEN.replace("Avamine", "{et: Avamine, en: Opening}"));
}

#[test]
fn a_new_item_comes_behind_the_one_before_it() {
    let item = "- id: kohtumine-2b\n  start: 2026-10-01 10:00\n- id: kohtumine-3\n";
    let file = changed("- id: kohtumine-3\n", item);
    let above = "note: \"Muutus: ruum\"}\n";
    let expected = WRITTEN
        .replace(above, &format!("{above}  - id: kohtumine-2b\n    start: 2026-10-01 10:00\n"));
    assert_eq!(file, expected);
}

#[test]
fn an_item_that_goes_takes_its_remark_along() {
    let file =
        changed("- id: kohtumine-1\n  start: 2026-06-04 10:00\n  summary:\n    et: Avamine\n", "");
    let (above, rest) = WRITTEN.split_once("  # Esimene").unwrap();
    let below = &rest[rest.find("  - {id").unwrap()..];
    assert_eq!(file, format!("{above}{below}"));
}

#[test]
fn an_item_that_changes_its_place_takes_its_lines_along() {
    let project = project();
    let form = shown(&project, SERIES);
    let (above, items) = form.split_once("- id: kohtumine-1\n").unwrap();
    let (first, rest) = items.split_once("- id: kohtumine-2\n").unwrap();
    save(&project, SERIES, &format!("{above}- id: kohtumine-2\n{rest}- id: kohtumine-1\n{first}"));
    let file = project.read(SERIES);
    assert!(file.ends_with(
        "    muu: 7\n  # Esimene on eriline.\n  - id: kohtumine-1\n    start: 2026-06-04 10:00      \
         # saal on kinni kella kaheni\n    'summary': Avamine\n"
    ));
}

#[test]
fn a_default_stays_where_the_author_had_it() {
    let file = changed("attendance: online", "attendance: hybrid");
    assert_eq!(file, WRITTEN.replace("attendance: online", "attendance: hybrid"));
    let file = changed("duration: 2h 30m", "duration: 2h\n  place: maja");
    assert_eq!(
        file,
        WRITTEN.replace(
            "{duration: 2h 30m, people: naidis-isik}",
            "{duration: 2h, people: naidis-isik, place: maja}"
        )
    );
}

#[test]
fn the_body_of_a_page_keeps_its_letters() {
    let path = "content/pages/leht.md";
    let text =
        "---\ntitle: Leht   # nii\ndraft: false\n---\nTekst ilma tühja reata.\n\n<!-- märkus -->\n";
    let project = project().file(path, text);
    let form = shown(&project, path);
    save(&project, path, &form.replace("title: Leht", "title: Uus leht"));
    assert_eq!(project.read(path), text.replace("title: Leht", "title: Uus leht"));
    save(&project, path, &form.replace("Tekst ilma", "Tekst, millel ei ole"));
    assert_eq!(
        project.read(path),
        "---\ntitle: Leht   # nii\ndraft: false\n---\n\nTekst, millel ei ole tühja reata.\n\n<!-- märkus -->\n"
    );
}

#[test]
fn registrations_keep_keys_with_dots() {
    let path = "content/registration.yaml";
    let text = "osale:\n  title: Osale\n  form: https://forms.example/a\n  full: false\n  \
                prefill: {entry.1045: \"{session.title}\"}\n  price: {amount: 49}\n";
    let project = project().file(path, text);
    let form = shown(&project, path);
    assert!(
        form.contains("  prefill:\n  - id: entry.1045\n    value: '{session.title}'\n"),
        "{form}"
    );
    save(&project, path, &form.replace("full: 'false'", "full: waitlist"));
    assert_eq!(project.read(path), text.replace("full: false", "full: waitlist"));
    save(&project, path, &form.replace("'49'", "'50'"));
    assert_eq!(project.read(path), text.replace("49", "50"));
    save(&project, path, &form.replace("- id: osale", "- id: liitu"));
    assert_eq!(project.read(path), text.replace("osale:", "liitu:"));
}

#[test]
fn a_file_with_anchors_loses_no_value() {
    let text = "# Sari.\ntitle: Sari\nkind: workshop\nsessions:\n  - &esimene\n    id: a\n    start: 2026-06-04 \
                10:00\n    muu: 1\n  - <<: *esimene\n    id: b\n";
    let path = "content/schedule/sari.yaml";
    let project = project().file(path, text);
    let form = shown(&project, path);
    save(&project, path, &form.replacen("10:00", "10:30", 1));
    let file = project.read(path);
    assert!(
        file.starts_with("# Sari.\n") && file.contains("muu: 1") && file.contains("10:30"),
        "{file}"
    );
}

#[test]
fn a_new_file_is_written_as_people_write() {
    let path = "content/schedule/uus.yaml";
    let project = project();
    let saved = "title:\n  et: Uus sari\n  en: New series\nkind: training\ndefaults:\n  place: ''\nsessions:\n  \
                 - id: uus-1\n    start: 2026-06-04 10:00\n    draft: false\n    topics: []\n";
    save(&project, path, saved);
    assert_eq!(
        project.read(path),
        "title: {et: Uus sari, en: New series}\nkind: training\nsessions:\n  - id: uus-1\n    start: 2026-06-04 \
         10:00\n"
    );
}

#[test]
fn a_translation_has_the_keys_of_a_translation() {
    let project =
        project().file("content/people/isik.en.md", "---\nname: Naidis Isik\n---\n\nBio.\n");
    save(
        &project,
        "content/people/isik.en.md",
        "---\nname: Naidis Isik\nrole: Trainer\norder: 3\n---\nBio.\n",
    );
    assert_eq!(
        project.read("content/people/isik.en.md"),
        "---\nname: Naidis Isik\nrole: Trainer\n---\n\nBio.\n"
    );
}

/// Every file of the sites that are here, saved as it was shown.
#[test]
fn a_save_without_a_change_changes_no_letter() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut n_files = 0;
    for site in ["content", "docs/content", "tests/sites/everything/content"] {
        let project = Project::empty();
        let folder = root.join(site);
        let files = files(&folder);
        for (path, text) in &files {
            project.write(&format!("content/{path}"), text);
        }
        for (path, text) in files {
            let path = format!("content/{path}");
            if path == "content/site.yaml" || path.contains("/static/") {
                continue;
            }
            n_files += 1;
            save(&project, &path, &shown(&project, &path));
            assert_eq!(project.read(&path), text, "{path}");
        }
    }
    assert!(n_files > 40);
}

fn files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(folder.join(&inner)).unwrap() {
            let entry = entry.unwrap();
            let path = inner.join(entry.file_name());
            if entry.path().is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md" || ending == "yaml") {
                let text = fs::read_to_string(entry.path()).expect("sources are text");
                found.push((path.to_str().unwrap().to_owned(), text));
            }
        }
    }
    found
}

//! Faults of values and keys, all of a file in one run.

use std::fmt::Write as _;

use kava::load::schema::{FullYaml, LanguageText, RepeatYaml};
use kava::model::{Absence, Attendance, Payer, Vat};

use super::{Project, told, told_of_series};

const SERIES: &str = "title: Kohtumised\nkind: meeting\n";

#[test]
fn every_fault_of_a_file_is_told_in_one_run() {
    let told = told_of_series(
        "title: Kohtumised\nkind: workshopp\nprogram: labor\nupdated: 2023-02-30\nsessions:\n\
         - id: Esimene Kord\n  start: 2023-05-18\n- id: teine\n  statu: moved\n  end: 25:00\n\
         - start: 2023-05-18 10:00\n",
    );
    let file = "content/schedule/sari.yaml";
    let mut told: Vec<&str> = told.iter().map(|line| line.split(" (").next().unwrap()).collect();
    told.sort_unstable();
    assert_eq!(
        told,
        [
            format!("missing-key @ {file} sessions[2]: the key `id` is missing"),
            format!("unknown-key @ {file} key program: there is no key `program` here"),
            format!("unknown-key @ {file} key sessions[1].statu: there is no key `statu` here"),
            format!(
                "unknown-word @ {file} kind: `workshopp` is none of the words that may stand here"
            ),
            format!("wrong-date @ {file} updated: there is no day `2023-02-30` in the calendar"),
            format!("wrong-id @ {file} sessions[0].id: `Esimene Kord` cannot be an id"),
            format!("wrong-time @ {file} sessions[0].start: the time is missing"),
            format!("wrong-time @ {file} sessions[1].end: there is no time `25:00` on a clock"),
        ]
    );
}

#[test]
fn what_is_spoken_and_how_many_can_come_is_held_to_what_can_be() {
    let told = told_of_series(&format!(
        "{SERIES}languages: [et, eesti]\ncapacity: 0\nsessions:\n- id: a\n  date: 2023-05-18\n  \
         capacity: 20 kohta\n"
    ));
    let told: Vec<&str> = told.iter().map(|line| line.split(" (").next().unwrap()).collect();
    let at = |key: &str| format!("@ content/schedule/sari.yaml {key}: ");
    let count = "expected a whole number from 1, found the";
    assert_eq!(
        told,
        [
            format!("wrong-type {}{count} text `20 kohta`", at("sessions[0].capacity")),
            format!(
                "unknown-word {}`eesti` is none of the words that may stand here",
                at("languages[1]")
            ),
            format!("wrong-type {}{count} number `0`", at("capacity")),
        ]
    );
}

#[test]
fn a_faulty_session_is_left_out_alone() {
    let project = Project::new().file(
        "content/schedule/sari.yaml",
        format!("{SERIES}sessions:\n- id: A B\n- id: teine\n  date: 2023-05-18\n- id: [x]\n"),
    );
    let loaded = project.load();
    let sessions = &loaded.written.schedule[0].value.sessions;
    assert_eq!(sessions.iter().map(|session| &*session.id.0).collect::<Vec<_>>(), ["teine"]);
    assert_eq!(told(&loaded).len(), 2);
}

#[test]
fn several_missing_keys_are_told_at_once() {
    let told = told_of_series("summary: Midagi\n");
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(told[0].contains("`title`") && told[1].contains("`kind`"), "{told:#?}");
}

#[test]
fn an_unknown_key_names_the_nearest_known_one_even_of_the_shared_keys() {
    let told = told(
        &Project::new()
            .file("content/topics/a.md", "---\ntitle: A\norder: 1\nsumary: B\npeeple: [x]\n---\n")
            .load(),
    );
    assert_eq!(
        told,
        [
            "unknown-key @ content/topics/a.md key sumary: there is no key `sumary` here (did you mean `summary`?)",
            "unknown-key @ content/topics/a.md key peeple: there is no key `peeple` here (did you mean `people`?)",
        ]
    );
}

#[test]
fn an_unknown_key_without_a_neighbour_lists_the_known_ones() {
    let told = told(
        &Project::new()
            .file("content/topics/a.md", "---\ntitle: A\norder: 1\nvärv: sinine\n---\n")
            .load(),
    );
    assert_eq!(
        told,
        [
            "unknown-key @ content/topics/a.md key värv: there is no key `värv` here (the keys here are `title`, \
         `summary`, `slug`, `aliases`, `updated`, `reviewed`, `draft`, `order`, `outcomes`, `people`)"
        ]
    );
}

#[test]
fn a_wrong_type_is_told_without_the_name_of_a_rust_type() {
    let told = told_of_series(
        "title: 2023\nkind: meeting\nduration: abc\nplace: [a]\nsessions: none\ndefaults: {price: {amount: free}}\n",
    );
    let file = "content/schedule/sari.yaml";
    assert_eq!(
        told,
        [
            format!(
                "wrong-type @ {file} title: expected a text, or one for each language, found the number `2023` \
                 (put it in quotes, so that it is read as text)"
            ),
            format!(
                "wrong-type @ {file} sessions: expected keys with values, found the text `none` (write keys with \
                 values in braces, such as `price: {{amount: 49, vat: included}}`, or each indented below in a line of its own)"
            ),
            format!(
                "wrong-amount @ {file} defaults.price.amount: `free` is no amount of money (write whole numbers or \
                 two digits behind the point: `49`, `49.50`)"
            ),
            format!(
                "wrong-duration @ {file} duration: `abc` is no length of time (write hours and minutes, more than \
                 none: `2h 30m`, `20 min`, `1.5 h`)"
            ),
            format!(
                "wrong-type @ {file} place: expected an id such as `sample-topic`, found a list (write it without the brackets or the dash)"
            ),
        ]
    );
}

#[test]
fn a_key_with_nothing_behind_it_is_a_fault_where_something_must_be() {
    let told = told_of_series("title:\nkind: meeting\nsummary:\nnote: ~\n");
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(
        told[0].starts_with(
            "empty-value @ content/schedule/sari.yaml key title: nothing stands behind `title`"
        ) || told[1].starts_with("empty-value @ content/schedule/sari.yaml key title"),
        "{told:#?}"
    );
}

#[test]
fn a_key_that_stands_twice_is_a_fault() {
    let told = told_of_series(
        "title: A\nkind: meeting\ntitle: B\nsessions:\n- id: a\n  id: b\n  date: 2023-05-18\n",
    );
    assert!(
        told[0].starts_with("duplicate-key @ content/schedule/sari.yaml key title:"),
        "{told:#?}"
    );
    assert!(
        told[1].starts_with("duplicate-key @ content/schedule/sari.yaml key sessions[0].id:"),
        "{told:#?}"
    );
    assert_eq!(told.len(), 2);
}

#[test]
fn a_default_in_both_places_is_a_fault_with_both_ends() {
    let project = Project::new().file(
        "content/schedule/sari.yaml",
        format!(
            "{SERIES}attendance: online\ndefaults: {{attendance: hybrid, people: a}}\nplace: maja\n"
        ),
    );
    let loaded = project.load();
    let diagnostic = &loaded.report.diagnostics()[0];
    assert_eq!(diagnostic.code, "default-twice");
    assert_eq!(diagnostic.also.len(), 1);
    let defaults = &loaded.written.schedule[0].value.defaults;
    assert_eq!(defaults.attendance, Some(Attendance::Hybrid));
    assert_eq!(defaults.place.as_ref().unwrap().0, "maja");
    assert_eq!(defaults.people.as_ref().unwrap()[0].0, "a");
}

#[test]
fn a_rule_may_stand_alone_or_in_a_list() {
    let rule = "rule: FREQ=MONTHLY;COUNT=6\n  start: 2023-05-18 15:00\n  id: mentorlus-{n}\n  duration: 20 min\n";
    let one =
        Project::new().file("content/schedule/sari.yaml", format!("{SERIES}repeat:\n  {rule}"));
    let RepeatYaml::One(rule_of_one) = &one.load_clean().written.schedule[0].value.repeat else {
        panic!("one rule is no list");
    };
    assert_eq!(rule_of_one.own.duration.unwrap().minutes, 20);
    let many =
        Project::new().file("content/schedule/sari.yaml", format!("{SERIES}repeat:\n- {rule}"));
    assert!(matches!(many.load_clean().written.schedule[0].value.repeat, RepeatYaml::Many(_)));
    let told = told_of_series(&format!("{SERIES}repeat:\n  {}", rule.replace("-{n}", "")));
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].starts_with("wrong-id @ content/schedule/sari.yaml repeat.id"), "{told:#?}");
}

#[test]
fn a_registration_with_a_faulty_form_is_left_out_and_noted() {
    let loaded = Project::new()
        .file(
            "content/registration.yaml",
            "labor:\n  title: Osalussoov\n  form: forms.gle/abc\n  opens: 15.02.2023\n\
             info:\n  title: {et: Infopäev, en: Info day}\n  form: https://forms.gle/x y\n  full: waitlist\n\
             Suur Vorm:\n  title: X\n  form: https://forms.gle/z\n",
        )
        .load();
    let registrations = &loaded.written.registration.as_ref().unwrap().value;
    assert_eq!(registrations.len(), 1);
    let info = &registrations[0];
    assert_eq!(info.form.0, "https://forms.gle/x%20y");
    assert_eq!(info.full, FullYaml::Waitlist);
    assert!(matches!(&info.title, LanguageText::ByLanguage(texts) if texts["en"] == "Info day"));
    assert_eq!(loaded.written.absent.ids("registration", Absence::Faulty), ["labor"]);
    let told = told(&loaded);
    assert_eq!(told.len(), 3, "{told:#?}");
    assert!(
        told.iter()
            .any(|line| line.contains("labor.form") && line.contains("`https://forms.gle/abc`"))
    );
    assert!(
        told.iter().any(|line| line.contains("labor.opens") && line.contains("write `2023-02-15`"))
    );
    assert!(told.iter().any(|line| line.contains("key Suur Vorm") && line.contains("`suur-vorm`")));
}

#[test]
fn a_price_is_read_to_the_cent() {
    for (written, cents) in [
        ("49", 4900),
        ("49.50", 4950),
        ("49.5", 4950),
        ("\"49,50\"", 4950),
        ("0", 0),
        ("'5 €'", 500),
    ] {
        let project = Project::new().file(
            "content/schedule/sari.yaml",
            format!("{SERIES}price: {{amount: {written}, per: participant, vat: added}}\n"),
        );
        let loaded = project.load_clean();
        let price = loaded.written.schedule[0].value.defaults.price.clone().unwrap();
        assert_eq!(price.cents, cents, "{written}");
        assert_eq!((price.per, price.vat), (Some(Payer::Participant), Some(Vat::Added)));
    }
    for written in ["49.505", "-1", "'1.'", ".nan"] {
        let told = told_of_series(&format!("{SERIES}price: {{amount: {written}}}\n"));
        assert_eq!(told.len(), 1, "{written}: {told:#?}");
    }
}

#[test]
fn a_video_is_its_id_wherever_it_was_copied_from() {
    for written in [
        "aaaaAAAA-_1",
        "https://www.youtube.com/watch?v=aaaaAAAA-_1&t=5",
        "https://youtu.be/aaaaAAAA-_1?si=x",
        "youtube.com/embed/aaaaAAAA-_1",
    ] {
        let project = Project::new().file(
            "content/materials/v.md",
            format!("---\ntitle: V\nkind: video\nvideo: {{youtube: \"{written}\"}}\n---\n"),
        );
        let loaded = project.load_clean();
        assert_eq!(
            loaded.written.materials[0].front.video.as_ref().unwrap().youtube,
            "aaaaAAAA-_1"
        );
    }
}

#[test]
fn the_name_of_a_person_is_the_title_of_their_page() {
    let loaded = Project::new()
        .file(
            "content/people/naidis-isik.md",
            "---\nname: Näidis Isik\nemail: naidis@example.org\nphone: +372 600 0000\n---\n",
        )
        .load_clean();
    let person = &loaded.written.people[0].front;
    assert_eq!(person.page.title, LanguageText::Plain("Näidis Isik".to_owned()));
    let told = told(
        &Project::new()
            .file(
                "content/people/a.md",
                "---\ntitle: Näidis Isik\nemail: naidis\nphone: helista\n---\n",
            )
            .load(),
    );
    assert_eq!(told.len(), 4, "{told:#?}");
}

#[test]
fn one_value_may_stand_where_a_list_may() {
    let loaded = Project::new()
        .file(
            "content/topics/a.md",
            "---\ntitle: A\norder: 1\npeople: naidis-isik\noutcomes: {et: Oskab}\n---\n",
        )
        .load_clean();
    let topic = &loaded.written.topics[0].front;
    assert_eq!(topic.people[0].0, "naidis-isik");
    assert_eq!(topic.outcomes.len(), 1);
}

#[test]
fn anchors_and_merge_keys_are_followed_and_bombs_are_not() {
    let loaded = Project::new()
        .file(
            "content/schedule/sari.yaml",
            format!("{SERIES}sessions:\n- &a {{id: a, date: 2023-05-18}}\n- {{<<: *a, id: b}}\n"),
        )
        .load_clean();
    assert!(loaded.written.schedule[0].value.sessions[1].date.is_some());
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let before = level - 1;
        let list = vec![format!("*a{before}"); 10].join(", ");
        writeln!(bomb, "a{level}: &a{level} [{list}]").unwrap();
    }
    let told = told_of_series(&bomb);
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("refers to its own parts too many times"), "{told:#?}");
}

#[test]
fn a_slip_in_a_key_that_must_be_there_is_told_once() {
    let told = told_of_series("titel: A\nkind: meeting\nsessions:\n- {di: a, date: 2023-05-18}\n");
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(told.iter().all(|line| line.starts_with("unknown-key")), "{told:#?}");
}

//! What an edit does to the feeds, and what is said of it.

use std::collections::BTreeMap;

use crate::project::Project;
use crate::{FIRST, SCHEDULE, SECOND, calendars, lock, reschedule, site, value};

/// A text with all its blanks alike.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Every calendar file of the output, byte for byte.
fn calendar_bytes(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let mut files = project.files("public");
    files.retain(|path, _| path.strip_suffix(".ics").is_some());
    files
}

#[test]
fn the_first_build_makes_a_lock_and_the_second_leaves_everything_as_it_is() {
    let project = site();
    project.run(FIRST).succeeds().says("`content/calendar.lock` has changed");
    let (feeds, first) = (calendars(&project), lock(&project));
    for entries in feeds.values() {
        for entry in entries.values() {
            assert_eq!(value(entry, "SEQUENCE"), "0");
            assert_eq!(value(entry, "DTSTAMP"), "20260512T100000Z");
        }
    }
    let said = project.run(SECOND).succeeds().errors();
    assert!(!said.contains("calendar.lock"), "{said}");
    assert!(!said.contains("tellijad"), "{said}");
    assert_eq!(calendars(&project), feeds);
    assert_eq!(lock(&project), first);
}

#[test]
fn an_author_may_say_when_a_session_last_changed_before_there_was_a_lock() {
    let project = site();
    reschedule(&project, "2026-09-10 10:00}", "2026-09-10 10:00, updated: 2026-01-02}");
    project.run(FIRST).succeeds();
    let feeds = calendars(&project);
    let entry = &feeds["kalender.ics"]["kohtumine-1@naidis.example"];
    assert_eq!(value(entry, "LAST-MODIFIED"), "20260102T000000Z");
}

#[test]
fn no_entry_has_changed_in_the_future() {
    let project = site();
    reschedule(&project, "2026-09-10 10:00}", "2026-09-10 10:00, updated: 2027-01-02}");
    project.run(FIRST).succeeds();
    let feeds = calendars(&project);
    let entry = &feeds["kalender.ics"]["kohtumine-1@naidis.example"];
    assert_eq!(value(entry, "DTSTAMP"), "20260512T100000Z");
}

#[test]
fn another_room_changes_one_entry_in_every_feed_that_holds_it() {
    let project = site()
        .file(
            "content/programmes/labor-2026.md",
            "---\ntitle: Labor\nstarts: 2026-09-01\nends: 2026-12-01\n---\n\nTekst.\n",
        )
        .file("content/schedule/kohtumised.yaml", &format!("programme: labor-2026\n{SCHEDULE}"));
    let settings = project.read("content/site.yaml") + "  saal: {name: Näidissaal, city: Tartu}\n";
    project.write("content/site.yaml", &settings);
    project.run(FIRST).succeeds();
    let before = calendars(&project);
    reschedule(&project, "2026-10-08 10:00}", "2026-10-08 10:00, place: saal}");
    project
        .run(SECOND)
        .succeeds()
        .says("kohtumine-2: koht muutub, Näidismaja, Tartu → Näidissaal, Tartu; tellijad näevad");
    let after = calendars(&project);
    let mut differ = Vec::new();
    for (path, entries) in &after {
        for (uid, entry) in entries {
            let Some(old) = before.get(path).and_then(|entries| entries.get(uid)) else {
                assert!(path.contains("saal") && uid.starts_with("kohtumine-2"), "{path}: {uid}");
                continue;
            };
            if uid.starts_with("kohtumine-2") {
                assert_ne!(entry, old, "{path}");
                assert_eq!(value(entry, "SEQUENCE"), "1", "{path}");
                assert_eq!(value(entry, "DTSTAMP"), "20260601T080000Z", "true to the second");
                assert_eq!(value(entry, "LAST-MODIFIED"), "20260601T080000Z");
                differ.push(path.as_str());
            } else {
                assert_eq!(entry, old, "{path}: {uid}");
            }
        }
    }
    let feeds = |files: [&'static str; 7]| files.map(ToOwned::to_owned);
    let english = feeds([
        "en/calendar.ics",
        "en/calendar/city-tartu.ics",
        "en/calendar/kohtumised.ics",
        "en/calendar/labor-2026.ics",
        "en/calendar/naidis-isik.ics",
        "en/calendar/topic-algus.ics",
        "en/schedule/kohtumine-2.ics",
    ]);
    let estonian = feeds([
        "ajakava/kohtumine-2.ics",
        "kalender.ics",
        "kalender/kohtumised.ics",
        "kalender/labor-2026.ics",
        "kalender/linn-tartu.ics",
        "kalender/naidis-isik.ics",
        "kalender/teema-algus.ics",
    ]);
    let mut expected = [english, estonian].concat();
    expected.sort();
    assert_eq!(differ, expected);
    // Who follows the old room alone no longer has it; who follows the new one has.
    assert!(!after["kalender/koht-maja.ics"].contains_key("kohtumine-2@naidis.example"));
    assert!(after["kalender/koht-saal.ics"].contains_key("kohtumine-2@naidis.example"));
}

#[test]
fn what_changes_in_one_language_alone_changes_no_entry_of_another() {
    let project = site();
    let title = |en: &str| format!("2026-10-08 10:00, title: {{et: Teine, en: {en}}}}}");
    reschedule(&project, "2026-10-08 10:00}", &title("Second"));
    project.run(FIRST).succeeds();
    reschedule(&project, &title("Second"), &title("Another"));
    project.run(SECOND).succeeds().says("kohtumine-2 (en): pealkiri muutub, „Second“ → „Another“");
    let feeds = calendars(&project);
    assert_eq!(value(&feeds["kalender.ics"]["kohtumine-2@naidis.example"], "SEQUENCE"), "0");
    let english = feeds.values().find_map(|it| it.get("kohtumine-2.en@naidis.example")).unwrap();
    assert_eq!(value(english, "SEQUENCE"), "1");
}

#[test]
fn a_paragraph_and_the_order_of_sessions_change_no_byte_of_a_feed() {
    let project = site();
    project.run(FIRST).succeeds();
    let (feeds, first) = (calendar_bytes(&project), lock(&project));
    project.write(
        "content/topics/algus.md",
        "---\ntitle: Algus\norder: 1\n---\n\nTekst.\n\nUus lõik.\n",
    );
    let line = "  - {id: kohtumine-1, start: 2026-09-10 10:00}\n";
    reschedule(&project, line, "");
    let text = project.read("content/schedule/kohtumised.yaml");
    project.write("content/schedule/kohtumised.yaml", &(text + line));
    project.run(SECOND).succeeds();
    assert_eq!(calendar_bytes(&project), feeds);
    assert_eq!(lock(&project), first);
}

#[test]
fn a_session_moves_is_cancelled_and_is_back_on_in_words() {
    let project = site();
    project.run(FIRST).succeeds();
    reschedule(&project, "2026-10-08 10:00", "2026-10-08 10:30");
    project
        .run("check")
        .succeeds()
        .says("kohtumine-2 liigub 10.00–12.00 → 10.30–12.30; tellijad näevad seda");
    project.run(SECOND).succeeds().says("kohtumine-2 liigub 10.00–12.00 → 10.30–12.30");
    reschedule(&project, "2026-10-08 10:30}", "2026-10-08 10:30, status: cancelled}");
    project.run(SECOND).succeeds().says("kohtumine-2 jääb ära; tellijad näevad seda");
    reschedule(&project, ", status: cancelled", "");
    project.run(SECOND).succeeds().says("kohtumine-2 toimub siiski; tellijad näevad seda");
    let feeds = calendars(&project);
    let entry = &feeds["kalender.ics"]["kohtumine-2@naidis.example"];
    assert_eq!(value(entry, "SEQUENCE"), "3");
    assert_eq!(value(entry, "DTSTAMP"), "20260601T080002Z", "a second behind the change before");
}

#[test]
fn a_session_that_becomes_tentative_and_certain_again_is_told_in_words() {
    let project = site();
    project.run(FIRST).succeeds();
    reschedule(&project, "2026-10-08 10:00}", "2026-10-08 10:00, status: tentative}");
    let said = project
        .run(SECOND)
        .succeeds()
        .says("kohtumine-2: aeg või koht võib veel muutuda; tellijad näevad seda")
        .errors();
    assert!(!said.contains("kirjeldus"), "{said}");
    assert!(project.read("public/ajakava.xml").contains("Aeg või koht võib veel muutuda</title>"));
    reschedule(&project, ", status: tentative", "");
    project
        .run("build --now 2026-06-02T08:00:00Z")
        .succeeds()
        .says("kohtumine-2: aeg ja koht on nüüd kindlad; tellijad näevad seda");
    assert!(project.read("public/ajakava.xml").contains("Aeg ja koht on kindlad</title>"));
    let english = project.files("public/en").remove("schedule.xml").unwrap();
    assert!(String::from_utf8(english).unwrap().contains("The time and place are certain</title>"));
    let entry = &calendars(&project)["kalender.ics"]["kohtumine-2@naidis.example"];
    assert_eq!((value(entry, "STATUS"), value(entry, "SEQUENCE")), ("CONFIRMED", "2"));
    project.run("build --now 2026-06-03T08:00:00Z --locked").succeeds();
}

#[test]
fn deadlines_are_told_in_their_own_words() {
    let project = site();
    let settings = project.read("content/site.yaml") + "forms: {allowed_hosts: [forms.example]}\n";
    project.write("content/site.yaml", &settings);
    project.run(FIRST).succeeds();
    let form = |opens: &str, closes: &str, title: &str| {
        let text = format!(
            "osalus:\n  title: {title}\n  form: https://forms.example/x\n  opens: {opens}\n  closes: {closes}\n"
        );
        project.write("content/registration.yaml", &text);
    };
    form("2026-06-10", "2026-08-31", "Osalus");
    let said = plain(&project.run(SECOND).succeeds().errors());
    for sentence in [
        "osalus: uus registreerimise algus, 10. juuni 2026; tellijad näevad seda",
        "osalus: uus registreerimise tähtaeg, 30. august 2026 kell 23.59; tellijad näevad seda",
    ] {
        assert!(said.contains(sentence), "{said}");
    }
    assert!(!said.contains("uus kohtumine") && !said.contains("registration-"), "{said}");
    form("2026-06-10", "2026-09-02 12:00", "Osalus");
    let moved =
        "tähtaeg liigub, 30. august 2026 kell 23.59 → 2. september 2026 kell 12.00; tellijad";
    let said = plain(&project.run("build --now 2026-06-02T08:00:00Z").succeeds().errors());
    assert!(said.contains(&format!("osalus: registreerimise {moved}")), "{said}");
    let atom = plain(&project.read("public/ajakava.xml"));
    assert!(atom.contains("<title>Osalus: Uus registreerimise algus</title>"), "{atom}");
    assert!(atom.contains(
        "<title>Osalus: Registreerimise tähtaeg: 30. august 2026 kell 23.59 → 2. september 2026 kell 12.00</title>"
    ), "{atom}");
    assert!(atom.contains("href=\"https://naidis.example/registreeri/osalus/\""), "{atom}");
    let english = project.read("public/en/schedule.xml");
    assert!(english.contains("Osalus: New registration deadline"), "{english}");
    form("2026-06-10", "2026-09-02 12:00", "Uus osalus");
    let said = project.run("build --now 2026-06-03T08:00:00Z").succeeds().errors();
    let title = "osalus: pealkiri muutub, „Osalus“ → „Uus osalus“";
    assert_eq!(said.matches(title).count(), 1, "{said}");
}

#[test]
fn json_ld_says_when_a_moved_session_would_have_begun() {
    let project = site();
    project.run(FIRST).succeeds();
    let data = || {
        let page = project.read("public/ajakava/kohtumine-2/index.html");
        let data = page.split_once("application/ld+json\">").unwrap().1;
        let data: serde_json::Value =
            serde_json::from_str(data.split_once("</script>").unwrap().0).unwrap();
        data["@graph"][0].clone()
    };
    assert!(data().get("previousStartDate").is_none());
    reschedule(&project, "2026-10-08 10:00}", "2026-10-15 10:00, status: moved}");
    project.run(SECOND).succeeds();
    assert_eq!(data()["eventStatus"], "https://schema.org/EventRescheduled");
    assert_eq!(data()["startDate"], "2026-10-15T10:00:00+03:00");
    assert_eq!(data()["previousStartDate"], "2026-10-08T10:00:00+03:00");
    reschedule(&project, "2026-10-15 10:00", "2026-10-29 10:00");
    project.run("build --now 2026-06-02T08:00:00Z").succeeds();
    let previous = ["2026-10-08T10:00:00+03:00", "2026-10-15T10:00:00+03:00"];
    assert_eq!(data()["previousStartDate"], serde_json::json!(previous), "as schema.org asks");
    // A session that is confirmed again is simply scheduled.
    reschedule(&project, ", status: moved", "");
    project.run("build --now 2026-06-03T08:00:00Z").succeeds();
    assert!(data().get("previousStartDate").is_none());
}

#[test]
fn another_base_address_for_a_trial_changes_no_lock() {
    let project = site();
    project.run(FIRST).succeeds();
    let first = lock(&project);
    project.run(&format!("{SECOND} --base-url https://proov.example/labor/ --locked")).succeeds();
    assert_eq!(lock(&project), first);
}

#[test]
fn changes_are_marked_for_14_days_and_told_by_atom() {
    let project = site();
    project.run(FIRST).succeeds();
    assert!(!project.read("public/ajakava.xml").contains("<entry>"));
    reschedule(&project, "2026-10-08 10:00", "2026-10-08 10:30");
    project.run(SECOND).succeeds().says("true until 2026-06-15 11:00");
    let marked = "Aeg: 10.00–12.00 → 10.30–12.30";
    for page in ["public/ajakava/index.html", "public/ajakava/kohtumine-2/index.html"] {
        assert!(project.read(page).contains(marked), "{page}");
    }
    assert!(!project.read("public/ajakava/kohtumine-1/index.html").contains(marked));
    let schedule = project.read("public/ajakava/index.html");
    assert!(schedule.contains("type=\"application/atom+xml\" href=\"/ajakava.xml\""));
    project.run("build --now 2026-06-15T08:00:00Z").succeeds();
    assert!(!project.read("public/ajakava/index.html").contains(marked), "14 days are over");
    let atom = project.read("public/ajakava.xml");
    assert!(atom.contains(marked));
    assert!(atom.contains("<updated>2026-06-01T08:00:00Z</updated>"));
    assert!(atom.contains("<id>tag:naidis.example,2026-06-01:schedule/kohtumine-2/1/et</id>"));
}

#[test]
fn the_words_of_feed_addresses_can_be_chosen() {
    let project = site();
    let settings = project.read("content/site.yaml");
    let paths = "paths: {et: {topic_feed: valdkond, place_feed: maja, city_feed: kus}}\n";
    project.write("content/site.yaml", &(settings + paths));
    project.run(FIRST).succeeds();
    let feeds = calendars(&project);
    for path in ["valdkond-algus", "maja-maja", "kus-tartu"] {
        assert!(feeds.contains_key(&format!("kalender/{path}.ics")), "{path}");
    }
    assert!(feeds.contains_key("en/calendar/topic-algus.ics"), "the other language as usual");
    assert!(!feeds.keys().any(|path| path.contains("/linn-") || path.contains("/teema-")));
}

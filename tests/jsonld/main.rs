//! What pages say in JSON-LD: in the words of schema.org, safe in HTML, and the same as everywhere else.
#![expect(
    clippy::unwrap_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "tests; outputs end in lower case"
)]

mod vocabulary;

use std::collections::BTreeMap;
use std::path::Path;

use kava::pipeline::{Reuse, rebuilt};
use kava::render::Content;
use kava::resolve::{Now, Options};
use serde_json::Value;

use vocabulary::Vocabulary;

/// What stands around the data of a page.
const OPENING: &str = "<script type=\"application/ld+json\">";

/// The texts that `tests/sites/everything` is built to, by path.
fn everything() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/everything");
    let now = Now::Instant("2026-05-12T10:00:00Z".parse().unwrap());
    let built =
        rebuilt(&folder, false, &Options { now, base_url: None }, &Reuse::of_all(), &()).unwrap();
    let texts = built.rendered.into_iter().filter_map(|output| match output.content {
        // The search index and learning folders are no texts.
        Content::Bytes(bytes) if !output.path.as_str().starts_with("pagefind/") => {
            Some((output.path.to_string(), String::from_utf8(bytes).ok()?))
        }
        _ => None,
    });
    texts.collect()
}

/// The graph of a page; empty if it has none.
fn graph(html: &str) -> Vec<Value> {
    let Some((_, rest)) = html.split_once(OPENING) else { return Vec::new() };
    let data: Value = serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap();
    assert_eq!(data["@context"], "https://schema.org");
    data["@graph"].as_array().unwrap().clone()
}

fn of_type<'a>(graph: &'a [Value], kind: &str) -> &'a Value {
    graph.iter().find(|node| node["@type"] == kind).unwrap()
}

#[test]
fn every_word_is_in_the_vocabulary_and_belongs_to_its_type() {
    let vocabulary = Vocabulary::read();
    let mut n_nodes = 0;
    for (path, text) in everything().iter().filter(|(path, _)| path.ends_with(".html")) {
        for node in graph(text) {
            n_nodes += 1;
            let faults = vocabulary.faults(&node);
            assert!(faults.is_empty(), "{path}: {faults:?}");
        }
    }
    assert!(n_nodes > 100, "only {n_nodes}");
}

#[test]
fn every_page_with_breadcrumbs_says_them_to_machines() {
    for (path, html) in everything().iter().filter(|(path, _)| path.ends_with(".html")) {
        let is_said = graph(html).iter().any(|node| node["@type"] == "BreadcrumbList");
        assert_eq!(is_said, html.contains("<nav class=\"breadcrumbs"), "{path}");
    }
}

#[test]
fn one_status_drives_page_list_feed_data_and_json_ld() {
    let outputs = everything();
    let data: Value = serde_json::from_str(&outputs["ajakava.json"]).unwrap();
    let mut seen = Vec::new();
    for session in data["sessions"].as_array().unwrap() {
        let (id, status) = (session["id"].as_str().unwrap(), session["status"].as_str().unwrap());
        seen.push(status.to_owned());
        let page = &outputs[&format!("ajakava/{id}/index.html")];
        assert!(page.contains(&format!("data-status=\"{status}\"")), "{id}: the page");
        let (in_list, in_feed, in_json_ld) = match status {
            "confirmed" => ("is-confirmed", "CONFIRMED", "EventScheduled"),
            "tentative" => ("is-tentative", "TENTATIVE", "EventScheduled"),
            "moved" => ("is-moved", "CONFIRMED", "EventRescheduled"),
            _ => ("is-cancelled", "CANCELLED", "EventCancelled"),
        };
        let list = &outputs["ajakava/index.html"];
        let card = list.split("<article").find(|card| card.contains(&format!("/{id}/\""))).unwrap();
        assert!(card.contains(in_list), "{id}: the list");
        let uid = format!("UID:{id}@naidis.example\r\n");
        // What is only known by its day is never certain in a feed.
        let is_open = session["time_to_be_announced"] == true && status == "confirmed";
        let in_feed = if is_open { "TENTATIVE" } else { in_feed };
        for feed in ["kalender.ics", &format!("ajakava/{id}.ics")] {
            let entry = outputs[feed].split("BEGIN:VEVENT").find(|entry| entry.contains(&uid));
            assert!(entry.unwrap().contains(&format!("STATUS:{in_feed}\r\n")), "{id}: {feed}");
        }
        let graph = graph(page);
        let event = of_type(&graph, "EducationEvent");
        assert_eq!(event["eventStatus"], format!("https://schema.org/{in_json_ld}"), "{id}");
        assert_eq!(event["startDate"], session["starts"], "{id}");
        assert_eq!(event["endDate"], session["ends"], "{id}");
        assert_eq!(event["url"], session["url"], "{id}");
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen, ["cancelled", "confirmed", "moved", "tentative"]);
}

#[test]
fn an_event_has_the_offset_of_its_season_and_days_alone_without_hours() {
    let outputs = everything();
    for (id, start) in [
        ("kohtumine-2", "2026-06-04T10:00:00+03:00"),
        ("kohtumine-3", "2026-09-03"),
        ("kohtumine-4", "2026-11-05T10:00:00+02:00"),
        ("maailm-2", "2026-11-20T20:00:00+11:00"),
    ] {
        let graph = graph(&outputs[&format!("ajakava/{id}/index.html")]);
        assert_eq!(of_type(&graph, "EducationEvent")["startDate"], start);
    }
}

#[test]
fn an_offer_leads_to_the_registration_page_with_price_and_window() {
    let graph = graph(&everything()["ajakava/koolitus-tartu/index.html"]);
    let offer = &of_type(&graph, "EducationEvent")["offers"];
    assert_eq!(offer["url"], "https://naidis.example/registreeri/koolitus/");
    assert_eq!(offer["price"], "49.00");
    assert_eq!(offer["priceCurrency"], "EUR");
    assert_eq!(offer["availability"], "https://schema.org/InStock");
    assert_eq!(offer["validFrom"], "2026-05-01T00:00:00+03:00");
    assert_eq!(offer["validThrough"], "2026-05-15T12:00:00+03:00");
    assert_eq!(offer["priceSpecification"]["valueAddedTaxIncluded"], false);
}

#[test]
fn an_offer_of_a_session_without_a_price_has_that_of_its_registration() {
    let graph = graph(&everything()["ajakava/kohtumine-2/index.html"]);
    let event = of_type(&graph, "EducationEvent");
    assert_eq!(event["offers"]["price"], "0.00");
    assert_eq!(event["isAccessibleForFree"], true);
}

#[test]
fn no_json_ld_names_a_form() {
    for (path, html) in everything().iter().filter(|(path, _)| path.ends_with(".html")) {
        for node in graph(html) {
            assert!(!node.to_string().contains("forms.example"), "{path}");
        }
    }
}

/// A page of the smallest site with some more files.
fn page_of(files: &[(&str, &str)], path: &str) -> String {
    const SMALLEST: [(&str, &str); 2] = [
        (
            "content/site.yaml",
            "title: Näidis\nbase_url: https://naidis.example/\nlanguages: [et]\n\
             time_zone: Europe/Tallinn\nforms: {allowed_hosts: [forms.example]}\n",
        ),
        ("content/_index.md", "---\ntitle: Avaleht\n---\n\nTere!\n"),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in SMALLEST.iter().chain(files) {
        let path = folder.path().join(path);
        #[expect(clippy::disallowed_methods, reason = "the site of this test is on the disk")]
        std::fs::create_dir_all(path.parent().unwrap())
            .and_then(|()| std::fs::write(path, text))
            .unwrap();
    }
    let now = Now::Instant("2026-05-12T10:00:00Z".parse().unwrap());
    let options = Options { now, base_url: None };
    let built = rebuilt(folder.path(), false, &options, &Reuse::of_all(), &()).unwrap();
    let page = built.rendered.into_iter().find(|it| it.path.as_str() == path);
    let Content::Bytes(bytes) = page.unwrap().content else { panic!("a page is bytes") };
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_course_costs_what_its_registration_says() {
    let files = [
        (
            "content/programmes/labor.md",
            "---\ntitle: Labor\nstarts: 2026-09-01\nends: 2026-12-01\nregistration: osalus\n---\n\nTekst.\n",
        ),
        (
            "content/registration.yaml",
            "osalus:\n  title: Osalus\n  form: https://forms.example/x\n  price: {amount: 0}\n",
        ),
    ];
    let graph = graph(&page_of(&files, "programm/labor/index.html"));
    let course = of_type(&graph, "Course");
    assert_eq!(course["offers"]["price"], "0.00");
    assert_eq!(course["isAccessibleForFree"], true);
}

#[test]
fn no_text_of_an_author_can_leave_the_script() {
    let title = "</script><script>alert(1)</script><!-- & \u{2028} „nii“";
    // Of a bare U+2028 YAML would make a blank.
    let written = Value::from(title).to_string().replace('\u{2028}', "\\u2028");
    let topic = format!("---\ntitle: {written}\norder: 1\n---\n\nTekst.\n");
    let html = page_of(&[("content/topics/algus.md", &topic)], "teemad/algus/index.html");
    let data = html.split_once(OPENING).unwrap().1.split_once("</script>").unwrap().0;
    assert!(!data.contains(['<', '>', '&', '\u{2028}']), "{data}");
    let graph = graph(&html);
    let steps = of_type(&graph, "BreadcrumbList")["itemListElement"].as_array().unwrap();
    assert_eq!(steps.last().unwrap()["name"], title);
}

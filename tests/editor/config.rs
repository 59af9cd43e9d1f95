//! `config.yml`, compared with what it should be. `UPDATE=1` rewrites the expected files.

use std::fs;

use kava::editor::{Facts, config};
use kava::report::Tongue;

fn expected(name: &str, facts: &Facts, tongue: Tongue) {
    let told = config(facts, "http://127.0.0.1:4000/", tongue);
    let path = format!("{}/tests/editor/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &told).unwrap();
    }
    assert_eq!(told, fs::read_to_string(&path).unwrap_or_default(), "{name}");
}

#[test]
fn an_estonian_editor_gets_forms_for_all_that_may_be_written() {
    let site = include_str!("../../content/site.yaml");
    expected("config.et.yml", &Facts::new(site), Tongue::Estonian);
}

#[test]
fn a_site_of_one_language_has_no_translations() {
    let facts = Facts::new("title: Sample\nlanguages: [en]\n");
    expected("config.en.yml", &facts, Tongue::English);
}

#[test]
fn a_site_without_settings_has_forms_all_the_same() {
    let facts = Facts::new("title: [\n");
    assert_eq!(facts.default_language().code(), "et");
    assert!(config(&facts, "http://127.0.0.1:4000/", Tongue::English).contains("- name: schedule"));
}

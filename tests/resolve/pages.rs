//! Pages: translations merged in, references, files beside them, and their order.

use kava::load::schema::{DownloadYaml, PictureYaml, RoughDateText};
use kava::model::{Id, Language, Phase};

use crate::builder::{Project, day, errors, id, plain, rough, shown, translation};

fn keys<T, V>(map: &indexmap::IndexMap<Id<T>, V>) -> Vec<&str> {
    map.keys().map(Id::as_str).collect()
}

#[test]
fn a_translation_gives_its_texts_and_nothing_else() {
    let mut project = Project::new().person("isik", |front| {
        front.role = Some(plain("mentor"));
        front.does = vec![plain("juhib"), plain("õpetab")];
    });
    let english = translation("content/people/isik.en.md", Language::English, |front| {
        front.title = Some("Test Person".to_owned());
        front.role = Some("mentor of teams".to_owned());
        front.does = vec!["leads".to_owned(), "teaches".to_owned()];
    });
    project.written.people[0].translations.insert(Language::English, english);
    let site = project.whole();
    let person = &site.people["isik"];
    assert_eq!(person.page.title.get(Language::English), "Test Person");
    assert_eq!(person.page.title.get(Language::Estonian), "isik");
    assert_eq!(
        person.role.as_ref().map(|role| role.get(Language::English).as_str()),
        Some("mentor of teams")
    );
    assert_eq!(person.does[1].get(Language::English), "teaches");
    assert_eq!(
        person.page.body.get(Language::English).source.as_str(),
        "content/people/isik.en.md"
    );
}

#[test]
fn another_number_of_translated_items_is_told_with_both_files() {
    let mut project = Project::new().person("isik", |front| front.does = vec![plain("juhib")]);
    let english = translation("content/people/isik.en.md", Language::English, |front| {
        front.does = vec!["leads".to_owned(), "teaches".to_owned()];
    });
    project.written.people[0].translations.insert(Language::English, english);
    let told = project.told("translation-count");
    assert_eq!(told.message.english(), "`does` has 2 items here, and 1 in the original");
    assert_eq!(shown(&told.place), "content/people/isik.en.md: does");
    assert_eq!(shown(&told.also[0].0), "content/people/isik.md: does");
}

#[test]
fn a_translated_text_that_the_original_lacks_is_a_warning() {
    let mut project = Project::new().person("isik", |_| {});
    let english = translation("content/people/isik.en.md", Language::English, |front| {
        front.role = Some("mentor".to_owned());
    });
    project.written.people[0].translations.insert(Language::English, english);
    let told = project.told("translation-without-original");
    assert_eq!(shown(&told.place), "content/people/isik.en.md: role");
}

#[test]
fn two_topics_of_one_order_are_told_with_both_files() {
    let told = Project::new().topic("a", 1).topic("b", 1).told("duplicate-order");
    assert_eq!(shown(&told.place), "content/topics/b.md: order");
    assert_eq!(shown(&told.also[0].0), "content/topics/a.md: order");
}

#[test]
fn two_files_of_one_id_are_told_with_both() {
    let mut project = Project::new().material("a", |_| {}).material("a", |_| {});
    project.written.materials[1].source = kava::source::SourcePath::new("content/materials/a.md");
    let told = project.told("duplicate-id");
    assert_eq!(shown(&told.place), "content/materials/a.md");
    assert_eq!(shown(&told.also[0].0), "content/materials/a/index.md");
}

#[test]
fn lists_are_in_the_order_in_which_they_are_shown() {
    let site = Project::new()
        .person("teine", |front| front.order = Some(2))
        .person("b", |front| front.page.title = plain("anna Näidis"))
        .person("a", |front| front.page.title = plain("Berta Näidis"))
        .person("esimene", |front| front.order = Some(1))
        .topic("z", 1)
        .topic("y", 2)
        .news("vana", "2026-01-01")
        .news("uus", "2026-02-01")
        .material("x", |front| front.page.title = plain("beeta"))
        .material("y", |front| front.page.title = plain("Alfa"))
        .programme("p-2025", (rough("2025-01-01"), rough("2025-12-31")), |_| {})
        .programme("p-2026", (rough("2026-01-01"), rough("2026-12-31")), |_| {})
        .whole();
    assert_eq!(keys(&site.people), ["esimene", "teine", "b", "a"]);
    assert_eq!(keys(&site.topics), ["z", "y"]);
    assert_eq!(keys(&site.news), ["uus", "vana"]);
    assert_eq!(keys(&site.materials), ["y", "x"]);
    assert_eq!(keys(&site.programmes), ["p-2026", "p-2025"]);
}

#[test]
fn a_photo_is_found_beside_its_page() {
    let photo = |file: &str| PictureYaml { file: file.to_owned(), alt: plain("Portree") };
    let project = |file: &str| {
        let photo = photo(file);
        Project::new()
            .asset("content/people/isik.jpg")
            .person("isik", |front| front.photo = Some(photo))
    };
    let site = project("isik.jpg").whole();
    let (asset, alt) = site.people["isik"].photo.clone().unwrap_or_else(|| panic!("a photo"));
    assert_eq!(asset.source.as_str(), "content/people/isik.jpg");
    assert_eq!(alt.original().1, "Portree");
    let told = project("isik.jpeg").told("missing-file");
    assert_eq!(told.hint.english(), "did you mean `isik.jpg`?");
    assert_eq!(shown(&told.place), "content/people/isik.md: photo.file");
}

#[test]
fn a_download_has_its_address_below_the_material() {
    let site = Project::new()
        .asset("content/materials/kaart/leht.pdf")
        .material("kaart", |front| {
            front.page.slug = Some("teekond".to_owned());
            front.downloads = vec![DownloadYaml { file: "leht.pdf".to_owned(), title: None }];
        })
        .whole();
    let download = &site.materials["kaart"].downloads[0];
    assert_eq!(download.address.as_str(), "/materjalid/teekond/leht.pdf");
    assert_eq!(download.title.original().1, "leht.pdf");
    assert_eq!(site.assets[0].0, download.address);
}

#[test]
fn telephone_numbers_are_grouped_if_they_are_international() {
    let phone = |written: &str| {
        let written = written.to_owned();
        let site = Project::new().person("isik", |front| front.phone = Some(written)).whole();
        site.people["isik"].phone.clone().unwrap_or_default()
    };
    assert_eq!(phone("+3725000000"), "+372 500 0000");
    assert_eq!(phone("+372 50000000"), "+372 5000 0000");
    assert_eq!(phone("5000000"), "5000000");
    assert_eq!(phone("+44 20  7946 0000"), "+44 20 7946 0000");
}

#[test]
fn a_programme_is_coming_under_way_or_past_by_days_of_its_zone() {
    let phase = |now: &str| {
        let ends = RoughDateText::Month(day("2026-12-01"));
        let site =
            Project::new().at(now).programme("p", (rough("2026-04-20"), ends), |_| {}).whole();
        site.programmes["p"].phase
    };
    assert_eq!(phase("2026-04-19T20:59:59Z"), Phase::Coming);
    assert_eq!(phase("2026-04-19T21:00:00Z"), Phase::Underway);
    assert_eq!(phase("2026-12-31T21:59:59Z"), Phase::Underway);
    assert_eq!(phase("2026-12-31T22:00:00Z"), Phase::Past);
}

#[test]
fn a_programme_that_ends_before_it_begins_is_told_once() {
    let (site, report) = Project::new()
        .programme("p", (rough("2026-04-20"), rough("2026-04-19")), |_| {})
        .series("a", Vec::new(), |file| file.programme = Some(id("p")))
        .resolved();
    assert_eq!(errors(&report), ["programme-ends-first"]);
    assert!(site.is_some_and(|site| site.series["a"].programme.is_none()));
}

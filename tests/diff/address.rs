//! `kava diff --against https://…`: what stands published at an address, on a host of this machine.

use std::fs;
use std::net::TcpListener;
use std::time::Duration;

use kava::ask::Link;
use kava::remote::Remote;

use super::project::{Project, Ran};
use super::server::{Host, Instead, Server};
use super::{NOW, assert_golden, edited, site};

fn diff(project: &Project, server: &Server, options: &str) -> Ran {
    project.run(&format!("{options} diff {NOW} --against {}", server.url()))
}

/// What was said, with an address that is the same in every run.
fn said(ran: &Ran, server: &Server) -> String {
    ran.stdout().replace(&server.url(), "https://naidis.example/")
}

/// A site that stands published as it is.
fn published() -> Project {
    let project = site();
    project.run(&format!("build {NOW}")).succeeds();
    project
}

#[test]
fn what_changes_against_an_address_is_told_as_against_a_folder() {
    let project = edited();
    let server = Host::of(project.path("public")).started();
    let run = |lang: &str, options: &str| {
        let against = format!("--against {}", server.url());
        project.run(&format!("{lang} diff {options} {against}")).succeeds()
    };
    // A month later the registration is closed, too.
    let english = said(&run("", "--now 2026-06-02T10:00:00Z"), &server);
    assert_golden("address.txt", &english);
    assert_golden("aadress.txt", &said(&run("--lang et", "--now 2026-06-02T10:00:00Z"), &server));
    let changes = |told: &str| {
        let (told, _made_of_others) = told.rsplit_once("\nOn ").unwrap();
        told.split_once('\n').unwrap().1.to_owned()
    };
    assert_eq!(changes(&english), changes(include_str!("words.txt")));
    run("", &format!("{NOW} --html diff.html"));
    let page = project.read("diff.html");
    let (known, (start, end)) = (include_str!("side-by-side.html"), ends(&page));
    assert!(start.contains(&format!("<p>Compared with {}.</p>", server.url())));
    assert_eq!(start.replace(&server.url(), "public"), ends(known).0);
    assert!(end.contains("<p>Not compared: 14 pictures"), "{end}");
}

/// A page up to how many files are made of others, and the rest.
fn ends(page: &str) -> (&str, &str) {
    let sentence = page.find(" files made of all this").unwrap();
    page.split_at(page[..sentence].rfind("<p>").unwrap())
}

#[test]
fn nothing_changes_against_an_address_with_the_same_site() {
    let project = published();
    let server = Host::of(project.path("public")).started();
    let ran = diff(&project, &server, "").succeeds();
    let expected = "compared with `https://naidis.example/`: nothing changes\nNot compared: ";
    let said = said(&ran, &server);
    assert!(said.starts_with(expected) && said.lines().count() == 2, "{said}");
    assert!(server.most_at_once() <= 4, "{}", server.most_at_once());
    let asked = server.asked();
    assert!(asked.contains(&"GET /maja/".to_owned()), "{asked:?}");
    assert!(!asked.iter().any(|it| it.contains("index.html")), "{asked:?}");
    assert!(!asked.iter().any(|it| it.contains(".kava")), "{asked:?}");
    // What is named after its content need only be there.
    let is_fetched = |it: &&String| it.starts_with("GET /assets/");
    assert_eq!(asked.iter().find(is_fetched), None);
    assert!(asked.iter().any(|it| it.starts_with("HEAD /assets/")), "{asked:?}");
}

#[test]
fn a_site_in_a_folder_of_a_host_is_compared_there() {
    let project = site();
    let own = "--base-url https://x.example/labor/";
    project.run(&format!("build {NOW} {own}")).succeeds();
    let server = Host { base: "/labor/", ..Host::of(project.path("public")) }.started();
    fs::remove_file(project.path("content/pages/vana.md")).unwrap();
    // With or without the slash at its end.
    for against in [server.url(), server.url().trim_end_matches('/').to_owned()] {
        let ran = project.run(&format!("diff {NOW} {own} --against {against}")).succeeds();
        let told = ran.stdout();
        assert!(told.contains("  − Vana leht  /vana/\n"), "{told}");
        assert!(told.contains("/labor/`: "), "{told}");
    }
    let outside = |it: &String| !it.contains(" /labor/");
    assert!(!server.asked().iter().any(outside), "{:?}", server.asked());
    // The folder above it is that of another site.
    let above = server.url().replace("labor/", "");
    project.run(&format!("diff {NOW} --against {above}")).code(2).says("no site is published");
}

#[test]
fn what_a_host_does_to_files_is_no_difference() {
    let project = site()
        .file("content/static/.htaccess", "Options -Indexes\n")
        .file("content/pages/kolis.md", "---\ntitle: Kolis\naliases: [/enne/]\n---\n\nTekst.\n");
    project.run(&format!("build {NOW}")).succeeds();
    let server = Host { packs: true, is_windows: true, ..Host::of(project.path("public")) }
        .instead("/enne/", Instead::To("/kolis/".to_owned()))
        .instead("/404.html", Instead::Missing)
        .instead("/kolis/", Instead::To("/kolis".to_owned()))
        .instead("/kolis", Instead::To("/kolis.html".to_owned()))
        .instead("/_headers", Instead::Status(404))
        .instead("/_redirects", Instead::Status(403))
        .instead("/.htaccess", Instead::Status(403));
    fs::copy(project.path("public/kolis/index.html"), project.path("public/kolis.html")).unwrap();
    let server = server.started();
    let told = diff(&project, &server, "").succeeds().stdout();
    assert!(told.contains("nothing changes\n"), "{told}");
    assert!(told.contains("3 files for the host alone"), "{told}");
}

#[test]
fn a_large_file_is_compared_by_its_size() {
    let project = site();
    project.write("content/static/suur.bin", &"a".repeat(1_500_000));
    project.run(&format!("build {NOW}")).succeeds();
    let server = Host::of(project.path("public")).started();
    project.write("content/static/suur.bin", &"b".repeat(1_500_000));
    let told = diff(&project, &server, "").succeeds().stdout();
    assert!(told.contains("nothing changes\n"), "{told}");
    assert!(told.contains("1 file larger than 1 MB"), "{told}");
    project.write("content/static/suur.bin", &"b".repeat(1_500_001));
    let told = diff(&project, &server, "").succeeds().stdout();
    assert!(told.contains("Files:\n  ~ /suur.bin\n"), "{told}");
    assert!(!server.asked().contains(&"GET /suur.bin".to_owned()));
}

#[test]
fn pages_that_go_are_known_by_the_sitemap() {
    let project = edited();
    let lost = Host::of(project.path("public")).instead("/sitemap.xml", Instead::Status(404));
    let told = diff(&project, &lost.started(), "").succeeds().stdout();
    assert!(told.contains("No `sitemap.xml` there"), "{told}");
    assert!(!told.contains("/vana/"), "{told}");
    // The sitemap may be of yesterday.
    let gone = Host::of(project.path("public")).instead("/vana/", Instead::Status(410));
    let told = diff(&project, &gone.started(), "").succeeds().stdout();
    assert!(!told.contains("/vana/"), "{told}");
}

#[test]
fn an_address_that_does_not_answer_as_a_site_is_told_and_nothing_compared() {
    let project = published();
    let elsewhere = Instead::To("http://muu.invalid/".to_owned());
    for (path, instead, english, estonian) in [
        (
            "/maja/",
            Instead::Status(500),
            "/maja/`: the host has a fault (status 500)",
            "serveril on rike (vastus 500)",
        ),
        (
            "/maja/",
            Instead::Status(403),
            "does not show it to kava (status 403)",
            "ei näita seda kavale (vastus 403)",
        ),
        ("/kava.txt", Instead::Status(429), "wants to be asked less", "palub küsida harvem"),
        (
            "/",
            elsewhere,
            "it leads to `http://muu.invalid/`",
            "see suunab aadressile `http://muu.invalid/`",
        ),
        (
            "/",
            Instead::To("/sisse/".to_owned()),
            "/sisse/`; if the site is there",
            "kui sait on seal",
        ),
        (
            "/",
            Instead::Status(404),
            "no site is published there (status 404)",
            "seal ei ole avaldatud saiti",
        ),
    ] {
        let server = Host::of(project.path("public")).instead(path, instead).started();
        let ran = diff(&project, &server, "").code(2).says(english);
        assert_eq!(ran.stdout(), "");
        let ran = diff(&project, &server, "--lang et").code(2).says(estonian);
        assert!(ran.errors().starts_with(&format!("viga: aadressiga `{}", server.url())));
    }
}

#[test]
fn an_address_where_nobody_answers_is_told() {
    let project = published();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let closed = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    project.run(&format!("diff --against {closed}")).code(2).says("the host does not answer");
    project
        .run(&format!("--lang et diff --against {closed}"))
        .code(2)
        .says(&format!("aadressiga `{closed}` ei saa võrrelda: server ei vasta"));
    let slow = Host::of(project.path("public")).instead("/", Instead::Late).started();
    let link = Link::folder(&slow.url()).unwrap();
    let error = Remote::at(&link, Duration::from_secs(1)).err().unwrap().to_string();
    assert!(error.contains("there was no answer within 1 s"), "{error}");
}

#[test]
fn only_addresses_of_the_web_are_asked_and_no_password_is_told() {
    for against in ["ftp://x.example/", "https://mina:saladus@x.example/"] {
        let run = |lang: &str| site().run(&format!("{lang} diff --against {against}")).code(2);
        run("").says("with http or https and without a password");
        run("--lang et").says("ilma paroolita");
    }
}

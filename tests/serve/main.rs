//! `kava serve`: what a browser gets, what it hears of changes, and who gets nothing.
#![expect(clippy::disallowed_methods, reason = "tests look at the disk and start the program")]

#[path = "../project/mod.rs"]
#[expect(dead_code, reason = "a server is started here, not run to its end")]
mod project;

mod server;

use std::fs;

use project::Project;
use server::Server;

const PAGE: &str = "---\ntitle: Abi\n---\n\nEsimene tekst.\n";

fn served(project: &Project) -> Server {
    Server::start(&project.path("."), &["--now", "2023-03-15"])
}

#[test]
fn pages_are_served_from_memory_and_nothing_is_written() {
    let project = Project::new().file("content/pages/abi.md", PAGE);
    let server = served(&project);
    let page = server.get("/abi/");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Esimene tekst."));
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert!(!project.path("public").exists());
    assert!(!project.path("content/calendar.lock").exists());
}

#[test]
fn a_public_folder_stays_as_it_is() {
    let project = Project::new().file("content/pages/abi.md", PAGE);
    project.run("build --now 2023-03-15").succeeds();
    let before = project.files("public");
    let server = served(&project);
    let mut events = server.listen();
    project.write("content/pages/abi.md", &PAGE.replace("Esimene", "Teine"));
    events.until(|| server.get("/abi/").body.contains("Teine tekst."));
    assert_eq!(project.files("public"), before);
}

#[test]
fn a_page_has_the_headers_of_its_host_but_those_that_ask_for_https() {
    let project = Project::new();
    let server = served(&project);
    let page = server.get("/");
    let policy = page.header("content-security-policy");
    assert!(policy.contains("script-src 'self'"), "{policy}");
    assert!(!policy.contains("upgrade-insecure-requests"), "{policy}");
    assert_eq!(page.header("strict-transport-security"), "");
    assert_eq!(page.header("cache-control"), "no-cache");
    assert_eq!(server.get("/_headers").status, 404);
}

#[test]
fn every_page_gets_the_scripts_and_no_other_file_does() {
    let project = Project::new()
        .file("content/static/robots-naidis.txt", "<head></head>")
        .file("content/static/minu.html", "<!doctype html><title>Minu</title><p>Minu");
    let server = served(&project);
    for path in ["/", "/puudub/", "/minu.html"] {
        let page = server.get(path).body;
        assert!(page.contains("src=\"/_kava/bar.js?"), "{path}");
        // The day was chosen, so the clock of the page is turned to it.
        assert!(page.contains("data-now=\"1678831200000\""), "{path}");
    }
    assert_eq!(server.get("/robots-naidis.txt").body, "<head></head>");
    assert_eq!(
        server.get("/_kava/bar.js").header("content-type"),
        "text/javascript; charset=utf-8"
    );
    assert_eq!(server.get("/_kava/bar.css").header("content-type"), "text/css; charset=utf-8");
}

#[test]
fn files_have_their_types() {
    let project = Project::new()
        .file("content/schedule/kohtumised.yaml", "title: Kohtumised\nkind: meeting\nsessions:\n  - id: esimene\n    date: 2023-04-20\n    title: Esimene\n")
        .file("content/static/klipp.mp4", "0123456789")
        .file("content/static/juhend.pdf", "%PDF-1.7");
    let server = served(&project);
    for (path, kind) in [
        ("/kalender.ics", "text/calendar; charset=utf-8"),
        ("/ajakava.json", "application/json"),
        ("/ajakava.xml", "text/xml; charset=utf-8"),
        ("/klipp.mp4", "video/mp4"),
        ("/juhend.pdf", "application/pdf"),
    ] {
        let got = server.get(path);
        assert_eq!((got.status, got.header("content-type")), (200, kind), "{path}");
    }
}

#[test]
fn a_film_is_sent_in_parts() {
    let project = Project::new().file("content/static/klipp.mp4", "0123456789");
    let server = served(&project);
    let part = |range: &str| server.ask("GET", "/klipp.mp4", &[("Range", range)], "");
    let got = part("bytes=2-4");
    assert_eq!((got.status, &*got.body), (206, "234"));
    assert_eq!(got.header("content-range"), "bytes 2-4/10");
    assert_eq!(got.header("content-length"), "3");
    assert_eq!(part("bytes=-3").body, "789");
    assert_eq!(part("bytes=20-").status, 416);
    assert_eq!(server.get("/klipp.mp4").header("accept-ranges"), "bytes");
}

#[test]
fn a_folder_is_its_index_and_what_is_not_there_is_told_by_the_page_of_the_site() {
    let project = Project::new().file("content/pages/abi.md", PAGE);
    let server = served(&project);
    let moved = server.get("/abi?x=1");
    assert_eq!((moved.status, moved.header("location")), (307, "/abi/?x=1"));
    let lost = server.get("/puudub/");
    assert_eq!(lost.status, 404);
    assert!(lost.body.contains("<main"), "{}", lost.body);
    let head = server.ask("HEAD", "/abi/", &[], "");
    assert_eq!((head.status, &*head.body), (200, ""));
    assert_ne!(head.header("content-length"), "0");
    assert_eq!(
        server
            .ask("DELETE", "/abi/", &[("Origin", &server.home[..server.home.len() - 1])], "")
            .status,
        405
    );
}

#[test]
fn a_site_below_a_path_is_served_below_it() {
    let project = Project::new().file("content/pages/abi.md", PAGE);
    let server = Server::start(&project.path("."), &["--base-url", "https://vald.example/labor/"]);
    assert!(server.home.ends_with("/labor/"), "{}", server.home);
    assert_eq!(server.get("/labor/abi/").status, 200);
    assert_eq!(server.get("/").header("location"), "/labor/");
    assert_eq!(server.get("/labor").header("location"), "/labor/");
    assert_eq!(server.get("/abi/").status, 404);
}

#[test]
fn no_path_leads_out_of_the_site() {
    let project = Project::new().file("saladus.txt", "saladus").file("content/static/a.txt", "a");
    let server = served(&project);
    for path in [
        "/../saladus.txt",
        "/%2e%2e/saladus.txt",
        "/..%2fsaladus.txt",
        "/a/%2E%2E/%2E%2E/saladus.txt",
        "/..%5csaladus.txt",
        "//saladus.txt",
        "/%2fsaladus.txt",
        "/content/_index.md",
        "/_kava/../saladus.txt",
        "/%00",
        "/%ff",
    ] {
        let got = server.get(path);
        assert!(matches!(got.status, 400 | 404), "{path}: {got:?}");
        assert!(!got.body.contains("saladus\n"), "{path}");
    }
}

#[test]
fn another_host_and_another_origin_are_refused() {
    let project = Project::new();
    let server = served(&project);
    let port = server.host.split(':').next_back().unwrap();
    for host in
        [format!("kuri.example:{port}"), "kuri.example".to_owned(), "192.168.7.7".to_owned()]
    {
        let got = server.ask("GET", "/", &[("Host", &host)], "");
        assert_eq!(got.status, 403, "{host}");
        assert!(!got.body.contains("Tere"), "{host}");
    }
    assert_eq!(server.ask("GET", "/", &[("Host", &format!("localhost:{port}"))], "").status, 200);
    for origin in ["https://kuri.example", "null", "http://127.0.0.1:1"] {
        assert_eq!(server.ask("GET", "/_kava/events", &[("Origin", origin)], "").status, 403);
        assert_eq!(
            server.ask("POST", "/_kava/day", &[("Origin", origin)], "2023-03-30").status,
            403
        );
    }
    assert_eq!(
        server.ask("POST", "/_kava/day", &[], "2023-03-30").status,
        403,
        "without an origin"
    );
    let drawn_in = [("Sec-Fetch-Site", "cross-site")];
    assert_eq!(server.ask("GET", "/_kava/report", &drawn_in, "").status, 403);
}

#[test]
fn a_change_is_heard_however_it_is_saved() {
    let project = Project::new().file("content/pages/abi.md", PAGE);
    let server = served(&project);
    let mut events = server.listen();
    let shows = |text: &str| server.get("/abi/").body.contains(text);

    project.write("content/pages/abi.md", &PAGE.replace("Esimene", "Teine"));
    events.until(|| shows("Teine tekst."));

    // As many editors save: another file, which takes the name.
    project.write("content/pages/abi.md.uus", &PAGE.replace("Esimene", "Kolmas"));
    fs::rename(project.path("content/pages/abi.md.uus"), project.path("content/pages/abi.md"))
        .unwrap();
    events.until(|| shows("Kolmas tekst."));

    // As vim saves: the old file moves away first.
    fs::rename(project.path("content/pages/abi.md"), project.path("content/pages/abi.md~"))
        .unwrap();
    project.write("content/pages/abi.md", &PAGE.replace("Esimene", "Neljas"));
    fs::remove_file(project.path("content/pages/abi.md~")).unwrap();
    events.until(|| shows("Neljas tekst."));
}

/// A page with so many old addresses that its site counts as a large one.
fn large() -> String {
    let aliases: Vec<String> = (0..1000).map(|n| format!("/vana-{n}/")).collect();
    PAGE.replace("title: Abi\n", &format!("title: Abi\naliases: {aliases:?}\n"))
}

#[test]
fn a_text_of_a_large_site_is_shown_before_the_whole_is_read() {
    let project = Project::new().file("content/pages/abi.md", &large());
    let server = served(&project);
    let mut events = server.listen();
    project.write("content/pages/abi.md", &large().replace("Esimene", "Teine"));
    let (hurried, _) = events.next();
    assert!(server.get("/abi/").body.contains("Teine tekst."));
    let (whole, _) = events.next();
    assert_ne!(hurried["build"], whole["build"]);
    assert!(server.get("/abi/").body.contains("Teine tekst."));

    // More than the text: there is nothing to hurry with.
    project.write("content/pages/abi.md", &large().replace("title: Abi", "title: Juhend"));
    events.next();
    assert!(server.get("/abi/").body.contains("Juhend"));
}

#[test]
fn a_fault_in_a_hurried_text_gives_the_last_good_page_back() {
    let project = Project::new().file("content/pages/abi.md", &large());
    let server = served(&project);
    let mut events = server.listen();
    project.write("content/pages/abi.md", &large().replace("Esimene", "[Teine](puudub.md)"));
    let (_, report) = events.next();
    assert_eq!(report["errors"], 0, "{report}");
    assert!(server.get("/abi/").body.contains("Teine tekst."));
    let (_, report) = events.next();
    assert_eq!(report["errors"], 1, "{report}");
    assert!(server.get("/abi/").body.contains("Esimene tekst."));

    project.write("content/pages/abi.md", &large().replace("Esimene", "Kolmas"));
    while events.next().1["errors"] != 0 {}
    assert!(server.get("/abi/").body.contains("Kolmas tekst."));
}

#[test]
fn folders_come_and_go() {
    let project = Project::new();
    let server = served(&project);
    let mut events = server.listen();
    let status = |path: &str| server.get(path).status;
    assert_eq!(status("/materjalid/vihik/"), 404);

    project.write(
        "content/materials/vihik/index.md",
        "---\ntitle: Vihik\nkind: text\n---\n\nTekst.\n",
    );
    events.until(|| status("/materjalid/vihik/") == 200);

    // In a folder that was not there when the watch began.
    project.write("content/materials/vihik/lisa.txt", "lisa");
    events.until(|| status("/materjalid/vihik/lisa.txt") == 200);

    fs::remove_dir_all(project.path("content/materials")).unwrap();
    events.until(|| status("/materjalid/vihik/") == 404);
}

#[test]
fn another_branch_may_take_all_content_away_and_bring_it_back() {
    let project = Project::new().file("content/pages/abi.md", PAGE);
    let server = served(&project);
    let mut events = server.listen();
    fs::rename(project.path("content"), project.path("mujal")).unwrap();
    events.until(|| server.get("/_kava/state").body.contains("there is no `content` folder"));
    assert!(server.get("/abi/").body.contains("Esimene"), "the last good page stays");

    fs::rename(project.path("mujal"), project.path("content")).unwrap();
    events.until(|| server.get("/_kava/state").body.contains("\"failure\":null"));
    project.write("content/pages/abi.md", &PAGE.replace("Esimene", "Teine"));
    events.until(|| server.get("/abi/").body.contains("Teine"));
}

#[test]
fn a_theme_is_followed_from_its_first_file_on() {
    let project = Project::new();
    let server = served(&project);
    let mut events = server.listen();
    project.write(
        "themes/default/templates/home.html",
        "<!doctype html><title>Oma</title><p>Oma kujundus</p>",
    );
    events.until(|| {
        server.get("/_kava/report").body.contains("themes/default")
            || server.get("/").body.contains("Oma kujundus")
    });
}

#[test]
fn a_fault_is_told_as_on_the_terminal_while_the_last_good_page_stays() {
    let project = Project::new().file("content/pages/abi.md", PAGE);
    let server = served(&project);
    let mut events = server.listen();
    project.write("content/pages/abi.md", "---\ntitle: Abi\n---\n\n[siin](puudub.md)\n");
    let (state, report) = events.next();
    assert_eq!(report["errors"], 1);
    let fault = &report["diagnostics"][0];
    assert_eq!(fault["code"], "broken-link");
    let rendered = fault["rendered"].as_str().unwrap();
    assert!(rendered.starts_with("error[broken-link]: "), "{rendered}");
    assert!(rendered.contains("content/pages/abi.md:5"), "{rendered}");
    assert!(rendered.contains("^^^^"), "{rendered}");
    assert!(rendered.contains("= hint: "), "{rendered}");
    assert_eq!(state["has_site"], true);
    server.says(rendered.lines().next().unwrap());
    assert!(server.get("/abi/").body.contains("Esimene tekst."));
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&server.get("/_kava/report").body).unwrap(),
        report
    );

    project.write("content/pages/abi.md", &PAGE.replace("Esimene", "Teine"));
    let (_, report) = events.next();
    assert_eq!(report["errors"], 0);
    assert!(server.get("/abi/").body.contains("Teine tekst."));
}

#[test]
fn a_first_build_with_faults_shows_them_on_an_empty_page() {
    let project = Project::new().file("content/pages/abi.md", "---\ntitel: Abi\n---\n");
    let server = served(&project);
    let page = server.get("/abi/");
    assert_eq!(page.status, 503);
    assert!(page.body.contains("/_kava/bar.js"), "{}", page.body);
    assert!(server.get("/_kava/state").body.contains("\"has_site\":false"));
    let mut events = server.listen();
    project.write("content/pages/abi.md", PAGE);
    events.until(|| server.get("/abi/").status == 200);
}

#[test]
fn what_takes_long_is_made_when_it_is_asked_for() {
    let project = Project::new().file("content/pages/abi.md", PAGE);
    let server = served(&project);
    for (path, kind) in [
        ("/cards/abi.png", "image/png"),
        ("/pagefind/pagefind.js", "text/javascript; charset=utf-8"),
        ("/pagefind/pagefind-entry.json", "application/json"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
    ] {
        let got = server.get(path);
        assert_eq!((got.status, got.header("content-type")), (200, kind), "{path}");
    }
    assert_eq!(server.get("/pagefind/puudub.js").status, 404);
    assert!(server.get("/sitemap.xml").body.contains("https://naidis.example/abi/"));
}

#[test]
fn a_template_that_fails_is_told_once_everything_has_been_looked_at() {
    let project = Project::new().file("content/pages/abi.md", PAGE);
    project.write("content/site.yaml", &(project.read("content/site.yaml") + "theme: oma\n"));
    project.write("themes/oma/templates/plain.html", "<!doctype html><p>{{ puudub.midagi }}</p>");
    let server = served(&project);
    assert_eq!(server.get("/abi/").status, 503);
    let mut events = server.listen();
    events.until(|| server.get("/_kava/report").body.contains("themes/oma/templates/plain.html"));
    server.says("themes/oma/templates/plain.html");

    project.write("themes/oma/templates/plain.html", "<!doctype html><p>{{ page.title }}</p>");
    events.until(|| server.get("/abi/").body.contains("<p>Abi</p>"));
    server.says("pages are up to date");

    // Now there is a good page, which stays.
    project.write("themes/oma/templates/plain.html", "<!doctype html><p>{{ puudub.midagi }}</p>");
    events.until(|| server.get("/_kava/report").body.contains("themes/oma/templates/plain.html"));
    assert!(server.get("/abi/").body.contains("<p>Abi</p>"));
}

#[test]
fn a_fault_is_told_in_the_language_that_was_chosen() {
    let project =
        Project::new().file("content/pages/abi.md", "---\ntitle: Abi\n---\n\n[siin](puudub.md)\n");
    let server = Server::start(&project.path("."), &["--lang", "en"]);
    assert!(server.get("/_kava/report").body.contains("error[broken-link]"));
    assert!(server.get("/_kava/state").body.contains("\"language\":\"en\""));
}

#[test]
fn a_day_is_chosen_and_given_back() {
    let project = Project::new().file(
        "content/registration.yaml",
        "osale:\n  title: Osale\n  form: https://forms.example/salajane\n  opens: 2023-02-15\n  closes: 2023-03-30\n",
    );
    let server = served(&project);
    let mut events = server.listen();
    let has_form = || server.get("/registreeri/osale/").body.contains("forms.example/salajane");
    assert!(has_form());
    assert_eq!(server.turn("2023-03-30").status, 204);
    let (state, _) = events.next();
    assert_eq!((&state["day"], &state["is_chosen"]), (&"2023-03-30".into(), &true.into()));
    assert!(!has_form());
    assert_eq!(server.turn("2023-02-14").status, 204);
    events.next();
    assert!(!has_form());
    assert_eq!(server.turn("eile").status, 400);
    server.turn("");
    let (state, _) = events.next();
    assert_eq!(state["is_chosen"], false);
    assert!(!server.get("/").body.contains("data-now"));
}

#[test]
fn drafts_are_shown_and_marked() {
    let project = Project::new().file(
        "content/pages/mustand.md",
        "---\ntitle: Visand\ndraft: true\n---\n\nVeel pooleli.\n",
    );
    let server = served(&project);
    let page = server.get("/mustand/").body;
    assert!(page.contains("Veel pooleli."));
    assert!(page.contains("notice-draft"));
}

#[test]
fn a_taken_port_gives_way_to_the_next() {
    let project = Project::new();
    let first = served(&project);
    let port = first.host.split(':').next_back().unwrap().to_owned();
    let second = Server::start(&project.path("."), &["--port", &port]);
    let next: u16 = second.host.split(':').next_back().unwrap().parse().unwrap();
    assert!(next > port.parse().unwrap(), "{next}");
    assert_eq!(second.get("/").status, 200);
}

#[cfg(unix)]
#[test]
fn an_interrupted_server_ends_well_even_while_pages_listen() {
    let project = Project::new();
    let server = served(&project);
    let _events = server.listen();
    assert_eq!(server.interrupt(), Some(0));
}

#[test]
fn without_content_there_is_nothing_to_serve() {
    Project::empty().run("serve --port 0").code(2).says("no `content` folder");
}

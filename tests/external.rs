//! Links to other sites, against a server of our own.

#![expect(clippy::unwrap_used, reason = "a test that cannot ask has failed")]
#![expect(clippy::disallowed_methods, reason = "lays out a site and listens")]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use kava::external::Manner;
use kava::pipeline;
use kava::report::{Report, Severity};
use kava::resolve::{Now, Options};
use tempfile::TempDir;

/// A server that answers by path: `/200`, `/404`, `/301-200` leads on to `/200`, `/head-405` refuses HEAD.
struct Server {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
    most_at_once: Arc<AtomicUsize>,
}

impl Server {
    fn started() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let server = Self { address, asked: Arc::default(), most_at_once: Arc::default() };
        let (asked, most) = (Arc::clone(&server.asked), Arc::clone(&server.most_at_once));
        let now_open = Arc::new(AtomicUsize::new(0));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (asked, most, now_open) =
                    (Arc::clone(&asked), Arc::clone(&most), Arc::clone(&now_open));
                std::thread::spawn(move || {
                    let n = now_open.fetch_add(1, Ordering::SeqCst) + 1;
                    most.fetch_max(n, Ordering::SeqCst);
                    answer(stream.unwrap(), &asked, &now_open);
                });
            }
        });
        server
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn answer(mut stream: TcpStream, asked: &Mutex<Vec<String>>, now_open: &AtomicUsize) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let request = lines.next().unwrap().unwrap();
    let agent = lines
        .map(Result::unwrap)
        .take_while(|line| !line.is_empty())
        .find_map(|line| line.to_ascii_lowercase().strip_prefix("user-agent: ").map(str::to_owned));
    assert!(agent.unwrap().starts_with("kava/"));
    let (method, path) = (request.split(' ').next().unwrap(), request.split(' ').nth(1).unwrap());
    asked.lock().unwrap().push(format!("{method} {path}"));
    let (status, location) = match (method, path) {
        (_, "/slow") => {
            std::thread::sleep(Duration::from_secs(3));
            (200, "")
        }
        ("HEAD", "/head-405") => (405, ""),
        (_, "/301-200") => (301, "/200"),
        (_, "/302-200") => (302, "/200"),
        (_, "/circle") => (302, "/circle"),
        (_, path) => (path.trim_start_matches('/').parse().unwrap_or(200), ""),
    };
    let location =
        if location.is_empty() { String::new() } else { format!("Location: {location}\r\n") };
    let head =
        format!("HTTP/1.1 {status} X\r\nContent-Length: 0\r\n{location}Connection: close\r\n\r\n");
    // Before the answer: after it, the next question may already be there.
    now_open.fetch_sub(1, Ordering::SeqCst);
    let _ = stream.write_all(head.as_bytes());
}

const NOW: &str = "2026-05-12T10:00:00Z";

/// A site whose home page links to addresses.
fn site(urls: &[String]) -> TempDir {
    let folder = TempDir::new().unwrap();
    std::fs::create_dir(folder.path().join("content")).unwrap();
    let site = "title: Näidis\nbase_url: https://naidis.example/\nlanguages: [et]\n";
    std::fs::write(folder.path().join("content/site.yaml"), site).unwrap();
    let links: Vec<String> = urls.iter().map(|url| format!("- [Leht]({url})")).collect();
    let home = format!("---\ntitle: Avaleht\n---\n\n{}\n", links.join("\n"));
    std::fs::write(folder.path().join("content/_index.md"), home).unwrap();
    folder
}

fn report(site: &TempDir, now: Timestamp) -> Report {
    let options = Options { now: Now::Instant(now), base_url: None };
    let manner = Manner {
        memory: site.path().join(".kava"),
        now,
        pause: Duration::ZERO,
        timeout: Duration::from_secs(1),
    };
    pipeline::planned(site.path(), false, &options).unwrap().external(&manner).unwrap()
}

/// What is told, by the path of the address, or by its host.
fn told(report: &Report, server: &Server) -> BTreeMap<String, (Severity, &'static str)> {
    report
        .diagnostics()
        .iter()
        .map(|told| {
            let message = told.message.english().replace(&format!("http://{}", server.address), "");
            let url = message.split('`').nth(1).unwrap().to_owned();
            (url, (told.severity, told.code))
        })
        .collect()
}

#[test]
fn what_is_dead_or_has_moved_is_told_and_nothing_else() {
    let server = Server::started();
    let paths = [
        "/200",
        "/404",
        "/410",
        "/500",
        "/403",
        "/301-200",
        "/302-200",
        "/head-405",
        "/circle",
        "/õ",
    ];
    let urls: Vec<String> = paths.iter().map(|path| server.url(path)).collect();
    let site = site(&urls);
    let report = report(&site, NOW.parse().unwrap());
    let expected = [
        ("/404", Severity::Warning, "dead-link"),
        ("/410", Severity::Warning, "dead-link"),
        ("/500", Severity::Note, "dead-link"),
        ("/301-200", Severity::Note, "moved-link"),
        ("/circle", Severity::Warning, "dead-link"),
    ];
    let expected = expected.map(|(path, severity, code)| (path.to_owned(), (severity, code)));
    assert_eq!(told(&report, &server), BTreeMap::from(expected));
    assert_eq!(server.most_at_once.load(Ordering::SeqCst), 1, "one question at a time to a host");
    let asked = server.asked();
    assert!(asked.contains(&"GET /head-405".to_owned()), "{asked:?}");
    assert!(!asked.contains(&"GET /200".to_owned()), "the head was enough: {asked:?}");
    assert!(asked.contains(&"HEAD /%C3%B5".to_owned()), "as browsers send it: {asked:?}");
}

#[test]
fn a_host_that_wants_to_be_asked_less_is_left_alone() {
    let server = Server::started();
    let site = site(&[server.url("/404"), server.url("/429"), server.url("/500")]);
    let report = report(&site, NOW.parse().unwrap());
    assert_eq!(told(&report, &server).into_keys().collect::<Vec<_>>(), ["/404"]);
    assert_eq!(server.asked(), ["HEAD /404", "GET /404", "HEAD /429"]);
}

/// Addresses of this machine where nobody answers.
fn closed<const N: usize>() -> [String; N] {
    // Each is held until all are known, so that no two are the same.
    let held = [(); N].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
    held.map(|listener| format!("http://{}/", listener.local_addr().unwrap()))
}

/// What is told, in English, with how much it weighs.
fn said(report: &Report) -> Vec<(Severity, String)> {
    let said = report.diagnostics().iter();
    said.map(|told| (told.severity, told.message.english().to_owned())).collect()
}

#[test]
fn a_host_that_does_not_answer_and_one_that_is_slow_are_told() {
    let (server, [closed]) = (Server::started(), closed());
    let site = site(&[server.url("/200"), server.url("/slow"), closed.clone()]);
    let report = report(&site, NOW.parse().unwrap());
    let closed = closed.trim_start_matches("http://").trim_end_matches('/');
    let expected = [
        (Severity::Warning, format!("`{closed}` does not answer")),
        (Severity::Note, format!("`{}` did not answer within 1 s", server.address)),
    ];
    let said = said(&report);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(expected.iter().all(|one| said.contains(one)), "{said:?}");
}

#[test]
fn a_host_that_does_not_answer_is_asked_once() {
    let server = Server::started();
    let paths = ["/slow", "/slow?2", "/slow?3", "/slow?4"];
    let site = site(&paths.map(|path| server.url(path)));
    assert_eq!(report(&site, NOW.parse().unwrap()).diagnostics().len(), 4);
    assert_eq!(server.asked(), ["HEAD /slow"]);
}

#[test]
fn that_nobody_at_all_can_be_reached_is_told_once() {
    let site = site(&closed::<2>());
    let said = said(&report(&site, NOW.parse().unwrap()));
    let expected = "none of the 2 sites linked to could be reached";
    assert_eq!(said, [(Severity::Note, expected.to_owned())]);
}

#[test]
fn an_answer_is_believed_for_a_week_if_it_was_good() {
    let server = Server::started();
    let site = site(&[server.url("/200"), server.url("/404")]);
    let now: Timestamp = NOW.parse().unwrap();
    let n_asked = |days: i64| {
        let before = server.asked().len();
        let report = report(&site, now + SignedDuration::from_hours(24 * days));
        assert_eq!(report.diagnostics().len(), 1);
        server.asked().len() - before
    };
    assert_eq!(n_asked(0), 3, "the head of both, and all of the one that is gone");
    assert_eq!(n_asked(6), 2, "what is gone is asked for again");
    assert_eq!(n_asked(14), 3, "what answered two weeks ago as well");
    assert_eq!(std::fs::read_to_string(site.path().join(".kava/.gitignore")).unwrap(), "*\n");
}

#[test]
fn a_build_and_a_check_without_the_option_ask_nobody() {
    let server = Server::started();
    let site = site(&[server.url("/404")]);
    for command in ["check", "build"] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_kava"))
            .args([command, "--now", "2026-05-12"])
            .current_dir(site.path())
            .output()
            .unwrap();
        assert!(output.status.success());
    }
    assert_eq!(server.asked(), Vec::<String>::new());
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_kava"))
        .args(["check", "--external", "--lang", "et"])
        .current_dir(site.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("hoiatus[dead-link]"), "{said}");
    assert!(output.status.success(), "a warning is no error");
}

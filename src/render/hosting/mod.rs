//! What a web server has to say with each file: `_headers`, and examples for nginx, Caddy and Apache.
//!
//! One table, [`Hosting`], and a way to write it for each server. Which headers a host sends cannot be said in the
//! pages: feeds need their type and must not be packed, and pages rely on the policy.

mod apache;
mod caddy;
mod headers_file;
mod nginx;
mod said;

use crate::model::{Addresses, BaseUrl, SEARCH_INDEX, Section, Settings, Site};
use crate::plan::beside;
use crate::report::Tongue;

pub(super) use headers_file::headers_file;
pub use said::Headers;

/// A web server that kava knows how to speak to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// nginx: a `server` block.
    Nginx,
    /// Caddy: a Caddyfile.
    Caddy,
    /// Apache: a virtual host.
    Apache,
}

/// A configuration of a server that serves the site as it should be served, with its comments in a language.
#[must_use]
pub fn server_example(site: &Site, server: Server, tongue: Tongue) -> String {
    let hosting = Hosting::new(site);
    match server {
        Server::Nginx => nginx::example(&hosting, tongue),
        Server::Caddy => caddy::example(&hosting, tongue),
        Server::Apache => apache::example(&hosting, tongue),
    }
}

/// A header: name and value, neither with a quotation mark.
type Header = (&'static str, String);

/// What may be run, of all pages and of the search page, whose script brings a program as WebAssembly.
const SEARCH_SCRIPTS: (&str, &str) = ("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

/// For files whose names come from what is in them.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// How long a copy may be kept without asking: for files whose names do not change when they do.
const AN_HOUR: &str = "public, max-age=3600";

/// Files that hosts read and visitors do not.
const NOT_SERVED: [&str; 2] = ["_headers", "_redirects"];

/// All that a server has to know of a site.
struct Hosting<'a> {
    base_url: &'a BaseUrl,
    /// Said with every answer, of status 404 as well.
    always: Vec<Header>,
    /// Said with some files in addition, or instead; no file is in two of them.
    rules: Vec<Rule>,
}

/// The header that the search page has of its own.
const POLICY_HEADER: &str = "Content-Security-Policy";

/// What is said with some files. A header that is said always is replaced by one of the same name.
#[derive(Debug, Clone)]
struct Rule {
    files: Files,
    headers: Vec<Header>,
    /// Whether the files may be packed on the way. Some programs that read calendars do not unpack.
    is_packed: bool,
}

/// Some files of a site.
#[derive(Debug, Clone)]
enum Files {
    /// By the ending of their names: `.ics`.
    Ending(&'static str),
    /// All below a folder: `/labor/assets/`.
    Below(String),
    /// One of them: `/labor/uudised.xml`.
    Path(String),
}

impl<'a> Hosting<'a> {
    fn new(site: &'a Site) -> Self {
        let base_url = &site.settings.base_url;
        let calendars = Rule {
            files: Files::Ending(".ics"),
            headers: vec![
                ("Content-Type", "text/calendar; charset=utf-8".to_owned()),
                ("Cache-Control", AN_HOUR.to_owned()),
                ("Access-Control-Allow-Origin", "*".to_owned()),
            ],
            is_packed: false,
        };
        let assets = Rule {
            files: Files::Below(format!("{}assets/", base_url.path())),
            headers: vec![("Cache-Control", FOR_EVER.to_owned())],
            is_packed: true,
        };
        let news = site.sections.get(&Section::News).filter(|_| !site.news.is_empty());
        let atom = news.into_iter().flat_map(Addresses::iter).map(|(_, address)| Rule {
            files: Files::Path(base_url.href(&beside(address, "xml"))),
            headers: vec![
                ("Content-Type", "application/atom+xml; charset=utf-8".to_owned()),
                ("Cache-Control", AN_HOUR.to_owned()),
            ],
            is_packed: true,
        });
        let index = ["fragment", "index", "filter"].into_iter().map(|folder| Rule {
            files: Files::Below(format!("{}{SEARCH_INDEX}/{folder}/", base_url.path())),
            headers: vec![("Cache-Control", FOR_EVER.to_owned())],
            is_packed: true,
        });
        let search = site.sections.get(&Section::Search).into_iter().flat_map(Addresses::iter);
        let search = search.map(|(_, address)| Rule {
            files: Files::Below(base_url.href(address)),
            headers: vec![
                (POLICY_HEADER, policy(&site.settings).replace(SEARCH_SCRIPTS.0, SEARCH_SCRIPTS.1)),
                ("Cache-Control", NO_CACHE.to_owned()),
            ],
            is_packed: true,
        });
        let rules =
            [calendars, assets].into_iter().chain(atom).chain(index).chain(search).collect();
        Self { base_url, always: always(&site.settings), rules }
    }

    /// Where the examples suppose the files to be: the output of a build, in a folder for the base path.
    fn folder(&self) -> String {
        format!("/srv/www/{}", self.base_url.host())
    }

    /// The headers that some files have of their own, and those that are said always but for these.
    fn with_always<'h>(&'h self, own: &'h [Header]) -> impl Iterator<Item = &'h Header> {
        let is_own = |name: &str| own.iter().any(|(other, _)| *other == name);
        own.iter().chain(self.always.iter().filter(move |(name, _)| !is_own(name)))
    }

    /// The page for what is not there, from the root of the host.
    fn not_found(&self) -> String {
        format!("{}404.html", self.base_url.path())
    }
}

/// Pages are asked for again at each visit, so that they are never older than the site.
const NO_CACHE: &str = "no-cache";

/// What may be run and loaded: what comes from the site itself; pictures, sound, film and frames of hosts that it allows;
/// and the player of videos once somebody asks for it.
fn policy(settings: &Settings) -> String {
    let hosts =
        settings.loaded_hosts.iter().fold(String::new(), |hosts, host| hosts + " https://" + host);
    let upgrade = if is_https(&settings.base_url) { "; upgrade-insecure-requests" } else { "" };
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'{hosts}; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; media-src 'self'{hosts}; \
         frame-src https://www.youtube-nocookie.com{hosts}; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'{upgrade}"
    )
}

fn is_https(base_url: &BaseUrl) -> bool {
    base_url.origin().starts_with("https:")
}

fn always(settings: &Settings) -> Vec<Header> {
    let fixed = [
        // With `no-referrer` or `same-origin` YouTube refuses to play.
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("X-Content-Type-Options", "nosniff"),
        (
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        ),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];
    let transport = is_https(&settings.base_url)
        .then(|| ("Strict-Transport-Security", "max-age=31536000".to_owned()));
    std::iter::once((POLICY_HEADER, policy(settings)))
        .chain(fixed.map(|(name, value)| (name, value.to_owned())))
        .chain(transport)
        .collect()
}

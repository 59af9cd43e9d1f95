//! The part of `kava serve` that is the editor: everything below `/admin/`.
//!
//! Knows no HTTP server: it takes what was asked and says what to answer. That a request comes from a page of this very
//! server has been made sure of by then.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde_json::json;

use crate::report::{Tongue, words};

use super::collections::Collection;
use super::config::config;
use super::modules;
use super::proxy::Content;

/// The path below which the editor is.
const ROOT: &str = "/admin/";

/// The shell shows two pages of this server beside each other, and asks it.
const SHELL_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; connect-src \
                            'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Sveltia makes its styles as it runs, and shows pictures out of memory. No other host is asked for anything: what it
/// would load from elsewhere (fonts, news of itself) is blocked, and it does without.
const EDITOR_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' \
                             data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self' data: blob:; \
                             worker-src 'self'; frame-src 'self' blob:; base-uri 'none'; form-action 'none'; \
                             frame-ancestors 'self'";

/// A request for something of the editor.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Whether something is sent to be done; otherwise it is only read.
    pub is_post: bool,
    /// The path, decoded, from `/`.
    pub path: &'a str,
    /// What stands behind `?`.
    pub query: &'a str,
    /// The media type of what is sent.
    pub media_type: Option<&'a str>,
    /// The address of the home page: `http://127.0.0.1:4321/labor/`.
    pub home: &'a str,
    /// What is sent.
    pub body: &'a [u8],
}

/// What to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The status of HTTP.
    pub status: u16,
    /// What the body is.
    pub media_type: &'static str,
    /// The content security policy of a page.
    pub policy: Option<&'static str>,
    /// Where to go instead.
    pub location: Option<&'static str>,
    /// The body.
    pub body: Vec<u8>,
}

/// What the last good build says to an editor.
pub trait Latest: Send + Sync {
    /// The address, from `/`, of the page on which what a file says is seen first.
    fn address(&self, path: &str) -> Option<String>;

    /// What subscribers to the calendars will notice, a sentence each.
    fn news(&self) -> Vec<String>;
}

/// The editor of a site.
pub struct Editor {
    folder: PathBuf,
    modules: PathBuf,
    tongue: Tongue,
    latest: Box<dyn Latest>,
    /// One save after the other.
    saving: Mutex<()>,
}

impl Editor {
    /// The editor of the site in a folder, whose modules are in another, speaking a tongue.
    #[must_use]
    pub fn new(folder: &Path, modules: PathBuf, tongue: Tongue, latest: Box<dyn Latest>) -> Self {
        Self { folder: folder.to_owned(), modules, tongue, latest, saving: Mutex::new(()) }
    }

    /// The answer to what was asked; nothing if it is none of the editor's.
    #[must_use]
    pub fn reply(&self, asked: Asked<'_>) -> Option<Reply> {
        if asked.path == ROOT.trim_end_matches('/') {
            let moved = Reply::new("text/plain; charset=utf-8", "moved\n");
            return Some(Reply { status: 307, location: Some(ROOT), ..moved });
        }
        let name = asked.path.strip_prefix(ROOT)?;
        if asked.is_post {
            return (name == "api/v1").then(|| self.done(asked));
        }
        if let Some(path) = name.strip_prefix("modules/") {
            return self.module(path);
        }
        Some(match name {
            "" => self.page(include_str!("page/index.html"), SHELL_POLICY),
            "editor.html" => self.page(include_str!("page/editor.html"), EDITOR_POLICY),
            "shell.css" => Reply::new("text/css; charset=utf-8", include_str!("page/shell.css")),
            "shell.js" => script(include_str!("page/shell.js")),
            "editor.js" => script(include_str!("page/editor.js")),
            "files.js" => script(include_str!("page/files.js")),
            "config.yml" => {
                let config = config(self.content().facts(), asked.home, self.tongue);
                Reply::new("text/yaml; charset=utf-8", config)
            }
            "files.json" => Reply::new(JSON, json!(self.content().files()).to_string()),
            "address.json" => {
                let address = self.address(asked.query).or_else(|| home(asked.home));
                Reply::new(JSON, json!({ "address": address }).to_string())
            }
            "news.json" => Reply::new(JSON, json!(self.latest.news()).to_string()),
            _ => return None,
        })
    }

    /// Does what the editor asks for by the proxy protocol.
    fn done(&self, asked: Asked<'_>) -> Reply {
        // A form of another site cannot send JSON.
        let is_json = asked.media_type.is_some_and(|kind| {
            kind.split(';').next().is_some_and(|kind| kind.trim() == "application/json")
        });
        if !is_json {
            let words = words!(en: "the editor sends JSON", et: "redaktor saadab JSON-it");
            let body = json!({ "error": words.told_in(self.tongue) }).to_string();
            return Reply { status: 415, ..Reply::new(JSON, body) };
        }
        // Whoever panicked while saving has left whole files: they are renamed.
        let _saving = self.saving.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = self.content().answered(asked.body, self.tongue);
        Reply { status: answer.status, ..Reply::new(JSON, answer.body) }
    }

    fn content(&self) -> Content {
        Content::new(&self.folder)
    }

    /// The address of the page of an entry: `collection=topics&entry=meeskond`; of the list if there is no entry.
    fn address(&self, query: &str) -> Option<String> {
        let value = |key: &str| {
            let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.into_iter().find(|(name, _)| *name == key).map(|(_, value)| value)
        };
        let collection = Collection::from_name(value("collection")?)?;
        let entry = value("entry").filter(|entry| !entry.is_empty());
        let of_entry = entry.and_then(|entry| self.latest.address(&collection.file(entry)));
        of_entry.or_else(|| self.latest.address(collection.whereabouts().path()))
    }

    fn module(&self, path: &str) -> Option<Reply> {
        let (media_type, body) = modules::module(&self.modules, path, self.tongue)?;
        Some(Reply::new(media_type, body))
    }

    fn page(&self, template: &str, policy: &'static str) -> Reply {
        let said = [
            ("{language}", words!(en: "en", et: "et")),
            ("{title}", words!(en: "The site, to be edited", et: "Saidi toimetamine")),
            ("{forms}", words!(en: "Forms", et: "Vormid")),
            ("{page}", words!(en: "The live page", et: "Leht, nagu see on")),
            ("{show}", words!(en: "Show the page", et: "Näita lehte")),
            ("{hide}", words!(en: "Hide the page", et: "Peida leht")),
        ];
        let html = said.iter().fold(template.to_owned(), |html, (mark, words)| {
            html.replace(mark, words.told_in(self.tongue))
        });
        Reply { policy: Some(policy), ..Reply::new("text/html; charset=utf-8", html) }
    }
}

const JSON: &str = "application/json";

impl Reply {
    fn new(media_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, media_type, policy: None, location: None, body: body.into() }
    }
}

fn script(text: &str) -> Reply {
    Reply::new("text/javascript; charset=utf-8", text)
}

/// The path of an address.
fn home(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    rest.find('/').map(|start| rest[start..].to_owned())
}

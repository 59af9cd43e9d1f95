//! The editor of `kava serve --edit`, between the server and the forms.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use crate::editor::{Asked, Editor, Latest, installed};
use crate::error::Error;
use crate::pipeline::Planned;
use crate::report::words;
use crate::serve::{Answer, Handler, Method, Request};

use super::terminal::Terminal;

/// What the site has told so far, for the terminal and for the editor.
#[derive(Debug, Clone, Default)]
pub(super) struct Told(Arc<Mutex<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    addresses: BTreeMap<String, String>,
    news: Vec<String>,
}

impl Told {
    /// Takes what a site without errors tells. Those of its news that have not been told before.
    pub(super) fn take(&self, planned: &Planned) -> Vec<String> {
        let Some(whole) = planned.whole.as_ref().filter(|_| !planned.report.has_errors()) else {
            return Vec::new();
        };
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inner.addresses = whole.seen();
        let news = &whole.publication().news;
        let new = news.iter().filter(|sentence| !inner.news.contains(sentence)).cloned().collect();
        inner.news.clone_from(news);
        new
    }
}

impl Latest for Told {
    fn address(&self, path: &str) -> Option<String> {
        let inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inner.addresses.get(path).cloned()
    }

    fn news(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).news.clone()
    }
}

/// What answers below `/admin/`, for the site in a folder. Installs the editor on its first use.
pub(super) fn handler(folder: &Path, terminal: &Terminal, told: Told) -> Result<Handler, Error> {
    let modules = installed(folder, || {
        terminal.say(&words!(
            en: "fetching the editor (Sveltia CMS) by npm, which happens once …",
            et: "laadin redaktori (Sveltia CMS) npm-iga alla, seda tehakse üks kord …"
        ));
    })?;
    let editor = Editor::new(folder, modules, terminal.tongue(), Box::new(told));
    Ok(Box::new(move |request: &Request, home: &str| {
        let reply = editor.reply(Asked {
            is_post: request.method == Method::Post,
            path: &request.path,
            query: &request.query,
            media_type: request.header("content-type"),
            home,
            body: &request.body,
        })?;
        let mut answer = Answer::new(reply.status, reply.media_type, reply.body);
        if let Some(policy) = reply.policy {
            answer = answer.with("Content-Security-Policy", policy);
        }
        if let Some(location) = reply.location {
            answer = answer.with("Location", location);
        }
        Some(answer)
    }))
}

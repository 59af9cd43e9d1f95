//! Who answers what: `/_kava/` is ours, everything else is the site.

use std::sync::Arc;

use jiff::civil::Date;
use tokio::sync::watch as shared;

use crate::resolve::Now;

use super::Handler;
use super::answer::{Answer, Body};
use super::asks::{Ask, Asks};
use super::guard::is_own;
use super::page;
use super::rebuild::Shown;
use super::request::{Method, Request};
use super::site;

/// All that answers are made of.
pub(super) struct Routes {
    /// What is shown at present.
    pub(super) shown: shared::Receiver<Arc<Shown>>,
    /// Where to ask for another day.
    pub(super) asks: Asks,
    /// Answers what neither the site nor this module does.
    pub(super) more: Option<Handler>,
}

impl Routes {
    /// The answer to a request whose Host and Origin have been checked.
    pub(super) fn answer(&self, request: &Request) -> Answer {
        if let Some(answer) = self.own(request) {
            return answer;
        }
        let shown = self.shown.borrow().clone();
        let host = request.header("host").unwrap_or_default();
        let home = format!("http://{host}{}", shown.base);
        if let Some(answer) = self.more.as_ref().and_then(|more| more(request, &home)) {
            return answer;
        }
        if is_own(&request.path) {
            return Answer::text(404, "there is nothing here");
        }
        if !request.method.is_safe() {
            return Answer::text(405, "pages are only read").with("Allow", "GET, HEAD");
        }
        match &shown.edition {
            Some(edition) => site::answer(edition, request, &shown.moment),
            None => Answer::new(503, "text/html; charset=utf-8", page::empty(&shown.moment)),
        }
    }

    /// What is ours; nothing if it is another's.
    fn own(&self, request: &Request) -> Option<Answer> {
        let name = request.path.strip_prefix("/_kava/")?;
        match (request.method, name) {
            (Method::Get | Method::Head, "bar.js") => Some(lasting("javascript", page::SCRIPT)),
            (Method::Get | Method::Head, "clock.js") => Some(lasting("javascript", page::CLOCK)),
            (Method::Get | Method::Head, "bar.css") => Some(lasting("css", page::STYLE)),
            (Method::Get, "state") => Some(Answer::json(self.shown.borrow().state.clone())),
            (Method::Get, "report") => Some(Answer::json(self.shown.borrow().report.clone())),
            (Method::Get, "events") => {
                let answer = Answer::new(200, "text/event-stream", "");
                Some(Answer { body: Body::Events, ..answer })
            }
            (Method::Post, "day") => Some(self.turned(&String::from_utf8_lossy(&request.body))),
            _ => None,
        }
    }

    /// Shows the site for a day: from its first moment; no day is today.
    fn turned(&self, day: &str) -> Answer {
        let now = match day.trim() {
            "" => None,
            day => match day.parse::<Date>() {
                Ok(day) => Some(Now::Local(day.at(0, 0, 0, 0))),
                Err(_) => return Answer::text(400, "write a day as 2023-03-15"),
            },
        };
        match self.asks.send(Ask::Now(now)) {
            Ok(()) => Answer::done(),
            Err(_) => Answer::text(503, "nothing is built any more"),
        }
    }
}

/// A text whose address names its edition.
fn lasting(kind: &str, text: &str) -> Answer {
    let mut answer = Answer::new(200, &format!("text/{kind}; charset=utf-8"), text);
    answer.headers.retain(|(name, _)| *name != "Cache-Control");
    answer.with("Cache-Control", "public, max-age=31536000, immutable")
}

//! What a browser gets.

use std::ops::Range;
use std::path::PathBuf;

/// An answer: status, headers and body (RFC 9110, 15). The length is told by the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Name and value of each header.
    pub headers: Vec<(&'static str, String)>,
    /// What is sent.
    pub body: Body,
}

/// What is sent with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// Bytes at hand.
    Bytes(Vec<u8>),
    /// Some bytes of a file on the disk.
    File(PathBuf, Range<u64>),
    /// What happens, as long as the browser listens: server-sent events of the state.
    Events,
}

impl Answer {
    /// An answer of a media type.
    #[must_use]
    pub fn new(status: u16, media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![
            ("Content-Type", media_type.to_owned()),
            ("Cache-Control", "no-store".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
        ];
        Self { status, headers, body: Body::Bytes(body.into()) }
    }

    /// A line of text, for whoever asked in a way that no page of ours does.
    #[must_use]
    pub fn text(status: u16, line: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", format!("{line}\n"))
    }

    /// JSON that is text already.
    #[must_use]
    pub fn json(json: impl Into<Vec<u8>>) -> Self {
        Self::new(200, "application/json", json)
    }

    /// Done, and nothing to say.
    #[must_use]
    pub fn done() -> Self {
        Self { status: 204, headers: Vec::new(), body: Body::Bytes(Vec::new()) }
    }

    /// What is asked for is elsewhere, for now: nothing is remembered, since the next site at this port is another.
    #[must_use]
    pub fn redirect(to: impl Into<String>) -> Self {
        Self::text(307, "moved").with("Location", to)
    }

    /// The same with one more header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

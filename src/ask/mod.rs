//! **Ask**: one question to another computer over HTTP. The door of `ureq`, and the one place that asks the network.
//!
//! Asks for what it is told to, follows nothing, remembers nothing, and judges nothing: whoever asks knows what an answer
//! means. Every answer is bounded in time, and in size where its body is read.

mod link;

pub use link::Link;

use std::time::Duration;

use ureq::http::Response;
use ureq::{Agent, Body as Stream};

/// Asks for addresses.
pub struct Asker {
    agent: Agent,
}

/// What a host says of an address, beside what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The status (RFC 9110, 15).
    pub status: u16,
    /// The address that it leads on to, as it was written.
    pub location: Option<String>,
    /// How many bytes are there, if the host says so.
    pub n_bytes: Option<u64>,
}

/// What is at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// All of it, decoded.
    Whole(Vec<u8>),
    /// More than was asked for.
    TooLarge,
    /// It is packed in a way that was not asked for, and cannot be read.
    Packed,
}

/// Why there was no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// No host has this name.
    NoHost,
    /// The host does not prove who it is, or not any more.
    NotSafe,
    /// There was no answer in time.
    TimedOut,
    /// There was none at all.
    Refused,
}

impl Asker {
    /// Asks in the name of kava, and says what for and of which site, so that whoever runs a host knows whom to write
    /// to. An answer takes as long as `timeout` at most, with all of its body.
    #[must_use]
    pub fn new(purpose: &str, timeout: Duration) -> Self {
        let name = format!("kava/{} ({purpose})", env!("CARGO_PKG_VERSION"));
        let config = Agent::config_builder()
            .user_agent(name)
            .timeout_global(Some(timeout))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .build();
        Self { agent: config.into() }
    }

    /// Asks for the head alone first (RFC 9110, 9.3.2); hosts that answer that with a fault are asked for all.
    ///
    /// # Errors
    /// If there is no answer.
    pub fn head(&self, link: &Link) -> Result<Head, Silence> {
        // What is packed has another size.
        let question = self.agent.head(link.as_str()).header("accept-encoding", "identity");
        match question.call() {
            Ok(response) if response.status().as_u16() < 400 => Ok(head(&response)),
            Ok(response) if response.status() == 429 => Ok(head(&response)),
            Err(error) if silence(&error) != Silence::Refused => Err(silence(&error)),
            // The body is not read, and so hardly sent.
            _ => match self.agent.get(link.as_str()).call() {
                Ok(response) => Ok(head(&response)),
                Err(error) => Err(silence(&error)),
            },
        }
    }

    /// Asks for everything, up to a number of bytes. A connection that broke is tried once more: the host may have
    /// closed it right when the question came.
    ///
    /// # Errors
    /// If there is no answer, or not to its end.
    pub fn whole(&self, link: &Link, most_bytes: u64) -> Result<(Head, Body), Silence> {
        let again = |error| match silence(&error) {
            Silence::Refused => self.read(link, most_bytes).map_err(|error| silence(&error)),
            other => Err(other),
        };
        self.read(link, most_bytes).or_else(again)
    }

    fn read(&self, link: &Link, most_bytes: u64) -> Result<(Head, Body), ureq::Error> {
        let mut response = self.agent.get(link.as_str()).call()?;
        let head = head(&response);
        // The header is gone from what was unpacked.
        let packed = response.headers().get("content-encoding");
        if packed.is_some_and(|how| !how.as_bytes().eq_ignore_ascii_case(b"identity")) {
            return Ok((head, Body::Packed));
        }
        match response.body_mut().with_config().limit(most_bytes).read_to_vec() {
            Ok(bytes) => Ok((head, Body::Whole(bytes))),
            Err(ureq::Error::BodyExceedsLimit(_)) => Ok((head, Body::TooLarge)),
            Err(error) => Err(error),
        }
    }
}

fn head(response: &Response<Stream>) -> Head {
    let said = |name| response.headers().get(name).and_then(|value| value.to_str().ok());
    Head {
        status: response.status().as_u16(),
        location: said("location").map(str::to_owned),
        n_bytes: said("content-length").and_then(|n| n.parse().ok()),
    }
}

fn silence(error: &ureq::Error) -> Silence {
    match error {
        ureq::Error::HostNotFound => Silence::NoHost,
        ureq::Error::Timeout(_) => Silence::TimedOut,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => Silence::NotSafe,
        // What goes wrong in the handshake comes as a fault of reading.
        ureq::Error::Io(error) if error.to_string().contains("certificate") => Silence::NotSafe,
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => Silence::TimedOut,
        _ => Silence::Refused,
    }
}

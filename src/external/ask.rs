//! One question to another site. The door of `ureq`.

use std::time::Duration;

use ureq::Agent;
use url::Url;

use crate::model::BaseUrl;

use super::answer::{Answer, Reason};

/// How many addresses a page may lead on to.
const MAX_STEPS: usize = 6;

/// Asks for addresses.
pub(super) struct Asker {
    agent: Agent,
}

/// A status, with the address that it leads on to.
struct Status {
    code: u16,
    location: Option<String>,
}

impl Asker {
    /// Asks in the name of kava and of the site, so that whoever runs a host knows whom to write to.
    pub(super) fn new(site: &BaseUrl, timeout: Duration) -> Self {
        let name = format!(
            "kava/{} (link check of {}{})",
            env!("CARGO_PKG_VERSION"),
            site.origin(),
            site.path()
        );
        let config = Agent::config_builder()
            .user_agent(name)
            .timeout_global(Some(timeout))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .build();
        Self { agent: config.into() }
    }

    /// What an address answers, followed from address to address.
    pub(super) fn ask(&self, url: &str) -> Answer {
        // With letters such as õ as browsers send them: xn-- in the host, percent signs in the path.
        let Ok(first) = Url::parse(url) else { return Answer::Unreachable(Reason::NoHost) };
        let mut target = first.clone();
        let mut is_for_good = true;
        for _ in 0..MAX_STEPS {
            let status = match self.status(target.as_str()) {
                Ok(status) => status,
                Err(error) => return Answer::Unreachable(reason(&error)),
            };
            match status.code {
                404 | 410 => return Answer::Gone(status.code),
                429 => return Answer::Busy,
                500..=599 => return Answer::Fails(status.code),
                300..=399 => {
                    let next = status.location.and_then(|location| joined(&target, &location));
                    let Some(next) = next else { return Answer::Fine };
                    is_for_good &= matches!(status.code, 301 | 308);
                    target = next;
                }
                200..=299 if is_for_good && is_another(&first, &target) => {
                    return Answer::Moved(target.into());
                }
                // What refuses a program may well be there for people.
                _ => return Answer::Fine,
            }
        }
        Answer::Circle
    }

    /// Asks for the head alone first (RFC 9110, 9.3.2); hosts that answer that with a fault are asked for all.
    fn status(&self, url: &str) -> Result<Status, ureq::Error> {
        let response = match self.agent.head(url).call() {
            Ok(response) if response.status().as_u16() < 400 => response,
            Ok(response) if response.status() == 429 => response,
            Err(error) if reason(&error) != Reason::Refused => return Err(error),
            // The body is not read, and so hardly sent.
            _ => self.agent.get(url).call()?,
        };
        let location = response.headers().get("location");
        let location = location.and_then(|value| value.to_str().ok()).map(str::to_owned);
        Ok(Status { code: response.status().as_u16(), location })
    }
}

fn reason(error: &ureq::Error) -> Reason {
    match error {
        ureq::Error::HostNotFound => Reason::NoHost,
        ureq::Error::Timeout(_) => Reason::TimedOut,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => Reason::NotSafe,
        // What goes wrong in the handshake comes as a fault of reading.
        ureq::Error::Io(error) if error.to_string().contains("certificate") => Reason::NotSafe,
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => Reason::TimedOut,
        _ => Reason::Refused,
    }
}

/// Where a `Location` leads from an address (RFC 9110, 10.2.2); nothing if no browser would ask there.
fn joined(from: &Url, location: &str) -> Option<Url> {
    let mut next = from.join(location).ok()?;
    next.set_fragment(None);
    matches!(next.scheme(), "https" | "http").then_some(next)
}

/// Whether an address is more than the same one with a slash at its end.
fn is_another(one: &Url, other: &Url) -> bool {
    one.as_str().trim_end_matches('/') != other.as_str().trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_leads_to_where_a_browser_would_go() {
        let from = Url::parse("https://naidis.example/a/b?c").unwrap();
        let joined = |location| joined(&from, location).map(String::from);
        assert_eq!(joined("/x#y").as_deref(), Some("https://naidis.example/x"));
        assert_eq!(joined("x").as_deref(), Some("https://naidis.example/a/x"));
        assert_eq!(joined("//muu.example/x").as_deref(), Some("https://muu.example/x"));
        assert_eq!(joined("http://muu.example/").as_deref(), Some("http://muu.example/"));
        assert_eq!(joined("mailto:x"), None);
    }

    #[test]
    fn a_slash_at_the_end_makes_no_other_address() {
        let [with, without, other] = ["a/", "a", "b"]
            .map(|path| Url::parse(&format!("https://naidis.example/{path}")).unwrap());
        assert!(!is_another(&without, &with));
        assert!(is_another(&without, &other));
    }
}

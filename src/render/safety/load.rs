//! Where an address on a page leads: to the site, to another host, into a script.

use crate::model::Settings;

/// What an address is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A file of the site.
    Own,
    /// A file of another host.
    Foreign { host: String },
    /// A file that comes without encryption, from wherever.
    Unencrypted,
    /// `javascript:`.
    Script,
    /// `data:`, `blob:`.
    Embedded,
    /// Another scheme: `mailto:`, `webcal:`.
    Other,
}

/// The host of the site, and those that it allows.
#[derive(Debug)]
pub(super) struct Hosts {
    own: String,
    is_encrypted: bool,
    allowed: Vec<String>,
}

impl Hosts {
    /// Those of the settings.
    pub(super) fn new(settings: &Settings) -> Self {
        Self {
            own: settings.base_url.host().to_ascii_lowercase(),
            is_encrypted: settings.base_url.origin().starts_with("https:"),
            allowed: settings.loaded_hosts.clone(),
        }
    }

    #[cfg(test)]
    pub(super) fn of(own: &str, is_encrypted: bool, allowed: &[&str]) -> Self {
        let allowed = allowed.iter().map(|&host| host.to_owned()).collect();
        Self { own: own.to_owned(), is_encrypted, allowed }
    }

    /// Whether pictures, sound, film and frames may come from a host.
    pub(super) fn allows(&self, host: &str) -> bool {
        self.allowed.iter().any(|allowed| allowed == host)
    }

    /// What an address is, read as browsers read it: without white space around and line ends within.
    pub(super) fn kind(&self, written: &str) -> Kind {
        let is_around = |letter: char| letter <= ' ';
        let url: String =
            written.trim_matches(is_around).chars().filter(|it| !"\t\n\r".contains(*it)).collect();
        let Some((scheme, rest)) = split_scheme(&url) else {
            let slashes = url.replace('\\', "/");
            return match slashes.strip_prefix("//") {
                Some(rest) => self.on_host(rest, self.is_encrypted),
                None => Kind::Own,
            };
        };
        match &*scheme {
            "http" | "https" => {
                let slashes = rest.replace('\\', "/");
                self.on_host(slashes.trim_start_matches('/'), scheme == "https")
            }
            "javascript" | "vbscript" => Kind::Script,
            "data" | "blob" | "filesystem" => Kind::Embedded,
            _ => Kind::Other,
        }
    }

    fn on_host(&self, rest: &str, is_encrypted: bool) -> Kind {
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        let host = host.to_ascii_lowercase();
        if !is_encrypted && (self.is_encrypted || host != self.own) {
            Kind::Unencrypted
        } else if host == self.own {
            Kind::Own
        } else {
            Kind::Foreign { host }
        }
    }
}

/// The scheme of an address in small letters, and what stands behind its colon.
fn split_scheme(url: &str) -> Option<(String, &str)> {
    let (scheme, rest) = url.split_once(':')?;
    let is_scheme = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && scheme.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"+-.".contains(&letter));
    is_scheme.then(|| (scheme.to_ascii_lowercase(), rest))
}

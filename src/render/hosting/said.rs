//! What is said with one file, for a server of our own.

use crate::model::{OutputPath, Site};

use super::{Files, Header, Hosting, NO_CACHE, NOT_SERVED, Rule};

/// What a server says with each file of a site.
#[derive(Debug, Clone, Default)]
pub struct Headers {
    /// The path of the site, from `/` to `/`.
    base: String,
    always: Vec<Header>,
    rules: Vec<Rule>,
}

impl Headers {
    /// Those of a site.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let Hosting { base_url, always, rules } = Hosting::new(site);
        Self { base: base_url.path().to_owned(), always, rules }
    }

    /// The path of the site on its host, from `/` to `/`.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Name and value of each header of a file; nothing for a file that only hosts read.
    #[must_use]
    pub fn of(&self, file: &OutputPath) -> Option<Vec<(&'static str, &str)>> {
        if NOT_SERVED.contains(&file.as_str()) {
            return None;
        }
        let address = format!("{}{file}", self.base);
        let rule = self.rules.iter().find(|rule| rule.files.have(&address));
        let own = rule.map_or(&[][..], |rule| &rule.headers);
        let is_own = |name: &str| own.iter().any(|(other, _)| *other == name);
        let always = self.always.iter().filter(|(name, _)| !is_own(name));
        let mut headers: Vec<(&'static str, &str)> =
            own.iter().chain(always).map(|(name, value)| (*name, value.as_str())).collect();
        if !is_own("Cache-Control") {
            headers.push(("Cache-Control", NO_CACHE));
        }
        Some(headers)
    }
}

impl Files {
    /// Whether a file is one of them, by its address from the root of the host.
    fn have(&self, address: &str) -> bool {
        match self {
            Self::Ending(ending) => address.ends_with(ending),
            Self::Below(folder) => address.starts_with(folder),
            Self::Path(path) => address == path,
        }
    }
}

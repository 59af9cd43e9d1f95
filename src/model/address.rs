//! Where an output is found: by visitors, and below the output folder.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::Language;

/// The folder of the search index, below the root of the site.
pub const SEARCH_INDEX: &str = "pagefind";

/// The path of an output within the site, from its root: `/teemad/meeskond/`, `/kalender.ics`.
///
/// Begins with `/`, uses `/`, holds no `..`, no query and no fragment. The base path of the site is not part of it.
/// Not percent-encoded; slugs are ASCII, so that it needs no encoding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(Arc<str>);

impl Address {
    /// Takes a path; a missing leading `/` is added.
    #[must_use]
    pub fn new(path: impl AsRef<str>) -> Self {
        let path = path.as_ref();
        if path.starts_with('/') { Self(Arc::from(path)) } else { Self(format!("/{path}").into()) }
    }

    /// The address as text, from `/`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An address below this one, which ends with `/`.
    #[must_use]
    pub fn below(&self, rest: &str) -> Self {
        Self(format!("{}{rest}", self.0).into())
    }

    /// Where the card for social networks of the page at this address is: `/cards/teemad/meeskond.png`.
    #[must_use]
    pub fn card(&self) -> Self {
        let path = self.0.trim_matches('/');
        Self::new(format!("/cards/{}.png", if path.is_empty() { "index" } else { path }))
    }

    /// The file that answers at this address: a trailing `/` means `index.html`.
    #[must_use]
    pub fn output_path(&self) -> OutputPath {
        let path = self.0.trim_start_matches('/');
        if path.is_empty() || path.ends_with('/') {
            OutputPath(format!("{path}index.html").into())
        } else {
            OutputPath(path.into())
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The path of an output file, relative to the output folder, with `/`: `teemad/meeskond/index.html`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// Takes a relative path that uses `/`.
    #[must_use]
    pub fn new(path: impl AsRef<str>) -> Self {
        Self(Arc::from(path.as_ref()))
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a page.
    #[must_use]
    pub fn is_html(&self) -> bool {
        self.0.rsplit_once('.').is_some_and(|(_, ending)| ending == "html")
    }

    /// The path by which visitors ask for it: the index of a folder is the folder.
    #[must_use]
    pub fn as_visited(&self) -> &str {
        let folder = self.0.strip_suffix("index.html");
        folder.filter(|it| it.is_empty() || it.ends_with('/')).unwrap_or(&self.0)
    }

    /// Whether the path, taken below a folder, may lead out of it or has an empty step.
    #[must_use]
    pub fn climbs(&self) -> bool {
        self.0.is_empty()
            || self.0.contains('\\')
            || self.0.split('/').any(|part| matches!(part, "" | "." | ".."))
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The address of one page in each language of the site.
///
/// Complete: every language of the site has one, also where the text falls back to the original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addresses(BTreeMap<Language, Address>);

impl Addresses {
    /// Takes an address for every language of the site.
    #[must_use]
    pub fn new(addresses: BTreeMap<Language, Address>) -> Self {
        Self(addresses)
    }

    /// The address in a language of the site.
    ///
    /// # Panics
    /// If the language is not one of the site, which would be a fault of ours.
    #[must_use]
    pub fn get(&self, language: Language) -> &Address {
        &self.0[&language]
    }

    /// Every language with its address.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &Address)> {
        self.0.iter().map(|(language, address)| (*language, address))
    }
}

/// Where the site will be published: scheme, host and a path that ends with `/`.
///
/// `https://vald.ee/labor/`; always absolute, http or https, without query or fragment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    origin: String,
    path: String,
}

impl BaseUrl {
    /// Takes an origin (`https://vald.ee`) and a path that begins and ends with `/`.
    #[must_use]
    pub fn new(origin: impl Into<String>, path: impl Into<String>) -> Self {
        Self { origin: origin.into(), path: path.into() }
    }

    /// Scheme and host, without a trailing `/`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The path, from `/` to `/`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The host alone, without port.
    #[must_use]
    pub fn host(&self) -> &str {
        let host = self.origin.split_once("://").map_or(&*self.origin, |(_, host)| host);
        host.split(':').next().unwrap_or(host)
    }

    /// What a page writes into `href`: root-relative, with the base path. `/labor/teemad/`.
    #[must_use]
    pub fn href(&self, address: &Address) -> String {
        format!("{}{}", self.path, address.as_str().trim_start_matches('/'))
    }

    /// The whole address, for feeds, canonical links and people. `https://vald.ee/labor/teemad/`.
    #[must_use]
    pub fn absolute(&self, address: &Address) -> String {
        format!("{}{}", self.origin, self.href(address))
    }

    /// The whole address with the scheme that calendar programs answer to. `webcal://vald.ee/labor/kalender.ics`.
    #[must_use]
    pub fn webcal(&self, address: &Address) -> String {
        let url = self.absolute(address);
        url.split_once("://").map_or_else(|| url.clone(), |(_, rest)| format!("webcal://{rest}"))
    }
}

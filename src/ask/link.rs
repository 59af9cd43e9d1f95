//! An address of the web, as browsers send it. A door of `url`.

use std::fmt;

use url::Url;

/// An address that begins with `http` or `https`, without a fragment.
///
/// Letters such as õ are as browsers send them: `xn--` in the host, percent signs in the path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link(Url);

impl Link {
    /// Reads an address; nothing if no browser would ask there.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::of(Url::parse(text).ok()?)
    }

    /// The address of a folder: a slash at its end, and nothing behind. Nothing if it has a name or a password in it,
    /// which would be told to everybody who reads what was asked.
    #[must_use]
    pub fn folder(text: &str) -> Option<Self> {
        let Self(mut url) = Self::parse(text)?;
        if !url.username().is_empty() || url.password().is_some() {
            return None;
        }
        url.set_query(None);
        url.path_segments_mut().ok()?.pop_if_empty().push("");
        Some(Self(url))
    }

    /// Where a `Location` leads from here (RFC 9110, 10.2.2); nothing if no browser would ask there.
    #[must_use]
    pub fn joined(&self, location: &str) -> Option<Self> {
        Self::of(self.0.join(location).ok()?)
    }

    /// A path below this folder, with `/` between its steps; one that ends with `/` is a folder.
    #[must_use]
    pub fn below(&self, path: &str) -> Self {
        let mut url = self.0.clone();
        if let Ok(mut steps) = url.path_segments_mut() {
            steps.pop_if_empty().extend(path.split('/'));
        }
        Self(url)
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The name of the host, without its port.
    #[must_use]
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// The path, from `/`.
    #[must_use]
    pub fn path(&self) -> &str {
        self.0.path()
    }

    /// Whether an address is more than the same one with a slash at its end.
    #[must_use]
    pub fn is_another(&self, other: &Self) -> bool {
        self.as_str().trim_end_matches('/') != other.as_str().trim_end_matches('/')
    }

    fn of(mut url: Url) -> Option<Self> {
        url.set_fragment(None);
        matches!(url.scheme(), "https" | "http").then_some(Self(url))
    }
}

impl fmt::Display for Link {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_leads_to_where_a_browser_would_go() {
        let from = Link::parse("https://naidis.example/a/b?c").unwrap();
        let joined = |location| from.joined(location).map(|it| it.to_string());
        assert_eq!(joined("/x#y").as_deref(), Some("https://naidis.example/x"));
        assert_eq!(joined("x").as_deref(), Some("https://naidis.example/a/x"));
        assert_eq!(joined("//muu.example/x").as_deref(), Some("https://muu.example/x"));
        assert_eq!(joined("http://muu.example/").as_deref(), Some("http://muu.example/"));
        assert_eq!(joined("mailto:x"), None);
    }

    #[test]
    fn a_slash_at_the_end_makes_no_other_address() {
        let [with, without, other] = ["a/", "a", "b"]
            .map(|path| Link::parse(&format!("https://naidis.example/{path}")).unwrap());
        assert!(!without.is_another(&with));
        assert!(without.is_another(&other));
    }

    #[test]
    fn a_site_stands_in_a_folder_whose_files_are_named_as_browsers_do() {
        let folder = |text| Link::folder(text).map(|it| it.to_string());
        assert_eq!(folder("https://x.example").as_deref(), Some("https://x.example/"));
        assert_eq!(
            folder("http://x.example/labor?a#b").as_deref(),
            Some("http://x.example/labor/")
        );
        assert_eq!(folder("ftp://x.example/"), None);
        assert_eq!(folder("https://mina:saladus@x.example/"), None);
        let site = Link::folder("https://x.example/labor").unwrap();
        assert_eq!(site.below("").as_str(), "https://x.example/labor/");
        assert_eq!(site.below("a/b/").as_str(), "https://x.example/labor/a/b/");
        assert_eq!(site.below("õ?.pdf").as_str(), "https://x.example/labor/%C3%B5%3F.pdf");
    }
}

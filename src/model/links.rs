//! What the links of a text may lead to.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::SourcePath;

use super::{Absence, Absent, Address, Addresses, Heading, Language};

/// Everything that a link in a content file may name, built once by `resolve`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Links {
    /// Source files that become pages or files of the site. A translation (`x.en.md`) leads to the same target as
    /// its original.
    pub targets: BTreeMap<SourcePath, LinkTarget>,
    /// Addresses of the site that a text may name directly: `/kalender/`.
    pub addresses: BTreeSet<Address>,
    /// What was written, but is not on the site.
    pub absent: Absent,
}

/// What a source file is on the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// A page, with its fragments by language.
    Page {
        /// Its address in each language.
        addresses: Addresses,
        /// The ids of its headings in the language's text.
        fragments: BTreeMap<Language, BTreeSet<String>>,
    },
    /// A YAML file: its fragments are ids of sessions or registrations, each a page.
    Parts {
        /// The page that the file as a whole leads to.
        addresses: Addresses,
        /// The page of each part, by fragment.
        parts: BTreeMap<String, Addresses>,
    },
    /// A file that is copied.
    File(Address),
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// Another host, or another scheme (`mailto:`, `tel:`): as written.
    External(String),
    /// A page or file of the site, with the fragment if one was written.
    Internal(Address, Option<String>),
    /// A heading of the same page.
    Fragment(String),
}

/// Why a link leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BrokenLink {
    /// There is no such source file; with the path that was meant.
    NoFile(SourcePath),
    /// What is meant is not on the site, for this reason.
    Absent(SourcePath, Absence),
    /// There is no such address of the site.
    NoAddress(Address),
    /// The page has no such heading; with those that it has.
    NoFragment(String, Vec<String>),
    /// The link climbs out of the site's folder.
    Climbs,
    /// The scheme is one that a text may not use, such as `javascript:`.
    Scheme(String),
}

impl Links {
    /// Where a link written in the file `from` leads, for a reader of `language`.
    ///
    /// `own` are the headings of the text that holds the link.
    ///
    /// # Errors
    /// If it leads nowhere.
    pub fn destination(
        &self,
        from: &SourcePath,
        target: &str,
        language: Language,
        own: &[Heading],
    ) -> Result<Destination, BrokenLink> {
        if let Some(fragment) = target.strip_prefix('#') {
            return if own.iter().any(|heading| heading.id == fragment) {
                Ok(Destination::Fragment(fragment.to_owned()))
            } else {
                let known: BTreeSet<&String> = own.iter().map(|heading| &heading.id).collect();
                let known = known.into_iter().cloned().collect();
                Err(BrokenLink::NoFragment(fragment.to_owned(), known))
            };
        }
        if target.starts_with("//") {
            return Err(BrokenLink::Scheme("//".to_owned()));
        }
        if let Some(scheme) = scheme(target) {
            return match scheme.to_ascii_lowercase().as_str() {
                "http" | "https" | "mailto" | "tel" | "webcal" => {
                    Ok(Destination::External(target.to_owned()))
                }
                _ => Err(BrokenLink::Scheme(scheme.to_owned())),
            };
        }
        let (path, fragment) = match target.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment)),
            None => (target, None),
        };
        if path.starts_with('/') {
            let address = Address::new(path);
            return if self.addresses.contains(&address) {
                Ok(Destination::Internal(address, fragment.map(str::to_owned)))
            } else {
                Err(BrokenLink::NoAddress(address))
            };
        }
        let file = from.joined(path).ok_or(BrokenLink::Climbs)?;
        let found = match self.targets.get(&file) {
            Some(found) => found.destination(language, fragment),
            None => Err(BrokenLink::NoFile(file.clone())),
        };
        found.map_err(|fault| match self.absent.link(&file, fragment) {
            Some(why) => BrokenLink::Absent(file, why),
            None => fault,
        })
    }
}

impl LinkTarget {
    fn destination(
        &self,
        language: Language,
        fragment: Option<&str>,
    ) -> Result<Destination, BrokenLink> {
        match (self, fragment) {
            (Self::Page { addresses, .. } | Self::Parts { addresses, .. }, None) => {
                Ok(Destination::Internal(addresses.get(language).clone(), None))
            }
            (Self::Page { addresses, fragments }, Some(fragment)) => {
                let none = BTreeSet::new();
                let known = fragments.get(&language).unwrap_or(&none);
                let fragment = known_fragment(fragment, known)?.to_owned();
                Ok(Destination::Internal(addresses.get(language).clone(), Some(fragment)))
            }
            (Self::Parts { parts, .. }, Some(fragment)) => match parts.get(fragment) {
                Some(part) => Ok(Destination::Internal(part.get(language).clone(), None)),
                None => Err(BrokenLink::NoFragment(
                    fragment.to_owned(),
                    parts.keys().cloned().collect(),
                )),
            },
            (Self::File(address), fragment) => {
                Ok(Destination::Internal(address.clone(), fragment.map(str::to_owned)))
            }
        }
    }
}

fn known_fragment<'a>(fragment: &'a str, known: &BTreeSet<String>) -> Result<&'a str, BrokenLink> {
    if known.contains(fragment) {
        Ok(fragment)
    } else {
        Err(BrokenLink::NoFragment(fragment.to_owned(), known.iter().cloned().collect()))
    }
}

/// The scheme of a URI, if the text begins with one (RFC 3986, 3.1).
fn scheme(target: &str) -> Option<&str> {
    let (scheme, _) = target.split_once(':')?;
    let mut letters = scheme.chars();
    let begins_well = letters.next().is_some_and(|letter| letter.is_ascii_alphabetic());
    let goes_on_well =
        letters.all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.'));
    (begins_well && goes_on_well).then_some(scheme)
}

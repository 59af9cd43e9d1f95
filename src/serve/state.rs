//! What pages are told after each build, as JSON.

use serde::Serialize;

use super::page::Labels;

/// What a page is told.
#[derive(Debug, Serialize)]
pub(super) struct State<'a> {
    /// Names the build; another one after each, and after each start of the program.
    pub(super) build: &'a str,
    /// The language of messages, as in `lang`.
    pub(super) language: &'a str,
    /// The day for which the site is shown; nothing before there is a site.
    pub(super) day: Option<String>,
    /// Whether that day was chosen, rather than being today.
    pub(super) is_chosen: bool,
    /// Whether there is a page to show.
    pub(super) has_site: bool,
    /// What the machine could not do, and why.
    pub(super) failure: Option<&'a str>,
    /// What the bar says.
    pub(super) labels: &'a Labels,
}

impl State<'_> {
    /// As one line of JSON.
    pub(super) fn to_json(&self) -> String {
        // Strings and truth values alone cannot fail to become JSON.
        serde_json::to_string(self).unwrap_or_default()
    }
}
